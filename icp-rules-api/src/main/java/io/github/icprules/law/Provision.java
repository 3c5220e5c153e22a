package io.github.icprules.law;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of an article during a period. Rules cite it by its identifier. If the article changes, another version of the
 * same identifier starts on the next day. Immutable.
 *
 * <p>It contains a summary of the article in the library's own words; the wording is at the source.
 *
 * @param id the stable identifier, such as {@code ORDER_33_ART_11}; versions of one article share it
 * @param document the document it stands in
 * @param article the article, item or section in it, such as {@code 13}; {@code 全文} where the document is cited as a whole
 * @param asks what it asks for
 * @param from the first day on which it counts in this version
 * @param until the last such day; {@code null} while no end is known
 * @param confidence how sure we are that it says so
 * @param lastChecked the day on which we last looked whether it still says so
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

    /** Refuses what is not there. */
    public Provision {
        requireNonNull(id, "id must be given.");
        requireNonNull(document, "document must be given.");
        requireNonNull(article, "article must be given.");
        requireNonNull(asks, "asks must be given.");
        requireNonNull(from, "from must be given.");
        requireNonNull(confidence, "confidence must be given.");
        requireNonNull(lastChecked, "lastChecked must be given.");
    }

    /** {@return whether it counts on this day in this version, and its document counts} */
    public boolean inForceOn(LocalDate day) {
        requireNonNull(day, "day must be given.");
        return Period.includes(from, until, day) && document.inForceOn(day);
    }

    /** {@return this version as an answer cites it} */
    public LegalBasis basis() {
        return new LegalBasis(document, article, confidence, this);
    }

    /** {@return a hash of identifier and first day alone, which no other version has} */
    @Override
    public int hashCode() {
        return 31 * id.hashCode() + from.hashCode();
    }
}
