package io.github.icprules.law;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One article of one document: what an answer rests on.
 *
 * @param document the document
 * @param article the article, item or section in it, such as {@code 13} or {@code 13(1)}; {@code 全文} where the document
 *     is cited as a whole; never blank
 * @param confidence how sure we are that the article says so
 */
public record LegalBasis(LegalDocument document, String article, Confidence confidence) {

    private static final String WHOLE_DOCUMENT = "全文";

    /** Refuses a blank article. */
    public LegalBasis {
        requireNonNull(document, "document must be given.");
        requireNonNull(article, "article must be given.");
        requireNonNull(confidence, "confidence must be given.");
        if (article.isBlank()) {
            throw new IllegalArgumentException("A basis in " + document.id() + " must name an article.");
        }
    }

    /** {@return what kind of authority it has} */
    public BasisKind kind() {
        return document.kind();
    }

    /** {@return where to read it; {@code null} where no public address is known} */
    public @Nullable String url() {
        return document.url();
    }

    /** {@return whether it counts on this day} */
    public boolean inForceOn(LocalDate day) {
        requireNonNull(day, "day must be given.");
        LocalDate until = document.inForceUntil();
        return !day.isBefore(document.inForceFrom()) && (until == null || !day.isAfter(until));
    }

    /** {@return title and article as one would cite them; the title alone for a document as a whole} */
    public Text citation() {
        return new Citation(this);
    }

    /** A value, so that equal findings are equal. */
    private record Citation(LegalBasis basis) implements Text {

        @Override
        public String in(Language language) {
            LegalDocument document = basis.document();
            String article = basis.article();
            Text part = article.equals(WHOLE_DOCUMENT) ? null : document.unit().name(article);
            Text number = document.number();
            String title = document.title().in(language);
            boolean chinese = language == Language.ZH;
            return (chinese ? "《" + title + "》" : title)
                    + (number == null ? "" : (chinese ? "（%s）" : " (%s)").formatted(number.in(language)))
                    + (part == null ? "" : (chinese ? "" : ", ") + part.in(language));
        }

        @Override
        public String toString() {
            return in(Language.ZH);
        }
    }
}
