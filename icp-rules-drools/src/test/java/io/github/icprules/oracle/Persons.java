package io.github.icprules.oracle;

import io.github.icprules.format.Flaw;
import io.github.icprules.format.PersonalDocuments;
import io.github.icprules.format.ResidentId;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of persons by their documents, and whether two of them are one. */
final class Persons {

    private static final int TRAVEL_PERMIT = 9;

    private Persons() {}

    static @Nullable CertificateType documentType(@Nullable Person person) {
        return (person == null || person.document() == null)
                ? null
                : person.document().type();
    }

    /** {@return the number of the identity document, without blanks around it; {@code null} if it is absent or blank} */
    static @Nullable String number(@Nullable Person person) {
        return (person == null || person.document() == null)
                ? null
                : Texts.stripped(person.document().number());
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
        if (one == null || other == null || one.name() == null || other.name() == null) {
            return false;
        }
        String name = letters(one.name());
        String otherName = letters(other.name());
        return !name.isEmpty() && !otherName.isEmpty() && !name.equals(otherName);
    }

    /** {@return the letters of a name} Spaces, dots, case and width of its characters do not make another person. */
    static String letters(String name) {
        String typed = Texts.typedAlike(name);
        return typed.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static @Nullable Boolean areOneByNumber(@Nullable Person one, @Nullable Person other) {
        String number = number(one);
        String otherNumber = number(other);
        if (number == null || otherNumber == null) {
            return null;
        }
        String plain = number.toUpperCase(Locale.ROOT);
        String otherPlain = otherNumber.toUpperCase(Locale.ROOT);
        if (plain.equals(otherPlain)) {
            return true;
        }
        CertificateType type = kind(one, plain);
        CertificateType otherType = kind(other, otherPlain);
        boolean permits = isTravelPermit(type) && isTravelPermit(otherType);
        if (permits && withoutRenewals(plain).equals(withoutRenewals(otherPlain))) {
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
        return !isNumberedAsResidentId(type) || PersonalDocuments.check(type, number) == Flaw.NONE;
    }

    /** {@return whether documents of this type have numbers like those of resident ID cards} */
    static boolean isNumberedAsResidentId(CertificateType type) {
        return switch (type) {
            case RESIDENT_ID, HONG_KONG_MACAO_RESIDENCE_PERMIT, TAIWAN_RESIDENCE_PERMIT -> true;
            default -> false;
        };
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
        return person.birthDate() != null ? person.birthDate() : birthDateOfNumber(person.document());
    }

    /** {@return the day of birth in a resident ID number; {@code null} if it is none} */
    static @Nullable LocalDate birthDateOfNumber(@Nullable IdentityDocument document) {
        if (document == null || document.type() != CertificateType.RESIDENT_ID || document.number() == null) {
            return null;
        }
        return ResidentId.birthDate(document.number().strip()).orElse(null);
    }

    /** {@return the province of the registered residence, for want of it that of the resident ID number} */
    static @Nullable Province home(@Nullable Person person) {
        if (person == null) {
            return null;
        }
        if (person.homeProvince() != null) {
            return person.homeProvince();
        }
        return documentType(person) == CertificateType.RESIDENT_ID
                ? ResidentId.province(number(person)).orElse(null)
                : null;
    }

    /** {@return whether it is a document that foreigners have} */
    static boolean isForeigners(@Nullable CertificateType type) {
        return type == CertificateType.PASSPORT || type == CertificateType.FOREIGNER_PERMANENT_RESIDENCE;
    }

    /** {@return whether it is a document of people who live elsewhere; a residence permit is of one who lives here} */
    static boolean isOfPeopleFromElsewhere(@Nullable CertificateType type) {
        return isForeigners(type)
                || type == CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT
                || type == CertificateType.TAIWAN_TRAVEL_PERMIT;
    }

    /** {@return whether it is a document that residents of Hong Kong, Macao and Taiwan have} */
    static boolean isHongKongMacaoTaiwan(@Nullable CertificateType type) {
        return type == CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT
                || type == CertificateType.HONG_KONG_MACAO_RESIDENCE_PERMIT
                || type == CertificateType.TAIWAN_TRAVEL_PERMIT
                || type == CertificateType.TAIWAN_RESIDENCE_PERMIT;
    }
}
