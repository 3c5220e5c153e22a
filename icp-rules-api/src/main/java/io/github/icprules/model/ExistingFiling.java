package io.github.icprules.model;

import io.github.icprules.internal.GivenPlaces;
import org.jspecify.annotations.Nullable;

/**
 * A filing that a subject already has on record.
 *
 * @param kind the kind of the filed service; {@code null} if not given
 * @param province the province of the filing; {@code null} if not given
 * @param recordNumber the filing number (备案号); {@code null} if not given
 * @param name the filed name; {@code null} if not given
 * @param conforming whether the service is reachable and shows its filing number; {@code null} if not given
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
