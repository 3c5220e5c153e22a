package io.github.icprules.drools.facts.person;

import io.github.icprules.drools.data.LetterCase;
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
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be told of persons from their documents. */
public final class Persons {

    /** The digit of a resident ID number that is odd for men and even for women. */
    private static final int SEX = 16;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Persons() {}

    /** {@return whether two persons are one, by the numbers of their documents above all} */
    public static Answer one(@Nullable Person one, String onePath, @Nullable Person other, String otherPath) {
        return Answer.ofAny(same(one, other), () -> List.of(number(onePath, one), number(otherPath, other)));
    }

    public static Input number(String path, @Nullable Person person) {
        IdentityDocument document = person == null ? null : person.document();
        return Input.text(path + ".document.number", document == null ? null : document.number());
    }

    /**
     * Tells whether two persons are one. Equal document numbers say yes, different numbers of documents of one kind say
     * no, and so do different names; equal names alone say nothing. A number that cannot be right is a slip of the pen and
     * tells nobody apart; nor does a name without a letter, such as a dash.
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

    /** Returns whether two persons are known to have one document number and two names. */
    static boolean isOneNumberWithTwoNames(@Nullable Person one, @Nullable Person other) {
        return Boolean.TRUE.equals(same(one, other))
                && one != null
                && other != null
                && differ(one.name(), other.name());
    }

    /** Tells whether two names are the same but for blanks, dots, the case of letters and the width of characters. */
    public static @Nullable Boolean sameName(@Nullable String one, @Nullable String other) {
        return (one == null || other == null || one.isBlank() || other.isBlank())
                ? null
                : one.equals(other) || letters(one).equals(letters(other));
    }

    /**
     * Tells whether a person is known to have a document of somebody who lives nowhere on the mainland. A residence permit
     * (港澳居民居住证, 台湾居民居住证) is of somebody who does; its number does not tell where.
     */
    public static boolean isWithDocumentFromElsewhere(@Nullable Person person) {
        CertificateType type = person == null ? null : type(person);
        return type != null && type.isPersonal() && !DocumentNumber.isResidents(type);
    }

    /** Tells whether two phone numbers are the same, with or without the country code, blanks and hyphens. */
    public static @Nullable Boolean samePhone(@Nullable String one, @Nullable String other) {
        return (one == null || other == null || one.isBlank() || other.isBlank())
                ? null
                : one.equals(other) || Objects.equals(PhoneNumber.normalise(one), PhoneNumber.normalise(other));
    }

    /** Tells whether two e-mail addresses are the same; no mail server in practice heeds the case of their letters. */
    static @Nullable Boolean sameEmail(@Nullable String one, @Nullable String other) {
        return (one == null || other == null) ? null : Texts.sameText(LetterCase.lower(one), LetterCase.lower(other));
    }

    private static boolean differ(@Nullable String name, @Nullable String otherName) {
        return name != null
                && otherName != null
                && Boolean.FALSE.equals(sameName(name, otherName))
                && !letters(name).isEmpty()
                && !letters(otherName).isEmpty();
    }

    private static String letters(String name) {
        return NO_LETTERS.matcher(LetterCase.upper(Texts.normalised(name))).replaceAll("");
    }

    /** Tells whether two numbers are the same but for blanks around them and the case of their letters. */
    public static @Nullable Boolean sameNumber(@Nullable String one, @Nullable String other) {
        return (one == null || other == null || one.isBlank() || other.isBlank())
                ? null
                : one.strip().equalsIgnoreCase(other.strip());
    }

    /** Tells the date of birth, as given or by a resident ID number. */
    public static @Nullable LocalDate birthDate(@Nullable Person person) {
        if (person == null) {
            return null;
        }
        return person.birthDate() != null
                ? person.birthDate()
                : ResidentId.birthDate(residentId(person)).orElse(null);
    }

    /** Tells whether a person is a man, by a resident ID number. */
    public static @Nullable Boolean man(@Nullable Person person) {
        String number = person == null ? null : residentId(person);
        return number == null ? null : Character.digit(number.charAt(SEX), 10) % 2 == 1;
    }

    /** Tells the province of the registered residence, as given or by a resident ID number. */
    public static @Nullable Province homeProvince(@Nullable Person person) {
        if (person == null) {
            return null;
        }
        return person.homeProvince() != null ? person.homeProvince() : provinceOfNumber(person);
    }

    /** Tells the province that gave out a resident ID number, which people keep when they move. */
    public static @Nullable Province provinceOfNumber(Person person) {
        return ResidentId.province(residentId(person)).orElse(null);
    }

    /** Tells a resident ID number, without the blanks around it; one that cannot be right tells nothing of anybody. */
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
