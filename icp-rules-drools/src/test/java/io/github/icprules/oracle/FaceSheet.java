package io.github.icprules.oracle;

import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FaceStatus;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingType;
import io.github.icprules.report.Severity;
import java.time.LocalDate;
import java.time.ZoneId;

/** The rules {@code face.*}: the face verification of the mini-program principal. */
final class FaceSheet {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String PLACE = "miniProgram.faceVerification";

    private FaceSheet() {}

    static void judge(Case c, Answers out) {
        FaceVerification face = c.miniProgram().faceVerification();
        if (face == null || !(Entered.miniProgram(c) || isReentered(c))) {
            return;
        }
        notPassed(face, out);
        anotherPerson(face, out);
        photoNotInOrder(face, out);
        expired(c, face, out);
    }

    /** A change of the subject alone has the mini-program principal verified if that principal is entered again. */
    private static boolean isReentered(Case c) {
        Change change = c.request().change();
        return c.request().filingType() == FilingType.CHANGE_SUBJECT
                && change != null
                && change.items() != null
                && change.items().contains(ChangedItem.MINI_PROGRAM_PRINCIPAL);
    }

    /** query_icp_verifytask: the task is finished and its face_status is 3 before the filing is submitted. */
    private static void notPassed(FaceVerification face, Answers out) {
        FaceStatus status = face.status();
        boolean unfinished = face.finished() != null && !face.finished();
        if ((status != null && status != FaceStatus.PASSED) || unfinished) {
            out.violation("face.not-passed", Severity.BLOCKING, PLACE);
        } else if (status == null) {
            out.unchecked("face.not-passed", PLACE, PLACE + ".status");
        }
    }

    /** The person verified is the mini-program principal entered. */
    private static void anotherPerson(FaceVerification face, Answers out) {
        if (face.samePerson() == null) {
            out.unchecked("face.another-person", PLACE, PLACE + ".samePerson");
        } else if (!face.samePerson()) {
            out.violation("face.another-person", Severity.BLOCKING, PLACE + ".samePerson");
        }
    }

    /** Form hints: white background, natural expression, eyes open, face uncovered, tidy clothing. */
    private static void photoNotInOrder(FaceVerification face, Answers out) {
        if (face.photoInOrder() == null) {
            out.unchecked("face.photo-not-in-order", PLACE, PLACE + ".photoInOrder");
        } else if (!face.photoInOrder()) {
            out.violation("face.photo-not-in-order", Severity.BLOCKING, PLACE + ".photoInOrder");
        }
    }

    /**
     * create_icp_verifytask: a task can be used for three days, for one along with the account's verification. At what hour of
     * the last day it runs out is not known of a day, so that day still counts.
     */
    private static void expired(Case c, FaceVerification face, Answers out) {
        if (face.createdAt() == null) {
            out.unchecked("face.expired", PLACE, PLACE + ".createdAt");
            return;
        }
        boolean withAccount = face.withAccountVerification() != null && face.withAccountVerification();
        int days = c.given().number(withAccount ? "face-verification-days-with-account" : "face-verification-days");
        LocalDate created = face.createdAt().atZoneSameInstant(CHINA).toLocalDate();
        if (created.plusDays(days).isBefore(c.on())) {
            out.violation("face.expired", Severity.BLOCKING, PLACE + ".createdAt");
        }
    }
}
