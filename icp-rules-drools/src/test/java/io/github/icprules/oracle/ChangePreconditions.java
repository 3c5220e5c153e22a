package io.github.icprules.oracle;

import io.github.icprules.format.CreditCode;
import io.github.icprules.format.ResidentId;
import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Those of the rules {@code filing-type.*} that say what a change filing can change, and what there is to change or cancel. */
final class ChangePreconditions {

    private ChangePreconditions() {}

    static void judge(Case c, Answers out) {
        FilingKind kind = c.request().filingType().kind();
        if (kind == FilingKind.CANCELLATION) {
            filed(c, "filing-type.cancel-not-filed", out);
            return;
        }
        if (kind == FilingKind.NEW) {
            return;
        }
        filed(c, "filing-type.change-not-filed", out);
        Change change = c.request().change();
        Set<ChangedItem> items = change == null ? null : change.items();
        cannotChange("filing-type.province-cannot-change", ChangedItem.PROVINCE, items, out);
        cannotChange(
                "filing-type.certificate-number-cannot-change", ChangedItem.SUBJECT_CERTIFICATE_NUMBER, items, out);
        withNewFiling(change, out);
        if (c.request().filingType() != FilingType.CHANGE_SERVICE
                && c.request().filingType() != FilingType.CHANGE_ACCESS) {
            anotherSubject(c, change, out);
            anotherKindOfSubject(c, change, out);
        }
    }

    /** Only what is on record can be changed or cancelled (86353). */
    private static void filed(Case c, String ruleId, Answers out) {
        FilingStatus status = OnRecord.status(c);
        String number = c.miniProgram().filingNumber();
        if (OnRecord.isCalledUnfiled(status)) {
            out.violation(ruleId, Severity.BLOCKING, "platform.status");
        } else if (status == null && number == null) {
            out.unchecked(ruleId, "filingType", "platform.status", "miniProgram.filingNumber");
        } else if (status != FilingStatus.FILED && number != null && number.isBlank()) {
            out.violation(ruleId, Severity.BLOCKING, "miniProgram.filingNumber");
        }
    }

    /** Access providers: province and certificate number stay. */
    private static void cannotChange(String ruleId, ChangedItem item, @Nullable Set<ChangedItem> items, Answers out) {
        if (items == null) {
            out.unchecked(ruleId, "filingType", "change.items");
        } else if (items.contains(item)) {
            out.violation(ruleId, Severity.BLOCKING, "change.items");
        }
    }

    /** Access providers: a change and a new filing are two orders. */
    private static void withNewFiling(@Nullable Change change, Answers out) {
        if (change == null || change.combinedWithNewFiling() == null) {
            out.unchecked("filing-type.change-with-new-filing", "filingType", "change.combinedWithNewFiling");
        } else if (change.combinedWithNewFiling()) {
            out.violation("filing-type.change-with-new-filing", Severity.BLOCKING, "change.combinedWithNewFiling");
        }
    }

    /** Access providers: another credit code is another subject. */
    private static void anotherSubject(Case c, @Nullable Change change, Answers out) {
        String before = change == null ? null : change.previousCertificateNumber();
        SubjectCertificate certificate = c.subject().certificate();
        String now = certificate == null ? null : certificate.number();
        List<String> needs = new ArrayList<>();
        if (!OnRecord.isWritten(before)) {
            needs.add("change.previousCertificateNumber");
        }
        if (!OnRecord.isWritten(now)) {
            needs.add("subject.certificate.number");
        }
        if (before == null || now == null || !needs.isEmpty()) {
            out.unchecked("filing-type.another-subject", "subject", needs);
            return;
        }
        String one = before.strip().toUpperCase(Locale.ROOT);
        String other = now.strip().toUpperCase(Locale.ROOT);
        boolean bothStay = (CreditCode.isValid(one) && CreditCode.isValid(other))
                || (ResidentId.isValid(one) && ResidentId.isValid(other));
        if (bothStay && !one.equals(other)) {
            out.violation("filing-type.another-subject", Severity.BLOCKING, "subject.certificate.number");
        }
    }

    /** Access providers: a unit never becomes an individual; the other way they disagree. */
    private static void anotherKindOfSubject(Case c, @Nullable Change change, Answers out) {
        SubjectType before = change == null ? null : change.previousSubjectType();
        SubjectType now = c.subject().type();
        becomes("filing-type.unit-to-individual", Severity.BLOCKING, now, before, true, out);
        becomes("filing-type.individual-to-unit", Severity.WARNING, now, before, false, out);
    }

    private static void becomes(
            String ruleId,
            Severity severity,
            @Nullable SubjectType now,
            @Nullable SubjectType before,
            boolean individualNow,
            Answers out) {
        if ((now != null && now.isIndividual() != individualNow)
                || (before != null && before.isIndividual() == individualNow)) {
            return;
        }
        List<String> needs = new ArrayList<>();
        if (now == null) {
            needs.add("subject.type");
        }
        if (before == null) {
            needs.add("change.previousSubjectType");
        }
        if (needs.isEmpty()) {
            out.violation(ruleId, severity, "subject.type");
        } else {
            out.unchecked(ruleId, "subject", needs);
        }
    }
}
