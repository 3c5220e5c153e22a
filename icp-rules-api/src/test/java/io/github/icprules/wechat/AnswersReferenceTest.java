package io.github.icprules.wechat;

import static io.github.icprules.fixtures.WeChatBodies.at;
import static io.github.icprules.fixtures.WeChatBodies.object;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
        String sentence = REFERENCE.text().substring(REFERENCE.text().indexOf("Some codes can be foreseen only"));
        Map<String, String> documented = new TreeMap<>();
        Pattern.compile("`(\\w+\\.\\w+)` for ([\\d,and ]+)")
                .matcher(sentence)
                .results()
                .forEach(need -> Stream.of(need.group(2).split("\\D+"))
                        .forEach(code -> documented.put(code, "[" + need.group(1) + "]")));
        assertThat(documented)
                .isEqualTo(Stream.of(PlatformErrorCode.values())
                        .filter(code -> !code.needs().isEmpty())
                        .collect(Collectors.toMap(
                                code -> String.valueOf(code.code()),
                                code -> code.needs().toString())));
    }

    @Test
    void it_lists_the_labels_as_the_table_in_code_does() {
        assertThat(rows("The labels"))
                .extracting(row -> row.plain(0))
                .containsExactlyInAnyOrderElementsOf(FieldLabels.known());
        assertThat(rows("The labels"))
                .allSatisfy(row -> assertThat(FieldLabels.fieldsOf(row.plain(0)))
                        .isEqualTo(codes(row.cells().get(1))));
    }

    @Test
    void it_lists_the_properties_of_the_joined_report_in_their_order() {
        Map<String, Object> tree = AnsweredReportTest.sample().asTree(Language.EN);

        List<String> properties = new ArrayList<>();
        tree.forEach((name, value) -> {
            if (name.equals("answer")) {
                at(tree, "answer").keySet().forEach(member -> properties.add("answer." + member));
            } else if (name.equals("remarks")) {
                at(tree, "remarks[0]")
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
        Map<String, Object> tree = AnsweredReportTest.sample().asTree(Language.EN);
        assertThat(codes(row("remarks[].foreseenBy[]").cells().get(2)))
                .containsExactlyElementsOf(
                        at(tree, "remarks[0]", "foreseenBy[0]").keySet());
        assertThat(codes(row("remarks[].leftOpenBy[]").cells().get(2)))
                .containsExactlyElementsOf(
                        at(tree, "remarks[0]", "leftOpenBy[0]").keySet());
        assertThat(codes(row("remarks[].materials[]").cells().get(2)))
                .containsExactlyElementsOf(at(tree, "unmentionedMaterials[0]").keySet());
    }

    @Test
    void it_lists_the_words_of_each_enum() {
        Map<String, Enum<?>[]> enums = Map.of(
                "remarks[].outcome", Outcome.values(),
                "remarks[].source", Source.values(),
                "remarks[].mapping", Mapping.values());
        enums.forEach(
                (property, constants) -> assertThat(codes(row(property).cells().get(2)))
                        .containsExactlyInAnyOrderElementsOf(
                                Arrays.stream(constants).map(Enum::name).toList()));
    }

    @Test
    void the_code_it_shows_works() throws IOException {
        FilingReport report = AnsweredReportTest.sample().report();
        Map<String, Object> tree = object("errcode", 86324, "errmsg", "当前正在审核中，请勿重复提交");
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
    @ValueSource(strings = {"", " ", "：", "姓名", "小程序", "小程序名称有误", "法人", "name", "负责人"})
    void any_other_label_is_unmapped_and_never_guessed(String label) {
        assertThat(FieldLabels.fieldsOf(label)).isEmpty();
        assertThat(List.of(" 小程序名称 ", "小程序名称：", "小程序名称:", "　小程序名称 ： "))
                .allSatisfy(
                        known -> assertThat(FieldLabels.fieldsOf(known)).containsExactly("icp_applets.base_info.name"));
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
