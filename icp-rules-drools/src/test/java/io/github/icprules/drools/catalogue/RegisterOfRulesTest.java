package io.github.icprules.drools.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.Clause;
import io.github.icprules.ClauseAnswer;
import io.github.icprules.ClauseReference;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule that the register does not name answers the clauses of its basis. */
class RegisterOfRulesTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();
    private static final ClauseReference PARAMETER =
            new ClauseReference(ClauseReference.Kind.PARAMETER, "remark-length");

    @Test
    void a_rule_that_no_clause_names_answers_the_encoded_clauses_that_its_basis_cites() {
        RuleDescription rule = rule("number-display.not-shown");
        List<Clause> unnamed =
                ENGINE.clauses().stream().map(RegisterOfRulesTest::withoutRules).toList();

        List<Clause> answered = Register.complete(unnamed, List.of(rule)).stream()
                .filter(clause -> clause.rules().contains(rule.id()))
                .toList();

        List<String> cited = rule.basis().stream()
                .map(basis -> basis.citation().in(Language.ZH))
                .toList();
        assertThat(answered).isNotEmpty().allSatisfy(clause -> {
            assertThat(clause.answer()).isEqualTo(ClauseAnswer.ENCODED);
            assertThat(cited).contains(clause.citation().in(Language.ZH));
        });
    }

    @Test
    void a_rule_that_a_clause_names_answers_no_other_clause() {
        assertThat(Register.complete(ENGINE.clauses(), ENGINE.rules())).isEqualTo(ENGINE.clauses());
    }

    private static Clause withoutRules(Clause clause) {
        return new Clause(
                clause.id(),
                clause.document(),
                clause.citation(),
                clause.statement(),
                clause.answer(),
                clause.answer() == ClauseAnswer.ENCODED ? List.of(PARAMETER) : List.of(),
                clause.reason());
    }

    private static RuleDescription rule(String id) {
        return ENGINE.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
