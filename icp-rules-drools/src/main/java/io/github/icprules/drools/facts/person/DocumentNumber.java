package io.github.icprules.drools.facts.person;

import io.github.icprules.drools.data.LetterCase;
import io.github.icprules.format.Flaw;
import io.github.icprules.format.PersonalDocuments;
import io.github.icprules.format.ResidentId;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Person;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The number of a person's identity document, as far as it tells who the person is.
 *
 * @param type the kind of document; a sound resident ID number tells it by itself
 * @param number the number without blanks around it, its letters capital
 */
public record DocumentNumber(@Nullable CertificateType type, String number) {

    /** A travel permit of Hong Kong and Macao residents has a letter and eight digits; two more count its renewals. */
    private static final int LENGTH_OF_TRAVEL_PERMIT = 9;

    private static final Set<CertificateType> OF_RESIDENTS = Set.of(
            CertificateType.RESIDENT_ID,
            CertificateType.HONG_KONG_MACAO_RESIDENCE_PERMIT,
            CertificateType.TAIWAN_RESIDENCE_PERMIT);

    /** {@return the number on a person's document; {@code null} if none is given} */
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
     * Tells whether it is the same person's as another. Different numbers are different persons' only on documents of one
     * kind, as one person may have several kinds.
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

    /** Only a check digit tells a slip of the pen; the form of other numbers is known second-hand. */
    private boolean isPossible() {
        return type == null || !isResidents(type) || PersonalDocuments.check(type, number) == Flaw.NONE;
    }

    /** {@return whether a kind of document is numbered as the resident ID card is: of those who live on the mainland} */
    static boolean isResidents(CertificateType type) {
        return OF_RESIDENTS.contains(type);
    }
}
