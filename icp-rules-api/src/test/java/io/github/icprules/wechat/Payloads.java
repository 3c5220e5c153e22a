package io.github.icprules.wechat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Bodies of {@code apply_icp_filing} for a test to vary, as trees that can be changed. Everybody in them is invented. */
public final class Payloads {

    private static final String SOMEBODY = "110101200001010010";
    private static final String SOMEBODY_ELSE = "11010120120101001X";

    private Payloads() {}

    /** An enterprise of Beijing whose principals are not its legal representative. */
    public static Map<String, Object> authorised() {
        Map<String, Object> body = enterprise();
        at(body, "icp_subject")
                .put("legal_person_info", object("name", "样例丙", "certificate_number", "110101199001010013"));
        at(body, "icp_subject", "principal_info").put("authorization_letter", "media-letter-subject");
        at(body, "icp_applets", "principal_info").put("authorization_letter", "media-letter-applet");
        return body;
    }

    /** The same with every field that a unit can have. */
    public static Map<String, Object> full() {
        Map<String, Object> body = authorised();
        at(body, "icp_subject").put("personal_info", object("residence_permit", "media-residence"));
        Map<String, Object> materials = at(body, "icp_materials");
        for (String name : List.of(
                "business_name_change_letter",
                "party_building_confirmation_letter",
                "promise_video",
                "authenticity_responsibility_letter",
                "authenticity_commitment_letter",
                "website_construction_proposal",
                "subject_other_materials",
                "applets_other_materials",
                "holding_certificate_photo")) {
            materials.put(name, list("media-" + name));
        }
        return body;
    }

    /** An enterprise of Beijing whose legal representative answers for everything. */
    public static Map<String, Object> enterprise() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "icp_subject",
                object(
                        "base_info",
                        object(
                                "type",
                                4,
                                "name",
                                "示例科技有限公司",
                                "province",
                                "110000",
                                "city",
                                "110100",
                                "district",
                                "110105",
                                "address",
                                "示例路1号院1号楼101室",
                                "comment",
                                ""),
                        "organize_info",
                        object(
                                "certificate_type",
                                1,
                                "certificate_number",
                                "91000000000000000K",
                                "certificate_address",
                                "北京市朝阳区示例路1号院1号楼101室",
                                "certificate_photo",
                                "media-licence"),
                        "principal_info",
                        principal("样例甲", SOMEBODY)));
        body.put("icp_applets", applets("样例甲", SOMEBODY));
        body.put("icp_materials", object("commitment_letter", list("media-commitment")));
        return body;
    }

    /** An individual of Beijing. */
    public static Map<String, Object> individual() {
        Map<String, Object> body = enterprise();
        Map<String, Object> base = at(body, "icp_subject", "base_info");
        base.put("type", 5);
        base.put("name", "样例甲");
        Map<String, Object> organize = at(body, "icp_subject", "organize_info");
        organize.put("certificate_type", 2);
        organize.put("certificate_number", SOMEBODY);
        organize.remove("certificate_photo");
        return body;
    }

    /** The object that stands at a path. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> at(Map<String, Object> body, String... path) {
        Map<String, Object> object = body;
        for (String name : path) {
            object = (Map<String, Object>) Objects.requireNonNull(object.get(name), name);
        }
        return object;
    }

    /** An object that can be changed. */
    public static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /** A list that can be changed. */
    public static List<Object> list(Object... items) {
        return new ArrayList<>(List.of(items));
    }

    /** Somebody who is neither of the principals. */
    public static String anotherNumber() {
        return SOMEBODY_ELSE;
    }

    private static Map<String, Object> applets(String name, String number) {
        Map<String, Object> principal = principal(name, number);
        principal.put("verify_task_id", "task-1");
        return object(
                "base_info",
                object(
                        "service_content_types",
                        list(2),
                        "nrlx_details",
                        list(object("type", 24)),
                        "comment",
                        "本小程序为用户提供记事、待办提醒与日程管理等工具服务。"),
                "principal_info",
                principal);
    }

    private static Map<String, Object> principal(String name, String number) {
        return object(
                "name",
                name,
                "mobile",
                "13800000001",
                "email",
                "jia@example.com",
                "emergency_contact",
                "13800000002",
                "certificate_type",
                2,
                "certificate_number",
                number,
                "certificate_validity_date_start",
                "20240101",
                "certificate_validity_date_end",
                "20340101",
                "certificate_photo_front",
                "media-front",
                "certificate_photo_back",
                "media-back");
    }
}
