package io.github.icprules.drools.facts.material;

import io.github.icprules.drools.facts.Filing;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Validity;
import io.github.icprules.wechat.WeChatFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the materials that a filing lists. */
public final class ListedMaterials {

    private ListedMaterials() {}

    /** {@return whether a material is known to be listed} */
    public static boolean has(Filing filing, Material material) {
        List<MaterialAtHand> materials = filing.request().materials();
        if (materials != null) {
            for (MaterialAtHand atHand : materials) {
                if (atHand.material() == material) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@return whether a paper is at hand that says why words of a sector do not mean the sector} */
    public static boolean isExplained(Filing filing) {
        return has(filing, Material.NO_PRE_APPROVAL_COMMITMENT) || has(filing, Material.SITUATION_STATEMENT);
    }

    /** {@return whether the materials listed have a document for a category; {@code null} if that is not known} */
    public static @Nullable Boolean approvalDocumentListed(Filing filing, PreApprovalCategory category) {
        return documentListed(filing, category, false);
    }

    /**
     * {@return whether the materials listed have what can be the document of an approval that is held; {@code null} if that is
     * not known}
     *
     * <p>A paper that names no category may be its, too.
     */
    public static @Nullable Boolean heldDocumentListed(Filing filing, PreApprovalCategory category) {
        return documentListed(filing, category, true);
    }

    private static @Nullable Boolean documentListed(
            Filing filing, PreApprovalCategory category, boolean orOfNoCategory) {
        List<MaterialAtHand> materials = filing.request().materials();
        if (materials == null) {
            return null;
        }
        boolean listed = materials.stream()
                .anyMatch(atHand -> atHand.material() == category.material()
                        && (atHand.category() == category || (orOfNoCategory && atHand.category() == null)));
        boolean faulty =
                filing.isFaultyAt(WeChatFields.ofMaterial(category.material()).orElse(null));
        return (!listed && faulty) ? null : Boolean.valueOf(listed);
    }

    /**
     * {@return whether the materials listed have a paper of this kind of which it is given how long it is valid}
     *
     * <p>Then the paper is judged by itself, and what is entered of its term needs no judgement of its own.
     */
    public static boolean isTermGiven(Filing filing, Material material) {
        if (filing.request().materials() != null) {
            for (MaterialAtHand atHand : filing.request().materials()) {
                if (atHand.material() == material && isEndKnown(atHand.validity())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isEndKnown(@Nullable Validity validity) {
        return validity != null && (validity.indefinite() || validity.until() != null);
    }
}
