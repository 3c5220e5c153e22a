package io.github.icprules.report;

import java.util.List;
import java.util.Set;

/** Determines the party that corrects a violation. If the rule does not state the party, the path of the violation shows it. */
final class Responsibilities {

    /** Paths that only a paper or its holder can correct, also behind the path of a principal. */
    private static final List<String> OF_PAPER = List.of(
            "materials",
            "miniProgram.preApprovals",
            "subject.certificate.validity",
            "subject.certificate.newestVersion",
            "subject.certificate.electronic",
            "subject.certificate.matchesRegistry");

    private static final List<String> OF_ANY_PAPER =
            List.of(".document.validity", ".document.temporary", ".authorisation");

    /**
     * Paths of tasks of the merchant without a paper: the register, the seal, the office, the name of the mini-program, the
     * verification by face or SMS, the service itself.
     */
    private static final List<String> OF_MERCHANT = List.of(
            "subject.standing",
            "subject.seal",
            "subject.contactAddress",
            "miniProgram.name",
            "miniProgram.faceVerification",
            "platform.smsVerification",
            "platform.smsTries",
            "platform.reuseConfirmed");

    /** How a person is reached, which no paper shows. */
    private static final List<String> OF_ANY_PERSON = List.of(".phone", ".emergencyPhone", ".email");

    private static final String BIRTH_DATE = ".birthDate";

    /** Tasks of the merchant of which the platform or a register shows the state, so that the provider sees it as well. */
    private static final List<String> SHOWN_ELSEWHERE =
            List.of("subject.standing", "miniProgram.faceVerification", "platform");

    private static final String OF_CANCELLATION = "cancellation.";

    private static final Set<String> OF_PLATFORM =
            Set.of("platform.status", "platform.quotaUsedUp", "platform.entranceOpen", "platform.cancelling");

    private static final String OF_AUTHORITY = "subject.history.ordersInProgress";

    private Responsibilities() {}

    static Responsibility ofPath(String path) {
        if (isAtAny(OF_PAPER, path) || isBehindAny(path)) {
            return new Responsibility(Party.MERCHANT, ActionKind.PAPER);
        }
        if (isAtAny(OF_MERCHANT, path)
                || path.startsWith(OF_CANCELLATION)
                || OF_ANY_PERSON.stream().anyMatch(path::endsWith)) {
            return new Responsibility(Party.MERCHANT, ActionKind.CORRECTION);
        }
        if (OF_PLATFORM.contains(path)) {
            return new Responsibility(Party.PLATFORM, ActionKind.WAIT);
        }
        return path.equals(OF_AUTHORITY)
                ? new Responsibility(Party.AUTHORITY, ActionKind.WAIT)
                : new Responsibility(Party.SERVICE_PROVIDER, ActionKind.CORRECTION);
    }

    /**
     * Returns whether only the merchant knows the value at a path: no paper and no register shows it, or only a paper that other
     * countries and regions issue, as with a birth date that is not in the number of a resident ID.
     */
    static boolean isKnownByMerchant(String path) {
        Responsibility task = ofPath(path);
        return path.endsWith(BIRTH_DATE)
                || (task.who() == Party.MERCHANT
                        && task.kind() == ActionKind.CORRECTION
                        && !isAtAny(SHOWN_ELSEWHERE, path));
    }

    private static boolean isAtAny(List<String> places, String path) {
        return places.stream().anyMatch(place -> path.startsWith(place) && isEnd(path, place.length()));
    }

    private static boolean isBehindAny(String path) {
        return OF_ANY_PAPER.stream().anyMatch(place -> {
            int at = path.indexOf(place);
            return at >= 0 && isEnd(path, at + place.length());
        });
    }

    /** Returns whether the name of a path ends at an index: at the end of the path, or before a member or an item. */
    private static boolean isEnd(String path, int index) {
        return index == path.length() || path.charAt(index) == '.' || path.charAt(index) == '[';
    }
}
