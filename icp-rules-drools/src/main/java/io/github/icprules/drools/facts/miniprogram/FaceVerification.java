package io.github.icprules.drools.facts.miniprogram;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.EvaluationDay;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.record.ChangeOrder;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.model.FaceStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The face verification of the mini-program principal (人脸核身), where one is given. */
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

    /** {@return whether it is known that this filing takes one} */
    public boolean isDue() {
        return filing.isDescribingService()
                || (filing.isChangeOfSubject()
                        && ChangeOrder.of(filing).reentersMiniProgramPrincipal().isYes());
    }

    /** {@return whether it is over and passed; while it is not over, its status is not final} */
    public Answer passed() {
        return Boolean.FALSE.equals(given.finished())
                ? Answer.NO
                : answer(given.status(), "status", status -> status == FaceStatus.PASSED);
    }

    /** {@return how far one has come that is not passed} */
    public FaceStatus outcome() {
        return (given.status() == null || given.status() == FaceStatus.PASSED) ? FaceStatus.WAITING : given.status();
    }

    /** {@return the day, in China, on which its task was created} */
    public @Nullable LocalDate createdOn() {
        return given.createdAt() == null
                ? null
                : given.createdAt().atZoneSameInstant(EvaluationDay.CHINA).toLocalDate();
    }

    /** {@return for how many days it can be used} */
    public int days() {
        return Boolean.TRUE.equals(given.withAccountVerification())
                ? filing.parameters().faceVerificationDaysWithAccount()
                : filing.parameters().faceVerificationDays();
    }

    /** {@return whether it cannot be used any more; on its last day it still can for some hours} */
    public Answer expired() {
        return answer(createdOn(), "createdAt", createdOn -> filing.on().isAfter(createdOn.plusDays(days())));
    }

    /** {@return whether the person verified is the principal entered} */
    public Answer samePerson() {
        return answer(given.samePerson(), "samePerson");
    }

    /** {@return whether its photo is as it should be} */
    public Answer photoInOrder() {
        return answer(given.photoInOrder(), "photoInOrder");
    }
}
