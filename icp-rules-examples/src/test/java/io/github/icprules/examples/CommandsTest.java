package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static io.github.icprules.examples.CommandLine.runInEnglish;
import static org.assertj.core.api.Assertions.assertThat;

import com.alibaba.fastjson2.JSON;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.examples.CommandLine.Result;
import io.github.icprules.explain.Outcome;
import io.github.icprules.law.Confidence;
import java.nio.CharBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that list and explain. */
class CommandsTest {

    private static final String SAMPLE = "samples/individual-from-another-province.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();

    /** What each rule has is proved in the catalogue; here is what of it is listed. */
    @Test
    void every_rule_is_listed_with_its_properties() throws JsonProcessingException {
        assertThat(listed("rules")).hasSameSizeAs(ENGINE.rules()).allSatisfy(rule -> {
            for (String text : "/id /title/zh /title/en /remedy/zh /remedy/en /gist /inForceFrom".split(" ", -1)) {
                assertThat(rule.at(text).asText()).as(text).isNotBlank();
            }
            assertThat(rule.path("condition").asText()).contains("(").endsWith(")");
            assertThat(rule.path("basis").size() + rule.path("notes").size()).isPositive();
            assertThat(rule.path("basis"))
                    .allSatisfy(basis -> assertThat(basis.fieldNames())
                            .toIterable()
                            .contains("document", "article", "confidence", "lastChecked"))
                    .noneSatisfy(
                            basis -> assertThat(basis.path("kind").asText()).isEqualTo("NOTE"));
            assertThat(rule.path("notes"))
                    .allSatisfy(note -> assertThat(note.path("kind").asText()).isEqualTo("NOTE"));
        });
    }

    @Test
    void every_parameter_has_its_value_and_its_source() throws JsonProcessingException {
        assertThat(listed("parameters")).hasSameSizeAs(ENGINE.parameters()).allSatisfy(parameter -> {
            for (String member : new String[] {"id", "value", "source", "confidence", "checked"}) {
                assertThat(parameter.path(member).asText()).as(member).isNotBlank();
            }
        });
    }

    @Test
    void a_source_says_if_its_address_is_only_that_of_a_site() throws JsonProcessingException {
        JsonNode documents = listed("sources").path("documents");
        assertThat(documents).hasSameSizeAs(ENGINE.law().documents()).allSatisfy(document -> {
            if (document.has("url")) {
                assertThat(document.path("urlIsOfSite").asBoolean())
                        .as(document.path("url").asText())
                        .isEqualTo(document.path("url").asText().matches("https?://[^/?]+(/([^?]*/)?)?"));
            }
        });
        String text = run("sources").answer();
        assertThat(text.lines())
                .anyMatch(line -> line.contains("DECREE_292 ") && !line.contains("网站，不是文件本身"))
                .anyMatch(line -> line.contains("LOTTERY_ANNOUNCEMENT ") && line.endsWith("（网站，不是文件本身）"));
    }

    @Test
    void sources_say_how_many_articles_have_which_confidence() throws JsonProcessingException {
        JsonNode shares = listed("sources").path("confidence");
        long high = ENGINE.law().provisions().stream()
                .filter(provision -> provision.confidence() == Confidence.HIGH)
                .count();
        assertThat(shares.fieldNames()).toIterable().containsExactly("HIGH", "MEDIUM", "LOW");
        assertThat(shares.path("HIGH").path("provisions").asLong()).isEqualTo(high);
        long percent = Math.round(100.0 * high / ENGINE.law().provisions().size());
        assertThat(shares.path("HIGH").path("percent").asLong()).isEqualTo(percent);
        assertThat(run("sources").answer()).contains("条文的可信度：高 " + high + "（" + percent + "%）");
        assertThat(run("sources --lang en").answer())
                .contains("Confidence of the articles: high " + high + " (" + percent + "%)");
    }

    @Test
    void a_penalty_without_a_ceiling_or_without_a_lowest_fine_is_listed_as_such() throws JsonProcessingException {
        assertThat(listed("rules"))
                .anySatisfy(rule -> {
                    assertThat(rule.path("id").asText()).isEqualTo("sector.drugs-never-sold");
                    JsonNode penalty = rule.path("penalties").path(0);
                    assertThat(penalty.path("minimumYuan").asInt()).isEqualTo(100000);
                    assertThat(penalty.has("maximumYuan")).isFalse();
                    assertThat(penalty.path("uncapped").asBoolean()).isTrue();
                })
                .anySatisfy(rule -> {
                    assertThat(rule.path("id").asText()).isEqualTo("sector.microdrama-marks");
                    JsonNode penalty = rule.path("penalties").path(0);
                    assertThat(penalty.has("minimumYuan")).isFalse();
                    assertThat(penalty.path("maximumYuan").asInt()).isEqualTo(100000);
                    assertThat(penalty.path("uncapped").asBoolean()).isFalse();
                })
                .anySatisfy(rule -> {
                    assertThat(rule.path("id").asText()).isEqualTo("number-display.not-shown");
                    assertThat(rule.path("penalties").path(0).path("uncapped").asBoolean(true))
                            .isFalse();
                });
        assertThat(run("rules --format md").answer()).contains("罚款 100,000 元以上，没有上限", "可以处罚款；罚款最高 100,000 元");
    }

    private static JsonNode listed(Object... line) throws JsonProcessingException {
        return JSON.readTree(run(line, "--format json").answer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"44", "广东", "guangdong", "Guangdong", "粤"})
    void a_province_goes_by_code_and_by_name(String name) {
        assertThat(run("provinces", name).answer())
                .contains("44 广东", "主体负责人 = LEGAL_REP_REQUIRED", "华为云备案知识库", "https://")
                .doesNotContain("65 新疆");
    }

    @Test
    void provinces_are_compared_point_by_point() {
        assertThat(run("provinces --compare 31,44,65 --format md --lang en").answer())
                .contains(
                        "| 31 Shanghai |",
                        "| 44 Guangdong |",
                        "| 65 Xinjiang |",
                        "Subject principal must be the legal representative (units)")
                .doesNotContain("Beijing", "LEGAL_REP_REQUIRED");
        assertThat(run("provinces --compare 11,61").answer())
                .contains("外省个人", "陕西")
                .doesNotContainPattern("[A-Z]+_[A-Z]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "", " ", "44,,65", ",44", "44, "})
    void provinces_to_compare_that_are_missing_are_reported(String provinces) {
        // No String, so that the blanks stay in one argument.
        Result result = runInEnglish("provinces --compare", CharBuffer.wrap(provinces));
        assertThat(result.messages().lines())
                .containsExactly("--compare: a province is missing; expected provinces such as 31,44,65");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.answer()).isEmpty();
    }

    @Test
    void programs_get_json() {
        assertThat(run("provinces 65 --format json").answer())
                .contains("\"parameter\" : \"PARTY_BUILDING\"", "\"province\" : \"XINJIANG\"", "\"sha256\"");
    }

    @ParameterizedTest
    @CsvSource({"guangdon, did you mean Guangdong", "atlantis, expected a code such as 44"})
    void a_province_that_does_not_exist_is_reported(String name, String expected) {
        assertThat(runInEnglish("provinces", name).messages()).contains(expected);
    }

    @Test
    void all_rules_are_explained_in_a_line_each_grouped_by_outcome() {
        Result result = run("explain --all", SAMPLE);
        assertThat(result.exitCode()).isZero();
        List<String> rules =
                result.answer().lines().filter(line -> line.startsWith("  ")).toList();
        assertThat(rules).allMatch(line -> line.endsWith("。"));
        assertThat(rules.stream().map(line -> line.strip().split("：", 2)[0]))
                .containsExactlyInAnyOrderElementsOf(
                        ENGINE.rules().stream().map(RuleDescription::id).toList());
        assertThat(result.answer()
                        .lines()
                        .filter(line -> !line.isEmpty() && !line.startsWith("  "))
                        .map(line -> line.split(" ", 2)[0]))
                .containsExactlyElementsOf(Stream.of(
                                Outcome.FOUND, Outcome.UNDECIDED, Outcome.SILENT, Outcome.NOT_IN_FORCE, Outcome.NO_FACT)
                        .map(Outcome::chinese)
                        .toList());
    }

    @Test
    void json_has_one_explanation_or_a_list() throws JsonProcessingException {
        String rule = "province-person.residence-proof";
        JsonNode one = listed("explain", rule, SAMPLE);
        assertThat(one.path("ruleId").asText()).isEqualTo(rule);
        assertThat(one.path("outcome").asText()).isEqualTo(Outcome.FOUND.name());
        JsonNode all = listed("explain --all", SAMPLE);
        assertThat(all.isArray()).isTrue();
        assertThat(all).contains(one);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sector.feature-by-individul FILE | RULE: there is no rule sector.feature-by-individul; \
            did you mean sector.feature-by-individual?
            110101199001010015 FILE          | RULE: there is no rule 18 characters; the command rules lists all rules
            acme/brand.competitor FILE       | RULE: there is no rule acme/brand.competitor; no rule pack acme is loaded (--pack)
            FILE                             | RULE: missing; expected the id of a rule and a filing, or --all and a filing
            --all sector.feature-by-individual FILE         | RULE: cannot go with --all; expected a filing
            sector.feature-by-individual FILE --format html | --format: expected text or json
            sector.feature-by-individual nothing.json       | nothing.json: no such file
            """)
    void wrong_usage_is_reported_in_one_line(String arguments, String expected) {
        String line = "explain " + arguments.replace("FILE", SAMPLE);
        runInEnglish(line).assertRefused(expected);
        assertThat(run(line).messages()).containsPattern("\\p{IsHan}").hasLineCount(1);
    }
}
