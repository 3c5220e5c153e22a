package io.github.icprules.drools.findings;

import io.github.icprules.drools.facts.Answer.Gap;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Unchecked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last open points of a rule, which are reused for the next filing that lacks the same input at the same path. Sparse filings
 * lack many inputs, and most filings of a caller lack the same inputs. Thread-safe.
 */
final class KeptPoints {

    /** The number of stored points. Most rules have findings at one or two paths, and rules on pictures at a few more. */
    private static final int KEPT = 8;

    /** A thread can overwrite the entry of another thread. The lost point is then made again. */
    private final @Nullable Kept[] kept = new Kept[KEPT];

    private record Kept(
            List<Gap> gaps,
            String place,
            boolean isOfPayload,
            @Nullable Severity severity,
            Messages messages,
            Unchecked point) {}

    /**
     * Returns the stored open point for missing inputs at a path; {@code null} if no such point is stored.
     *
     * @param gaps the missing inputs
     */
    @SuppressWarnings("ReferenceEquality") // An engine has one object with its messages.
    @Nullable Unchecked find(List<Gap> gaps, String place, boolean isOfPayload, @Nullable Severity severity, Messages messages) {
        Kept known = kept[slot(place)];
        return known != null
                        && known.isOfPayload == isOfPayload
                        && known.severity == severity
                        && known.messages == messages
                        && known.place.equals(place)
                        && areEqual(known.gaps, gaps)
                ? known.point
                : null;
    }

    /** Stores an open point. The other arguments and the rule determine the point. */
    void keep(
            List<Gap> gaps,
            String place,
            boolean isOfPayload,
            @Nullable Severity severity,
            Messages messages,
            Unchecked point) {
        kept[slot(place)] = new Kept(gaps, place, isOfPayload, severity, messages, point);
    }

    private static int slot(String place) {
        return place.hashCode() & (KEPT - 1);
    }

    /** Compares without iterators, of which each report would need dozens. */
    private static boolean areEqual(List<Gap> some, List<Gap> others) {
        boolean equal = some.size() == others.size();
        for (int i = 0; equal && i < some.size(); i++) {
            equal = some.get(i).equals(others.get(i));
        }
        return equal;
    }
}
