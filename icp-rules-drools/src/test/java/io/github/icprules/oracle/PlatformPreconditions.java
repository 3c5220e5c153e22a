package io.github.icprules.oracle;

import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.SmsVerification;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Those of the rules {@code filing-type.*} that follow from what the platform says of the account and the filing. */
record PlatformPreconditions(Case c, Answers out) implements Sheet {

    private static final String PLATFORM = "platform";
    private static final String STATUS = "platform.status";

    /** The platform's codes from 1024 on are bits: profile, category and verification are missing. */
    private static final int NO_PROFILE = 1;

    private static final int NO_CATEGORY = 2;
    private static final int NOT_VERIFIED = 4;

    @Override
    public void judge() {
        PlatformState state = c.platform();
        if (!c.isCancellation()) {
            done("filing-type.profile-incomplete", state.profileComplete(), "platform.profileComplete", NO_PROFILE);
            done("filing-type.category-missing", state.categoryApproved(), "platform.categoryApproved", NO_CATEGORY);
            done("filing-type.account-unverified", state.accountVerified(), "platform.accountVerified", NOT_VERIFIED);
            rejectedFields();
        }
        if (!c.isNew()) {
            // API get_icp_entrance_info, is_canceling.
            must(not(state.cancelling()), "filing-type.cancelling-already", BLOCKING, "platform.cancelling", PLATFORM);
        }
        if (c.reusesSubjectData() && state.reuseSmsSentAt() != null && !isTrue(state.reuseConfirmed())) {
            reuse(state.reuseSmsSentAt());
        }
        // API get_icp_entrance_info, status 2 and 4; what was not answered in time is under review no more.
        boolean reviewed =
                state.status() == FilingStatus.PLATFORM_REVIEW || state.status() == FilingStatus.AUTHORITY_REVIEW;
        Boolean free = state.status() == null
                ? null
                : (Boolean) (!reviewed || state.smsVerification() == SmsVerification.TIMED_OUT);
        must(free, "filing-type.under-review", BLOCKING, STATUS, PLATFORM);
        if (c.filing() != FilingType.CANCEL_ACCESS) {
            sms();
        }
    }

    /** API get_icp_entrance_info, status 1025 to 1031. */
    private void done(String rule, @Nullable Boolean done, String path, int bit) {
        FilingStatus status = c.platform().status();
        if (isFalse(done) || (status != null && c.isCalledUnfiled() && (status.code() & bit) != 0)) {
            out.violation(rule, BLOCKING, path);
        } else if (done == null && status == null) {
            out.unchecked(rule, PLATFORM, path, STATUS);
        } else if (done == null && bit == NOT_VERIFIED && !c.isCalledUnfiled()) {
            // What was once submitted has its profile; a verification runs out.
            out.unchecked(rule, PLATFORM, path);
        }
    }

    /** API get_icp_entrance_info, {@code audit_data}. */
    private void rejectedFields() {
        List<String> fields = c.platform().rejectedFields();
        FilingStatus status = c.platform().status();
        boolean rejected = fields == null
                ? status == FilingStatus.PLATFORM_REJECTED || status == FilingStatus.AUTHORITY_REJECTED
                : !fields.isEmpty();
        if (rejected) {
            Boolean corrected = c.platform().rejectedFieldsCorrected();
            String rule = "filing-type.rejected-fields-uncorrected";
            must(corrected, rule, WARNING, "platform.rejectedFieldsCorrected", PLATFORM);
        }
    }

    /** The guide, course of a filing: 24 hours to answer; access providers: the sixth wrong code returns it. */
    private void sms() {
        SmsVerification state = c.platform().smsVerification();
        OffsetDateTime sent = c.platform().smsSentAt();
        boolean over = sent != null
                && c.on().isAfter(ReviewSheet.answered(sent, c.given().number("sms-verification-hours")));
        String path = "platform.smsVerification";
        if (state == SmsVerification.TIMED_OUT || (over && state == SmsVerification.WAITING)) {
            out.violation("filing-type.sms-timed-out", BLOCKING, path);
        } else if (state == null && c.platform().status() == FilingStatus.AUTHORITY_REVIEW) {
            out.unchecked("filing-type.sms-timed-out", PLATFORM, path);
        }
        if (state == SmsVerification.WAITING) {
            Integer tries = c.platform().smsTries();
            Boolean left = tries == null ? null : (Boolean) (tries <= c.given().number("sms-verification-tries"));
            must(left, "filing-type.sms-tries-used-up", BLOCKING, "platform.smsTries", PLATFORM);
        }
    }

    /** Tutorials, reuse of data: after 24 hours it has failed, after three days it is given up. */
    private void reuse(OffsetDateTime sent) {
        LocalDate failsAfter = ReviewSheet.answered(sent, c.given().number("reuse-confirmation-hours"));
        LocalDate givenUpAfter = ReviewSheet.answered(sent, 24 * c.given().number("reuse-given-up-days"));
        if (c.on().isAfter(failsAfter)) {
            boolean givenUp = c.on().isAfter(givenUpAfter);
            String rule = givenUp ? "filing-type.reuse-given-up" : "filing-type.reuse-unconfirmed";
            must(c.platform().reuseConfirmed(), rule, BLOCKING, "platform.reuseConfirmed", PLATFORM);
        }
    }
}
