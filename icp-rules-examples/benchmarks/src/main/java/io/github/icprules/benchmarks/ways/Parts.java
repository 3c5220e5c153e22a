package io.github.icprules.benchmarks.ways;

import io.github.icprules.WorkingCalendar;
import io.github.icprules.model.Cancellation;
import io.github.icprules.model.CancellationReason;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Listing;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A filing as separate facts without references to each other, as tutorials of rule engines use them. The facts have only the
 * properties that the {@linkplain SameRules same rules} read. A property is {@code null} if it is not given.
 *
 * @param application the type of the filing and its evaluation date
 * @param applicant the subject that files
 * @param history the filings of the subject on record
 * @param program the mini-program
 * @param ticked the ticked pre-approval categories
 * @param change the change of a filing on record
 * @param ending the cancellation of a filing
 * @param account the state of the filing on the platform
 */
public record Parts(
        Application application,
        Applicant applicant,
        History history,
        Program program,
        List<Ticked> ticked,
        Change change,
        Ending ending,
        Account account) {

    static final LocalDate NEW_FILE_FROM = LocalDate.of(2023, 9, 1);
    static final LocalDate ENTRY_OPENS_ON = LocalDate.of(2023, 9, 4);
    /**
     * The last day on which a mini-program that was listed before the duty to file could be filed in time. The constant is public
     * because {@code tutorial.drl} reads it.
     */
    public static final LocalDate EXISTING_FILE_UNTIL = LocalDate.of(2024, 3, 31);

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar CALENDAR = WorkingCalendar.weekendsOnly();
    private static final int PLATFORM_REVIEW_DAYS = 2;
    private static final int AUTHORITY_REVIEW_DAYS = 20;
    private static final int CORRECTION_DAYS = 10;
    private static final int CHANGE_AHEAD_DAYS = 30;
    private static final Set<FilingStatus> UNDER_REVIEW = Set.of(
            FilingStatus.PLATFORM_REVIEW,
            FilingStatus.PLATFORM_REJECTED,
            FilingStatus.AUTHORITY_REVIEW,
            FilingStatus.AUTHORITY_REJECTED);

    /** {@return the parts of a filing, which must have an evaluation date} */
    static Parts of(FilingRequest request) {
        LocalDate on = Objects.requireNonNull(request.evaluatedOn(), "evaluatedOn");
        return new Parts(
                new Application(request.filingType(), on),
                Applicant.of(request.subject()),
                History.of(request.subject().history()),
                Program.of(request, on),
                Ticked.of(request.miniProgram()),
                Change.of(request.change(), on),
                Ending.of(request.cancellation(), submitted(request.platform(), on), on),
                Account.of(request, on));
    }

    /** {@return the day of submission; the evaluation date if that day is not given or later} */
    private static LocalDate submitted(@Nullable PlatformState platform, LocalDate on) {
        LocalDate day = platform == null ? null : platform.submittedOn();
        return (day != null && day.isBefore(on)) ? day : on;
    }

    /** {@return an empty report on the filing with these parts} */
    Report report(FilingRequest request) {
        return new Report(request, application.on());
    }

    /** {@return all parts as separate facts} */
    List<Object> all() {
        List<Object> all = new ArrayList<>(List.of(application, applicant, history, program, change, ending, account));
        all.addAll(ticked);
        return all;
    }

    /** {@return whether the value is true or not given} */
    static boolean notFalse(@Nullable Boolean value) {
        return !Boolean.FALSE.equals(value);
    }

    private static @Nullable LocalDate dayOf(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.atZoneSameInstant(CHINA).toLocalDate();
    }

    /**
     * The type of a filing and its evaluation date.
     *
     * @param type the filing type
     * @param on the evaluation date
     */
    public record Application(FilingType type, LocalDate on) {

        public boolean isNewFiling() {
            return type.kind() == FilingKind.NEW;
        }

        public boolean isChange() {
            return type.kind() == FilingKind.CHANGE;
        }

        public boolean isCancellation() {
            return type.kind() == FilingKind.CANCELLATION;
        }

        public boolean isChangeOfSubject() {
            return type == FilingType.CHANGE_SUBJECT || type == FilingType.CHANGE_ALL;
        }

        public boolean isChangeOfService() {
            return type == FilingType.CHANGE_SERVICE || type == FilingType.CHANGE_ALL;
        }

        public boolean isCancelOfSubject() {
            return type == FilingType.CANCEL_SUBJECT;
        }

        public boolean isCancelOfService() {
            return type == FilingType.CANCEL_SERVICE;
        }

        public boolean isDescribingSubject() {
            return isNewFiling() || isChangeOfSubject();
        }

        public boolean isDescribingService() {
            return isNewFiling() || isChangeOfService();
        }

        public boolean isBeforeDutyBegan() {
            return on.isBefore(NEW_FILE_FROM);
        }

        public boolean isBeforeEntryOpened() {
            return on.isBefore(ENTRY_OPENS_ON);
        }

        public boolean isGraceOver() {
            return on.isAfter(EXISTING_FILE_UNTIL);
        }
    }

    /**
     * The subject that files.
     *
     * @param type the type of the subject
     * @param onlyOneService whether the subject has at most one service on record
     */
    public record Applicant(
            @Nullable SubjectType type, @Nullable Boolean onlyOneService) {

        static Applicant of(Subject subject) {
            FilingHistory history = subject.history();
            Boolean onlyOneService = null;
            if (history != null && history.serviceCount() != null) {
                onlyOneService = history.serviceCount() <= 1;
            } else if (history != null && history.filings() != null) {
                onlyOneService = history.filings().size() <= 1;
            }
            return new Applicant(subject.type(), onlyOneService);
        }

        public boolean isIndividual() {
            return type != null && type.isIndividual();
        }

        public boolean isOrganisation() {
            return type != null && !type.isIndividual();
        }
    }

    /**
     * The filings of the subject on record.
     *
     * @param shellSubject whether the subject is on record without any service
     */
    public record History(@Nullable Boolean shellSubject) {

        static History of(@Nullable FilingHistory history) {
            return new History(history == null ? null : shellSubject(history));
        }

        private static @Nullable Boolean shellSubject(FilingHistory history) {
            if (history.shellSubject() != null) {
                return history.shellSubject();
            }
            boolean services = (history.filings() != null && !history.filings().isEmpty())
                    || (history.serviceCount() != null && history.serviceCount() > 0)
                    || (history.miniProgramCount() != null && history.miniProgramCount() > 0);
            if (services || Boolean.FALSE.equals(history.subjectFiled())) {
                return false;
            }
            boolean none = history.filings() != null || Objects.equals(history.serviceCount(), 0);
            return (none && Boolean.TRUE.equals(history.subjectFiled())) ? Boolean.TRUE : null;
        }
    }

    /**
     * The mini-program.
     *
     * @param filed whether the mini-program has a filing on record
     * @param listed whether the mini-program is listed on the evaluation date
     * @param existing whether the mini-program was listed before the duty to file started
     * @param plannedOn the day for which the listing is planned
     * @param showsNumber whether the mini-program shows its filing number
     * @param linksToFilingSystem whether the filing number links to the filing system
     */
    public record Program(
            boolean filed,
            @Nullable Boolean listed,
            @Nullable Boolean existing,
            @Nullable LocalDate plannedOn,
            @Nullable Boolean showsNumber,
            @Nullable Boolean linksToFilingSystem) {

        static Program of(FilingRequest request, LocalDate on) {
            MiniProgram miniProgram = request.miniProgram();
            Listing listing = miniProgram.listing();
            return new Program(
                    isFiled(request),
                    listing == null ? null : listed(listing, on),
                    listing == null ? null : existing(listing),
                    listing == null ? null : listing.plannedOn(),
                    miniProgram.showsFilingNumber(),
                    miniProgram.linksToFilingSystem());
        }

        public boolean isNewlyListed() {
            return Boolean.FALSE.equals(existing);
        }

        private static boolean isFiled(FilingRequest request) {
            FilingType type = request.filingType();
            if (type == FilingType.NEW_ACCESS) {
                return true;
            }
            boolean isNew = type.kind() == FilingKind.NEW;
            FilingStatus status =
                    request.platform() == null ? null : request.platform().status();
            if (status != null && (isNew || !UNDER_REVIEW.contains(status))) {
                return status == FilingStatus.FILED;
            }
            String number = request.miniProgram().filingNumber();
            return number == null ? !isNew : !number.isBlank();
        }

        private static @Nullable Boolean listed(Listing listing, LocalDate on) {
            LocalDate first = listing.firstListedOn();
            return first == null ? listing.listed() : Boolean.valueOf(!first.isAfter(on));
        }

        private static @Nullable Boolean existing(Listing listing) {
            if (Boolean.FALSE.equals(listing.listed())) {
                return false;
            }
            LocalDate first = listing.firstListedOn();
            return first == null ? null : first.isBefore(NEW_FILE_FROM);
        }
    }

    /**
     * A pre-approval category that the applicant ticked.
     *
     * @param category the category
     * @param path the path in the request
     * @param repeated whether an earlier item of the list has the same category
     */
    public record Ticked(PreApprovalCategory category, String path, boolean repeated) {

        static List<Ticked> of(MiniProgram miniProgram) {
            List<PreApprovalCategory> categories = miniProgram.preApprovalCategories();
            List<Ticked> ticked = new ArrayList<>();
            for (int i = 0; categories != null && i < categories.size(); i++) {
                PreApprovalCategory category = categories.get(i);
                ticked.add(new Ticked(
                        category, "miniProgram.preApprovalCategories[" + i + ']', categories.indexOf(category) < i));
            }
            return ticked;
        }

        public boolean isKeepingRecords() {
            return category == PreApprovalCategory.NEWS
                    || category == PreApprovalCategory.PUBLISHING
                    || category == PreApprovalCategory.BULLETIN;
        }
    }

    /**
     * The change of a filing on record.
     *
     * @param principalEnteredAgain whether the principal of the mini-program is entered again
     * @param effectiveOn the day on which the change takes effect
     * @param reportedBy the last day on which the change can be reported in time
     * @param ahead whether the change is reported in time
     */
    public record Change(
            @Nullable Boolean principalEnteredAgain,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate reportedBy,
            @Nullable Boolean ahead) {

        static Change of(io.github.icprules.model.@Nullable Change change, LocalDate on) {
            Set<ChangedItem> items = change == null ? null : change.items();
            LocalDate effectiveOn = change == null ? null : change.effectiveOn();
            LocalDate reportedBy = effectiveOn == null ? null : effectiveOn.minusDays(CHANGE_AHEAD_DAYS);
            return new Change(
                    items == null ? null : items.contains(ChangedItem.MINI_PROGRAM_PRINCIPAL),
                    effectiveOn,
                    reportedBy,
                    reportedBy == null ? null : !on.isAfter(reportedBy));
        }
    }

    /**
     * The cancellation of a filing.
     *
     * @param endsOn the last day of the service
     * @param ended whether the service ended before the day of submission
     * @param stillRunning whether the service still runs after its last day
     * @param filedAgain whether the filing is cancelled because the data of the subject changed, so that the subject files again
     * @param phoneReachable whether the phone on record still receives the SMS
     */
    public record Ending(
            @Nullable LocalDate endsOn,
            @Nullable Boolean ended,
            @Nullable Boolean stillRunning,
            boolean filedAgain,
            @Nullable Boolean phoneReachable) {

        static Ending of(@Nullable Cancellation cancellation, LocalDate submitted, LocalDate on) {
            if (cancellation == null) {
                return new Ending(null, null, null, false, null);
            }
            LocalDate end = cancellation.serviceEndsOn();
            Boolean running = cancellation.serviceRunning();
            return new Ending(
                    end,
                    ended(end, running, submitted),
                    stillRunning(end, running, on),
                    cancellation.reason() == CancellationReason.SUBJECT_DATA_CHANGED,
                    cancellation.phoneReachable());
        }

        private static @Nullable Boolean ended(
                @Nullable LocalDate end, @Nullable Boolean running, LocalDate submitted) {
            if (Boolean.TRUE.equals(running)) {
                return false;
            }
            return end == null ? null : end.isBefore(submitted);
        }

        public boolean isPhoneDead() {
            return Boolean.FALSE.equals(phoneReachable);
        }

        private static @Nullable Boolean stillRunning(
                @Nullable LocalDate end, @Nullable Boolean running, LocalDate on) {
            if (Boolean.FALSE.equals(running) || (end != null && !end.isBefore(on))) {
                return false;
            }
            return (running == null || end == null) ? null : Boolean.TRUE;
        }
    }

    /**
     * The state of the filing on the platform.
     *
     * @param entranceOpen whether the filing entry is open
     * @param quotaUsedUp whether the daily quota is used up
     * @param reusing whether the filing reuses the data of the subject on record
     * @param submittedOn the day of submission; the evaluation date if that day is not given
     * @param smsSentOn the day on which the platform sent the SMS for verification
     * @param reuseSmsSentOn the day on which the platform sent the SMS that asks to confirm the reuse
     * @param correctionDemandedOn the day on which the authority demanded a correction
     */
    public record Account(
            @Nullable Boolean entranceOpen,
            @Nullable Boolean quotaUsedUp,
            boolean reusing,
            LocalDate submittedOn,
            @Nullable LocalDate smsSentOn,
            @Nullable LocalDate reuseSmsSentOn,
            @Nullable LocalDate correctionDemandedOn) {

        static Account of(FilingRequest request, LocalDate on) {
            PlatformState platform = request.platform();
            if (platform == null) {
                return new Account(null, null, false, on, null, null, null);
            }
            return new Account(
                    platform.entranceOpen(),
                    platform.quotaUsedUp(),
                    request.filingType() == FilingType.NEW_SERVICE && Boolean.TRUE.equals(platform.reusesSubjectData()),
                    platform.submittedOn() == null ? on : platform.submittedOn(),
                    dayOf(platform.smsSentAt()),
                    dayOf(platform.reuseSmsSentAt()),
                    platform.correctionDemandedOn());
        }

        public LocalDate platformReview() {
            return CALENDAR.after(submittedOn, PLATFORM_REVIEW_DAYS);
        }

        public LocalDate smsVerification() {
            return (smsSentOn == null ? platformReview() : smsSentOn).plusDays(1);
        }

        public LocalDate authorityReview() {
            return CALENDAR.after(smsVerification(), AUTHORITY_REVIEW_DAYS);
        }

        public @Nullable LocalDate reuseConfirmation() {
            return reuseSmsSentOn == null ? null : reuseSmsSentOn.plusDays(1);
        }

        public @Nullable LocalDate correction() {
            return correctionDemandedOn == null ? null : CALENDAR.after(correctionDemandedOn, CORRECTION_DAYS);
        }
    }
}
