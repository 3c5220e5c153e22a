package io.github.icprules.model;

import static java.util.Objects.requireNonNull;

import io.github.icprules.internal.GivenPlaces;
import org.jspecify.annotations.Nullable;

/**
 * An item of one of the platform's code lists.
 *
 * @param code its code ({@code type}; {@code code} of a district)
 * @param parent the code it belongs to, if its list says so: of the type of subject that files with a certificate, of the service content type above, of the region around; {@code null} or 0 if there is none
 * @param name what the platform calls it; {@code null} if not given
 */
public record ListedCode(
        Integer code, @Nullable Integer parent, @Nullable String name) {

    /** Refuses what has no code, and what makes no sense. */
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
