package io.github.icprules.drools.facts.approval;

import io.github.icprules.model.PreApprovalCategory;
import java.util.EnumSet;
import java.util.Set;

/**
 * How good the best approvals are that are held for each category. Found in one pass: to compare each approval with each other takes
 * too long if there are thousands.
 */
public final class BestApprovals {

    /** If none is held, which is usual. */
    static final BestApprovals NONE = new BestApprovals();

    private final Set<PreApprovalCategory> present = none();
    private final Set<PreApprovalCategory> faultless = none();
    private final Set<PreApprovalCategory> sound = none();
    private final Set<PreApprovalCategory> inForce = none();

    BestApprovals() {}

    private static Set<PreApprovalCategory> none() {
        return EnumSet.noneOf(PreApprovalCategory.class);
    }

    /** Counts an approval for a category in. */
    void add(PreApprovalCategory category, boolean isPresent, boolean isFaultless, boolean isSound, boolean isInForce) {
        add(present, isPresent, category);
        add(faultless, isFaultless, category);
        add(sound, isSound, category);
        add(inForce, isInForce, category);
    }

    private static void add(Set<PreApprovalCategory> categories, boolean isOfThem, PreApprovalCategory category) {
        if (isOfThem) {
            categories.add(category);
        }
    }

    /** {@return whether there is one that stands for a paper} */
    public boolean isAnyPresent(PreApprovalCategory category) {
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
