package io.github.icprules.model;

import io.github.icprules.internal.GivenPlaces;
import org.jspecify.annotations.Nullable;

/**
 * A unit's authorisation of a person other than its legal representative (授权).
 *
 * @param reason why the legal representative does not answer for the filing; {@code null} if not given
 * @param validity the validity of the authorisation; {@code null} if not given
 */
public record Authorisation(
        @Nullable AuthorisationReason reason, @Nullable Validity validity) {

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }
}
