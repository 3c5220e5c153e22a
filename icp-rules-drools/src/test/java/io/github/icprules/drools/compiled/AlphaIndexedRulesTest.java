package io.github.icprules.drools.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void rules_speak_whose_conditions_all_hold() {
        run(
                rule("none"),
                rule("one", question("a", true)),
                rule("both", question("a", true), question("b", true)),
                rule("first-fails", question("c", false), question("b", true)),
                rule("last-fails", question("b", true), question("c", false)));
        assertThat(spoken).containsExactly("none", "one", "both");
    }

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
    void a_later_condition_may_rely_on_an_earlier_one() {
        run(rule("x", question("is there", false), question("breaks if not there", true)));
        assertThat(asked).containsExactly("is there");
    }

    @Test
    void rules_that_compare_first_of_all_with_another_constant_are_not_even_asked() {
        run(
                rule("this", comparison("= this", "this")),
                rule("that", comparison("= that", "that"), question("a", true)),
                rule("anything", question("b", true)),
                rule("this-later", question("b", true), comparison("= this", "this")));
        assertThat(spoken).containsExactly("this", "anything", "this-later");
        assertThat(asked).containsExactly("b", "= this");
    }

    @Test
    void a_rule_that_compares_with_several_constants_is_looked_up_by_each() {
        run(
                rule("one", comparison("in these", 1, "this", Set.of("this", "that"))),
                rule("other", comparison("in those", 1, "this", Set.of("those", "that"))),
                rule("third", comparison("= this", "this"), question("a", true)));
        assertThat(spoken).containsExactly("one", "third");
        assertThat(asked).containsExactly("a");
    }

    @Test
    void a_value_that_no_rule_compares_with_leaves_the_others() {
        run(
                rule("that", comparison("= that", "that")),
                rule("those", comparison("= those", "those")),
                rule("anything", question("b", true)));
        assertThat(spoken).containsExactly("anything");
        assertThat(asked).containsExactly("b");
    }

    @Test
    void a_comparison_that_one_rule_alone_begins_with_is_asked_like_any_other_question() {
        run(rule("that", comparison("= that", "that")), rule("anything", question("b", true)));
        assertThat(spoken).containsExactly("anything");
        assertThat(asked).containsExactly("= that", "b");
    }

    @Test
    void a_comparison_of_another_property_than_the_common_one_is_asked() {
        run(
                rule("this", comparison("= this", "this")),
                rule("that", comparison("= that", "that")),
                rule("other", comparison("other = other", 2, "other", "other")),
                rule("another", comparison("other = this", 2, "other", "this")),
                rule("anything", question("b", true)));
        assertThat(spoken).containsExactly("this", "other", "anything");
        assertThat(asked).containsExactly("other = other", "other = this", "b");
    }

    @Test
    void the_property_that_most_rules_compare_is_the_common_one() {
        run(
                rule("other", comparison("other = other", 2, "other", "other")),
                rule("another", comparison("other = those", 2, "other", "those")),
                rule("this", comparison("= this", "this")),
                rule("that", comparison("= that", "that")),
                rule("those", comparison("= those", "those")));
        assertThat(spoken).containsExactlyInAnyOrder("other", "this");
        assertThat(asked).containsExactly("other = other", "other = those");
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

    @Test
    void a_stack_that_is_too_small_for_a_rule_is_large_enough_for_the_others() {
        Condition endless = new Condition("x", "x", AlphaIndexedRulesTest::isEndless, null);
        ReportDraft draft = run(rule("endless", endless), rule("other"));
        assertThat(spoken).containsExactly("other");
        assertThat(brokenIn(draft)).containsExactly("plan.endless");
    }

    @Test
    void what_is_no_fault_of_a_rule_is_thrown() {
        OutOfMemoryError error = new OutOfMemoryError("x");
        Condition full = new Condition(
                "x",
                "x",
                fact -> {
                    throw error;
                },
                null);
        assertThatThrownBy(() -> run(rule("full", full), rule("other"))).isSameAs(error);
    }

    @SuppressWarnings("InfiniteRecursion")
    private static boolean isEndless(Object fact) {
        return !isEndless(fact);
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

    /** Compares a property, which is "this", with a constant. */
    private Condition comparison(String id, String constant) {
        return comparison(id, 1, "this", constant);
    }

    private Condition comparison(String id, int property, String value, String constant) {
        return comparison(id, property, value, Set.of(constant));
    }

    private Condition comparison(String id, int property, String value, Set<Object> constants) {
        return new Condition(
                id, id, asking(id, constants.contains(value)), new Comparison(property, fact -> value, constants));
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
