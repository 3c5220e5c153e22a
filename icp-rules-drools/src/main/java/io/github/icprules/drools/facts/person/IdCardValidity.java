package io.github.icprules.drools.facts.person;

import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** The terms of validity of ID cards, by the age of the holder on the day of issue. */
final class IdCardValidity {

    private static final int YEARS_OF_A_CHILD = 5;
    private static final int YEARS_FROM_16 = 10;
    private static final int YEARS_FROM_26 = 20;

    /** The application is made before the card is issued, so the holder may have been younger at that time. */
    private static final int MONTHS_OF_ISSUE = 3;

    private IdCardValidity() {}

    /** Returns whether the term matches the holder's age; {@code null} if its first or last day is not known. */
    static @Nullable Boolean fits(Validity validity, LocalDate birthDate) {
        LocalDate from = validity.from();
        if (from == null || (validity.until() == null && !validity.indefinite())) {
            return null;
        }
        return isTermAt(from, validity, birthDate) || isTermAt(from.minusMonths(MONTHS_OF_ISSUE), validity, birthDate);
    }

    private static boolean isTermAt(LocalDate day, Validity validity, LocalDate birthDate) {
        int age = Period.between(birthDate, day).getYears();
        if (age >= 46) {
            return validity.indefinite();
        }
        int years = age >= 26 ? YEARS_FROM_26 : age >= 16 ? YEARS_FROM_16 : YEARS_OF_A_CHILD;
        return validity.until() != null
                && validity.from() != null
                && !validity.until().isBefore(validity.from().plusYears(years).minusDays(1))
                && !validity.until().isAfter(validity.from().plusYears(years).plusDays(1));
    }
}
