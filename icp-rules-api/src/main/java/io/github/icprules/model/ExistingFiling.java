package io.github.icprules.model;

import io.github.icprules.internal.GivenPlaces;
import org.jspecify.annotations.Nullable;

/**
 * A filing that a subject has on record already.
 *
 * @param kind what is filed; {@code null} if not given
 * @param province where it is filed; {@code null} if not given
 * @param recordNumber its filing number (备案号); {@code null} if not given
 * @param name the name it is filed under; {@code null} if not given
 * @param conforming whether the service is reachable and shows its number; {@code null} if not given
 */
public record ExistingFiling(
        @Nullable ServiceKind kind,
        @Nullable Province province,
        @Nullable String recordNumber,
        @Nullable String name,
        @Nullable Boolean conforming) {

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }
}
