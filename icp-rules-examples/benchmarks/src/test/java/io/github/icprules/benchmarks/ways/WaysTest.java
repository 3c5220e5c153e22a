package io.github.icprules.benchmarks.ways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.icprules.benchmarks.Filings;
import io.github.icprules.model.Cancellation;
import io.github.icprules.model.CancellationReason;
import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Listing;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares the findings of all implementations. */
class WaysTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final List<FilingRequest> REQUESTS = requests();
    private static final Way BUNDLED = Ways.BUNDLED.create();

    @AfterAll
    static void close() {
        BUNDLED.close();
    }

    @ParameterizedTest
    @EnumSource(value = Ways.class, mode = EnumSource.Mode.EXCLUDE, names = "BUNDLED")
    void every_way_finds_what_the_bundled_rules_find(Ways way) {
        try (Way implementation = way.create()) {
            assertThat(REQUESTS)
                    .allSatisfy(request -> assertThat(Finding.sorted(implementation.evaluate(request)))
                            .isEqualTo(BUNDLED.evaluate(request)));
        }
    }

    @Test
    void every_rule_finds_something_in_one_of_the_filings() {
        Set<String> found = new HashSet<>();
        REQUESTS.forEach(request -> BUNDLED.evaluate(request).forEach(finding -> found.add(finding.ruleId())));
        assertThat(found).containsExactlyInAnyOrderElementsOf(SameRules.IDS);
    }

    @Test
    void there_are_seventy_rules_in_the_same_order() {
        assertThat(SameRules.IDS).hasSize(70).doesNotHaveDuplicates();
        assertThat(LambdaRules.ALL).extracting(LambdaRule::id).containsExactlyElementsOf(SameRules.IDS);
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

    /** {@return the measured filings, for each filing type an empty request and requests with many inputs, and some on earlier days} */
    private static List<FilingRequest> requests() {
        List<FilingRequest> requests = new ArrayList<>();
        Arrays.stream(Filings.values()).map(Filings::request).forEach(requests::add);
        for (FilingType type : FilingType.values()) {
            requests.add(FilingRequest.builder(type).evaluatedOn(DAY).build());
            for (SubjectType subject : List.of(SubjectType.ENTERPRISE, SubjectType.INDIVIDUAL)) {
                for (boolean good : new boolean[] {true, false}) {
                    FilingRequest detailed = detailed(type, subject, good);
                    requests.add(detailed);
                    requests.add(detailed.withEvaluatedOn(LocalDate.of(2024, 1, 5)));
                }
            }
        }
        for (LocalDate day : List.of(LocalDate.of(2023, 8, 25), LocalDate.of(2023, 9, 2))) {
            requests.add(Filings.ENTERPRISE_CLEAN.request().withEvaluatedOn(day));
        }
        return requests;
    }

    private static FilingRequest detailed(FilingType type, SubjectType subject, boolean good) {
        OffsetDateTime sent = OffsetDateTime.of(2026, 11, 20, 20, 0, 0, 0, ZoneOffset.UTC);
        return FilingRequest.builder(type)
                .evaluatedOn(DAY)
                .subject(Subject.builder(subject, "示例")
                        .history(FilingHistory.builder()
                                .subjectFiled(true)
                                .serviceCount(good ? 3 : 0)
                                .build())
                        .build())
                .miniProgram(MiniProgram.builder("示例记事本")
                        .preApprovalCategories(PreApprovalCategory.NEWS, PreApprovalCategory.NEWS)
                        .listing(good ? Listing.plannedOn(DAY.plusDays(9)) : Listing.since(LocalDate.of(2023, 5, 4)))
                        .showsFilingNumber(good)
                        .linksToFilingSystem(good)
                        .faceVerification(FaceVerification.passed())
                        .build())
                .materials(good ? List.of(MaterialAtHand.of(Material.SUBJECT_CERTIFICATE)) : List.of())
                .change(Change.builder(ChangedItem.MINI_PROGRAM_PRINCIPAL)
                        .effectiveOn(good ? DAY.plusDays(60) : DAY)
                        .build())
                .cancellation(new Cancellation(
                        good ? CancellationReason.SUBJECT_DATA_CHANGED : CancellationReason.NO_LONGER_OPERATED,
                        DAY.minusDays(1),
                        !good,
                        good))
                .platform(PlatformState.builder()
                        .status(good ? FilingStatus.FILED : FilingStatus.NOT_FILED)
                        .entranceOpen(good)
                        .quotaUsedUp(!good)
                        .submittedOn(DAY.minusDays(3))
                        .smsSentAt(sent)
                        .reusesSubjectData(good)
                        .reuseSmsSentAt(sent)
                        .correctionDemandedOn(DAY)
                        .build())
                .build();
    }
}
