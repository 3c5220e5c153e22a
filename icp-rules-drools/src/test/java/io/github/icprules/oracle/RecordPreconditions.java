package io.github.icprules.oracle;

import io.github.icprules.format.FilingNumber;
import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.ServiceKind;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Those of the rules {@code filing-type.*} that hold a filing against what the subject has on record. */
final class RecordPreconditions {

    private static final FilingHistory NOTHING = FilingHistory.builder().build();

    /** Access providers: where a subject without services adds one at once. */
    private static final Set<Province> SHELL_SUBJECTS_ADD_AT_ONCE = EnumSet.of(
            Province.TIANJIN,
            Province.LIAONING,
            Province.SICHUAN,
            Province.YUNNAN,
            Province.JIANGSU,
            Province.ZHEJIANG,
            Province.SHANGHAI,
            Province.GUANGXI,
            Province.SHANXI,
            Province.BEIJING,
            Province.GUIZHOU);

    private static final Set<ChangedItem> OF_SUBJECT = EnumSet.of(
            ChangedItem.SUBJECT_NAME,
            ChangedItem.SUBJECT_TYPE,
            ChangedItem.SUBJECT_CERTIFICATE,
            ChangedItem.SUBJECT_CERTIFICATE_NUMBER,
            ChangedItem.PROVINCE,
            ChangedItem.ADDRESS,
            ChangedItem.LEGAL_REPRESENTATIVE,
            ChangedItem.SUBJECT_PRINCIPAL,
            ChangedItem.SUBJECT_CONTACT);

    private RecordPreconditions() {}

    static void judge(Case c, Answers out) {
        FilingHistory history =
                c.subject().history() == null ? NOTHING : c.subject().history();
        orderInProgress(history, out);
        if (!c.isNew()) {
            return;
        }
        FilingType type = c.request().filingType();
        if (type == FilingType.NEW_FIRST) {
            // A mini-program on record is changed, not filed: one advice is enough.
            if (!OnRecord.isFiled(c) || c.request().payload() != null) {
                firstThoughFiled(history, out);
            }
        } else {
            thoughUnfiled(history, out);
        }
        boolean none = history.filings() == null
                && (Boolean.TRUE.equals(history.shellSubject()) || Boolean.FALSE.equals(history.subjectFiled()));
        boolean asked = type != FilingType.NEW_FIRST && !none;
        if (asked || history.filings() != null) {
            filedInAnotherProvince(c, history, out);
        }
        if (asked) {
            earlierServices(history, out);
        }
        if (type == FilingType.NEW_ACCESS) {
            newAccess(c, history, out);
            return;
        }
        if (OnRecord.isFiled(c) && c.request().payload() == null) {
            out.violation("filing-type.new-though-on-record", Severity.BLOCKING, "filingType");
        }
        if (type == FilingType.NEW_SERVICE) {
            limitReached(c, history, out);
            shellSubject(c, history, out);
            subjectDataDiffer(c, history, out);
        }
    }

    /** Access providers: one order at a time, on any platform. */
    private static void orderInProgress(FilingHistory history, Answers out) {
        if (history.ordersInProgress() == null) {
            out.unchecked("filing-type.order-in-progress", "subject.history", "subject.history.ordersInProgress");
        } else if (history.ordersInProgress() > 0) {
            out.violation("filing-type.order-in-progress", Severity.BLOCKING, "subject.history.ordersInProgress");
        }
    }

    /** Community: one province on all platforms. */
    private static void filedInAnotherProvince(Case c, FilingHistory history, Answers out) {
        Region region = c.subject().region();
        Province here = region == null ? null : region.province();
        List<ExistingFiling> filings = history.filings();
        if (filings == null) {
            if (here == null) {
                out.unchecked(
                        "filing-type.filed-in-another-province",
                        "subject",
                        "subject.history.filings",
                        "subject.region.province");
            } else {
                out.unchecked("filing-type.filed-in-another-province", "subject", "subject.history.filings");
            }
            return;
        }
        if (filings.isEmpty()) {
            return;
        }
        boolean allKnown = true;
        for (ExistingFiling filing : filings) {
            Province there = provinceOf(filing);
            if (here != null && there != null && there != here) {
                out.violation("filing-type.filed-in-another-province", Severity.BLOCKING, "subject.region.province");
                return;
            }
            allKnown = allKnown && there != null;
        }
        List<String> needs = new ArrayList<>();
        if (!allKnown) {
            needs.add("subject.history.filings");
        }
        if (here == null) {
            needs.add("subject.region.province");
        }
        if (!needs.isEmpty()) {
            out.unchecked("filing-type.filed-in-another-province", "subject", needs);
        }
    }

    private static @Nullable Province provinceOf(ExistingFiling filing) {
        if (filing.province() != null) {
            return filing.province();
        }
        return FilingNumber.parse(filing.recordNumber())
                .map(FilingNumber::province)
                .orElse(null);
    }

    /** Access providers, from websites: what is on record is reachable and shows its number. */
    private static void earlierServices(FilingHistory history, Answers out) {
        List<ExistingFiling> filings = history.filings();
        if (filings == null) {
            out.unchecked("filing-type.earlier-services-nonconforming", "subject.history", "subject.history.filings");
            return;
        }
        boolean allKnown = true;
        for (ExistingFiling filing : filings) {
            if (Boolean.FALSE.equals(filing.conforming())) {
                out.violation(
                        "filing-type.earlier-services-nonconforming", Severity.WARNING, "subject.history.filings");
                return;
            }
            allKnown = allKnown && filing.conforming() != null;
        }
        if (!allKnown) {
            out.unchecked("filing-type.earlier-services-nonconforming", "subject.history", "subject.history.filings");
        }
    }

    /** The guide, types: a first filing is for a subject that is not on record. */
    private static void firstThoughFiled(FilingHistory history, Answers out) {
        Boolean filed = isSubjectFiled(history);
        if (filed == null) {
            out.unchecked("filing-type.first-though-filed", "filingType", "subject.history.subjectFiled");
        } else if (filed) {
            out.violation("filing-type.first-though-filed", Severity.BLOCKING, "filingType");
        }
    }

    /** The guide, types: every other new filing is for one that is. */
    private static void thoughUnfiled(FilingHistory history, Answers out) {
        Boolean filed = isSubjectFiled(history);
        if (filed == null) {
            out.unchecked("filing-type.new-service-though-unfiled", "filingType", "subject.history.subjectFiled");
        } else if (!filed) {
            out.violation("filing-type.new-service-though-unfiled", Severity.BLOCKING, "filingType");
        }
    }

    private static @Nullable Boolean isSubjectFiled(FilingHistory history) {
        if (history.subjectFiled() != null) {
            return history.subjectFiled();
        }
        boolean some = (history.filings() != null && !history.filings().isEmpty())
                || hasCounted(history)
                || Boolean.TRUE.equals(history.shellSubject());
        return some ? Boolean.TRUE : null;
    }

    private static boolean hasCounted(FilingHistory history) {
        return (history.serviceCount() != null && history.serviceCount() > 0)
                || (history.miniProgramCount() != null && history.miniProgramCount() > 0);
    }

    /** Access providers: for a new access the service is on record, and nothing on record changes. */
    private static void newAccess(Case c, FilingHistory history, Answers out) {
        String number = c.miniProgram().filingNumber();
        if (number == null) {
            out.unchecked("filing-type.new-access-though-service-unfiled", "miniProgram", "miniProgram.filingNumber");
        } else if (number.isBlank()) {
            out.violation(
                    "filing-type.new-access-though-service-unfiled", Severity.BLOCKING, "miniProgram.filingNumber");
        }
        Change change = c.request().change();
        boolean changes =
                change != null && change.items() != null && !change.items().isEmpty();
        if (changes || Boolean.FALSE.equals(history.subjectDataUnchanged())) {
            out.violation("filing-type.access-with-change", Severity.BLOCKING, "subject.history.subjectDataUnchanged");
        } else if (history.subjectDataUnchanged() == null && hasAnotherNumber(c, history)) {
            out.violation("filing-type.access-with-change", Severity.BLOCKING, "subject.history.subjectDataUnchanged");
        } else if (history.subjectDataUnchanged() == null) {
            out.unchecked("filing-type.access-with-change", "subject.history", "subject.history.subjectDataUnchanged");
        }
    }

    /** Questions and answers: five mini-programs of an individual or a sole trader, fifty of any other unit. */
    private static void limitReached(Case c, FilingHistory history, Answers out) {
        int few = c.given().number("individual-mini-programs");
        int many = c.given().number("unit-mini-programs");
        int least = 0;
        int most = Integer.MAX_VALUE;
        if (history.miniProgramCount() != null) {
            least = history.miniProgramCount();
            most = least;
        } else if (history.filings() != null) {
            least = count(history.filings(), false);
            most = count(history.filings(), true);
        } else if (Boolean.TRUE.equals(history.shellSubject()) || Boolean.FALSE.equals(history.subjectFiled())) {
            most = 0;
        }
        SubjectType type = c.subject().type();
        int limit = (type == null || type == SubjectType.INDIVIDUAL || type == SubjectType.SOLE_TRADER) ? few : many;
        if (most < limit) {
            return;
        }
        if (type != null && least >= limit) {
            out.violation("filing-type.limit-reached", Severity.BLOCKING, "subject.history.miniProgramCount");
            return;
        }
        List<String> needs = new ArrayList<>();
        if (type == null) {
            needs.add("subject.type");
        }
        if (least < most) {
            needs.add("subject.history.miniProgramCount");
            needs.add("subject.history.filings");
        }
        out.unchecked("filing-type.limit-reached", "subject.history", needs);
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
    private static void shellSubject(Case c, FilingHistory history, Answers out) {
        Region region = c.subject().region();
        if (region != null && region.province() != null && SHELL_SUBJECTS_ADD_AT_ONCE.contains(region.province())) {
            return;
        }
        String place = "subject.history.shellSubject";
        Boolean shell = isShell(history);
        if (shell != null) {
            if (shell && (region == null || region.province() == null)) {
                out.unchecked("filing-type.shell-subject", place, "subject.region.province");
            } else if (shell) {
                out.violation("filing-type.shell-subject", Severity.BLOCKING, place);
            }
        } else if (region == null || region.province() == null) {
            out.unchecked(
                    "filing-type.shell-subject", place, "subject.region.province", place, "subject.history.filings");
        } else {
            out.unchecked("filing-type.shell-subject", place, place, "subject.history.filings");
        }
    }

    private static @Nullable Boolean isShell(FilingHistory history) {
        if (history.shellSubject() != null) {
            return history.shellSubject();
        }
        if (Boolean.FALSE.equals(history.subjectFiled())) {
            return false;
        }
        List<ExistingFiling> filings = history.filings();
        if (hasCounted(history) || (filings != null && !filings.isEmpty())) {
            return false;
        }
        // No service counted is as good as no service listed.
        boolean none = filings != null || history.serviceCount() != null;
        return (none && Boolean.TRUE.equals(history.subjectFiled())) ? Boolean.TRUE : null;
    }

    private static boolean hasAnotherNumber(Case c, FilingHistory history) {
        String before = history.filedCertificateNumber();
        String now = c.subject().certificate() == null
                ? null
                : c.subject().certificate().number();
        return before != null
                && now != null
                && !before.isBlank()
                && !now.isBlank()
                && !before.strip().equalsIgnoreCase(now.strip());
    }

    private static boolean changesSubject(Case c) {
        Change change = c.request().change();
        if (change == null || change.items() == null) {
            return false;
        }
        for (ChangedItem item : change.items()) {
            if (OF_SUBJECT.contains(item)) {
                return true;
            }
        }
        return false;
    }

    /** Access providers: the data entered are those on record, or change first; what is reused is not entered. */
    private static void subjectDataDiffer(Case c, FilingHistory history, Answers out) {
        if (MaterialsSheet.reusesSubjectData(c)) {
            return;
        }
        if (changesSubject(c)) {
            out.violation("filing-type.subject-data-differ", Severity.BLOCKING, "subject.history.subjectDataUnchanged");
        } else if (history.subjectDataUnchanged() == null && hasAnotherNumber(c, history)) {
            out.violation("filing-type.subject-data-differ", Severity.BLOCKING, "subject.history.subjectDataUnchanged");
        } else if (history.subjectDataUnchanged() == null) {
            out.unchecked("filing-type.subject-data-differ", "subject.history", "subject.history.subjectDataUnchanged");
        } else if (!history.subjectDataUnchanged()) {
            out.violation("filing-type.subject-data-differ", Severity.BLOCKING, "subject.history.subjectDataUnchanged");
        }
    }
}
