package io.github.icprules.law;

import io.github.icprules.text.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A regulation, a standard, a platform's rules or a collection of practice: something an answer can rest on. */
public interface LegalDocument {

    /** {@return the stable identifier, such as {@code ORDER_33}} */
    String id();

    /** {@return the full title} */
    Text title();

    /** {@return the number it was published under; {@code null} where it has none} */
    @Nullable Text number();

    /** {@return how its parts are called} */
    Unit unit();

    /** {@return what kind of authority it has} */
    BasisKind kind();

    /** {@return the first day on which it counts for mini-programs} */
    LocalDate inForceFrom();

    /** {@return the last day on which it counts; {@code null} while no end is known} */
    @Nullable LocalDate inForceUntil();

    /** {@return the day on which we last looked whether it still says so} */
    LocalDate lastChecked();

    /** {@return where an applicant can read it; {@code null} where no public address is known} */
    @Nullable String url();

    /** How a document's parts are called. */
    enum Unit {
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

        /** {@return what such a part is called} One without a number goes by its heading, whatever the others have. */
        Text name(String part) {
            Unit unit = Character.isDigit(part.charAt(0)) ? this : SECTION;
            return Text.of(unit.chinesePattern.formatted(part), unit.englishPattern.formatted(part));
        }
    }
}
