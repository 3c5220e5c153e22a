package io.github.icprules.oracle;

import io.github.icprules.model.Cancellation;
import io.github.icprules.model.CancellationReason;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.report.Stage;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The course of a filing and what comes after: the rules {@code review.*}, {@code number-display.*}, {@code operation.*} and {@code
 * cancellation.*}, and {@code knowledge.*} on the age of the sources.
 */
record CourseSheet(Case c, Answers out) implements Sheet {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final String EFFECTIVE_ON = "change.effectiveOn";
    private static final String ENDS_ON = "cancellation.serviceEndsOn";
    private static final String RUNNING = "cancellation.serviceRunning";
    private static final String REACHABLE = "cancellation.phoneReachable";
    private static final Set<PreApprovalCategory> KEEP_RECORDS =
            EnumSet.of(PreApprovalCategory.NEWS, PreApprovalCategory.PUBLISHING, PreApprovalCategory.BULLETIN);

    @Override
    public void judge() {
        correctOnDemand();
        if (c.isCancellation()) {
            cancellation(c.cancellation());
        } else {
            stages();
            afterwards();
        }
        if (c.isNew()) {
            out.duty("number-display.at-go-live", FILING_TYPE);
        }
        if (showsItsNumber()) {
            MiniProgram program = c.miniProgram();
            shown("number-display.not-shown", program.showsFilingNumber(), "miniProgram.showsFilingNumber");
            shown("number-display.link-missing", program.linksToFilingSystem(), "miniProgram.linksToFilingSystem");
        }
        // Notes on use: what was not checked for long is checked again. The oldest source cited counts.
        LocalDate oldest = out.oldestCheck();
        if (oldest != null && !c.on().isBefore(oldest.plusDays(c.given().number("knowledge-max-age-days")))) {
            out.openPoint("knowledge.old", FILING_TYPE);
        }
    }

    private void stages() {
        // The guide, course of a filing; Order 33, article 12. Each stage takes as long as it may.
        out.stage("review.form-filling", Stage.FORM_FILLING);
        out.stage("review.platform", Stage.PLATFORM_REVIEW, reviewed(c));
        out.stage("review.sms-verification", Stage.SMS_VERIFICATION, verified(c));
        out.stage("review.authority", Stage.AUTHORITY_REVIEW, c.lastDay());
        if (c.isNew()) {
            out.stage("review.number-issued", Stage.COMPLETED);
            reuse();
        } else {
            out.stage("review.change-recorded", Stage.COMPLETED);
            changeAhead();
        }
    }

    private static LocalDate reviewed(Case c) {
        LocalDate submitted = c.platform().submittedOn();
        int days = c.given().to("platform-review-days");
        return workingDaysAfter(submitted == null ? c.on() : submitted, days);
    }

    private static LocalDate verified(Case c) {
        OffsetDateTime sent = c.platform().smsSentAt();
        int hours = c.given().number("sms-verification-hours");
        return sent == null ? reviewed(c).plusDays(hours / 24) : answered(sent, hours);
    }

    /** {@return the last day of the authority's review} */
    static LocalDate lastDay(Case c) {
        return workingDaysAfter(verified(c), c.given().to("authority-review-days"));
    }

    /** {@return the day in China on which so many hours are over} */
    static LocalDate answered(OffsetDateTime sent, int hours) {
        return sent.plusHours(hours).withOffsetSameInstant(CHINA).toLocalDate();
    }

    /** {@return the day that lies so many working days later} Holidays are not known, so weekends alone are off. */
    static LocalDate workingDaysAfter(LocalDate day, int count) {
        int days = 0;
        int weekday = day.getDayOfWeek().getValue();
        for (int left = count; left > 0; days++) {
            weekday = weekday % 7 + 1;
            left -= weekday < DayOfWeek.SATURDAY.getValue() ? 1 : 0;
        }
        return day.plusDays(days);
    }

    /** Tutorials, reuse of data: answered within 24 hours of the SMS; choosing otherwise cannot be undone. */
    private void reuse() {
        if (c.reusesSubjectData()) {
            OffsetDateTime sent = c.platform().reuseSmsSentAt();
            LocalDate until = sent == null ? null : answered(sent, c.given().number("reuse-confirmation-hours"));
            out.stage("review.reuse-confirmation", Stage.FORM_FILLING, until);
            out.duty("review.reuse-binds", FILING_TYPE);
        }
    }

    /** Decree 292, article 11(3); Order 33, article 14: thirty days ahead. */
    private void changeAhead() {
        LocalDate effectiveOn = c.change().effectiveOn();
        if (effectiveOn == null) {
            out.unchecked("review.change-ahead", FILING_TYPE, EFFECTIVE_ON);
        } else {
            int days = c.given().number("change-ahead-days");
            out.duty("review.change-ahead", FILING_TYPE, effectiveOn.minusDays(days));
        }
    }

    private void afterwards() {
        if (c.filing() != FilingType.CHANGE_ACCESS) {
            // Order 33, article 7: the form is filled in; access data are the provider's.
            out.duty("operation.true-data", FILING_TYPE);
        }
        keepRecords();
        if (c.isChange()) {
            changeReportedLate();
            return;
        }
        // What begins with a filing. Order 33, articles 16 and 21; decree 292, articles 11, 13 and 15; practice of
        // access providers.
        out.duty("operation.within-filed-items", FILING_TYPE);
        out.duty("operation.lawful-content", FILING_TYPE);
        out.duty("operation.annual-review", FILING_TYPE);
        out.duty("operation.keep-phones-reachable", FILING_TYPE);
        out.duty("operation.renew-documents", FILING_TYPE);
        out.duty("operation.report-changes", FILING_TYPE);
        // Order 33 of the public security, article 12: legal persons and other organisations.
        if (!c.isIndividual()) {
            out.unchecked("operation.public-security-filing", FILING_TYPE, noType());
        }
    }

    /** Practice of access providers: ten working days. */
    private void correctOnDemand() {
        LocalDate demandedOn = c.platform().correctionDemandedOn();
        if (demandedOn != null) {
            LocalDate deadline = workingDaysAfter(demandedOn, c.given().number("correction-days"));
            out.duty("operation.correct-on-demand", FILING_TYPE, deadline);
            if (deadline.isBefore(c.on())) {
                out.violation("operation.correction-overdue", WARNING, "platform.correctionDemandedOn");
            }
        }
    }

    /** Decree 292, article 14: news, publishing, bulletins. */
    private void keepRecords() {
        List<PreApprovalCategory> ticked = c.ticked();
        for (int i = 0; c.entersMiniProgram() && i < ticked.size(); i++) {
            if (KEEP_RECORDS.contains(ticked.get(i)) && ticked.indexOf(ticked.get(i)) == i) {
                out.duty("operation.keep-records", "miniProgram.preApprovalCategories[" + i + "]");
            }
        }
    }

    /** Decree 292, article 11; order 33, article 14: thirty days ahead. */
    private void changeReportedLate() {
        LocalDate effectiveOn = c.change().effectiveOn();
        if (effectiveOn == null) {
            out.unchecked("operation.change-reported-late", FILING_TYPE, EFFECTIVE_ON);
        } else if (c.submittedOn().isAfter(effectiveOn.minusDays(c.given().number("change-ahead-days")))) {
            out.violation("operation.change-reported-late", LEGAL, EFFECTIVE_ON);
        }
    }

    /** A change and a new access presuppose that it is on record. */
    private boolean showsItsNumber() {
        return switch (c.filing().kind()) {
            case NEW -> c.isFiled() || c.filing() == FilingType.NEW_ACCESS;
            case CHANGE -> !isKnownUnfiled();
            case CANCELLATION -> false;
        };
    }

    /** Whether the platform calls it not filed, or its number is known to be blank and no source calls it filed. */
    private boolean isKnownUnfiled() {
        String number = c.miniProgram().filingNumber();
        return c.isCalledUnfiled()
                || (c.platform().status() != FilingStatus.FILED && number != null && number.isBlank());
    }

    /** What is on record and listed shows its number, and the link under it. */
    private void shown(String rule, @Nullable Boolean done, String path) {
        Boolean listed = c.isListed();
        if (!isFalse(listed) && !isTrue(done)) {
            unmet(rule, LEGAL, path, PROGRAM, absent(listed, LISTED), absent(done, path));
        }
    }

    private void cancellation(Cancellation cancellation) {
        // WeChat's cancel_icp_filing.
        out.duty("cancellation.irreversible", FILING_TYPE);
        out.stage("cancellation.completed", Stage.COMPLETED);
        if (c.filing() == FilingType.CANCEL_ACCESS) {
            // The filing stays, and the service may run with another provider; no SMS is sent.
            return;
        }
        if (cancellation.reason() == CancellationReason.SUBJECT_DATA_CHANGED) {
            out.duty("cancellation.file-again", FILING_TYPE);
        }
        end(cancellation.serviceEndsOn(), cancellation.serviceRunning());
        deadPhone(cancellation.phoneReachable());
        boolean ofSubject = c.filing() == FilingType.CANCEL_SUBJECT;
        // WeChat's cancel_icp_filing: an SMS, unless papers stand in for it because the phone is out of use.
        if (!isFalse(cancellation.phoneReachable())) {
            String whom = ofSubject ? "subject" : "mini-program";
            out.stage("cancellation.sms-to-" + whom + "-principal", Stage.SMS_VERIFICATION);
        }
        String rule = ofSubject ? "cancellation.takes-all-services" : "cancellation.leaves-shell-subject";
        Boolean harmless = is(c.services(), services -> ofSubject == services <= 1);
        must(harmless, rule, WARNING, FILING_TYPE, FILING_TYPE, SERVICE_COUNT, FILINGS);
        if (ofSubject) {
            shellSubjectOnPaper();
        }
    }

    /** Order 33, article 15: cancelled on the day the service ends. */
    private void end(@Nullable LocalDate endsOn, @Nullable Boolean running) {
        out.duty("cancellation.on-the-last-day", FILING_TYPE, endsOn);
        if (isTrue(running) && endsOn != null && endsOn.isAfter(c.on())) {
            out.violation("cancellation.early", INFO, ENDS_ON);
        }
        if (!isTrue(running)) {
            // What still runs has not ended. What was submitted in time is not late when it is asked about later.
            Boolean inTime = is(endsOn, day -> !day.isBefore(c.submittedOn()));
            must(inTime, "cancellation.overdue", LEGAL, ENDS_ON, FILING_TYPE);
        }
        if (!isFalse(running) && (endsOn == null || endsOn.isBefore(c.on()))) {
            String rule = "cancellation.service-still-running";
            unmet(rule, LEGAL, RUNNING, FILING_TYPE, absent(running, RUNNING), absent(endsOn, ENDS_ON));
        }
    }

    /** Practice of access providers where the phone on record is out of use, so that no SMS can be answered. */
    private void deadPhone(@Nullable Boolean reachable) {
        if (isTrue(reachable)) {
            return;
        }
        String missing = absent(reachable, REACHABLE);
        needed("cancellation.dead-phone-statement", Material.CANCELLATION_STATEMENT, BLOCKING, SUBJECT, missing);
        if (!c.isUnit()) {
            paper("cancellation.dead-phone-principal-id", Material.SUBJECT_PRINCIPAL_ID, missing);
            paper("cancellation.dead-phone-handheld-photo", Material.HANDHELD_ID_PHOTO, missing);
        }
        if (!c.isIndividual()) {
            paper("cancellation.dead-phone-subject-certificate", Material.SUBJECT_CERTIFICATE, missing);
            paper("cancellation.dead-phone-legal-representative-id", Material.LEGAL_REPRESENTATIVE_ID, missing);
            paper("cancellation.dead-phone-applicant-id", Material.APPLICANT_ID, missing);
        }
    }

    private void paper(String rule, Material material, String missing) {
        needed(rule, material, BLOCKING, SUBJECT, noType(), missing);
    }

    /** Practice of access providers, from websites: a paper application, about five working days. */
    private void shellSubjectOnPaper() {
        String rule = "cancellation.shell-subject-on-paper";
        Boolean shell = c.isShell();
        if (shell == null) {
            out.unchecked(rule, HISTORY, "subject.history.shellSubject", FILINGS);
        } else if (shell) {
            out.stage(rule, Stage.AUTHORITY_REVIEW);
        }
    }
}
