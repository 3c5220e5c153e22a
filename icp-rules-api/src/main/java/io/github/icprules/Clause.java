package io.github.icprules;

import static java.util.Objects.requireNonNull;

import io.github.icprules.law.LegalDocument;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import io.github.icprules.text.Tree;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One clause of a source, and the library's answer to the clause. A clause is an article of a regulation, a sentence of the
 * platform's guide, a custom of access providers or a part of a standard.
 *
 * @param id the clause's id, such as {@code decree-292.11.3}; stable across releases
 * @param document the document that contains the clause; {@code null} if no rule cites the document, because the table of
 *     laws has only cited documents
 * @param citation document and article in the usual form of a citation
 * @param statement the content of the clause, in our own words
 * @param answer whether the library encodes the clause
 * @param by the parts of the library that answer the clause; not empty if the clause is encoded, empty if the clause does not
 *     apply. If the clause cannot be encoded, the list has the rules that report this, or is empty
 * @param reason why the clause does not apply or cannot be encoded; {@code null} if the clause is encoded
 */
public record Clause(
        String id,
        @Nullable LegalDocument document,
        Text citation,
        Text statement,
        ClauseAnswer answer,
        List<ClauseReference> by,
        @Nullable Text reason) {

    /** Copies the list, and refuses a clause without an answer. */
    public Clause {
        requireNonNull(id, "id must be given.");
        requireNonNull(citation, "citation must be given.");
        requireNonNull(statement, "statement must be given.");
        requireNonNull(answer, "answer must be given.");
        requireNonNull(by, "by must be given.");
        by = List.copyOf(by);
        boolean encoded = answer == ClauseAnswer.ENCODED;
        if (encoded && by.isEmpty()) {
            throw new IllegalArgumentException("The clause " + id + " is said to be encoded, but nothing encodes it.");
        }
        if (encoded != (reason == null)) {
            throw new IllegalArgumentException("The clause " + id
                    + (encoded ? " is encoded and needs no reason." : " is not encoded, and gives no reason."));
        }
        if (answer == ClauseAnswer.NOT_APPLICABLE && !by.isEmpty()) {
            throw new IllegalArgumentException(
                    "The clause " + id + " is said not to apply, but " + by.get(0) + " answers it.");
        }
    }

    /** {@return the clause as a tree, which any JSON library can write; a text is an object with {@code zh} and {@code en}} */
    public Map<String, Object> asTree() {
        return new Tree(Language.ZH)
                .put("id", id)
                .put("documentId", document == null ? null : document.id())
                .put("citation", RuleTree.both(citation))
                .put("statement", RuleTree.both(statement))
                .putName("answer", answer)
                .put("by", by, ClauseReference::toString)
                .putObject("reason", reason, RuleTree::both)
                .done();
    }

    /** {@return the ids of the rules that answer the clause; empty if no rule does} */
    public List<String> rules() {
        return by.stream()
                .filter(reference -> reference.kind() == ClauseReference.Kind.RULE)
                .map(ClauseReference::name)
                .toList();
    }
}
