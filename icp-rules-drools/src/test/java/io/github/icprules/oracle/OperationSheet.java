package io.github.icprules.oracle;

import io.github.icprules.WorkingCalendar;
import io.github.icprules.model.Change;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.time.LocalDate;
import java.util.List;

/** The rules {@code operation.*}: what comes after a filing. */
final class OperationSheet {

    private OperationSheet() {}

    static void judge(Case c, Answers out) {
        correctOnDemand(c, out);
        FilingKind kind = c.request().filingType().kind();
        if (kind == FilingKind.CANCELLATION) {
            return;
        }
        if (c.request().filingType() != FilingType.CHANGE_ACCESS) {
            // Order 33, article 7: the form is filled in; access data are the provider's.
            out.duty("operation.true-data", "filingType", null);
        }
        keepRecords(c, out);
        if (kind == FilingKind.CHANGE) {
            changeReportedLate(c, out);
            return;
        }
        // What begins with a filing. Order 33, articles 16 and 21; decree 292, articles 11, 13 and 15; practice of
        // access providers.
        out.duty("operation.within-filed-items", "filingType", null);
        out.duty("operation.lawful-content", "filingType", null);
        out.duty("operation.annual-review", "filingType", null);
        out.duty("operation.keep-phones-reachable", "filingType", null);
        out.duty("operation.renew-documents", "filingType", null);
        out.duty("operation.report-changes", "filingType", null);
        publicSecurity(c, out);
    }

    /** Order 33 of the public security, article 12: legal persons and other organisations. */
    private static void publicSecurity(Case c, Answers out) {
        SubjectType type = c.subject().type();
        if (type == null) {
            out.unchecked("operation.public-security-filing", "filingType", "subject.type");
        } else if (type != SubjectType.INDIVIDUAL) {
            out.openPoint("operation.public-security-filing", "filingType");
        }
    }

    /** Practice of access providers: ten working days. */
    private static void correctOnDemand(Case c, Answers out) {
        PlatformState platform = c.platform();
        LocalDate demandedOn = platform == null ? null : platform.correctionDemandedOn();
        if (demandedOn != null) {
            LocalDate deadline =
                    WorkingCalendar.weekendsOnly().after(demandedOn, c.given().number("correction-days"));
            out.duty("operation.correct-on-demand", "filingType", deadline);
            if (deadline.isBefore(c.on())) {
                out.violation("operation.correction-overdue", Severity.WARNING, "platform.correctionDemandedOn");
            }
        }
    }

    /** Decree 292, article 14: news, publishing, bulletins. */
    private static void keepRecords(Case c, Answers out) {
        List<PreApprovalCategory> ticked = Content.ticked(c);
        for (int i = 0; Content.isDeclared(c) && i < ticked.size(); i++) {
            PreApprovalCategory category = ticked.get(i);
            boolean keeps = category == PreApprovalCategory.NEWS
                    || category == PreApprovalCategory.PUBLISHING
                    || category == PreApprovalCategory.BULLETIN;
            if (keeps && ticked.indexOf(category) == i) {
                out.duty("operation.keep-records", Content.CATEGORIES + "[" + i + "]", null);
            }
        }
    }

    /** Decree 292, article 11; order 33, article 14: thirty days ahead. */
    private static void changeReportedLate(Case c, Answers out) {
        Change change = c.request().change();
        LocalDate effectiveOn = change == null ? null : change.effectiveOn();
        if (effectiveOn == null) {
            out.unchecked("operation.change-reported-late", "filingType", "change.effectiveOn");
            return;
        }
        if (Content.submittedOn(c).isAfter(effectiveOn.minusDays(c.given().number("change-ahead-days")))) {
            out.violation("operation.change-reported-late", Severity.LEGAL, "change.effectiveOn");
        }
    }
}
