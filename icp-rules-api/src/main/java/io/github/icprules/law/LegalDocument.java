package io.github.icprules.law;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import io.github.icprules.text.Tree;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document that findings can cite: a regulation, a standard, the rules of a platform or a collection of practice.
 * Immutable.
 *
 * @param id the stable identifier, such as {@code ORDER_33}
 * @param title the full title
 * @param number the official number; {@code null} if the document has none
 * @param issuer the body that issued the document; {@code null} if unknown
 * @param kind the kind of authority of the document
 * @param unit the name of its parts, such as article
 * @param url the address where an applicant can read the document, preferably the official address; {@code null} if no public
 *     address is known
 * @param inForceFrom the first day on which the document is in force for mini-programs
 * @param inForceUntil the last day on which the document is in force; {@code null} if no end is known
 * @param amendments the changes of the document, the oldest first; empty if there are none
 * @param lastChecked the day on which the document was last checked against its source
 */
public record LegalDocument(
        String id,
        Text title,
        @Nullable Text number,
        @Nullable Text issuer,
        BasisKind kind,
        Unit unit,
        @Nullable String url,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil,
        List<Amendment> amendments,
        LocalDate lastChecked) {

    /** Copies the list. */
    public LegalDocument {
        requireNonNull(id, "id must be given.");
        requireNonNull(title, "title must be given.");
        requireNonNull(kind, "kind must be given.");
        requireNonNull(unit, "unit must be given.");
        requireNonNull(inForceFrom, "inForceFrom must be given.");
        requireNonNull(amendments, "amendments must be given.");
        requireNonNull(lastChecked, "lastChecked must be given.");
        amendments = List.copyOf(amendments);
    }

    /** {@return whether the document is in force on a day} */
    public boolean inForceOn(LocalDate day) {
        requireNonNull(day, "day must be given.");
        return Period.includes(inForceFrom, inForceUntil, day);
    }

    /**
     * {@return whether the address is only the home page or a directory of a site, where a reader has to search for the document; {@code
     * false} if there is no address}
     */
    public boolean isUrlOfSite() {
        if (url == null) {
            return false;
        }
        URI address = URI.create(url);
        return address.getQuery() == null && address.getPath().matches("(.*/)?");
    }

    /** {@return the document as a tree with texts in a language, which any JSON library can write} */
    public Map<String, Object> asTree(Language language) {
        requireNonNull(language, "language must be given.");
        return new Tree(language)
                .put("lastChecked", lastChecked)
                .put("id", id)
                .put("title", title)
                .put("number", number)
                .put("issuer", issuer)
                .putName("kind", kind)
                .put("url", url)
                .put("urlIsOfSite", url == null ? null : isUrlOfSite())
                .put("inForceFrom", inForceFrom)
                .put("inForceUntil", inForceUntil)
                .put(
                        "amendments",
                        amendments,
                        amendment -> new Tree(language)
                                .put("inForceFrom", amendment.inForceFrom())
                                .put("by", amendment.by())
                                .done())
                .done();
    }

    /** {@return a hash of the identifier only, because documents of findings are compared often} */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /**
     * A change of a document.
     *
     * @param inForceFrom the first day on which the change is in force
     * @param by the document that made the change
     */
    public record Amendment(LocalDate inForceFrom, Text by) {

        /** Refuses {@code null}. */
        public Amendment {
            requireNonNull(inForceFrom, "inForceFrom must be given.");
            requireNonNull(by, "by must be given.");
        }
    }

    /** The names of the parts of documents. */
    public enum Unit {
        /** 第…条. */
        ARTICLE("第%s条", "art. %s"),
        /** 第…项. */
        ITEM("第%s项", "item %s"),
        /** A part that is cited by its heading or name. */
        SECTION("“%s”", "“%s”");

        private final String chinesePattern;
        private final String englishPattern;

        Unit(String chinesePattern, String englishPattern) {
            this.chinesePattern = chinesePattern;
            this.englishPattern = englishPattern;
        }

        /**
         * {@return the name of the part}
         *
         * <p>The name of a part without a number is its heading.
         */
        Text name(String part) {
            Unit unit = Character.isDigit(part.charAt(0)) ? this : SECTION;
            return Text.of(unit.chinesePattern.formatted(part), unit.englishPattern.formatted(part));
        }
    }
}
