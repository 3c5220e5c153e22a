package io.github.icprules.internal;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names in WeChat's filing API that differ from the names in a filing request. */
final class WeChatNames {

    /**
     * The properties for each name of the API, the most likely property first, because the API uses some names in several
     * objects.
     */
    private static final Map<String, List<String>> OURS = Map.ofEntries(
            entry("icp_subject", List.of("subject")),
            entry("icp_applets", List.of("miniProgram")),
            entry("icp_materials", List.of("materials")),
            entry("principal_info", List.of("principal")),
            entry("legal_person_info", List.of("legalRepresentative")),
            entry("organize_info", List.of("certificate")),
            entry("address", List.of("contactAddress")),
            entry("comment", List.of("remark")),
            entry("mobile", List.of("phone")),
            entry("emergency_contact", List.of("emergencyPhone")),
            entry("authorization_letter", List.of("authorisation")),
            entry("certificate_type", List.of("document.type", "certificate.type", "type")),
            entry("certificate_number", List.of("document.number", "certificate.number", "number")),
            entry("certificate_address", List.of("certificate.address", "address")),
            entry("certificate_photo", List.of("certificate")),
            entry("certificate_validity_date_start", List.of("document.validity.from", "validity.from", "from")),
            entry("certificate_validity_date_end", List.of("document.validity.until", "validity.until", "until")),
            entry("appid", List.of("appId")),
            entry("service_content_types", List.of("serviceContentTypes")),
            entry("nrlx_details", List.of("preApprovalCategories")),
            entry("record_number", List.of("filingNumber", "recordNumber")),
            entry("verify_task_id", List.of("faceVerification")),
            entry("type", List.of("material", "category")),
            entry("code", List.of("number")),
            entry("media", List.of("documentAtHand")),
            entry("is_finish", List.of("finished")),
            entry("face_status", List.of("status")),
            entry("available", List.of("entranceOpen")),
            entry("is_canceling", List.of("cancelling")),
            entry("sms_verify_status", List.of("smsVerification")),
            entry("audit_data", List.of("rejectedFields")),
            entry("reason_type", List.of("reason")));

    /** The members of a whole body. */
    private static final List<String> OF_BODY = List.of("icp_subject", "icp_applets", "icp_materials");

    private WeChatNames() {}

    /** {@return whether an object that has none of these properties is a body of the API} */
    static boolean isBody(Map<?, ?> members, Collection<String> properties) {
        return OF_BODY.stream().anyMatch(members::containsKey)
                && properties.stream().noneMatch(members::containsKey);
    }

    /** {@return the property of a request for a name of the API; empty if the object has no such property} */
    static Optional<String> propertyFor(String name, Collection<String> properties) {
        return OURS.getOrDefault(name, List.of()).stream()
                .filter(property -> properties.contains(property.split("\\.", 2)[0]))
                .findFirst();
    }
}
