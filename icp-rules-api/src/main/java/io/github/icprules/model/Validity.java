package io.github.icprules.model;

import static java.util.Objects.requireNonNull;

import io.github.icprules.internal.GivenPlaces;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The period in which a document is valid (有效期).
 *
 * @param from the first day; {@code null} if not given
 * @param until the last day; {@code null} if not given, or if the validity is {@code indefinite}
 * @param indefinite whether the validity has no last day (长期); {@code null} if not given, then {@code false}
 */
public record Validity(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Boolean indefinite) {

    /** Replaces an absent {@code indefinite} with {@code false}, and refuses a last day of an indefinite validity. */
    public Validity {
        indefinite = Boolean.TRUE.equals(indefinite);
        if (indefinite && until != null) {
            throw new IllegalArgumentException("An indefinite validity must not have a last day.");
        }
    }

    /** {@return whether the validity has no last day (长期); never {@code null}} */
    @Override
    public Boolean indefinite() {
        return Boolean.TRUE.equals(indefinite);
    }

    /** {@return a validity with a first and a last day} */
    public static Validity between(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new Validity(from, until, false);
    }

    /** {@return a validity with a last day and no first day} */
    public static Validity until(@Nullable LocalDate until) {
        return new Validity(null, until, false);
    }

    /** {@return a validity without a last day (长期)} */
    public static Validity withoutEnd() {
        return new Validity(null, null, true);
    }

    /** {@return whether the validity ended before a day; {@code null} if the last day is not given} */
    public @Nullable Boolean endedBefore(LocalDate day) {
        requireNonNull(day, "day must be given.");
        if (indefinite()) {
            return false;
        }
        return until == null ? null : until.isBefore(day);
    }

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }
}
