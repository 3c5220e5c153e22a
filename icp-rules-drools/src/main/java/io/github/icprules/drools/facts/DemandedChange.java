package io.github.icprules.drools.facts;

import io.github.icprules.drools.data.NormSubject;
import io.github.icprules.drools.data.ProvincialNorm;
import io.github.icprules.drools.data.ProvincialParameter;
import io.github.icprules.drools.data.ProvincialSelection;
import io.github.icprules.drools.data.ProvincialTable;
import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a province asks of changes: who was on record, and who is to be. */
final class DemandedChange {

    /** Where it stands how many services are on record. */
    static final List<String> SERVICE_COUNT = List.of("subject.history.serviceCount", "subject.history.filings");

    private DemandedChange() {}

    /**
     * Selects the rows that concern a filing. Whether a filing can pass to another subject (变更主体) is said of the subject
     * on record; all else is said of the one that files now.
     */
    static ProvincialSelection rows(Filing filing, ProvincialTable table, @Nullable Province province) {
        SubjectType now = filing.request().subject().type();
        ProvincialSelection ofNow = table.select(province, now, filing.type().kind(), filing.on());
        SubjectType before = before(filing);
        if (before == null || (now != null && NormSubject.of(before) == NormSubject.of(now))) {
            return ofNow;
        }
        ProvincialSelection ofBefore =
                table.select(province, before, filing.type().kind(), filing.on());
        return new ProvincialSelection(
                Stream.concat(
                                ofNow.admitted().stream().filter(row -> !isOfSubject(row)),
                                ofBefore.admitted().stream().filter(DemandedChange::isOfSubject))
                        .toList(),
                Stream.concat(
                                ofNow.unsettled().stream().filter(rows -> !isOfSubject(rows.get(0))),
                                ofBefore.unsettled().stream().filter(rows -> isOfSubject(rows.get(0))))
                        .toList());
    }

    /** The places that would tell whether what is said of some kinds of subjects is said of this one; none if it is. */
    static List<String> placesOfType(Filing filing, ProvincialParameter parameter, Set<NormSubject> kinds) {
        if (filing.request().subject().type() != null || kinds.size() == NormSubject.values().length) {
            return List.of();
        }
        if (parameter != ProvincialParameter.SUBJECT_CHANGE) {
            return List.of("subject.type");
        }
        return before(filing) == null ? List.of("subject.type", "change.previousSubjectType") : List.of();
    }

    /** Whether it is settled by a row what becomes of an individual's filing, so that no more general rule need speak. */
    static boolean rulesIndividuals(ProvincialNorm row) {
        return isOfSubject(row)
                && row.province() != null
                && row.subjects().equals(Set.of(NormSubject.INDIVIDUAL))
                && row.isSettled();
    }

    /** Whether the subject principal changes; where nothing is named, only a change of the subject might change it. */
    static Answer newPrincipal(Filing filing) {
        Change change = filing.request().change();
        Set<ChangedItem> items = change == null ? null : change.items();
        return items == null && !filing.isChangeOfSubject()
                ? Answer.NO
                : Answer.of(items, "change.items", all -> all.contains(ChangedItem.SUBJECT_PRINCIPAL));
    }

    private static boolean isOfSubject(ProvincialNorm row) {
        return row.parameter() == ProvincialParameter.SUBJECT_CHANGE;
    }

    private static @Nullable SubjectType before(Filing filing) {
        Change change = filing.request().change();
        return (change == null || !filing.isChangeOfSubject()) ? null : change.previousSubjectType();
    }

    /** How many services are known to be on record; none, where the first one is filed. */
    static @Nullable Integer servicesOnRecord(Filing filing) {
        FilingHistory history = filing.request().subject().history();
        Integer count = history == null ? null : history.serviceCount();
        List<ExistingFiling> filings = history == null ? null : history.filings();
        if (count != null) {
            return count;
        }
        if (filings != null) {
            return filings.size();
        }
        return filing.type() == FilingType.NEW_FIRST ? Integer.valueOf(0) : null;
    }
}
