package io.github.icprules.law;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regulation, a standard, a platform's rules or a collection of practice: something an answer can rest on. Immutable.
 *
 * @param id the stable identifier, such as {@code ORDER_33}
 * @param title the full title
 * @param number the number it was published under; {@code null} where it has none
 * @param issuer the body that issued it; {@code null} where none is known
 * @param kind what kind of authority it has
 * @param unit how its parts are called
 * @param url where an applicant can read it, the official address where there is one; {@code null} where no public address is
 *     known
 * @param inForceFrom the first day on which it counts for mini-programs
 * @param inForceUntil the last day on which it counts; {@code null} while no end is known
 * @param amendments what changed it since, the oldest first; empty if nothing did
 * @param lastChecked the day on which we last looked whether it still says so
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

    /** {@return whether it counts on this day} */
    public boolean inForceOn(LocalDate day) {
        requireNonNull(day, "day must be given.");
        return Period.includes(inForceFrom, inForceUntil, day);
    }

    /** {@return a hash of the identifier alone: findings compare documents all the time} */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /**
     * A change of a document.
     *
     * @param inForceFrom the first day on which the change counts
     * @param by what changed it
     */
    public record Amendment(LocalDate inForceFrom, Text by) {

        /** Refuses what is not there. */
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
        /** A part that goes by its heading or its name. */
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
         * <p>A part without a number has its heading as its name.
         */
        Text name(String part) {
            Unit unit = Character.isDigit(part.charAt(0)) ? this : SECTION;
            return Text.of(unit.chinesePattern.formatted(part), unit.englishPattern.formatted(part));
        }
    }
}
