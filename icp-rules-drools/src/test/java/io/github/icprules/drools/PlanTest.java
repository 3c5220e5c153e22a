package io.github.icprules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.drools.PlannedRule.Question;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.AlphaIndex;
import org.drools.model.Index.ConstraintType;
import org.drools.model.functions.Predicate1;
import org.drools.model.index.AlphaIndexImpl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A plan asks what its rules ask, no question twice, and none whose answer an earlier one makes idle. */
class PlanTest {

    private static final Filing FACT =
            new Filing(RandomFilings.described().findFirst().orElseThrow(), RuleVerifier.DAY, Knowledge.bundled());

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
        assertThat(asked).containsExactly("= this", "b");
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
        assertThat(asked).containsExactly("= this", "other = other", "other = this", "b");
    }

    @Test
    void the_property_that_most_rules_compare_is_the_common_one() {
        run(
                rule("other", comparison("other = other", 2, "other", "other")),
                rule("another", comparison("other = those", 2, "other", "those")),
                rule("this", comparison("= this", "this")),
                rule("that", comparison("= that", "that")),
                rule("those", comparison("= those", "those")));
        assertThat(spoken).containsExactly("other", "this");
        assertThat(asked).containsExactly("other = other", "other = those", "= this");
    }

    @Test
    void a_rule_that_breaks_off_is_named_and_what_it_read_is_not() {
        Question broken = new Question(
                "x",
                fact -> {
                    throw new IllegalArgumentException("110101200001010010");
                },
                null);
        assertThatThrownBy(() -> run(rule("broken", broken)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Rule plan.broken broke off.")
                .hasCauseInstanceOf(IllegalArgumentException.class);
        PlannedRule mute = new PlannedRule(
                info("mute"),
                Filing.class,
                List.of(),
                objects -> {
                    throw new IllegalArgumentException("110101200001010010");
                },
                true);
        assertThatThrownBy(() -> run(mute)).hasMessage("Rule plan.mute broke off.");
    }

    private void run(PlannedRule... rules) {
        new Plan(List.of(rules)).run(FACT, new ReportDraft(new Messages(), FACT));
    }

    private PlannedRule rule(String name, Question... questions) {
        return new PlannedRule(
                info(name),
                Filing.class,
                List.of(questions),
                objects -> {
                    assertThat(objects[0]).isInstanceOf(Findings.class);
                    assertThat(objects[1]).isSameAs(FACT);
                    spoken.add(name);
                },
                true);
    }

    private Question question(String id, boolean answer) {
        return new Question(id, asking(id, answer), null);
    }

    /** Compares a property, which is "this", with a constant. */
    private Question comparison(String id, String constant) {
        return comparison(id, 1, "this", constant);
    }

    private Question comparison(String id, int property, String value, String constant) {
        AlphaIndex<Object, String> index =
                new AlphaIndexImpl<>(String.class, ConstraintType.EQUAL, property, fact -> value, constant);
        return new Question(id, asking(id, constant.equals(value)), index);
    }

    private Predicate1<Object> asking(String id, boolean answer) {
        return fact -> {
            assertThat((@Nullable Object) fact).isInstanceOf(Fact.class);
            asked.add(id);
            return answer;
        };
    }

    private static RuleInfo info(String name) {
        return RuleInfo.of("plan." + name, Map.of("kind", "DUTY", "basis", "DECREE_292_ART_12"));
    }
}
