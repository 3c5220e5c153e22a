package io.github.icprules.drools;

import static io.github.icprules.drools.support.Requests.filing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.compiled.BundledRules;
import io.github.icprules.drools.compiled.CompiledRule;
import io.github.icprules.drools.compiled.CompiledRuleReader;
import io.github.icprules.drools.compiled.CompiledRules;
import io.github.icprules.drools.compiled.Rules;
import io.github.icprules.drools.compiled.SessionRules;
import io.github.icprules.drools.compiled.TimeLimit;
import io.github.icprules.drools.corpus.RandomFilings;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.law.DatedLaw;
import io.github.icprules.drools.data.law.LawOnDay;
import io.github.icprules.drools.engine.RuleBook;
import io.github.icprules.drools.engine.WarmUp;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.support.Found;
import io.github.icprules.drools.support.RuleModels;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.policy.Policy;
import io.github.icprules.policy.PolicyRow;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Receipt;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.model.functions.Block2;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.Test;

/** The report names a fault of a rule or of a fact and is complete otherwise, and an evaluation can be stopped. */
class FaultsTest {

    private static final String STAGE = "review.platform";
    private static final String DUTY = "operation.lawful-content";

    private static final FilingRequest REQUEST = filing(FilingType.NEW_FIRST)
            .noMaterials()
            .evaluatedOn(RuleVerifier.DAY)
            .build();
    private static final FilingRequest READY = RandomFilings.described()
            .filter(FaultsTest::isReadyWithDuty)
            .findFirst()
            .orElseThrow();

    @Test
    void a_rule_that_throws_is_named_and_the_others_answer() {
        FilingReport whole = new DroolsIcpRuleEngine().evaluate(REQUEST);
        FilingReport faulty = Engines.of(broken(STAGE, exception())).evaluate(REQUEST);

        assertThat(but(STAGE, faulty)).isEqualTo(but(STAGE, whole));
        assertThat(Found.of(faulty, STAGE, TimelineEntry.class)).isEmpty();
        Unchecked open = Found.one(faulty, STAGE, Unchecked.class);
        assertThat(open.path()).isEqualTo("filingType");
        assertThat(open.needs()).isEmpty();
        assertThat(open.fault()).isTrue();
        assertThat(open.message().in(Language.ZH)).contains("因程序故障未能判断");
        assertThat(open.message().in(Language.EN)).startsWith("Not decided because of a fault of the program: ");
        assertThat(faulty.asTree(Language.ZH).toString() + faulty.asTree(Language.EN))
                .doesNotContain("110101200001010010");
    }

    @Test
    void with_one_rule_that_failed_it_is_not_ready() {
        assertThat(Engines.of(broken(DUTY, exception())).evaluate(READY).verdict())
                .isEqualTo(Verdict.UNDECIDED);
        assertThat(Engines.of(broken(DUTY, exception())).evaluate(REQUEST).verdict())
                .isEqualTo(Verdict.BLOCKED);
    }

    /** No row concerns a failure of a rule, because the rule has no finding that a policy could mean. */
    @Test
    void a_fault_is_neither_waived_nor_muted() {
        String rule = "operation.public-security-filing";
        RuleBook rules = new RuleBook(broken(rule, exception()));
        for (PolicyRow row :
                List.of(PolicyRow.waive(rule, LocalDate.of(2199, 1, 1), "示例原因"), PolicyRow.mute(rule, "示例原因"))) {
            FilingReport report = withPolicy(rules, row).evaluate(READY);
            assertThat(faultsIn(report)).containsExactly(rule);
            assertThat(report.waived()).isEmpty();
            assertThat(report.policyEffects()).isEmpty();
            assertThat(report.verdict()).isEqualTo(Verdict.UNDECIDED);
        }
    }

    private static IcpRuleEngine withPolicy(RuleBook rules, PolicyRow row) {
        return new DroolsIcpRuleEngine(rules, DroolsIcpRuleEngine.builder().policy(Policy.of("acme", row)));
    }

    @Test
    void a_stack_overflow_is_one_rule_s_fault_and_memory_trouble_is_thrown() {
        FilingReport overflown = Engines.of(broken(DUTY, (fact, findings) -> {
                    throw new StackOverflowError();
                }))
                .evaluate(READY);
        assertThat(faultsIn(overflown)).containsExactly(DUTY);

        OutOfMemoryError error = new OutOfMemoryError("x");
        IcpRuleEngine full = Engines.of(broken(DUTY, (fact, findings) -> {
            throw error;
        }));
        assertThatThrownBy(() -> full.evaluate(READY)).isSameAs(error);
    }

    @Test
    void in_a_session_a_rule_that_throws_is_named_and_the_others_answer() {
        ModelImpl others = new ModelImpl();
        for (Model model : BundledRules.models()) {
            model.getGlobals().forEach(others::addGlobal);
            model.getRules().stream()
                    .filter(rule -> !rule.getName().equals(DUTY))
                    .forEach(others::addRule);
        }
        IcpRuleEngine fewer = Engines.of(SessionRules.of(List.of(others)));
        IcpRuleEngine faulty = Engines.of(SessionRules.of(
                List.of(others, RuleModels.throwing(DUTY, exception().asBlockN()))));

        FilingReport whole = fewer.evaluate(READY);
        FilingReport report = faulty.evaluate(READY);
        assertThat(faultsIn(report)).containsExactly(DUTY);
        assertThat(but(DUTY, report)).isEqualTo(but(DUTY, whole));
        assertThat(report.verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void rules_on_facts_that_cannot_be_laid_out_could_not_be_evaluated() {
        List<CompiledRule> rules = planned();
        RuleBook ruleBook = new RuleBook(new CompiledRules(rules));
        LawOnDay law = DatedLaw.bundled().on(RuleVerifier.DAY);
        FilingReport report = ruleBook.run(
                        READY,
                        request -> {
                            if (request.miniProgram().name() != null) {
                                throw new IllegalStateException("示例");
                            }
                            return Facts.of(request, RuleVerifier.DAY, Knowledge.bundled());
                        },
                        TimeLimit.none(),
                        ruleBook.inForceFrom(DatedLaw.bundled()))
                .toReport(new Receipt("", "", "", RuleVerifier.DAY));

        assertThat(report.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(faultsIn(report))
                .containsExactlyInAnyOrderElementsOf(rules.stream()
                        .filter(rule -> rule.info().basis().on(law) != null)
                        .map(rule -> rule.info().id())
                        .toList());
        assertThat(report.violations()).isEmpty();
    }

    @Test
    void an_evaluation_whose_time_is_over_ends_and_says_so() {
        FilingReport whole = new DroolsIcpRuleEngine().evaluate(READY);
        FilingReport atOnce = EnginesOnAWatch.thatIsOverAtOnce().evaluate(READY);
        FilingReport later = EnginesOnAWatch.thatIsOverAfterLooks(2).evaluate(READY);

        for (FilingReport cut : List.of(atOnce, later)) {
            assertThat(Found.violated(cut)).containsExactly("request.out-of-time");
            assertThat(cut.verdict()).isEqualTo(Verdict.BLOCKED);
        }
        assertThat(atOnce.requirements()).isEmpty();
        assertThat(atOnce.duties()).isEmpty();
        assertThat(later.duties()).isNotEmpty();
        assertThat(whole.duties()).containsAll(later.duties());
        assertThat(EnginesOnAWatch.thatStandsStill().evaluate(READY)).isEqualTo(whole);
    }

    @Test
    void in_a_session_the_time_is_looked_at_as_well() {
        // An evaluation begins, looks once and then is late.
        AtomicInteger looks = new AtomicInteger();
        FilingReport cut = new DroolsIcpRuleEngine(
                        new RuleBook(BundledRules.inSession()),
                        DroolsIcpRuleEngine.builder().nanoTime(() -> looks.getAndIncrement() < 2 ? 0 : Long.MAX_VALUE))
                .evaluate(READY);
        assertThat(Found.violated(cut)).contains("request.out-of-time");
    }

    @Test
    void an_evaluation_on_an_interrupted_thread_ends_and_the_thread_stays_interrupted() {
        IcpRuleEngine engine = new DroolsIcpRuleEngine();
        IcpRuleEngine inSession = Engines.of(BundledRules.inSession());
        for (IcpRuleEngine each : List.of(engine, inSession)) {
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> each.evaluate(REQUEST))
                    .withMessage("The evaluation was ended, because its thread is interrupted.");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(each.evaluate(REQUEST).requirements()).isNotEmpty();
        }
    }

    @Test
    void an_evaluation_is_ended_in_its_midst() {
        IcpRuleEngine interrupting = Engines.of(
                broken(STAGE, (fact, findings) -> Thread.currentThread().interrupt()));
        List<IcpRuleEngine> engines = List.of(
                interrupting,
                Engines.of(SessionRules.of(List.of(RuleModels.throwing(
                        "operation.true-data", objects -> Thread.currentThread().interrupt())))));
        for (IcpRuleEngine engine : engines) {
            assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> engine.evaluate(READY));
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void an_engine_can_be_made_on_an_interrupted_thread() {
        Thread.currentThread().interrupt();
        WarmUp.run(RuleBook.load());
        assertThat(Thread.interrupted()).isTrue();
    }

    private static boolean isReadyWithDuty(FilingRequest request) {
        FilingReport report = new DroolsIcpRuleEngine().evaluate(request);
        return report.verdict() == Verdict.READY
                && report.duties().stream().anyMatch(duty -> duty.ruleId().equals(DUTY));
    }

    private static Set<String> faultsIn(FilingReport report) {
        return report.unchecked().stream()
                .filter(Unchecked::fault)
                .map(Unchecked::ruleId)
                .collect(Collectors.toSet());
    }

    private static Block2<Object, Object> exception() {
        return (fact, findings) -> {
            throw new IllegalArgumentException("110101200001010010");
        };
    }

    /** The bundled rules, one of which does this when it speaks. */
    private static Rules broken(String ruleId, Block2<Object, Object> consequence) {
        return new CompiledRules(planned().stream()
                .map(rule -> rule.info().id().equals(ruleId)
                        ? new CompiledRule(
                                rule.info(), rule.type(), rule.conditions(), consequence, rule.findingsFirst())
                        : rule)
                .toList());
    }

    private static List<CompiledRule> planned() {
        return BundledRules.models().stream()
                .flatMap(model -> model.getRules().stream())
                .map(rule -> CompiledRuleReader.read(rule).orElseThrow())
                .toList();
    }

    /** The findings of all other rules. */
    private static List<Found> but(String ruleId, FilingReport report) {
        return Found.in(report).stream()
                .filter(each -> !each.ruleId().equals(ruleId))
                .toList();
    }
}
