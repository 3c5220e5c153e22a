package io.github.icprules.wechat;

import static io.github.icprules.text.Language.ZH;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.Reference;
import io.github.icprules.Reference.Row;
import io.github.icprules.model.PlatformErrorCode;
import io.github.icprules.model.PlatformErrorCode.Foresight;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.AnsweredRemark.Outcome;
import io.github.icprules.wechat.PlatformRemark.Mapping;
import io.github.icprules.wechat.PlatformRemark.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The document on the platform's answers says what the tables of codes and labels do: no more, no less. */
class AnswersReferenceTest {

    private static final Reference REFERENCE = Reference.read("wechat-answers.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void it_lists_the_codes_as_the_table_in_code_does() {
        assertThat(rows("The codes").stream().map(Row::cells))
                .containsExactlyElementsOf(Stream.of(PlatformErrorCode.values())
                        .map(code -> List.of(
                                "`" + code.code() + "`",
                                "`" + code.name() + "`",
                                code.chinese(),
                                code.english(),
                                code.evidence().english(),
                                code.foresight().english()))
                        .toList());
    }

    @Test
    void it_says_what_foreseeing_a_code_needs() {
        Map<String, List<String>> documented = new LinkedHashMap<>();
        String sentence = REFERENCE.text().substring(REFERENCE.text().indexOf("Some codes can be foreseen only"));
        Pattern.compile("`(\\w+\\.\\w+)` for ([\\d,and ]+)")
                .matcher(sentence)
                .results()
                .forEach(need -> Pattern.compile("\\d+")
                        .matcher(need.group(2))
                        .results()
                        .forEach(code -> documented.put(code.group(), List.of(need.group(1)))));

        Map<String, List<String>> known = new LinkedHashMap<>();
        Stream.of(PlatformErrorCode.values())
                .filter(code -> !code.needs().isEmpty())
                .forEach(code -> known.put(String.valueOf(code.code()), code.needs()));
        assertThat(documented).isEqualTo(known);
    }

    @Test
    void it_lists_the_labels_as_the_table_in_code_does() {
        Map<String, List<String>> listed = new LinkedHashMap<>();
        rows("The labels")
                .forEach(row -> listed.put(row.plain(0), codes(row.cells().get(1))));

        Map<String, List<String>> known = new LinkedHashMap<>();
        FieldLabels.known().forEach(label -> known.put(label, FieldLabels.fieldsOf(label)));
        assertThat(listed).isEqualTo(known).hasSize(rows("The labels").size());
    }

    @Test
    void it_lists_the_properties_of_the_joined_report_in_their_order() {
        Map<String, Object> tree = AnsweredReportTest.sample().asTree(Language.EN);

        List<String> properties = new ArrayList<>();
        tree.forEach((name, value) -> {
            if (name.equals("answer")) {
                AnsweredReportTest.node(value).keySet().forEach(member -> properties.add("answer." + member));
            } else if (name.equals("remarks")) {
                AnsweredReportTest.item(tree, "remarks", 0)
                        .forEach((member, items) ->
                                properties.add("remarks[]." + member + (isOfObjects(member) ? "[]" : "")));
            } else {
                properties.add(name + (isOfObjects(name) ? "[]" : ""));
            }
        });

        assertThat(rows("How the two are joined").stream().map(row -> row.plain(0)))
                .containsExactlyElementsOf(properties);
    }

    @Test
    void it_lists_the_properties_of_what_stands_in_lists() {
        AnsweredReport sample = AnsweredReportTest.sample();
        Map<String, Object> tree = sample.asTree(Language.EN);
        Map<String, Object> remark = AnsweredReportTest.item(tree, "remarks", 0);

        assertThat(codes(row("remarks[].foreseenBy[]").cells().get(2)))
                .containsExactlyElementsOf(
                        AnsweredReportTest.item(remark, "foreseenBy", 0).keySet());
        assertThat(codes(row("remarks[].leftOpenBy[]").cells().get(2)))
                .containsExactlyElementsOf(
                        AnsweredReportTest.item(remark, "leftOpenBy", 0).keySet());
        assertThat(codes(row("remarks[].materials[]").cells().get(2)))
                .containsExactlyElementsOf(
                        AnsweredReportTest.item(tree, "unmentionedMaterials", 0).keySet());
    }

    static Stream<Map.Entry<String, Enum<?>[]>> enums() {
        return Stream.of(
                Map.entry("remarks[].outcome", Outcome.values()),
                Map.entry("remarks[].source", Source.values()),
                Map.entry("remarks[].mapping", Mapping.values()));
    }

    @ParameterizedTest
    @MethodSource("enums")
    void it_lists_the_words_of_each_enum(Map.Entry<String, Enum<?>[]> property) {
        assertThat(codes(row(property.getKey()).cells().get(2)))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(property.getValue()).map(Enum::name).toList());
    }

    @Test
    void the_code_it_shows_works() throws IOException {
        FilingReport report = AnsweredReportTest.sample().report();
        Map<String, Object> tree = Trees.tree("errcode", 86324, "errmsg", "当前正在审核中，请勿重复提交");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

        PlatformAnswer answer = PlatformAnswer.read(tree);
        AnsweredReport answered = AnsweredReport.join(report, answer);
        out.println(answered.summary().in(ZH));

        assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("平台指出 1 处");
        String text = REFERENCE.text();
        String shown = text.substring(text.indexOf("```java\n") + 8, text.indexOf("```\n", text.indexOf("```java\n")));
        assertThat(Files.readString(
                        Path.of("src/test/java/io/github/icprules/wechat/AnswersReferenceTest.java"),
                        StandardCharsets.UTF_8))
                .contains(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {" 小程序名称 ", "小程序名称：", "小程序名称:", "　小程序名称 ： "})
    void blanks_and_a_colon_do_not_count(String label) {
        assertThat(FieldLabels.fieldsOf(label)).containsExactly("icp_applets.base_info.name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "：", "姓名", "小程序", "小程序名称有误", "法人", "name", "负责人"})
    void any_other_label_is_unmapped_and_never_guessed(String label) {
        assertThat(FieldLabels.fieldsOf(label)).isEmpty();
    }

    @Test
    void every_label_means_fields_that_a_request_or_a_material_has() {
        assertThat(FieldLabels.known())
                .hasSizeGreaterThan(40)
                .allSatisfy(label -> assertThat(FieldLabels.fieldsOf(label))
                        .as(label)
                        .isNotEmpty()
                        .isSubsetOf(WeChatFieldsTest.DOCUMENTED));
    }

    @Test
    void a_code_is_found_by_its_number_alone() {
        IntStream.concat(IntStream.range(-100, 100_000), IntStream.of(Integer.MIN_VALUE, Integer.MAX_VALUE))
                .forEach(number -> assertThat(PlatformErrorCode.of(number))
                        .isEqualTo(Stream.of(PlatformErrorCode.values())
                                .filter(code -> code.code() == number)
                                .findFirst()));
    }

    @ParameterizedTest
    @EnumSource
    void meaning_and_advice_are_there_in_both_languages(PlatformErrorCode code) {
        assertThat(code.in(Language.ZH)).matches(".*\\p{IsHan}.*").doesNotEndWith("。");
        assertThat(code.in(Language.EN)).matches("[\\x20-\\x7e]+").doesNotEndWith(".");
        assertThat(code.advice().in(Language.ZH)).endsWith("。");
        assertThat(code.advice().in(Language.EN)).matches("[A-Z][\\x20-\\x7e]+\\.");
    }

    @ParameterizedTest
    @EnumSource
    void what_foreseeing_a_code_needs_are_places_in_a_request_and_only_where_more_than_the_body_helps(
            PlatformErrorCode code) {
        assertThat(code.needs()).isSubsetOf(WeChatFieldsTest.places());
        if (!code.needs().isEmpty()) {
            assertThat(code.foresight()).isIn(Foresight.WITH_MORE, Foresight.IN_PART);
        }
    }

    private static boolean isOfObjects(String property) {
        return List.of("foreseenBy", "materials", "leftOpenBy", "unmentioned", "unmentionedMaterials")
                .contains(property);
    }

    private static Row row(String property) {
        return rows("How the two are joined").stream()
                .filter(row -> row.plain(0).equals(property))
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> rows(String section) {
        return REFERENCE.sections("##").getOrDefault(section, List.of());
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult code) -> code.group(1))
                .toList();
    }
}
