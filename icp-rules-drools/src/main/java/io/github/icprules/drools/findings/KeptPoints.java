package io.github.icprules.drools.findings;

import io.github.icprules.drools.facts.Answer.Gap;
import io.github.icprules.report.Unchecked;
import java.util.List;
import java.util.function.Supplier;
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

    private record Kept(List<Gap> gaps, String place, boolean isOfPayload, Messages messages, Unchecked point) {}

    /**
     * Returns the open point for the missing inputs at a path.
     *
     * @param gaps the missing inputs
     * @param maker makes the point if it is not stored; the arguments and the rule determine the point
     */
    @SuppressWarnings("ReferenceEquality") // An engine has one object with its messages.
    Unchecked point(List<Gap> gaps, String place, boolean isOfPayload, Messages messages, Supplier<Unchecked> maker) {
        int at = place.hashCode() & (KEPT - 1);
        Kept known = kept[at];
        if (known != null
                && known.isOfPayload == isOfPayload
                && known.messages == messages
                && known.place.equals(place)
                && known.gaps.equals(gaps)) {
            return known.point;
        }
        Unchecked point = maker.get();
        kept[at] = new Kept(gaps, place, isOfPayload, messages, point);
        return point;
    }
}
