package io.github.icprules.drools.catalogue;

import io.github.icprules.Clause;
import io.github.icprules.ClauseAnswer;
import io.github.icprules.ClauseReference;
import io.github.icprules.RuleDescription;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The register of clauses, completed with the rules that the table does not name. */
public final class Register {

    private Register() {}

    /**
     * {@return the clauses, completed with the rules that no clause names; such a rule answers the encoded clauses that its basis
     * cites}
     *
     * <p>So {@code clauses.csv} names a rule only if the rule answers a clause that its basis does not cite.
     */
    public static List<Clause> complete(List<Clause> clauses, List<RuleDescription> rules) {
        Set<String> named = new HashSet<>();
        clauses.forEach(clause -> named.addAll(clause.rules()));
        List<RuleDescription> others =
                rules.stream().filter(rule -> !named.contains(rule.id())).toList();
        return others.isEmpty()
                ? clauses
                : clauses.stream().map(clause -> withRules(clause, others)).toList();
    }

    private static Clause withRules(Clause clause, List<RuleDescription> rules) {
        List<ClauseReference> by = new ArrayList<>(clause.by());
        rules.stream()
                .filter(rule -> clause.answer() == ClauseAnswer.ENCODED
                        && rule.basis().stream().anyMatch(basis -> isAbout(clause, basis)))
                .forEach(rule -> by.add(new ClauseReference(ClauseReference.Kind.RULE, rule.id())));
        return by.size() == clause.by().size()
                ? clause
                : new Clause(
                        clause.id(),
                        clause.document(),
                        clause.citation(),
                        clause.statement(),
                        clause.answer(),
                        by,
                        clause.reason());
    }

    private static boolean isAbout(Clause clause, LegalBasis basis) {
        return clause.citation().in(Language.ZH).equals(basis.citation().in(Language.ZH));
    }
}
