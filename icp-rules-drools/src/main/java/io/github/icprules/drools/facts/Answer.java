package io.github.icprules.drools.facts;

import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.report.UncheckedKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Yes, no or unknown: the answer of a fact to one question about a filing. An unknown answer lists the missing inputs.
 *
 * <p>A sheet reads a member of an answer: {@code taken.possible} is true unless the answer is no, and {@code taken.doubtful} is
 * true unless the answer is yes. If a rule fires and an answer that it read is unknown, the finding is unchecked.
 */
@ForSheets
public final class Answer {

    /** The answer yes. */
    public static final Answer YES = new Answer(true, false, List::of);

    /** The answer no. */
    public static final Answer NO = new Answer(false, true, List::of);

    /** The number of paths with a kept answer: a path in a long list can be any of many. */
    private static final int MOST_KEPT = 4_096;

    private static final Map<String, Answer> UNKNOWN = new ConcurrentHashMap<>();

    private final boolean possible;
    private final boolean doubtful;
    /** Makes the list of missing inputs. The list is made on request, because few unknown answers are asked for the list. */
    private final Supplier<List<Gap>> gaps;

    private Answer(boolean possible, boolean doubtful, Supplier<List<Gap>> gaps) {
        this.possible = possible;
        this.doubtful = doubtful;
        this.gaps = gaps;
    }

    /** A missing input with its possible paths. One of the paths is sufficient. */
    public static final class Gap {

        private final List<String> paths;
        // Most gaps are stored together with their answers, and each filing asks many of them how they are settled.
        private @Nullable UncheckedKind ofEntries;
        private @Nullable UncheckedKind ofPayload;

        /** Copies the list. */
        public Gap(List<String> paths) {
            this.paths = List.copyOf(paths);
        }

        /** {@return the paths} */
        public List<String> paths() {
            return paths;
        }

        /**
         * {@return how the gap can be settled}
         *
         * @param isOfPayload whether the filing was read from a body of the platform
         */
        public UncheckedKind settledBy(boolean isOfPayload) {
            UncheckedKind known = isOfPayload ? ofPayload : ofEntries;
            if (known == null) {
                known = SettledBy.any(paths, isOfPayload);
                if (isOfPayload) {
                    ofPayload = known;
                } else {
                    ofEntries = known;
                }
            }
            return known;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other == this || (other instanceof Gap gap && hasSamePaths(gap));
        }

        /** Compares without iterators, because an evaluation compares dozens of gaps. */
        private boolean hasSamePaths(Gap other) {
            boolean same = paths.size() == other.paths.size();
            for (int i = 0; same && i < paths.size(); i++) {
                same = paths.get(i).equals(other.paths.get(i));
            }
            return same;
        }

        @Override
        public int hashCode() {
            return paths.hashCode();
        }

        @Override
        public String toString() {
            return paths.toString();
        }
    }

    /** {@return the answer yes or no} */
    @NotForSheets
    public static Answer of(boolean value) {
        return value ? YES : NO;
    }

    /**
     * {@return the answer of one input}
     *
     * @param value the input; {@code null} if the input is absent
     * @param path the path of the input; a constant, because the unknown answer of each path is stored
     */
    @NotForSheets
    public static Answer of(@Nullable Boolean value, String path) {
        return value == null ? unknown(path) : of(value.booleanValue());
    }

    /**
     * {@return the answer to a question about one input}
     *
     * @param input the input; {@code null} if the input is absent
     * @param path the path of the input
     * @param question the question about the input
     */
    @NotForSheets
    public static <T> Answer of(@Nullable T input, String path, Predicate<T> question) {
        return input == null ? of(null, path) : of(question.test(input));
    }

    /**
     * {@return an answer that one of several inputs settles}
     *
     * @param value the answer; {@code null} if the inputs do not settle the answer
     * @param inputs the inputs that can settle the answer; the absent inputs are reported as missing, or all inputs if none is
     *     absent
     */
    @NotForSheets
    public static Answer ofAny(@Nullable Boolean value, Supplier<List<Input>> inputs) {
        return value == null
                ? new Answer(true, true, () -> anyOf(Input.missing(inputs.get())))
                : of(value.booleanValue());
    }

    /**
     * {@return an answer that needs several inputs}
     *
     * @param value the answer; {@code null} if the inputs do not settle the answer
     * @param inputs the inputs that the answer needs; each absent input is a gap of its own
     */
    @NotForSheets
    public static Answer ofAll(@Nullable Boolean value, Supplier<List<Input>> inputs) {
        return value == null ? new Answer(true, true, () -> eachAbsent(inputs.get())) : of(value.booleanValue());
    }

    private static List<Gap> eachAbsent(List<Input> inputs) {
        List<Gap> absent = List.of();
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).absent()) {
                List<Gap> gap = unknown(inputs.get(i).path()).gaps();
                absent = absent.isEmpty() ? gap : joined(absent, gap);
            }
        }
        return absent.isEmpty() ? anyOf(Input.missing(inputs)) : absent;
    }

    /** Returns the gap that one of several paths closes. The gap of one path is kept. */
    private static List<Gap> anyOf(List<String> paths) {
        return paths.size() == 1 ? unknown(paths.get(0)).gaps() : List.of(new Gap(paths));
    }

    /** {@return all gaps of two lists, each once} */
    @NotForSheets
    public static List<Gap> joined(List<Gap> gaps, List<Gap> more) {
        if (gaps.isEmpty() || more.isEmpty()) {
            return gaps.isEmpty() ? more : gaps;
        }
        List<Gap> all = new ArrayList<>(gaps);
        for (int i = 0; i < more.size(); i++) {
            if (!all.contains(more.get(i))) {
                all.add(more.get(i));
            }
        }
        return all;
    }

    /**
     * {@return an answer whose missing inputs depend on the filing}
     *
     * @param value the answer; {@code null} if the answer is not known
     * @param paths makes the list of paths; an input at one of the paths settles the answer
     */
    @NotForSheets
    public static Answer of(@Nullable Boolean value, Supplier<List<String>> paths) {
        return value == null ? unknown(paths) : of(value.booleanValue());
    }

    /** {@return yes if the input is present, unknown otherwise} */
    @NotForSheets
    public static Answer given(@Nullable Object input, String path) {
        return of(input == null ? null : Boolean.TRUE, path);
    }

    /** Returns the stored unknown answer of a path. Sparse filings have many unknown answers, and their paths are few. */
    private static Answer unknown(String path) {
        Answer known = UNKNOWN.get(path);
        if (known == null) {
            known = absent(path);
            if (UNKNOWN.size() < MOST_KEPT) {
                UNKNOWN.put(path, known);
            }
        }
        return known;
    }

    /** Returns the unknown answer of one input. */
    static Answer absent(String path) {
        List<Gap> gaps = List.of(new Gap(List.of(path)));
        return new Answer(true, true, () -> gaps);
    }

    private static Answer unknown(Supplier<List<String>> paths) {
        return new Answer(true, true, () -> anyOf(paths.get()));
    }

    /** {@return yes if both answers are yes, no if at least one answer is no, unknown otherwise} */
    public Answer and(Answer other) {
        if (isNo() || other.isNo()) {
            return NO;
        }
        return isYes() && other.isYes() ? YES : unknown(this, other);
    }

    /** {@return yes if at least one answer is yes, no if both answers are no, unknown otherwise} */
    public Answer or(Answer other) {
        if (isYes() || other.isYes()) {
            return YES;
        }
        return isNo() && other.isNo() ? NO : unknown(this, other);
    }

    /** {@return no for yes, yes for no, and the same answer for unknown} */
    public Answer not() {
        if (isUnknown()) {
            return this;
        }
        return possible ? NO : YES;
    }

    /** {@return yes if both answers are yes, no if one is no: {@link #and} under a name that is no word of the rule language} */
    public Answer both(Answer other) {
        return and(other);
    }

    /** {@return yes if one of the answers is yes, no if both are no: {@link #or} under a name that is no word of the rule language} */
    public Answer either(Answer other) {
        return or(other);
    }

    /** {@return no for yes and yes for no: {@link #not} under a name that is no word of the rule language} */
    public Answer opposite() {
        return not();
    }

    private static Answer unknown(Answer one, Answer other) {
        if (!one.isUnknown()) {
            return other;
        }
        return other.isUnknown() ? new Answer(true, true, () -> joined(one.gaps(), other.gaps())) : one;
    }

    /** {@return whether the answer is yes} */
    public boolean isYes() {
        return !doubtful;
    }

    /** {@return whether the answer is no} */
    public boolean isNo() {
        return !possible;
    }

    /** {@return whether the answer is not known to be no} */
    public boolean isPossible() {
        return possible;
    }

    /** {@return whether the answer is not known to be yes} */
    public boolean isDoubtful() {
        return doubtful;
    }

    /** {@return whether the answer is neither yes nor no} */
    public boolean isUnknown() {
        return possible && doubtful;
    }

    /** {@return the missing inputs; empty if the answer is known} */
    @NotForSheets
    public List<Gap> gaps() {
        return gaps.get();
    }

    @Override
    public String toString() {
        if (isUnknown()) {
            return "unknown " + gaps();
        }
        return possible ? "yes" : "no";
    }
}
