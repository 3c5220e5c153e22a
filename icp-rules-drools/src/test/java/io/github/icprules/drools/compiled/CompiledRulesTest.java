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
import io.github.icprules.drools.differential.RandomFilings;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.subject.Subject;
import io.github.icprules.drools.findings.Findings;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.Test;

/** Rules say the same whether they are run compiled or in a session. */
class CompiledRulesTest {

    private static final int FILINGS = 1_000;
    private static final String SHEETS = "io.github.icprules.drools.rules";

    private static final IcpRuleEngine COMPILED = Engines.of(BundledRules.of(BundledRules.models()));
    private static final IcpRuleEngine IN_SESSION = Engines.of(BundledRules.inSession());

    @Test
    void bundled_rules_need_no_session() {
        assertThat(BundledRules.models().stream().flatMap(model -> model.getRules().stream()))
                .allSatisfy(rule -> assertThat(CompiledRuleReader.read(rule))
                        .as(rule.getName() + " needs a session: write one pattern, see CONTRIBUTING.md")
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
                        + " Write one pattern on one fact, see CONTRIBUTING.md.");
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
        Global<Findings> findings = globalOf(Findings.class, SHEETS, "findings");
        Variable<Filing> filing = declarationOf(Filing.class, "$f");
        Rule rule = rule(SHEETS, "operation.disabled")
                .attribute(Rule.Attribute.ENABLED, false)
                .metadata("kind", "DUTY")
                .metadata("basis", "DECREE_292_ART_12")
                .build(pattern(filing), on(findings, filing).execute((written, fact) -> written.duty(fact, null)));
        return new ModelImpl().addRule(rule).addGlobal(findings);
    }

    /** A rule that looks at two facts, as Drools' compiler would make it of a sheet. */
    private static Model joining() {
        Global<Findings> findings = globalOf(Findings.class, SHEETS, "findings");
        Variable<Filing> filing = declarationOf(Filing.class, "$f");
        Variable<Subject> subject = declarationOf(Subject.class, "$s");
        Rule rule = rule(SHEETS, "operation.joined")
                .metadata("kind", "DUTY")
                .metadata("basis", "DECREE_292_ART_12")
                .build(
                        pattern(filing),
                        pattern(subject).expr(filing, (one, other) -> one.filing() == other),
                        on(findings, filing).execute((written, fact) -> written.duty(fact, null)));
        return new ModelImpl().addRule(rule).addGlobal(findings);
    }

    private static Object report(IcpRuleEngine engine, FilingRequest request) {
        return engine.evaluate(request).asTree(Language.EN);
    }
}
