package io.github.icprules.drools.facts.province;

import io.github.icprules.drools.data.NormSubject;
import io.github.icprules.drools.data.ProvincialParameter;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Demands;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Provincial requirements for changes: the subject on record and the new subject. */
final class DemandedChange {

    private DemandedChange() {}

    /**
     * Returns the paths that decide whether a requirement for some kinds of subjects concerns this subject; empty if it
     * does.
     */
    static List<String> placesOfType(Filing filing, ProvincialParameter parameter, Set<NormSubject> kinds) {
        if (filing.request().subject().type() != null || kinds.size() == NormSubject.values().length) {
            return List.of();
        }
        if (parameter != ProvincialParameter.SUBJECT_CHANGE) {
            return List.of("subject.type");
        }
        return Demands.subjectTypeOnRecord(filing.request()) == null
                ? List.of("subject.type", "change.previousSubjectType")
                : List.of();
    }

    /** Whether the subject principal changes; where nothing is named, only a change of the subject might change it. */
    static Answer newPrincipal(Filing filing) {
        Change change = filing.request().change();
        Set<ChangedItem> items = change == null ? null : change.items();
        return items == null && !filing.isChangeOfSubject()
                ? Answer.NO
                : Answer.of(items, "change.items", all -> all.contains(ChangedItem.SUBJECT_PRINCIPAL));
    }

    /** Returns the known number of services on record; 0 for a first filing. */
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
