package io.github.icprules.law;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import io.github.icprules.text.Tree;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of an article during a period. Rules cite the article by its identifier. If the article changes, another version
 * of the same identifier starts on the next day. Immutable.
 *
 * <p>The record has a summary of the article in the library's own words. The original wording is in the source.
 *
 * @param id the stable identifier, such as {@code ORDER_33_ART_11}; all versions of an article have the same identifier
 * @param document the document that contains the article
 * @param article the article, item or section of the document, such as {@code 13}; {@code 全文} if the whole document is cited
 * @param asks the requirement of the article
 * @param from the first day on which this version is in force
 * @param until the last day on which this version is in force; {@code null} if no end is known
 * @param confidence how sure the content is
 * @param lastChecked the day on which the article was last checked against its source
 */
public record Provision(
        String id,
        LegalDocument document,
        String article,
        Text asks,
        LocalDate from,
        @Nullable LocalDate until,
        Confidence confidence,
        LocalDate lastChecked) {

    /** Refuses {@code null}, except for {@code until}. */
    public Provision {
        requireNonNull(id, "id must be given.");
        requireNonNull(document, "document must be given.");
        requireNonNull(article, "article must be given.");
        requireNonNull(asks, "asks must be given.");
        requireNonNull(from, "from must be given.");
        requireNonNull(confidence, "confidence must be given.");
        requireNonNull(lastChecked, "lastChecked must be given.");
    }

    /** {@return whether this version and its document are in force on a day} */
    public boolean inForceOn(LocalDate day) {
        requireNonNull(day, "day must be given.");
        return Period.includes(from, until, day) && document.inForceOn(day);
    }

    /** {@return this version as the basis of a finding} */
    public LegalBasis basis() {
        return new LegalBasis(document, article, confidence, this);
    }

    /** {@return this version as a tree with texts in a language, which any JSON library can write} */
    public Map<String, Object> asTree(Language language) {
        requireNonNull(language, "language must be given.");
        return new Tree(language)
                .put("lastChecked", lastChecked)
                .put("id", id)
                .put("documentId", document.id())
                .put("article", article)
                .put("asks", asks)
                .putName("confidence", confidence)
                .put("url", document.url())
                .put("inForceFrom", from)
                .put("inForceUntil", until)
                .done();
    }

    /** {@return a hash of the identifier and the first day, which together are unique} */
    @Override
    public int hashCode() {
        return 31 * id.hashCode() + from.hashCode();
    }
}
