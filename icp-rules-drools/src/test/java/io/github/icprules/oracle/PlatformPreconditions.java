package io.github.icprules.oracle;

import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.SmsVerification;
import io.github.icprules.report.Severity;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Those of the rules {@code filing-type.*} that follow from what the platform says of the account and the filing. */
final class PlatformPreconditions {

    private static final PlatformState NOTHING = PlatformState.builder().build();

    /** The platform's codes from 1024 on are bits: profile, category and verification are missing. */
    private static final int NO_PROFILE = 1;

    private static final int NO_CATEGORY = 2;
    private static final int NOT_VERIFIED = 4;

    private PlatformPreconditions() {}

    static void judge(Case c, Answers out) {
        PlatformState platform = c.platform() == null ? NOTHING : c.platform();
        FilingKind kind = c.request().filingType().kind();
        if (kind != FilingKind.CANCELLATION) {
            done(
                    "filing-type.profile-incomplete",
                    platform.profileComplete(),
                    "platform.profileComplete",
                    NO_PROFILE,
                    platform,
                    out);
            done(
                    "filing-type.category-missing",
                    platform.categoryApproved(),
                    "platform.categoryApproved",
                    NO_CATEGORY,
                    platform,
                    out);
            done(
                    "filing-type.account-unverified",
                    platform.accountVerified(),
                    "platform.accountVerified",
                    NOT_VERIFIED,
                    platform,
                    out);
            rejectedFields(platform, out);
        }
        if (kind != FilingKind.NEW) {
            cancellingAlready(platform, out);
        }
        if (c.request().filingType() == FilingType.NEW_SERVICE) {
            reuse(c, platform, out);
        }
        underReview(platform, out);
        if (c.request().filingType() != FilingType.CANCEL_ACCESS) {
            sms(c, platform, out);
        }
    }

    /** API get_icp_entrance_info, status 1025 to 1031. */
    private static void done(
            String ruleId, @Nullable Boolean done, String place, int bit, PlatformState platform, Answers out) {
        FilingStatus status = platform.status();
        if (Boolean.FALSE.equals(done)
                || (status != null && OnRecord.isCalledUnfiled(status) && (status.code() & bit) != 0)) {
            out.violation(ruleId, Severity.BLOCKING, place);
        } else if (done == null && status == null) {
            out.unchecked(ruleId, "platform", place, "platform.status");
        } else if (done == null && bit == NOT_VERIFIED && !OnRecord.isCalledUnfiled(status)) {
            // What was once submitted has its profile; a verification runs out.
            out.unchecked(ruleId, "platform", place);
        }
    }

    /** API get_icp_entrance_info, {@code is_canceling}. */
    private static void cancellingAlready(PlatformState platform, Answers out) {
        if (platform.cancelling() == null) {
            out.unchecked("filing-type.cancelling-already", "platform", "platform.cancelling");
        } else if (platform.cancelling()) {
            out.violation("filing-type.cancelling-already", Severity.BLOCKING, "platform.cancelling");
        }
    }

    /** API get_icp_entrance_info, status 2 and 4; what was not answered in time is under review no more. */
    private static void underReview(PlatformState platform, Answers out) {
        FilingStatus status = platform.status();
        if (status == null) {
            out.unchecked("filing-type.under-review", "platform", "platform.status");
        } else if (status == FilingStatus.PLATFORM_REVIEW || status == FilingStatus.AUTHORITY_REVIEW) {
            if (platform.smsVerification() != SmsVerification.TIMED_OUT) {
                out.violation("filing-type.under-review", Severity.BLOCKING, "platform.status");
            }
        }
    }

    /** API get_icp_entrance_info, {@code audit_data}. */
    private static void rejectedFields(PlatformState platform, Answers out) {
        List<String> fields = platform.rejectedFields();
        boolean rejected = fields == null
                ? platform.status() == FilingStatus.PLATFORM_REJECTED
                        || platform.status() == FilingStatus.AUTHORITY_REJECTED
                : !fields.isEmpty();
        if (!rejected) {
            return;
        }
        if (platform.rejectedFieldsCorrected() == null) {
            out.unchecked("filing-type.rejected-fields-uncorrected", "platform", "platform.rejectedFieldsCorrected");
        } else if (!platform.rejectedFieldsCorrected()) {
            out.violation(
                    "filing-type.rejected-fields-uncorrected", Severity.WARNING, "platform.rejectedFieldsCorrected");
        }
    }

    /** The guide, course of a filing: 24 hours to answer; access providers: the sixth wrong code returns it. */
    private static void sms(Case c, PlatformState platform, Answers out) {
        SmsVerification state = platform.smsVerification();
        OffsetDateTime sent = platform.smsSentAt();
        boolean over = sent != null
                && c.on().isAfter(ReviewSheet.answered(sent, c.given().number("sms-verification-hours")));
        if (state == SmsVerification.TIMED_OUT || (over && state == SmsVerification.WAITING)) {
            out.violation("filing-type.sms-timed-out", Severity.BLOCKING, "platform.smsVerification");
        } else if (state == null && platform.status() == FilingStatus.AUTHORITY_REVIEW) {
            out.unchecked("filing-type.sms-timed-out", "platform", "platform.smsVerification");
        }
        if (state != SmsVerification.WAITING) {
            return;
        }
        Integer tries = platform.smsTries();
        if (tries != null && tries > c.given().number("sms-verification-tries")) {
            out.violation("filing-type.sms-tries-used-up", Severity.BLOCKING, "platform.smsTries");
        } else if (tries == null) {
            out.unchecked("filing-type.sms-tries-used-up", "platform", "platform.smsTries");
        }
    }

    /** Tutorials, reuse of data: after 24 hours it has failed, after three days it is given up. */
    private static void reuse(Case c, PlatformState platform, Answers out) {
        OffsetDateTime sent = platform.reuseSmsSentAt();
        if (!Boolean.TRUE.equals(platform.reusesSubjectData())
                || sent == null
                || Boolean.TRUE.equals(platform.reuseConfirmed())) {
            return;
        }
        LocalDate failsAfter = ReviewSheet.answered(sent, c.given().number("reuse-confirmation-hours"));
        LocalDate givenUpAfter = ReviewSheet.answered(sent, 24 * c.given().number("reuse-given-up-days"));
        if (!c.on().isAfter(failsAfter)) {
            return;
        }
        String ruleId = c.on().isAfter(givenUpAfter) ? "filing-type.reuse-given-up" : "filing-type.reuse-unconfirmed";
        if (platform.reuseConfirmed() == null) {
            out.unchecked(ruleId, "platform", "platform.reuseConfirmed");
        } else {
            out.violation(ruleId, Severity.BLOCKING, "platform.reuseConfirmed");
        }
    }
}
