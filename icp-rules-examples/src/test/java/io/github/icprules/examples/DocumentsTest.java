package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.Parameter;
import io.github.icprules.examples.quickstart.BatchQuickStart;
import io.github.icprules.examples.quickstart.OwnValues;
import io.github.icprules.examples.quickstart.QuickStart;
import io.github.icprules.examples.quickstart.WeChatQuickStart;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.report.Receipt;
import io.github.icprules.text.InvalidTreeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;

/** What the documents show is what the code does. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..");

    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private static final Pattern HALF_WIDTH = Pattern.compile("[\\p{IsHan}》」”）][,:;!?(]|[,:;!?)][\\p{IsHan}《「“（]");

    @ParameterizedTest
    @CsvSource({"README.md, zh", "README.en.md, en"})
    void a_readme_shows_what_the_runner_answers(String readme, String language) throws IOException {
        String shown = blocks(readme, "").get(0);
        List<String> command = List.of(shown.lines().findFirst().orElseThrow().split(" "));
        assertThat(command)
                .startsWith("$", "java", "-jar", "icp-rules-examples/target/icp-rules-examples.jar", "check")
                .hasSize(language.equals("zh") ? 6 : 8);
        assertThat(command.subList(6, command.size()))
                .isEqualTo(language.equals("zh") ? List.of() : List.of("--lang", language));
        String answer = CommandLine.run("check", command.get(5).replace("icp-rules-examples/", ""), "--lang", language)
                .answer();
        assertThat(answer).startsWith(shown.substring(shown.indexOf('\n') + 1));
    }

    @Test
    void the_page_on_explanations_shows_what_the_runner_answers() throws IOException {
        List<String> shown = blocks("docs/explain.md", "").stream()
                .filter(block -> block.startsWith("$ "))
                .toList();
        assertThat(shown).hasSize(2).allSatisfy(block -> {
            List<String> command = List.of(block.lines()
                    .findFirst()
                    .orElseThrow()
                    .replace("icp-rules-examples/samples", "samples")
                    .split(" "));
            assertThat(command)
                    .startsWith("$", "java", "-jar", "icp-rules-examples/target/icp-rules-examples.jar", "explain");
            CommandLine.Result result =
                    CommandLine.run(command.subList(4, command.size()).toArray(String[]::new));
            assertThat(block.substring(block.indexOf('\n') + 1)).isEqualTo(result.answer());
        });
    }

    @ParameterizedTest
    @CsvSource({"docs/zh/questions.md, zh", "docs/questions.md, en"})
    void the_page_on_questions_shows_what_the_runner_answers(String page, String language) throws IOException {
        List<String> shown = blocks(page, "").stream()
                .filter(block -> block.startsWith("$ "))
                .toList();
        assertThat(shown).hasSize(2);
        for (String block : shown) {
            String[] command = block.lines().findFirst().orElseThrow().split(" ", -1);
            assertThat(command[4]).isIn("next", "repair");
            assertThat(CommandLine.run(command[4], command[5].replace("icp-rules-examples/", ""), "--lang", language)
                            .answer())
                    .isEqualTo(block.substring(block.indexOf('\n') + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.en.md"})
    void the_code_of_a_readme_is_that_of_the_examples(String readme) throws IOException {
        List<String> code = blocks(readme, "java");
        assertThat(code).hasSize(2);
        assertThat(source("QuickStart")).contains(code.get(0));
        assertThat(source("WeChatQuickStart")).contains(code.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/semantics.md", "docs/zh/semantics.md"})
    void the_quick_start_prints_what_is_shown(String document) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        QuickStart.print(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(blocks(document, "")).containsExactly(printed.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.en.md"})
    void a_readme_lists_the_commands_and_the_day_of_the_last_check(String readme) throws IOException {
        String text = text(readme);
        assertThat(CommandSpec.forAnnotatedObject(Runner.class).subcommands().keySet())
                .isNotEmpty()
                .allSatisfy(command -> assertThat(text).containsPattern("(?m)^\\| .*`" + command + "[ `]"));
        Receipt receipt = IcpRuleEngine.load()
                .evaluate(FilingRequest.builder(FilingType.NEW_FIRST).build())
                .receipt();
        assertThat(text).contains(String.valueOf(receipt.knowledgeCheckedOn()));
    }

    @ParameterizedTest
    @CsvSource({
        "README.md, README.en.md, 120",
        "docs/zh/batch.md, docs/batch.md, 1000",
        "docs/zh/compare.md, docs/compare.md, 1000",
        "docs/zh/explain.md, docs/explain.md, 1000",
        "docs/zh/json.md, docs/json.md, 1000",
        "docs/zh/millions.md, docs/millions.md, 1000",
        "docs/zh/policies.md, docs/policies.md, 1000",
        "docs/zh/semantics.md, docs/semantics.md, 1000",
        "docs/zh/testing.md, docs/testing.md, 1000",
        "docs/zh/class-path.md, docs/class-path.md, 1000",
        "docs/zh/wechat.md, docs/wechat.md, 1000",
        "docs/zh/rule-packs.md, docs/rule-packs.md, 1000",
        "docs/zh/questions.md, docs/questions.md, 1000"
    })
    void a_chinese_document_has_the_parts_of_the_english_one(String chinese, String english, int lines)
            throws IOException {
        assertThat(headings(chinese)).isNotEmpty().isEqualTo(headings(english));
        assertThat(links(chinese)).isNotEmpty().hasSameSizeAs(links(english));
        for (String language : List.of("", "java", "json", "xml", "csv", "properties", "text", "sh")) {
            List<String> code = blocks(chinese, language);
            List<String> expected = blocks(english, language);
            assertThat(code).hasSameSizeAs(expected);
            // An answer of the runner is in the language of its page.
            assertThat(code.stream().filter(block -> !block.startsWith("$ ")))
                    .containsExactlyElementsOf(expected.stream()
                            .filter(block -> !block.startsWith("$ "))
                            .toList());
        }
        assertThat(List.of(text(chinese), text(english)))
                .allSatisfy(text -> assertThat(text.lines()).hasSizeLessThanOrEqualTo(lines));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "README.en.md",
                "docs/explain.md",
                "docs/zh/explain.md",
                "docs/json.md",
                "docs/millions.md",
                "docs/policies.md",
                "docs/semantics.md",
                "docs/testing.md",
                "docs/zh/batch.md",
                "docs/zh/compare.md",
                "docs/zh/wechat.md",
                "docs/zh/json.md",
                "docs/zh/millions.md",
                "docs/zh/policies.md",
                "docs/class-path.md",
                "docs/rule-packs.md",
                "docs/zh/rule-packs.md",
                "docs/questions.md",
                "docs/zh/questions.md",
                "docs/zh/semantics.md",
                "docs/zh/testing.md",
                "docs/zh/class-path.md"
            })
    void links_lead_to_files(String document) throws IOException {
        Path folder = ROOT.resolve(document).resolveSibling("");
        assertThat(links(document).stream()
                        .filter(link -> !link.startsWith("https://"))
                        .map(link -> folder.resolve(link.replaceFirst("#.*", ""))))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).exists());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/zh/explain.md",
                "docs/zh/batch.md",
                "docs/zh/compare.md",
                "docs/zh/wechat.md",
                "docs/zh/json.md",
                "docs/zh/millions.md",
                "docs/zh/policies.md",
                "docs/zh/semantics.md",
                "docs/zh/testing.md",
                "docs/zh/class-path.md",
                "docs/zh/rule-packs.md",
                "docs/zh/questions.md"
            })
    void a_chinese_document_has_full_width_punctuation(String document) throws IOException {
        String prose = BLOCK.matcher(text(document)).replaceAll("").replaceAll("`[^`\\n]*`|(?<=\\])\\([^)]*\\)", "");
        assertThat(HALF_WIDTH.matcher(prose).results().map(MatchResult::group)).isEmpty();
    }

    @Test
    void the_engine_with_other_values_can_be_built(@TempDir Path folder) throws IOException {
        assertThat(source("OwnValues"))
                .contains(blocks("docs/semantics.md", "java").get(0));
        Path ownValues = Files.writeString(folder.resolve("values.csv"), """
            id,value,source,confidence,checked
            least-age,16,示例来源,LOW,2026-11-24
            """, StandardCharsets.UTF_8);
        IcpRuleEngine engine =
                OwnValues.engine(List.of(LocalDate.of(2026, 10, 1)), List.of(LocalDate.of(2026, 10, 10)), ownValues);
        assertThat(engine.parameters())
                .filteredOn(Parameter::replaced)
                .extracting(Parameter::id)
                .containsExactly("least-age", "min-remaining-validity-months");
    }

    @Test
    void the_code_on_many_filings_answers_each() throws IOException {
        assertThat(source("BatchQuickStart"))
                .contains(blocks("docs/batch.md", "java").get(0));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        BatchQuickStart.print(
                Stream.of("{}", "nothing", "{}"),
                new ObjectMapper(),
                IcpRuleEngine.load(),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("不可提交", "line 2 is no JSON", "不可提交");
    }

    @Test
    void the_page_on_json_shows_the_controller_and_its_answer() throws IOException {
        assertThat(Files.readString(
                        Path.of("boot4/src/main/java/io/github/icprules/boot4/FilingController.java"),
                        StandardCharsets.UTF_8))
                .contains(blocks("docs/json.md", "java").get(0));
        Map<String, Object> filing = new LinkedHashMap<>();
        filing.put("filingType", "NEW_FRIST");
        filing.put("minProgram", Map.of());
        filing.put("subject", Map.of("name", 5));
        InvalidTreeException invalid =
                catchThrowableOfType(InvalidTreeException.class, () -> FilingRequest.fromTree(filing));
        ObjectMapper mapper = new ObjectMapper();
        assertThat(mapper.readTree(mapper.writeValueAsString(invalid.problems())))
                .isEqualTo(mapper.readTree(blocks("docs/json.md", "json").get(0)));
    }

    @Test
    void the_code_on_wechat_s_payloads_is_the_example_s_and_prints_what_is_shown() throws IOException {
        assertThat(source("WeChatQuickStart"))
                .contains(blocks("docs/wechat.md", "java").get(0));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        WeChatQuickStart.print(
                "{\"icp_subject\": {}, \"icp_aplets\": {}, \"icp_materials\": {}}",
                new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .contains(
                        "icp_aplets: 接口没有字段“icp_aplets”，可能是“icp_applets”之误，平台会忽略该字段，等于没有填写。",
                        "icp_subject.base_info: 缺少必填字段“base_info”。");
    }

    @Test
    void the_test_on_the_page_of_tests_is_one_of_the_consumer_s() throws IOException {
        assertThat(Files.readString(
                        Path.of("consumer/src/test/java/io/github/icprules/consumer/NewsFilingIT.java"),
                        StandardCharsets.UTF_8))
                .contains(blocks("docs/testing.md", "java").get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.en.md"})
    void ci_runs_the_test_command_of_a_readme(String readme) throws IOException {
        String ci = Files.readString(ROOT.resolve(".ci/run"), StandardCharsets.UTF_8);
        assertThat(blocks(readme, "")).contains("mvn -B -ntp verify\n");
        assertThat(ci.lines()).contains("mvn -B -ntp verify");
    }

    @Test
    void the_list_of_rules_is_fresh() throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/rules.md"), StandardCharsets.UTF_8))
                .as("write it again: see CONTRIBUTING.md")
                .isEqualTo(CommandLine.run("rules", "--format", "md").answer());
    }

    @Test
    void the_list_of_parameters_is_fresh() throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/parameters.md"), StandardCharsets.UTF_8))
                .as("write it again: see CONTRIBUTING.md")
                .isEqualTo(CommandLine.run("parameters", "--format", "md", "--lang", "en")
                        .answer());
    }

    @Test
    void what_the_provinces_demand_is_fresh() throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/provinces.md"), StandardCharsets.UTF_8))
                .as("write it again: see CONTRIBUTING.md")
                .isEqualTo(CommandLine.run("provinces", "--format", "md").answer());
    }

    @Test
    void the_list_of_sources_is_fresh() throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/sources.md"), StandardCharsets.UTF_8))
                .as("write it again: see CONTRIBUTING.md")
                .isEqualTo(CommandLine.run("sources", "--format", "md").answer());
    }

    @Test
    void the_list_of_clauses_is_fresh() throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/clauses.md"), StandardCharsets.UTF_8))
                .as("write it again: see CONTRIBUTING.md")
                .isEqualTo(CommandLine.run("clauses", "--format", "md").answer());
    }

    @Test
    void the_rule_shown_to_contributors_is_a_real_one() throws IOException {
        String shown = blocks("CONTRIBUTING.md", "").get(0);
        assertThat(Files.readString(
                        ROOT.resolve(
                                "icp-rules-drools/src/main/resources/io/github/icprules/drools/rules/number-display.drl"),
                        StandardCharsets.UTF_8))
                .contains(shown.substring(shown.indexOf("rule \"")));
    }

    private static String source(String example) throws IOException {
        return Files.readString(
                Path.of("src/main/java/io/github/icprules/examples/quickstart/" + example + ".java"),
                StandardCharsets.UTF_8);
    }

    private static List<String> blocks(String document, String language) throws IOException {
        return BLOCK.matcher(text(document))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map((MatchResult block) -> block.group(2))
                .toList();
    }

    /** {@return the levels of the headings, in their order} */
    private static List<String> headings(String document) throws IOException {
        return matches("(?m)^(#+) ", BLOCK.matcher(text(document)).replaceAll(""));
    }

    private static List<String> links(String document) throws IOException {
        return matches("\\]\\(([^)]*)\\)", BLOCK.matcher(text(document)).replaceAll(""));
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String text(String document) throws IOException {
        return Files.readString(ROOT.resolve(document), StandardCharsets.UTF_8);
    }
}
