package io.github.icprules.model;

import static java.util.Objects.requireNonNull;

import io.github.icprules.internal.GivenPlaces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts about the body of WeChat's {@code apply_icp_filing} from which a filing was read.
 *
 * @param faults the faults of the body; {@code null} if not given, empty if there are none
 * @param withAccountVerification whether the caller submits the filing together with the account's verification
 *     ({@code submit_auth_and_icp}); {@code null} if not given, then {@code false}
 */
public record Payload(
        @Nullable List<PayloadFault> faults, @Nullable Boolean withAccountVerification) {

    /** Copies the collections. */
    public Payload {
        faults = Components.copy(faults, "faults");
    }

    /**
     * {@return whether a fault concerns a field of the API, a part of the field, or an object that contains the field}
     *
     * <p>Redundant fields do not count.
     */
    public boolean isFaultyAt(String field) {
        requireNonNull(field, "field must be given.");
        for (int i = 0; faults != null && i < faults.size(); i++) {
            PayloadFault fault = faults.get(i);
            if (fault.kind() != PayloadFaultKind.REDUNDANT
                    && touches(fault.fieldWithoutValue().orElseGet(fault::field), field)) {
                return true;
            }
        }
        return false;
    }

    private static boolean touches(String one, String other) {
        return one.equals(PayloadFault.BODY)
                || (one.length() < other.length() ? isWithin(other, one) : isWithin(one, other));
    }

    /** Returns whether a field is another field or is within the other field, which is not longer. */
    private static boolean isWithin(String field, String owner) {
        return (field.length() == owner.length() || field.charAt(owner.length()) == '.') && field.startsWith(owner);
    }

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }
}
