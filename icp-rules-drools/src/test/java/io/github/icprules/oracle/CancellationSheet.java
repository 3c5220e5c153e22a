package io.github.icprules.oracle;

import io.github.icprules.model.Cancellation;
import io.github.icprules.model.CancellationReason;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules {@code cancellation.*}. */
final class CancellationSheet {

    private static final List<String> COUNTS = List.of("subject.history.serviceCount", "subject.history.filings");

    private CancellationSheet() {}

    static void judge(Case c, Answers out) {
        FilingType type = c.request().filingType();
        if (type.kind() != FilingKind.CANCELLATION) {
            return;
        }
        Cancellation cancellation = c.request().cancellation();
        if (cancellation == null) {
            cancellation = Cancellation.builder().build();
        }
        // WeChat's cancel_icp_filing.
        out.duty("cancellation.irreversible", "filingType", null);
        out.stage("cancellation.completed", Stage.COMPLETED, null);
        if (type == FilingType.CANCEL_ACCESS) {
            // The filing stays, and the service may run with another provider; no SMS is sent.
            return;
        }
        if (cancellation.reason() == CancellationReason.SUBJECT_DATA_CHANGED) {
            out.duty("cancellation.file-again", "filingType", null);
        }
        end(c, out, cancellation);
        deadPhone(c, out, cancellation);
        if (type == FilingType.CANCEL_SUBJECT) {
            sms(out, "cancellation.sms-to-subject-principal", cancellation);
            takesAllServices(c, out);
            shellSubjectOnPaper(c, out);
        } else {
            sms(out, "cancellation.sms-to-mini-program-principal", cancellation);
            leavesShellSubject(c, out);
        }
    }

    /** Order 33, article 15: cancelled on the day the service ends. */
    private static void end(Case c, Answers out, Cancellation cancellation) {
        LocalDate endsOn = cancellation.serviceEndsOn();
        Boolean running = cancellation.serviceRunning();
        out.duty("cancellation.on-the-last-day", "filingType", endsOn);
        if (Boolean.TRUE.equals(running) && endsOn != null && endsOn.isAfter(c.on())) {
            out.violation("cancellation.early", Severity.INFO, "cancellation.serviceEndsOn");
        }
        boolean endIsPast = endsOn != null && endsOn.isBefore(c.on());
        if (!Boolean.TRUE.equals(running)) {
            // What still runs has not ended. What was submitted in time is not late when it is asked about later.
            if (endsOn == null) {
                out.unchecked("cancellation.overdue", "filingType", "cancellation.serviceEndsOn");
            } else if (endsOn.isBefore(Content.submittedOn(c))) {
                out.violation("cancellation.overdue", Severity.LEGAL, "cancellation.serviceEndsOn");
            }
        }
        if (Boolean.FALSE.equals(running) || (endsOn != null && !endIsPast)) {
            return;
        }
        List<String> needs =
                Content.notGiven("cancellation.serviceRunning", running, "cancellation.serviceEndsOn", endsOn);
        if (needs.isEmpty()) {
            out.violation("cancellation.service-still-running", Severity.LEGAL, "cancellation.serviceRunning");
        } else {
            out.unchecked("cancellation.service-still-running", "filingType", needs);
        }
    }

    /** WeChat's cancel_icp_filing: an SMS, unless papers stand in for it because the phone is out of use. */
    private static void sms(Answers out, String ruleId, Cancellation cancellation) {
        if (!Boolean.FALSE.equals(cancellation.phoneReachable())) {
            out.stage(ruleId, Stage.SMS_VERIFICATION, null);
        }
    }

    /** Practice of access providers where the phone on record is out of use, so that no SMS can be answered. */
    private static void deadPhone(Case c, Answers out, Cancellation cancellation) {
        Boolean reachable = cancellation.phoneReachable();
        if (Boolean.TRUE.equals(reachable)) {
            return;
        }
        if (reachable == null) {
            out.unchecked("cancellation.dead-phone-statement", "subject", "cancellation.phoneReachable");
        } else {
            out.material("cancellation.dead-phone-statement", Material.CANCELLATION_STATEMENT, Severity.BLOCKING);
        }
        SubjectType type = c.subject().type();
        if (type == null || type == SubjectType.INDIVIDUAL) {
            paper(out, "cancellation.dead-phone-principal-id", Material.SUBJECT_PRINCIPAL_ID, type, reachable);
            paper(out, "cancellation.dead-phone-handheld-photo", Material.HANDHELD_ID_PHOTO, type, reachable);
        }
        if (type != SubjectType.INDIVIDUAL) {
            paper(out, "cancellation.dead-phone-subject-certificate", Material.SUBJECT_CERTIFICATE, type, reachable);
            paper(
                    out,
                    "cancellation.dead-phone-legal-representative-id",
                    Material.LEGAL_REPRESENTATIVE_ID,
                    type,
                    reachable);
            paper(out, "cancellation.dead-phone-applicant-id", Material.APPLICANT_ID, type, reachable);
        }
    }

    private static void paper(
            Answers out, String ruleId, Material material, @Nullable SubjectType type, @Nullable Boolean reachable) {
        List<String> needs = Content.notGiven("subject.type", type, "cancellation.phoneReachable", reachable);
        if (needs.isEmpty()) {
            out.material(ruleId, material, Severity.BLOCKING);
        } else {
            out.unchecked(ruleId, "subject", needs);
        }
    }

    private static void takesAllServices(Case c, Answers out) {
        Integer services = services(c);
        if (services == null) {
            out.unchecked("cancellation.takes-all-services", "filingType", COUNTS);
        } else if (services > 1) {
            out.violation("cancellation.takes-all-services", Severity.WARNING, "filingType");
        }
    }

    private static void leavesShellSubject(Case c, Answers out) {
        Integer services = services(c);
        if (services == null) {
            out.unchecked("cancellation.leaves-shell-subject", "filingType", COUNTS);
        } else if (services <= 1) {
            out.violation("cancellation.leaves-shell-subject", Severity.WARNING, "filingType");
        }
    }

    /** Practice of access providers, from websites: a paper application, about five working days. */
    private static void shellSubjectOnPaper(Case c, Answers out) {
        FilingHistory history = c.subject().history();
        Boolean shell = history == null ? null : history.shellSubject();
        if (history != null && shell == null) {
            shell = isShell(history);
        }
        if (shell == null) {
            out.unchecked(
                    "cancellation.shell-subject-on-paper",
                    "subject.history",
                    "subject.history.shellSubject",
                    "subject.history.filings");
        } else if (shell) {
            out.stage("cancellation.shell-subject-on-paper", Stage.AUTHORITY_REVIEW, null);
        }
    }

    /** A shell is filed, and without any service. */
    private static @Nullable Boolean isShell(FilingHistory history) {
        boolean hasService = (history.filings() != null && !history.filings().isEmpty())
                || (history.serviceCount() != null && history.serviceCount() > 0)
                || (history.miniProgramCount() != null && history.miniProgramCount() > 0);
        if (hasService || Boolean.FALSE.equals(history.subjectFiled())) {
            return false;
        }
        boolean hasNone = history.filings() != null || history.serviceCount() != null;
        return hasNone ? history.subjectFiled() : null;
    }

    private static @Nullable Integer services(Case c) {
        FilingHistory history = c.subject().history();
        if (history == null) {
            return null;
        }
        if (history.serviceCount() != null) {
            return history.serviceCount();
        }
        return history.filings() == null
                ? null
                : Integer.valueOf(history.filings().size());
    }
}
