package io.github.icprules.model;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import io.github.icprules.internal.RequestPath;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Maps paths of a request to the fields of WeChat's {@code apply_icp_filing}, in the dotted notation of {@code err_field}.
 */
public final class WeChatFields {

    private static final Map<String, String> BY_PATH = withPrincipals(Map.ofEntries(
            entry("subject.type", "icp_subject.base_info.type"),
            entry("subject.name", "icp_subject.base_info.name"),
            entry("subject.region", "icp_subject.base_info.province"),
            entry("subject.region.province", "icp_subject.base_info.province"),
            entry("subject.region.city", "icp_subject.base_info.city"),
            entry("subject.region.district", "icp_subject.base_info.district"),
            entry("subject.contactAddress", "icp_subject.base_info.address"),
            entry("subject.remark", "icp_subject.base_info.comment"),
            entry("subject.certificate", "icp_subject.organize_info.certificate_photo"),
            entry("subject.certificate.type", "icp_subject.organize_info.certificate_type"),
            entry("subject.certificate.number", "icp_subject.organize_info.certificate_number"),
            entry("subject.certificate.address", "icp_subject.organize_info.certificate_address"),
            entry("subject.legalRepresentative", "icp_subject.legal_person_info"),
            entry("subject.legalRepresentative.name", "icp_subject.legal_person_info.name"),
            entry("subject.legalRepresentative.document.number", "icp_subject.legal_person_info.certificate_number"),
            entry("miniProgram.name", "icp_applets.base_info.name"),
            entry("miniProgram.appId", "icp_applets.base_info.appid"),
            entry("miniProgram.remark", "icp_applets.base_info.comment"),
            entry("miniProgram.serviceContentTypes", "icp_applets.base_info.service_content_types"),
            entry("miniProgram.preApprovalCategories", "icp_applets.base_info.nrlx_details"),
            entry("miniProgram.preApprovals", "icp_applets.base_info.nrlx_details"),
            entry("miniProgram.preApprovals.category", "icp_applets.base_info.nrlx_details.type"),
            entry("miniProgram.preApprovals.number", "icp_applets.base_info.nrlx_details.code"),
            entry("miniProgram.preApprovals.holder", "icp_applets.base_info.nrlx_details.media"),
            entry("miniProgram.preApprovals.validity", "icp_applets.base_info.nrlx_details.media"),
            entry("miniProgram.preApprovals.coversContent", "icp_applets.base_info.nrlx_details.media"),
            entry("miniProgram.preApprovals.documentAtHand", "icp_applets.base_info.nrlx_details.media"),
            entry("miniProgram.faceVerification", "icp_applets.principal_info.verify_task_id"),
            entry("miniProgram.filingNumber", "icp_applets.base_info.record_number")));

    private static final Map<Material, String> BY_MATERIAL = new EnumMap<>(Map.ofEntries(
            entry(Material.SUBJECT_CERTIFICATE, "icp_subject.organize_info.certificate_photo"),
            entry(Material.SUBJECT_PRINCIPAL_ID, "icp_subject.principal_info.certificate_photo_front"),
            entry(Material.MINI_PROGRAM_PRINCIPAL_ID, "icp_applets.principal_info.certificate_photo_front"),
            entry(Material.PRE_APPROVAL_DOCUMENT, "icp_applets.base_info.nrlx_details.media"),
            entry(Material.SPECIAL_APPROVAL_DOCUMENT, "icp_applets.base_info.nrlx_details.media"),
            entry(Material.LEGAL_REPRESENTATIVE_INFO, "icp_subject.legal_person_info"),
            entry(Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER, "icp_subject.principal_info.authorization_letter"),
            entry(
                    Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER,
                    "icp_applets.principal_info.authorization_letter"),
            entry(Material.NAME_CHANGE_LETTER, "icp_materials.business_name_change_letter"),
            entry(Material.RESIDENCE_PROOF, "icp_subject.personal_info.residence_permit"),
            entry(Material.PROOF_OF_INCOME, "icp_materials.subject_other_materials"),
            entry(Material.PARTY_BUILDING_CERTIFICATE, "icp_materials.party_building_confirmation_letter"),
            entry(Material.SITUATION_STATEMENT, "icp_materials.applets_other_materials"),
            entry(Material.NO_PRE_APPROVAL_COMMITMENT, "icp_materials.applets_other_materials"),
            entry(Material.FILING_COMMITMENT, "icp_materials.commitment_letter"),
            entry(Material.SERVICE_COMMITMENT, "icp_materials.commitment_letter"),
            entry(Material.AUTHENTICITY_RESPONSIBILITY_LETTER, "icp_materials.authenticity_responsibility_letter"),
            entry(Material.AUTHENTICITY_COMMITMENT_LETTER, "icp_materials.authenticity_commitment_letter"),
            entry(Material.CONSTRUCTION_PROPOSAL, "icp_materials.website_construction_proposal"),
            entry(Material.COMMITMENT_VIDEO, "icp_materials.promise_video"),
            entry(Material.HANDHELD_ID_PHOTO, "icp_materials.holding_certificate_photo"),
            entry(Material.SUBJECT_OTHER, "icp_materials.subject_other_materials"),
            entry(Material.MINI_PROGRAM_OTHER, "icp_materials.applets_other_materials"),
            entry(Material.FACE_VERIFICATION, "icp_applets.principal_info.verify_task_id")));

    /** The fields of the back sides, by the field of the front side, of documents with a field for each side. */
    private static final Map<String, String> BACKS = BY_MATERIAL.values().stream()
            .filter(field -> field.endsWith("_front"))
            .distinct()
            .collect(Collectors.toUnmodifiableMap(front -> front, front -> front.replaceFirst("_front$", "_back")));

    private WeChatFields() {}

    /**
     * {@return the API's field for a path of a filing request; empty if the API has none}
     *
     * <p>One field of the API can stand for several paths of the request. For example, the picture of a certificate stands
     * for all entries printed on the certificate. Indices in the path are ignored, because the paths of the API have no
     * indices.
     *
     * @param path a path in the form of violations, such as {@code miniProgram.preApprovals[0].number}
     */
    public static Optional<String> ofPath(String path) {
        requireNonNull(path, "path must be given.");
        String place = RequestPath.withoutIndices(path);
        while (true) {
            String field = BY_PATH.get(place);
            int dot = place.lastIndexOf('.');
            if (field != null || dot < 0) {
                return Optional.ofNullable(field);
            }
            place = place.substring(0, dot);
        }
    }

    /** {@return whether the API has a field for exactly this path} */
    public static boolean isField(String path) {
        return BY_PATH.containsKey(RequestPath.withoutIndices(requireNonNull(path, "path must be given.")));
    }

    /** {@return the API field of a material; empty if the API has none} */
    public static Optional<String> ofMaterial(Material material) {
        requireNonNull(material, "material must be given.");
        return Optional.ofNullable(BY_MATERIAL.get(material));
    }

    /**
     * {@return the API field of one side of a material; empty if the API has none}
     *
     * @param side the visible side; {@code null} if both sides are visible or the material has no sides
     */
    public static Optional<String> ofMaterial(Material material, @Nullable IdSide side) {
        Optional<String> field = ofMaterial(material);
        return side == IdSide.BACK ? field.map(front -> BACKS.getOrDefault(front, front)) : field;
    }

    private static Map<String, String> withPrincipals(Map<String, String> others) {
        Map<String, String> fields = new HashMap<>(others);
        addPrincipal(fields, "subject.principal", "icp_subject.principal_info");
        addPrincipal(fields, "miniProgram.principal", "icp_applets.principal_info");
        return Map.copyOf(fields);
    }

    private static void addPrincipal(Map<String, String> fields, String path, String field) {
        fields.put(path, field);
        fields.put(path + ".name", field + ".name");
        fields.put(path + ".phone", field + ".mobile");
        fields.put(path + ".email", field + ".email");
        fields.put(path + ".emergencyPhone", field + ".emergency_contact");
        fields.put(path + ".document.type", field + ".certificate_type");
        fields.put(path + ".document.number", field + ".certificate_number");
        fields.put(path + ".document.validity", field + ".certificate_validity_date_end");
        fields.put(path + ".document.validity.from", field + ".certificate_validity_date_start");
        fields.put(path + ".document.validity.until", field + ".certificate_validity_date_end");
        fields.put(path + ".authorisation", field + ".authorization_letter");
    }
}
