package acme;

import static io.github.icprules.fixtures.IcpAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.RulePack;
import io.github.icprules.report.FilingReport;
import io.github.icprules.testing.RuleCase;
import io.github.icprules.text.Language;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pack on the class path, the sheets of which the build has compiled, and the sources of the pack give equal reports. */
class CompiledPackTest {

    private static final IcpRuleEngine COMPILED = engine(RulePack.onClassPath("acme"));
    private static final IcpRuleEngine AT_RUN_TIME = engine(RulePack.of(Path.of("src/main/resources/acme")));

    @Test
    void the_build_has_compiled_the_sheets() {
        assertThat(CompiledPackTest.class.getResource(
                        "/META-INF/kie/io.github.icprules/icp-rules-pack-acme/drools-model"))
                .isNotNull();
    }

    @Test
    void both_ways_give_equal_reports() {
        List<RuleCase> cases = new AcmePackTest().cases();
        assertThat(cases).hasSizeGreaterThan(30).allSatisfy(each -> {
            assertThat(findings(COMPILED.evaluate(each.request())))
                    .isEqualTo(findings(AT_RUN_TIME.evaluate(each.request())));
        });
    }

    /** The report without its receipt, which has the digest of the compiled classes. */
    private static Map<String, Object> findings(FilingReport report) {
        Map<String, Object> tree = new HashMap<>(report.asTree(Language.ZH));
        tree.remove("receipt");
        return tree;
    }

    private static IcpRuleEngine engine(RulePack pack) {
        return DroolsIcpRuleEngine.builder().pack(pack).build();
    }
}
