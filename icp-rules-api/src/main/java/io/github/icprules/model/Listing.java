package io.github.icprules.model;

import io.github.icprules.internal.GivenPlaces;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether users can reach the mini-program (上架).
 *
 * @param listed whether the mini-program is or was listed; {@code null} if not given, then {@code true} if there is a day of
 *     the first listing
 * @param firstListedOn the day of the first listing; {@code null} if not given
 * @param plannedOn the day of the planned listing; {@code null} if not given
 */
public record Listing(
        @Nullable Boolean listed,
        @Nullable LocalDate firstListedOn,
        @Nullable LocalDate plannedOn) {

    /** Derives {@code listed} from the day of the first listing, and refuses that day if {@code listed} is {@code false}. */
    public Listing {
        if (firstListedOn != null) {
            if (Boolean.FALSE.equals(listed)) {
                throw new IllegalArgumentException(
                        "A mini-program that was never listed must not have a day of listing.");
            }
            listed = true;
        }
    }

    /** {@return the state of a mini-program that was never listed} */
    public static Listing never() {
        return new Listing(false, null, null);
    }

    /** {@return the state of a mini-program with a day of the first listing} */
    public static Listing since(@Nullable LocalDate day) {
        return new Listing(true, day, null);
    }

    /** {@return the state of a mini-program with a day of the planned listing} */
    public static Listing plannedOn(@Nullable LocalDate day) {
        return new Listing(false, null, day);
    }

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }
}
