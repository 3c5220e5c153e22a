package acme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.RulePack;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.WeChatFiling;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same facts of the caller lead to the same findings, from Java code, from JSON and from the context of a WeChat body. */
class SameFactsTest {

    private static final IcpRuleEngine ENGINE = DroolsIcpRuleEngine.builder()
            .pack(RulePack.of(Path.of("src/main/resources/acme")))
            .build();

    private static final Map<String, Object> FACTS = Map.of(
            "acme.hotline", "400-000-0000", "acme.agent", true, "acme.mandate-signed-on", LocalDate.of(2026, 11, 25));

    private static final Map<String, Object> OF_JSON =
            Map.of("acme.hotline", "400-000-0000", "acme.agent", true, "acme.mandate-signed-on", "2026-11-25");

    @Test
    void java_and_json_have_equal_reports() {
        FilingRequest filing = Filings.enterprise().request();
        FilingRequest ofJava = filing;
        for (Map.Entry<String, Object> fact : FACTS.entrySet()) {
            ofJava = ofJava.withAttribute(fact.getKey(), fact.getValue());
        }
        Map<String, Object> tree = new HashMap<>(filing.asTree());
        tree.put("attributes", OF_JSON);

        FilingRequest ofJson = FilingRequest.fromTree(tree);

        assertThat(ofJson).isEqualTo(ofJava);
        assertThat(ENGINE.evaluate(ofJson).asTree(Language.ZH))
                .isEqualTo(ENGINE.evaluate(ofJava).asTree(Language.ZH));
        assertThat(findings(ENGINE.evaluate(ofJava)))
                .contains("acme/mandate.letter", "acme/mandate.signed-late", "acme/profile.no-hotline")
                .doesNotContain("unchecked acme/profile.no-hotline [attributes.acme.hotline]");
        assertThat(findings(ENGINE.evaluate(filing)))
                .contains(
                        "unchecked acme/mandate.letter [attributes.acme.agent]",
                        "unchecked acme/mandate.signed-late [attributes.acme.mandate-signed-on]",
                        "unchecked acme/profile.no-hotline [attributes.acme.hotline]");
    }

    @Test
    void the_context_of_a_body_has_the_same_findings() {
        Map<String, Object> context = Map.of("evaluatedOn", "2026-11-24", "attributes", OF_JSON);
        FilingRequest ofBody = WeChatFiling.read(WeChatBodies.enterprise(), context);
        FilingRequest without = WeChatFiling.read(WeChatBodies.enterprise(), Map.of("evaluatedOn", "2026-11-24"));

        assertThat(ofBody.attributes()).isEqualTo(FACTS);
        assertThat(findings(ENGINE.evaluate(ofBody))).contains("acme/mandate.letter", "acme/mandate.signed-late");
        assertThat(findings(ENGINE.evaluate(without)))
                .contains(
                        "unchecked acme/mandate.letter [attributes.acme.agent]",
                        "unchecked acme/mandate.signed-late [attributes.acme.mandate-signed-on]");
    }

    private static List<String> findings(FilingReport report) {
        return Stream.of(
                        report.violations().stream().map(each -> each.ruleId()),
                        report.requirements().stream().map(each -> each.ruleId()),
                        report.unchecked().stream()
                                .map(each -> "unchecked %s %s".formatted(each.ruleId(), each.needs())))
                .flatMap(each -> each)
                .filter(each -> each.contains("acme/"))
                .toList();
    }
}
