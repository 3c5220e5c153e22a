package io.github.icprules.drools.facts.platform;

import io.github.icprules.WorkingCalendar;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.parameters.Parameters;
import io.github.icprules.drools.facts.EvaluationDay;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Lazy;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.SmsVerification;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of a filing. They are calculated from the state on the platform. If the state is not known, they are calculated
 * from the evaluation date.
 */
@ForSheets
public final class Deadlines {

    private static final Function<Filing, Deadlines> VIEW = Deadlines::new;

    private static final Text HOLIDAYS_COUNTED = Text.of("截止日已计法定节假日。", "The last day counts public holidays.");
    private static final Text HOLIDAYS_UNKNOWN = Text.of("遇法定节假日顺延。", "Public holidays come in addition.");

    private final LocalDate on;
    private final @Nullable PlatformState platform;
    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final Lazy<LocalDate> platformReview = new Lazy<>(this::findPlatformReview);
    private final Lazy<LocalDate> authorityReview = new Lazy<>(this::findAuthorityReview);
    private final Lazy<@Nullable LocalDate> correction = new Lazy<>(this::findCorrection);

    /** {@return the deadlines of a filing} */
    public static Deadlines of(Filing filing) {
        return filing.view(VIEW);
    }

    private Deadlines(Filing filing) {
        this(filing.on(), filing.request().platform(), filing.knowledge());
    }

    private Deadlines(LocalDate on, @Nullable PlatformState platform, Knowledge knowledge) {
        this.on = on;
        this.platform = platform;
        this.parameters = knowledge.parameters();
        this.calendar = knowledge.calendar();
    }

    /** {@return the last day of the platform's review} */
    @CountsAbsent
    public LocalDate platformReview() {
        return platformReview.get();
    }

    private LocalDate findPlatformReview() {
        return calendar.after(submittedOn(), parameters.platformReviewDays().maximum());
    }

    /** {@return the last day of the SMS verification} */
    @CountsAbsent
    public LocalDate smsVerification() {
        LocalDate sentOn = dayOf(platform == null || isReturned() ? null : platform.smsSentAt());
        return plusHours(sentOn == null ? platformReview() : sentOn, parameters.smsVerificationHours());
    }

    /** {@return the last day of the authority's review} */
    @CountsAbsent
    public LocalDate authorityReview() {
        return authorityReview.get();
    }

    private LocalDate findAuthorityReview() {
        return calendar.after(
                smsVerification(), parameters.authorityReviewDays().maximum());
    }

    /**
     * {@return the last day for confirming that the data of the filed subject are reused; {@code null} if no SMS was sent yet, or the
     * reuse is confirmed}
     */
    @CountsAbsent
    public @Nullable LocalDate reuseConfirmation() {
        LocalDate sentOn = reuseSmsSentOn();
        boolean isConfirmed = platform != null && Boolean.TRUE.equals(platform.reuseConfirmed());
        return sentOn == null || isConfirmed ? null : plusHours(sentOn, parameters.reuseConfirmationHours());
    }

    /** {@return the last day before the reuse is regarded as given up; {@code null} if no SMS was sent yet} */
    public @Nullable LocalDate reuseGivenUp() {
        LocalDate sentOn = reuseSmsSentOn();
        return sentOn == null ? null : sentOn.plusDays(parameters.reuseGivenUpDays());
    }

    /** {@return the day on which the authority demanded a correction; {@code null} if it demanded none} */
    public @Nullable LocalDate correctionDemandedOn() {
        return platform == null ? null : platform.correctionDemandedOn();
    }

    /** {@return the last day for the demanded correction; {@code null} if no correction was demanded} */
    public @Nullable LocalDate correction() {
        return correction.get();
    }

    private @Nullable LocalDate findCorrection() {
        LocalDate demandedOn = correctionDemandedOn();
        return demandedOn == null ? null : calendar.after(demandedOn, parameters.correctionDays());
    }

    /** {@return whether the last day for the demanded correction is over} */
    public boolean isCorrectionOverdue() {
        LocalDate until = correction();
        return until != null && on.isAfter(until);
    }

    /** {@return whether a day is between the evaluation date and the last day of the authority's review, both included} */
    public boolean isDuringReview(@Nullable LocalDate day) {
        return day != null && !day.isBefore(on) && !day.isAfter(authorityReview());
    }

    /** {@return a sentence on the days that the last day of the platform's review takes into account} */
    public Text platformReviewCounted() {
        return counted(submittedOn(), platformReview());
    }

    /** {@return a sentence on the days that the last day of the authority's review takes into account} */
    public Text authorityReviewCounted() {
        return counted(submittedOn(), authorityReview());
    }

    /** {@return a sentence on the days that the last day for a correction takes into account} */
    public Text correctionCounted() {
        LocalDate demandedOn = correctionDemandedOn();
        LocalDate until = correction();
        return (demandedOn == null || until == null) ? HOLIDAYS_UNKNOWN : counted(demandedOn, until);
    }

    private Text counted(LocalDate from, LocalDate until) {
        return calendar.knows(from, until) ? HOLIDAYS_COUNTED : HOLIDAYS_UNKNOWN;
    }

    private LocalDate submittedOn() {
        LocalDate submittedOn = platform == null || isReturned() ? null : platform.submittedOn();
        return submittedOn == null ? on : submittedOn;
    }

    /** {@return whether the filing is with the reviewers, as far as the state on the platform shows} */
    @NotForSheets
    public boolean isSubmitted() {
        return platform != null && !isReturned() && (platform.submittedOn() != null || platform.smsSentAt() != null);
    }

    /** Returns whether the filing was returned, so that its stages start again with the next submission. */
    private boolean isReturned() {
        return platform != null
                && (platform.status() == FilingStatus.PLATFORM_REJECTED
                        || platform.status() == FilingStatus.AUTHORITY_REJECTED
                        || platform.smsVerification() == SmsVerification.TIMED_OUT);
    }

    private @Nullable LocalDate reuseSmsSentOn() {
        return dayOf(platform == null ? null : platform.reuseSmsSentAt());
    }

    /** Adds a number of hours to a day. The deadline is the day that contains the last of these hours. */
    private static LocalDate plusHours(LocalDate day, int hours) {
        return day.plusDays((hours + 23) / 24);
    }

    private static @Nullable LocalDate dayOf(@Nullable OffsetDateTime moment) {
        return moment == null
                ? null
                : moment.atZoneSameInstant(EvaluationDay.CHINA).toLocalDate();
    }
}
