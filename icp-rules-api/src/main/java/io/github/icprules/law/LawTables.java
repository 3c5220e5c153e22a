package io.github.icprules.law;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.PreApprovalCategory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The dated tables of the law: documents, articles, penalties and pre-approval regimes. The versions of one identifier or
 * category stand together, the oldest first, and their days follow each other without a gap. Immutable.
 *
 * @param documents the documents, in the table's order
 * @param provisions the articles, in every version
 * @param penalties the penalties, in every version; a change of an article that sets a penalty makes another version of it
 * @param preApprovals what is asked of the pre-approval categories, in every version; a change of an article makes another one
 */
public record LawTables(
        List<LegalDocument> documents,
        List<Provision> provisions,
        List<Penalty> penalties,
        List<PreApprovalRegime> preApprovals) {

    /** Copies the lists. */
    public LawTables {
        requireNonNull(documents, "documents must be given.");
        requireNonNull(provisions, "provisions must be given.");
        requireNonNull(penalties, "penalties must be given.");
        requireNonNull(preApprovals, "preApprovals must be given.");
        documents = List.copyOf(documents);
        provisions = List.copyOf(provisions);
        penalties = List.copyOf(penalties);
        preApprovals = List.copyOf(preApprovals);
    }

    /** {@return tables without a row} */
    public static LawTables empty() {
        return new LawTables(List.of(), List.of(), List.of(), List.of());
    }

    /** {@return the document of this identifier; empty if there is none} */
    public Optional<LegalDocument> document(String id) {
        requireNonNull(id, "id must be given.");
        return documents.stream().filter(document -> document.id().equals(id)).findFirst();
    }

    /** {@return the article of this identifier as it stands on a day; empty if there is none that counts} */
    public Optional<Provision> provision(String id, LocalDate on) {
        requireNonNull(id, "id must be given.");
        requireNonNull(on, "on must be given.");
        return provisions.stream()
                .filter(provision -> provision.id().equals(id) && provision.inForceOn(on))
                .findFirst();
    }

    /** {@return the penalty of this identifier as it stands on a day; empty if there is none that counts} */
    public Optional<Penalty> penalty(String id, LocalDate on) {
        requireNonNull(id, "id must be given.");
        requireNonNull(on, "on must be given.");
        return penalties.stream()
                .filter(penalty -> penalty.id().equals(id) && penalty.inForceOn(on))
                .findFirst();
    }

    /** {@return the regime of a category on a day; empty if there was none yet} */
    public Optional<PreApprovalRegime> preApproval(PreApprovalCategory category, LocalDate on) {
        requireNonNull(category, "category must be given.");
        requireNonNull(on, "on must be given.");
        return preApprovals.stream()
                .filter(regime -> regime.category() == category && regime.inForceOn(on))
                .findFirst();
    }
}
