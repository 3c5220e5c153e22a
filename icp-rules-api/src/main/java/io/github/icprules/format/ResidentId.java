package io.github.icprules.format;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.Province;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number on a resident ID card (公民身份号码).
 *
 * <p>The number consists of six digits for the region, eight digits for the birth date, a serial number of three digits, and
 * a check digit, which may be {@code X}. A lower-case {@code x} is also accepted. The residence permits of people from Hong
 * Kong, Macao (regions 81 and 82) and Taiwan (83) have numbers of the same form. The check includes only the first two digits
 * of the region. The other digits change with every reform, but issued numbers never change.
 *
 * <p>Source: GB 11643-1999; the check digit follows ISO 7064 MOD 11-2. The check always finds one wrong digit and two swapped
 * neighbours. Numbers of the first generation, with 15 digits, have not been valid since 2013-01-01. It is well known that
 * residence permits follow the standard; the rules on residence permits were not read.
 */
public final class ResidentId {

    private static final int LENGTH = 18;
    private static final int LENGTH_OF_FIRST_GENERATION = 15;
    private static final int BIRTH_DATE = 6;
    private static final int SEQUENCE = 14;
    private static final int CHECK_DIGIT = 17;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2099;
    private static final int MODULUS = 11;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private ResidentId() {}

    /** {@return the flaw of the number, independent of the day} */
    public static Flaw check(@Nullable CharSequence number) {
        if (number == null || Characters.isBlank(number)) {
            return Flaw.BLANK;
        }
        if (number.length() == LENGTH_OF_FIRST_GENERATION && Characters.areDigits(number)) {
            return Flaw.FIRST_GENERATION;
        }
        if (number.length() != LENGTH) {
            return Flaw.LENGTH;
        }
        char given = number.charAt(CHECK_DIGIT) == 'x' ? 'X' : number.charAt(CHECK_DIGIT);
        if (!Characters.areDigits(number, 0, CHECK_DIGIT) || !(Characters.isDigit(given) || given == 'X')) {
            return Flaw.CHARACTERS;
        }
        int region = regionOf(number);
        if (!RegionCode.isProvince(region) && region != RegionCode.TAIWAN_RESIDENTS) {
            return Flaw.REGION;
        }
        int year = year(number);
        if (year < FIRST_YEAR || year > LAST_YEAR || !Characters.isDay(year, month(number), day(number))) {
            return Flaw.BIRTH_DATE;
        }
        return given == checkDigit(number) ? Flaw.NONE : Flaw.CHECK_CHARACTER;
    }

    /**
     * {@return the flaw of the number on a day}
     *
     * <p>The date of birth must not be after this day.
     */
    public static Flaw check(@Nullable CharSequence number, LocalDate day) {
        requireNonNull(day, "day must be given.");
        Flaw flaw = check(number);
        return flaw == Flaw.NONE && number != null && birthDateOf(number).isAfter(day) ? Flaw.BORN_IN_FUTURE : flaw;
    }

    /** {@return whether the number has no flaw, independent of the day} */
    public static boolean isValid(@Nullable CharSequence number) {
        return check(number) == Flaw.NONE;
    }

    /** {@return whether the number has no flaw on a day} */
    public static boolean isValid(@Nullable CharSequence number, LocalDate day) {
        return check(number, day) == Flaw.NONE;
    }

    /** {@return the birth date; empty if the number has a flaw} */
    public static Optional<LocalDate> birthDate(@Nullable CharSequence number) {
        return number != null && isValid(number) ? Optional.of(birthDateOf(number)) : Optional.empty();
    }

    /**
     * {@return the first two digits; empty if the number has a flaw}
     *
     * <p>The digits belong to a region in GB/T 2260, or are 83 on a residence permit of Taiwan residents.
     */
    public static Optional<Integer> provinceCode(@Nullable CharSequence number) {
        return number != null && isValid(number) ? Optional.of(regionOf(number)) : Optional.empty();
    }

    /**
     * {@return the province that issued the number; empty if the number has a flaw, and for residence permits}
     *
     * <p>The current registered residence of the person can be in another province, because the number stays the same when a
     * person moves.
     */
    public static Optional<Province> province(@Nullable CharSequence number) {
        return provinceCode(number).flatMap(RegionCode::provinceOf);
    }

    static int regionOf(CharSequence number) {
        return Characters.number(number, 0, 2);
    }

    private static LocalDate birthDateOf(CharSequence number) {
        return LocalDate.of(year(number), month(number), day(number));
    }

    private static int year(CharSequence number) {
        return Characters.number(number, BIRTH_DATE, BIRTH_DATE + 4);
    }

    private static int month(CharSequence number) {
        return Characters.number(number, BIRTH_DATE + 4, BIRTH_DATE + 6);
    }

    private static int day(CharSequence number) {
        return Characters.number(number, BIRTH_DATE + 6, SEQUENCE);
    }

    private static char checkDigit(CharSequence number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % MODULUS);
    }
}
