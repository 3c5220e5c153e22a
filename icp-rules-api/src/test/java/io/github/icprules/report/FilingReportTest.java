package io.github.icprules.report;

import static io.github.icprules.Json.json;
import static io.github.icprules.fixtures.WeChatBodies.at;
import static io.github.icprules.support.SampleReports.DAY;
import static io.github.icprules.support.SampleReports.receipt;
import static io.github.icprules.support.SampleReports.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.Json;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.model.SubjectType;
import io.github.icprules.support.SampleLaw;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FilingReportTest {

    private static final Text WORDS = Text.of("样例甲的示例", "a sample of 样例甲");
    private static final List<LegalBasis> BASIS = List.of(
            SampleLaw.basis(SampleLaw.WECHAT_FILING_API, "icp_applets"), SampleLaw.basis(SampleLaw.ORDER_33, "11"));

    private static final Set<String> DERIVED = Set.of("actions", "uncheckedGroups");

    /** Properties whose value is a sentence or a title. */
    private static final String WORDED =
            "title|reason|message|suggestion|duration|when|measure|document|citation|what|why";

    private final FilingReport report = report(
            requirement(PreApprovalCategory.NEWS, "icp_applets.base_info.nrlx_details.media"),
            requirement(null, null),
            violation(Severity.BLOCKING, 86355, SampleLaw.NUMBER_NOT_SHOWN, "icp_subject.base_info.name"),
            violation(Severity.INFO, null, SampleLaw.FALSE_FILING_DATA, null),
            violation(Severity.INFO, null, null, null),
            new Unchecked("sheet.open", "subject", List.of("subject.standing"), WORDS),
            new TimelineEntry("sheet.stage", Stage.AUTHORITY_REVIEW, WORDS, WORDS, DAY.plusDays(28), BASIS),
            new TimelineEntry("sheet.stage", Stage.ENTRY, WORDS, null, null, BASIS),
            new Duty("sheet.duty", "miniProgram", WORDS, DAY, WORDS, SampleLaw.PAID_SERVICE, BASIS),
            new Duty("sheet.duty", "miniProgram", WORDS, null, WORDS, null, BASIS));

    /** Severities of violations, the status of a material, the kind of an open point and its possible severity. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                   |            |                |          | READY
            INFO                   |            |                |          | READY
            WARNING                |            |                |          | READY_WITH_WARNINGS
            LEGAL                  |            |                |          | READY_WITH_WARNINGS
            INFO WARNING LEGAL     |            |                |          | READY_WITH_WARNINGS
            BLOCKING               |            |                |          | BLOCKED
            INFO BLOCKING          |            |                |          | BLOCKED
            WARNING LEGAL BLOCKING |            |                |          | BLOCKED
                                   | PROVIDED   |                |          | READY
                                   | DEFECTIVE  |                |          | READY
                                   | TO_CONFIRM |                |          | READY
                                   | MISSING    |                |          | READY_WITH_WARNINGS
                                   |            | INPUT_MISSING  | BLOCKING | INCOMPLETE
            WARNING                |            | INPUT_MISSING  | BLOCKING | INCOMPLETE
            BLOCKING               |            | INPUT_MISSING  | BLOCKING | BLOCKED
                                   |            | INPUT_MISSING  | LEGAL    | READY
                                   |            | INPUT_MISSING  | WARNING  | READY
                                   |            | INPUT_MISSING  |          | READY
                                   |            | PICTURE_REVIEW | BLOCKING | READY
                                   |            | REGISTER       | BLOCKING | READY
            WARNING                |            | DISCRETION     | BLOCKING | READY_WITH_WARNINGS
                                   |            | FAULT          | BLOCKING | UNDECIDED
                                   | MISSING    | FAULT          |          | UNDECIDED
                                   | PROVIDED   | FAULT          |          | UNDECIDED
            WARNING LEGAL          | PROVIDED   | FAULT          |          | UNDECIDED
            LEGAL BLOCKING         | PROVIDED   | FAULT          |          | BLOCKED
            """)
    void the_gravest_finding_decides_the_verdict(
            @Nullable String severities,
            @Nullable RequirementStatus status,
            @Nullable UncheckedKind kind,
            @Nullable Severity possible,
            Verdict verdict) {
        FilingReport report = report(
                status == null ? List.of() : requirement(null, null).withStatus(status),
                reportOf(severities == null ? "" : severities).violations(),
                kind == null
                        ? List.of()
                        : new Unchecked("sheet.open", "subject", List.of(), List.of(), WORDS, kind, possible, false));
        assertThat(report.verdict()).isEqualTo(verdict);
        assertThat(report.isAnythingMissing()).isEqualTo(status == RequirementStatus.MISSING);
        if (kind != null) {
            assertThat(report.isComplete())
                    .isEqualTo(verdict == Verdict.READY || verdict == Verdict.READY_WITH_WARNINGS);
            assertThat(report.unchecked(kind)).isEqualTo(report.unchecked()).hasSize(1);
            assertThat(report.unchecked(kind == UncheckedKind.FAULT ? UncheckedKind.REGISTER : UncheckedKind.FAULT))
                    .isEmpty();
            assertThat(at(report.asTree(Language.ZH), "unchecked[0]").containsKey("fault"))
                    .isEqualTo(kind == UncheckedKind.FAULT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_report_has_the_severities_of_its_violations_and_no_other(Severity severity) {
        assertThat(List.of(Severity.BLOCKING, Severity.LEGAL, Severity.WARNING, Severity.INFO))
                .containsExactly(Severity.values())
                .filteredOn(reportOf(severity.name())::has)
                .containsExactly(severity);
    }

    @Test
    void the_tree_has_the_properties_of_the_contract_in_their_order_without_those_that_have_no_value() {
        Map<String, Object> tree = report.asTree(Language.EN);
        String basis = String.valueOf(at(tree, "timeline[0]").get("basis"));
        String penalty = String.valueOf(at(tree, "violations[0]", "penalty").get("basis"));

        assertThat(String.join(" ", tree.keySet()))
                .isEqualTo(
                        "verdict evaluatedOn actions requirements violations unchecked uncheckedGroups timeline duties"
                                + " pictureRules labels receipt");
        assertThat(tree.entrySet().stream()
                        .filter(member -> !DERIVED.contains(member.getKey()))
                        .map(member -> String.valueOf(member.getValue())
                                .replace(basis, "BASIS")
                                .replace(penalty, "PENALTY_BASIS")
                                .replace("a sample of 样例甲", "WORDS"))
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        BLOCKED
                        2026-11-24
                        [{ruleId=sheet.material, material=PRE_APPROVAL_DOCUMENT, category=NEWS, title=WORDS, \
                        providedBy=DEVELOPER_PREPARES, status=MISSING, reason=WORDS, path=miniProgram.preApprovals, \
                        apiField=icp_applets.base_info.nrlx_details.media, basis=BASIS}, \
                        {ruleId=sheet.material, material=PRE_APPROVAL_DOCUMENT, title=WORDS, \
                        providedBy=DEVELOPER_PREPARES, status=MISSING, reason=WORDS, path=miniProgram.preApprovals, \
                        basis=BASIS}]
                        [{ruleId=sheet.violation, severity=BLOCKING, path=subject.name, \
                        apiField=icp_subject.base_info.name, \
                        fields=[{path=subject.name, apiField=icp_subject.base_info.name}], message=WORDS, suggestion=WORDS, \
                        platformErrcode=86355, platformErrcodeEvidence=SEEN, penalty={minimumYuan=5000, \
                        maximumYuan=50000, measure=order to correct, basis=PENALTY_BASIS}, basis=BASIS}, \
                        {ruleId=sheet.violation, severity=INFO, path=subject.name, \
                        fields=[{path=subject.name}], message=WORDS, suggestion=WORDS, \
                        penalty={measure=order to correct, basis=PENALTY_BASIS}, basis=BASIS}, \
                        {ruleId=sheet.violation, severity=INFO, path=subject.name, \
                        fields=[{path=subject.name}], message=WORDS, suggestion=WORDS, \
                        basis=BASIS}]
                        [{ruleId=sheet.open, kind=INPUT_MISSING, group=OTHER_INPUT, path=subject, \
                        needs=[subject.standing], message=WORDS}]
                        [{ruleId=sheet.stage, stage=AUTHORITY_REVIEW, actor=AUTHORITY, message=WORDS, duration=WORDS, \
                        deadline=2026-12-22, basis=BASIS}, \
                        {ruleId=sheet.stage, stage=ENTRY, actor=DEVELOPER, message=WORDS, basis=BASIS}]
                        [{ruleId=sheet.duty, path=miniProgram, when=WORDS, deadline=2026-11-24, message=WORDS, \
                        penalty={minimumYuan=100000, maximumYuan=1000000, uncapped=true, measure=order to correct, \
                        basis=PENALTY_BASIS}, basis=BASIS}, \
                        {ruleId=sheet.duty, path=miniProgram, when=WORDS, message=WORDS, basis=BASIS}]
                        []
                        {}
                        {engine=engine 1, rulePack=rules 1, rulePackSha256=ab, requestHmacSha256=cd, \
                        evaluatedOn=2026-11-24}""");
        assertThat(basis)
                .isEqualTo("[{document=WeChat open platform, mini-program filing API, documentId=WECHAT_FILING_API,"
                        + " article=icp_applets, kind=PLATFORM_RULE, confidence=HIGH,"
                        + " citation=WeChat open platform, mini-program filing API, “icp_applets”, url="
                        + SampleLaw.WECHAT_FILING_API.url()
                        + "}, {document=Measures for Filing of Non-commercial Internet Information Services,"
                        + " documentId=ORDER_33, article=11, kind=STATUTE, confidence=HIGH,"
                        + " citation=Measures for Filing of Non-commercial Internet Information Services (Ministry of"
                        + " Information Industry Order No. 33), art. 11}]");
    }

    @Test
    void the_tree_has_the_data_of_a_page_without_the_request() {
        FilingReport withDetails = new FilingReport(
                report.evaluatedOn(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                report.receipt(),
                null,
                null,
                List.of(),
                FilingType.NEW_FIRST,
                SubjectType.ENTERPRISE,
                Map.of("subject.name", Text.of("主办单位名称", "Subject's name")),
                List.of(new PictureRule(
                        Material.SUBJECT_CERTIFICATE, List.of("jpg", "png"), 2_097_152, 720, 1280, true)));
        assertThat(withDetails.asTree(Language.ZH))
                .containsEntry("filingType", "NEW_FIRST")
                .containsEntry("subjectType", "ENTERPRISE")
                .containsEntry("labels", Map.of("subject.name", "主办单位名称"));
        assertThat(String.valueOf(withDetails.asTree(Language.EN).get("pictureRules")))
                .isEqualTo(
                        "[{material=SUBJECT_CERTIFICATE, formats=[jpg, png], maximumBytes=2097152, minimumShortSide=720,"
                                + " minimumLongSide=1280, colour=true}]");
        assertThat(withDetails.label("subject.name").in(Language.EN)).isEqualTo("Subject's name");
        assertThat(withDetails.label("subject.seal").in(Language.EN)).isEqualTo("subject.seal");
        assertThat(ReportOutline.fromTree(withDetails.asTree(Language.EN))
                        .labels()
                        .get("subject.name"))
                .isEqualTo(Text.of("Subject's name", "Subject's name"));
    }

    @Test
    void each_path_of_a_violation_has_its_field_of_the_platform() {
        Violation violation = new Violation(
                "sheet.violation",
                Severity.WARNING,
                "subject.principal.phone",
                List.of("miniProgram.principal.phone", "miniProgram.nameTaken"),
                "icp_subject.principal_info.mobile",
                Text.of("错。", "Wrong."),
                Text.of("改。", "Correct."),
                null,
                null,
                List.of(),
                null);
        assertThat(violation.fields())
                .extracting(field -> field.path() + " " + field.apiField())
                .containsExactly(
                        "subject.principal.phone icp_subject.principal_info.mobile",
                        "miniProgram.principal.phone icp_applets.principal_info.mobile",
                        "miniProgram.nameTaken null");
    }

    @Test
    void of_an_article_that_was_changed_the_tree_says_which_wording_is_cited() {
        LocalDate from = LocalDate.of(2025, 1, 20);
        LocalDate until = LocalDate.of(2025, 12, 21);
        List<LegalBasis> basis = List.of(
                SampleLaw.provision(SampleLaw.DECREE_292, "5", from, until).basis());
        FilingReport citing = report(new TimelineEntry("sheet.stage", Stage.ENTRY, WORDS, null, null, basis));

        Map<String, Object> cited = at(citing.asTree(Language.ZH), "timeline[0]", "basis[0]");
        assertThat(cited).containsEntry("wordingFrom", "2025-01-20").containsEntry("wordingUntil", "2025-12-21");
    }

    @Test
    void the_receipt_has_the_packs_the_policies_and_the_day_of_the_knowledge_if_there_are_any() {
        Receipt.AppliedPack pack = new Receipt.AppliedPack("sample", "1.0.0", "ab");
        Receipt.AppliedPolicy policy = new Receipt.AppliedPolicy("acme", "0".repeat(64));
        FilingReport with =
                report(new Receipt("engine 1", "rules 1", "ab", DAY, null, null, List.of(pack), List.of(policy))
                        .withKnowledgeCheckedOn(DAY));
        assertThat(at(with.asTree(Language.ZH), "receipt"))
                .containsEntry("packs", List.of(Map.of("id", "sample", "version", "1.0.0", "sha256", "ab")))
                .containsEntry("policies", List.of(Map.of("id", "acme", "sha256", "0".repeat(64))))
                .containsEntry("knowledgeCheckedOn", "2026-11-24");
        assertThat(ReportOutline.of(with).policies()).containsExactly("acme " + "0".repeat(64));
        assertThat(at(report(receipt()).asTree(Language.ZH), "receipt"))
                .doesNotContainKeys("packs", "policies", "knowledgeCheckedOn");
    }

    @ParameterizedTest
    @EnumSource
    void the_tree_is_of_maps_lists_strings_numbers_and_booleans_alone(Language language) {
        assertThat(report.asTree(language))
                .usingRecursiveAssertion()
                .allFieldsSatisfy(value -> value instanceof Map
                        || value instanceof String
                        || value instanceof Number
                        || value instanceof Boolean);
    }

    @Test
    void codes_do_not_depend_on_the_language_and_sentences_do() {
        Map<String, Object> english = report.asTree(Language.EN);
        assertThat(report.asTree(Language.ZH))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes("(.*\\.)?(" + WORDED + ")")
                .isEqualTo(english);
        assertThat(report.asTree(Language.ZH).toString()).doesNotContain("a sample");
        assertThat(english.toString()).doesNotContain("的示例");
    }

    @Test
    void an_empty_report_has_empty_lists_in_its_tree() {
        Map<String, Object> tree = reportOf("").asTree(Language.ZH);
        for (String list : "actions requirements violations unchecked uncheckedGroups timeline duties".split(" ", -1)) {
            assertThat(tree).containsEntry(list, List.of());
        }
    }

    /** With every kind of character in the reference: escaped, invisible, of one to four bytes, and half a character. */
    @ParameterizedTest
    @EnumSource
    void the_json_of_a_report_is_that_of_its_tree(Language language) {
        String characters =
                "quote \" backslash \\ \u0000\b\t\n\f\r\u001B\u007F\u0085\u202E\u2028 é\u07FF\u0800示\uFFFF\uD83D\uDE00\uDC69";
        Violation found = report.violations().get(0);
        FilingReport full = report(
                report.requirements(),
                report.violations(),
                report.unchecked(),
                report.timeline(),
                report.duties(),
                new Waived(found, null, null, DAY, "示例原因", "acme"),
                new SubmitBefore(DAY, WORDS, "miniProgram.faceVerification"),
                characters);
        String json = new String(full.toJson(language), StandardCharsets.UTF_8);

        assertThat(json(json)).hasToString(Json.written(full.asTree(language)).toString());
        assertThat(json).doesNotContain("\u001B", "\u202E", "\u2028", "\n").contains(found.ruleId());
    }

    @Test
    void to_string_counts_and_names_no_person() {
        assertThat(report)
                .hasToString("FilingReport[BLOCKED on 2026-11-24, 2 requirements, 3 violations, 1 unchecked]");
        assertThat(report.receipt().toString()).doesNotContain("样例甲", "110101200001010010");
    }

    @Test
    void lists_are_copied() {
        List<Violation> violations = new ArrayList<>(report.violations());
        FilingReport copied = report(violations);
        violations.clear();

        assertThat(copied.violations()).isEqualTo(report.violations()).isUnmodifiable();
        assertThat(copied.violations().get(0).basis()).isUnmodifiable();
        assertThat(copied.requirements()).isUnmodifiable();
        assertThat(report.unchecked().get(0).needs()).isUnmodifiable();
    }

    @Test
    void a_requirement_can_be_given_another_status_and_stays_the_same_otherwise() {
        MaterialRequirement requirement = report.requirements().get(0);

        assertThat(requirement.withStatus(RequirementStatus.PROVIDED).withStatus(requirement.status()))
                .isEqualTo(requirement);
        assertThat(requirement.withStatus(RequirementStatus.PROVIDED).status()).isEqualTo(RequirementStatus.PROVIDED);
        assertThat(requirement.providedBy()).isEqualTo(ProvidedBy.DEVELOPER_PREPARES);
    }

    private static FilingReport reportOf(String severities) {
        List<Violation> violations = Arrays.stream(severities.split(" ", -1))
                .filter(severity -> !severity.isEmpty())
                .map(severity -> violation(Severity.valueOf(severity), null, null, null))
                .toList();
        return report(violations);
    }

    private static MaterialRequirement requirement(@Nullable PreApprovalCategory category, @Nullable String apiField) {
        Material document = Material.PRE_APPROVAL_DOCUMENT;
        String path = "miniProgram.preApprovals";
        RequirementStatus status = RequirementStatus.MISSING;
        return new MaterialRequirement(
                "sheet.material", document, category, WORDS, status, WORDS, path, apiField, BASIS);
    }

    private static Violation violation(
            Severity severity, @Nullable Integer errcode, @Nullable Penalty penalty, @Nullable String apiField) {
        return new Violation(
                "sheet.violation", severity, "subject.name", apiField, WORDS, WORDS, errcode, penalty, BASIS);
    }
}
