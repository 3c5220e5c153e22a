package io.github.icprules.oracle;

import io.github.icprules.model.FilingType;
import io.github.icprules.report.Severity;
import org.jspecify.annotations.Nullable;

/** The rules {@code number-display.*}: Decree 292, article 12; Order 33, article 13; Notice 105, item 7. */
final class NumberDisplaySheet {

    private static final String LISTED = "miniProgram.listing.listed";

    private NumberDisplaySheet() {}

    static void judge(Case c, Answers out) {
        if (c.isNew()) {
            out.duty("number-display.at-go-live", "filingType", null);
        }
        if (!showsItsNumber(c)) {
            return;
        }
        displayed(
                c,
                "number-display.not-shown",
                c.miniProgram().showsFilingNumber(),
                "miniProgram.showsFilingNumber",
                out);
        displayed(
                c,
                "number-display.link-missing",
                c.miniProgram().linksToFilingSystem(),
                "miniProgram.linksToFilingSystem",
                out);
    }

    /** A change and a new access presuppose that it is on record. */
    private static boolean showsItsNumber(Case c) {
        return switch (c.request().filingType().kind()) {
            case NEW -> OnRecord.isFiled(c) || c.request().filingType() == FilingType.NEW_ACCESS;
            case CHANGE -> !OnRecord.isKnownUnfiled(c);
            case CANCELLATION -> false;
        };
    }

    /** What is on record and listed shows its number, and the link under it. */
    private static void displayed(Case c, String ruleId, @Nullable Boolean done, String place, Answers out) {
        Boolean listed = OnRecord.isListed(c);
        if (Boolean.FALSE.equals(listed) || Boolean.TRUE.equals(done)) {
            return;
        }
        if (listed == null && done == null) {
            out.unchecked(ruleId, "miniProgram", LISTED, place);
        } else if (listed == null) {
            out.unchecked(ruleId, "miniProgram", LISTED);
        } else if (done == null) {
            out.unchecked(ruleId, "miniProgram", place);
        } else {
            out.violation(ruleId, Severity.LEGAL, place);
        }
    }
}
