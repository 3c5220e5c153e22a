package io.github.icprules.oracle;

import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.MiniProgram;
import org.jspecify.annotations.Nullable;

/** The rules {@code number-display.*}: Decree 292, article 12; Order 33, article 13; Notice 105, item 7. */
record NumberDisplaySheet(Case c, Answers out) implements Sheet {

    @Override
    public void judge() {
        if (c.isNew()) {
            out.duty("number-display.at-go-live", FILING_TYPE);
        }
        if (showsItsNumber()) {
            MiniProgram program = c.miniProgram();
            shown("number-display.not-shown", program.showsFilingNumber(), "miniProgram.showsFilingNumber");
            shown("number-display.link-missing", program.linksToFilingSystem(), "miniProgram.linksToFilingSystem");
        }
    }

    /** A change and a new access presuppose that it is on record. */
    private boolean showsItsNumber() {
        return switch (c.filing().kind()) {
            case NEW -> c.isFiled() || c.filing() == FilingType.NEW_ACCESS;
            case CHANGE -> !isKnownUnfiled();
            case CANCELLATION -> false;
        };
    }

    /** Whether the platform calls it not filed, or its number is known to be blank and no source calls it filed. */
    private boolean isKnownUnfiled() {
        String number = c.miniProgram().filingNumber();
        return c.isCalledUnfiled()
                || (c.platform().status() != FilingStatus.FILED && number != null && number.isBlank());
    }

    /** What is on record and listed shows its number, and the link under it. */
    private void shown(String rule, @Nullable Boolean done, String path) {
        Boolean listed = c.isListed();
        if (!isFalse(listed) && !isTrue(done)) {
            unmet(rule, LEGAL, path, PROGRAM, absent(listed, LISTED), absent(done, path));
        }
    }
}
