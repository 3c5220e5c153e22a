package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static io.github.icprules.examples.CommandLine.runInEnglish;
import static org.assertj.core.api.Assertions.assertThat;

import com.alibaba.fastjson2.JSON;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.examples.CommandLine.Result;
import io.github.icprules.explain.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command that explains rules. */
class ExplainCommandTest {

    private static final String SAMPLE = "samples/individual-from-another-province.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void all_rules_are_explained_in_a_line_each_grouped_by_outcome() {
        Result result = run("explain --all", SAMPLE);
        assertThat(result.exitCode()).isZero();
        List<String> rules =
                result.answer().lines().filter(line -> line.startsWith("  ")).toList();
        assertThat(rules).allMatch(line -> line.endsWith("。"));
        assertThat(rules.stream().map(line -> line.strip().split("：", 2)[0]))
                .containsExactlyInAnyOrderElementsOf(IcpRuleEngine.load().rules().stream()
                        .map(RuleDescription::id)
                        .toList());
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
    void json_has_one_explanation_or_a_list() throws IOException {
        String rule = "province-person.residence-proof";
        JsonNode one =
                JSON.readTree(run("explain", rule, SAMPLE, "--format json").answer());
        assertThat(one.path("ruleId").asText()).isEqualTo(rule);
        assertThat(one.path("outcome").asText()).isEqualTo(Outcome.FOUND.name());
        JsonNode all =
                JSON.readTree(run("explain --all", SAMPLE, "--format json").answer());
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
