package io.github.icprules.drools.facts.approval;

import io.github.icprules.model.PreApprovalCategory;
import java.util.EnumSet;
import java.util.Set;

/**
 * The quality of the best held approvals of each category. One pass over the approvals finds them. A comparison of each approval
 * with every other approval takes too long if there are thousands of approvals.
 */
public final class BestApprovals {

    private final Set<PreApprovalCategory> present = none();
    private final Set<PreApprovalCategory> faultless = none();
    private final Set<PreApprovalCategory> sound = none();
    private final Set<PreApprovalCategory> inForce = none();

    BestApprovals() {}

    private static Set<PreApprovalCategory> none() {
        return EnumSet.noneOf(PreApprovalCategory.class);
    }

    /** Adds an approval for a category. */
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

    /** {@return whether the category has an approval that stands for a paper} */
    public boolean isAnyPresent(PreApprovalCategory category) {
        return present.contains(category);
    }

    /** Returns whether the category has an approval without a known fault. */
    boolean isAnyFaultless(PreApprovalCategory category) {
        return faultless.contains(category);
    }

    /** Returns whether the category has an approval whose every property is known to be in order. */
    boolean isAnySound(PreApprovalCategory category) {
        return sound.contains(category);
    }

    /** Returns whether the category has an approval that is known to be valid on the evaluation date. */
    boolean isAnyInForce(PreApprovalCategory category) {
        return inForce.contains(category);
    }
}
