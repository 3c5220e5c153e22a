package io.github.icprules.law;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article of one document on which a finding is based.
 *
 * @param document the document
 * @param article the article, item or section of the document, such as {@code 13} or {@code 13(1)}; {@code 全文} if the whole
 *     document is cited; never blank
 * @param confidence how sure the content of the article is
 * @param provision the cited version of the article; {@code null} if the tables have none, as for a provincial requirement
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

    /** Creates a basis of which the tables have no version. */
    public LegalBasis(LegalDocument document, String article, Confidence confidence) {
        this(document, article, confidence, null);
    }

    /** {@return the items that are no notes of the library} */
    public static List<LegalBasis> withoutNotes(List<LegalBasis> basis) {
        requireNonNull(basis, "basis must be given.");
        return basis.stream().filter(article -> !article.isNote()).toList();
    }

    /** {@return the items that are notes of the library; empty if there are none} */
    public static List<LegalBasis> notes(List<LegalBasis> basis) {
        requireNonNull(basis, "basis must be given.");
        return basis.stream().filter(LegalBasis::isNote).toList();
    }

    /** {@return whether the item is a note of the library, which is no legal basis} */
    public boolean isNote() {
        return kind() == BasisKind.NOTE;
    }

    /** {@return the kind of the document} */
    public BasisKind kind() {
        return document.kind();
    }

    /** {@return the public address of the document; {@code null} if none is known} */
    public @Nullable String url() {
        return document.url();
    }

    /** {@return whether the cited version is in force on a day} */
    public boolean inForceOn(LocalDate day) {
        requireNonNull(day, "day must be given.");
        return provision == null ? document.inForceOn(day) : provision.inForceOn(day);
    }

    /** {@return the earlier of the days on which the document and the article were last checked against their sources} */
    public LocalDate lastChecked() {
        LocalDate documentChecked = document.lastChecked();
        return (provision == null || documentChecked.isBefore(provision.lastChecked()))
                ? documentChecked
                : provision.lastChecked();
    }

    /**
     * {@return the first day of the cited version; {@code null} if the article has had the same wording since its document
     * came into force}
     */
    public @Nullable LocalDate wordingFrom() {
        return (provision == null || !provision.from().isAfter(document.inForceFrom())) ? null : provision.from();
    }

    /** {@return the last day of the cited version; {@code null} if the version is not known to end before its document} */
    public @Nullable LocalDate wordingUntil() {
        return (provision == null
                        || provision.until() == null
                        || provision.until().equals(document.inForceUntil()))
                ? null
                : provision.until();
    }

    /**
     * {@return title and article in the usual form of a citation; only the title if the whole document is cited}
     *
     * <p>If the article was or will be changed, the citation names the cited wording.
     */
    public Text citation() {
        return new Citation(this);
    }

    /** A citation with value semantics, so that equal findings are equal. */
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
