package io.github.icprules.drools.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.compiled.CompiledRule.Condition;
import io.github.icprules.drools.corpus.RandomFilings;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.facts.subject.Subject;
import io.github.icprules.drools.findings.AnswersRead;
import io.github.icprules.drools.findings.Findings;
import io.github.icprules.drools.findings.Messages;
import io.github.icprules.drools.findings.ReportDraft;
import io.github.icprules.drools.findings.RuleInfo;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.report.Receipt;
import io.github.icprules.report.Unchecked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule is evaluated for each fact of its type, independent of the other rules. */
class CompiledRulesTest {

    private static final Filing FACT = Facts.of(
                    RandomFilings.described().findFirst().orElseThrow(), RuleVerifier.DAY, Knowledge.bundled())
            .filing();

    private final List<String> evaluated = new ArrayList<>();
    private final List<String> fired = new ArrayList<>();

    @Test
    void conditions_are_evaluated_in_their_order_until_one_is_false() {
        run(
                rule("y", condition("a", true), condition("b", false), condition("c", true)),
                rule("x", condition("a", true), condition("c", true)));
        assertThat(evaluated).containsExactly("a", "c", "a", "b");
        assertThat(fired).containsExactly("x");
    }

    @Test
    void a_consequence_that_throws_is_reported_and_the_other_rules_fire() {
        CompiledRule failing = new CompiledRule(
                info("failing"),
                Filing.class,
                List.of(condition("a", true)),
                (findings, fact) -> {
                    throw new IllegalArgumentException("110101200001010010");
                },
                true);
        ReportDraft draft = run(rule("before", condition("a", true)), failing, rule("other"));
        assertThat(fired).containsExactly("before", "other");
        assertThat(failedIn(draft)).containsExactly("sheet.failing");
    }

    @Test
    void a_condition_that_throws_is_reported_for_each_rule_that_reaches_it() {
        Condition failing = new Condition("x", fact -> {
            throw new IllegalArgumentException("110101200001010010");
        });
        ReportDraft draft = run(
                rule("one", condition("a", true), failing),
                rule("two", failing, condition("b", true)),
                rule("silent", condition("c", false), failing),
                rule("other", condition("a", true)));
        assertThat(fired).containsExactly("other");
        assertThat(failedIn(draft)).containsExactly("sheet.one", "sheet.two");
    }

    @Test
    void facts_of_another_type_are_skipped() {
        ReportDraft draft = new ReportDraft(new Messages(), FACT);
        new CompiledRules(List.of(rule("any"))).run(List.of(Subject.of(FACT)), draft);
        assertThat(fired).isEmpty();
    }

    /** The rules that are reported as failed, without any value of the exception. */
    private static List<String> failedIn(ReportDraft draft) {
        List<Unchecked> unchecked =
                draft.toReport(new Receipt("", "", "", FACT.on())).unchecked();
        assertThat(unchecked).allSatisfy(open -> {
            assertThat(open.fault()).isTrue();
            assertThat(open.path()).isEqualTo("filingType");
            assertThat(open.needs()).isEmpty();
        });
        return unchecked.stream().map(Unchecked::ruleId).toList();
    }

    private static ReportDraft run(CompiledRule... rules) {
        ReportDraft draft = new ReportDraft(new Messages(), FACT);
        new CompiledRules(List.of(rules)).run(List.of(FACT), draft);
        return draft;
    }

    private CompiledRule rule(String name, Condition... conditions) {
        return new CompiledRule(
                info(name),
                Filing.class,
                List.of(conditions),
                (findings, fact) -> {
                    assertThat((@Nullable Object) findings).isInstanceOf(Findings.class);
                    assertThat((@Nullable Object) fact).isSameAs(FACT);
                    fired.add(name);
                },
                true);
    }

    private Condition condition(String text, boolean answer) {
        return new Condition(text, fact -> {
            evaluated.add(text);
            return answer;
        });
    }

    private static RuleInfo info(String name) {
        return RuleInfo.of("sheet." + name, Map.of("kind", "DUTY", "basis", "DECREE_292_ART_12"), AnswersRead.NONE);
    }
}
