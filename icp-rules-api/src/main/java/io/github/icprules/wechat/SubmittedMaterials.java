package io.github.icprules.wechat;

import static java.util.Comparator.comparing;

import io.github.icprules.internal.WeChatField;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubmittedMaterial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the materials for the media ids of a body, with the known data of each file. */
final class SubmittedMaterials {

    private final List<SubmittedMaterial> atHand = new ArrayList<>();
    private final Map<String, FilingContext.Media> known;

    SubmittedMaterials(Map<String, FilingContext.Media> known) {
        this.known = known;
    }

    /** Reads the media id in a field, and adds the file as each of the field's materials. */
    void add(Node node, String name) {
        add(node.field(name), node.text(name));
    }

    /** Reads the files in the lists of {@code icp_materials}. */
    void addAll(Node body) {
        Node lists = body.object("icp_materials");
        if (lists == null) {
            return;
        }
        lists.fields().stream().sorted(comparing(WeChatField::name)).forEach(field -> {
            List<String> mediaIds = lists.texts(field.name());
            if (mediaIds != null) {
                mediaIds.forEach(mediaId -> add(field, mediaId));
            }
        });
    }

    /** Adds the approval document of a category. Ignores an absent media id. */
    void addApproval(PreApprovalCategory category, @Nullable String mediaId) {
        add(category.material(), null, category, mediaId);
    }

    List<SubmittedMaterial> all() {
        return atHand;
    }

    private void add(WeChatField field, @Nullable String mediaId) {
        IdSide side = field.side() == null ? null : IdSide.valueOf(field.side());
        materials(field, mediaId).forEach(material -> add(material, side, null, mediaId));
    }

    /** Returns the materials that a file in a field is: those in the context that the field takes, otherwise the field's own. */
    private List<Material> materials(WeChatField field, @Nullable String mediaId) {
        FilingContext.Media media = mediaId == null ? null : known.get(mediaId);
        List<Material> stated = media == null ? List.of() : media.materials();
        List<Material> taken = stated.stream()
                .filter(material -> field.materials().contains(material.name())
                        || field.alsoFor().contains(material.name()))
                .toList();
        return taken.isEmpty()
                ? field.materials().stream().map(Material::valueOf).toList()
                : taken;
    }

    private void add(
            Material material,
            @Nullable IdSide side,
            @Nullable PreApprovalCategory category,
            @Nullable String mediaId) {
        if (mediaId == null) {
            return;
        }
        FilingContext.Media media = known.get(mediaId);
        atHand.add(new SubmittedMaterial(
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
                media == null ? null : media.sealText(),
                media == null ? null : media.readText(),
                mediaId));
    }
}
