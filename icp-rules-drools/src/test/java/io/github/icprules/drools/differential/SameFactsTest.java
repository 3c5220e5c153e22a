package io.github.icprules.drools.differential;

import static io.github.icprules.drools.support.Requests.filing;
import static io.github.icprules.drools.support.Requests.miniProgram;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.EnginesOnAWatch;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.fixtures.Defect;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.report.FilingReport;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same facts have the same answer, stated as a request or as a body of the platform. */
class SameFactsTest {

    private static final IcpRuleEngine ENGINE = EnginesOnAWatch.thatStandsStill();
    private static final int FACTS = Effort.of(500, 1500);

    /** What only one of the two can find: faults of the body itself. */
    private static final Set<String> OF_THE_BODY = Set.of("wechat.missing", "wechat.legal-person-missing");

    /** What a request says where a body has such a fault. */
    private static final String ABSENT = "OPEN request.input-missing";

    @Test
    void facts_made_at_random_have_the_same_answer_in_both() {
        Set<String> all = new TreeSet<>();
        for (int seed = 0; seed < FACTS; seed++) {
            RandomFacts facts = new RandomFacts(seed);
            Set<String> ofBody = answers(facts.body());
            boolean isFaulty =
                    ofBody.removeIf(answer -> OF_THE_BODY.contains(answer.substring(answer.indexOf(' ') + 1)));
            Set<String> ofRequest = answers(facts.request());
            assertThat(ofBody).doesNotContain(ABSENT);
            if (ofRequest.remove(ABSENT)) {
                assertThat(isFaulty)
                        .as("an entry of the request is absent: seed %s %s", seed, facts)
                        .isTrue();
            }
            assertThat(List.of(without(ofBody, ofRequest), without(ofRequest, ofBody)))
                    .as("only of the body, only of the request: seed %s %s", seed, facts)
                    .containsExactly(Set.of(), Set.of());
            all.addAll(ofBody);
        }
        assertThat(all)
                .contains(
                        "BLOCKING pre-approval.document-missing",
                        "BLOCKING pre-approval.number-missing",
                        "WARNING sector.words-unticked",
                        "WARNING pre-approval.finance-words");
    }

    /** An empty line of the form is no approval, in a request and in a body. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_line_with_neither_number_nor_picture_is_no_approval(PreApprovalCategory category) {
        FilingRequest without = filing(FilingType.NEW_FIRST)
                .evaluatedOn(RuleVerifier.DAY)
                .miniProgram(miniProgram()
                        .preApprovalCategories(category)
                        .noPreApprovals()
                        .build())
                .build();
        FilingRequest blank = Defect.at(
                        "miniProgram.preApprovals", List.of(new PreApproval(category, "", null, null, null, false)))
                .in(without);
        assertThat(answers(blank)).isEqualTo(answers(without));
    }

    private static Set<String> without(Set<String> answers, Set<String> others) {
        Set<String> left = new TreeSet<>(answers);
        left.removeAll(others);
        return left;
    }

    private static Set<String> answers(FilingRequest request) {
        FilingReport report = ENGINE.evaluate(request);
        Set<String> answers = new TreeSet<>();
        report.violations().forEach(it -> answers.add(it.severity() + " " + it.ruleId()));
        report.requirements().forEach(it -> answers.add(it.status() + " " + it.ruleId()));
        report.duties().forEach(it -> answers.add("DUTY " + it.ruleId()));
        report.unchecked().forEach(it -> answers.add("OPEN " + it.ruleId()));
        return answers;
    }
}
