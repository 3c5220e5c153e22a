package io.github.icprules.oracle;

import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FaceStatus;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.SmsVerification;
import java.time.LocalDate;
import java.time.ZoneId;

/** The rules {@code face.*}: the face verification of the mini-program principal. */
record FaceSheet(Case c, Answers out) implements Sheet {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String PLACE = "miniProgram.faceVerification";

    /** A change of the subject alone has the mini-program principal verified if that principal is entered again. */
    @Override
    public void judge() {
        FaceVerification face = c.miniProgram().faceVerification();
        boolean reentered = c.filing() == FilingType.CHANGE_SUBJECT && c.changes(ChangedItem.MINI_PROGRAM_PRINCIPAL);
        if (face == null || !(c.entersMiniProgram() || reentered)) {
            return;
        }
        outcome(face);
        // The person verified is the mini-program principal entered.
        must(face.samePerson(), "face.another-person", BLOCKING, PLACE + ".samePerson", PLACE);
        // Form hints: white background, natural expression, eyes open, face uncovered, tidy clothing.
        must(face.photoInOrder(), "face.photo-not-in-order", BLOCKING, PLACE + ".photoInOrder", PLACE);
        expired(face);
    }

    /** query_icp_verifytask: the task is finished and its face_status is 3, which is neither 0 nor 1 nor 2, before the filing is submitted. */
    private void outcome(FaceVerification face) {
        FaceStatus status = face.status();
        if (isFalse(face.finished()) || status == FaceStatus.NOT_STARTED || status == FaceStatus.WAITING) {
            out.violation("face.not-done", BLOCKING, PLACE);
        } else if (status == null) {
            out.unchecked("face.not-done", PLACE, PLACE + ".status");
        } else if (status == FaceStatus.FAILED) {
            out.violation("face.not-passed", BLOCKING, PLACE);
        }
    }

    /**
     * create_icp_verifytask: a task can be used for three days, for one along with the account's verification. At what hour of
     * the last day it runs out is not known of a day, so that day still counts. A filing in review was submitted before.
     */
    private void expired(FaceVerification face) {
        if (face.status() == FaceStatus.NOT_STARTED) {
            return;
        }
        if (face.createdAt() == null) {
            out.unchecked("face.expired", PLACE, PLACE + ".createdAt");
            return;
        }
        boolean withAccount = isTrue(face.withAccountVerification());
        int days = c.given().number(withAccount ? "face-verification-days-with-account" : "face-verification-days");
        LocalDate created = face.createdAt().atZoneSameInstant(CHINA).toLocalDate();
        LocalDate lastDay = created.plusDays(days);
        if (!isInReview()) {
            if (lastDay.isBefore(c.on())) {
                out.violation("face.expired", BLOCKING, PLACE + ".createdAt");
            }
        } else if (lastDay.isBefore(c.submittedOn())) {
            unmet(
                    "face.expired",
                    BLOCKING,
                    PLACE + ".createdAt",
                    PLACE,
                    absent(c.platform().submittedOn(), "platform.submittedOn"));
        }
    }

    private boolean isInReview() {
        FilingStatus status = c.platform().status();
        return (status == FilingStatus.PLATFORM_REVIEW || status == FilingStatus.AUTHORITY_REVIEW)
                && c.platform().smsVerification() != SmsVerification.TIMED_OUT;
    }
}
