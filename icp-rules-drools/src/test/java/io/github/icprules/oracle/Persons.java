package io.github.icprules.oracle;

import io.github.icprules.format.Flaw;
import io.github.icprules.format.PersonalDocuments;
import io.github.icprules.format.ResidentId;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Person;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is known of persons, and whether two of them are one. */
final class Persons {

    private static final int TRAVEL_PERMIT = 9;

    private Persons() {}

    static boolean isWritten(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    static @Nullable CertificateType documentType(@Nullable Person person) {
        return (person == null || person.document() == null)
                ? null
                : person.document().type();
    }

    /** {@return the number of the identity document; {@code null} if it is not given or blank} */
    static @Nullable String documentNumber(@Nullable Person person) {
        if (person == null || person.document() == null) {
            return null;
        }
        String number = person.document().number();
        return isWritten(number) ? number : null;
    }

    /**
     * {@return whether two persons are one, by their identity documents; {@code null} if this is unknown} One person may hold
     * two kinds of document, so different numbers of different kinds decide nothing.
     */
    static @Nullable Boolean areOne(@Nullable Person one, @Nullable Person other) {
        Boolean byNumber = areOneByNumber(one, other);
        return (byNumber == null && differInName(one, other)) ? Boolean.FALSE : byNumber;
    }

    /** {@return whether two persons have one number and two names} */
    static boolean shareNumberOnly(Person one, @Nullable Person other) {
        return Boolean.TRUE.equals(areOneByNumber(one, other)) && differInName(one, other);
    }

    /** A name in which there is no letter is none. */
    private static boolean differInName(@Nullable Person one, @Nullable Person other) {
        String name = one == null || one.name() == null ? "" : letters(one.name());
        String otherName = other == null || other.name() == null ? "" : letters(other.name());
        return !name.isEmpty() && !otherName.isEmpty() && !name.equals(otherName);
    }

    /** The letters of a name: spaces, dots, case and width of its characters do not make another person. */
    static String letters(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static @Nullable Boolean areOneByNumber(@Nullable Person one, @Nullable Person other) {
        String number = documentNumber(one);
        String otherNumber = documentNumber(other);
        if (number == null || otherNumber == null) {
            return null;
        }
        String plain = plain(number);
        String otherPlain = plain(otherNumber);
        CertificateType type = kind(one, plain);
        CertificateType otherType = kind(other, otherPlain);
        boolean permits = isTravelPermit(type) && isTravelPermit(otherType);
        if (plain.equals(otherPlain) || (permits && withoutRenewals(plain).equals(withoutRenewals(otherPlain)))) {
            return true;
        }
        // Different numbers distinguish two persons only if they are of one kind and neither is mistyped.
        return (type != null && type == otherType && isSound(type, plain) && isSound(type, otherPlain))
                ? Boolean.FALSE
                : null;
    }

    /** The kind of a number: the one given, else a resident ID number if it is one. */
    private static @Nullable CertificateType kind(@Nullable Person person, String number) {
        CertificateType type = documentType(person);
        return (type == null && ResidentId.isValid(number)) ? CertificateType.RESIDENT_ID : type;
    }

    /** Whether no check digit says that a number is mistyped. The form of other numbers is known second-hand only. */
    private static boolean isSound(CertificateType type, String number) {
        return switch (type) {
            case RESIDENT_ID, HONG_KONG_MACAO_RESIDENCE_PERMIT, TAIWAN_RESIDENCE_PERMIT ->
                PersonalDocuments.check(type, number) == Flaw.NONE;
            default -> true;
        };
    }

    /** The number in the form in which equal numbers are written alike. */
    private static String plain(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }

    private static boolean isTravelPermit(@Nullable CertificateType type) {
        return type == null || type == CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT;
    }

    /** The number of a travel permit of Hong Kong and Macao residents without the two digits that count its renewals. */
    private static String withoutRenewals(String number) {
        boolean renewed = number.length() == TRAVEL_PERMIT + 2 && (number.charAt(0) == 'H' || number.charAt(0) == 'M');
        return renewed ? number.substring(0, TRAVEL_PERMIT) : number;
    }

    /** {@return the day of birth: the one given, else that of a resident ID number; {@code null} if neither is known} */
    static @Nullable LocalDate birthDate(@Nullable Person person) {
        if (person == null) {
            return null;
        }
        if (person.birthDate() != null) {
            return person.birthDate();
        }
        return birthDateOfNumber(person.document());
    }

    /** {@return the day of birth in a resident ID number; {@code null} if it is none} */
    static @Nullable LocalDate birthDateOfNumber(@Nullable IdentityDocument document) {
        if (document == null || document.type() != CertificateType.RESIDENT_ID) {
            return null;
        }
        String number = document.number();
        return number == null ? null : ResidentId.birthDate(number.strip()).orElse(null);
    }
}
