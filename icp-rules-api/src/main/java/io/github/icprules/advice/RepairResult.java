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
 * @param outcome the outcome of the search
 * @param changes the changes, in the order in which they apply; empty if no change helps or none is necessary
 * @param repaired the filing after the changes
 * @param after the report on the filing after the changes
 * @param evaluations the number of evaluations during the search
 * @param isExhaustive whether the search tried all changes. If not, a limit of time or of evaluations stopped the search, and
 *     a repair or a smaller repair can exist
 */
public record RepairResult(
        Outcome outcome,
        List<ProposedChange> changes,
        FilingRequest repaired,
        FilingReport after,
        int evaluations,
        boolean isExhaustive) {

    /** Copies the list. */
    public RepairResult {
        requireNonNull(outcome, "outcome must be given.");
        requireNonNull(changes, "changes must be given.");
        requireNonNull(repaired, "repaired must be given.");
        requireNonNull(after, "after must be given.");
        changes = List.copyOf(changes);
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

    /** {@return the violations that still block the filing after the changes; empty if there are none} */
    public List<Violation> remaining() {
        return after.violations().stream()
                .filter(violation -> violation.severity() == Severity.BLOCKING)
                .toList();
    }

    /**
     * {@return a copy of the result in which the changed filing has another evaluation date; {@code null} means today in
     * China}
     */
    public RepairResult withEvaluatedOn(@Nullable LocalDate day) {
        return new RepairResult(outcome, changes, repaired.withEvaluatedOn(day), after, evaluations, isExhaustive);
    }

    /** {@return whether a change states a fact that must be checked first} */
    public boolean isConditional() {
        return changes.stream().anyMatch(ProposedChange::onlyIfTrue);
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
                .put("changes", changes, change -> change.asTree(language))
                .put("verdict", after.verdict().name())
                .put(
                        "remaining",
                        remaining(),
                        violation -> new Tree(language)
                                .put("ruleId", violation.ruleId())
                                .put("path", violation.path())
                                .put("apiField", violation.apiField())
                                .put("message", violation.message())
                                .put("suggestion", violation.suggestion())
                                .done())
                .put("evaluations", evaluations)
                .put("exhaustive", isExhaustive)
                .done();
    }

    /** {@return the outcome and the counts, without personal data, so that the text can be logged} */
    @Override
    public String toString() {
        return "RepairResult[%s, %s changes, %s remaining, %s evaluations]"
                .formatted(outcome, changes.size(), remaining().size(), evaluations);
    }
}
