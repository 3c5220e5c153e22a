package io.github.icprules.drools.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.RuleDescription;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.drools.compiled.CompiledRuleReader;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.engine.WarmUp;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.findings.Findings;
import io.github.icprules.drools.findings.Messages;
import io.github.icprules.drools.findings.ReportDraft;
import io.github.icprules.drools.findings.RuleInfo;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Receipt;
import io.github.icprules.text.Language;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

class RuleMutantsTest {

    private static final DroolsIcpRuleEngine ENGINE = new DroolsIcpRuleEngine();
    private static final RuleMutants MUTANTS = RuleMutants.withoutOneCondition();

    static Stream<FilingRequest> requests() {
        return WarmUp.requests();
    }

    /** Mutants are compared with rules compiled at run time, so these must say what the rules say that are shipped. */
    @ParameterizedTest
    @MethodSource("requests")
    void a_rule_beside_its_mutants_says_what_it_says_in_the_engine(FilingRequest request) {
        FilingReport expected = ENGINE.evaluate(request.withEvaluatedOn(RuleVerifier.DAY));
        FilingReport report = runWithoutMutants(request, expected.receipt());
        assertThat(report.asTree(Language.ZH)).isEqualTo(expected.asTree(Language.ZH));
    }

    @Test
    void every_rule_is_there_and_has_mutants_that_bear_its_name() {
        assertThat(MUTANTS.all().values())
                .extracting(RuleMutant::ruleId)
                .containsAll(ENGINE.rules().stream().map(RuleDescription::id).toList());
        assertThat(rules().map(Rule::getName).filter(name -> name.indexOf('#') < 0))
                .containsExactlyInAnyOrderElementsOf(
                        ENGINE.rules().stream().map(RuleDescription::id).toList());
        assertThat(rules().map(Rule::getName)).containsAll(MUTANTS.all().keySet());
        assertThat(MUTANTS.all())
                .allSatisfy((name, mutant) -> assertThat(name).matches("\\Q" + mutant.ruleId() + "\\E#\\d+"));
    }

    private static FilingReport runWithoutMutants(FilingRequest request, Receipt receipt) {
        Facts facts = Facts.of(request, RuleVerifier.DAY, Knowledge.bundled());
        Map<String, RuleInfo> infos =
                rules().map(CompiledRuleReader::infoOf).collect(Collectors.toMap(RuleInfo::id, Function.identity()));
        ReportDraft draft = new ReportDraft(new Messages(), facts.filing());
        KieSession session = MUTANTS.base().newKieSession();
        try {
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    String name = event.getMatch().getRule().getName();
                    session.setGlobal(
                            "findings",
                            new Findings(
                                    Objects.requireNonNull(infos.get(name), name),
                                    draft,
                                    event.getMatch().getObjects()));
                }
            });
            facts.all().forEach(session::insert);
            session.fireAllRules(
                    match -> !MUTANTS.all().containsKey(match.getRule().getName()));
        } finally {
            session.dispose();
        }
        return draft.toReport(receipt);
    }

    private static Stream<Rule> rules() {
        return MUTANTS.base().getKiePackages().stream().flatMap(kiePackage -> kiePackage.getRules().stream());
    }
}
