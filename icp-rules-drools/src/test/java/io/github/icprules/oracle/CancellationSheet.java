package io.github.icprules.oracle;

import io.github.icprules.model.Cancellation;
import io.github.icprules.model.CancellationReason;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.report.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The rules {@code cancellation.*}. */
record CancellationSheet(Case c, Answers out) implements Sheet {

    private static final String ENDS_ON = "cancellation.serviceEndsOn";
    private static final String RUNNING = "cancellation.serviceRunning";
    private static final String REACHABLE = "cancellation.phoneReachable";

    @Override
    public void judge() {
        if (!c.isCancellation()) {
            return;
        }
        // WeChat's cancel_icp_filing.
        out.duty("cancellation.irreversible", FILING_TYPE);
        out.stage("cancellation.completed", Stage.COMPLETED);
        if (c.filing() == FilingType.CANCEL_ACCESS) {
            // The filing stays, and the service may run with another provider; no SMS is sent.
            return;
        }
        Cancellation cancellation = c.cancellation();
        if (cancellation.reason() == CancellationReason.SUBJECT_DATA_CHANGED) {
            out.duty("cancellation.file-again", FILING_TYPE);
        }
        end(cancellation.serviceEndsOn(), cancellation.serviceRunning());
        deadPhone(cancellation.phoneReachable());
        boolean ofSubject = c.filing() == FilingType.CANCEL_SUBJECT;
        // WeChat's cancel_icp_filing: an SMS, unless papers stand in for it because the phone is out of use.
        if (!isFalse(cancellation.phoneReachable())) {
            out.stage(
                    ofSubject ? "cancellation.sms-to-subject-principal" : "cancellation.sms-to-mini-program-principal",
                    Stage.SMS_VERIFICATION);
        }
        Integer services = c.services();
        String path = FILING_TYPE;
        String rule = ofSubject ? "cancellation.takes-all-services" : "cancellation.leaves-shell-subject";
        Boolean harmless = services == null ? null : (Boolean) (ofSubject == (services <= 1));
        must(harmless, rule, WARNING, path, path, SERVICE_COUNT, FILINGS);
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
            Boolean inTime = endsOn == null ? null : (Boolean) !endsOn.isBefore(c.submittedOn());
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
