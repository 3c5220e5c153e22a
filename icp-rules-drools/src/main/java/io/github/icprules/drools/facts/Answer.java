package io.github.icprules.drools.facts;

import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.report.UncheckedKind;
import java.util.ArrayList;
import java.util.List;
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

    private final boolean possible;
    private final boolean doubtful;
    /** Makes the list of missing inputs. The list is made on request, because few unknown answers are asked for the list. */
    private final Supplier<List<Gap>> gaps;

    private Answer(boolean possible, boolean doubtful, Supplier<List<Gap>> gaps) {
        this.possible = possible;
        this.doubtful = doubtful;
        this.gaps = gaps;
    }

    /**
     * A missing input with its possible paths.
     *
     * @param paths the paths, one of which is sufficient
     */
    public record Gap(List<String> paths) {

        /** Copies the list. */
        public Gap {
            paths = List.copyOf(paths);
        }

        /**
         * {@return how the gap can be settled}
         *
         * @param isOfPayload whether the filing was read from a body of the platform
         */
        public UncheckedKind settledBy(boolean isOfPayload) {
            return SettledBy.any(paths, isOfPayload);
        }

        /** {@return the paths} */
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
     * @param path the path of the input
     */
    @NotForSheets
    public static Answer of(@Nullable Boolean value, String path) {
        return of(value, () -> List.of(path));
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
        return of(input == null ? null : question.test(input), path);
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
        return of(value, () -> Input.missing(inputs.get()));
    }

    /**
     * {@return an answer that needs several inputs}
     *
     * @param value the answer; {@code null} if the inputs do not settle the answer
     * @param inputs the inputs that the answer needs; each absent input is a gap of its own
     */
    @NotForSheets
    public static Answer ofAll(@Nullable Boolean value, Supplier<List<Input>> inputs) {
        return value == null ? unknown(() -> eachAbsent(inputs.get())) : of(value.booleanValue());
    }

    private static List<Gap> eachAbsent(List<Input> inputs) {
        List<Gap> absent = inputs.stream()
                .filter(Input::absent)
                .map(input -> new Gap(List.of(input.path())))
                .toList();
        return absent.isEmpty() ? List.of(new Gap(Input.missing(inputs))) : absent;
    }

    /** {@return all gaps of two lists, each once} */
    @NotForSheets
    public static List<Gap> joined(List<Gap> gaps, List<Gap> more) {
        if (gaps.isEmpty()) {
            return more;
        }
        List<Gap> all = new ArrayList<>(gaps);
        for (Gap gap : more) {
            if (!all.contains(gap)) {
                all.add(gap);
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
        return value == null ? unknown(() -> List.of(new Gap(paths.get()))) : of(value.booleanValue());
    }

    /** {@return yes if the input is present, unknown otherwise} */
    @NotForSheets
    public static Answer given(@Nullable Object input, String path) {
        return of(input == null ? null : Boolean.TRUE, path);
    }

    private static Answer unknown(Supplier<List<Gap>> gaps) {
        return new Answer(true, true, gaps);
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
        return other.isUnknown() ? unknown(() -> joined(one.gaps(), other.gaps())) : one;
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
