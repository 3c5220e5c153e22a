package io.github.icprules.wechat;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The fields of {@code apply_icp_filing} for the Chinese labels in {@code audit_data}.
 *
 * <p>WeChat does not publish the labels, so this table is derived from the field names of the form. A label that is not in
 * the table has no field. Some labels fit several fields: {@code 负责人姓名} can belong to the subject principal or to the
 * mini-program principal. For such a label, the table lists all fields, because the label alone does not decide.
 */
public final class FieldLabels {

    private static final String SUBJECT = "icp_subject.base_info.";
    private static final String CERTIFICATE = "icp_subject.organize_info.";
    private static final String LEGAL_REPRESENTATIVE = "icp_subject.legal_person_info.";
    private static final String SUBJECT_PRINCIPAL = "icp_subject.principal_info.";
    private static final String APPLET = "icp_applets.base_info.";
    private static final String APPLET_PRINCIPAL = "icp_applets.principal_info.";
    private static final String MATERIALS = "icp_materials.";

    private static final Map<String, List<String>> BY_LABEL = table();

    private static final Pattern COLON_AT_THE_END = Pattern.compile("[:：]\\s*$");

    private FieldLabels() {}

    /**
     * {@return the fields that a label can mean: one field if the label is clear, several fields if not; empty if the label
     * is unknown}
     *
     * <p>Blanks around the label and a colon behind the label are ignored.
     */
    public static List<String> fieldsOf(String label) {
        requireNonNull(label, "label must be given.");
        String bare = COLON_AT_THE_END.matcher(label.strip()).replaceFirst("").strip();
        return BY_LABEL.getOrDefault(bare, List.of());
    }

    /** {@return all known labels} */
    public static Set<String> known() {
        return BY_LABEL.keySet();
    }

    private static Map<String, List<String>> table() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        table.put("单位性质", List.of(SUBJECT + "type"));
        table.put("主办单位性质", List.of(SUBJECT + "type"));
        table.put("主办单位名称", List.of(SUBJECT + "name"));
        table.put("通讯地址", List.of(SUBJECT + "address"));
        table.put("主体备注", List.of(SUBJECT + "comment"));
        table.put("主体证件类型", List.of(CERTIFICATE + "certificate_type"));
        table.put("主体证件号码", List.of(CERTIFICATE + "certificate_number"));
        table.put("主体证件住所", List.of(CERTIFICATE + "certificate_address"));
        table.put("证件住所", List.of(CERTIFICATE + "certificate_address"));
        table.put("法定代表人姓名", List.of(LEGAL_REPRESENTATIVE + "name"));
        table.put("法定代表人证件号码", List.of(LEGAL_REPRESENTATIVE + "certificate_number"));
        table.put("小程序名称", List.of(APPLET + "name"));
        table.put("服务内容类型", List.of(APPLET + "service_content_types"));
        table.put("服务内容标识", List.of(APPLET + "service_content_types"));
        table.put("前置审批", List.of(APPLET + "nrlx_details"));
        table.put("小程序备注", List.of(APPLET + "comment"));
        table.put("备注", List.of(SUBJECT + "comment", APPLET + "comment"));
        table.put("承诺书", List.of(MATERIALS + "commitment_letter", MATERIALS + "authenticity_commitment_letter"));
        principals().forEach((suffix, field) -> {
            table.put("主体负责人" + suffix, List.of(SUBJECT_PRINCIPAL + field));
            table.put("小程序负责人" + suffix, List.of(APPLET_PRINCIPAL + field));
            table.put("负责人" + suffix, List.of(SUBJECT_PRINCIPAL + field, APPLET_PRINCIPAL + field));
        });
        for (String alone : List.of("应急联系方式", "电子邮件", "授权书")) {
            table.put(alone, table.getOrDefault("负责人" + alone, List.of()));
        }
        return Map.copyOf(table);
    }

    /** The labels of a principal's fields, without the word for the principal. */
    private static Map<String, String> principals() {
        return Map.of(
                "姓名", "name",
                "证件类型", "certificate_type",
                "证件号码", "certificate_number",
                "联系方式", "mobile",
                "应急联系方式", "emergency_contact",
                "电子邮件", "email",
                "授权书", "authorization_letter");
    }
}
