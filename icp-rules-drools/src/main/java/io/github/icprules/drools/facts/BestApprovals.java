package io.github.icprules.drools.facts;

import io.github.icprules.model.PreApprovalCategory;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How good the best approvals are that are held for each category. Found in one pass: to compare each approval with each other takes
 * too long if there are thousands.
 */
final class BestApprovals {

    private static final BestApprovals NONE = new BestApprovals(List.of());

    private final Set<PreApprovalCategory> present = none();
    private final Set<PreApprovalCategory> faultless = none();
    private final Set<PreApprovalCategory> sound = none();
    private final Set<PreApprovalCategory> inForce = none();

    static BestApprovals of(List<HeldApproval> approvals) {
        return approvals.isEmpty() ? NONE : new BestApprovals(approvals);
    }

    private BestApprovals(List<HeldApproval> approvals) {
        for (HeldApproval approval : approvals) {
            add(present, !approval.isNothing(), approval);
            add(faultless, !approval.isFaulty(), approval);
            add(sound, approval.isSound(), approval);
            add(inForce, approval.isInForce(), approval);
        }
    }

    private static Set<PreApprovalCategory> none() {
        return EnumSet.noneOf(PreApprovalCategory.class);
    }

    private static void add(Set<PreApprovalCategory> categories, boolean isOfThem, HeldApproval approval) {
        if (isOfThem) {
            categories.add(approval.category());
        }
    }

    /** Whether there is one that stands for a paper. */
    boolean isAnyPresent(PreApprovalCategory category) {
        return present.contains(category);
    }

    /** Whether there is one without a known fault. */
    boolean isAnyFaultless(PreApprovalCategory category) {
        return faultless.contains(category);
    }

    /** Whether there is one with which all is known to be in order. */
    boolean isAnySound(PreApprovalCategory category) {
        return sound.contains(category);
    }

    /** Whether there is one that is known to hold on the day. */
    boolean isAnyInForce(PreApprovalCategory category) {
        return inForce.contains(category);
    }
}
