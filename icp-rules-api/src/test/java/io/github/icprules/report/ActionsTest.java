package io.github.icprules.report;

import static io.github.icprules.Json.json;
import static io.github.icprules.support.SampleReports.DAY;
import static io.github.icprules.support.SampleReports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.report.Action.Field;
import io.github.icprules.report.Action.Finding;
import io.github.icprules.report.Action.FindingKind;
import io.github.icprules.support.SampleLaw;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report derives from its findings: who does what, in which order, and nothing twice. */
class ActionsTest {

    private static final Text WRONG = both("错。");
    private static final Text MEND = both("改。");
    private static final List<LegalBasis> BASIS = List.of(SampleLaw.basis(SampleLaw.ORDER_33, "11"));

    @Test
    void what_blocks_comes_first_then_the_merchant_then_what_has_no_effect() {
        FilingReport report = report(
                violation("a.info", Severity.INFO, "materials[0]"),
                violation("a.field", Severity.WARNING, "miniProgram.introduction"),
                violation("a.paper", Severity.WARNING, "materials[1]"),
                violation("a.status", Severity.BLOCKING, "platform.status"),
                violation("a.blocking", Severity.BLOCKING, "miniProgram.remark"));
        assertThat(report.actions())
                .extracting(action -> action.resolves().get(0).ruleId() + " " + action.who())
                .containsExactly(
                        "a.blocking SERVICE_PROVIDER",
                        "a.status PLATFORM",
                        "a.paper MERCHANT",
                        "a.field SERVICE_PROVIDER",
                        "a.info MERCHANT");
    }

    @Test
    void consequences_of_consequences_are_follow_ups_of_the_first_cause() {
        Violation cause = violation("a.cause", Severity.WARNING, "subject.type");
        Violation next = violation("a.next", Severity.INFO, "subject.name").withCause(cause(cause));
        Violation last = violation("a.last", Severity.BLOCKING, "subject.certificate.number")
                .withCause(cause(next));
        List<Action> actions = report(cause, next, last).actions();
        assertThat(actions).singleElement().satisfies(action -> {
            assertThat(action.resolves()).containsExactly(finding(cause, 0));
            assertThat(action.followUps()).containsExactly(finding(next, 1), finding(last, 2));
            assertThat(action.severity()).isEqualTo(Severity.BLOCKING);
            assertThat(action.isBlocking()).isTrue();
        });
    }

    @Test
    void causes_that_run_in_a_circle_or_are_left_out_lose_no_finding() {
        Violation one = violation("a.one", Severity.WARNING, "subject.type");
        Violation other = violation("a.other", Severity.WARNING, "subject.name").withCause(cause(one));
        Violation orphan = violation("a.orphan", Severity.WARNING, "subject.remark")
                .withCause(new Violation.Cause("a.left-out", "subject"));
        List<Violation> circle = List.of(one.withCause(cause(other)), other, orphan);
        assertThat(report(circle).actions())
                .flatExtracting(Action::resolves)
                .extracting(Finding::ruleId)
                .containsExactlyInAnyOrder("a.one", "a.other", "a.orphan");
    }

    @Test
    void two_findings_of_one_rule_at_one_path_have_their_positions() {
        FilingReport report = report(
                violation("a.words", Severity.WARNING, "miniProgram.preApprovalCategories"),
                violation("a.words", Severity.WARNING, "miniProgram.preApprovalCategories"));
        assertThat(report.actions())
                .flatExtracting(Action::resolves)
                .extracting(Finding::index)
                .containsExactly(0, 1);
    }

    @Test
    void a_missing_material_is_one_action_with_all_that_asks_for_it() {
        FilingReport report = report(
                missing("a.paper"),
                missing("b.paper"),
                violation("a.paper", Severity.BLOCKING, "materials"),
                open("b.paper", "materials", UncheckedKind.INPUT_MISSING, "materials"));
        assertThat(report.actions()).singleElement().satisfies(action -> {
            assertThat(action.who()).isEqualTo(Party.MERCHANT);
            assertThat(action.kind()).isEqualTo(ActionKind.PAPER);
            assertThat(action.materials()).containsExactly(Material.SUBJECT_CERTIFICATE);
            assertThat(action.resolves())
                    .containsExactly(
                            new Finding(FindingKind.VIOLATION, "a.paper", "materials", 0),
                            new Finding(FindingKind.REQUIREMENT, "a.paper", "materials", 0),
                            new Finding(FindingKind.REQUIREMENT, "b.paper", "materials", 1),
                            new Finding(FindingKind.UNCHECKED, "b.paper", "materials", 0));
        });
        Action unlisted = report(missing("a.paper")).actions().get(0);
        assertThat(unlisted.what().in(Language.ZH)).isEqualTo("提供“营业执照”。");
        assertThat(unlisted.what().in(Language.EN)).isEqualTo("Provide this: business licence.");
    }

    @Test
    void the_picture_of_an_approval_belongs_to_the_missing_approval() {
        MaterialRequirement approval = approval("b.document", PreApprovalCategory.NEWS);
        Violation picture = new Violation(
                "a.picture",
                Severity.BLOCKING,
                "miniProgram.preApprovals[0].documentAtHand",
                "icp_applets.base_info.nrlx_details.media",
                both("没有“新闻”的图片。"),
                MEND,
                null,
                null,
                BASIS);
        assertThat(report(approval, picture).actions()).singleElement().satisfies(action -> {
            assertThat(action.kind()).isEqualTo(ActionKind.PAPER);
            assertThat(action.severity()).isEqualTo(Severity.BLOCKING);
            assertThat(action.resolves())
                    .containsExactly(
                            new Finding(FindingKind.VIOLATION, "a.picture", picture.path(), 0),
                            new Finding(FindingKind.REQUIREMENT, "b.document", "miniProgram.preApprovals", 0));
        });
        MaterialRequirement other = approval("b.document", PreApprovalCategory.GAME);
        assertThat(report(other, picture).actions()).hasSize(2);
    }

    @Test
    void what_only_the_merchant_knows_is_an_action_of_the_merchant() {
        FilingReport report = report(
                blockingInput("subject.principal.phone"),
                blockingInput("miniProgram.principal.birthDate"),
                blockingInput("subject.certificate.number"),
                blockingInput("subject.certificate.validity.until"));
        assertThat(report.actions())
                .extracting(
                        Action::who,
                        Action::kind,
                        action -> action.fields().stream().map(Field::path).toList(),
                        action -> action.what().in(Language.ZH))
                .containsExactly(
                        tuple(
                                Party.MERCHANT,
                                ActionKind.INPUT,
                                List.of("subject.principal.phone", "miniProgram.principal.birthDate"),
                                "提供 2 项只有商户知道的信息：缺了不能断定能否提交。"),
                        tuple(
                                Party.SERVICE_PROVIDER,
                                ActionKind.INPUT,
                                List.of("subject.certificate.number", "subject.certificate.validity.until"),
                                "补充 2 项信息：缺了不能断定能否提交。"));
    }

    @Test
    void one_person_in_two_roles_is_one_action_with_two_fields() {
        Field ofSubject = new Field("subject.principal.phone", "icp_subject.principal_info.mobile");
        Field ofMiniProgram = new Field("miniProgram.principal.phone", "icp_applets.principal_info.mobile");
        List<String> also = List.of(ofMiniProgram.path());
        String path = ofSubject.path();
        String field = ofSubject.apiField();
        Violation both =
                new Violation("a.phone", Severity.BLOCKING, path, also, field, WRONG, MEND, null, null, BASIS, null);
        assertThat(report(both).actions())
                .singleElement()
                .extracting(Action::fields)
                .isEqualTo(List.of(ofSubject, ofMiniProgram));
    }

    @Test
    void a_violation_of_a_paper_names_the_material_that_goes_into_the_field() {
        MaterialRequirement defective = missing("a.paper").withStatus(RequirementStatus.DEFECTIVE);
        String path = "materials[0].picture.legible";
        String field = "icp_subject.organize_info.certificate_photo";
        Violation illegible =
                new Violation("a.illegible", Severity.BLOCKING, path, field, WRONG, both("重拍。"), null, null, BASIS);

        assertThat(report(defective, illegible).actions()).singleElement().satisfies(action -> {
            assertThat(action.materials()).containsExactly(Material.SUBJECT_CERTIFICATE);
            assertThat(action.what().in(Language.ZH)).isEqualTo("重拍。");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MERCHANT         | PAPER      | materials materials[3].picture.legible miniProgram.preApprovals
            MERCHANT         | PAPER      | miniProgram.preApprovals[0].number subject.certificate.validity
            MERCHANT         | PAPER      | subject.principal.document.validity
            MERCHANT         | PAPER      | miniProgram.principal.authorisation.validity
            MERCHANT         | CORRECTION | miniProgram.faceVerification subject.seal subject.standing
            MERCHANT         | CORRECTION | cancellation.serviceRunning platform.smsVerification
            MERCHANT         | CORRECTION | subject.principal.phone miniProgram.principal.emergencyPhone
            MERCHANT         | CORRECTION | subject.principal.email subject.contactAddress miniProgram.name
            SERVICE_PROVIDER | CORRECTION | miniProgram.preApprovalCategories subject.principal.document.number
            SERVICE_PROVIDER | CORRECTION | filingType subject.certificate.number platform.accountVerified
            PLATFORM         | WAIT       | platform.status
            AUTHORITY        | WAIT       | subject.history.ordersInProgress
            """)
    void the_path_shows_who_acts(Party who, ActionKind kind, String paths) {
        for (String path : paths.split(" ", -1)) {
            assertTask(violation("a.rule", Severity.WARNING, path), path, who, kind);
        }
    }

    @Test
    void a_rule_can_state_who_acts_and_copies_of_its_violation_keep_it() {
        Responsibility stated = new Responsibility(Party.SERVICE_PROVIDER, ActionKind.CORRECTION);
        Text title = both("标题");
        Violation violation = new Violation(
                "a.rule",
                Severity.WARNING,
                "materials[0].picture.format",
                List.of(),
                null,
                WRONG,
                MEND,
                null,
                null,
                BASIS,
                null,
                stated,
                title);
        assertTask(violation, "stated", Party.SERVICE_PROVIDER, ActionKind.CORRECTION);
        assertThat(List.of(
                        violation.withSeverity(Severity.INFO),
                        violation.withCause(new Violation.Cause("a.b", "subject"))))
                .allSatisfy(copy -> {
                    assertThat(copy.responsibility()).isEqualTo(stated);
                    assertThat(copy.title()).isEqualTo(title);
                });
    }

    @Test
    void a_question_has_its_answers_and_takes_a_missing_alternative_with_it() {
        Violation asking = asking(Material.SITUATION_STATEMENT);
        Violation again = asking(Material.PRE_APPROVAL_DOCUMENT);
        MaterialRequirement statement = alternative("a.statement", Material.SITUATION_STATEMENT);
        MaterialRequirement commitment = alternative("a.commitment", Material.NO_PRE_APPROVAL_COMMITMENT);
        FilingReport report = report(asking, again, statement, commitment);
        assertThat(report.actions())
                .hasSize(2)
                .allSatisfy(question -> {
                    assertThat(question.kind()).isEqualTo(ActionKind.QUESTION);
                    assertThat(question.what()).isEqualTo(both("做不做？"));
                    assertThat(question.why()).isEqualTo(WRONG);
                    assertThat(question.answers())
                            .singleElement()
                            .returns(both("做"), Action.Answer::label)
                            .returns(both("签。"), Action.Answer::what);
                })
                .first()
                .extracting(Action::resolves)
                .isEqualTo(List.of(
                        finding(asking, 0),
                        new Finding(FindingKind.REQUIREMENT, "a.statement", "materials", 0),
                        new Finding(FindingKind.REQUIREMENT, "a.commitment", "materials", 1)));
        assertThat(report.missingMaterials()).containsExactly(statement);
        assertThat(report.asTree(Language.ZH).toString()).contains("answers=[{label=做, what=签。, materials=[");
    }

    @Test
    void alternatives_without_a_question_are_one_action() {
        FilingReport report = report(
                alternative("a.statement", Material.SITUATION_STATEMENT),
                alternative("a.commitment", Material.NO_PRE_APPROVAL_COMMITMENT),
                missing("a.other"));
        assertThat(report.actions())
                .extracting(action -> action.what().in(Language.ZH) + action.materials())
                .containsExactly(
                        "提供“营业执照”。[SITUATION_STATEMENT, NO_PRE_APPROVAL_COMMITMENT]", "提供“营业执照”。[SUBJECT_CERTIFICATE]");
        assertThat(report.missingMaterials()).hasSize(2);
    }

    private static Violation asking(Material material) {
        return new Violation(
                "a.asking",
                Severity.WARNING,
                "miniProgram.remark",
                List.of(),
                null,
                WRONG,
                MEND,
                null,
                null,
                BASIS,
                null,
                new Responsibility(
                        Party.MERCHANT,
                        ActionKind.QUESTION,
                        both("做不做？"),
                        List.of(new Action.Answer(both("做"), both("签。"), List.of(material))),
                        null),
                null);
    }

    private static MaterialRequirement alternative(String ruleId, Material material) {
        return new MaterialRequirement(
                ruleId,
                material,
                null,
                Text.of("营业执照", "business licence"),
                RequirementStatus.MISSING,
                WRONG,
                "materials",
                null,
                BASIS,
                null,
                List.of(Material.SITUATION_STATEMENT, Material.NO_PRE_APPROVAL_COMMITMENT));
    }

    @Test
    void an_open_point_with_a_party_is_an_action_of_its_own() {
        Responsibility look = new Responsibility(Party.MERCHANT, ActionKind.LOOK, both("请看。"), List.of(), null);
        Unchecked seal = new Unchecked(
                "a.seal",
                "materials",
                List.of(),
                List.of("materials[0].sealText"),
                both("不知道。"),
                UncheckedKind.PICTURE_REVIEW,
                Severity.BLOCKING,
                false,
                null,
                look);
        assertThat(report(seal).actions())
                .singleElement()
                .returns(Party.MERCHANT, Action::who)
                .returns(ActionKind.LOOK, Action::kind)
                .returns(Severity.WARNING, Action::severity)
                .returns(both("请看。"), Action::what)
                .returns(null, Action::why)
                .returns(List.of(new Finding(FindingKind.UNCHECKED, "a.seal", "materials", 0)), Action::resolves);
        assertThat(seal.withSeverity(Severity.INFO).responsibility()).isEqualTo(look);
    }

    private static void assertTask(Violation violation, String what, Party who, ActionKind kind) {
        assertThat(report(violation).actions())
                .as(what)
                .first()
                .returns(who, Action::who)
                .returns(kind, Action::kind);
    }

    @Test
    void open_points_are_grouped_by_what_settles_them() {
        FilingReport report = report(
                blockingInput("subject.name"),
                open("a.advice", "subject", UncheckedKind.INPUT_MISSING, "subject.seal"),
                open("a.legible", "materials[0]", UncheckedKind.PICTURE_REVIEW, "materials[0].picture.legible"),
                open("a.colour", "materials[1]", UncheckedKind.PICTURE_REVIEW, "materials[1].picture.colour"),
                open("a.holder", "subject", UncheckedKind.PICTURE_REVIEW, "subject.certificate.holder"),
                open("a.register", "subject", UncheckedKind.REGISTER, "subject.standing"),
                open("a.judged", "miniProgram", UncheckedKind.DISCRETION, "miniProgram.nameRelated"),
                new Unchecked("a.open", "filingType", List.of(), both("由管局决定。")));
        assertThat(report.uncheckedGroups())
                .extracting(group -> group.key() + " " + group.title().in(Language.ZH) + " " + group.paths())
                .containsExactly(
                        "BLOCKING_INPUT 缺少信息，可能阻断 1 [subject.name]",
                        "OTHER_INPUT 缺少信息，不影响提交 1 [subject.seal]",
                        "PICTURES 2 张图片未看：彩色、清晰 [materials[0], materials[1]]",
                        "PAPERS 须看证件或者文件 1 [subject.certificate.holder]",
                        "REGISTER 须查平台或者登记 1 [subject.standing]",
                        "DISCRETION 由主管部门决定 2 [miniProgram.nameRelated]");
        assertThat(report.actions())
                .extracting(action -> action.who() + " " + action.kind() + " "
                        + action.resolves().size())
                .containsExactly(
                        "SERVICE_PROVIDER INPUT 1",
                        "SERVICE_PROVIDER INPUT 1",
                        "SERVICE_PROVIDER LOOK 2",
                        "SERVICE_PROVIDER LOOK 1",
                        "SERVICE_PROVIDER LOOK 1",
                        "AUTHORITY WAIT 1");
        assertThat(report.actions().get(0).what().in(Language.EN))
                .isEqualTo("State what could block the filing: 1 item.");
        assertThat(report.actions().get(2).what().in(Language.ZH)).isEqualTo("逐张核对 2 张图片：彩色、清晰。");
    }

    @Test
    void a_fault_and_a_standing_point_have_groups_of_their_own() {
        Text words = both("未决。");
        List<String> none = List.of();
        FilingReport report = report(
                new Unchecked("a.fault", "filingType", none, none, words, UncheckedKind.FAULT, null, false),
                new Unchecked("a.always", "filingType", none, none, words, UncheckedKind.DISCRETION, null, true));
        assertThat(report.uncheckedGroups())
                .extracting(UncheckedGroup::key)
                .containsExactly(UncheckedGroup.Key.FAULT, UncheckedGroup.Key.STANDING);
        assertThat(report.actions())
                .singleElement()
                .extracting(Action::resolves)
                .isEqualTo(List.of(new Finding(FindingKind.UNCHECKED, "a.fault", "filingType", 0)));
    }

    @Test
    void the_steps_come_last_in_their_order() {
        FilingReport report = report(
                requirement("a.face", Material.FACE_VERIFICATION, RequirementStatus.TO_CONFIRM),
                requirement("a.letter", Material.SERVICE_COMMITMENT, RequirementStatus.TO_CONFIRM),
                violation("a.info", Severity.INFO, "miniProgram.introduction"),
                stage(Stage.FORM_FILLING),
                stage(Stage.PLATFORM_REVIEW),
                stage(Stage.SMS_VERIFICATION),
                stage(Stage.AUTHORITY_REVIEW));
        assertThat(report.actions())
                .extracting(action -> action.who() + " " + action.kind())
                .containsExactly(
                        "SERVICE_PROVIDER CORRECTION",
                        "MERCHANT STEP",
                        "SERVICE_PROVIDER STEP",
                        "SERVICE_PROVIDER STEP",
                        "PLATFORM STEP",
                        "MERCHANT STEP",
                        "AUTHORITY STEP");
        assertThat(report.actions().get(6).by()).isEqualTo(DAY.plusDays(30));
    }

    @Test
    void what_must_be_done_before_submitting_is_due_on_the_last_day_to_submit_if_that_is_near() {
        assertThat(expiring(DAY.plusDays(2)).actions().get(0).by()).isEqualTo(DAY.plusDays(2));
        assertThat(expiring(DAY.plusDays(90)).actions().get(0).by()).isEqualTo(DAY.plusDays(90));
        assertThat(expiring(DAY.plusDays(91)).actions().get(0).by()).isNull();
    }

    @Test
    void the_tree_has_them_with_codes_and_sentences() {
        Violation cause = violation("a.cause", Severity.BLOCKING, "subject.name");
        Violation next = violation("a.next", Severity.WARNING, "subject.remark").withCause(cause(cause));
        Text face = Text.of("人脸核身", "face verification");
        SubmitBefore today = new SubmitBefore(DAY, face, "miniProgram.faceVerification");
        Map<String, Object> tree = report(cause, next, blockingInput("subject.type"), today, "示例订单 7")
                .asTree(Language.EN);
        assertThat(tree).containsAllEntriesOf(json("""
                {reference: '示例订单 7',
                 submitBefore: {day: '2026-11-24', what: 'face verification', path: 'miniProgram.faceVerification'},
                 uncheckedGroups: [{key: 'BLOCKING_INPUT', title: 'inputs missing that could block 1', ticks: [],
                                    paths: ['subject.type'], entries: 1}]}
                """));
        assertThat((List<?>) tree.get("actions")).first().isEqualTo(json("""
                {who: 'SERVICE_PROVIDER', kind: 'CORRECTION', severity: 'BLOCKING', what: '改。', why: '错。',
                 by: '2026-11-24', fields: [{path: 'subject.name'}], materials: [],
                 resolves: [{kind: 'VIOLATION', ruleId: 'a.cause', path: 'subject.name', index: 0}],
                 followUps: [{kind: 'VIOLATION', ruleId: 'a.next', path: 'subject.remark', index: 1}]}
                """));
    }

    private static FilingReport expiring(LocalDate day) {
        return report(missing("a.paper"), new SubmitBefore(day, both("证件"), "subject.certificate.validity"));
    }

    private static Violation violation(String ruleId, Severity severity, String path) {
        return new Violation(ruleId, severity, path, null, WRONG, MEND, null, null, BASIS);
    }

    private static Violation.Cause cause(Violation violation) {
        return new Violation.Cause(violation.ruleId(), violation.path());
    }

    private static Finding finding(Violation violation, int index) {
        return new Finding(FindingKind.VIOLATION, violation.ruleId(), violation.path(), index);
    }

    private static MaterialRequirement missing(String ruleId) {
        return requirement(ruleId, Material.SUBJECT_CERTIFICATE, RequirementStatus.MISSING);
    }

    private static MaterialRequirement requirement(String ruleId, Material material, RequirementStatus status) {
        String field = "icp_subject.organize_info.certificate_photo";
        Text title = Text.of("营业执照", "business licence");
        return new MaterialRequirement(ruleId, material, null, title, status, WRONG, "materials", field, BASIS);
    }

    private static MaterialRequirement approval(String ruleId, PreApprovalCategory category) {
        String field = "icp_applets.base_info.nrlx_details.media";
        Text title = Text.of("许可证", "licence");
        return new MaterialRequirement(
                ruleId,
                category.material(),
                category,
                title,
                RequirementStatus.MISSING,
                WRONG,
                "miniProgram.preApprovals",
                field,
                BASIS);
    }

    private static Unchecked open(String ruleId, String path, UncheckedKind kind, String need) {
        return unchecked(ruleId, path, kind, null, need);
    }

    private static Unchecked blockingInput(String need) {
        return unchecked("a.blocking", "subject", UncheckedKind.INPUT_MISSING, Severity.BLOCKING, need);
    }

    private static Unchecked unchecked(
            String ruleId, String path, UncheckedKind kind, @Nullable Severity severity, String need) {
        return new Unchecked(ruleId, path, List.of(), List.of(need), both("不知道。"), kind, severity, false);
    }

    private static TimelineEntry stage(Stage stage) {
        return new TimelineEntry("a.stage", stage, both("办理。"), null, DAY.plusDays(30), BASIS);
    }

    private static Text both(String text) {
        return Text.of(text, text);
    }
}
