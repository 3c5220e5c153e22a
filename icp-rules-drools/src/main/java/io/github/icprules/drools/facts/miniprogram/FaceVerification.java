package io.github.icprules.drools.facts.miniprogram;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.EvaluationDay;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.platform.Platform;
import io.github.icprules.drools.facts.record.ChangeOrder;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.model.FaceStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The face verification of the mini-program principal (人脸核身), if the request describes one. */
@ForSheets
public final class FaceVerification implements Fact {

    private final Filing filing;
    private final io.github.icprules.model.FaceVerification given;

    public FaceVerification(Filing filing, io.github.icprules.model.FaceVerification given) {
        this.filing = filing;
        this.given = given;
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return "miniProgram.faceVerification";
    }

    /** {@return whether this filing is known to need a face verification} */
    public boolean isDue() {
        return filing.isDescribingService()
                || (filing.isChangeOfSubject()
                        && ChangeOrder.of(filing).reentersMiniProgramPrincipal().isYes());
    }

    /** {@return whether the face verification is finished; before it is finished, its status is not final} */
    public Answer done() {
        return isUnfinished()
                ? Answer.NO
                : answer(
                        given.status(), "status", status -> status == FaceStatus.PASSED || status == FaceStatus.FAILED);
    }

    /** {@return whether the face verification is known to be finished, and failed} */
    public boolean isFailed() {
        return !isUnfinished() && given.status() == FaceStatus.FAILED;
    }

    private boolean isUnfinished() {
        return Boolean.FALSE.equals(given.finished());
    }

    /** {@return how far a face verification is that is not done} */
    @CountsAbsent
    public FaceStatus progress() {
        return given.status() == FaceStatus.NOT_STARTED ? FaceStatus.NOT_STARTED : FaceStatus.WAITING;
    }

    /** {@return the day, in China, on which the task of the face verification was created; {@code null} if it is not known} */
    public @Nullable LocalDate createdOn() {
        return given.createdAt() == null
                ? null
                : given.createdAt().atZoneSameInstant(EvaluationDay.CHINA).toLocalDate();
    }

    /** {@return the number of days for which the face verification can be used} */
    @CountsAbsent
    public int days() {
        return Boolean.TRUE.equals(given.withAccountVerification())
                ? filing.parameters().faceVerificationDaysWithAccount()
                : filing.parameters().faceVerificationDays();
    }

    /**
     * {@return whether the face verification could no longer be used on the day of the submission, for a filing in review, or can no
     * longer be used; on its last day it can still be used for some hours, and one that was not started does not expire}
     */
    public Answer expired() {
        if (given.status() == FaceStatus.NOT_STARTED) {
            return Answer.NO;
        }
        Platform platform = Platform.of(filing);
        Answer expiredBySubmission = expired(platform.isReviewing() ? platform.handedInOn() : filing.on());
        return expiredBySubmission.isYes() && platform.isReviewing() ? platform.submissionDated() : expiredBySubmission;
    }

    private Answer expired(LocalDate submittedOn) {
        return answer(createdOn(), "createdAt", createdOn -> submittedOn.isAfter(createdOn.plusDays(days())));
    }

    /** {@return whether the verified person is the entered principal} */
    public Answer samePerson() {
        return answer(given.samePerson(), "samePerson");
    }

    /** {@return whether the photo of the face verification meets the requirements} */
    public Answer photoInOrder() {
        return answer(given.photoInOrder(), "photoInOrder");
    }
}
