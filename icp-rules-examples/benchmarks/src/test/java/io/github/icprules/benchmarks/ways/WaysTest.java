package io.github.icprules.benchmarks.ways;

import static io.github.icprules.fixtures.Filings.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.icprules.benchmarks.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.CancellationReason;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Listing;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Compares the findings of both implementations. */
class WaysTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final OffsetDateTime SENT = OffsetDateTime.of(2026, 11, 20, 20, 0, 0, 0, ZoneOffset.UTC);
    private static final List<FilingRequest> REQUESTS = requests();
    private static final Way BUNDLED = Ways.BUNDLED.create();

    @Test
    void drools_as_in_its_tutorials_finds_what_the_bundled_rules_find() {
        Way tutorial = Ways.TUTORIAL_DROOLS.create();
        assertThat(REQUESTS)
                .allSatisfy(request ->
                        assertThat(Finding.sorted(tutorial.evaluate(request))).isEqualTo(BUNDLED.evaluate(request)));
    }

    @Test
    void every_rule_finds_something_in_one_of_the_filings() {
        Set<String> found = new HashSet<>();
        REQUESTS.forEach(request -> BUNDLED.evaluate(request).forEach(finding -> found.add(finding.ruleId())));
        assertThat(found).containsExactlyInAnyOrderElementsOf(SameRules.IDS);
    }

    @Test
    void there_are_seventy_rules() {
        assertThat(SameRules.IDS).hasSize(70).doesNotHaveDuplicates();
    }

    @Test
    void different_findings_are_reported() {
        FilingRequest request = Filings.ENTERPRISE_CLEAN.request();
        assertThatIllegalStateException()
                .isThrownBy(() -> Finding.requireSame(request, BUNDLED, filing -> List.of()))
                .withMessageContaining("materials.subject-certificate");
        assertThatIllegalStateException()
                .isThrownBy(() -> Finding.requireSame(request, filing -> List.of(), filing -> List.of()));
    }

    /** {@return the measured filings, for each filing type an empty request, and samples with many inputs, some on earlier days} */
    private static List<FilingRequest> requests() {
        List<FilingRequest> requests = new ArrayList<>();
        Arrays.stream(Filings.values()).map(Filings::request).forEach(requests::add);
        for (FilingType type : FilingType.values()) {
            requests.add(FilingRequest.builder(type).evaluatedOn(DAY).build());
        }
        for (SampleFiling filing : all()) {
            requests.add(filing.request());
            SampleFiling listed = filing.with("platform.reusesSubjectData", true)
                    .with("platform.reuseSmsSentAt", SENT)
                    .with("platform.correctionDemandedOn", DAY)
                    .with("miniProgram.listing", Listing.since(LocalDate.of(2023, 5, 4)));
            requests.add(listed.request());
            requests.add(listed.request().withEvaluatedOn(LocalDate.of(2024, 1, 5)));
        }
        requests.add(io.github.icprules.fixtures.Filings.of(FilingType.CANCEL_SUBJECT)
                .with("cancellation.reason", CancellationReason.SUBJECT_DATA_CHANGED)
                .request());
        for (LocalDate day : List.of(LocalDate.of(2023, 8, 25), LocalDate.of(2023, 9, 2))) {
            requests.add(Filings.ENTERPRISE_CLEAN.request().withEvaluatedOn(day));
        }
        return requests;
    }
}
