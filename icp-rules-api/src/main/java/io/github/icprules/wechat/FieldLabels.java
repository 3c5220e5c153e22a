package io.github.icprules.wechat;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;

import io.github.icprules.internal.WeChatField;
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

    private static final Map<String, List<String>> BY_LABEL = WeChatField.all().stream()
            .flatMap(field -> field.labels().stream().map(label -> Map.entry(label, field.api())))
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toUnmodifiableList())));

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
        return Set.copyOf(BY_LABEL.keySet());
    }
}
