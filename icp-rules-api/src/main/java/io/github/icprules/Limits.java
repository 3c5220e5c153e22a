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
 * The limits of an engine for the size of a request, the time of an evaluation and the length of a report. If a request is
 * over a limit, the engine ignores the part over the limit and reports a violation with the path and the limit
 * ({@code request.too-long}, {@code request.date-out-of-range}).
 *
 * <p>{@link #defaults()} are far above the needs of real filings. Each {@code with…} method accepts a value within bounds
 * and throws an exception for any other value. Characters are counted as in {@link String#length()}. Immutable.
 */
public final class Limits {

    /** The limits, each with its default and its bounds. */
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
    /** All limits, because every evaluation reads all of them. */
    private final Map<Limit, Integer> values = new EnumMap<>(Limit.class);

    private Limits(Map<Limit, Integer> replaced) {
        this.replaced = replaced;
        for (Limit limit : Limit.values()) {
            values.put(limit, replaced.getOrDefault(limit, limit.usual));
        }
    }

    /** {@return the default limits} */
    public static Limits defaults() {
        return DEFAULTS;
    }

    /** {@return the most characters of a short text: a name, a number or a code} */
    public int shortText() {
        return value(Limit.SHORT_TEXT);
    }

    /** {@return the most characters of a long text: an introduction, a remark, a business scope or an address} */
    public int longText() {
        return value(Limit.LONG_TEXT);
    }

    /** {@return the most items of a list in a request} */
    public int items() {
        return value(Limit.ITEMS);
    }

    /** {@return the most items of a code list of the platform; the longest code list has all districts} */
    public int codeTableItems() {
        return value(Limit.CODE_TABLE_ITEMS);
    }

    /** {@return the most findings of a report: requirements, violations, open questions, stages and duties together} */
    public int findings() {
        return value(Limit.FINDINGS);
    }

    /**
     * {@return the most findings of one rule that a list of a report shows one by one}
     *
     * <p>If the rule has more findings, one further entry of the rule has the number of the others.
     */
    public int findingsOfRule() {
        return value(Limit.FINDINGS_OF_RULE);
    }

    /** {@return the first year that a date may have} */
    public int firstYear() {
        return value(Limit.FIRST_YEAR);
    }

    /** {@return the last year that a date may have} */
    public int lastYear() {
        return value(Limit.LAST_YEAR);
    }

    /** {@return the longest time of one evaluation} */
    public Duration time() {
        return Duration.ofMillis(value(Limit.MILLISECONDS));
    }

    /**
     * {@return whether a day lies between the first day of the first year and the last day of the last year, both included}
     */
    public boolean covers(LocalDate day) {
        Objects.requireNonNull(day, "day must be given.");
        return day.getYear() >= firstYear() && day.getYear() <= lastYear();
    }

    /**
     * {@return a copy of the limits with another maximum length of short texts}
     *
     * @throws IllegalArgumentException if the number is less than 500 or more than 100,000
     */
    public Limits withShortText(int characters) {
        return with(Limit.SHORT_TEXT, characters);
    }

    /**
     * {@return a copy of the limits with another maximum length of long texts}
     *
     * @throws IllegalArgumentException if the number is less than 1,000 or more than 100,000
     */
    public Limits withLongText(int characters) {
        return with(Limit.LONG_TEXT, characters);
    }

    /**
     * {@return a copy of the limits with another maximum of items of a list}
     *
     * @throws IllegalArgumentException if the number is less than 100 or more than 10,000
     */
    public Limits withItems(int items) {
        return with(Limit.ITEMS, items);
    }

    /**
     * {@return a copy of the limits with another maximum of items of a code list of the platform}
     *
     * @throws IllegalArgumentException if the number is less than 5,000 or more than 100,000
     */
    public Limits withCodeTableItems(int items) {
        return with(Limit.CODE_TABLE_ITEMS, items);
    }

    /**
     * {@return a copy of the limits with another maximum of findings of a report}
     *
     * @throws IllegalArgumentException if the number is less than 500 or more than 10,000
     */
    public Limits withFindings(int findings) {
        return with(Limit.FINDINGS, findings);
    }

    /**
     * {@return a copy of the limits with another maximum of findings of one rule that a list shows one by one}
     *
     * @throws IllegalArgumentException if the number is less than 10 or more than 1,000
     */
    public Limits withFindingsOfRule(int findings) {
        return with(Limit.FINDINGS_OF_RULE, findings);
    }

    /**
     * {@return a copy of the limits with another first year}
     *
     * @throws IllegalArgumentException if the year is before 1900 or after 2000
     */
    public Limits withFirstYear(int year) {
        return with(Limit.FIRST_YEAR, year);
    }

    /**
     * {@return a copy of the limits with another last year}
     *
     * @throws IllegalArgumentException if the year is before 2100 or after 2200
     */
    public Limits withLastYear(int year) {
        return with(Limit.LAST_YEAR, year);
    }

    /**
     * {@return a copy of the limits with another longest time of one evaluation}
     *
     * <p>The time is rounded down to whole milliseconds.
     *
     * @throws IllegalArgumentException if the time is less than 100 milliseconds or more than 10 minutes
     */
    public Limits withTime(Duration time) {
        Objects.requireNonNull(time, "time must be given.");
        boolean isCountable = !time.isNegative() && time.toSeconds() <= Limit.MILLISECONDS.most;
        return with(Limit.MILLISECONDS, isCountable ? (int) time.toMillis() : Integer.MAX_VALUE);
    }

    /**
     * {@return the limits that can change a report, which are all limits except the time, as text for the digest of an
     * engine}
     */
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
