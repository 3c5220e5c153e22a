package io.github.icprules.drools.findings;

import io.github.icprules.report.UncheckedKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * By what a missing fact can be settled, which its place in the request shows. A fact that applicants can state is a missing input.
 * A filing that was read from a body of the platform has papers as pictures only, so what is printed on a paper is seen there.
 */
final class SettledBy {

    /** What a person sees on a picture or a paper. */
    private static final Set<String> SEEN = Set.of(
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

    /** What other records have: the register of companies, the ministry's filings, the platform's accounts and face checks. */
    private static final Set<String> RECORDED = Set.of(
            "phoneUsedByOthers",
            "principalOfOthers",
            "nameTaken",
            "matchesRegistry",
            "businessScope",
            "standing",
            "ordersInProgress",
            "samePerson");

    private static final List<String> OF_PLATFORM = List.of("platform.", "codeTables.", "miniProgram.administrator.");

    /** What the reviewer judges; an applicant's own opinion settles nothing. */
    private static final Set<String> JUDGED =
            Set.of("contentFitsSubject", "nameRelated", "servicesMatchContent", "servicesWithinScope", "coversContent");

    /** What stands on papers that bodies have as pictures. */
    private static final Pattern ON_PAPERS = Pattern.compile(
            "materials\\[.*|subject\\.certificate\\..*|subject\\.tradeName|miniProgram\\.preApprovals\\[.*");

    private static final Map<String, UncheckedKind> OF_PAYLOADS = new ConcurrentHashMap<>();
    private static final Map<String, UncheckedKind> OF_OTHERS = new ConcurrentHashMap<>();

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
        for (String place : places) {
            UncheckedKind kind = at(place, ofPayload);
            easiest = kind.compareTo(easiest) < 0 ? kind : easiest;
        }
        return easiest;
    }

    /** The places of most missing facts are few, and each filing misses many of them. Places with an index are not kept. */
    private static UncheckedKind at(String place, boolean ofPayload) {
        if (place.indexOf('[') >= 0) {
            return judged(place, ofPayload);
        }
        Map<String, UncheckedKind> known = ofPayload ? OF_PAYLOADS : OF_OTHERS;
        UncheckedKind kind = known.get(place);
        if (kind == null) {
            kind = judged(place, ofPayload);
            known.put(place, kind);
        }
        return kind;
    }

    private static UncheckedKind judged(String place, boolean ofPayload) {
        String member = place.substring(place.lastIndexOf('.') + 1);
        if (JUDGED.contains(member)) {
            return UncheckedKind.DISCRETION;
        }
        if (RECORDED.contains(member) || OF_PLATFORM.stream().anyMatch(place::startsWith)) {
            return UncheckedKind.REGISTER;
        }
        return SEEN.contains(member) || (ofPayload && ON_PAPERS.matcher(place).matches())
                ? UncheckedKind.PICTURE_REVIEW
                : UncheckedKind.INPUT_MISSING;
    }
}
