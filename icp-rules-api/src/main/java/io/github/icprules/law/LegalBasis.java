package io.github.icprules.law;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One article of one document on which a finding is based.
 *
 * @param document the document
 * @param article the article, item or section in it, such as {@code 13} or {@code 13(1)}; {@code 全文} where the document
 *     is cited as a whole; never blank
 * @param confidence how sure we are that the article says so
 * @param provision the version of the article that is cited; {@code null} where the tables have none, such as for what a
 *     province demands
 */
public record LegalBasis(
        LegalDocument document,
        String article,
        Confidence confidence,
        @Nullable Provision provision) {

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

    /** Cites an article of which the tables have no version. */
    public LegalBasis(LegalDocument document, String article, Confidence confidence) {
        this(document, article, confidence, null);
    }

    /** {@return the kind of the document} */
    public BasisKind kind() {
        return document.kind();
    }

    /** {@return the public address of the document; {@code null} if none is known} */
    public @Nullable String url() {
        return document.url();
    }

    /** {@return whether it counts on this day, in the version that is cited} */
    public boolean inForceOn(LocalDate day) {
        requireNonNull(day, "day must be given.");
        return provision == null ? document.inForceOn(day) : provision.inForceOn(day);
    }

    /** {@return the day on which we last looked whether document and article still say so: the earlier, if these are two} */
    public LocalDate lastChecked() {
        LocalDate documentChecked = document.lastChecked();
        return (provision == null || documentChecked.isBefore(provision.lastChecked()))
                ? documentChecked
                : provision.lastChecked();
    }

    /** {@return the first day of the version cited; {@code null} where the article reads so since its document counts} */
    public @Nullable LocalDate wordingFrom() {
        return (provision == null || !provision.from().isAfter(document.inForceFrom())) ? null : provision.from();
    }

    /** {@return the last day of the version cited; {@code null} where no end of it is known before that of its document} */
    public @Nullable LocalDate wordingUntil() {
        return (provision == null
                        || provision.until() == null
                        || provision.until().equals(document.inForceUntil()))
                ? null
                : provision.until();
    }

    /**
     * {@return title and article as one would cite them; the title alone for a document as a whole}
     *
     * <p>Of an article that was or will be changed it says which wording is meant.
     */
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
                    + (part == null ? "" : (chinese ? "" : ", ") + part.in(language))
                    + basis.wording(chinese);
        }

        @Override
        public String toString() {
            return in(Language.ZH);
        }
    }

    private String wording(boolean chinese) {
        LocalDate from = wordingFrom();
        LocalDate until = wordingUntil();
        if (from == null && until == null) {
            return "";
        }
        if (until == null) {
            return (chinese ? "（%s起的文本）" : " (text since %s)").formatted(from);
        }
        return from == null
                ? (chinese ? "（至%s的文本）" : " (text until %s)").formatted(until)
                : (chinese ? "（%s至%s的文本）" : " (text from %s to %s)").formatted(from, until);
    }
}
