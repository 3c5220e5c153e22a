package io.github.icprules.drools.facts.person;

import io.github.icprules.drools.data.words.LetterCase;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Input;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.format.PhoneNumber;
import io.github.icprules.format.ResidentId;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares persons and reads their data from their documents. */
public final class Persons {

    /** The digit of a resident ID number that is odd for men and even for women. */
    private static final int SEX = 16;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Persons() {}

    /** {@return whether two persons are one person, mainly according to the numbers of their documents} */
    public static Answer one(@Nullable Person one, String onePath, @Nullable Person other, String otherPath) {
        return Answer.ofAny(same(one, other), () -> List.of(number(onePath, one), number(otherPath, other)));
    }

    public static Input number(String path, @Nullable Person person) {
        IdentityDocument document = person == null ? null : person.document();
        return Input.text(path + ".document.number", document == null ? null : document.number());
    }

    /**
     * Returns whether two descriptions are of one person; {@code null} if this is not known. Equal document numbers mean yes.
     * Different numbers of documents of one kind mean no. Different names mean no. Equal names alone decide nothing. An invalid
     * number is a typing error and decides nothing. A name without a letter, such as a dash, decides nothing.
     */
    public static @Nullable Boolean same(@Nullable Person one, @Nullable Person other) {
        if (one == null || other == null) {
            return null;
        }
        DocumentNumber oneNumber = DocumentNumber.of(one);
        DocumentNumber otherNumber = DocumentNumber.of(other);
        Boolean byNumber = (oneNumber == null || otherNumber == null) ? null : oneNumber.isOfHolderOf(otherNumber);
        return (byNumber == null && differ(one.name(), other.name())) ? Boolean.FALSE : byNumber;
    }

    /** Returns whether two persons are known to have the same document number and different names. */
    static boolean isOneNumberWithTwoNames(@Nullable Person one, @Nullable Person other) {
        return Boolean.TRUE.equals(same(one, other))
                && one != null
                && other != null
                && differ(one.name(), other.name());
    }

    /** Returns whether two names are equal; blanks, dots, case and the width of characters are ignored. */
    public static @Nullable Boolean sameName(@Nullable String one, @Nullable String other) {
        return (one == null || other == null || one.isBlank() || other.isBlank())
                ? null
                : letters(one).equals(letters(other));
    }

    /**
     * Returns whether a person is known to have a document for people who do not live on the mainland. A holder of a
     * residence permit (港澳居民居住证, 台湾居民居住证) lives on the mainland, but the number does not contain the place.
     */
    public static boolean isWithDocumentFromElsewhere(@Nullable Person person) {
        CertificateType type = person == null ? null : type(person);
        return type != null && type.isPersonal() && !DocumentNumber.isResidents(type);
    }

    /** Returns whether two phone numbers are equal; the country code, blanks and hyphens are ignored. */
    public static @Nullable Boolean samePhone(@Nullable String one, @Nullable String other) {
        return (one == null || other == null || one.isBlank() || other.isBlank())
                ? null
                : Objects.equals(PhoneNumber.normalise(one), PhoneNumber.normalise(other));
    }

    /** Returns whether two e-mail addresses are equal. Case is ignored, because mail servers ignore case in practice. */
    static @Nullable Boolean sameEmail(@Nullable String one, @Nullable String other) {
        return (one == null || other == null) ? null : Texts.sameText(LetterCase.lower(one), LetterCase.lower(other));
    }

    /**
     * {@return whether two names or numbers are known to differ; blanks, dots, brackets, case and the width of characters are
     * ignored}
     *
     * <p>A text without a letter or digit, such as a dash, decides nothing.
     */
    public static boolean differ(@Nullable String name, @Nullable String otherName) {
        return name != null
                && otherName != null
                && Boolean.FALSE.equals(sameName(name, otherName))
                && !letters(name).isEmpty()
                && !letters(otherName).isEmpty();
    }

    private static String letters(String name) {
        return NO_LETTERS.matcher(LetterCase.upper(Texts.normalised(name))).replaceAll("");
    }

    /** Returns whether two numbers are equal; surrounding blanks and case are ignored. */
    public static @Nullable Boolean sameNumber(@Nullable String one, @Nullable String other) {
        return (one == null || other == null || one.isBlank() || other.isBlank())
                ? null
                : one.strip().equalsIgnoreCase(other.strip());
    }

    /** Returns the date of birth: the entered date, or the date in a resident ID number; {@code null} if neither is known. */
    public static @Nullable LocalDate birthDate(@Nullable Person person) {
        if (person == null) {
            return null;
        }
        return person.birthDate() != null
                ? person.birthDate()
                : ResidentId.birthDate(residentId(person)).orElse(null);
    }

    /** Returns whether a person is a man according to a resident ID number. */
    public static @Nullable Boolean man(@Nullable Person person) {
        String number = person == null ? null : residentId(person);
        return number == null ? null : Character.digit(number.charAt(SEX), 10) % 2 == 1;
    }

    /**
     * Returns the province of the registered residence: the entered province, or the province in a resident ID number; {@code
     * null} if neither is known.
     */
    public static @Nullable Province homeProvince(@Nullable Person person) {
        if (person == null) {
            return null;
        }
        return person.homeProvince() != null ? person.homeProvince() : provinceOfNumber(person);
    }

    /**
     * Returns the province that issued a resident ID number; {@code null} if it is not known. A person keeps the number after a
     * move.
     */
    public static @Nullable Province provinceOfNumber(Person person) {
        return ResidentId.province(residentId(person)).orElse(null);
    }

    /** Returns a resident ID number without surrounding blanks; {@code null} if the number is absent or invalid. */
    private static @Nullable String residentId(Person person) {
        IdentityDocument document = person.document();
        if (document == null || document.type() != CertificateType.RESIDENT_ID || document.number() == null) {
            return null;
        }
        String number = document.number().strip();
        return ResidentId.isValid(number) ? number : null;
    }

    private static @Nullable CertificateType type(Person person) {
        return person.document() == null ? null : person.document().type();
    }
}
