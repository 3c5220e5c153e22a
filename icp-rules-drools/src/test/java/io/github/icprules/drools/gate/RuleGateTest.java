package io.github.icprules.drools.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.RuleDescription;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.data.Columns;
import io.github.icprules.drools.data.ProvincialProfile;
import io.github.icprules.drools.data.Tables;
import io.github.icprules.drools.mutation.MutationRun;
import io.github.icprules.drools.mutation.RuleMutant;
import io.github.icprules.drools.mutation.RuleMutants;
import io.github.icprules.model.FilingRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Judges the rule tests themselves, when all of them are over: every rule must have been seen in all its outcomes, and
 * every condition of a rule must make a difference to some request that a test brought forward.
 *
 * <p>What no test can show is listed with its reason in {@code gate/outcomes-out-of-reach.csv} and {@code
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
        Map<String, String> outOfReach = reasons("outcomes-out-of-reach.csv", "rule", "outcome");
        Set<String> missing = new TreeSet<>();
        for (RuleDescription rule : new DroolsIcpRuleEngine().rules()) {
            Set<RuleOutcome> unseen = EnumSet.copyOf(RuleOutcome.expectedOf(rule));
            unseen.removeAll(EVIDENCE.outcomesOf(rule.id()));
            unseen.forEach(outcome -> missing.add(rule.id() + ' ' + outcome));
        }
        assertExcused(
                missing,
                UnaryOperator.identity(),
                "No test asserts these outcomes (speaks: isViolatedAt, isRequired, isDue, isOpen …; silent: isSilent; "
                        + "undecided: isUndecidedFor). Add them to the test of the rule's sheet:",
                outOfReach.keySet(),
                "These are seen, or are no outcomes of a rule. Take them off gate/outcomes-out-of-reach.csv:");
    }

    @Test
    void every_condition_makes_a_difference_to_some_request() {
        RuleMutants mutants = RuleMutants.withoutOneCondition();
        Map<String, String> equivalent = reasons("equivalent-mutants.csv", "rule", "change");
        long start = System.nanoTime();
        MutationRun run = new MutationRun(mutants);
        List<RuleMutant> unnoticed = List.of();
        int requests = 0;
        for (ProvincialProfile profile : ProvincialProfile.values()) {
            Map<FilingRequest, Set<String>> rulesByRequest = EVIDENCE.rulesByRequest(profile);
            unnoticed = run.survivorsOf(rulesByRequest, profile);
            requests += rulesByRequest.size();
        }
        Map<String, RuleMutant> survivors = byKey(unnoticed);
        System.out.printf(
                "%s rules, %s conditions dropped: %s make a difference to one of %s requests, %s are equivalent (run in %s "
                        + "ms)%n",
                mutants.rules(),
                mutants.all().size(),
                mutants.all().size() - survivors.size(),
                requests,
                equivalent.size(),
                (System.nanoTime() - start) / 1_000_000);
        assertExcused(
                survivors.keySet(),
                key -> String.valueOf(survivors.get(key)),
                "No test notices when this is done to a rule. Add a request to the test of its sheet by which the rule "
                        + "says something else without the condition, or drop the condition:",
                equivalent.keySet(),
                "These are noticed, or are no mutants of a rule. Take them off gate/equivalent-mutants.csv:");
    }

    /** All that is missing must be excused, and nothing else. */
    private static void assertExcused(
            Set<String> missing,
            UnaryOperator<String> description,
            String ifMissing,
            Set<String> excused,
            String ifStale) {
        List<String> complaints = new ArrayList<>();
        without(missing, excused).forEach(key -> complaints.add(description.apply(key)));
        if (!complaints.isEmpty()) {
            complaints.add(0, ifMissing);
        }
        Set<String> stale = without(excused, missing);
        if (!stale.isEmpty()) {
            complaints.add(ifStale);
            complaints.addAll(stale);
        }
        assertThat(complaints)
                .withFailMessage(() -> String.join("\n  ", complaints))
                .isEmpty();
    }

    private static Set<String> without(Collection<String> keys, Collection<String> others) {
        Set<String> left = new TreeSet<>(keys);
        left.removeAll(others);
        return left;
    }

    private static Map<String, RuleMutant> byKey(List<RuleMutant> mutants) {
        Map<String, RuleMutant> byKey = new LinkedHashMap<>();
        mutants.forEach(mutant -> byKey.put(mutant.ruleId() + ' ' + mutant.change(), mutant));
        return byKey;
    }

    /** Reads a list of exceptions, each of which must have its reason. */
    private static Map<String, String> reasons(String file, String rule, String what) {
        Map<String, String> reasons = new TreeMap<>();
        Map<String, Integer> lines = new HashMap<>();
        Tables.csv("gate/" + file, Columns.of(rule, what, "reason").orNoRow(), row -> {
            String key = row.required(rule) + ' ' + row.required(what);
            row.once(what, key, lines);
            return reasons.put(key, row.required("reason"));
        });
        return reasons;
    }
}
