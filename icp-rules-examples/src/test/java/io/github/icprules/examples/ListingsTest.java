package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.alibaba.fastjson2.JSON;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.icprules.IcpRuleEngine;
import org.junit.jupiter.api.Test;

/** The lists that the runner prints, read by a program. */
class ListingsTest {

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
            assertThat(rule.path("basis"))
                    .isNotEmpty()
                    .allSatisfy(basis -> assertThat(basis.fieldNames())
                            .toIterable()
                            .contains("document", "article", "confidence", "lastChecked"));
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

    private static JsonNode listed(String command) throws JsonProcessingException {
        return JSON.readTree(run(command, "--format json").answer());
    }
}
