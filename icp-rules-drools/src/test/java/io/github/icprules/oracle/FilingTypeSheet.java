package io.github.icprules.oracle;

import io.github.icprules.format.CreditCode;
import io.github.icprules.format.FilingNumber;
import io.github.icprules.format.ResidentId;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Province;
import io.github.icprules.model.ServiceKind;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules {@code filing-type.*} on what a change can change, and on what the subject has on record. */
record FilingTypeSheet(Case c, Answers out) implements Sheet {

    private static final String UNCHANGED = "subject.history.subjectDataUnchanged";

    /** Access providers: where a subject without services adds one at once. */
    private static final Set<Province> SHELL_SUBJECTS_ADD_AT_ONCE = Sheet.named(
            Province.class, "TIANJIN LIAONING SICHUAN YUNNAN JIANGSU ZHEJIANG SHANGHAI GUANGXI SHANXI BEIJING GUIZHOU");

    private static final Set<ChangedItem> OF_SUBJECT = Sheet.named(
            ChangedItem.class,
            "SUBJECT_NAME SUBJECT_TYPE SUBJECT_CERTIFICATE SUBJECT_CERTIFICATE_NUMBER PROVINCE ADDRESS"
                    + " LEGAL_REPRESENTATIVE SUBJECT_PRINCIPAL SUBJECT_CONTACT");
    private static final String PREVIOUS_NUMBER = "change.previousCertificateNumber";

    @Override
    public void judge() {
        onRecord();
        change();
    }

    private void onRecord() {
        FilingHistory history = c.history();
        // Access providers: one order at a time, on any platform.
        Boolean free = is(history.ordersInProgress(), orders -> orders <= 0);
        must(free, "filing-type.order-in-progress", BLOCKING, "subject.history.ordersInProgress", HISTORY);
        if (!c.isNew()) {
            return;
        }
        boolean first = c.filing() == FilingType.NEW_FIRST;
        // The guide, types: a first filing is for a subject that is not on record, every other new filing for one that
        // is.
        String filed = "subject.history.subjectFiled";
        if (!first) {
            String rule = "filing-type.new-service-though-unfiled";
            must(isSubjectFiled(), rule, BLOCKING, FILING_TYPE, FILING_TYPE, filed);
        } else if (!c.isFiled() || c.request().payload() != null) {
            // A mini-program on record is changed, not filed: one advice is enough.
            String rule = "filing-type.first-though-filed";
            must(not(isSubjectFiled()), rule, BLOCKING, FILING_TYPE, FILING_TYPE, filed);
        }
        boolean none = history.filings() == null && (isTrue(history.shellSubject()) || isFalse(history.subjectFiled()));
        boolean asked = !first && !none;
        if (asked || history.filings() != null) {
            filedInAnotherProvince(history.filings());
        }
        if (asked) {
            earlierServices(history.filings());
        }
        if (c.filing() == FilingType.NEW_ACCESS) {
            newAccess();
            return;
        }
        if (c.isFiled() && c.request().payload() == null) {
            out.violation("filing-type.new-though-on-record", BLOCKING, FILING_TYPE);
        }
        if (c.filing() == FilingType.NEW_SERVICE) {
            limitReached();
            shellSubject();
            // Access providers: the data entered are those on record, or change first; what is reused is not entered.
            if (!c.reusesSubjectData()) {
                boolean changes = c.change().items() != null
                        && !Collections.disjoint(c.change().items(), OF_SUBJECT);
                must(isUnchanged(changes), "filing-type.subject-data-differ", BLOCKING, UNCHANGED, HISTORY);
            }
        }
    }

    private void change() {
        if (!c.isNew()) {
            filed(c.isChange() ? "filing-type.change-not-filed" : "filing-type.cancel-not-filed");
        }
        // Access providers: a change and a new filing are two orders.
        Boolean combined = c.change().combinedWithNewFiling();
        if (c.isChange() || (c.isNew() && isTrue(combined))) {
            String path = "change.combinedWithNewFiling";
            must(not(combined), "filing-type.change-with-new-filing", BLOCKING, path, "change");
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

    /** Community: one province on all platforms. */
    private void filedInAnotherProvince(@Nullable List<ExistingFiling> filings) {
        String rule = "filing-type.filed-in-another-province";
        Province here = c.province();
        boolean allKnown = filings != null;
        for (ExistingFiling filing : filings == null ? List.<ExistingFiling>of() : filings) {
            Province there = filing.province() != null
                    ? filing.province()
                    : FilingNumber.parse(filing.recordNumber())
                            .map(FilingNumber::province)
                            .orElse(null);
            if (here != null && there != null && there != here) {
                out.violation(rule, BLOCKING, PROVINCE);
                return;
            }
            allKnown = allKnown && there != null;
        }
        boolean empty = filings != null && filings.isEmpty();
        if (!empty && (!allKnown || here == null)) {
            out.unchecked(rule, SUBJECT, missing(!allKnown, FILINGS), noProvince());
        }
    }

    /** Access providers, from websites: what is on record is reachable and shows its number. */
    private void earlierServices(@Nullable List<ExistingFiling> filings) {
        Boolean conforming = filings == null ? null : Boolean.TRUE;
        for (ExistingFiling filing : filings == null ? List.<ExistingFiling>of() : filings) {
            if (isFalse(filing.conforming()) || (filing.conforming() == null && !isFalse(conforming))) {
                conforming = filing.conforming();
            }
        }
        must(conforming, "filing-type.earlier-services-nonconforming", WARNING, FILINGS, HISTORY);
    }

    private @Nullable Boolean isSubjectFiled() {
        if (c.history().subjectFiled() != null) {
            return c.history().subjectFiled();
        }
        return (c.hasServices() || isTrue(c.history().shellSubject())) ? Boolean.TRUE : null;
    }

    /** Access providers: for a new access the service is on record, and nothing on record changes. */
    private void newAccess() {
        String number = c.miniProgram().filingNumber();
        Boolean filed = is(number, it -> !it.isBlank());
        String path = "miniProgram.filingNumber";
        must(filed, "filing-type.new-access-though-service-unfiled", BLOCKING, path, PROGRAM);
        boolean changes = c.change().items() != null && !c.change().items().isEmpty();
        must(isUnchanged(changes), "filing-type.access-with-change", BLOCKING, UNCHANGED, HISTORY);
    }

    /** Whether the data of the subject are those on record; another number is other data. */
    private @Nullable Boolean isUnchanged(boolean changes) {
        if (changes) {
            return false;
        }
        if (c.history().subjectDataUnchanged() != null) {
            return c.history().subjectDataUnchanged();
        }
        String before = Texts.stripped(c.history().filedCertificateNumber());
        String now = Texts.stripped(c.certificate().number());
        return (before != null && now != null && !before.equalsIgnoreCase(now)) ? Boolean.FALSE : null;
    }

    /** Questions and answers: five mini-programs of an individual or a sole trader, fifty of any other unit. */
    private void limitReached() {
        FilingHistory history = c.history();
        int least = 0;
        int most = Integer.MAX_VALUE;
        if (history.miniProgramCount() != null) {
            least = history.miniProgramCount();
            most = least;
        } else if (history.filings() != null) {
            least = count(history.filings(), false);
            most = count(history.filings(), true);
        } else if (isTrue(history.shellSubject()) || isFalse(history.subjectFiled())) {
            most = 0;
        }
        boolean few = !c.isUnit() || c.type() == SubjectType.SOLE_TRADER;
        int limit = c.given().number(few ? "individual-mini-programs" : "unit-mini-programs");
        boolean unsure = least < most && (c.type() == null || least < limit);
        if (most >= limit) {
            String path = "subject.history.miniProgramCount";
            List<String> missing = unsure ? List.of(path, FILINGS) : List.of();
            unmet("filing-type.limit-reached", BLOCKING, path, HISTORY, noType(), missing);
        }
    }

    private static int count(List<ExistingFiling> filings, boolean unknownToo) {
        return (int) filings.stream()
                .filter(it -> it.kind() == ServiceKind.MINI_PROGRAM || (unknownToo && it.kind() == null))
                .count();
    }

    /** Access providers: a subject without services is cleared first, but for some provinces. */
    private void shellSubject() {
        String path = "subject.history.shellSubject";
        Boolean shell = c.isShell();
        boolean addsAtOnce = c.province() != null && SHELL_SUBJECTS_ADD_AT_ONCE.contains(c.province());
        if (!isFalse(shell) && !addsAtOnce) {
            List<String> missing = shell == null ? List.of(path, FILINGS) : List.of();
            unmet("filing-type.shell-subject", BLOCKING, path, path, noProvince(), missing);
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
        must(is(c.change().items(), items -> !items.contains(item)), rule, BLOCKING, ITEMS, "change");
    }

    /** Access providers: another credit code is another subject. */
    private void anotherSubject() {
        String before = upperCase(c.numberOnRecord());
        String now = upperCase(c.numberNow());
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
            boolean certified = Texts.isNotBlank(c.certificate().number());
            String previous = missing(before == null || certified, PREVIOUS_NUMBER);
            String current = missing(before != null || !certified, CERTIFICATE_NUMBER);
            out.unchecked("filing-type.another-subject", "change", previous, current);
        }
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
