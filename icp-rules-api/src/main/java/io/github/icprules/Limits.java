package io.github.icprules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much of a request an engine looks at, how long it looks, and how much a report lists. A request over a limit gets a report
 * like any other: the excess is left out and answered by a violation that names the place and the limit ({@code
 * request.too-long}, {@code request.date-out-of-range}).
 *
 * <p>{@link #defaults()} are far above what filings need. Each {@code with…} method takes a value between the bounds that it names
 * and refuses any other. Characters are counted as {@link String#length()} counts them. Immutable.
 */
public final class Limits {

    /** Each limit with its default and its bounds. */
    private enum Limit {
        SHORT_TEXT("shortText", 1_000, 500, 100_000),
        LONG_TEXT("longText", 5_000, 1_000, 100_000),
        ITEMS("items", 1_000, 100, 10_000),
        CODE_TABLE_ITEMS("codeTableItems", 10_000, 5_000, 100_000),
        FINDINGS("findings", 1_000, 500, 10_000),
        FINDINGS_OF_RULE("findingsOfRule", 200, 10, 1_000),
        FIRST_YEAR("firstYear", 1900, 1900, 2000),
        LAST_YEAR("lastYear", 2200, 2100, 2200),
        MILLISECONDS("milliseconds", 10_000, 100, 600_000);

        private final String title;
        private final int usual;
        private final int least;
        private final int most;

        Limit(String title, int usual, int least, int most) {
            this.title = title;
            this.usual = usual;
            this.least = least;
            this.most = most;
        }
    }

    private static final Limits DEFAULTS = new Limits(Map.of());

    private final Map<Limit, Integer> replaced;
    /** All limits: every evaluation asks for them. */
    private final Map<Limit, Integer> values = new EnumMap<>(Limit.class);

    private Limits(Map<Limit, Integer> replaced) {
        this.replaced = replaced;
        for (Limit limit : Limit.values()) {
            values.put(limit, replaced.getOrDefault(limit, limit.usual));
        }
    }

    /** {@return the limits of an engine that is given no others} */
    public static Limits defaults() {
        return DEFAULTS;
    }

    /** {@return the most characters of a short text: a name, a number, a code} */
    public int shortText() {
        return value(Limit.SHORT_TEXT);
    }

    /** {@return the most characters of a long text: an introduction, a remark, a business scope, an address} */
    public int longText() {
        return value(Limit.LONG_TEXT);
    }

    /** {@return the most items of a list} */
    public int items() {
        return value(Limit.ITEMS);
    }

    /** {@return the most items of one of the platform's code lists, the longest of which has all districts} */
    public int codeTableItems() {
        return value(Limit.CODE_TABLE_ITEMS);
    }

    /** {@return the most findings of a report: requirements, violations, open questions, stages and duties together} */
    public int findings() {
        return value(Limit.FINDINGS);
    }

    /**
     * {@return the most findings of one rule that one list of a report has one by one}
     *
     * <p>The others are counted: one more entry of the rule says how many.
     */
    public int findingsOfRule() {
        return value(Limit.FINDINGS_OF_RULE);
    }

    /** {@return the first year that a date can lie in} */
    public int firstYear() {
        return value(Limit.FIRST_YEAR);
    }

    /** {@return the last year that a date can lie in} */
    public int lastYear() {
        return value(Limit.LAST_YEAR);
    }

    /** {@return the longest time of one evaluation} */
    public Duration time() {
        return Duration.ofMillis(value(Limit.MILLISECONDS));
    }

    /** {@return whether a day lies in the first year, in the last year or between them} */
    public boolean covers(LocalDate day) {
        Objects.requireNonNull(day, "day must be given.");
        return day.getYear() >= firstYear() && day.getYear() <= lastYear();
    }

    /**
     * {@return the same with short texts of at most so many characters}
     *
     * @throws IllegalArgumentException if it is less than 500 or more than 100,000
     */
    public Limits withShortText(int characters) {
        return with(Limit.SHORT_TEXT, characters);
    }

    /**
     * {@return the same with long texts of at most so many characters}
     *
     * @throws IllegalArgumentException if it is less than 1,000 or more than 100,000
     */
    public Limits withLongText(int characters) {
        return with(Limit.LONG_TEXT, characters);
    }

    /**
     * {@return the same with at most so many items of a list}
     *
     * @throws IllegalArgumentException if it is less than 100 or more than 10,000
     */
    public Limits withItems(int items) {
        return with(Limit.ITEMS, items);
    }

    /**
     * {@return the same with at most so many items of one of the platform's code lists}
     *
     * @throws IllegalArgumentException if it is less than 5,000 or more than 100,000
     */
    public Limits withCodeTableItems(int items) {
        return with(Limit.CODE_TABLE_ITEMS, items);
    }

    /**
     * {@return the same with at most so many findings of a report}
     *
     * @throws IllegalArgumentException if it is less than 500 or more than 10,000
     */
    public Limits withFindings(int findings) {
        return with(Limit.FINDINGS, findings);
    }

    /**
     * {@return the same with at most so many findings of one rule listed one by one}
     *
     * @throws IllegalArgumentException if it is less than 10 or more than 1,000
     */
    public Limits withFindingsOfRule(int findings) {
        return with(Limit.FINDINGS_OF_RULE, findings);
    }

    /**
     * {@return the same with another first year}
     *
     * @throws IllegalArgumentException if it is before 1900 or after 2000
     */
    public Limits withFirstYear(int year) {
        return with(Limit.FIRST_YEAR, year);
    }

    /**
     * {@return the same with another last year}
     *
     * @throws IllegalArgumentException if it is before 2100 or after 2200
     */
    public Limits withLastYear(int year) {
        return with(Limit.LAST_YEAR, year);
    }

    /**
     * {@return the same with another longest time of one evaluation}
     *
     * <p>It is counted in whole milliseconds.
     *
     * @throws IllegalArgumentException if it is less than 100 milliseconds or more than 10 minutes
     */
    public Limits withTime(Duration time) {
        Objects.requireNonNull(time, "time must be given.");
        boolean isCountable = !time.isNegative() && time.toSeconds() <= Limit.MILLISECONDS.most;
        return with(Limit.MILLISECONDS, isCountable ? (int) time.toMillis() : Integer.MAX_VALUE);
    }

    /** {@return the limits that decide what a report says, for the digest of what an engine knows: all but the time} */
    public String fingerprint() {
        return written(Limit.MILLISECONDS);
    }

    private int value(Limit limit) {
        return Objects.requireNonNull(values.get(limit));
    }

    private Limits with(Limit limit, int value) {
        if (value < limit.least || value > limit.most) {
            throw new IllegalArgumentException(
                    "%s must be from %s to %s.".formatted(limit.title, limit.least, limit.most));
        }
        Map<Limit, Integer> others = new EnumMap<>(Limit.class);
        others.putAll(replaced);
        if (value == limit.usual) {
            others.remove(limit);
        } else {
            others.put(limit, value);
        }
        return new Limits(Map.copyOf(others));
    }

    private String written(@Nullable Limit unwritten) {
        return Arrays.stream(Limit.values())
                .filter(limit -> limit != unwritten)
                .map(limit -> limit.title + '=' + value(limit))
                .collect(Collectors.joining(", ", "Limits[", "]"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Limits limits && replaced.equals(limits.replaced);
    }

    @Override
    public int hashCode() {
        return replaced.hashCode();
    }

    /** {@return all limits, each with its name} */
    @Override
    public String toString() {
        return written(null);
    }
}
