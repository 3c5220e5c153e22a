package io.github.icprules.oracle;

import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FaceStatus;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Listing;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.SmsVerification;
import io.github.icprules.report.Stage;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes before a filing: the rules {@code duty-to-file.*}, which concern what is to be put on record, {@code entry.*} and {@code
 * face.*}, and those of {@code filing-type.*} that follow from what the platform says of the account and the filing.
 */
record EntrySheet(Case c, Answers out) implements Sheet {

    private static final String FIRST_LISTED_ON = "miniProgram.listing.firstListedOn";
    private static final String PLACE = "miniProgram.faceVerification";
    private static final String PLATFORM = "platform";
    private static final String STATUS = "platform.status";

    /** The platform's codes from 1024 on are bits: profile, category and verification are missing. */
    private static final int NO_PROFILE = 1;

    private static final int NO_CATEGORY = 2;
    private static final int NOT_VERIFIED = 4;

    @Override
    public void judge() {
        duty();
        if (c.isNew()) {
            entry(c.isListed());
        }
        platform(c.platform());
        // A change of the subject alone has the mini-program principal verified if that principal is entered again.
        boolean reentered = c.filing() == FilingType.CHANGE_SUBJECT && c.changes(ChangedItem.MINI_PROGRAM_PRINCIPAL);
        if (c.miniProgram().faceVerification() != null && (c.entersMiniProgram() || reentered)) {
            face(c.miniProgram().faceVerification());
        }
    }

    private void duty() {
        // Announcement of the schedule: the duty began on 2023-09-01.
        if (c.on().isBefore(c.given().day("new-file-from"))) {
            // No rule is in force on such a day, so a report without findings proves nothing.
            out.unchecked("duty-to-file.not-begun-yet", FILING_TYPE, "evaluatedOn");
        }
        if (!c.isNew() || c.filing() == FilingType.NEW_ACCESS || c.isFiled()) {
            return;
        }
        out.duty("duty-to-file.obligation", PROGRAM);
        Listing listing = c.miniProgram().listing();
        Boolean listed = c.isListed();
        LocalDate first = listing == null ? null : listing.firstListedOn();
        beforeListing(listing, listed);
        if (c.on().isAfter(c.given().day("existing-file-until"))) {
            existingOverdue(listed, first);
        } else {
            existing(listed, first);
        }
        listedWithoutFiling(listed, first);
    }

    private boolean isBeforeSchedule(LocalDate first) {
        return first.isBefore(c.given().day("new-file-from"));
    }

    /** Announcement of the schedule, new mini-programs: first filed, then listed. */
    private void beforeListing(@Nullable Listing listing, @Nullable Boolean listed) {
        if (listing == null || listed == null) {
            out.unchecked("duty-to-file.before-listing", PROGRAM, LISTED);
        } else if (!listed) {
            out.duty("duty-to-file.before-listing", PROGRAM, listing.plannedOn());
        }
    }

    /** Notice 105, schedule: what was listed before 2023-09-01 is filed by 2024-03-31. */
    private void existing(@Nullable Boolean listed, @Nullable LocalDate first) {
        LocalDate day = dayOfListing("duty-to-file.existing", listed, first);
        if (day != null && isBeforeSchedule(day)) {
            out.duty("duty-to-file.existing", PROGRAM, c.given().day("existing-file-until"));
        }
    }

    /** {@return the day of listing if it is listed; {@code null} otherwise} Reports that a rule cannot decide without that day. */
    private @Nullable LocalDate dayOfListing(String rule, @Nullable Boolean listed, @Nullable LocalDate first) {
        if (!isFalse(listed) && first == null) {
            out.unchecked(rule, PROGRAM, absent(listed, LISTED), FIRST_LISTED_ON);
        }
        return isTrue(listed) ? first : null;
    }

    /** The same, too late. If the day of listing is not known, the last day has passed all the same. */
    private void existingOverdue(@Nullable Boolean listed, @Nullable LocalDate first) {
        if (listed == null) {
            out.unchecked("duty-to-file.existing-overdue", PROGRAM, LISTED);
        } else if (listed && (first == null || isBeforeSchedule(first))) {
            out.violation("duty-to-file.existing-overdue", LEGAL, PROGRAM + ".listing");
        }
    }

    /** Decree 292, article 4; Order 33, article 5: a new mini-program is listed though it is not filed. */
    private void listedWithoutFiling(@Nullable Boolean listed, @Nullable LocalDate first) {
        LocalDate day = dayOfListing("duty-to-file.listed-without-filing", listed, first);
        if (day != null && !isBeforeSchedule(day)) {
            out.violation("duty-to-file.listed-without-filing", LEGAL, PROGRAM + ".listing");
        }
    }

    private void entry(@Nullable Boolean listed) {
        // API get_icp_entrance_info, available 0. If the entry is closed because of the review,
        // filing-type.under-review reports the review.
        if (!isInReview()) {
            must(c.platform().entranceOpen(), "entry.closed", BLOCKING, "platform.entranceOpen", FILING_TYPE);
        }
        out.stage("entry.provider-api", Stage.ENTRY);
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

    /** API get_icp_entrance_info, status 2 and 4; what was not answered in time is under review no more. */
    private boolean isInReview() {
        FilingStatus status = c.platform().status();
        return (status == FilingStatus.PLATFORM_REVIEW || status == FilingStatus.AUTHORITY_REVIEW)
                && c.platform().smsVerification() != SmsVerification.TIMED_OUT;
    }

    private void platform(PlatformState state) {
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
        Boolean free = is(state.status(), any -> !isInReview());
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
                && c.on().isAfter(CourseSheet.answered(sent, c.given().number("sms-verification-hours")));
        String path = "platform.smsVerification";
        if (state == SmsVerification.TIMED_OUT || (over && state == SmsVerification.WAITING)) {
            out.violation("filing-type.sms-timed-out", BLOCKING, path);
        } else if (state == null && c.platform().status() == FilingStatus.AUTHORITY_REVIEW) {
            out.unchecked("filing-type.sms-timed-out", PLATFORM, path);
        }
        if (state == SmsVerification.WAITING) {
            int most = c.given().number("sms-verification-tries");
            Boolean left = is(c.platform().smsTries(), tries -> tries <= most);
            must(left, "filing-type.sms-tries-used-up", BLOCKING, "platform.smsTries", PLATFORM);
        }
    }

    /** Tutorials, reuse of data: after 24 hours it has failed, after three days it is given up. */
    private void reuse(OffsetDateTime sent) {
        LocalDate failsAfter = CourseSheet.answered(sent, c.given().number("reuse-confirmation-hours"));
        LocalDate givenUpAfter = CourseSheet.answered(sent, 24 * c.given().number("reuse-given-up-days"));
        if (c.on().isAfter(failsAfter)) {
            boolean givenUp = c.on().isAfter(givenUpAfter);
            String rule = givenUp ? "filing-type.reuse-given-up" : "filing-type.reuse-unconfirmed";
            must(c.platform().reuseConfirmed(), rule, BLOCKING, "platform.reuseConfirmed", PLATFORM);
        }
    }

    private void face(FaceVerification face) {
        // query_icp_verifytask: the task is finished and its face_status is 3 before the filing is submitted.
        Boolean passed = is(face.status(), status -> status == FaceStatus.PASSED);
        Boolean inOrder = isFalse(face.finished()) ? Boolean.FALSE : passed;
        must(inOrder, "face.not-passed", BLOCKING, PLACE, PLACE, PLACE + ".status");
        // The person verified is the mini-program principal entered.
        must(face.samePerson(), "face.another-person", BLOCKING, PLACE + ".samePerson", PLACE);
        // Form hints: white background, natural expression, eyes open, face uncovered, tidy clothing.
        must(face.photoInOrder(), "face.photo-not-in-order", BLOCKING, PLACE + ".photoInOrder", PLACE);
        expired(face);
    }

    /**
     * create_icp_verifytask: a task can be used for three days, for one along with the account's verification. At what hour of
     * the last day it runs out is not known of a day, so that day still counts.
     */
    private void expired(FaceVerification face) {
        if (face.createdAt() == null) {
            out.unchecked("face.expired", PLACE, PLACE + ".createdAt");
            return;
        }
        boolean withAccount = isTrue(face.withAccountVerification());
        int days = c.given().number(withAccount ? "face-verification-days-with-account" : "face-verification-days");
        if (CourseSheet.answered(face.createdAt(), 24 * days).isBefore(c.on())) {
            out.violation("face.expired", BLOCKING, PLACE + ".createdAt");
        }
    }
}
