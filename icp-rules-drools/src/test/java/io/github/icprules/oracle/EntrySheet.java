package io.github.icprules.oracle;

import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.SmsVerification;
import io.github.icprules.report.Stage;
import org.jspecify.annotations.Nullable;

/** The rules {@code entry.*}: where a new filing begins. */
record EntrySheet(Case c, Answers out) implements Sheet {

    @Override
    public void judge() {
        if (!c.isNew()) {
            return;
        }
        // API get_icp_entrance_info, available 0. If the entry is closed because of the review,
        // filing-type.under-review
        // reports the review.
        if (!isInReview()) {
            must(c.platform().entranceOpen(), "entry.closed", BLOCKING, "platform.entranceOpen", FILING_TYPE);
        }
        out.stage("entry.provider-api", Stage.ENTRY);
        Boolean listed = c.isListed();
        if (listed == null) {
            out.unchecked("entry.listed", PROGRAM, LISTED);
            out.unchecked("entry.unlisted", PROGRAM, LISTED);
            out.unchecked("entry.daily-quota", PROGRAM, LISTED);
        } else if (listed) {
            out.stage("entry.listed", Stage.ENTRY);
            out.stage("entry.daily-quota", Stage.QUOTA);
        } else {
            out.stage("entry.unlisted", Stage.ENTRY);
        }
        // The guide, entry: for what is not listed it opened on 2023-09-04.
        if (c.on().isBefore(c.given().day("entry-opens-on"))) {
            must(listed, "entry.not-open-yet", BLOCKING, "evaluatedOn", FILING_TYPE, LISTED);
        }
        quotaUsedUp(listed);
    }

    /** The guide, entry: the quota for listed mini-programs is used up for today. */
    private void quotaUsedUp(@Nullable Boolean listed) {
        Boolean usedUp = c.platform().quotaUsedUp();
        if (!isFalse(listed) && !isFalse(usedUp)) {
            String path = "platform.quotaUsedUp";
            unmet("entry.quota-used-up", BLOCKING, path, FILING_TYPE, absent(listed, LISTED), absent(usedUp, path));
        }
    }

    private boolean isInReview() {
        FilingStatus status = c.platform().status();
        return (status == FilingStatus.PLATFORM_REVIEW || status == FilingStatus.AUTHORITY_REVIEW)
                && c.platform().smsVerification() != SmsVerification.TIMED_OUT;
    }
}
