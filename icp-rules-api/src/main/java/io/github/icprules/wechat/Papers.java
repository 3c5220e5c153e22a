package io.github.icprules.wechat;

import io.github.icprules.model.IdSide;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.PreApprovalCategory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the materials for the media ids of a body, with the known data of each file. */
final class Papers {

    private final List<MaterialAtHand> atHand = new ArrayList<>();
    private final FilingContext context;

    Papers(FilingContext context) {
        this.context = context;
    }

    /** Adds a material. Ignores an absent media id. */
    void add(Material material, @Nullable String mediaId) {
        add(material, null, null, mediaId);
    }

    /** Adds one side of an identity document. Ignores an absent media id. */
    void addSide(Material material, IdSide side, @Nullable String mediaId) {
        add(material, side, null, mediaId);
    }

    /** Adds the approval document of a category. Ignores an absent media id. */
    void addApproval(PreApprovalCategory category, @Nullable String mediaId) {
        add(category.material(), null, category, mediaId);
    }

    List<MaterialAtHand> all() {
        return atHand;
    }

    private void add(
            Material material,
            @Nullable IdSide side,
            @Nullable PreApprovalCategory category,
            @Nullable String mediaId) {
        if (mediaId == null) {
            return;
        }
        FilingContext.Media media = context.media().get(mediaId);
        atHand.add(new MaterialAtHand(
                material,
                category,
                side,
                media == null ? null : media.certificateType(),
                media == null ? null : media.picture(),
                media == null ? null : media.validity(),
                media == null ? null : media.signedOn(),
                media == null ? null : media.signedByHand(),
                media == null ? null : media.sealed(),
                media == null ? null : media.matchesEntries(),
                media == null ? null : media.residenceProof(),
                media == null ? null : media.sealText()));
    }
}
