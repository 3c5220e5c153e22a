package io.github.icprules.drools.facts;

import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.PreApprovalCategory;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the materials of a filing are, found in one pass: approvals and papers ask one by one, and there can be thousands. */
final class ListedMaterials {

    private final Map<Material, Integer> first = new EnumMap<>(Material.class);
    private final Set<Material> ofSeveralSides = EnumSet.noneOf(Material.class);
    private final Set<Material> ofNoCategory = EnumSet.noneOf(Material.class);
    private final Set<PreApprovalCategory> categories = EnumSet.noneOf(PreApprovalCategory.class);

    ListedMaterials(List<MaterialAtHand> materials) {
        for (int i = 0; i < materials.size(); i++) {
            MaterialAtHand atHand = materials.get(i);
            Material material = atHand.material();
            Integer before = first.putIfAbsent(material, i);
            if (before != null && materials.get(before).side() != atHand.side()) {
                ofSeveralSides.add(material);
            }
            PreApprovalCategory category = atHand.category();
            if (category == null) {
                ofNoCategory.add(material);
            } else if (material == category.material()) {
                categories.add(category);
            }
        }
    }

    /** Whether the material at an index is the first of its kind. */
    boolean isFirst(Material material, int index) {
        Integer known = first.get(material);
        return known != null && known == index;
    }

    /** Whether there are two of a material that do not show the same side; one of which no side is given is not the same. */
    boolean isOfSeveralSides(Material material) {
        return ofSeveralSides.contains(material);
    }

    /** Whether there is a document that approves the category and names it. */
    boolean hasApproval(PreApprovalCategory category) {
        return categories.contains(category);
    }

    /** Whether there is a document that can approve the category, for it names this one or none. */
    boolean hasPossibleApproval(PreApprovalCategory category) {
        return hasApproval(category) || ofNoCategory.contains(category.material());
    }
}
