package io.github.icprules.drools;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.Duty;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A report is in order, whatever order the rules have spoken in, so that two of the same filing can be compared line by line. */
class ReportOrderTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();
    private static final int FILINGS = 300;

    private static final List<FilingRequest> REQUESTS = Stream.concat(
                    RandomFilings.described(),
                    LongStream.range(0, FILINGS).mapToObj(new RandomFilings(RandomFilings.described())::of))
            .toList();

    private final List<FilingReport> reports =
            REQUESTS.stream().map(ENGINE::evaluate).toList();

    @Test
    void the_gravest_violations_come_first_and_of_these_those_of_a_place_together() {
        assertThat(reports)
                .allSatisfy(report -> assertThat(report.violations())
                        .isSortedAccordingTo(comparing(Violation::severity)
                                .thenComparing(Violation::path)
                                .thenComparing(Violation::ruleId)));
    }

    @Test
    void materials_come_in_the_order_of_the_forms() {
        assertThat(reports)
                .allSatisfy(report -> assertThat(report.requirements())
                        .isSortedAccordingTo(comparing(MaterialRequirement::material)
                                .thenComparing(MaterialRequirement::category, nullsFirst(naturalOrder()))
                                .thenComparing(MaterialRequirement::ruleId)));
    }

    @Test
    void stages_come_in_the_order_in_which_they_lie_ahead() {
        assertThat(reports)
                .allSatisfy(report -> assertThat(report.timeline())
                        .isSortedAccordingTo(comparing(TimelineEntry::stage).thenComparing(TimelineEntry::ruleId)));
    }

    @Test
    void what_is_open_and_what_is_due_come_by_rule_and_place() {
        assertThat(reports).allSatisfy(report -> {
            assertThat(report.unchecked())
                    .isSortedAccordingTo(comparing(Unchecked::ruleId).thenComparing(Unchecked::path));
            assertThat(report.duties())
                    .isSortedAccordingTo(comparing(Duty::ruleId).thenComparing(Duty::path));
        });
    }
}
