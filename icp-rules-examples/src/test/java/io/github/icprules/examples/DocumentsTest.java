package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.Parameter;
import io.github.icprules.examples.quickstart.BatchQuickStart;
import io.github.icprules.examples.quickstart.OwnValues;
import io.github.icprules.examples.quickstart.QuickStart;
import io.github.icprules.examples.quickstart.WeChatQuickStart;
import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Receipt;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.UncheckedGroup;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.wechat.WeChatFiling;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;

/** What the documents show is what the code does. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..");

    private static final String JAR = "$ java -jar icp-rules-examples/target/icp-rules-examples.jar ";

    private static final String EXAMPLES = "icp-rules-examples/";

    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private static final Pattern HALF_WIDTH = Pattern.compile("[\\p{IsHan}》」”）][,:;!?(]|[,:;!?)][\\p{IsHan}《「“（]");

    private static final String TRANSLATED =
            "batch compare explain json millions policies semantics testing class-path wechat rule-packs questions versions pages";

    @ParameterizedTest
    @CsvSource({"README.md, ''", "README.en.md, ' --lang en'"})
    void the_answer_in_a_readme_is_up_to_date(String readme, String language) throws IOException {
        String block = blocks(readme, "").get(0);
        String[] shown = block.split("\n", 2);
        assertThat(shown[0]).startsWith(JAR + "check ").endsWith(".json" + language);
        String answer = run(shown[0].substring(JAR.length()).replace("icp-rules-examples/", ""))
                .answer();
        // A README shows the first lines.
        String start = answer.lines().limit(shown[1].lines().count()).collect(Collectors.joining("\n"));
        new GeneratedFile(readme).assertIs(text(readme).replace(block, shown[0] + '\n' + start + '\n'));
    }

    /** The commands of a page, which show the arguments and the answer. */
    @ParameterizedTest
    @CsvSource({"docs/explain.md, explain", "docs/zh/questions.md, next repair", "docs/questions.md, next repair"})
    void the_answers_on_a_page_are_up_to_date(String page, String commands) throws IOException {
        List<String> shown = blocks(page, "").stream()
                .filter(block -> block.startsWith("$ "))
                .toList();
        assertThat(shown).hasSize(2);
        String language = page.equals("docs/questions.md") ? " --lang en" : "";
        String text = text(page);
        for (String block : shown) {
            String[] parts = block.split("\n", 2);
            assertThat(parts[0]).startsWith(JAR);
            String command = parts[0].substring(JAR.length()).replace("icp-rules-examples/samples", "samples");
            assertThat(commands).contains(command.split(" ", -1)[0]);
            String answer = run(command.contains("--lang") ? command : command + language)
                    .answer();
            text = text.replace(block, parts[0] + '\n' + answer);
        }
        new GeneratedFile(page).assertIs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "README.md,         0, src/main/java/io/github/icprules/examples/quickstart/QuickStart.java",
        "README.md,         1, src/main/java/io/github/icprules/examples/quickstart/WeChatQuickStart.java",
        "docs/semantics.md, 0, src/main/java/io/github/icprules/examples/quickstart/OwnValues.java",
        "docs/batch.md,     0, src/main/java/io/github/icprules/examples/quickstart/BatchQuickStart.java",
        "docs/wechat.md,    0, src/main/java/io/github/icprules/examples/quickstart/WeChatQuickStart.java",
        "docs/json.md,      0, boot4/src/main/java/io/github/icprules/boot4/FilingController.java",
        "docs/testing.md,   0, consumer/src/test/java/io/github/icprules/consumer/NewsFilingIT.java"
    })
    void the_code_of_a_document_is_that_of_an_example(String document, int block, String example) throws IOException {
        // The imports and the code are separated by other lines of the example.
        assertThat(text(EXAMPLES + example))
                .contains(blocks(document, "java").get(block).split("\n\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/semantics.md", "docs/zh/semantics.md"})
    void the_quick_start_prints_what_is_shown(String document) throws IOException {
        assertThat(blocks(document, "")).containsExactly(printed(QuickStart::print));
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

    static List<Arguments> pairs() {
        return Stream.concat(
                        Stream.of(
                                Arguments.of("README.md", "README.en.md", 120),
                                Arguments.of(
                                        "icp-rules-examples/boot-starter/README.md",
                                        "icp-rules-examples/boot-starter/README.en.md",
                                        200)),
                        Stream.of(TRANSLATED.split(" ", -1))
                                .map(page -> Arguments.of("docs/zh/" + page + ".md", "docs/" + page + ".md", 1000)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pairs")
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
        for (String document : List.of(chinese, english)) {
            assertThat(text(document).lines()).hasSizeLessThanOrEqualTo(lines);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void links_lead_to_files(String chinese, String english) throws IOException {
        for (String document : List.of(chinese, english)) {
            Path folder = ROOT.resolve(document).resolveSibling("");
            assertThat(links(document).stream()
                            .filter(link -> !link.startsWith("https://"))
                            .map(link -> folder.resolve(link.replaceFirst("#.*", ""))))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file).exists());
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_chinese_document_has_full_width_punctuation(String document) throws IOException {
        String prose = BLOCK.matcher(text(document)).replaceAll("").replaceAll("`[^`\\n]*`|(?<=\\])\\([^)]*\\)", "");
        assertThat(HALF_WIDTH.matcher(prose).results().map(MatchResult::group)).isEmpty();
    }

    @Test
    void the_engine_with_other_values_can_be_built(@TempDir Path folder) throws IOException {
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
        String printed = printed(out ->
                BatchQuickStart.print(Stream.of("{}", "nothing", "{}"), new ObjectMapper(), IcpRuleEngine.load(), out));
        assertThat(printed.lines()).containsExactly("不可提交", "line 2 is no JSON", "不可提交");
    }

    @Test
    void the_page_on_json_shows_the_controller_and_its_answer() throws IOException {
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
    void the_page_on_reports_shows_what_the_runner_answers() throws IOException {
        assertThat(run("check samples/cancel-only-service.json --format json --lang en")
                        .answer())
                .contains(blocks("docs/filing-report.md", "json").get(0).strip().replace("\n", "\n    "));
    }

    @Test
    void the_code_on_wechat_s_payloads_is_the_example_s_and_prints_what_is_shown() throws IOException {
        String printed = printed(
                out -> WeChatQuickStart.print("{\"icp_subject\": {}, \"icp_aplets\": {}, \"icp_materials\": {}}", out));
        assertThat(printed.lines())
                .contains(
                        "icp_aplets: 接口没有字段“icp_aplets”，可能是“icp_applets”之误，平台会忽略该字段，等于没有填写。",
                        "icp_subject.base_info: 缺少必填字段“base_info”。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.en.md"})
    void ci_runs_the_test_command_of_a_readme(String readme) throws IOException {
        String ci = Files.readString(ROOT.resolve(".ci/run"), StandardCharsets.UTF_8);
        assertThat(blocks(readme, "")).contains("mvn -B -ntp verify\n");
        assertThat(ci.lines()).contains("mvn -B -ntp verify");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "parameters --lang en", "provinces", "sources", "clauses"})
    void a_generated_list_is_up_to_date(String command) throws IOException {
        new GeneratedFile("docs/" + command.split(" ", -1)[0] + ".md")
                .assertIs(run(command, "--format md").answer());
    }

    @Test
    void the_rule_shown_to_contributors_is_a_real_one() throws IOException {
        String shown = blocks("CONTRIBUTING.md", "").get(0);
        assertThat(text("icp-rules-drools/src/main/resources/io/github/icprules/drools/rules/number-display.drl"))
                .contains(shown.substring(shown.indexOf("rule \"")));
    }

    @Test
    void the_page_for_contributors_is_short() throws IOException {
        assertThat(text("CONTRIBUTING.md").lines())
                .hasSizeLessThanOrEqualTo(100)
                .allMatch(line -> line.length() <= 120);
    }

    /** An example that prints. */
    private interface Example {
        void print(PrintStream out) throws IOException;
    }

    private static String printed(Example example) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        example.print(new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** {@return the blocks of code of a document} */
    static List<String> blocks(String document, String language) throws IOException {
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

    static String text(String document) throws IOException {
        return Files.readString(ROOT.resolve(document), StandardCharsets.UTF_8);
    }

    @Test
    void a_full_context_leaves_the_authority_s_discretion_only() throws IOException {
        FilingReport report =
                IcpRuleEngine.load().evaluate(WeChatFiling.read(WeChatBodies.enterprise(), documentedContext()));
        assertThat(report.verdict()).isEqualTo(Verdict.READY);
        assertThat(report.reference()).isEqualTo("示例订单 2026-0042");
        assertThat(report.unchecked())
                .isNotEmpty()
                .allSatisfy(open -> assertThat(open.needs()).as(open.ruleId()).isEmpty());
        assertThat(report.uncheckedGroups())
                .hasSizeLessThanOrEqualTo(6)
                .extracting(UncheckedGroup::key)
                .isSubsetOf(UncheckedGroup.Key.DISCRETION, UncheckedGroup.Key.STANDING);
    }

    @Test
    void every_part_of_the_context_settles_something() throws IOException {
        IcpRuleEngine engine = IcpRuleEngine.load();
        Map<String, Object> whole = documentedContext();
        List<Unchecked> open = engine.evaluate(WeChatFiling.read(WeChatBodies.enterprise(), whole))
                .unchecked();
        for (String part : whole.keySet()) {
            if (part.equals("reference") || part.equals("evaluatedOn")) {
                continue;
            }
            Map<String, Object> rest = new LinkedHashMap<>(whole);
            rest.remove(part);
            assertThat(engine.evaluate(WeChatFiling.read(WeChatBodies.enterprise(), rest))
                            .unchecked())
                    .as("without " + part)
                    .hasSizeGreaterThan(open.size());
        }
    }

    private static Map<String, Object> documentedContext() throws IOException {
        return new ObjectMapper().readValue(blocks("docs/wechat.md", "json").get(0), new TypeReference<>() {});
    }
}
