package io.github.icprules.oracle;

import io.github.icprules.report.Severity;
import java.time.LocalDate;

/** The request as such: how much there is of it, and by which day it is to be judged. */
final class RequestSheet {

    /** The day on which the oldest law that filings rest on came into force, the measures for internet information services. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 9, 25);

    private RequestSheet() {}

    static void judge(LookedAt lookedAt, LocalDate on, Answers out) {
        lookedAt.tooLong().forEach(path -> out.violation("request.too-long", Severity.BLOCKING, path));
        lookedAt.tooFar().forEach(path -> out.violation("request.date-out-of-range", Severity.BLOCKING, path));
        if (on.isBefore(FIRST_DAY)) {
            out.violation("request.no-rule-in-force", Severity.BLOCKING, "evaluatedOn");
        }
    }
}
