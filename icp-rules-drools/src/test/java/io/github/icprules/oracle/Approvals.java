package io.github.icprules.oracle;

import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of several approvals of one category a filing rests on. Where a document was renewed, the old one does not count:
 * one that holds on the day comes before one that is still to hold, and that before one that has run out. Of two that are
 * alike, the one that is named first.
 */
final class Approvals {

    private Approvals() {}

    /** {@return the index of the approval of a category that the filing rests on; -1 if there is none of that category} */
    static int reliedOn(@Nullable List<PreApproval> held, PreApprovalCategory category, LocalDate on) {
        int best = -1;
        int bestRank = -1;
        for (int i = 0; held != null && i < held.size(); i++) {
            PreApproval approval = held.get(i);
            if (approval.category() == category) {
                int rank = rank(approval.validity(), on);
                if (rank > bestRank) {
                    best = i;
                    bestRank = rank;
                }
            }
        }
        return best;
    }

    private static int rank(@Nullable Validity validity, LocalDate on) {
        if (hasEnded(validity, on)) {
            return 0;
        }
        return isStillToCome(validity, on) ? 1 : 2;
    }

    /** {@return whether the last day is given and lies before the day} */
    static boolean hasEnded(@Nullable Validity validity, LocalDate on) {
        return validity != null && validity.until() != null && validity.until().isBefore(on);
    }

    /** {@return whether the first day is given and lies after the day} */
    static boolean isStillToCome(@Nullable Validity validity, LocalDate on) {
        return validity != null && validity.from() != null && validity.from().isAfter(on);
    }
}
