package io.github.icprules.drools.findings;

import io.github.icprules.drools.facts.Answer.Gap;
import io.github.icprules.report.Unchecked;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The last open points of a rule, for the next filing that lacks the same input at the same place: sparse filings lack many
 * inputs, and most filings of a caller lack the same ones. Thread-safe.
 */
final class KeptPoints {

    /** Most rules find something at one place or two, those on pictures at a few more. */
    private static final int KEPT = 8;

    /** Threads may lose what others have kept; then the point is made once more. */
    private final @Nullable Kept[] kept = new Kept[KEPT];

    private record Kept(List<Gap> gaps, String place, boolean isOfPayload, Messages messages, Unchecked point) {}

    /**
     * Returns the open point for the missing inputs at a place.
     *
     * @param gaps the missing inputs
     * @param maker makes the point if none is kept; the arguments and the rule determine the point
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
