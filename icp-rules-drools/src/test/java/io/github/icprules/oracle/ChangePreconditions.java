package io.github.icprules.oracle;

import io.github.icprules.format.CreditCode;
import io.github.icprules.format.ResidentId;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Those of the rules {@code filing-type.*} that say what a change filing can change, and what there is to change or cancel. */
record ChangePreconditions(Case c, Answers out) implements Sheet {

    private static final String PREVIOUS_NUMBER = "change.previousCertificateNumber";

    @Override
    public void judge() {
        if (!c.isNew()) {
            filed(c.isChange() ? "filing-type.change-not-filed" : "filing-type.cancel-not-filed");
        }
        // Access providers: a change and a new filing are two orders.
        if ((c.isChange() || c.isNew()) && isTrue(c.change().combinedWithNewFiling())) {
            out.violation("filing-type.change-with-new-filing", BLOCKING, "change.combinedWithNewFiling");
        }
        if (!c.isChange()) {
            return;
        }
        Set<ChangedItem> items = c.change().items();
        boolean ofSubject = c.filing() == FilingType.CHANGE_SUBJECT || c.filing() == FilingType.CHANGE_ALL;
        // Access providers: province and certificate number stay.
        if (items != null || ofSubject) {
            cannotChange("filing-type.province-cannot-change", ChangedItem.PROVINCE);
            cannotChange("filing-type.certificate-number-cannot-change", ChangedItem.SUBJECT_CERTIFICATE_NUMBER);
        }
        if (ofSubject) {
            anotherSubject();
            // Access providers: a unit never becomes an individual; the other way they disagree.
            becomes("filing-type.unit-to-individual", BLOCKING, true);
            if (!isRuledByProvince()) {
                becomes("filing-type.individual-to-unit", WARNING, false);
            }
        }
    }

    /** Only what is on record can be changed or cancelled (86353). */
    private void filed(String rule) {
        FilingStatus status = c.platform().status();
        String number = c.miniProgram().filingNumber();
        String path = "miniProgram.filingNumber";
        if (c.isCalledUnfiled()) {
            out.violation(rule, BLOCKING, "platform.status");
        } else if (status != FilingStatus.FILED && (number == null || number.isBlank())) {
            boolean unknown = number == null && status == null;
            unmet(rule, BLOCKING, path, "platform", missing(unknown, "platform.status"), absent(number, path));
        }
    }

    private void cannotChange(String rule, ChangedItem item) {
        Boolean stays = c.change().items() == null ? null : (Boolean) !c.changes(item);
        must(stays, rule, BLOCKING, ITEMS, "change");
    }

    /** Access providers: another credit code is another subject. */
    private void anotherSubject() {
        String before = upperCase(c.numberOnRecord());
        String now = numberNow();
        boolean lasting = false;
        if (before != null && now != null) {
            if (before.equals(now) || !isOfLastingKind(before) || !isOfLastingKind(now)) {
                return;
            }
            lasting = lasts(before) && lasts(now);
        }
        if (becomesAnotherKind()) {
            return;
        }
        if (lasting) {
            out.violation("filing-type.another-subject", BLOCKING, PREVIOUS_NUMBER);
        } else if (c.change().items() == null || c.changes(ChangedItem.SUBJECT_CERTIFICATE_NUMBER)) {
            SubjectCertificate certificate = c.subject().certificate();
            boolean certified = certificate != null && Texts.isNotBlank(certificate.number());
            out.unchecked(
                    "filing-type.another-subject",
                    "change",
                    missing(before == null || certified, PREVIOUS_NUMBER),
                    missing(before != null || !certified, CERTIFICATE_NUMBER));
        }
    }

    /** An individual has no certificate but the identity document. */
    private @Nullable String numberNow() {
        SubjectCertificate certificate = c.subject().certificate();
        String now = certificate == null ? null : Texts.stripped(certificate.number());
        return upperCase(now == null && c.isIndividual() ? c.numberOf(Role.PRINCIPAL) : now);
    }

    private static @Nullable String upperCase(@Nullable String number) {
        return number == null ? null : number.toUpperCase(Locale.ROOT);
    }

    /** Credit codes and citizens' numbers have 18 places and are given once and for all; older numbers are not. */
    private static boolean isOfLastingKind(String number) {
        return number.length() == 18;
    }

    /** {@return whether a number stays for ever} One that is mistyped is of that kind, but belongs to no subject. */
    static boolean lasts(String number) {
        return CreditCode.isValid(number) || ResidentId.isValid(number);
    }

    private boolean becomesAnotherKind() {
        SubjectType before = c.change().previousSubjectType();
        return before != null && c.type() != null && before.isIndividual() != c.isIndividual();
    }

    /** Of some provinces it is sure what an individual's filing can become; that it is an individual's must be known first. */
    private boolean isRuledByProvince() {
        if (c.change().previousSubjectType() == null && c.type() != null) {
            return false;
        }
        for (Provinces.Row row : c.provinces().ofProvince(c, "SUBJECT_CHANGE")) {
            boolean ofIndividuals = row.subjects().equals(EnumSet.of(SubjectType.INDIVIDUAL));
            if (ofIndividuals && row.sure() && row.concerns(SubjectType.INDIVIDUAL, c)) {
                return true;
            }
        }
        return false;
    }

    private void becomes(String rule, Severity severity, boolean individualNow) {
        SubjectType before = c.change().previousSubjectType();
        if ((c.type() != null && c.isIndividual() != individualNow)
                || (before != null && before.isIndividual() == individualNow)) {
            return;
        }
        boolean known = c.type() != null && before != null;
        if (known || c.change().items() == null || c.changes(ChangedItem.SUBJECT_TYPE)) {
            unmet(rule, severity, PREVIOUS_TYPE, "change", noType(), absent(before, PREVIOUS_TYPE));
        }
    }
}
