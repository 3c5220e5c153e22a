package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.UncheckedGroup;
import io.github.icprules.report.Verdict;
import io.github.icprules.wechat.WeChatFiling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The context that the documentation shows leaves nothing open that a caller could settle. */
class FullContextTest {

    private static final int MOST_GROUPS = 6;

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
                .hasSizeLessThanOrEqualTo(MOST_GROUPS)
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
        String document = Files.readString(Path.of("..", "docs", "wechat.md"), StandardCharsets.UTF_8);
        String section = document.substring(document.indexOf("### A full context"));
        String json = section.substring(section.indexOf("```json") + "```json".length());
        @SuppressWarnings("unchecked")
        Map<String, Object> context = new ObjectMapper().readValue(json.substring(0, json.indexOf("```")), Map.class);
        return context;
    }
}
