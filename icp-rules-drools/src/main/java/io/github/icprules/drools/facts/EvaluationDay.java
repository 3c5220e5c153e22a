package io.github.icprules.drools.facts;

import io.github.icprules.drools.data.law.LawOnDay;
import io.github.icprules.drools.data.parameters.Parameters;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.Settled;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The questions about an evaluation date: the start of duties, and the age of the sources. */
@ForSheets
@Settled
public final class EvaluationDay {

    /** The time zone of all days. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final LocalDate on;
    private final Parameters parameters;
    private final LawOnDay law;
    private final ApplicableRequirements requirements;

    EvaluationDay(LocalDate on, Parameters parameters, LawOnDay law, ApplicableRequirements requirements) {
        this.on = on;
        this.parameters = parameters;
        this.law = law;
        this.requirements = requirements;
    }

    /** {@return whether the duty to file mini-programs had not started on the evaluation date} */
    public boolean isBeforeDutyBegan() {
        return on.isBefore(parameters.newFileFrom());
    }

    /** {@return whether new mini-programs could not be submitted yet on the evaluation date} */
    public boolean isBeforeEntryOpened() {
        return on.isBefore(parameters.entryOpensOn());
    }

    /** {@return whether the filing period of listed mini-programs is over} */
    public boolean isGraceOver() {
        return on.isAfter(parameters.existingFileUntil());
    }

    /** {@return whether the report may use a source that was not checked for a long time} */
    @CountsAbsent
    public boolean isKnowledgeOld() {
        LocalDate checkedOn = knowledgeCheckedOn();
        return checkedOn != null && isLongAfter(checkedOn);
    }

    /** {@return whether the evaluation date is long after a day on which a source was last checked} */
    public boolean isLongAfter(LocalDate checkedOn) {
        return !on.isBefore(checkedOn.plusDays(parameters.knowledgeMaxAgeDays()));
    }

    /**
     * {@return the oldest of the days on which the possible sources of the report were last checked; {@code null} if there is no
     * source}
     */
    public @Nullable LocalDate knowledgeCheckedOn() {
        LocalDate ofLaw = law.checkedOn();
        LocalDate ofProvince = requirements.checkedOn();
        return ofLaw == null || (ofProvince != null && ofProvince.isBefore(ofLaw)) ? ofProvince : ofLaw;
    }
}
