package io.github.icprules.drools.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.model.Validity;
import io.github.icprules.report.Action;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Party;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.SubmitBefore;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Verdict;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The merchant is asked for what only the merchant knows, a person looks at what only a person sees, and a last day is one that
 * counts.
 */
class QuestionsAndDatesTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();

    @Test
    void a_document_that_is_refused_sets_no_last_day() {
        SampleFiling filing = Filings.enterprise()
                .with("miniProgram.faceVerification", FaceVerification.builder().build());
        // The papers state terms of their own, which would count instead.
        assertThat(day(filing.with("materials", List.of())
                        .with("subject.principal.document.validity", until(Filings.DAY.plusDays(5)))
                        .with("subject.certificate.validity", until(Filings.DAY.plusDays(60)))))
                .isEqualTo("2027-01-23 subject.certificate.validity 主体证件");
    }

    @Test
    void what_ends_after_more_than_90_days_sets_no_last_day() {
        SampleFiling filing = Filings.enterprise()
                .with("miniProgram.faceVerification", FaceVerification.builder().build());
        LocalDate last = Filings.DAY.plusDays(90);
        assertThat(day(filing.with("subject.certificate.validity", until(last))))
                .isEqualTo("2027-02-22 subject.certificate.validity 主体证件");
        assertThat(ENGINE.evaluate(filing.with("subject.certificate.validity", until(last.plusDays(1)))
                                .request())
                        .submitBefore())
                .isNull();
    }

    @Test
    void a_change_in_effect_is_filed_at_once_and_has_no_last_day() {
        SampleFiling change = Filings.of(FilingType.CHANGE_SUBJECT)
                .with("subject.certificate.validity", until(Filings.DAY.plusDays(60)));
        assertThat(ENGINE.evaluate(change.with("change.effectiveOn", Filings.DAY.plusDays(1))
                                .request())
                        .submitBefore())
                .isNotNull();
        assertThat(ENGINE.evaluate(
                                change.with("change.effectiveOn", Filings.DAY).request())
                        .submitBefore())
                .isNull();
    }

    @Test
    void the_stages_of_a_blocked_filing_that_was_not_submitted_have_no_last_day() {
        SampleFiling sound = Filings.enterprise();
        SampleFiling blocked = sound.with("subject.principal.phone", "1");
        assertThat(lastDays(sound)).isNotEmpty();
        assertThat(ENGINE.evaluate(blocked.request()).verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(lastDays(blocked)).isEmpty();
        assertThat(lastDays(blocked.with("platform.submittedOn", Filings.DAY))).isEqualTo(lastDays(sound));
    }

    private static List<LocalDate> lastDays(SampleFiling filing) {
        return ENGINE.evaluate(filing.request()).timeline().stream()
                .map(TimelineEntry::deadline)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void a_question_for_the_merchant_takes_the_statement_as_one_of_its_answers() {
        FilingReport report = ENGINE.evaluate(filingWithSectorWords().request());
        List<Action> questions = report.actions().stream()
                .filter(action -> action.kind() == ActionKind.QUESTION)
                .toList();
        assertThat(questions).hasSize(2).allSatisfy(question -> {
            assertThat(question.who()).isEqualTo(Party.MERCHANT);
            assertThat(question.materials()).isEmpty();
            assertThat(question.answers())
                    .extracting(answer -> answer.label().in(Language.ZH))
                    .containsExactly("做", "不做");
            assertThat(question.answers().get(1).materials()).containsExactly(Material.SITUATION_STATEMENT);
        });
        assertThat(report.missingMaterials())
                .singleElement()
                .returns(Material.SITUATION_STATEMENT, MaterialRequirement::material);
        assertThat(report.actions())
                .filteredOn(action -> action.resolves().stream()
                        .anyMatch(finding -> finding.ruleId().equals("supplements.situation-statement")))
                .singleElement()
                .isEqualTo(questions.get(0));
        assertThat(report.actions())
                .noneMatch(action ->
                        action.kind() == ActionKind.PAPER && action.materials().contains(Material.SITUATION_STATEMENT));
    }

    private static SampleFiling filingWithSectorWords() {
        SampleFiling filing =
                Filings.enterprise().with("miniProgram.name", "样例短剧剧场").with("miniProgram.introduction", "演出票预订");
        List<SubmittedMaterial> papers = Objects.requireNonNull(filing.request().materials()).stream()
                .filter(paper -> paper.material() != Material.NO_PRE_APPROVAL_COMMITMENT)
                .toList();
        return filing.with("materials", papers);
    }

    /** Whether the filing can do without an approval is a question with two answers; an approval that is due is a paper. */
    @ParameterizedTest
    @CsvSource({"HEALTH_CARE, QUESTION", "DRUG_DEVICE_INFO, QUESTION", "NEWS, PAPER"})
    void an_approval_that_the_filing_can_do_without_is_a_question(PreApprovalCategory category, ActionKind kind) {
        FilingReport report = ENGINE.evaluate(Filings.enterprise()
                .with("miniProgram.preApprovalCategories", List.of(category))
                .with("miniProgram.preApprovals", List.of())
                .request());
        assertThat(report.actions())
                .filteredOn(action -> action.who() == Party.MERCHANT && action.isBlocking())
                .singleElement()
                .satisfies(action -> {
                    assertThat(action.kind()).isEqualTo(kind);
                    assertThat(action.answers()).hasSize(kind == ActionKind.QUESTION ? 2 : 0);
                });
    }

    @ParameterizedTest
    @CsvSource({"DRUG_DEVICE_INFO, QUESTION", "NEWS, PAPER"})
    void an_ended_approval_with_a_filing_in_its_place_is_a_question(PreApprovalCategory category, ActionKind kind) {
        FilingReport report = ENGINE.evaluate(Filings.enterprise()
                .with("miniProgram.preApprovalCategories", List.of(category))
                .with(
                        "miniProgram.preApprovals",
                        List.of(PreApproval.of(category, "样例 1 号")
                                .withValidity(Validity.between(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31)))))
                .request());
        assertThat(report.actions())
                .filteredOn(action -> action.resolves().get(0).ruleId().equals("pre-approval.expired"))
                .singleElement()
                .returns(kind, Action::kind);
    }

    /** The merchant does not see the form, so an answer of the merchant has no words of it. */
    @Test
    void what_a_merchant_of_a_sector_does_is_said_without_the_form() {
        FilingReport report = ENGINE.evaluate(filingWithSectorWords().request());
        assertThat(report.actions())
                .filteredOn(action -> action.kind() == ActionKind.QUESTION)
                .hasSize(2)
                .allSatisfy(action -> {
                    assertThat(action.answers().get(0).what().in(Language.ZH))
                            .contains("拍照发来")
                            .doesNotContain("选择", "勾选");
                    assertThat(action.answers().get(0).what().in(Language.EN))
                            .contains("Send a picture of")
                            .doesNotContain("tick");
                });
    }

    @Test
    void what_only_an_eye_can_see_is_an_action_with_its_sentence() {
        FilingReport hainan = ENGINE.evaluate(Filings.enterprise()
                .with("subject.region", Region.of(Province.HAINAN))
                .request());
        assertThat(hainan.actions())
                .filteredOn(action -> action.resolves().get(0).ruleId().equals("province-subject.licence-seal"))
                .singleElement()
                .satisfies(look -> {
                    assertThat(look.who()).isEqualTo(Party.MERCHANT);
                    assertThat(look.kind()).isEqualTo(ActionKind.LOOK);
                    assertThat(look.what().in(Language.ZH)).contains("商事登记专用章", "琼");
                    assertThat(look.what().in(Language.EN)).contains("seal");
                });
        FilingReport guangdong = ENGINE.evaluate(Filings.enterprise()
                .with("subject.region", Region.of(Province.GUANGDONG))
                .request());
        assertThat(guangdong.actions())
                .filteredOn(action -> action.kind() == ActionKind.PAPER && action.severity() == null)
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.who()).isEqualTo(Party.MERCHANT);
                    assertThat(letter.what().in(Language.ZH)).isEqualTo("广东的备案承诺书：先签好，审核要求时再交。");
                });
    }

    @Test
    void a_paper_at_hand_that_must_be_replaced_is_not_in_order() {
        SampleFiling expired =
                Filings.enterprise().with("subject.principal.document.validity", until(Filings.DAY.minusDays(1)));
        assertThat(status(expired, Material.SUBJECT_PRINCIPAL_ID)).containsExactly(RequirementStatus.DEFECTIVE);
        assertThat(status(expired, Material.SUBJECT_CERTIFICATE)).containsExactly(RequirementStatus.PROVIDED);
        assertThat(status(Filings.enterprise(), Material.SUBJECT_PRINCIPAL_ID))
                .containsExactly(RequirementStatus.PROVIDED);
        // An entry that is mistyped needs no new paper.
        SampleFiling mistyped = Filings.enterprise()
                .with(
                        "subject.principal.document.validity",
                        Validity.between(Filings.DAY.plusYears(8), Filings.DAY.plusYears(7)));
        assertThat(ENGINE.evaluate(mistyped.request()).violations())
                .extracting(Violation::ruleId)
                .contains("person.document-validity-inverted");
        assertThat(status(mistyped, Material.SUBJECT_PRINCIPAL_ID)).containsExactly(RequirementStatus.PROVIDED);
    }

    private static List<RequirementStatus> status(SampleFiling filing, Material material) {
        return ENGINE.evaluate(filing.request()).requirements().stream()
                .filter(requirement -> requirement.material() == material)
                .map(MaterialRequirement::status)
                .toList();
    }

    private static String day(SampleFiling filing) {
        SubmitBefore before =
                Objects.requireNonNull(ENGINE.evaluate(filing.request()).submitBefore());
        return before.day() + " " + before.path() + " " + before.what().in(Language.ZH);
    }

    private static Validity until(LocalDate day) {
        return Validity.between(LocalDate.of(2016, 11, 30), day);
    }
}
