package io.github.icprules.drools.facts;

import io.github.icprules.internal.RequestPath;
import io.github.icprules.internal.WeChatField;
import io.github.icprules.report.UncheckedKind;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Determines how a missing fact can be settled, from its path in the request. A fact that applicants can state is a missing
 * input. A filing that was read from a body of the platform has papers as pictures only, so the text of a paper for which the
 * body has no field must be read from the picture.
 */
public final class SettledBy {

    /** Facts that a person sees on a picture or a paper. */
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

    /**
     * Facts in other records: the register of companies, the ministry's filings, the platform's accounts and face checks.
     */
    private static final Set<String> RECORDED = Set.of(
            "phoneUsedByOthers",
            "principalOfOthers",
            "nameTaken",
            "matchesRegistry",
            "businessScope",
            "standing",
            "ordersInProgress",
            "samePerson");

    /** The facts of the caller in the request, independent of their names. */
    private static final String OF_CALLER = "attributes.";

    private static final List<String> OF_PLATFORM = List.of("platform.", "codeTables.", "miniProgram.administrator.");

    /** Facts that the reviewer decides. The opinion of the applicant does not settle these facts. */
    private static final Set<String> JUDGED =
            Set.of("contentFitsSubject", "nameRelated", "servicesMatchContent", "servicesWithinScope", "coversContent");

    /** Facts printed on papers that bodies contain as pictures. */
    private static final List<String> ON_PAPERS =
            List.of("materials[", "subject.certificate.", "subject.tradeName", "miniProgram.preApprovals[");

    private static final String AT_HAND = ".documentAtHand";

    /** Facts for which bodies have a field of their own, even if the facts are also printed on papers. */
    private static final Set<String> ENTERED = WeChatField.all().stream()
            .map(WeChatField::request)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());

    private SettledBy() {}

    /** Returns how several missing facts can be settled together: the kind that is hardest to settle. */
    public static UncheckedKind hardest(UncheckedKind one, UncheckedKind other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /**
     * Returns how a missing fact with several possible paths can be settled: the kind of the path that is easiest to fill.
     *
     * @param ofPayload whether the filing was read from a body of the platform
     */
    public static UncheckedKind any(List<String> places, boolean ofPayload) {
        UncheckedKind easiest = UncheckedKind.DISCRETION;
        for (String place : places) {
            UncheckedKind kind = at(place, ofPayload);
            easiest = hardest(easiest, kind) == kind ? easiest : kind;
        }
        return easiest;
    }

    private static UncheckedKind at(String place, boolean ofPayload) {
        if (place.startsWith(OF_CALLER)) {
            return UncheckedKind.INPUT_MISSING;
        }
        String member = place.substring(place.lastIndexOf('.') + 1);
        if (JUDGED.contains(member)) {
            return UncheckedKind.DISCRETION;
        }
        if (RECORDED.contains(member) || beginsWithAny(OF_PLATFORM, place)) {
            return UncheckedKind.REGISTER;
        }
        return SEEN.contains(member) || (ofPayload && isOnPaperOnly(place))
                ? UncheckedKind.PICTURE_REVIEW
                : UncheckedKind.INPUT_MISSING;
    }

    /** Returns whether a fact is printed on a paper and entered nowhere. Whether the paper itself is there is not printed on it. */
    private static boolean isOnPaperOnly(String place) {
        return beginsWithAny(ON_PAPERS, place)
                && !place.endsWith(AT_HAND)
                && !ENTERED.contains(RequestPath.withoutIndices(place));
    }

    private static boolean beginsWithAny(List<String> beginnings, String place) {
        for (String beginning : beginnings) {
            if (place.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
