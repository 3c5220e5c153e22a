package io.github.icprules.wechat;

import io.github.icprules.model.Material;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The {@code icp_materials} of a body. */
final class MaterialsPart {

    private static final int ONE = 1;
    private static final int TEN = 10;

    /** The materials of each list, with the maximum number of files. */
    private static final Map<String, Taken> LISTS = new TreeMap<>(Map.of(
            // The letter that the platform provides, and that some provinces require with a signature.
            "commitment_letter",
            new Taken(ONE, Material.SERVICE_COMMITMENT, Material.FILING_COMMITMENT),
            "business_name_change_letter",
            new Taken(ONE, Material.NAME_CHANGE_LETTER),
            "party_building_confirmation_letter",
            new Taken(ONE, Material.PARTY_BUILDING_CERTIFICATE),
            "promise_video",
            new Taken(ONE, Material.COMMITMENT_VIDEO),
            "authenticity_responsibility_letter",
            new Taken(ONE, Material.AUTHENTICITY_RESPONSIBILITY_LETTER),
            "authenticity_commitment_letter",
            new Taken(ONE, Material.AUTHENTICITY_COMMITMENT_LETTER),
            "website_construction_proposal",
            new Taken(ONE, Material.CONSTRUCTION_PROPOSAL),
            "subject_other_materials",
            new Taken(TEN, Material.SUBJECT_OTHER),
            "applets_other_materials",
            new Taken(TEN, Material.MINI_PROGRAM_OTHER),
            "holding_certificate_photo",
            new Taken(ONE, Material.HANDHELD_ID_PHOTO)));

    private MaterialsPart() {}

    static void read(Node body, Papers papers) {
        Node materials = body.object("icp_materials", LISTS.keySet());
        if (materials == null) {
            return;
        }
        LISTS.forEach((name, taken) -> {
            List<?> items = materials.optionalList(name, taken.most());
            for (int i = 0; items != null && i < items.size(); i++) {
                String mediaId = materials.textAt(materials.at(name) + '[' + i + ']', items.get(i));
                taken.materials().forEach(material -> papers.add(material, mediaId));
            }
        });
    }

    /**
     * The allowed content of a list of files.
     *
     * @param most the maximum number of files
     * @param materials the kinds of material; each file counts as all of these kinds
     */
    private record Taken(int most, List<Material> materials) {

        Taken(int most, Material... materials) {
            this(most, List.of(materials));
        }
    }
}
