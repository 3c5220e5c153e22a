package io.github.icprules.drools.facts.province;

import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.record.ChangeOrder;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import java.util.Set;

/** A provincial requirement for changes and cancellations. */
@ForSheets
public final class ChangeRequirement extends Requirement {

    public ChangeRequirement(Filing filing, ProvincialRequirement row) {
        super(filing, row);
    }

    /** {@return the changes} */
    public ChangeOrder changes() {
        return ChangeOrder.of(filing());
    }

    /**
     * {@return whether the subject principal changes; if no change is named, only a change of the subject can include the subject
     * principal}
     */
    public Answer newPrincipal() {
        Change change = filing().request().change();
        Set<ChangedItem> items = change == null ? null : change.items();
        return items == null && !filing().isChangeOfSubject()
                ? Answer.NO
                : Answer.of(items, "change.items", all -> all.contains(ChangedItem.SUBJECT_PRINCIPAL));
    }

    /** {@return whether the subject principal is known to change} */
    public boolean isPrincipalKnownAsNew() {
        return newPrincipal().isYes();
    }
}
