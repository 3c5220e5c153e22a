package io.github.icprules.drools.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.advice.ChangeKind;
import io.github.icprules.advice.ProposedChange;
import io.github.icprules.advice.RepairResult;
import io.github.icprules.advice.RepairResult.Outcome;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.internal.RecordTree;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import io.github.icprules.model.ReadText;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.model.Validity;
import io.github.icprules.report.Action;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Party;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Verdict;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The reports on filings with texts read from papers: READY if all agree, otherwise both paths and no repair. */
class ReadTextsTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();
    private static final FilingRequest READY = Filings.enterprise().request();
    private static final Person PRINCIPAL =
            Objects.requireNonNull(READY.subject().principal());
    private static final IdentityDocument CARD = Objects.requireNonNull(PRINCIPAL.document());
    private static final ReadText EQUAL = ReadText.builder()
            .name(PRINCIPAL.name())
            .number(CARD.number())
            .validity(CARD.validity())
            .build();

    /** The filing whose first card was read, without a statement whether the card equals the entries. */
    private static FilingRequest read(FilingRequest request, ReadText text) {
        String card = "materials[%s]".formatted(indexOfCard(request));
        return with(with(request, card + ".matchesEntries", null), card + ".readText", RecordTree.of(text));
    }

    private static FilingRequest with(FilingRequest request, String path, @Nullable Object value) {
        return FilingRequest.fromTree(RequestPath.of(path).put(request.asTree(), value));
    }

    private static int indexOfCard(FilingRequest request) {
        List<Material> kinds = Objects.requireNonNull(request.materials()).stream()
                .map(SubmittedMaterial::material)
                .toList();
        return kinds.indexOf(Material.SUBJECT_PRINCIPAL_ID);
    }

    private static FilingRequest readAnotherName() {
        return read(READY, ReadText.builder().name("样例丙").number(CARD.number()).build());
    }

    @Test
    void a_filing_whose_papers_equal_the_entries_is_as_ready_as_before() {
        FilingReport report = ENGINE.evaluate(read(READY, EQUAL));
        assertThat(report.verdict()).isEqualTo(ENGINE.evaluate(READY).verdict()).isNotEqualTo(Verdict.BLOCKED);
        assertThat(report.unchecked()).noneMatch(open -> open.ruleId().equals("document.entries-differ"));
    }

    @Test
    void a_difference_has_both_places_with_their_names_and_no_value() {
        FilingReport report = ENGINE.evaluate(readAnotherName());
        String place = "materials[%s].readText.name".formatted(indexOfCard(READY));
        assertThat(report.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.ruleId()).isEqualTo("document.read-name-differs");
            assertThat(violation.fields())
                    .extracting(Action.Field::path, Action.Field::apiField)
                    .startsWith(tuple("subject.principal.name", "icp_subject.principal_info.name"))
                    .endsWith(tuple(place, null));
        });
        assertThat(report.labels().get(place).in(Language.ZH)).isEqualTo("主体负责人证件（人像面） · 读出的名称（姓名）");
        assertThat(report.requirements())
                .filteredOn(needed -> needed.material() == Material.SUBJECT_PRINCIPAL_ID)
                .allMatch(needed -> needed.status() == RequirementStatus.PROVIDED);
        assertThat(new String(report.toJson(Language.ZH), StandardCharsets.UTF_8))
                .doesNotContain("样例丙", PRINCIPAL.name(), CARD.number());
    }

    @Test
    void no_repair_changes_the_entry_or_the_read_text() {
        RepairResult result = ENGINE.repairs(readAnotherName());
        assertThat(result.outcome()).isEqualTo(Outcome.NONE_FOUND);
        assertThat(result.repaired()).isEqualTo(readAnotherName());
        assertThat(result.unsolved()).singleElement().satisfies(unsolved -> {
            assertThat(unsolved.violation().ruleId()).isEqualTo("document.read-name-differs");
            assertThat(unsolved.helper()).isEqualTo(Party.SERVICE_PROVIDER);
            assertThat(unsolved.why().in(Language.ZH)).contains("看照片");
            assertThat(unsolved.question()).isNotNull();
        });
    }

    @Test
    void an_ended_card_is_renewed_although_its_text_was_read() {
        Validity ended = Validity.between(Filings.DAY.minusYears(10), Filings.DAY.minusDays(1));
        FilingRequest request = READY;
        for (String role : List.of("subject.principal", "subject.legalRepresentative", "miniProgram.principal")) {
            request = with(request, role + ".document.validity", RecordTree.of(ended));
        }
        RepairResult result = ENGINE.repairs(read(
                request,
                ReadText.builder().number(CARD.number()).validity(ended).build()));
        assertThat(result.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(result.changes()).extracting(ProposedChange::kind).contains(ChangeKind.RENEW);
    }

    @Test
    void a_difference_of_each_member_is_one_violation() {
        ReadText other = new ReadText("样例丙", "1", "示例路9号", Validity.between(Filings.DAY, null), "样例丙");
        assertThat(ENGINE.evaluate(read(READY, other)).violations())
                .extracting(Violation::ruleId)
                .containsExactlyInAnyOrder(
                        "document.read-name-differs",
                        "document.read-number-differs",
                        "document.read-first-day-differs");
    }
}
