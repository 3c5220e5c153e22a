package io.github.icprules.model;

import static java.util.Objects.requireNonNull;

import io.github.icprules.internal.GivenPlaces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of WeChat's {@code apply_icp_filing} that a filing was read from: what the rules need of the body itself.
 *
 * @param faults what is wrong with the body as such; {@code null} if not given, empty if nothing is
 * @param withAccountVerification whether it goes in along with the account's verification ({@code submit_auth_and_icp}); {@code null} if not given, then it does not
 */
public record Payload(
        @Nullable List<PayloadFault> faults, @Nullable Boolean withAccountVerification) {

    /** Copies the collections. */
    public Payload {
        faults = Components.copy(faults, "faults");
    }

    /** {@return whether a fault is known at a field of the API, in it, or in what it belongs to} */
    public boolean isFaultyAt(String field) {
        requireNonNull(field, "field must be given.");
        for (PayloadFault fault : faults == null ? List.<PayloadFault>of() : faults) {
            if (fault.kind() != PayloadFaultKind.REDUNDANT && touches(meant(fault), field)) {
                return true;
            }
        }
        return false;
    }

    /** A misspelt member stands for the one that it is next to. */
    private static String meant(PayloadFault fault) {
        String field = fault.field();
        return fault.kind() == PayloadFaultKind.UNKNOWN_MEMBER && fault.expected() != null
                ? field.substring(0, field.lastIndexOf('.') + 1) + fault.expected()
                : field;
    }

    private static boolean touches(String one, String other) {
        return one.equals(PayloadFault.BODY) || one.equals(other) || isWithin(one, other) || isWithin(other, one);
    }

    private static boolean isWithin(String member, String owner) {
        return member.length() > owner.length() && member.charAt(owner.length()) == '.' && member.startsWith(owner);
    }

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }
}
