package io.github.icprules.drools.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.drools.corpus.RandomFilings;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.findings.Messages;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reports are values: equal requests have equal reports, and no report keeps its request. */
class ReportsAsValuesTest {

    private static final int FILINGS = Effort.of(500, 2_000);

    /** An engine that also reports old and contested requirements: their sentences have the most parts. */
    private static final IcpRuleEngine ENGINE = DroolsIcpRuleEngine.builder()
            .provinces(ProvincialRequirements.bundled().withProfile(ProvincialProfile.ALL))
            .build();

    private static Stream<FilingRequest> requests() {
        RandomFilings random = new RandomFilings(RandomFilings.described());
        return Stream.concat(
                RandomFilings.described(), LongStream.range(0, FILINGS).mapToObj(random::of));
    }

    @Test
    void defect_18_the_same_question_has_equal_reports() {
        requests().forEach(request -> {
            FilingReport report = ENGINE.evaluate(request);
            FilingReport again = ENGINE.evaluate(request);
            assertThat(again.equals(report))
                    .as("equal reports on %s", request.asTree())
                    .isTrue();
            assertThat(again.hashCode()).isEqualTo(report.hashCode());
        });
    }

    @Test
    void a_report_keeps_neither_the_request_nor_a_fact() {
        requests()
                .limit(Effort.of(100, 400))
                .forEach(request -> assertThat(ENGINE.evaluate(request))
                        .as("what the report on %s holds", request.asTree())
                        .usingRecursiveAssertion()
                        .ignoringFieldsOfTypes(Messages.class)
                        .allFieldsSatisfy(held -> !(held instanceof Fact) && !isOfRequest(held)));
    }

    private static boolean isOfRequest(Object held) {
        return held instanceof Record && held.getClass().getPackageName().equals(FilingRequest.class.getPackageName());
    }
}
