package io.github.icprules.drools.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.support.Requests;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Validity;
import io.github.icprules.report.Action;
import io.github.icprules.report.Action.Field;
import io.github.icprules.report.Action.Finding;
import io.github.icprules.report.Action.FindingKind;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Party;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Responsibility;
import io.github.icprules.report.SubmitBefore;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.WeChatFiling;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The actions of a report are complete, and the first action helps. */
class ActionsOfFilingsTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();

    /**
     * A finding on two entries names one of them, and its suggestion offers to mend the other. A filing under a new number or in a new
     * province is no change. Whether the content fits the subject is answered again after a part of the content is taken out.
     */
    private static final Map<String, List<String>> MENDED_ELSEWHERE = Map.ofEntries(
            Map.entry(
                    "person.phone-not-answered",
                    List.of("subject.principal.phoneReachable", "miniProgram.principal.phoneReachable")),
            Map.entry("mini-program.name-taken", List.of("miniProgram.nameTaken")),
            Map.entry("person.not-administrator", List.of("miniProgram.administrator")),
            Map.entry("subject.account-of-another-name", List.of("platform.registeredName")),
            Map.entry("filing-type.unit-to-individual", List.of("subject.type", "change")),
            Map.entry("number.credit-code-of-another-type", List.of("subject.type")),
            Map.entry("subject.certificate-type-not-allowed", List.of("subject.type", "subject.certificate.type")),
            Map.entry("person.one-number-two-names", List.of("subject.principal.name")),
            Map.entry("filing-type.cancel-not-filed", List.of("filingType")),
            Map.entry(
                    "filing-type.province-cannot-change",
                    List.of("change", "subject.type", "miniProgram.filingNumber")),
            Map.entry("filing-type.another-subject", List.of("change")),
            Map.entry("filing-type.individual-to-unit", List.of("change")),
            Map.entry("province-change.individual-to-unit", List.of("change")),
            Map.entry("province-change.individual-to-another-s-company", List.of("change")),
            Map.entry(
                    "service-content.commercial-by-individual",
                    List.of("miniProgram.features", "miniProgram.contentFitsSubject")),
            Map.entry(
                    "service-content.forum-by-individual",
                    List.of("miniProgram.features", "miniProgram.contentFitsSubject")),
            Map.entry(
                    "sector.diagnosis-by-individual",
                    List.of("miniProgram.features", "miniProgram.contentFitsSubject")),
            Map.entry(
                    "sector.feature-by-individual", List.of("miniProgram.features", "miniProgram.contentFitsSubject")),
            Map.entry("ai.by-individual", List.of("miniProgram.features", "miniProgram.contentFitsSubject")),
            Map.entry(
                    "province-content.trade-by-individual",
                    List.of("miniProgram.features", "miniProgram.contentFitsSubject")),
            Map.entry(
                    "pre-approval.individual",
                    List.of("miniProgram.preApprovalCategories", "miniProgram.contentFitsSubject")),
            Map.entry(
                    "pre-approval.business-prohibited",
                    List.of("miniProgram.preApprovalCategories", "miniProgram.contentFitsSubject")));

    /** Defects, each with a sound filing that it fits. */
    static Stream<Arguments> defects() {
        return Stream.of(Filings.enterprise(), Filings.approvedFor(PreApprovalCategory.NEWS))
                .flatMap(sound -> Stream.concat(
                                Stream.of(
                                        Defects.missing(Material.SUBJECT_PRINCIPAL_ID),
                                        Defects.missing(Material.MINI_PROGRAM_PRINCIPAL_ID)),
                                Requests.defects().stream())
                        .filter(defect ->
                                catchThrowable(() -> sound.with(defect).request()) == null)
                        .map(defect ->
                                arguments(sound.request(), sound.with(defect).request())));
    }

    static List<ConsequencesTest.Row> causes() {
        return ConsequencesTest.ROWS;
    }

    @ParameterizedTest
    @MethodSource("defects")
    void the_first_action_of_a_defect_done_removes_what_it_says_it_removes(FilingRequest sound, FilingRequest wrong) {
        List<Action> actions = ENGINE.evaluate(wrong).actions();
        assertThat(actions).isNotEmpty();
        assertDoneHelps(wrong, sound, actions.get(0));
    }

    @Test
    void each_missing_approval_is_one_action() {
        FilingRequest request = Filings.approvedFor(PreApprovalCategory.NEWS)
                .with(Defects.missingApproval())
                .with(
                        "miniProgram.preApprovalCategories",
                        List.of(PreApprovalCategory.CULTURE, PreApprovalCategory.NEWS))
                .request();
        List<Action> approvals = ENGINE.evaluate(request).actions().stream()
                .filter(action -> action.materials().contains(Material.PRE_APPROVAL_DOCUMENT)
                        || action.materials().contains(Material.SPECIAL_APPROVAL_DOCUMENT))
                .toList();
        assertThat(approvals)
                .extracting(action -> action.resolves().stream()
                        .map(finding -> finding.kind() + " " + finding.ruleId())
                        .toList())
                .containsExactly(
                        List.of("VIOLATION pre-approval.document-missing", "REQUIREMENT pre-approval.document"),
                        List.of("VIOLATION pre-approval.document-missing", "REQUIREMENT pre-approval.document"));
        assertThat(approvals.get(0).what().in(Language.ZH)).contains("新闻").doesNotContain("文化");
        assertThat(approvals.get(1).what().in(Language.ZH)).contains("文化").doesNotContain("新闻");
    }

    @ParameterizedTest
    @MethodSource("causes")
    void the_action_on_a_cause_done_removes_its_consequences(ConsequencesTest.Row row) {
        Action action = ENGINE.evaluate(row.wrong()).actions().stream()
                .filter(each -> each.resolves().stream()
                        .anyMatch(finding -> finding.ruleId().equals(row.cause())))
                .findFirst()
                .orElseThrow();
        assertThat(action.followUps()).extracting(Finding::ruleId).containsAll(row.consequences());
        assertDoneHelps(row.wrong(), row.mended(), action);
    }

    @Test
    void the_party_that_a_rule_states_does_the_action() {
        Set<String> stated = new HashSet<>();
        defects().forEach(row -> {
            FilingReport report = ENGINE.evaluate((FilingRequest) row.get()[1]);
            for (int i = 0; i < report.violations().size(); i++) {
                Violation violation = report.violations().get(i);
                Finding finding = new Finding(FindingKind.VIOLATION, violation.ruleId(), violation.path(), i);
                Responsibility responsibility = violation.responsibility();
                if (responsibility != null) {
                    stated.add(violation.ruleId());
                    assertThat(report.actions())
                            .filteredOn(action -> action.resolves().contains(finding))
                            .allSatisfy(action -> {
                                assertThat(action.who()).isEqualTo(responsibility.who());
                                assertThat(action.kind()).isEqualTo(responsibility.kind());
                            });
                }
            }
        });
        assertThat(stated).contains("duty-to-file.listed-without-filing", "pre-approval.number-missing");
    }

    /** Takes the values of the fields that the action names from a sound filing, and nothing else. */
    private static void assertDoneHelps(FilingRequest wrong, FilingRequest sound, Action action) {
        FilingRequest mended = wrong;
        List<String> paths = MENDED_ELSEWHERE.getOrDefault(
                action.resolves().get(0).ruleId(),
                action.fields().stream().map(Field::path).toList());
        for (String place : paths) {
            String path = place.startsWith("materials") ? "materials" : place;
            mended = FilingRequest.fromTree(RequestPath.of(path)
                    .put(mended.asTree(), RequestPath.of(path).in(sound.asTree())));
        }
        // The position of a finding differs between the reports.
        List<Finding> left = findings(ENGINE.evaluate(mended)).stream()
                .map(ActionsOfFilingsTest::withoutIndex)
                .toList();
        assertThat(action.resolves())
                .isNotEmpty()
                .extracting(ActionsOfFilingsTest::withoutIndex)
                .doesNotContainAnyElementsOf(left);
        assertThat(action.followUps()).allSatisfy(finding -> assertThat(left).doesNotContain(withoutIndex(finding)));
    }

    private static Finding withoutIndex(Finding finding) {
        return new Finding(finding.kind(), finding.ruleId(), finding.path());
    }

    @Test
    void no_finding_of_any_filing_is_lost_or_in_two_actions() {
        List<FilingRequest> requests = new ArrayList<>();
        Filings.all().forEach(filing -> requests.add(filing.request()));
        defects().forEach(row -> requests.add((FilingRequest) row.get()[1]));
        causes().forEach(row -> requests.add(row.wrong()));
        for (FilingType type : FilingType.values()) {
            requests.add(FilingRequest.builder(type).build());
        }
        requests.add(WeChatFiling.read(WeChatBodies.full()));
        requests.add(WeChatFiling.read(null));
        for (FilingRequest request : requests) {
            FilingReport report = ENGINE.evaluate(request);
            List<Finding> inActions = report.actions().stream()
                    .flatMap(action -> Stream.concat(action.resolves().stream(), action.followUps().stream()))
                    .filter(finding -> finding.kind() != FindingKind.STAGE)
                    .toList();
            assertThat(inActions).containsExactlyInAnyOrderElementsOf(findings(report));
        }
    }

    /** What there is to do about: what only the authority settles without a fact is no work. */
    private static List<Finding> findings(FilingReport report) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < report.violations().size(); i++) {
            Violation each = report.violations().get(i);
            findings.add(new Finding(FindingKind.VIOLATION, each.ruleId(), each.path(), i));
        }
        for (int i = 0; i < report.requirements().size(); i++) {
            MaterialRequirement each = report.requirements().get(i);
            if (each.status() == RequirementStatus.MISSING || each.status() == RequirementStatus.TO_CONFIRM) {
                findings.add(new Finding(FindingKind.REQUIREMENT, each.ruleId(), each.path(), i));
            }
        }
        for (int i = 0; i < report.unchecked().size(); i++) {
            Unchecked each = report.unchecked().get(i);
            if (each.fault() || !each.needs().isEmpty() || each.responsibility() != null) {
                findings.add(new Finding(FindingKind.UNCHECKED, each.ruleId(), each.path(), i));
            }
        }
        return findings;
    }

    @ParameterizedTest
    @EnumSource(
            value = FilingType.class,
            names = {"CHANGE_SERVICE", "CANCEL_SERVICE"})
    void what_is_not_on_file_is_for_the_one_who_chose_the_type_of_filing(FilingType type) {
        FilingRequest unfiled = Filings.enterprise().with("filingType", type).request();
        assertThat(ENGINE.evaluate(unfiled).actions())
                .filteredOn(action -> action.resolves().get(0).ruleId().endsWith("-not-filed"))
                .singleElement()
                .extracting(Action::who)
                .isEqualTo(Party.SERVICE_PROVIDER);
    }

    @Test
    void the_last_day_to_submit_is_that_of_what_expires_first() {
        LocalDate soon = Filings.DAY.plusDays(40);
        SampleFiling filing = Filings.enterprise().with("subject.certificate.validity", Validity.withoutEnd());
        assertThat(day(filing.with(
                                "miniProgram.faceVerification",
                                FaceVerification.builder().build())
                        .with("subject.principal.document.validity", until(soon))))
                .isEqualTo("2027-01-03 subject.principal.document.validity 主体负责人的证件");
        assertThat(day(filing.with(
                                "miniProgram.faceVerification.createdAt",
                                Filings.DAY.minusDays(1).atTime(20, 0).atOffset(ZoneOffset.ofHours(8)))
                        .with("subject.principal.document.validity", until(soon))))
                .isEqualTo("2026-11-26 miniProgram.faceVerification 人脸核身");
        assertThat(day(filing.with(
                                "miniProgram.faceVerification",
                                FaceVerification.builder().build())
                        .with("subject.principal.document.validity", until(Filings.DAY.minusDays(1)))
                        .with("subject.certificate.validity", until(soon))))
                .isEqualTo("2027-01-03 subject.certificate.validity 主体证件");
    }

    @ParameterizedTest
    @EnumSource(
            value = FilingType.class,
            names = {"CANCEL_SUBJECT", "CANCEL_SERVICE", "CANCEL_ACCESS"})
    void a_cancellation_is_not_in_haste(FilingType type) {
        assertThat(ENGINE.evaluate(Filings.of(type).request()).submitBefore()).isNull();
    }

    private static String day(SampleFiling filing) {
        SubmitBefore before =
                Objects.requireNonNull(ENGINE.evaluate(filing.request()).submitBefore());
        return before.day() + " " + before.path() + " " + before.what().in(Language.ZH);
    }

    private static Validity until(LocalDate day) {
        return Validity.between(LocalDate.of(2016, 11, 30), day);
    }

    @Test
    void a_reference_is_repeated_masked_where_it_could_be_a_person_s_and_no_part_of_the_digest() {
        DroolsIcpRuleEngine engine =
                DroolsIcpRuleEngine.builder().receiptKey(new byte[32]).build();
        FilingRequest request = Filings.enterprise().request();
        FilingReport plain = engine.evaluate(request);
        FilingReport referred = engine.evaluate(request.withReference("SO-20261124-000123"));
        assertThat(plain.reference()).isNull();
        assertThat(referred.reference()).isEqualTo("SO-20261124-000123");
        assertThat(referred.receipt()).isEqualTo(plain.receipt());
        assertThat(engine.evaluate(request.withReference("13800000001")).reference())
                .isEqualTo("138******01");
    }

    @Test
    void a_filing_that_no_paper_makes_possible_first_asks_the_merchant_to_decide() {
        FilingReport report = ENGINE.evaluate(Filings.enterprise()
                .with("miniProgram.preApprovalCategories", List.of(PreApprovalCategory.LOTTERY))
                .request());
        Action first = report.actions().get(0);
        assertThat(first.who()).isEqualTo(Party.MERCHANT);
        assertThat(first.kind()).isEqualTo(ActionKind.DECISION);
        assertThat(report.actions().stream().map(Action::merchant).filter(Objects::nonNull))
                .extracting(words -> words.title().in(Language.ZH))
                .contains("“彩票”不能在网上卖，现在不能备案");
        assertThat(report.asTree(Language.EN).toString())
                .contains("title=Online sale (lottery) is prohibited, so this cannot be filed now");
    }

    @Test
    void a_name_that_must_change_is_a_task_of_the_merchant_in_words_for_the_merchant() {
        FilingReport report = ENGINE.evaluate(
                Filings.enterprise().with("miniProgram.name", "中国样例水果").request());
        Action name = report.actions().stream()
                .filter(action -> resolves(action, "mini-program.name-national"))
                .findFirst()
                .orElseThrow();
        assertThat(name.who()).isEqualTo(Party.MERCHANT);
        assertThat(name.merchant()).isNotNull();
        assertThat(name.merchant().title().in(Language.ZH)).isEqualTo("小程序换个名称：不能用“中国”开头");
        assertThat(name.merchant().how()).isNotNull();
    }

    private static boolean resolves(Action action, String ruleId) {
        return action.resolves().stream().anyMatch(finding -> finding.ruleId().equals(ruleId));
    }
}
