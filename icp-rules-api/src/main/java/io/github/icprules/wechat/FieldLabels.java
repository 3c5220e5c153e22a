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

    /** Other words for the words of the labels, in their order, because reviewers also write labels in their own words. */
    private static final List<Synonym> SYNONYMS = List.of(
            new Synonym("手机号码|手机号|手机|联系电话|电话号码|电话", "联系方式"),
            new Synonym("(电子)?(邮箱|邮件)(地址)?", "电子邮件"),
            new Synonym("(居民)?身份证件?", "证件"),
            new Synonym("证件号(?!码)", "证件号码"),
            new Synonym("^(主办单位|单位|备案主体)(?=证件|负责人|备注)", "主体"),
            new Synonym("^(主体|单位)(?=名称|性质)", "主办单位"),
            new Synonym("^(主办单位|主体|单位)?(通讯|通信|办公)地址$", "通讯地址"));

    private FieldLabels() {}

    /**
     * {@return the fields that a label can mean: one field if the label is clear, several fields if not; empty if the label
     * is unknown}
     *
     * <p>Blanks around the label and a colon behind the label are ignored. A label in other words has the fields of the known label,
     * such as 负责人手机号 for 负责人联系方式.
     */
    public static List<String> fieldsOf(String label) {
        requireNonNull(label, "label must be given.");
        String bare = COLON_AT_THE_END.matcher(label.strip()).replaceFirst("").strip();
        List<String> fields = BY_LABEL.get(bare);
        return fields == null ? BY_LABEL.getOrDefault(inWordsOfLabels(bare), List.of()) : fields;
    }

    private static String inWordsOfLabels(String label) {
        String words = label;
        for (Synonym synonym : SYNONYMS) {
            words = synonym.pattern().matcher(words).replaceFirst(synonym.word());
        }
        return words;
    }

    /** {@return all known labels} */
    public static Set<String> known() {
        return Set.copyOf(BY_LABEL.keySet());
    }

    /** A word of the labels, and the words that reviewers write instead. */
    private record Synonym(Pattern pattern, String word) {

        Synonym(String pattern, String word) {
            this(Pattern.compile(pattern), word);
        }
    }
}
