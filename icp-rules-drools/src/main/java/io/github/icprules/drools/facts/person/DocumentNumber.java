package io.github.icprules.drools.facts.person;

import io.github.icprules.drools.data.words.LetterCase;
import io.github.icprules.format.Flaw;
import io.github.icprules.format.PersonalDocuments;
import io.github.icprules.format.ResidentId;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Person;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The number of a person's identity document, used to compare persons.
 *
 * @param type the kind of document; inferred from a valid resident ID number
 * @param number the number in upper case, without surrounding blanks
 */
public record DocumentNumber(@Nullable CertificateType type, String number) {

    /**
     * The travel permit of a resident of Hong Kong or Macao has a letter and eight digits. Two further digits count the renewals.
     */
    private static final int LENGTH_OF_TRAVEL_PERMIT = 9;

    private static final Set<CertificateType> OF_RESIDENTS = Set.of(
            CertificateType.RESIDENT_ID,
            CertificateType.HONG_KONG_MACAO_RESIDENCE_PERMIT,
            CertificateType.TAIWAN_RESIDENCE_PERMIT);

    /** {@return the number of a person's document; {@code null} if the number is absent or blank} */
    public static @Nullable DocumentNumber of(Person person) {
        if (person.document() == null
                || person.document().number() == null
                || person.document().number().isBlank()) {
            return null;
        }
        String number = LetterCase.upper(person.document().number().strip());
        CertificateType type = person.document().type();
        return new DocumentNumber(
                type == null && ResidentId.isValid(number) ? CertificateType.RESIDENT_ID : type, number);
    }

    /**
     * Returns whether both numbers belong to one person; {@code null} if this is not known. Different numbers belong to different
     * persons only if both documents are of the same kind, because one person may have documents of several kinds.
     */
    @Nullable Boolean isOfHolderOf(DocumentNumber other) {
        if (number.equals(other.number) || (isOfTravelPermit() && other.isOfTravelPermit() && isRenewalOf(other))) {
            return true;
        }
        return (type != null && type == other.type && isPossible() && other.isPossible()) ? Boolean.FALSE : null;
    }

    private boolean isRenewalOf(DocumentNumber other) {
        return number.regionMatches(0, other.number, 0, LENGTH_OF_TRAVEL_PERMIT);
    }

    private boolean isOfTravelPermit() {
        return (type == null || type == CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT)
                && PersonalDocuments.check(CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT, number) == Flaw.NONE;
    }

    /**
     * Returns whether the number has no known typing error. Only a check digit reveals a typing error; the form of other numbers
     * is known from secondary sources.
     */
    private boolean isPossible() {
        return type == null || !isResidents(type) || PersonalDocuments.check(type, number) == Flaw.NONE;
    }

    /**
     * {@return whether a kind of document belongs to residents of the mainland, so that its number has the form of a resident ID
     * number}
     */
    static boolean isResidents(CertificateType type) {
        return OF_RESIDENTS.contains(type);
    }
}
