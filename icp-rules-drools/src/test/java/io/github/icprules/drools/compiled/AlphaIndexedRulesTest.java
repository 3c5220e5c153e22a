package io.github.icprules.drools.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.drools.compiled.CompiledRule.Comparison;
import io.github.icprules.drools.compiled.CompiledRule.Condition;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.differential.RandomFilings;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.findings.AnswersRead;
import io.github.icprules.drools.findings.Findings;
import io.github.icprules.drools.findings.Messages;
import io.github.icprules.drools.findings.ReportDraft;
import io.github.icprules.drools.findings.RuleInfo;
import io.github.icprules.report.Receipt;
import io.github.icprules.report.Unchecked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.functions.Predicate1;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A plan asks what its rules ask, no question twice, and none whose answer an earlier one makes idle. */
class AlphaIndexedRulesTest {

    private static final Filing FACT = Facts.of(
                    RandomFilings.described().findFirst().orElseThrow(), RuleVerifier.DAY, Knowledge.bundled())
            .filing();

    private final List<String> asked = new ArrayList<>();
    private final List<String> spoken = new ArrayList<>();

    @Test
    void what_several_rules_ask_is_asked_once() {
        run(
                rule("x", question("a", true), question("b", false)),
                rule("y", question("a", true), question("c", true)),
                rule("z", question("b", false), question("c", true)));
        assertThat(asked).containsExactly("a", "b", "c");
        assertThat(spoken).containsExactly("y");
    }

    @Test
    void a_rule_that_breaks_off_is_named_and_the_others_speak() {
        CompiledRule mute = new CompiledRule(
                info("mute"),
                Filing.class,
                List.of(question("a", true)),
                (findings, fact) -> {
                    throw new IllegalArgumentException("110101200001010010");
                },
                true);
        ReportDraft draft = run(
                rule("before", question("a", true)),
                mute,
                rule("beside", question("a", true), question("b", true)),
                rule("after"));
        assertThat(spoken).containsExactlyInAnyOrder("before", "beside", "after");
        assertThat(brokenIn(draft)).containsExactly("plan.mute");
    }

    @Test
    void a_question_that_breaks_off_takes_the_rules_along_that_hang_on_it_and_no_others() {
        Condition broken = new Condition(
                "x",
                "x",
                fact -> {
                    throw new IllegalArgumentException("110101200001010010");
                },
                null);
        ReportDraft draft = run(
                rule("one", question("a", true), broken),
                rule("two", question("a", true), broken, question("b", true)),
                rule("three", question("c", true), broken),
                rule("idle", question("d", false), broken),
                rule("beside", question("a", true), question("b", true)),
                rule("other", question("b", true)));
        assertThat(spoken).containsExactlyInAnyOrder("beside", "other");
        assertThat(brokenIn(draft)).containsExactly("plan.one", "plan.three", "plan.two");
    }

    @Test
    void a_property_that_breaks_off_takes_all_rules_on_its_kind_of_fact_along() {
        Comparison broken = new Comparison(
                1,
                fact -> {
                    throw new IllegalArgumentException("110101200001010010");
                },
                Set.of("this"));
        ReportDraft draft = run(
                rule("this", new Condition("= this", "= this", asking("= this", true), broken)),
                rule("that", new Condition("= that", "= that", asking("= that", true), broken)),
                rule("anything"));
        assertThat(spoken).isEmpty();
        assertThat(brokenIn(draft)).containsExactly("plan.anything", "plan.that", "plan.this");
    }

    /** The rules that are said to have broken off, and nothing of what they read. */
    private static List<String> brokenIn(ReportDraft draft) {
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
        new AlphaIndexedRules(List.of(rules)).run(FACT, new SharedConditions.Walk(draft));
        return draft;
    }

    private CompiledRule rule(String name, Condition... questions) {
        return new CompiledRule(
                info(name),
                Filing.class,
                List.of(questions),
                (findings, fact) -> {
                    assertThat((@Nullable Object) findings).isInstanceOf(Findings.class);
                    assertThat((@Nullable Object) fact).isSameAs(FACT);
                    spoken.add(name);
                },
                true);
    }

    private Condition question(String id, boolean answer) {
        return new Condition(id, id, asking(id, answer), null);
    }

    private Predicate1<Object> asking(String id, boolean answer) {
        return fact -> {
            assertThat((@Nullable Object) fact).isInstanceOf(Fact.class);
            asked.add(id);
            return answer;
        };
    }

    private static RuleInfo info(String name) {
        return RuleInfo.of("plan." + name, Map.of("kind", "DUTY", "basis", "DECREE_292_ART_12"), AnswersRead.NONE);
    }
}
