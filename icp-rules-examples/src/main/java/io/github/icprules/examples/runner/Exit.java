package io.github.icprules.examples.runner;

import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Verdict;
import io.github.icprules.wechat.AnsweredReport;

/** The exit codes of the runner. */
public final class Exit {

    /** An error in the program itself. */
    public static final int FAULT = 3;

    private Exit() {}

    /** {@return 1 if a violation is blocking or unlawful, otherwise 3 if a rule failed, otherwise 0} */
    public static int of(FilingReport report) {
        if (isUnfit(report)) {
            return 1;
        }
        return report.verdict() == Verdict.UNDECIDED ? FAULT : 0;
    }

    /** {@return whether a violation of the filing is blocking or unlawful} */
    public static boolean isUnfit(FilingReport report) {
        return report.violations().stream().anyMatch(violation -> makesUnfit(violation.severity()));
    }

    /** {@return whether a violation with a severity is blocking or unlawful} */
    public static boolean makesUnfit(Severity severity) {
        return severity == Severity.BLOCKING || severity == Severity.LEGAL;
    }

    /** {@return 1 if a violation is blocking or unlawful, or if the platform has an objection to the filing; otherwise 0} */
    public static int of(AnsweredReport answered) {
        return answered.answer().isAccepted() ? of(answered.report()) : 1;
    }
}
