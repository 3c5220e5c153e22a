package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.Parameter;
import io.github.icprules.examples.quickstart.BatchQuickStart;
import io.github.icprules.examples.quickstart.OwnValues;
import io.github.icprules.examples.quickstart.QuickStart;
import io.github.icprules.examples.quickstart.WeChatQuickStart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents show is what the code does. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..");

    @Test
    void the_readme_shows_what_the_runner_answers() throws IOException {
        String shown = blocks("README.md", "").get(0);
        String answer =
                CommandLine.run("check", "samples/news-without-approval.json").answer();
        assertThat(shown).startsWith("$ java -jar icp-rules-examples/target/icp-rules-examples.jar check");
        assertThat(answer).startsWith(shown.substring(shown.indexOf('\n') + 1));
    }

    @Test
    void the_readme_s_code_is_the_quick_start_and_prints_what_it_shows() throws IOException {
        assertThat(source("QuickStart")).contains(blocks("README.md", "java").get(0));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        QuickStart.print(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(blocks("README.md", "")).contains(printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void the_readme_s_engine_with_other_values_can_be_built(@TempDir Path folder) throws IOException {
        assertThat(source("OwnValues")).contains(blocks("README.md", "java").get(3));
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
    void the_readme_s_code_on_thousands_of_filings_answers_each() throws IOException {
        assertThat(source("BatchQuickStart"))
                .contains(blocks("README.md", "java").get(2));
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
    void the_code_on_wechat_s_payloads_is_the_example_s_and_prints_what_is_shown() throws IOException {
        assertThat(source("WeChatQuickStart"))
                .contains(
                        blocks("README.md", "java").get(1),
                        blocks("docs/wechat.md", "java").get(0));
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
    void the_readme_s_test_is_one_of_the_consumer_s() throws IOException {
        assertThat(Files.readString(
                        Path.of("consumer/src/test/java/io/github/icprules/consumer/NewsFilingIT.java"),
                        StandardCharsets.UTF_8))
                .contains(blocks("README.md", "java").get(4));
    }

    @Test
    void ci_runs_the_test_command_of_the_readme() throws IOException {
        String ci = Files.readString(ROOT.resolve(".ci/run"), StandardCharsets.UTF_8);
        assertThat(blocks("README.md", "")).contains("mvn -B -ntp verify\n");
        assertThat(ci.lines()).contains("mvn -B -ntp verify");
    }

    @Test
    void the_list_of_rules_is_fresh() throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/rules.md"), StandardCharsets.UTF_8))
                .as("write it anew: see CONTRIBUTING.md")
                .isEqualTo(CommandLine.run("rules", "--format", "md").answer());
    }

    @Test
    void the_list_of_parameters_is_fresh() throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/parameters.md"), StandardCharsets.UTF_8))
                .as("write it anew: see CONTRIBUTING.md")
                .isEqualTo(CommandLine.run("parameters", "--format", "md", "--lang", "en")
                        .answer());
    }

    @Test
    void what_the_provinces_demand_is_fresh() throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/provinces.md"), StandardCharsets.UTF_8))
                .as("write it anew: see CONTRIBUTING.md")
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
                .as("write it anew: see CONTRIBUTING.md")
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
        String text = Files.readString(ROOT.resolve(document), StandardCharsets.UTF_8);
        return Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map((MatchResult block) -> block.group(2))
                .toList();
    }
}
