package io.github.icprules.drools.facts.material;

import io.github.icprules.drools.facts.Filing;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.model.Validity;
import io.github.icprules.model.WeChatFields;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answers about the materials that a filing lists. One pass over the list finds all answers, because approvals and papers ask
 * one by one, and there can be thousands.
 */
public final class ListedMaterials {

    private static final Function<Filing, ListedMaterials> VIEW = ListedMaterials::listed;

    private final Map<Material, Integer> first = new EnumMap<>(Material.class);
    private final Set<Material> ofSeveralSides = EnumSet.noneOf(Material.class);
    private final Set<Material> ofNoCategory = EnumSet.noneOf(Material.class);
    private final Set<Material> ofKnownEnd = EnumSet.noneOf(Material.class);
    private final Set<PreApprovalCategory> categories = EnumSet.noneOf(PreApprovalCategory.class);

    private ListedMaterials(List<SubmittedMaterial> materials) {
        for (int i = 0; i < materials.size(); i++) {
            SubmittedMaterial atHand = materials.get(i);
            Material material = atHand.material();
            Integer before = first.putIfAbsent(material, i);
            if (before != null && materials.get(before).side() != atHand.side()) {
                ofSeveralSides.add(material);
            }
            if (isEndKnown(atHand.validity())) {
                ofKnownEnd.add(material);
            }
            PreApprovalCategory category = atHand.category();
            if (category == null) {
                ofNoCategory.add(material);
            } else if (material == category.material()) {
                categories.add(category);
            }
        }
    }

    private static boolean isEndKnown(@Nullable Validity validity) {
        return validity != null && (validity.indefinite() || validity.until() != null);
    }

    static ListedMaterials of(Filing filing) {
        return filing.view(VIEW);
    }

    private static ListedMaterials listed(Filing filing) {
        List<SubmittedMaterial> materials = filing.request().materials();
        return new ListedMaterials(materials == null ? List.of() : materials);
    }

    /** {@return whether a material is known to be listed} */
    public static boolean has(Filing filing, Material material) {
        return of(filing).first.containsKey(material);
    }

    /** {@return whether a listed paper explains that words of a sector do not mean the sector} */
    public static boolean isExplained(Filing filing) {
        return has(filing, Material.NO_PRE_APPROVAL_COMMITMENT) || has(filing, Material.SITUATION_STATEMENT);
    }

    /** {@return whether the listed materials contain a document for a category; {@code null} if this is not known} */
    public static @Nullable Boolean approvalDocumentListed(Filing filing, PreApprovalCategory category) {
        return documentListed(filing, category, false);
    }

    /**
     * {@return whether the listed materials contain a possible document of a held approval; {@code null} if this is not known}
     *
     * <p>A paper without a category can belong to any approval.
     */
    public static @Nullable Boolean heldDocumentListed(Filing filing, PreApprovalCategory category) {
        return documentListed(filing, category, true);
    }

    private static @Nullable Boolean documentListed(
            Filing filing, PreApprovalCategory category, boolean orOfNoCategory) {
        if (filing.request().materials() == null) {
            return null;
        }
        ListedMaterials all = of(filing);
        boolean listed =
                all.categories.contains(category) || (orOfNoCategory && all.ofNoCategory.contains(category.material()));
        boolean isUnknown = !listed
                && filing.isFaultyAt(
                        WeChatFields.ofMaterial(category.material()).orElse(null));
        return isUnknown ? null : Boolean.valueOf(listed);
    }

    /**
     * {@return whether the listed materials contain a paper of this kind with a term of validity}
     *
     * <p>The term of the paper is then evaluated, not the entered term.
     */
    public static boolean isTermGiven(Filing filing, Material material) {
        return of(filing).ofKnownEnd.contains(material);
    }

    /** Returns whether the material at an index is the first of its kind. */
    boolean isFirst(Material material, int index) {
        Integer known = first.get(material);
        return known != null && known == index;
    }

    /**
     * Returns whether a material is listed twice without showing the same side. A paper whose side is absent does not show the
     * same side.
     */
    boolean isOfSeveralSides(Material material) {
        return ofSeveralSides.contains(material);
    }
}
