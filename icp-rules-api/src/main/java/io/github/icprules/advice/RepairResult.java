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
 * The result of the search for changes after which nothing blocks a filing. The engine has evaluated the changed filing again,
 * so {@link #after()} is the proof.
 *
 * @param outcome what the search found
 * @param changes the changes, in the order in which they are made; empty if no change helps or none is necessary
 * @param repaired the filing after the changes
 * @param after the report on the filing after the changes
 * @param evaluations the number of evaluations that the search took
 * @param isExhaustive whether the search came to its end. If it did not, a limit of time or of evaluations stopped it, and
 *     there can be a repair, or a smaller one
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

    /** The outcomes of a search. */
    public enum Outcome implements Term {
        /** 无须修改: nothing blocks the filing as it is. */
        NOT_NEEDED("无须修改", "nothing to repair"),
        /** 可以修复: nothing blocks the filing after the changes. */
        FOUND("可以修复", "repair found"),
        /** 部分修复: the changes remove some of the violations that block; others remain. */
        PARTLY("部分修复", "partly repaired"),
        /** 未找到: no change removes a violation that blocks. */
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

    /** {@return the violations that still block the filing after the changes; empty if nothing blocks it} */
    public List<Violation> remaining() {
        return after.violations().stream()
                .filter(violation -> violation.severity() == Severity.BLOCKING)
                .toList();
    }

    /** {@return the same result with this day in the filing after the changes; {@code null} means today in China} */
    public RepairResult withEvaluatedOn(@Nullable LocalDate day) {
        return new RepairResult(outcome, changes, repaired.withEvaluatedOn(day), after, evaluations, isExhaustive);
    }

    /** {@return whether a change states a fact that must be checked first} */
    public boolean isConditional() {
        return changes.stream().anyMatch(ProposedChange::onlyIfTrue);
    }

    /**
     * {@return the result as maps, lists, texts, numbers and booleans, as any JSON library writes them}
     *
     * <p>The tree contains the changes, not the filing after the changes: write {@code repaired().asTree()} for this filing.
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

    /** {@return outcome and counts, fit for a log: it says nothing of any person} */
    @Override
    public String toString() {
        return "RepairResult[%s, %s changes, %s remaining, %s evaluations]"
                .formatted(outcome, changes.size(), remaining().size(), evaluations);
    }
}
