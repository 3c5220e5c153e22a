package io.github.icprules.drools.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.model.Cancellation;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MutationRunTest {

    private static final String SMS = "cancellation.sms-to-subject-principal";
    private static final RuleMutants MUTANTS = RuleMutants.withoutOneCondition();

    @Test
    void a_mutant_that_no_request_notices_survives() {
        assertThat(survivorsOf(SMS)).containsExactly("drop cancelOfSubject", "drop !recordStatus.phoneDead");
    }

    @Test
    void a_mutant_that_finds_something_else_is_noticed() {
        assertThat(survivorsOf(SMS, FilingType.CANCEL_SERVICE)).containsExactly("drop !recordStatus.phoneDead");
        FilingRequest deadPhone = on(FilingRequest.builder(FilingType.CANCEL_SUBJECT)
                .cancellation(Cancellation.builder().phoneReachable(false).build()));
        assertThat(survivorsOf(SMS, Map.of(deadPhone, Set.of(SMS)))).containsExactly("drop cancelOfSubject");
    }

    @Test
    void a_request_by_which_another_rule_is_looked_at_does_not_count() {
        FilingRequest request = on(FilingRequest.builder(FilingType.CANCEL_SERVICE));
        assertThat(survivorsOf(SMS, Map.of(request, Set.of("cancellation.completed"))))
                .containsExactly("drop cancelOfSubject", "drop !recordStatus.phoneDead");
    }

    @Test
    void a_mutant_that_breaks_off_is_noticed_and_the_others_run_on() {
        String correction = "operation.correct-on-demand";
        FilingRequest request = on(FilingRequest.builder(FilingType.CANCEL_SERVICE));
        Map<FilingRequest, Set<String>> evidence = Map.of(request, Set.of(correction, SMS));
        assertThat(survivorsOf(correction, evidence)).isEmpty();
        assertThat(survivorsOf(SMS, evidence)).containsExactly("drop !recordStatus.phoneDead");
    }

    private static List<String> survivorsOf(String ruleId, FilingType... types) {
        Map<FilingRequest, Set<String>> evidence = new LinkedHashMap<>();
        Stream.of(types).forEach(type -> evidence.put(on(FilingRequest.builder(type)), Set.of(ruleId)));
        return survivorsOf(ruleId, evidence);
    }

    private static List<String> survivorsOf(String ruleId, Map<FilingRequest, Set<String>> evidence) {
        return new MutationRun(MUTANTS)
                .survivorsOf(evidence).stream()
                        .filter(mutant -> mutant.ruleId().equals(ruleId))
                        .map(RuleMutant::change)
                        .toList();
    }

    private static FilingRequest on(FilingRequest.Builder request) {
        return request.evaluatedOn(RuleVerifier.DAY).build();
    }
}
