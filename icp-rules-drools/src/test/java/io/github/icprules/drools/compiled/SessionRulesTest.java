package io.github.icprules.drools.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.globalOf;
import static org.drools.model.PatternDSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import io.github.icprules.drools.Engines;
import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.differential.RandomFilings;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.facts.subject.Subject;
import io.github.icprules.drools.findings.Findings;
import io.github.icprules.drools.findings.Messages;
import io.github.icprules.drools.findings.ReportDraft;
import io.github.icprules.explain.ConditionResult;
import io.github.icprules.explain.ExplainedCondition;
import io.github.icprules.explain.ExplainedFact;
import io.github.icprules.explain.Explanation;
import io.github.icprules.explain.Finding;
import io.github.icprules.explain.Outcome;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Receipt;
import io.github.icprules.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.BlockN;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;

/** A session has every rule look at every fact, knows which of them speaks, and is gone when all have spoken. */
public class SessionRulesTest {

    private static final String SHEETS = "io.github.icprules.drools.rules";

    private static final Global<Findings> FINDINGS = globalOf(Findings.class, SHEETS, "findings");
    private static final Variable<Filing> FILING = declarationOf(Filing.class, "$f");
    private static final Variable<Subject> SUBJECT = declarationOf(Subject.class, "$s");
    private static final Filing ONE = Facts.of(
                    RandomFilings.bare().findFirst().orElseThrow(), RuleVerifier.DAY, Knowledge.bundled())
            .filing();
    private static final Filing OTHER = Facts.of(
                    RandomFilings.described().findFirst().orElseThrow(), RuleVerifier.DAY, Knowledge.bundled())
            .filing();

    private final List<Fact> met = new ArrayList<>();

    @Test
    void a_rule_that_joins_facts_is_explained_as_far_as_a_single_fact_decides_it() {
        FilingRequest request = FilingRequest.builder(FilingType.NEW_FIRST)
                .evaluatedOn(RuleVerifier.DAY)
                .build();
        Explanation found = explained(request, filing -> true);
        assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(found.found()).containsExactly(Finding.DUTY);
        assertThat(found.facts()).extracting(ExplainedFact::outcome).containsExactly(Outcome.FOUND, Outcome.FOUND);
        assertThat(found.facts().get(1).conditions())
                .extracting(ExplainedCondition::result)
                .containsExactly(ConditionResult.NOT_REACHED);

        Explanation silent = explained(request, filing -> false);
        assertThat(silent.outcome()).isEqualTo(Outcome.SILENT);
        assertThat(silent.facts().get(1).reason().in(Language.EN))
                .isEqualTo("The rule looks at several parts together.");
    }

    private Explanation explained(FilingRequest request, Predicate<Filing> join) {
        String rule = "operation.annual-review";
        return Engines.of(SessionRules.of(List.of(model(
                        rule,
                        pattern(FILING),
                        pattern(SUBJECT).expr(FILING, (subject, filing) -> join.test(filing)),
                        on(FINDINGS, FILING).execute(this::speak)))))
                .explain(request, rule);
    }

    @Test
    void a_rule_that_brings_facts_along_to_speak_of_is_refused() {
        SessionRules rules = SessionRules.of(List.of(model(
                "operation.impure", pattern(FILING), on(FINDINGS, FILING).execute((drools, findings, filing) -> {
                    speak(findings, filing);
                    drools.insert(OTHER);
                }))));
        assertThatIllegalStateException()
                .isThrownBy(() -> run(rules, ONE))
                .withMessage("The rules fired more than 1 times for 1 facts.");
    }

    @Test
    void a_session_lives_while_rules_speak_and_no_longer() {
        List<Integer> alive = new ArrayList<>();
        List<KieBase> bases = new ArrayList<>();
        KieBase base = KieBaseBuilder.createKieBaseFromModel(List.of(model(
                "operation.one",
                pattern(FILING),
                on(FINDINGS, FILING)
                        .execute((findings, filing) ->
                                alive.add(bases.get(0).getKieSessions().size())))));
        bases.add(base);
        SessionRules rules = new SessionRules(base);
        run(rules, ONE);
        run(rules, OTHER);
        assertThat(alive).containsExactly(1, 1);
        assertThat(base.getKieSessions()).isEmpty();
    }

    private static FilingReport run(SessionRules rules, Fact... facts) {
        ReportDraft draft = new ReportDraft(new Messages(), ONE);
        rules.run(List.of(facts), draft);
        return draft.toReport(new Receipt("示例", "示例", "", RuleVerifier.DAY));
    }

    private void speak(Findings findings, Filing filing) {
        met.add(filing);
        findings.duty(filing, null);
    }

    /** A rule on every filing that does this when it speaks. */
    public static Model throwing(String id, BlockN consequence) {
        return model(
                id,
                pattern(FILING),
                on(FINDINGS, FILING).execute((findings, filing) -> consequence.execute(findings, filing)));
    }

    private static Model model(String id, RuleItemBuilder<?>... parts) {
        return new ModelImpl()
                .addGlobal(FINDINGS)
                .addRule(rule(SHEETS, id)
                        .metadata("kind", "DUTY")
                        .metadata("basis", "DECREE_292_ART_12")
                        .build(parts));
    }
}
