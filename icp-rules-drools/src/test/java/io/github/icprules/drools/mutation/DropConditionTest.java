package io.github.icprules.drools.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.api.Test;
import org.kie.internal.builder.conf.LanguageLevelOption;

class DropConditionTest {

    @Test
    void each_constraint_is_dropped_in_turn() throws Exception {
        assertThat(mutations("Filing( change, !filed, type == FilingType.NEW_FIRST )"))
                .containsExactly(
                        "drop change -> !filed, type == FilingType.NEW_FIRST",
                        "drop !filed -> change, type == FilingType.NEW_FIRST",
                        "drop type == FilingType.NEW_FIRST -> change, !filed");
    }

    @Test
    void the_only_constraint_can_be_dropped() throws Exception {
        assertThat(mutations("Filing( change )")).containsExactly("drop change -> ");
    }

    @Test
    void each_operand_of_a_joined_constraint_is_dropped_as_well() throws Exception {
        assertThat(mutations("Filing( change || filed, cancellation && !filed )"))
                .containsExactly(
                        "drop change || filed -> cancellation && !filed",
                        "drop change of (change || filed) -> filed, cancellation && !filed",
                        "drop filed of (change || filed) -> change, cancellation && !filed",
                        "drop cancellation && !filed -> change || filed",
                        "drop cancellation of (cancellation && !filed) -> change || filed, !filed",
                        "drop !filed of (cancellation && !filed) -> change || filed, cancellation");
    }

    @Test
    void operands_deep_inside_are_found_and_what_stands_around_them_is_kept() throws Exception {
        assertThat(mutations("Filing( change || (filed && on != null) || cancellation )"))
                .containsExactly(
                        "drop change || (filed && on != null) || cancellation -> ",
                        "drop change of (change || (filed && on != null) || cancellation)"
                                + " -> ((filed && on != null) || cancellation)",
                        "drop (filed && on != null) of (change || (filed && on != null) || cancellation)"
                                + " -> (change || cancellation)",
                        "drop filed of (change || (filed && on != null) || cancellation)"
                                + " -> (change || on != null || cancellation)",
                        "drop on != null of (change || (filed && on != null) || cancellation)"
                                + " -> (change || filed || cancellation)",
                        "drop cancellation of (change || (filed && on != null) || cancellation)"
                                + " -> (change || (filed && on != null))");
    }

    @Test
    void a_mutation_names_its_line_and_keeps_all_else_of_the_rule() throws Exception {
        RuleDescr rule = rule("Filing( change,\n    !filed )");
        assertThat(new DropCondition().mutate(rule))
                .extracting(MutationOperator.Mutation::line)
                .containsExactly(4, 5);
        assertThat(new DropCondition().mutate(rule)).allSatisfy(mutation -> {
            assertThat(mutation.rule().getName()).isEqualTo("sheet.finding");
            assertThat(mutation.rule().getConsequence()).isEqualTo(rule.getConsequence());
            assertThat(mutation.rule().getAnnotationNames()).containsExactly("kind");
        });
    }

    /** Each mutation as what was done and what is left. */
    private static List<String> mutations(String pattern) throws DroolsParserException {
        return new DropCondition()
                .mutate(rule(pattern))
                .map(mutation -> mutation.change() + " -> " + constraints(mutation.rule()))
                .toList();
    }

    private static String constraints(RuleDescr rule) {
        return RuleMutants.patterns(rule).get(0).getConstraint().getDescrs().stream()
                .map(constraint -> ((ExprConstraintDescr) constraint).getExpression())
                .collect(Collectors.joining(", "));
    }

    private static RuleDescr rule(String pattern) throws DroolsParserException {
        String sheet = "rule \"sheet.finding\"\n    @kind( DUTY )\nwhen\n    $f : %s\nthen\n    findings.duty();\nend\n"
                .formatted(pattern);
        return new DrlParser(LanguageLevelOption.DRL6)
                .parse(false, sheet)
                .getRules()
                .get(0);
    }
}
