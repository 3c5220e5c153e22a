package io.github.icprules.examples.runner;

import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Verdict;
import io.github.icprules.wechat.AnsweredReport;
import picocli.CommandLine.ExitCode;

/** The exit codes that are the runner's own. */
public final class Exit {

    /** A fault of the program itself. */
    public static final int FAULT = 3;

    private Exit() {}

    /** {@return 1 if something in the filing is blocking or unlawful, else 3 if a rule failed, else 0} */
    static int of(FilingReport report) {
        if (isUnfit(report)) {
            return 1;
        }
        return report.verdict() == Verdict.UNDECIDED ? FAULT : 0;
    }

    /** {@return whether something in the filing is blocking or unlawful} */
    static boolean isUnfit(FilingReport report) {
        return report.violations().stream().anyMatch(violation -> makesUnfit(violation.severity()));
    }

    /** {@return whether a violation of this severity makes a filing unfit} */
    static boolean makesUnfit(Severity severity) {
        return severity == Severity.BLOCKING || severity == Severity.LEGAL;
    }

    /** {@return the code for many filings: 3 after a fault, else 2 if a line is broken, else 1 if a filing is unfit, else 0} */
    static int of(BatchTally tally) {
        if (tally.hasFaults()) {
            return FAULT;
        }
        if (tally.broken() > 0) {
            return ExitCode.USAGE;
        }
        return tally.hasUnfit() ? 1 : 0;
    }

    /** {@return 1 if that is so, or if the platform has something against the filing, otherwise 0} */
    static int of(AnsweredReport answered) {
        return answered.answer().isAccepted() ? of(answered.report()) : 1;
    }
}
