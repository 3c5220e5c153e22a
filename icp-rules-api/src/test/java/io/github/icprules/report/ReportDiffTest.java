package io.github.icprules.report;

import static io.github.icprules.Json.json;
import static io.github.icprules.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.fixtures.Reports;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.report.ReportDiff.Difference;
import io.github.icprules.report.ReportOutline.Item;
import io.github.icprules.report.ReportOutline.Section;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportDiffTest {

    private static final FilingReport NOTHING = Reports.builder().build();

    private static Reports.Builder warned(String rule, String path) {
        return Reports.builder().violation(rule, Severity.WARNING, path);
    }

    @Test
    void a_finding_of_one_report_alone_is_new_or_gone() {
        FilingReport before = warned("sheet.a", "subject")
                .violation("sheet.b", Severity.WARNING, "subject.name")
                .build();
        FilingReport after = warned("sheet.a", "subject")
                .violation("sheet.b", Severity.WARNING, "miniProgram.name")
                .build();
        ReportDiff diff = ReportDiff.between(before, after);
        assertThat(diff.added()).extracting(Item::path).containsExactly("miniProgram.name");
        assertThat(diff.gone()).extracting(Item::path).containsExactly("subject.name");
        assertThat(diff.changed()).isEmpty();
        assertThat(diff.isEmpty()).isFalse();
        assertThat(diff.isVerdictChanged()).isFalse();
        assertThat(diff.verdictRules()).isEmpty();
        assertThat(diff)
                .hasToString("ReportDiff[READY_WITH_WARNINGS to READY_WITH_WARNINGS, 1 new, 1 gone, 0 changed]");
    }

    @Test
    void another_sentence_is_no_difference_and_another_code_is_one() {
        FilingReport before = found("sheet.a", Severity.WARNING, "旧句").build();
        assertThat(ReportDiff.between(
                                before, found("sheet.a", Severity.WARNING, "新句").build())
                        .isEmpty())
                .isTrue();
        ReportDiff diff = ReportDiff.between(
                before, found("sheet.a", Severity.BLOCKING, "旧句").build());
        assertThat(diff.added()).isEmpty();
        assertThat(diff.gone()).isEmpty();
        assertThat(differences(diff)).containsExactly(new Difference("severity", "WARNING", "BLOCKING"));
        assertThat(diff.verdictRules()).containsExactly("sheet.a");
    }

    private static Reports.Builder found(String rule, Severity severity, String sentence) {
        return Reports.builder().violation(rule, severity, "subject", Text.of(sentence, sentence));
    }

    private static List<Difference> differences(ReportDiff diff) {
        assertThat(diff.changed()).hasSize(1);
        return diff.changed().get(0).differences();
    }

    @Test
    void findings_of_one_rule_at_one_path_are_matched_in_their_order() {
        FilingReport two = warned("sheet.a", "subject")
                .violation("sheet.a", Severity.WARNING, "subject")
                .build();
        FilingReport one = warned("sheet.a", "subject").build();
        assertThat(ReportDiff.between(two, two).isEmpty()).isTrue();
        assertThat(ReportDiff.between(two, one).gone()).hasSize(1);
        assertThat(ReportDiff.between(one, two).added()).hasSize(1);
    }

    @Test
    void a_material_is_matched_by_its_kind_and_category_too() {
        FilingReport before = Reports.builder()
                .approval(PreApprovalCategory.NEWS, RequirementStatus.MISSING)
                .requirement(Material.SUBJECT_CERTIFICATE, RequirementStatus.MISSING)
                .build();
        FilingReport after = Reports.builder()
                .approval(PreApprovalCategory.CULTURE, RequirementStatus.MISSING)
                .requirement(Material.SUBJECT_CERTIFICATE, RequirementStatus.PROVIDED)
                .build();
        ReportDiff diff = ReportDiff.between(before, after);
        assertThat(diff.added())
                .extracting(item -> item.codes().get("category"))
                .containsExactly("CULTURE");
        assertThat(diff.gone()).extracting(item -> item.codes().get("category")).containsExactly("NEWS");
        assertThat(differences(diff)).containsExactly(new Difference("status", "MISSING", "PROVIDED"));
    }

    @ParameterizedTest
    @CsvSource({
        "BLOCKED,sheet.blocking",
        "INCOMPLETE,sheet.open",
        "READY_WITH_WARNINGS,sheet.warning",
    })
    void the_verdict_changes_because_of_the_rules_that_carry_the_graver_one(Verdict graver, String rule) {
        Reports.Builder builder = Reports.builder().violation("sheet.note", Severity.INFO, "subject");
        builder.violation("sheet.warning", Severity.WARNING, "subject");
        if (graver != Verdict.READY_WITH_WARNINGS) {
            builder.mayBlock("sheet.open", "subject", "subject.name");
        }
        if (graver == Verdict.BLOCKED) {
            builder.violation("sheet.blocking", Severity.BLOCKING, "subject");
        }
        FilingReport report = builder.build();
        assertThat(report.verdict()).isEqualTo(graver);
        assertThat(ReportDiff.between(report, NOTHING).verdictRules()).containsExactly(rule);
        assertThat(ReportDiff.between(NOTHING, report).verdictRules()).containsExactly(rule);
    }

    @ParameterizedTest
    @EnumSource
    void a_stored_report_has_the_outline_of_the_report(Language language) {
        FilingReport report = warned("sheet.a", "subject")
                .approval(PreApprovalCategory.NEWS, RequirementStatus.MISSING)
                .mayBlock("sheet.open", "subject", "subject.name", "subject.type")
                .build();
        Map<String, Object> tree = new HashMap<>(report.asTree(language));
        tree.put("later", "a property of a later version");
        ReportOutline stored = ReportOutline.fromTree(tree);
        assertThat(ReportDiff.between(stored, ReportOutline.of(report)).isEmpty())
                .isTrue();
        assertThat(stored.items())
                .extracting(item -> item.sentence().in(Language.ZH))
                .containsExactlyElementsOf(ReportOutline.of(report).items().stream()
                        .map(item -> item.sentence().in(language))
                        .toList());
        assertThat(stored.items())
                .extracting(Item::section)
                .containsExactly(Section.VIOLATION, Section.REQUIREMENT, Section.UNCHECKED);
        assertThat(stored.items().get(2).codes()).containsEntry("needs", "subject.name, subject.type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {verdict: null}     | report.verdict: null; expected the name of a Verdict as a string
            {evaluatedOn: null} | report.evaluatedOn: null; expected a date such as "2026-11-24"
            {violations: null}  | report.violations: null; expected a list
            {receipt: null}     | report.receipt: null; expected an object
            {evaluatedOn: '110101200001010010'} | report.evaluatedOn: wrong value; expected a date such as "2026-11-24"
            {verdict: '样例甲'} | report.verdict: unknown value (3 characters); \
            expected one of BLOCKED, UNDECIDED, INCOMPLETE, READY_WITH_WARNINGS, READY
            {duties: [null]}    | report.duties[0]: null; expected an object
            {duties: [{ruleId: 'sheet.a', path: 'subject', message: '句', deadline: []}]} \
            | report.duties[0].deadline: wrong value; expected a code
            {waived: [{until: '2027-03-31'}]} | report.waived[0]: wrong value; expected a waived finding
            """)
    void a_wrong_value_is_named_by_its_path_and_not_repeated(String part, String message) {
        Map<String, Object> tree = new HashMap<>(NOTHING.asTree(Language.EN));
        tree.putAll(json(part));
        assertRefused(() -> ReportOutline.fromTree(tree), message);
        assertThatThrownBy(() -> ReportOutline.fromTree(null)).hasMessage("report: null; expected an object");
    }

    @Test
    void a_property_of_a_later_version_is_passed_over() {
        Map<String, Object> tree = new HashMap<>(NOTHING.asTree(Language.EN));
        tree.put("later", List.of());
        assertThat(ReportDiff.between(ReportOutline.fromTree(tree), ReportOutline.of(NOTHING))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void as_a_tree_it_has_the_three_lists_and_both_verdicts() {
        FilingReport before = found("sheet.a", Severity.BLOCKING, "句")
                .violation("sheet.b", Severity.INFO, "subject")
                .build();
        FilingReport after = warned("sheet.b", "subject")
                .violation("sheet.c", Severity.INFO, "subject.name", Text.of("句", "sentence"))
                .build();
        Map<String, Object> tree = ReportDiff.between(before, after).asTree(Language.EN);
        assertThat(tree.keySet()).containsExactly("before", "after", "verdictRules", "new", "gone", "changed");
        assertThat(tree.get("verdictRules")).isEqualTo(List.of("sheet.a"));
        assertThat(tree.get("new")).isEqualTo(List.of(json("""
                {section: 'VIOLATION', ruleId: 'sheet.c', path: 'subject.name', severity: 'INFO', message: 'sentence'}
                """)));
        assertThat((List<?>) tree.get("changed"))
                .singleElement()
                .extracting("differences")
                .isEqualTo(List.of(json("{property: 'severity', before: 'INFO', after: 'WARNING'}")));
    }
}
