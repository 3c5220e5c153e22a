package io.github.icprules.model;

import static java.util.Objects.requireNonNull;

import io.github.icprules.internal.GivenPlaces;
import org.jspecify.annotations.Nullable;

/**
 * An item of a code list of the platform.
 *
 * @param code the code, which the API calls {@code type}, or {@code code} for a district
 * @param parent the code of the parent: of the type of subject that files with a certificate, of the higher service content
 *     type, or of the region that contains a district; {@code null} or 0 if there is none
 * @param name the name on the platform; {@code null} if not given
 */
public record ListedCode(
        Integer code, @Nullable Integer parent, @Nullable String name) {

    /** Refuses an absent or negative code, and a negative parent. */
    public ListedCode {
        requireNonNull(code, "code must be given.");
        Components.notNegative(code, "code");
        Components.notNegative(parent, "parent");
    }

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }
}
