package io.github.icprules.drools.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.corpus.RandomFilings;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.drools.differential.Differential;
import io.github.icprules.drools.differential.DifferentialTest;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.drools.support.Evidence;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.oracle.Answer;
import io.github.icprules.report.FilingReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Makes rules wrong in every way that {@link MutationOperator}s know, and asks whether the comparison with the second
 * evaluator would notice: whether, for a filing that is compared, a wrong rule says anything else than the right one, down to
 * severity, status, deadline and needs. Compared are the filings of {@link DifferentialTest}, and all that rule tests have
 * asked about, which is why this runs when they are over.
 */
@Isolated
@Order(Integer.MAX_VALUE - 1)
class RuleMutationTest {

    private static final int FILINGS = Effort.of(2_000, 5_000);
    private static final int SHOWN = 20;
    private static final int ONE_IN = Effort.of(48, 5);

    private static final List<MutationOperator> OPERATORS = List.of(
            ConditionMutations.DROP_CONDITION,
            ConditionMutations.NEGATE_CONDITION,
            ConditionMutations.SWAP_CONSTANT,
            SayOtherwise::nothing,
            new SayOtherwise());

    /** The second evaluator has nothing to say of filings of which no provincial requirements are reported. */
    private static final List<ProvincialProfile> COMPARED = List.of(ProvincialProfile.CURRENT, ProvincialProfile.ALL);

    private static final Evidence EVIDENCE = Evidence.collected();
    private static final RandomFilings RANDOM = new RandomFilings(RandomFilings.described());

    @BeforeAll
    static void all_rule_tests_are_over() throws IOException {
        EVIDENCE.requireAllRuleTests();
    }

    @Test
    void rules_and_second_evaluator_agree_on_all_that_rule_tests_ask_about() {
        for (ProvincialProfile profile : COMPARED) {
            Differential differential = new Differential(profile);
            assertThat(asked(profile)
                            .parallel()
                            .filter(RuleMutationTest::isCompared)
                            .map(differential::disagreements)
                            .filter(found -> !found.isEmpty())
                            .limit(SHOWN))
                    .isEmpty();
        }
    }

    /** In the ordinary build, one in three requests, chosen by their content. */
    private static boolean isCompared(FilingRequest request) {
        return Math.floorMod(request.asTree().toString().hashCode(), Effort.of(3, 1)) == 0;
    }

    /** All that are listed, so that none stays listed without need, and of the others one in so many. */
    @Test
    void of_a_sample_of_mutants_each_is_noticed_or_listed() throws IOException {
        Set<String> listed = RuleMutant.listed("gate/unnoticed-mutants.csv");
        assertNoticedOrListed(mutant ->
                listed.contains(mutant.key()) || Math.floorMod(mutant.name().hashCode(), ONE_IN) == 0);
    }

    @Test
    @Tag("nightly")
    void every_mutant_is_noticed_or_listed() throws IOException {
        assertNoticedOrListed(mutant -> true);
    }

    private static void assertNoticedOrListed(Predicate<RuleMutant> wanted) throws IOException {
        long start = System.nanoTime();
        RuleMutants mutants = RuleMutants.of(OPERATORS, wanted);
        long compiled = secondsSince(start);
        List<RuleMutant> survivors = List.copyOf(mutants.all().values());
        for (ProvincialProfile profile : ProvincialProfile.values()) {
            survivors = survivors(mutants, survivors, RandomFilings.described(), profile);
        }
        for (ProvincialProfile profile : ProvincialProfile.values()) {
            survivors = survivors(mutants, survivors, asked(profile), profile);
        }
        for (ProvincialProfile profile : COMPARED) {
            survivors = survivors(mutants, survivors, atRandom(profile), profile);
        }
        System.out.printf(
                "%s mutants of %s rules: %s noticed, %s not (compiled in %s s, all in %s s)%n",
                mutants.all().size(),
                mutants.rules(),
                mutants.all().size() - survivors.size(),
                survivors.size(),
                compiled,
                secondsSince(start));
        // A request of another rule's tests can notice a mutant that no request of the rule's own tests notices.
        assertAccountedFor(
                survivors,
                RuleMutant.listed("gate/unnoticed-mutants.csv"),
                RuleMutant.listed("gate/equivalent-mutants.csv"));
    }

    /** Most are noticed soon; the others are compiled again, so that no session looks at what is done with. */
    private static List<RuleMutant> survivors(
            RuleMutants mutants, List<RuleMutant> left, Stream<FilingRequest> requests, ProvincialProfile profile) {
        RuleMutants run = left.size() == mutants.all().size() ? mutants : mutants.only(left);
        List<RuleMutant> survivors = new MutationRun(run, RuleMutationTest::reported).survivorsOf(requests, profile);
        System.out.println("mutants of rules not noticed yet: " + survivors.size());
        return survivors;
    }

    private static Stream<FilingRequest> asked(ProvincialProfile profile) {
        return EVIDENCE.rulesByRequest(profile).keySet().stream();
    }

    /** Every other filing is judged by all rows of the provinces. */
    private static Stream<FilingRequest> atRandom(ProvincialProfile profile) {
        int first = COMPARED.indexOf(profile);
        return LongStream.range(0, FILINGS / COMPARED.size())
                .map(seed -> seed * COMPARED.size() + first)
                .mapToObj(RANDOM::of);
    }

    /** The survivors must be listed with the reason, and no others. */
    private static void assertAccountedFor(List<RuleMutant> survivors, Set<String> listed, Set<String> equivalent) {
        Map<String, RuleMutant> unlisted = new TreeMap<>();
        survivors.forEach(mutant -> unlisted.put(mutant.key(), mutant));
        Set<String> stale = new TreeSet<>(listed);
        stale.removeAll(unlisted.keySet());
        unlisted.keySet().removeAll(listed);
        unlisted.keySet().removeAll(equivalent);
        List<String> complaints = new ArrayList<>();
        unlisted.values().forEach(mutant -> complaints.add("unnoticed: " + mutant));
        stale.forEach(key -> complaints.add("noticed or not there, to be taken off the list: " + key));
        assertThat(complaints)
                .withFailMessage(() -> complaints.size() + " differ from gate/unnoticed-mutants.csv:\n  "
                        + String.join("\n  ", complaints))
                .isEmpty();
    }

    private static List<String> reported(FilingReport report) {
        return Answer.of(report).stream().map(Answer::toString).sorted().toList();
    }

    private static long secondsSince(long start) {
        return (System.nanoTime() - start) / 1_000_000_000;
    }
}
