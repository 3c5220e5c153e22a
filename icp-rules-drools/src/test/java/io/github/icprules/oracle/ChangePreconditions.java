package io.github.icprules.oracle;

import io.github.icprules.format.CreditCode;
import io.github.icprules.format.ResidentId;
import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
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
        Change change = c.request().change();
        if (kind == FilingKind.NEW) {
            if (change != null && Boolean.TRUE.equals(change.combinedWithNewFiling())) {
                withNewFiling(change, out);
            }
            return;
        }
        filed(c, "filing-type.change-not-filed", out);
        Set<ChangedItem> items = change == null ? null : change.items();
        boolean ofSubject = c.request().filingType() == FilingType.CHANGE_SUBJECT
                || c.request().filingType() == FilingType.CHANGE_ALL;
        cannotChange("filing-type.province-cannot-change", ChangedItem.PROVINCE, items, ofSubject, out);
        cannotChange(
                "filing-type.certificate-number-cannot-change",
                ChangedItem.SUBJECT_CERTIFICATE_NUMBER,
                items,
                ofSubject,
                out);
        withNewFiling(change, out);
        if (ofSubject) {
            anotherSubject(c, change, items, out);
            boolean mayBeReported = items == null || items.contains(ChangedItem.SUBJECT_TYPE);
            anotherKindOfSubject(c, change, mayBeReported, out);
        }
    }

    /** Only what is on record can be changed or cancelled (86353). */
    private static void filed(Case c, String ruleId, Answers out) {
        FilingStatus status = OnRecord.status(c);
        String number = c.miniProgram().filingNumber();
        if (OnRecord.isCalledUnfiled(status)) {
            out.violation(ruleId, Severity.BLOCKING, "platform.status");
        } else if (status == FilingStatus.FILED) {
            return;
        } else if (number == null) {
            if (status == null) {
                out.unchecked(ruleId, "platform", "platform.status", "miniProgram.filingNumber");
            } else {
                out.unchecked(ruleId, "platform", "miniProgram.filingNumber");
            }
        } else if (number.isBlank()) {
            out.violation(ruleId, Severity.BLOCKING, "miniProgram.filingNumber");
        }
    }

    /** Access providers: province and certificate number stay. */
    private static void cannotChange(
            String ruleId, ChangedItem item, @Nullable Set<ChangedItem> items, boolean ofSubject, Answers out) {
        if (items == null) {
            if (ofSubject) {
                out.unchecked(ruleId, "change", "change.items");
            }
        } else if (items.contains(item)) {
            out.violation(ruleId, Severity.BLOCKING, "change.items");
        }
    }

    /** Access providers: a change and a new filing are two orders. */
    private static void withNewFiling(@Nullable Change change, Answers out) {
        if (change == null || change.combinedWithNewFiling() == null) {
            out.unchecked("filing-type.change-with-new-filing", "change", "change.combinedWithNewFiling");
        } else if (change.combinedWithNewFiling()) {
            out.violation("filing-type.change-with-new-filing", Severity.BLOCKING, "change.combinedWithNewFiling");
        }
    }

    /** Access providers: another credit code is another subject. */
    private static void anotherSubject(Case c, @Nullable Change change, @Nullable Set<ChangedItem> items, Answers out) {
        String before = numberOnRecord(c, change);
        String now = numberNow(c);
        if (before != null && now != null) {
            if (before.equals(now) || !isOfLastingKind(before) || !isOfLastingKind(now)) {
                return;
            }
            if (lasts(before) && lasts(now)) {
                if (!becomesAnotherKind(c, change)) {
                    out.violation("filing-type.another-subject", Severity.BLOCKING, "change.previousCertificateNumber");
                }
                return;
            }
        }
        if ((items == null || items.contains(ChangedItem.SUBJECT_CERTIFICATE_NUMBER))
                && !becomesAnotherKind(c, change)) {
            SubjectCertificate certificate = c.subject().certificate();
            boolean certified = certificate != null && OnRecord.isWritten(certificate.number());
            List<String> needs = new ArrayList<>();
            if (before == null || certified) {
                needs.add("change.previousCertificateNumber");
            }
            if (!certified || before != null) {
                needs.add("subject.certificate.number");
            }
            out.unchecked("filing-type.another-subject", "change", needs);
        }
    }

    private static @Nullable String numberOnRecord(Case c, @Nullable Change change) {
        String before = change == null ? null : change.previousCertificateNumber();
        if (!OnRecord.isWritten(before)) {
            FilingHistory history = c.subject().history();
            before = history == null ? null : history.filedCertificateNumber();
        }
        return normalised(before);
    }

    /** An individual has no certificate but the identity document. */
    private static @Nullable String numberNow(Case c) {
        SubjectCertificate certificate = c.subject().certificate();
        String now = normalised(certificate == null ? null : certificate.number());
        return (now == null && c.subject().type() == SubjectType.INDIVIDUAL)
                ? Delegation.numberOf(c.subject().principal())
                : now;
    }

    private static @Nullable String normalised(@Nullable String number) {
        return (number == null || number.isBlank()) ? null : number.strip().toUpperCase(Locale.ROOT);
    }

    /** Credit codes and citizens' numbers have 18 places and are given once and for all; older numbers are not. */
    private static boolean isOfLastingKind(String number) {
        return number.length() == 18;
    }

    /** One that is mistyped is of that kind, but not the number of anybody. */
    private static boolean lasts(String number) {
        return CreditCode.isValid(number) || ResidentId.isValid(number);
    }

    private static boolean becomesAnotherKind(Case c, @Nullable Change change) {
        SubjectType before = change == null ? null : change.previousSubjectType();
        SubjectType now = c.subject().type();
        return before != null && now != null && before.isIndividual() != now.isIndividual();
    }

    /** Access providers: a unit never becomes an individual; the other way they disagree. */
    private static void anotherKindOfSubject(Case c, @Nullable Change change, boolean concerned, Answers out) {
        SubjectType before = change == null ? null : change.previousSubjectType();
        SubjectType now = c.subject().type();
        becomes("filing-type.unit-to-individual", Severity.BLOCKING, now, before, true, concerned, out);
        if (!isRuledByProvince(c, before, now)) {
            becomes("filing-type.individual-to-unit", Severity.WARNING, now, before, false, concerned, out);
        }
    }

    /** Of some provinces it is sure what an individual's filing can become; that it is an individual's must be known first. */
    private static boolean isRuledByProvince(Case c, @Nullable SubjectType before, @Nullable SubjectType now) {
        if (before == null && now != null) {
            return false;
        }
        FilingRequest asIndividual = RowRequirement.as(c, SubjectType.INDIVIDUAL);
        for (Provinces.Row row : c.provinces().applicable(asIndividual, c.on(), "SUBJECT_CHANGE")) {
            boolean ofIndividuals = row.subjects().equals(EnumSet.of(SubjectType.INDIVIDUAL));
            if (ofIndividuals && row.sure()) {
                return true;
            }
        }
        return false;
    }

    private static void becomes(
            String ruleId,
            Severity severity,
            @Nullable SubjectType now,
            @Nullable SubjectType before,
            boolean individualNow,
            boolean concerned,
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
            out.violation(ruleId, severity, "change.previousSubjectType");
        } else if (concerned) {
            out.unchecked(ruleId, "change", needs);
        }
    }
}
