package io.github.icprules.examples.runner;

import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.wechat.AnsweredReport;

/** The exit codes that are the runner's own. */
public final class Exit {

    /** A fault of the program itself. */
    public static final int FAULT = 3;

    private Exit() {}

    /** {@return 1 if something in the filing is blocking or unlawful, otherwise 0} */
    static int of(FilingReport report) {
        return report.has(Severity.BLOCKING) || report.has(Severity.LEGAL) ? 1 : 0;
    }

    /** {@return 1 if that is so, or if the platform has something against the filing, otherwise 0} */
    static int of(AnsweredReport answered) {
        return answered.answer().isAccepted() ? of(answered.report()) : 1;
    }
}
