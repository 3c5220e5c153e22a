package io.github.icprules.report;

import static io.github.icprules.Json.json;
import static io.github.icprules.support.SampleReports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.icprules.fixtures.Reports;
import io.github.icprules.model.Material;
import io.github.icprules.report.Action.FindingKind;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Waived findings in a report: apart from all others, and known to a comparison. */
class WaivedTest {

    private static final FilingReport OPEN = Reports.builder()
            .violation("number.phone", Severity.BLOCKING, "subject.phone")
            .requirement(Material.SUBJECT_CERTIFICATE, RequirementStatus.MISSING)
            .mayBlock("face.passed", "miniProgram", "miniProgram.faceVerification")
            .build();
    private static final Violation VIOLATION = OPEN.violations().get(0);
    private static final MaterialRequirement REQUIREMENT = OPEN.requirements().get(0);
    private static final Unchecked UNCHECKED = OPEN.unchecked().get(0);

    @Test
    void what_is_waived_has_no_effect_on_verdict_and_actions() {
        FilingReport waived =
                report(waived(VIOLATION, null, null), waived(null, REQUIREMENT, null), waived(null, null, UNCHECKED));
        assertThat(OPEN.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(OPEN.actions()).isNotEmpty();
        assertThat(OPEN.asTree(Language.EN)).doesNotContainKey("waived");
        assertThat(OPEN.toString()).endsWith("1 violations, 1 unchecked]");
        assertThat(waived.verdict()).isEqualTo(Verdict.READY);
        assertThat(waived.isComplete()).isTrue();
        assertThat(waived.actions()).isEmpty();
        assertThat(waived.uncheckedGroups()).isEmpty();
        assertThat(waived.toString()).endsWith("0 violations, 0 unchecked, 3 waived]");
        assertThat(waived.waived())
                .extracting(Waived::kind, Waived::ruleId, Waived::path, Waived::severity)
                .containsExactly(
                        tuple(FindingKind.VIOLATION, "number.phone", "subject.phone", Severity.BLOCKING),
                        tuple(FindingKind.REQUIREMENT, "fixtures.requirement", "materials", null),
                        tuple(FindingKind.UNCHECKED, "face.passed", "miniProgram", Severity.BLOCKING));
    }

    @Test
    void the_tree_has_the_finding_as_its_own_list_would_have_it() {
        Map<String, Object> open = report(VIOLATION).asTree(Language.EN);
        Map<String, Object> expected = json("""
                {kind: 'VIOLATION', ruleId: 'number.phone', path: 'subject.phone', until: '2027-03-31',
                 reason: '示例原因', policy: 'acme'}
                """);
        expected.put("violation", list(open, "violations").get(0));
        Map<String, Object> waived = report(waived(VIOLATION, null, null)).asTree(Language.EN);
        assertThat(waived.get("waived")).isEqualTo(List.of(expected));
    }

    @Test
    void a_comparison_shows_that_a_finding_is_waived_now() {
        FilingReport open = report(VIOLATION);
        FilingReport waived = report(waived(VIOLATION, null, null));
        ReportDiff diff = ReportDiff.between(open, waived);
        assertThat(diff.gone())
                .singleElement()
                .satisfies(item -> assertThat(item.section()).isEqualTo(ReportOutline.Section.VIOLATION));
        assertThat(diff.added()).singleElement().satisfies(item -> {
            assertThat(item.section()).isEqualTo(ReportOutline.Section.WAIVED);
            assertThat(item.ruleId()).isEqualTo("number.phone");
            assertThat(item.path()).isEqualTo("subject.phone");
            assertThat(item.codes())
                    .containsEntry("kind", "VIOLATION")
                    .containsEntry("severity", "BLOCKING")
                    .containsEntry("until", "2027-03-31");
            assertThat(item.sentence().in(Language.EN))
                    .isEqualTo(VIOLATION.message().in(Language.EN));
        });
        assertThat(diff.verdictRules()).containsExactly("number.phone");
        assertThat(ReportOutline.fromTree(waived.asTree(Language.EN)).items())
                .hasSameSizeAs(ReportOutline.of(waived).items());
    }

    @Test
    void another_last_day_is_a_change() {
        FilingReport before = report(waived(null, REQUIREMENT, null));
        FilingReport after = report(new Waived(null, REQUIREMENT, null, LocalDate.of(2027, 4, 30), "示例原因", "acme"));
        assertThat(ReportDiff.between(before, after).changed())
                .singleElement()
                .satisfies(change -> assertThat(change.differences())
                        .containsExactly(new ReportDiff.Difference("until", "2027-03-31", "2027-04-30")));
    }

    @Test
    void exactly_one_finding_is_waived() {
        assertThatThrownBy(() -> waived(null, null, null))
                .hasMessage("Exactly one of violation, requirement and unchecked must be given.");
        assertThatThrownBy(() -> waived(VIOLATION, REQUIREMENT, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<?> list(Map<String, Object> tree, String name) {
        return (List<?>) Objects.requireNonNull(tree.get(name));
    }

    private static Waived waived(
            @Nullable Violation violation, @Nullable MaterialRequirement requirement, @Nullable Unchecked unchecked) {
        return new Waived(violation, requirement, unchecked, LocalDate.of(2027, 3, 31), "示例原因", "acme");
    }
}
