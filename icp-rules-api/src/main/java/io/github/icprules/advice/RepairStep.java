package io.github.icprules.advice;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.FilingType;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import io.github.icprules.text.Tree;
import java.util.List;
import java.util.Map;

/**
 * One filing of a repair. Most repairs have one step, which is the filing itself. A repair has more steps if another filing must
 * be made first or afterwards, such as a change of the subject before a new service.
 *
 * @param filingType the type of the filing in this step, after the changes
 * @param reason why this filing is made at this point, as one or more sentences
 * @param changes the changes for this filing, in the order in which they are made; empty if the filing needs no change
 */
public record RepairStep(FilingType filingType, Text reason, List<ProposedChange> changes) {

    /** Copies the list. */
    public RepairStep {
        requireNonNull(filingType, "filingType must be given.");
        requireNonNull(reason, "reason must be given.");
        requireNonNull(changes, "changes must be given.");
        changes = List.copyOf(changes);
    }

    /** {@return the step as a tree of maps, lists, texts and booleans, which any JSON library can write} */
    public Map<String, Object> asTree(Language language) {
        requireNonNull(language, "language must be given.");
        return new Tree(language)
                .put("filingType", filingType.name())
                .put("reason", reason)
                .put("changes", changes, change -> change.asTree(language))
                .done();
    }
}
