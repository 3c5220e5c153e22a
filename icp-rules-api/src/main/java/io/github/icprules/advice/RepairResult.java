package io.github.icprules.advice;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Label;
import io.github.icprules.text.Language;
import io.github.icprules.text.Term;
import io.github.icprules.text.Tree;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of the search for changes that remove every block of a filing. The engine has evaluated the changed filing, and
 * {@link #after()} is the report on this evaluation.
 *
 * <p>A change never removes an input, never replaces a person with the same person, and never turns a stated yes into a no or a
 * stated no into a yes. No violation of the severity {@link Severity#BLOCKING} or {@link Severity#LEGAL} is in {@link #after()}
 * that was not there before.
 *
 * @param outcome the outcome of the search
 * @param steps the filings of the repair with their changes, in the order in which they are made; empty if no change helps or none
 *     is necessary
 * @param unsolved the violations that still block the filing after the changes, with the reason and the party that can help;
 *     empty if there are none
 * @param repaired the filing after the changes whose new values are known. An input that a later paper, picture, name or filing
 *     decides keeps its value, because the new value does not exist yet. If the known changes alone would cause another block, it
 *     is the filing without a change
 * @param after the report on the filing after all changes. For a paper, a picture, a name, a person's entries or an earlier filing
 *     that does not exist yet, the search assumed one that is in order
 * @param newWarnings the violations of the severity {@link Severity#WARNING} in {@code after} that the filing did not have before;
 *     empty if there are none
 * @param evaluations the number of evaluations during the search
 * @param isExhaustive whether the search tried all changes. If not, a limit of time or of evaluations stopped the search, and
 *     a repair or a smaller repair can exist
 */
public record RepairResult(
        Outcome outcome,
        List<RepairStep> steps,
        List<Unsolved> unsolved,
        FilingRequest repaired,
        FilingReport after,
        List<Violation> newWarnings,
        int evaluations,
        boolean isExhaustive) {

    /** Copies the lists. */
    public RepairResult {
        requireNonNull(outcome, "outcome must be given.");
        requireNonNull(steps, "steps must be given.");
        requireNonNull(unsolved, "unsolved must be given.");
        requireNonNull(repaired, "repaired must be given.");
        requireNonNull(after, "after must be given.");
        requireNonNull(newWarnings, "newWarnings must be given.");
        steps = List.copyOf(steps);
        unsolved = List.copyOf(unsolved);
        newWarnings = List.copyOf(newWarnings);
    }

    /** The outcome of a search. */
    public enum Outcome implements Term {
        /** 无须修改: nothing blocks the filing without a change. */
        NOT_NEEDED("无须修改", "nothing to repair"),
        /** 可以修复: nothing blocks the filing after the changes. */
        FOUND("可以修复", "repair found"),
        /** 部分修复: the changes remove some of the blocking violations, but not all. */
        PARTLY("部分修复", "partly repaired"),
        /** 未找到: no change removes a blocking violation. */
        NONE_FOUND("未找到修复办法", "no repair found");

        private final Label label;

        Outcome(String chinese, String english) {
            this.label = new Label(chinese, english);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** {@return the changes of all steps, in the order in which they are made; empty if there are none} */
    public List<ProposedChange> changes() {
        return steps.stream().flatMap(step -> step.changes().stream()).toList();
    }

    /** {@return the violations that still block the filing after the changes; empty if there are none} */
    public List<Violation> remaining() {
        return unsolved.stream().map(Unsolved::violation).toList();
    }

    /**
     * {@return a copy of the result in which the changed filing has another evaluation date; {@code null} means today in
     * China}
     */
    public RepairResult withEvaluatedOn(@Nullable LocalDate day) {
        return new RepairResult(
                outcome, steps, unsolved, repaired.withEvaluatedOn(day), after, newWarnings, evaluations, isExhaustive);
    }

    /** {@return whether a change states a fact that must be checked first} */
    public boolean isConditional() {
        return changes().stream().anyMatch(ProposedChange::onlyIfTrue);
    }

    /**
     * {@return the result as a tree of maps, lists, texts, numbers and booleans, which any JSON library can write}
     *
     * <p>The tree contains the changes. It does not contain the filing after the changes, which {@code repaired().asTree()}
     * returns.
     */
    public Map<String, Object> asTree(Language language) {
        requireNonNull(language, "language must be given.");
        return new Tree(language)
                .put("outcome", outcome.name())
                .put("steps", steps, step -> step.asTree(language))
                .put("changes", changes(), change -> change.asTree(language))
                .put("verdict", after.verdict().name())
                .put("remaining", unsolved, violation -> violation.asTree(language))
                .put(
                        "newWarnings",
                        newWarnings,
                        warning -> new Tree(language)
                                .put("ruleId", warning.ruleId())
                                .put("path", warning.path())
                                .put("message", warning.message())
                                .put("suggestion", warning.suggestion())
                                .done())
                .put("evaluations", evaluations)
                .put("exhaustive", isExhaustive)
                .done();
    }

    /** {@return the outcome and the counts, without personal data, so that the text can be logged} */
    @Override
    public String toString() {
        return "RepairResult[%s, %s steps, %s changes, %s remaining, %s evaluations]"
                .formatted(outcome, steps.size(), changes().size(), unsolved.size(), evaluations);
    }
}
