package io.github.icprules.pages;

import io.github.icprules.pages.ReportTree.Violation;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.UncheckedGroup;
import io.github.icprules.text.Language;
import java.util.ArrayList;
import java.util.List;

/** The numbers of findings, so that the amount of work is visible at the start. */
final class Counts {

    private final ReportTree report;
    private final boolean isUnderReview;
    private final Language language;
    private final List<String> counts = new ArrayList<>();

    /**
     * Takes a report.
     *
     * @param isUnderReview whether the filing is under review, so that waiting for the result is no fault
     */
    Counts(ReportTree report, boolean isUnderReview, Language language) {
        this.report = report;
        this.isUnderReview = isUnderReview;
        this.language = language;
    }

    /** {@return the numbers that are not zero, each behind its name} */
    List<String> all() {
        for (Severity severity : Severity.values()) {
            count(
                    severity.in(language),
                    report.violations().stream()
                            .filter(violation -> violation.severity() == severity && !isWait(violation))
                            .count());
        }
        count("缺材料", "missing materials", report.missingMaterials().size());
        count("材料有缺陷", "defective materials", materials(RequirementStatus.DEFECTIVE));
        count("平台上办理", "to confirm", materials(RequirementStatus.TO_CONFIRM));
        count(
                "缺少可能阻断的信息",
                "inputs missing that could block",
                report.uncheckedGroups().stream()
                        .filter(group -> group.key() == UncheckedGroup.Key.BLOCKING_INPUT)
                        .mapToLong(group -> Math.max(1, group.paths().size()))
                        .sum());
        count("未能判断", "not decided", report.unchecked().size());
        count("已豁免", "waived", report.waived().size());
        count("策略改动", "changed by policies", Effects.count(Effects.withoutWaived(report)));
        return counts;
    }

    private boolean isWait(Violation violation) {
        return isUnderReview
                && report.actions().stream()
                        .filter(action -> action.kind() == ActionKind.WAIT)
                        .flatMap(action -> action.resolves().stream())
                        .map(report::violation)
                        .anyMatch(violation::equals);
    }

    private long materials(RequirementStatus status) {
        return report.requirements().stream()
                .filter(requirement -> requirement.status() == status)
                .count();
    }

    private void count(String chinese, String english, long number) {
        count(language == Language.ZH ? chinese : english, number);
    }

    private void count(String what, long number) {
        if (number > 0) {
            counts.add(what + ' ' + number);
        }
    }
}
