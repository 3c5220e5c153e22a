package io.github.icprules.examples.runner;

import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Verdict;
import io.github.icprules.wechat.AnsweredReport;
import picocli.CommandLine.ExitCode;

/** The exit codes of the runner. */
public final class Exit {

    /** An error in the program itself. */
    public static final int FAULT = 3;

    private Exit() {}

    /** {@return 1 if a violation is blocking or unlawful, otherwise 3 if a rule failed, otherwise 0} */
    static int of(FilingReport report) {
        if (isUnfit(report)) {
            return 1;
        }
        return report.verdict() == Verdict.UNDECIDED ? FAULT : 0;
    }

    /** {@return whether a violation of the filing is blocking or unlawful} */
    static boolean isUnfit(FilingReport report) {
        return report.violations().stream().anyMatch(violation -> makesUnfit(violation.severity()));
    }

    /** {@return whether a violation with a severity is blocking or unlawful} */
    static boolean makesUnfit(Severity severity) {
        return severity == Severity.BLOCKING || severity == Severity.LEGAL;
    }

    /**
     * {@return the exit code for many filings: 3 after an error in the program, otherwise 2 if a line is invalid, otherwise 1
     * if a filing has a blocking or unlawful violation, otherwise 0}
     */
    static int of(BatchTally tally) {
        if (tally.hasFaults()) {
            return FAULT;
        }
        if (tally.broken() > 0) {
            return ExitCode.USAGE;
        }
        return tally.hasUnfit() ? 1 : 0;
    }

    /** {@return 1 if a violation is blocking or unlawful, or if the platform has an objection to the filing; otherwise 0} */
    static int of(AnsweredReport answered) {
        return answered.answer().isAccepted() ? of(answered.report()) : 1;
    }
}
