package io.github.icprules.oracle;

import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.SmsVerification;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import org.jspecify.annotations.Nullable;

/** The rules {@code entry.*}: where a new filing begins. */
final class EntrySheet {

    private static final String LISTED = "miniProgram.listing.listed";

    private EntrySheet() {}

    static void judge(Case c, Answers out) {
        if (!c.isNew()) {
            return;
        }
        closed(c, out);
        out.stage("entry.provider-api", Stage.ENTRY, null);
        Boolean listed = OnRecord.isListed(c);
        if (listed == null) {
            out.unchecked("entry.listed", "miniProgram", LISTED);
            out.unchecked("entry.unlisted", "miniProgram", LISTED);
            out.unchecked("entry.daily-quota", "miniProgram", LISTED);
        } else if (listed) {
            out.stage("entry.listed", Stage.ENTRY, null);
            out.stage("entry.daily-quota", Stage.QUOTA, null);
        } else {
            out.stage("entry.unlisted", Stage.ENTRY, null);
        }
        notOpenYet(c, listed, out);
        quotaUsedUp(c, listed, out);
    }

    /** API get_icp_entrance_info: {@code available} is 0. */
    private static void closed(Case c, Answers out) {
        PlatformState platform = c.platform();
        if (platform != null && isInReview(platform)) {
            // The entry is closed because of the review, which filing-type.under-review reports.
            return;
        }
        if (platform == null || platform.entranceOpen() == null) {
            out.unchecked("entry.closed", "filingType", "platform.entranceOpen");
        } else if (!platform.entranceOpen()) {
            out.violation("entry.closed", Severity.BLOCKING, "platform.entranceOpen");
        }
    }

    /** The guide, entry: for what is not listed it opened on 2023-09-04. */
    private static void notOpenYet(Case c, @Nullable Boolean listed, Answers out) {
        if (!c.on().isBefore(c.given().day("entry-opens-on"))) {
            return;
        }
        if (listed == null) {
            out.unchecked("entry.not-open-yet", "filingType", LISTED);
        } else if (!listed) {
            out.violation("entry.not-open-yet", Severity.BLOCKING, "evaluatedOn");
        }
    }

    /** The guide, entry: the quota for listed mini-programs is used up for today. */
    private static void quotaUsedUp(Case c, @Nullable Boolean listed, Answers out) {
        PlatformState platform = c.platform();
        Boolean usedUp = platform == null ? null : platform.quotaUsedUp();
        if (Boolean.FALSE.equals(listed) || Boolean.FALSE.equals(usedUp)) {
            return;
        }
        if (listed == null && usedUp == null) {
            out.unchecked("entry.quota-used-up", "filingType", LISTED, "platform.quotaUsedUp");
        } else if (listed == null) {
            out.unchecked("entry.quota-used-up", "filingType", LISTED);
        } else if (usedUp == null) {
            out.unchecked("entry.quota-used-up", "filingType", "platform.quotaUsedUp");
        } else {
            out.violation("entry.quota-used-up", Severity.BLOCKING, "platform.quotaUsedUp");
        }
    }

    private static boolean isInReview(PlatformState platform) {
        return (platform.status() == FilingStatus.PLATFORM_REVIEW || platform.status() == FilingStatus.AUTHORITY_REVIEW)
                && platform.smsVerification() != SmsVerification.TIMED_OUT;
    }
}
