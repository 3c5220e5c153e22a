package io.github.icprules.law;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.text.Language;
import io.github.icprules.text.Tree;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The dated tables of the law: documents, articles, penalties and pre-approval regimes. The versions of one identifier or
 * category are adjacent, the oldest first, and there is no gap between their periods. Immutable.
 *
 * @param documents the documents, in the order of the table
 * @param provisions the articles, in every version
 * @param penalties the penalties, in every version; if an article that sets a penalty changes, the penalty has another
 *     version
 * @param preApprovals the requirements of the pre-approval categories, in every version; if an article changes, the category
 *     has another version
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

    /** {@return the document with an identifier; empty if there is none} */
    public Optional<LegalDocument> document(String id) {
        requireNonNull(id, "id must be given.");
        return documents.stream().filter(document -> document.id().equals(id)).findFirst();
    }

    /** {@return the article with an identifier, in the version of a day; empty if no version is in force on the day} */
    public Optional<Provision> provision(String id, LocalDate on) {
        requireNonNull(id, "id must be given.");
        requireNonNull(on, "on must be given.");
        return provisions.stream()
                .filter(provision -> provision.id().equals(id) && provision.inForceOn(on))
                .findFirst();
    }

    /** {@return documents and articles as a tree with texts in a language, which any JSON library can write} */
    public Map<String, Object> asTree(Language language) {
        requireNonNull(language, "language must be given.");
        return new Tree(language)
                .put("documents", documents, document -> document.asTree(language))
                .put("provisions", provisions, provision -> provision.asTree(language))
                .done();
    }

    /** {@return the penalty with an identifier, in the version of a day; empty if no version is in force on the day} */
    public Optional<Penalty> penalty(String id, LocalDate on) {
        requireNonNull(id, "id must be given.");
        requireNonNull(on, "on must be given.");
        return penalties.stream()
                .filter(penalty -> penalty.id().equals(id) && penalty.inForceOn(on))
                .findFirst();
    }

    /** {@return the regime of a category on a day; empty if no regime is in force on the day} */
    public Optional<PreApprovalRegime> preApproval(PreApprovalCategory category, LocalDate on) {
        requireNonNull(category, "category must be given.");
        requireNonNull(on, "on must be given.");
        return preApprovals.stream()
                .filter(regime -> regime.category() == category && regime.inForceOn(on))
                .findFirst();
    }
}
