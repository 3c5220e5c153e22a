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
 * A filing in parts that know nothing of each other, as rule engines are usually fed; only what the {@linkplain SameRules
 * rules that all ways have} look at. As everywhere here, {@code null} is what nobody said.
 *
 * @param application what is asked of the authority
 * @param applicant who asks
 * @param history what the applicant has on record
 * @param program the mini-program
 * @param ticked the pre-approval categories ticked
 * @param change what changes
 * @param ending how a service ends
 * @param account what the platform says
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
    /** The last day on which listed mini-programs could be filed in time; rules compiled at run time read it, too. */
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

    /** Takes a filing apart. */
    static Parts of(FilingRequest request) {
        LocalDate on = Objects.requireNonNull(request.evaluatedOn(), "A filing that is measured names its day.");
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

    /** The day by which it is judged whether the filing is in time. */
    private static LocalDate submitted(@Nullable PlatformState platform, LocalDate on) {
        LocalDate day = platform == null ? null : platform.submittedOn();
        return (day != null && day.isBefore(on)) ? day : on;
    }

    /** Starts the report on the filing whose parts these are. */
    Report report(FilingRequest request) {
        return new Report(request, application.on());
    }

    /** {@return all parts} */
    List<Object> all() {
        List<Object> all = new ArrayList<>(List.of(application, applicant, history, program, change, ending, account));
        all.addAll(ticked);
        return all;
    }

    /** {@return whether it is not known to be so} */
    static boolean notTrue(@Nullable Boolean value) {
        return !Boolean.TRUE.equals(value);
    }

    /** {@return whether it is not known to be otherwise} */
    static boolean notFalse(@Nullable Boolean value) {
        return !Boolean.FALSE.equals(value);
    }

    private static @Nullable LocalDate dayOf(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.atZoneSameInstant(CHINA).toLocalDate();
    }

    /**
     * What is asked of the authority.
     *
     * @param type which type of filing
     * @param on the day it is judged by
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
     * Who asks.
     *
     * @param type what the subject is
     * @param onlyOneService whether no other service is on record
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
     * What the applicant has on record.
     *
     * @param shellSubject whether that is the applicant alone, without any service
     */
    public record History(@Nullable Boolean shellSubject) {

        static History of(@Nullable FilingHistory given) {
            return new History(given == null ? null : shellSubject(given));
        }

        private static @Nullable Boolean shellSubject(FilingHistory given) {
            if (given.shellSubject() != null) {
                return given.shellSubject();
            }
            boolean services = (given.filings() != null && !given.filings().isEmpty())
                    || (given.serviceCount() != null && given.serviceCount() > 0)
                    || (given.miniProgramCount() != null && given.miniProgramCount() > 0);
            if (services || Boolean.FALSE.equals(given.subjectFiled())) {
                return false;
            }
            boolean none = given.filings() != null || Objects.equals(given.serviceCount(), 0);
            return (none && Boolean.TRUE.equals(given.subjectFiled())) ? Boolean.TRUE : null;
        }
    }

    /**
     * The mini-program.
     *
     * @param filed whether it has a filing in force
     * @param listed whether it is or was listed
     * @param existing whether it was listed before the duty to file began
     * @param plannedOn the day its listing is planned for
     * @param showsNumber whether its number is shown
     * @param linksToFilingSystem whether its number links to the filing system
     */
    public record Program(
            boolean filed,
            @Nullable Boolean listed,
            @Nullable Boolean existing,
            @Nullable LocalDate plannedOn,
            @Nullable Boolean showsNumber,
            @Nullable Boolean linksToFilingSystem) {

        static Program of(FilingRequest request, LocalDate on) {
            MiniProgram given = request.miniProgram();
            Listing listing = given.listing();
            return new Program(
                    isFiled(request),
                    listing == null ? null : listed(listing, on),
                    listing == null ? null : existing(listing),
                    listing == null ? null : listing.plannedOn(),
                    given.showsFilingNumber(),
                    given.linksToFilingSystem());
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
     * @param path where it stands in the request
     * @param repeated whether it stands there a second time
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
     * What changes.
     *
     * @param principalEnteredAgain whether the mini-program principal is entered again
     * @param effectiveOn the day from which it holds
     * @param reportedBy the last day for reporting it
     * @param ahead whether it is reported by then
     */
    public record Change(
            @Nullable Boolean principalEnteredAgain,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate reportedBy,
            @Nullable Boolean ahead) {

        static Change of(io.github.icprules.model.@Nullable Change given, LocalDate on) {
            Set<ChangedItem> items = given == null ? null : given.items();
            LocalDate effectiveOn = given == null ? null : given.effectiveOn();
            LocalDate reportedBy = effectiveOn == null ? null : effectiveOn.minusDays(CHANGE_AHEAD_DAYS);
            return new Change(
                    items == null ? null : items.contains(ChangedItem.MINI_PROGRAM_PRINCIPAL),
                    effectiveOn,
                    reportedBy,
                    reportedBy == null ? null : !on.isAfter(reportedBy));
        }
    }

    /**
     * How a service ends.
     *
     * @param endsOn the day it ends
     * @param ended whether it ended before the day asked about
     * @param runsOn whether it runs though it was to have ended
     * @param filedAgain whether it is cancelled only to be filed again
     * @param phoneReachable whether the phone on record still receives the SMS
     */
    public record Ending(
            @Nullable LocalDate endsOn,
            @Nullable Boolean ended,
            @Nullable Boolean runsOn,
            boolean filedAgain,
            @Nullable Boolean phoneReachable) {

        static Ending of(@Nullable Cancellation given, LocalDate submitted, LocalDate on) {
            if (given == null) {
                return new Ending(null, null, null, false, null);
            }
            LocalDate end = given.serviceEndsOn();
            Boolean running = given.serviceRunning();
            return new Ending(
                    end,
                    ended(end, running, submitted),
                    runsOn(end, running, on),
                    given.reason() == CancellationReason.SUBJECT_DATA_CHANGED,
                    given.phoneReachable());
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

        private static @Nullable Boolean runsOn(@Nullable LocalDate end, @Nullable Boolean running, LocalDate on) {
            if (Boolean.FALSE.equals(running) || (end != null && !end.isBefore(on))) {
                return false;
            }
            return (running == null || end == null) ? null : Boolean.TRUE;
        }
    }

    /**
     * What the platform says.
     *
     * @param entranceOpen whether the entry is open
     * @param quotaUsedUp whether the day's quota is used up
     * @param reusing whether the filed subject's data are reused
     * @param submittedOn the day the filing was submitted, or the day asked about
     * @param smsSentOn the day the SMS was sent
     * @param reuseSmsSentOn the day the SMS was sent that confirms the reuse
     * @param correctionDemandedOn the day the authority demanded a correction
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
            PlatformState given = request.platform();
            if (given == null) {
                return new Account(null, null, false, on, null, null, null);
            }
            return new Account(
                    given.entranceOpen(),
                    given.quotaUsedUp(),
                    request.filingType() == FilingType.NEW_SERVICE && Boolean.TRUE.equals(given.reusesSubjectData()),
                    given.submittedOn() == null ? on : given.submittedOn(),
                    dayOf(given.smsSentAt()),
                    dayOf(given.reuseSmsSentAt()),
                    given.correctionDemandedOn());
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
