package io.github.icprules;

import static java.util.Objects.requireNonNull;

import io.github.icprules.law.LegalDocument;
import io.github.icprules.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clause of what the library answers for, and what the library does about it: an article, a sentence of the platform's
 * guide, a custom of access providers, a part of a standard.
 *
 * @param id the clause's id, such as {@code decree-292.11.3}; stable across releases
 * @param document the document it stands in; {@code null} if no rule cites that document, so that the table of laws does not
 *     have it
 * @param citation document and article as one would cite them
 * @param statement what it says, in our own words
 * @param answer what the library does about it
 * @param by what in the library answers it; not empty if it is encoded, empty if it does not apply, and if it cannot be encoded
 *     the rules that report this, or empty
 * @param reason why it does not apply or cannot be encoded; {@code null} if it is encoded
 */
public record Clause(
        String id,
        @Nullable LegalDocument document,
        Text citation,
        Text statement,
        ClauseAnswer answer,
        List<ClauseReference> by,
        @Nullable Text reason) {

    /** Copies the list, and refuses a clause that is left without an answer. */
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

    /** {@return the ids of the rules among what answers it} */
    public List<String> rules() {
        return by.stream()
                .filter(reference -> reference.kind() == ClauseReference.Kind.RULE)
                .map(ClauseReference::name)
                .toList();
    }
}
