package io.github.icprules.drools;

import io.github.icprules.report.UncheckedKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By what a missing fact can be settled, which its place in the request shows. A fact that applicants can state is a missing input.
 * A filing that was read from a body of the platform has papers as pictures only, so what is printed on a paper is seen there.
 */
final class SettledBy {

    /** What settles what is called so, wherever it stands. */
    private static final Map<String, UncheckedKind> BY_MEMBER = new HashMap<>();

    static {
        // What a person sees on a picture or a paper.
        settle(
                UncheckedKind.PICTURE_REVIEW,
                "picture",
                "legible",
                "complete",
                "colour",
                "original",
                "watermark",
                "sealed",
                "sealText",
                "signedByHand",
                "signedOn",
                "matchesEntries",
                "photoInOrder");
        // What other records have: the register of companies, the ministry's filings, the platform's accounts and face checks.
        settle(
                UncheckedKind.REGISTER,
                "phoneUsedByOthers",
                "principalOfOthers",
                "nameTaken",
                "matchesRegistry",
                "businessScope",
                "standing",
                "ordersInProgress",
                "samePerson");
        // What the reviewer judges; an applicant's own opinion settles nothing.
        settle(
                UncheckedKind.DISCRETION,
                "contentFitsSubject",
                "nameRelated",
                "servicesMatchContent",
                "servicesWithinScope",
                "coversContent");
    }

    private static final List<String> OF_PLATFORM = List.of("platform.", "codeTables.", "miniProgram.administrator.");

    /** What stands on papers that bodies have as pictures. */
    private static final List<String> ON_PAPERS =
            List.of("materials[", "subject.certificate.", "subject.tradeName", "miniProgram.preApprovals[");

    private SettledBy() {}

    /** Returns what settles several missing facts together: what settles the one that is hardest to come by. */
    static UncheckedKind hardest(UncheckedKind one, UncheckedKind other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /**
     * Returns what settles a missing fact that one of several places can state: the place that is easiest to state.
     *
     * @param ofPayload whether the filing was read from a body of the platform
     */
    static UncheckedKind any(List<String> places, boolean ofPayload) {
        UncheckedKind easiest = UncheckedKind.DISCRETION;
        for (int i = 0; i < places.size(); i++) {
            UncheckedKind kind = at(places.get(i), ofPayload);
            easiest = kind.compareTo(easiest) < 0 ? kind : easiest;
        }
        return easiest;
    }

    private static UncheckedKind at(String place, boolean ofPayload) {
        UncheckedKind ofMember = BY_MEMBER.get(place.substring(place.lastIndexOf('.') + 1));
        if (ofMember == UncheckedKind.DISCRETION || ofMember == UncheckedKind.REGISTER) {
            return ofMember;
        }
        if (startsWithOneOf(OF_PLATFORM, place)) {
            return UncheckedKind.REGISTER;
        }
        return ofMember != null || (ofPayload && startsWithOneOf(ON_PAPERS, place))
                ? UncheckedKind.PICTURE_REVIEW
                : UncheckedKind.INPUT_MISSING;
    }

    private static boolean startsWithOneOf(List<String> beginnings, String place) {
        for (int i = 0; i < beginnings.size(); i++) {
            if (place.startsWith(beginnings.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static void settle(UncheckedKind kind, String... members) {
        for (String member : members) {
            BY_MEMBER.put(member, kind);
        }
    }
}
