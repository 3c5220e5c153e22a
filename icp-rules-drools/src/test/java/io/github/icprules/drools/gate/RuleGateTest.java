package io.github.icprules.drools.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.RuleDescription;
import io.github.icprules.RuleKind;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.corpus.Corpus;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.drools.law.BoundaryGridTest;
import io.github.icprules.drools.mutation.MutationRun;
import io.github.icprules.drools.mutation.RuleMutant;
import io.github.icprules.drools.mutation.RuleMutants;
import io.github.icprules.drools.support.Evidence;
import io.github.icprules.drools.support.RuleOutcome;
import io.github.icprules.model.FilingRequest;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Judges the rule tests themselves, when all of them are over: every rule must have been seen in all its outcomes, and
 * every condition of a rule must make a difference to some request that a test brought forward.
 *
 * <p>Conditions for which no test can show a difference are listed with the reason in {@code
 * gate/equivalent-mutants.csv}; an entry that is not needed fails as well.
 */
@Isolated
@Order(Integer.MAX_VALUE)
public class RuleGateTest {

    private static final Evidence EVIDENCE = Evidence.collected();

    @BeforeAll
    static void all_rule_tests_are_over() throws IOException {
        EVIDENCE.close();
        EVIDENCE.requireAllRuleTests();
    }

    @Test
    void every_rule_is_seen_in_all_its_outcomes() {
        Set<String> missing = new TreeSet<>();
        for (RuleDescription rule : new DroolsIcpRuleEngine().rules()) {
            Set<RuleOutcome> unseen = EnumSet.copyOf(expectedOf(rule));
            unseen.removeAll(EVIDENCE.outcomesOf(rule.id()));
            unseen.forEach(outcome -> missing.add(rule.id() + ' ' + outcome));
        }
        assertThat(missing)
                .as(
                        "outcomes that no test asserts (speaks: isViolatedAt, isRequired, isDue, isOpen …; silent: isSilent; "
                                + "undecided: isUndecidedFor); add them to the test of the rule's sheet")
                .isEmpty();
    }

    /** {@return the outcomes that tests must have seen; the start only if no entry of the corpus shows it} */
    private static Set<RuleOutcome> expectedOf(RuleDescription rule) {
        boolean decides = rule.needs().isEmpty() || rule.kind() == RuleKind.OPEN_POINT;
        Set<RuleOutcome> expected = EnumSet.of(RuleOutcome.SPEAKS, RuleOutcome.SILENT);
        if (!decides) {
            expected.add(RuleOutcome.UNDECIDED);
        }
        if (!Corpus.RULES.contains(rule.id()) && !BoundaryGridTest.NOT_OF_FILINGS.contains(rule.id())) {
            expected.add(RuleOutcome.STARTS);
        }
        return expected;
    }

    @Test
    void every_condition_makes_a_difference_to_some_request() {
        RuleMutants mutants = RuleMutants.withoutOneCondition();
        Set<String> equivalent = RuleMutant.listed("gate/equivalent-mutants.csv");
        long start = System.nanoTime();
        MutationRun run = new MutationRun(mutants);
        List<RuleMutant> unnoticed = List.of();
        int requests = 0;
        for (ProvincialProfile profile : ProvincialProfile.values()) {
            Map<FilingRequest, Set<String>> rulesByRequest = EVIDENCE.rulesByRequest(profile);
            unnoticed = run.survivorsOf(rulesByRequest, profile);
            requests += rulesByRequest.size();
        }
        Set<String> survivors = new TreeSet<>();
        unnoticed.forEach(mutant -> survivors.add(mutant.key()));
        System.out.printf(
                "%s rules, %s conditions dropped: %s make a difference to one of %s requests, %s are equivalent (run in %s "
                        + "ms)%n",
                mutants.rules(),
                mutants.all().size(),
                mutants.all().size() - survivors.size(),
                requests,
                equivalent.size(),
                (System.nanoTime() - start) / 1_000_000);
        assertThat(survivors)
                .as("Add a request to the test of a rule's sheet by which the rule has another finding without the"
                        + " condition, or drop the condition. A condition that makes no difference is listed in"
                        + " gate/equivalent-mutants.csv; entries that are not needed are removed.")
                .isEqualTo(equivalent);
    }
}
