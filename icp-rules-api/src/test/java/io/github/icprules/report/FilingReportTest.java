package io.github.icprules.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.SampleLaw;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FilingReportTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Text WORDS = Text.of("样例甲的示例", "a sample of 样例甲");
    private static final List<LegalBasis> BASIS = List.of(
            SampleLaw.basis(SampleLaw.WECHAT_FILING_API, "icp_applets"), SampleLaw.basis(SampleLaw.ORDER_33, "11"));

    /** Properties whose value is a sentence or a title. */
    private static final Set<String> WORDED = Set.of(
            "title", "reason", "message", "suggestion", "duration", "when", "measure", "document", "what", "why");

    private final FilingReport report = new FilingReport(
            DAY,
            List.of(
                    requirement(PreApprovalCategory.NEWS, "icp_applets.base_info.nrlx_details.media"),
                    requirement(null, null)),
            List.of(
                    violation(Severity.BLOCKING, 86355, SampleLaw.NUMBER_NOT_SHOWN, "icp_subject.base_info.name"),
                    violation(Severity.INFO, null, SampleLaw.FALSE_FILING_DATA, null),
                    violation(Severity.INFO, null, null, null)),
            List.of(new Unchecked("sheet.open", "subject", List.of("subject.standing"), WORDS)),
            List.of(
                    new TimelineEntry("sheet.stage", Stage.AUTHORITY_REVIEW, WORDS, WORDS, DAY.plusDays(28), BASIS),
                    new TimelineEntry("sheet.stage", Stage.ENTRY, WORDS, null, null, BASIS)),
            List.of(
                    new Duty("sheet.duty", "miniProgram", WORDS, DAY, WORDS, SampleLaw.PAID_SERVICE, BASIS),
                    new Duty("sheet.duty", "miniProgram", WORDS, null, WORDS, null, BASIS)),
            receipt());

    @ParameterizedTest
    @CsvSource({
        "'',READY",
        "INFO,READY",
        "WARNING,READY_WITH_WARNINGS",
        "LEGAL,READY_WITH_WARNINGS",
        "INFO WARNING LEGAL,READY_WITH_WARNINGS",
        "BLOCKING,BLOCKED",
        "INFO BLOCKING,BLOCKED",
        "WARNING LEGAL BLOCKING,BLOCKED"
    })
    void the_verdict_is_that_of_the_gravest_violation(String severities, Verdict verdict) {
        assertThat(reportOf(severities).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"PROVIDED,   READY", "DEFECTIVE,  READY", "TO_CONFIRM, READY", "MISSING,    READY_WITH_WARNINGS"})
    void a_material_that_is_missing_is_a_warning(RequirementStatus status, Verdict verdict) {
        FilingReport asking = new FilingReport(
                DAY,
                List.of(requirement(null, null).withStatus(status)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                receipt());

        assertThat(asking.verdict()).isEqualTo(verdict);
        assertThat(asking.isAnythingMissing()).isEqualTo(status == RequirementStatus.MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "INPUT_MISSING,  BLOCKING, '',       INCOMPLETE",
        "INPUT_MISSING,  BLOCKING, WARNING,  INCOMPLETE",
        "INPUT_MISSING,  BLOCKING, BLOCKING, BLOCKED",
        "INPUT_MISSING,  LEGAL,    '',       READY",
        "INPUT_MISSING,  WARNING,  '',       READY",
        "INPUT_MISSING,  ,         '',       READY",
        "PICTURE_REVIEW, BLOCKING, '',       READY",
        "REGISTER,       BLOCKING, '',       READY",
        "DISCRETION,     BLOCKING, WARNING,  READY_WITH_WARNINGS",
        "FAULT,          BLOCKING, '',       UNDECIDED",
    })
    void only_a_missing_input_that_could_block_makes_a_filing_incomplete(
            UncheckedKind kind, @Nullable Severity severity, String found, Verdict verdict) {
        Unchecked open = new Unchecked(
                "sheet.open", "subject", List.of(), List.of("subject.name"), WORDS, kind, severity, false);
        FilingReport report = new FilingReport(
                DAY, List.of(), reportOf(found).violations(), List.of(open), List.of(), List.of(), receipt());

        assertThat(report.verdict()).isEqualTo(verdict);
        assertThat(report.isComplete()).isEqualTo(verdict == Verdict.READY || verdict == Verdict.READY_WITH_WARNINGS);
        assertThat(report.unchecked(kind)).containsExactly(open);
        assertThat(report.unchecked(kind == UncheckedKind.FAULT ? UncheckedKind.REGISTER : UncheckedKind.FAULT))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',               MISSING,  UNDECIDED",
        "'',               PROVIDED, UNDECIDED",
        "'WARNING LEGAL',  PROVIDED, UNDECIDED",
        "'LEGAL BLOCKING', PROVIDED, BLOCKED"
    })
    void what_a_fault_of_the_program_left_undecided_is_never_ready(
            String severities, RequirementStatus status, Verdict verdict) {
        FilingReport faulty = new FilingReport(
                DAY,
                List.of(requirement(null, null).withStatus(status)),
                reportOf(severities).violations(),
                List.of(
                        new Unchecked("sheet.open", "subject", List.of("subject.name"), WORDS),
                        new Unchecked(
                                "sheet.faulty",
                                "subject",
                                List.of(),
                                List.of(),
                                WORDS,
                                UncheckedKind.FAULT,
                                null,
                                false)),
                List.of(),
                List.of(),
                receipt());

        assertThat(faulty.verdict()).isEqualTo(verdict);
        assertThat(item(faulty.asTree(Language.ZH), "unchecked", 0)).doesNotContainKey("fault");
        assertThat(item(faulty.asTree(Language.ZH), "unchecked", 1)).containsEntry("fault", true);
    }

    @ParameterizedTest
    @EnumSource
    void a_report_has_the_severities_of_its_violations_and_no_other(Severity severity) {
        assertThat(Severity.values()).filteredOn(reportOf(severity.name())::has).containsExactly(severity);
    }

    @Test
    void severities_are_in_order_the_gravest_first() {
        assertThat(Severity.values())
                .containsExactly(Severity.BLOCKING, Severity.LEGAL, Severity.WARNING, Severity.INFO);
    }

    @Test
    void the_tree_has_the_properties_of_the_contract_in_its_order() {
        Map<String, Object> tree = report.asTree(Language.ZH);

        assertThat(keys(tree))
                .isEqualTo(
                        "verdict evaluatedOn actions requirements violations unchecked uncheckedGroups timeline duties"
                                + " receipt");
        assertThat(keys(tree, "actions")).isEqualTo("who kind severity what why fields materials resolves followUps");
        assertThat(keys(tree, "uncheckedGroups")).isEqualTo("key title ticks paths entries");
        assertThat(keys(tree, "requirements"))
                .isEqualTo("ruleId material category title providedBy status reason path apiField basis");
        assertThat(keys(tree, "violations"))
                .isEqualTo(
                        "ruleId severity path apiField message suggestion platformErrcode platformErrcodeEvidence penalty basis");
        assertThat(keys(tree, "unchecked")).isEqualTo("ruleId kind group path needs message");
        assertThat(keys(tree, "timeline")).isEqualTo("ruleId stage actor message duration deadline basis");
        assertThat(keys(tree, "duties")).isEqualTo("ruleId path when deadline message penalty basis");
        assertThat(keys(tree, "receipt")).isEqualTo("engine rulePack rulePackSha256 requestHmacSha256 evaluatedOn");
        assertThat(keys(tree, "violations", "penalty")).isEqualTo("minimumYuan maximumYuan measure basis");
        assertThat(keys(tree, "violations", "basis")).isEqualTo("document documentId article kind confidence url");
        assertThat(keys(tree, "violations", "penalty", "basis"))
                .isEqualTo("document documentId article kind confidence");
        assertThat(keys(tree, "duties", "penalty")).isEqualTo("minimumYuan maximumYuan uncapped measure basis");
    }

    @Test
    void of_an_article_that_was_changed_the_tree_says_which_wording_is_cited() {
        LocalDate from = LocalDate.of(2025, 1, 20);
        LocalDate until = LocalDate.of(2025, 12, 21);
        List<LegalBasis> basis = List.of(
                SampleLaw.provision(SampleLaw.DECREE_292, "5", from, until).basis());
        FilingReport citing = new FilingReport(
                DAY,
                List.of(),
                List.of(),
                List.of(),
                List.of(new TimelineEntry("sheet.stage", Stage.ENTRY, WORDS, null, null, basis)),
                List.of(),
                receipt());

        Map<String, Object> cited = item(item(citing.asTree(Language.ZH), "timeline", 0), "basis", 0);
        assertThat(cited).containsEntry("wordingFrom", "2025-01-20").containsEntry("wordingUntil", "2025-12-21");
    }

    @Test
    void the_receipt_says_when_what_the_report_rests_on_was_last_checked() {
        Receipt checked = receipt().withKnowledgeCheckedOn(SampleLaw.CHECKED);
        Map<String, Object> tree = new FilingReport(DAY, List.of(), List.of(), List.of(), List.of(), List.of(), checked)
                .asTree(Language.ZH);

        assertThat(node(tree.get("receipt"))).containsEntry("knowledgeCheckedOn", "2026-11-24");
        assertThat(checked).isNotEqualTo(receipt()).isEqualTo(receipt().withKnowledgeCheckedOn(SampleLaw.CHECKED));
    }

    @Test
    void the_receipt_names_rule_packs_if_there_are_any() {
        Receipt without = receipt();
        Receipt with = new Receipt(
                without.engine(),
                without.rulePack(),
                without.rulePackSha256(),
                without.evaluatedOn(),
                null,
                null,
                List.of(new Receipt.AppliedPack("sample", "1.0.0", "ab")),
                List.of());

        assertThat(node(new FilingReport(DAY, List.of(), List.of(), List.of(), List.of(), List.of(), with)
                        .asTree(Language.ZH)
                        .get("receipt")))
                .containsEntry("packs", List.of(Map.of("id", "sample", "version", "1.0.0", "sha256", "ab")));
        assertThat(node(new FilingReport(DAY, List.of(), List.of(), List.of(), List.of(), List.of(), without)
                        .asTree(Language.ZH)
                        .get("receipt")))
                .doesNotContainKey("packs");
        assertThat(with.withKnowledgeCheckedOn(DAY).packs()).isEqualTo(with.packs());
    }

    @Test
    void what_has_no_value_is_left_out() {
        Map<String, Object> tree = report.asTree(Language.ZH);

        assertThat(item(tree, "requirements", 1).keySet()).doesNotContain("category", "apiField");
        assertThat(item(tree, "violations", 1).keySet())
                .doesNotContain("apiField", "platformErrcode", "platformErrcodeEvidence");
        assertThat(node(item(tree, "violations", 1).get("penalty")).keySet()).containsExactly("measure", "basis");
        assertThat(item(tree, "violations", 2).keySet()).doesNotContain("penalty");
        assertThat(item(tree, "timeline", 1).keySet()).doesNotContain("duration", "deadline");
        assertThat(item(tree, "duties", 1).keySet()).doesNotContain("deadline", "penalty");
        assertThat(item(item(tree, "duties", 0), "basis", 1).keySet()).doesNotContain("url");
    }

    @Test
    void the_tree_holds_what_the_report_says() {
        Map<String, Object> tree = report.asTree(Language.EN);

        assertThat(tree).containsEntry("verdict", "BLOCKED").containsEntry("evaluatedOn", "2026-11-24");
        assertThat(item(tree, "requirements", 0))
                .containsEntry("ruleId", "sheet.material")
                .containsEntry("material", "PRE_APPROVAL_DOCUMENT")
                .containsEntry("category", "NEWS")
                .containsEntry("title", "a sample of 样例甲")
                .containsEntry("providedBy", "DEVELOPER_PREPARES")
                .containsEntry("status", "MISSING")
                .containsEntry("path", "miniProgram.preApprovals")
                .containsEntry("apiField", "icp_applets.base_info.nrlx_details.media");
        assertThat(item(tree, "violations", 0))
                .containsEntry("severity", "BLOCKING")
                .containsEntry("path", "subject.name")
                .containsEntry("platformErrcode", 86355)
                .containsEntry("platformErrcodeEvidence", "SEEN");
        assertThat(node(item(tree, "violations", 0).get("penalty")))
                .containsEntry("minimumYuan", 5000)
                .containsEntry("maximumYuan", 50000)
                .containsEntry("measure", "order to correct");
        assertThat(item(tree, "unchecked", 0)).containsEntry("needs", List.of("subject.standing"));
        assertThat(item(tree, "timeline", 0))
                .containsEntry("stage", "AUTHORITY_REVIEW")
                .containsEntry("actor", "AUTHORITY")
                .containsEntry("deadline", "2026-12-22");
        assertThat(item(tree, "duties", 0)).containsEntry("when", "a sample of 样例甲");
        assertThat(item(item(tree, "duties", 0), "basis", 0))
                .containsEntry("document", "WeChat open platform, mini-program filing API")
                .containsEntry("documentId", "WECHAT_FILING_API")
                .containsEntry("article", "icp_applets")
                .containsEntry("kind", "PLATFORM_RULE")
                .containsEntry("confidence", "HIGH");
        assertThat(node(tree.get("receipt")))
                .containsEntry("engine", "engine 1")
                .containsEntry("rulePack", "rules 1")
                .containsEntry("rulePackSha256", "ab")
                .containsEntry("requestHmacSha256", "cd")
                .containsEntry("evaluatedOn", "2026-11-24");
    }

    @ParameterizedTest
    @EnumSource
    void the_tree_is_of_maps_lists_strings_numbers_and_booleans_alone(Language language) {
        List<@Nullable Object> leaves = new ArrayList<>();
        collectLeaves(report.asTree(language), leaves);

        assertThat(leaves)
                .hasSizeGreaterThan(100)
                .allSatisfy(leaf -> assertThat(leaf).isInstanceOfAny(String.class, Number.class, Boolean.class));
    }

    @Test
    void an_empty_report_has_empty_lists_in_its_tree() {
        Map<String, Object> tree = reportOf("").asTree(Language.ZH);

        assertThat(Stream.of(
                                "actions",
                                "requirements",
                                "violations",
                                "unchecked",
                                "uncheckedGroups",
                                "timeline",
                                "duties")
                        .map(tree::get))
                .containsOnly(List.of());
    }

    @Test
    void codes_do_not_depend_on_the_language_and_sentences_do() {
        assertSameCodes(report.asTree(Language.ZH), report.asTree(Language.EN));
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
        FilingReport copied = new FilingReport(DAY, List.of(), violations, List.of(), List.of(), List.of(), receipt());
        violations.clear();

        assertThat(copied.violations()).isEqualTo(report.violations()).isUnmodifiable();
        assertThat(copied.violations().get(0).basis()).isUnmodifiable();
        assertThat(copied.requirements()).isUnmodifiable();
        assertThat(report.unchecked().get(0).needs()).isUnmodifiable();
    }

    @Test
    void a_requirement_can_be_given_another_status_and_stays_the_same_otherwise() {
        MaterialRequirement requirement = report.requirements().get(0);

        assertThat(requirement.withStatus(RequirementStatus.PROVIDED))
                .usingRecursiveComparison()
                .ignoringFields("status")
                .isEqualTo(requirement);
        assertThat(requirement.withStatus(RequirementStatus.PROVIDED).status()).isEqualTo(RequirementStatus.PROVIDED);
        assertThat(requirement.providedBy()).isEqualTo(ProvidedBy.DEVELOPER_PREPARES);
    }

    @ParameterizedTest
    @EnumSource
    void a_timeline_entry_has_the_party_of_its_stage(Stage stage) {
        assertThat(new TimelineEntry("sheet.stage", stage, WORDS, null, null, BASIS).actor())
                .isEqualTo(stage.actor());
    }

    private static void assertSameCodes(Object chinese, Object english) {
        if (chinese instanceof Map<?, ?> map) {
            Map<?, ?> other = (Map<?, ?>) english;
            assertThat(map.keySet()).isEqualTo(other.keySet());
            map.forEach((key, value) -> {
                Object counterpart = other.get(key);
                if (value instanceof String && WORDED.contains(key)) {
                    assertThat(value).as("%s", key).isNotEqualTo(counterpart);
                } else if (counterpart != null) {
                    assertSameCodes(value, counterpart);
                }
            });
        } else if (chinese instanceof List<?> list) {
            List<?> other = (List<?>) english;
            assertThat(list).hasSameSizeAs(other);
            for (int i = 0; i < list.size(); i++) {
                assertSameCodes(list.get(i), other.get(i));
            }
        } else {
            assertThat(chinese).isEqualTo(english);
        }
    }

    private static void collectLeaves(@Nullable Object node, List<@Nullable Object> leaves) {
        if (node instanceof Map<?, ?> map) {
            leaves.addAll(map.keySet());
            map.values().forEach(value -> collectLeaves(value, leaves));
        } else if (node instanceof List<?> list) {
            list.forEach(value -> collectLeaves(value, leaves));
        } else {
            leaves.add(node);
        }
    }

    /** The properties of the first node on a path, in their order. */
    private static String keys(Map<String, Object> tree, String... path) {
        Map<String, Object> node = tree;
        for (String step : path) {
            Object next = node.get(step);
            node = node(next instanceof List<?> list ? list.get(0) : next);
        }
        return String.join(" ", node.keySet());
    }

    private static Map<String, Object> item(Map<String, Object> tree, String list, int index) {
        return node(tree.get(list) instanceof List<?> items ? items.get(index) : null);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> node(@Nullable Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<String, Object>) requireNonNull(value);
    }

    private static FilingReport reportOf(String severities) {
        List<Violation> violations = Arrays.stream(severities.split(" ", -1))
                .filter(severity -> !severity.isEmpty())
                .map(severity -> violation(Severity.valueOf(severity), null, null, null))
                .toList();
        return new FilingReport(DAY, List.of(), violations, List.of(), List.of(), List.of(), receipt());
    }

    private static MaterialRequirement requirement(@Nullable PreApprovalCategory category, @Nullable String apiField) {
        return new MaterialRequirement(
                "sheet.material",
                Material.PRE_APPROVAL_DOCUMENT,
                category,
                WORDS,
                RequirementStatus.MISSING,
                WORDS,
                "miniProgram.preApprovals",
                apiField,
                BASIS);
    }

    private static Violation violation(
            Severity severity, @Nullable Integer errcode, @Nullable Penalty penalty, @Nullable String apiField) {
        return new Violation(
                "sheet.violation", severity, "subject.name", apiField, WORDS, WORDS, errcode, penalty, BASIS);
    }

    private static Receipt receipt() {
        return new Receipt("engine 1", "rules 1", "ab", DAY, "cd");
    }
}
