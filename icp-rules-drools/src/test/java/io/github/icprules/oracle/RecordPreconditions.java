package io.github.icprules.oracle;

import io.github.icprules.format.FilingNumber;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Province;
import io.github.icprules.model.ServiceKind;
import io.github.icprules.model.SubjectType;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Those of the rules {@code filing-type.*} that hold a filing against what the subject has on record. */
record RecordPreconditions(Case c, Answers out) implements Sheet {

    private static final String UNCHANGED = "subject.history.subjectDataUnchanged";

    /** Access providers: where a subject without services adds one at once. */
    private static final Set<Province> SHELL_SUBJECTS_ADD_AT_ONCE = Constants.named(
            Province.class, "TIANJIN LIAONING SICHUAN YUNNAN JIANGSU ZHEJIANG SHANGHAI GUANGXI SHANXI BEIJING GUIZHOU");

    private static final Set<ChangedItem> OF_SUBJECT = Constants.named(
            ChangedItem.class,
            "SUBJECT_NAME SUBJECT_TYPE SUBJECT_CERTIFICATE SUBJECT_CERTIFICATE_NUMBER PROVINCE ADDRESS"
                    + " LEGAL_REPRESENTATIVE SUBJECT_PRINCIPAL SUBJECT_CONTACT");

    @Override
    public void judge() {
        FilingHistory history = c.history();
        // Access providers: one order at a time, on any platform.
        Integer orders = history.ordersInProgress();
        Boolean free = orders == null ? null : (Boolean) (orders <= 0);
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
            out.unchecked(rule, SUBJECT, missing(!allKnown, FILINGS), absent(here, PROVINCE));
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
        Boolean filed = number == null ? null : (Boolean) !number.isBlank();
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
        String now = c.subject().certificate() == null
                ? null
                : Texts.stripped(c.subject().certificate().number());
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
            unmet(
                    "filing-type.limit-reached",
                    BLOCKING,
                    "subject.history.miniProgramCount",
                    HISTORY,
                    noType(),
                    missing(unsure, "subject.history.miniProgramCount"),
                    missing(unsure, FILINGS));
        }
    }

    private static int count(List<ExistingFiling> filings, boolean unknownToo) {
        int count = 0;
        for (ExistingFiling filing : filings) {
            if (filing.kind() == ServiceKind.MINI_PROGRAM || (unknownToo && filing.kind() == null)) {
                count++;
            }
        }
        return count;
    }

    /** Access providers: a subject without services is cleared first, but for some provinces. */
    private void shellSubject() {
        String path = "subject.history.shellSubject";
        Boolean shell = c.isShell();
        boolean addsAtOnce = c.province() != null && SHELL_SUBJECTS_ADD_AT_ONCE.contains(c.province());
        if (!isFalse(shell) && !addsAtOnce) {
            String filings = absent(shell, FILINGS);
            String province = absent(c.province(), PROVINCE);
            unmet("filing-type.shell-subject", BLOCKING, path, path, province, absent(shell, path), filings);
        }
    }
}
