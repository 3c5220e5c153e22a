package io.github.icprules.drools.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.globalOf;
import static org.drools.model.PatternDSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.Engines;
import io.github.icprules.drools.corpus.RandomFilings;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.facts.subject.Subject;
import io.github.icprules.drools.findings.Findings;
import io.github.icprules.drools.findings.Messages;
import io.github.icprules.drools.findings.ReportDraft;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.drools.support.RuleModels;
import io.github.icprules.drools.support.RuleVerifier;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;

/** Compiled rules and rules in a session have equal reports, and a session lives no longer than an evaluation. */
public class SessionRulesTest {

    private static final int FILINGS = Effort.of(100, 1_000);
    private static final String SHEETS = "io.github.icprules.drools.rules";

    private static final IcpRuleEngine COMPILED = Engines.of(BundledRules.of(BundledRules.models()));
    private static final IcpRuleEngine IN_SESSION = Engines.of(BundledRules.inSession());

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

    private static Model model(String id, RuleItemBuilder<?>... parts) {
        return RuleModels.model(SHEETS, id, rule -> rule, parts);
    }

    @Test
    void bundled_rules_need_no_session() {
        assertThat(BundledRules.models().stream().flatMap(model -> model.getRules().stream()))
                .allSatisfy(rule -> assertThat(CompiledRuleReader.read(rule))
                        .as(rule.getName() + " needs a session: write one pattern, see docs/testing-rules.md")
                        .isPresent());
    }

    @Test
    void compiled_rules_and_a_session_answer_alike() {
        RandomFilings random = new RandomFilings(RandomFilings.described());
        Stream.concat(RandomFilings.described(), LongStream.range(0, FILINGS).mapToObj(random::of))
                .forEach(request -> assertThat(report(COMPILED, request))
                        .withFailMessage(() -> "Judged differently: " + request.asTree())
                        .isEqualTo(report(IN_SESSION, request)));
    }

    @Test
    void sessions_on_several_threads_do_not_mix_filings_up() throws Exception {
        List<FilingRequest> requests = RandomFilings.described().toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Object>> work = requests.stream()
                    .<Callable<Object>>map(request -> () -> report(IN_SESSION, request))
                    .toList();
            List<Future<Object>> together = threads.invokeAll(work);
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(report(COMPILED, requests.get(i)));
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_bundled_rule_that_joins_facts_is_refused_by_name() {
        assertThatIllegalStateException()
                .isThrownBy(() -> BundledRules.of(with(joining())))
                .withMessage("Rule operation.joined needs a session of Drools, so it cannot be a bundled rule."
                        + " Write one pattern on one fact, see docs/testing-rules.md.");
    }

    @Test
    void in_a_session_a_rule_that_joins_facts_speaks_beside_the_others() {
        FilingRequest request = RandomFilings.described().findFirst().orElseThrow();
        FilingReport report = Engines.of(SessionRules.of(with(joining()))).evaluate(request);
        FilingReport bundled = COMPILED.evaluate(request);
        assertThat(report.duties())
                .hasSize(bundled.duties().size() + 1)
                .anyMatch(duty -> duty.ruleId().equals("operation.joined"));
        assertThat(report.violations()).hasSameSizeAs(bundled.violations());
    }

    /** A session heeds the attribute. Compiled rules, which know conditions alone, would fire. */
    @Test
    void a_rule_with_an_attribute_that_keeps_it_from_firing_is_a_rule_for_a_session() {
        assertThatIllegalStateException()
                .isThrownBy(() -> BundledRules.of(with(disabled())))
                .withMessageContaining("operation.disabled");
        FilingRequest request = RandomFilings.described().findFirst().orElseThrow();
        assertThat(report(Engines.of(SessionRules.of(with(disabled()))), request))
                .isEqualTo(report(COMPILED, request));
    }

    private static List<Model> with(Model further) {
        return Stream.concat(BundledRules.models().stream(), Stream.of(further)).toList();
    }

    private static Model disabled() {
        return RuleModels.model(
                SHEETS,
                "operation.disabled",
                rule -> rule.attribute(Rule.Attribute.ENABLED, false),
                pattern(FILING),
                on(FINDINGS, FILING).execute((findings, filing) -> findings.duty(filing, null)));
    }

    /** A rule that looks at two facts, as Drools' compiler would make it of a sheet. */
    private static Model joining() {
        return model(
                "operation.joined",
                pattern(FILING),
                pattern(SUBJECT).expr(FILING, (subject, filing) -> subject.filing() == filing),
                on(FINDINGS, FILING).execute((findings, filing) -> findings.duty(filing, null)));
    }

    private static Object report(IcpRuleEngine engine, FilingRequest request) {
        return engine.evaluate(request).asTree(Language.EN);
    }
}
