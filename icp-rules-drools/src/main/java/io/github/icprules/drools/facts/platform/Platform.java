package io.github.icprules.drools.facts.platform;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Input;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.SmsVerification;
import io.github.icprules.text.PersonalData;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The state of the account and of the filing on the platform (平台状态). */
@ForSheets
public final class Platform implements Fact {

    private static final Function<Filing, Platform> VIEW = Platform::new;

    /** The codes from this code on mean "not filed". Their lowest bits show which other steps are not done. */
    private static final int NOT_FILED = FilingStatus.NOT_FILED.code();

    private static final int NO_PROFILE = 1;
    private static final int NO_CATEGORY = 2;
    private static final int NOT_VERIFIED = 4;

    private static final Set<FilingStatus> IN_REVIEW =
            Set.of(FilingStatus.PLATFORM_REVIEW, FilingStatus.AUTHORITY_REVIEW);
    private static final Set<FilingStatus> REJECTED =
            Set.of(FilingStatus.PLATFORM_REJECTED, FilingStatus.AUTHORITY_REJECTED);

    private static final PlatformState NOTHING = PlatformState.builder().build();

    private final Filing filing;
    private final PlatformState given;

    private Platform(Filing filing) {
        PlatformState given = filing.request().platform();
        this.filing = filing;
        this.given = given == null ? NOTHING : given;
    }

    /** {@return the platform's state of a filing} */
    public static Platform of(Filing filing) {
        return filing.view(VIEW);
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return "platform";
    }

    /** {@return the status of the filing} */
    public @Nullable FilingStatus status() {
        return given.status();
    }

    /**
     * {@return whether a review is in progress}
     *
     * <p>A filing with an SMS timeout is no longer in review.
     */
    public Answer underReview() {
        return answer(
                status(),
                "status",
                status -> IN_REVIEW.contains(status) && given.smsVerification() != SmsVerification.TIMED_OUT);
    }

    /** {@return whether a review is known to be in progress} */
    @CountsAbsent
    public boolean isReviewing() {
        return underReview().isYes();
    }

    /** {@return whether this mini-program is on record} */
    public Answer onRecord() {
        return filing.recordStatus().onRecord();
    }

    /** {@return the path of the input that decides whether the mini-program is on record} */
    public String placeOfRecord() {
        return filing.recordStatus().isKnown() ? at("status") : "miniProgram.filingNumber";
    }

    /** {@return the day of the submission if it is stated and before the evaluation date; otherwise the evaluation date} */
    @CountsAbsent
    public LocalDate handedInOn() {
        LocalDate submittedOn = given.submittedOn();
        return (submittedOn != null && submittedOn.isBefore(filing.on())) ? submittedOn : filing.on();
    }

    /** {@return yes if the day of the submission is stated, unknown otherwise} */
    @NotForSheets
    public Answer submissionDated() {
        return Answer.given(given.submittedOn(), at("submittedOn"));
    }

    /** {@return whether the mini-program is known to be filed} */
    public boolean isFiled() {
        return status() == FilingStatus.FILED;
    }

    /** {@return the deadlines} */
    public Deadlines deadlines() {
        return Deadlines.of(filing);
    }

    /** {@return whether the entry is open for this mini-program} */
    public Answer entryOpen() {
        return answer(given.entranceOpen(), "entranceOpen");
    }

    /** {@return whether name, avatar and introduction are filled in} */
    public Answer profileComplete() {
        return Answer.ofAny(
                done(given.profileComplete(), NO_PROFILE, true),
                () -> List.of(
                        Input.at("platform.profileComplete", given.profileComplete()),
                        Input.at("platform.status", status())));
    }

    /** {@return whether a service category is approved} */
    public Answer categoryApproved() {
        return Answer.ofAny(
                done(given.categoryApproved(), NO_CATEGORY, true),
                () -> List.of(
                        Input.at("platform.categoryApproved", given.categoryApproved()),
                        Input.at("platform.status", status())));
    }

    /**
     * {@return whether the account is verified}
     *
     * <p>The verification must be repeated from time to time, so a filing does not prove the verification.
     */
    public Answer accountVerified() {
        return Answer.ofAny(
                done(given.accountVerified(), NOT_VERIFIED, null),
                () -> List.of(
                        Input.at("platform.accountVerified", given.accountVerified()),
                        Input.at("platform.status", status())));
    }

    /** {@return whether a cancellation is in progress} */
    public Answer cancelling() {
        return answer(given.cancelling(), "cancelling");
    }

    /**
     * {@return whether the SMS was not answered in time}
     *
     * <p>The question arises only after the authority has received the filing. A confirmation that is still open after the
     * last hour is late, even if the platform does not say so yet.
     */
    public Answer smsTimedOut() {
        SmsVerification verification = given.smsVerification();
        if (verification == null && status() != FilingStatus.AUTHORITY_REVIEW) {
            return Answer.NO;
        }
        return answer(
                verification,
                "smsVerification",
                answer -> answer == SmsVerification.TIMED_OUT
                        || (answer == SmsVerification.WAITING
                                && given.smsSentAt() != null
                                && filing.on().isAfter(deadlines().smsVerification())));
    }

    /**
     * {@return whether too many wrong codes were entered}
     *
     * <p>Evaluated only while the SMS confirmation is open.
     */
    public Answer smsTriesUsedUp() {
        return given.smsVerification() == SmsVerification.WAITING
                ? answer(
                        given.smsTries(),
                        "smsTries",
                        tries -> tries > filing.parameters().smsVerificationTries())
                : Answer.NO;
    }

    /** {@return the number of wrong codes that were entered; {@code null} if it is not known} */
    public @Nullable Integer smsTries() {
        return given.smsTries();
    }

    /** {@return whether the subject principal failed to confirm the reuse of the subject's data in time} */
    public Answer reuseTimedOut() {
        return unconfirmedAfter(deadlines().reuseConfirmation());
    }

    /** {@return whether the reuse is unconfirmed for so long that it is regarded as given up} */
    public Answer reuseGivenUp() {
        return unconfirmedAfter(deadlines().reuseGivenUp());
    }

    private Answer unconfirmedAfter(@Nullable LocalDate lastDay) {
        return lastDay == null || !filing.on().isAfter(lastDay)
                ? Answer.NO
                : answer(given.reuseConfirmed(), "reuseConfirmed").not();
    }

    /** {@return whether the items that a review rejected have been corrected; yes if no item was rejected} */
    public Answer rejectionCorrected() {
        List<String> fields = given.rejectedFields();
        FilingStatus status = status();
        boolean rejected = fields == null ? (status != null && REJECTED.contains(status)) : !fields.isEmpty();
        return rejected ? answer(given.rejectedFieldsCorrected(), "rejectedFieldsCorrected") : Answer.YES;
    }

    /** {@return the fields that the last review rejected, as an enumeration} */
    public Text rejected() {
        List<String> fields = given.rejectedFields();
        if (fields == null || fields.isEmpty()) {
            return Text.of("部分内容", "part of the filing");
        }
        return Text.of(
                PersonalData.maskNumbersIn(String.join("、", fields)),
                PersonalData.maskNumbersIn(String.join(", ", fields)));
    }

    /** Returns whether a step before the filing is done. A later status may or may not prove the step. */
    private @Nullable Boolean done(@Nullable Boolean said, int bit, @Nullable Boolean afterwards) {
        FilingStatus status = status();
        if (status == null) {
            return said;
        }
        if (status.code() < NOT_FILED) {
            return said == null ? afterwards : said;
        }
        return (status.code() & bit) == 0 && !Boolean.FALSE.equals(said);
    }
}
