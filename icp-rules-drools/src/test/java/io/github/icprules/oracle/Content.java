package io.github.icprules.oracle;

import io.github.icprules.model.Feature;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a filing says of the mini-program's content: what is ticked, what it does. */
final class Content {

    static final String CATEGORIES = "miniProgram.preApprovalCategories";
    static final String APPROVALS = "miniProgram.preApprovals";

    private Content() {}

    /**
     * {@return whether the filing states to the authority what the mini-program offers} A new filing does, and a change of the
     * mini-program; a change of the subject or of the access alone does not, and a cancellation neither.
     */
    static boolean isDeclared(Case c) {
        return switch (c.request().filingType()) {
            case NEW_FIRST, NEW_SERVICE, NEW_ACCESS, CHANGE_SERVICE, CHANGE_ALL -> true;
            case CHANGE_SUBJECT, CHANGE_ACCESS, CANCEL_SUBJECT, CANCEL_SERVICE, CANCEL_ACCESS -> false;
        };
    }

    /** {@return what is ticked; none if it is not given} */
    static List<PreApprovalCategory> ticked(Case c) {
        List<PreApprovalCategory> ticked = c.miniProgram().preApprovalCategories();
        return ticked == null ? List.of() : ticked;
    }

    /** {@return the approvals held; none if they are not given} */
    static List<PreApproval> held(Case c) {
        List<PreApproval> held = c.miniProgram().preApprovals();
        return held == null ? List.of() : held;
    }

    static boolean hasFeature(Case c, Feature feature) {
        Set<Feature> features = c.miniProgram().features();
        return features != null && features.contains(feature);
    }

    /** {@return the day the filing was submitted; the day asked about if it is not, or if that is not given} */
    static LocalDate submittedOn(Case c) {
        PlatformState platform = c.platform();
        LocalDate day = platform == null ? null : platform.submittedOn();
        return (day == null || day.isAfter(c.on())) ? c.on() : day;
    }

    /** {@return whether a statement or commitment that explains why an item is not ticked is at hand} */
    static boolean isExplained(Case c) {
        return isStated(c) || has(c, Material.NO_PRE_APPROVAL_COMMITMENT);
    }

    /** {@return whether a statement on the situation is at hand} */
    static boolean isStated(Case c) {
        return has(c, Material.SITUATION_STATEMENT);
    }

    private static boolean has(Case c, Material material) {
        List<MaterialAtHand> materials = c.request().materials();
        for (int i = 0; materials != null && i < materials.size(); i++) {
            if (materials.get(i).material() == material) {
                return true;
            }
        }
        return false;
    }

    /** {@return the places whose value is not given} Places and values take turns. */
    static List<String> notGiven(@Nullable Object... placesAndValues) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < placesAndValues.length; i += 2) {
            Object value = placesAndValues[i + 1];
            if (value == null || (value instanceof String text && text.isBlank())) {
                places.add((String) placesAndValues[i]);
            }
        }
        return places;
    }
}
