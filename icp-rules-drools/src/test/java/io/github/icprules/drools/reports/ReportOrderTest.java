package io.github.icprules.drools.reports;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.corpus.RandomFilings;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.Duty;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Severity;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The order of a report does not depend on the order in which the rules fire, so that two reports can be compared line by line.
 */
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
                .allSatisfy(report -> assertThat(groups(report))
                        .isSortedAccordingTo(comparing(ReportOrderTest::gravest)
                                .thenComparing(group -> group.get(0).path())
                                .thenComparing(group -> group.get(0).ruleId())));
    }

    @Test
    void defect_30_a_consequence_comes_directly_after_its_cause_or_another_consequence_of_the_same_cause() {
        assertThat(reports)
                .allSatisfy(report -> groups(report).forEach(group -> {
                    Set<Violation.Cause> before = new HashSet<>();
                    group.forEach(violation -> {
                        if (violation.causedBy() != null) {
                            assertThat(before).contains(violation.causedBy());
                        }
                        before.add(new Violation.Cause(violation.ruleId(), violation.path()));
                    });
                }));
        assertThat(reports)
                .as("some report has a consequence in it")
                .anyMatch(report -> report.violations().stream().anyMatch(violation -> violation.causedBy() != null));
    }

    /** Each cause with what follows from it. */
    private static List<List<Violation>> groups(FilingReport report) {
        List<List<Violation>> groups = new ArrayList<>();
        for (Violation violation : report.violations()) {
            if (violation.causedBy() == null) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(violation);
        }
        return groups;
    }

    private static Severity gravest(List<Violation> group) {
        return group.stream().map(Violation::severity).min(naturalOrder()).orElseThrow();
    }

    @Test
    void the_other_lists_are_in_the_order_of_the_forms_of_the_stages_and_of_rules() {
        assertThat(reports).allSatisfy(report -> {
            assertThat(report.requirements())
                    .isSortedAccordingTo(comparing(MaterialRequirement::material)
                            .thenComparing(MaterialRequirement::category, nullsFirst(naturalOrder()))
                            .thenComparing(MaterialRequirement::ruleId));
            assertThat(report.timeline())
                    .isSortedAccordingTo(comparing(TimelineEntry::stage).thenComparing(TimelineEntry::ruleId));
            assertThat(report.unchecked())
                    .isSortedAccordingTo(comparing(Unchecked::ruleId).thenComparing(Unchecked::path));
            assertThat(report.duties())
                    .isSortedAccordingTo(comparing(Duty::standing)
                            .thenComparing(Duty::ruleId)
                            .thenComparing(Duty::path));
        });
    }
}
