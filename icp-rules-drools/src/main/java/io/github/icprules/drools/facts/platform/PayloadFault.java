package io.github.icprules.drools.facts.platform;

import io.github.icprules.drools.data.codes.Cities;
import io.github.icprules.drools.data.codes.PlatformCodes;
import io.github.icprules.drools.data.codes.PlatformCodes.Code;
import io.github.icprules.drools.data.codes.PlatformCodes.CodeList;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.format.RegionCode;
import io.github.icprules.model.PayloadFaultKind;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fault of the body of a filing. Its path is a path in the body of the API, not in the request. */
@ForSheets
public final class PayloadFault implements Fact {

    private static final String SUBJECT = "icp_subject.base_info.";
    private static final Set<String> REGIONS = Set.of(SUBJECT + "province", SUBJECT + "city", SUBJECT + "district");

    /** The types of JSON in Chinese. */
    private static final Map<String, String> TYPES = Map.of(
            "object", "对象",
            "array", "列表",
            "string", "字符串",
            "integer", "整数",
            "number", "数字",
            "boolean", "真假值",
            "null", "空值");

    private final Filing filing;
    private final io.github.icprules.model.PayloadFault given;

    public PayloadFault(Filing filing, io.github.icprules.model.PayloadFault given) {
        this.filing = filing;
        this.given = given;
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return given.path();
    }

    @Override
    @NotForSheets
    public @Nullable String apiField(String member) {
        return isOfBody() ? null : given.field();
    }

    /** {@return the kind of fault} */
    public PayloadFaultKind kind() {
        return given.kind();
    }

    /** {@return the last name in the path} */
    public Text name() {
        return Text.of("“" + lastName() + "”", '"' + lastName() + '"');
    }

    /** {@return the last name in the path, or the name of the whole body, for the start of a sentence} */
    public Text place() {
        return isOfBody()
                ? Text.of("请求体", "The body")
                : Text.of("字段“" + lastName() + "”", "The field \"" + lastName() + '"');
    }

    /** {@return the expected value} */
    public Text expected() {
        return value(given.expected());
    }

    /** {@return the actual value} */
    public Text found() {
        return value(given.found());
    }

    private Text value(@Nullable String value) {
        return kind() == PayloadFaultKind.WRONG_TYPE && value != null
                ? Text.of(TYPES.getOrDefault(value, value), value)
                : said(value);
    }

    /** {@return the code in the body, with its meaning if the meaning is known} */
    public Text codeFound() {
        return coded(given.found());
    }

    /** {@return the meaning of the expected code; the code itself if the meaning is not known} */
    public Text meaningExpected() {
        Code code = known(given.expected());
        return code == null ? expected() : code.meaning();
    }

    private Text coded(@Nullable String code) {
        if (code == null) {
            return said(null);
        }
        Text meaning = isOfRegion() ? region(code) : meaning(known(code));
        Text shown = Text.of(code, code);
        return meaning == null ? shown : Texts.withAddition(shown, meaning);
    }

    /**
     * Returns the meaning of a code with its standing. The Chinese name alone would hide that the platform does not offer the
     * code.
     */
    private static @Nullable Text meaning(@Nullable Code code) {
        if (code == null) {
            return null;
        }
        return switch (code.standing()) {
            case LISTED -> code.meaning();
            case OLD -> followed(code.meaning(), "，旧代码", ", an old code");
            case ELSEWHERE -> followed(code.meaning(), "，只见于其他平台", ", of another platform");
        };
    }

    private static Text followed(Text text, String chinese, String english) {
        return Texts.joined(List.of(text, Text.of(chinese, english)), "", "");
    }

    private @Nullable Code known(@Nullable String code) {
        CodeList list = codeList();
        return list == null || !isNumber(code) ? null : PlatformCodes.bundled().of(list, Integer.parseInt(code));
    }

    private @Nullable CodeList codeList() {
        String field = given.field();
        if (field.equals(SUBJECT + "type")) {
            return CodeList.SUBJECT_TYPE;
        }
        if (field.endsWith(".nrlx_details.type")) {
            return CodeList.PRE_APPROVAL_TYPE;
        }
        return field.endsWith(".certificate_type") ? CodeList.CERTIFICATE_TYPE : null;
    }

    private boolean isOfRegion() {
        return REGIONS.contains(given.field());
    }

    /** Returns the name of a province or a city; {@code null} for a district, because the names of districts are not known. */
    private static @Nullable Text region(String code) {
        if (RegionCode.level(code).filter(RegionCode.Level.PROVINCE::equals).isPresent()) {
            return RegionCode.province(code).orElse(null);
        }
        return Cities.bundled().all().stream()
                .filter(city -> Integer.toString(city.code()).equals(code))
                .findFirst()
                .map(city -> Text.of(city.name(), city.name()))
                .orElse(null);
    }

    private static boolean isNumber(@Nullable String code) {
        return code != null && code.matches("\\d{1,6}");
    }

    /** {@return the name that was probably meant, or the length of a name that is not repeated; may be empty} */
    public Text meant() {
        String name = given.expected();
        if (name != null) {
            return Text.of("，可能是“" + name + "”之误", ", maybe \"" + name + "\" was meant");
        }
        String length = given.found();
        return length == null
                ? Text.of("", "")
                : Text.of(
                        "（名称 " + length + " 个字符，与接口的字段都不相近，不在此重复）",
                        " (a name of " + length + " characters, near to none of the API's and not repeated here)");
    }

    private String lastName() {
        return given.path().substring(given.path().lastIndexOf('.') + 1);
    }

    private boolean isOfBody() {
        return given.path().equals(io.github.icprules.model.PayloadFault.BODY);
    }

    /** Returns words without a translation. The words have already been masked if necessary. */
    private static Text said(@Nullable String words) {
        return words == null ? Text.of("其他", "something else") : Text.of(words, words);
    }
}
