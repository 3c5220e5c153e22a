package io.github.icprules.drools.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.globalOf;
import static org.drools.model.PatternDSL.on;
import static org.drools.model.PatternDSL.pattern;

import io.github.icprules.drools.corpus.RandomFilings;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.findings.Findings;
import io.github.icprules.drools.findings.Messages;
import io.github.icprules.drools.findings.ReportDraft;
import io.github.icprules.drools.support.RuleModels;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.report.Duty;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Receipt;
import io.github.icprules.report.Unchecked;
import java.util.List;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Variable;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;

/** The engine stops a rule of a pack whose fault the checks of the pack cannot see. */
class PackRulesTest {

    private static final String SHEETS = "acme";
    private static final Global<Findings> FINDINGS = globalOf(Findings.class, SHEETS, "findings");
    private static final Variable<Further> FURTHER = declarationOf(Further.class, "$x");
    private static final Variable<Filing> FILING = declarationOf(Filing.class, "$f");
    private static final Filing ONE = Facts.of(
                    RandomFilings.bare().findFirst().orElseThrow(), RuleVerifier.DAY, Knowledge.bundled())
            .filing();

    /** A fact of which a rule can make more. */
    private record Further(Filing filing) implements Fact {
        @Override
        public String path() {
            return "";
        }
    }

    private final PackRules rules = pack(
            RuleModels.model(
                    SHEETS,
                    "operation.endless",
                    rule -> rule,
                    pattern(FURTHER),
                    on(FINDINGS, FURTHER).execute((drools, findings, fact) -> {
                        findings.duty(fact, null);
                        drools.insert(new Further(ONE));
                    })),
            RuleModels.model(
                    SHEETS,
                    "operation.sound",
                    rule -> rule,
                    pattern(FILING),
                    on(FINDINGS, FILING).execute((findings, filing) -> findings.duty(filing, null))));

    @Test
    void a_rule_that_fires_again_and_again_makes_the_evaluation_fail() {
        assertThatThrownBy(() -> run(false, new Further(ONE), ONE))
                .isInstanceOf(RuleFailure.class)
                .hasMessage("Rule pack acme: the rule acme/operation.endless failed: it fires again and again");
    }

    @Test
    void a_rule_that_fires_again_and_again_is_reported_without_its_findings() {
        FilingReport report = run(true, new Further(ONE), ONE);
        assertThat(report.unchecked()).extracting(Unchecked::ruleId).containsExactly("acme/operation.endless");
        assertThat(report.duties()).extracting(Duty::ruleId).containsExactly("acme/operation.sound");
    }

    private FilingReport run(boolean isReporting, Fact... facts) {
        ReportDraft draft = new ReportDraft(new Messages(), ONE);
        rules.run(List.of(facts), draft, TimeLimit.none(), isReporting);
        return draft.toReport(new Receipt("示例", "示例", "", RuleVerifier.DAY));
    }

    private static PackRules pack(Model... models) {
        return new CompiledPack(left -> {
                    var base = KieBaseBuilder.createKieBaseFromModel(List.of(models));
                    left.forEach(name -> base.removeRule(SHEETS, name));
                    return base;
                })
                .ofPack("acme");
    }
}
