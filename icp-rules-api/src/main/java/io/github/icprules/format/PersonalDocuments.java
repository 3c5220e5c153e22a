package io.github.icprules.format;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.CertificateType;
import org.jspecify.annotations.Nullable;

/**
 * The numbers on documents that identify a natural person (个人证件), by the type of document.
 *
 * <ul>
 *   <li>Resident ID card, residence permits: the form of {@link ResidentId}; each type has its own regions.
 *   <li>Travel permit of Hong Kong and Macao residents: H or M and eight digits, or H or M and ten digits, which include the
 *     number of renewals.
 *   <li>Travel permit of Taiwan residents: eight digits; in the old form ten digits and a capital letter. Ten digits alone
 *     can be an old number without its letter, so they are not checked further.
 *   <li>Passport, of any country: 5 to 17 letters and digits.
 *   <li>Foreigner's permanent residence card: since 2023-12-01 18 characters that start with 9; before, three capital letters
 *     and twelve digits. The check digits of both forms are not checked.
 * </ul>
 *
 * <p>Except for the first form, these forms are known from secondary sources (medium confidence).
 */
public final class PersonalDocuments {

    private static final int EIGHT = 8;
    private static final int TEN = 10;
    private static final int SHORTEST_PASSPORT = 5;
    private static final int LONGEST_PASSPORT = 17;
    private static final int RESIDENCE_CARD = 18;
    private static final int OLD_RESIDENCE_CARD = 15;
    private static final int LETTERS_OF_OLD_RESIDENCE_CARD = 3;

    private PersonalDocuments() {}

    /**
     * {@return the flaw of the number for a document of a type; {@code null} if the number cannot be checked}
     *
     * <p>A number cannot be checked if the type identifies no person or has no known form.
     */
    public static @Nullable Flaw check(CertificateType type, @Nullable CharSequence number) {
        requireNonNull(type, "type must be given.");
        if (!type.isPersonal()) {
            return null;
        }
        if (number == null || Characters.isBlank(number)) {
            return Flaw.BLANK;
        }
        return switch (type) {
            case RESIDENT_ID -> resident(number, false, false);
            case HONG_KONG_MACAO_RESIDENCE_PERMIT -> resident(number, true, false);
            case TAIWAN_RESIDENCE_PERMIT -> resident(number, false, true);
            case HONG_KONG_MACAO_TRAVEL_PERMIT -> hongKongMacaoTravelPermit(number);
            case TAIWAN_TRAVEL_PERMIT -> taiwanTravelPermit(number);
            case PASSPORT -> passport(number);
            case FOREIGNER_PERMANENT_RESIDENCE -> foreignerPermanentResidence(number);
            default -> null;
        };
    }

    /** {@return whether the number has no flaw for a document of a type; {@code null} if the number cannot be checked} */
    public static @Nullable Boolean isValid(CertificateType type, @Nullable CharSequence number) {
        Flaw flaw = check(type, number);
        return flaw == null ? null : flaw == Flaw.NONE;
    }

    private static Flaw resident(CharSequence number, boolean hongKongMacao, boolean taiwan) {
        Flaw flaw = ResidentId.check(number);
        if (flaw != Flaw.NONE) {
            return flaw;
        }
        int region = ResidentId.regionOf(number);
        boolean ofHongKongMacao = region == RegionCode.HONG_KONG || region == RegionCode.MACAO;
        boolean ofTaiwan = region == RegionCode.TAIWAN_RESIDENTS;
        return ofHongKongMacao == hongKongMacao && ofTaiwan == taiwan ? Flaw.NONE : Flaw.REGION;
    }

    private static Flaw hongKongMacaoTravelPermit(CharSequence number) {
        if (number.length() != 1 + EIGHT && number.length() != 1 + TEN) {
            return Flaw.LENGTH;
        }
        char first = number.charAt(0);
        return (first == 'H' || first == 'M') && Characters.areDigits(number, 1, number.length())
                ? Flaw.NONE
                : Flaw.CHARACTERS;
    }

    private static @Nullable Flaw taiwanTravelPermit(CharSequence number) {
        return switch (number.length()) {
            case EIGHT -> Characters.areDigits(number) ? Flaw.NONE : Flaw.CHARACTERS;
            case TEN -> Characters.areDigits(number) ? null : Flaw.CHARACTERS;
            case TEN + 1 ->
                Characters.areDigits(number, 0, TEN) && Characters.isCapital(number.charAt(TEN))
                        ? Flaw.NONE
                        : Flaw.CHARACTERS;
            default -> Flaw.LENGTH;
        };
    }

    private static Flaw passport(CharSequence number) {
        if (number.length() < SHORTEST_PASSPORT || number.length() > LONGEST_PASSPORT) {
            return Flaw.LENGTH;
        }
        return number.chars().allMatch(c -> Characters.isLetterOrDigit((char) c)) ? Flaw.NONE : Flaw.CHARACTERS;
    }

    private static Flaw foreignerPermanentResidence(CharSequence number) {
        int length = number.length();
        if (length == RESIDENCE_CARD) {
            char last = number.charAt(length - 1);
            return number.charAt(0) == '9'
                            && Characters.areDigits(number, 0, length - 1)
                            && (Characters.isDigit(last) || last == 'X' || last == 'x')
                    ? Flaw.NONE
                    : Flaw.CHARACTERS;
        }
        if (length != OLD_RESIDENCE_CARD) {
            return Flaw.LENGTH;
        }
        for (int i = 0; i < LETTERS_OF_OLD_RESIDENCE_CARD; i++) {
            if (!Characters.isCapital(number.charAt(i))) {
                return Flaw.CHARACTERS;
            }
        }
        return Characters.areDigits(number, LETTERS_OF_OLD_RESIDENCE_CARD, length) ? Flaw.NONE : Flaw.CHARACTERS;
    }
}
