package io.github.icprules.drools;

import static io.github.icprules.fixtures.Filings.DAY;
import static io.github.icprules.fixtures.Filings.enterprise;
import static io.github.icprules.policy.PolicyRow.mute;
import static io.github.icprules.policy.PolicyRow.severity;
import static io.github.icprules.policy.PolicyRow.waive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.corpus.RandomFilings;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.law.BasisKind;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.policy.Policy;
import io.github.icprules.policy.PolicyRow;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.PolicyEffect;
import io.github.icprules.report.PolicyEffect.Effect;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The report lists the effects of policies, and without an acknowledgement no policy changes a grave finding of the law.
 */
class PolicyEffectsTest {

    private static final IcpRuleEngine BUNDLED = new DroolsIcpRuleEngine();
    private static final String REMARK = "mini-program.remark-length";
    private static final String INDIVIDUAL = "pre-approval.individual";
    private static final LocalDate LAST = DAY.plusDays(1);
    private static final String REASON = "示例原因";
    private static final Set<BasisKind> LAW = EnumSet.of(BasisKind.STATUTE, BasisKind.PROVINCIAL_REQUIREMENT);

    private static final FilingRequest SHORT_REMARK =
            enterprise().with(Defects.shortRemark()).request();

    /** A category that an individual cannot have: the finding adds the law of the category to the practice of the rule. */
    private static final FilingRequest NEWS_OF_AN_INDIVIDUAL = Filings.individual()
            .with("miniProgram.preApprovalCategories", List.of(PreApprovalCategory.NEWS))
            .request();

    private static IcpRuleEngine with(PolicyRow... rows) {
        return DroolsIcpRuleEngine.builder().policy(Policy.of("acme", rows)).build();
    }

    private static List<PolicyRow> rows(String rule) {
        return List.of(mute(rule, REASON), waive(rule, LAST, REASON), severity(rule, Severity.INFO, REASON));
    }

    @Test
    void a_finding_that_adds_law_to_its_rule_stays_without_an_acknowledgement() {
        FilingReport before = BUNDLED.evaluate(NEWS_OF_AN_INDIVIDUAL);
        assertThat(before.violations())
                .filteredOn(violation -> violation.ruleId().equals(INDIVIDUAL))
                .isNotEmpty();
        for (PolicyRow row : rows(INDIVIDUAL)) {
            FilingReport report = with(row).evaluate(NEWS_OF_AN_INDIVIDUAL);
            assertThat(report.violations()).isEqualTo(before.violations());
            assertThat(report.requirements()).isEqualTo(before.requirements());
            assertThat(report.unchecked()).isEqualTo(before.unchecked());
            assertThat(report.policyEffects()).isNotEmpty().allSatisfy(effect -> {
                assertThat(effect.applied()).isFalse();
                assertThat(effect.rule()).isEqualTo(INDIVIDUAL);
                assertThat(effect.severity()).isEqualTo(Severity.BLOCKING);
                assertThat(effect.policy()).isEqualTo("acme");
            });
            FilingReport acknowledged = with(row.withAcknowledged(true)).evaluate(NEWS_OF_AN_INDIVIDUAL);
            assertThat(acknowledged.violations()).isNotEqualTo(before.violations());
            assertThat(acknowledged.policyEffects()).isNotEmpty().allMatch(PolicyEffect::applied);
        }
    }

    /** Over random filings, and for all rules that a policy can change without an acknowledgement. */
    @Test
    void no_grave_finding_of_the_law_is_lost_without_an_acknowledgement() {
        List<String> unprotected = rules().stream()
                .filter(rule -> rows(rule).stream().allMatch(PolicyEffectsTest::isAccepted))
                .toList();
        assertThat(unprotected).contains(INDIVIDUAL, REMARK).hasSizeGreaterThan(Effort.of(3, 50));
        List<IcpRuleEngine> lenient = IntStream.range(0, 3)
                .<IcpRuleEngine>mapToObj(effect -> with(
                        unprotected.stream().map(rule -> rows(rule).get(effect)).toArray(PolicyRow[]::new)))
                .toList();
        RandomFilings random = new RandomFilings(RandomFilings.described());
        int[] kept = new int[1];
        LongStream.range(0, Effort.of(400, 2000)).mapToObj(random::of).forEach(request -> {
            List<Violation> grave = BUNDLED.evaluate(request).violations().stream()
                    .filter(violation -> unprotected.contains(violation.ruleId()))
                    .filter(PolicyEffectsTest::isGrave)
                    .toList();
            kept[0] += grave.size();
            for (IcpRuleEngine engine : lenient) {
                assertThat(engine.evaluate(request).violations())
                        .extracting(violation -> violation.ruleId() + violation.path() + violation.severity())
                        .containsAll(grave.stream()
                                .map(violation -> violation.ruleId() + violation.path() + violation.severity())
                                .toList());
            }
        });
        assertThat(kept[0]).isPositive();
    }

    /** So the engine can refuse a row without the acknowledgement at once: the row would be applied to no grave finding. */
    @Test
    void each_finding_of_a_rule_that_needs_an_acknowledgement_cites_law() {
        Set<String> refused =
                rules().stream().filter(PolicyEffectsTest::needsAcknowledgement).collect(Collectors.toSet());
        assertThat(refused).hasSizeGreaterThan(Effort.of(3, 50));
        RandomFilings random = new RandomFilings(RandomFilings.described());
        Set<String> found = new HashSet<>();
        LongStream.range(0, Effort.of(150, 2000))
                .mapToObj(random::of)
                .forEach(request -> BUNDLED.evaluate(request).violations().stream()
                        .filter(violation -> refused.contains(violation.ruleId()))
                        .forEach(violation -> {
                            found.add(violation.ruleId());
                            assertThat(violation.basis())
                                    .extracting(LegalBasis::kind)
                                    .containsAnyElementsOf(LAW);
                        }));
        assertThat(found).hasSizeGreaterThan(Effort.of(1, 20));
    }

    /** {@return the rules that this build tries} */
    private static Set<String> rules() {
        Set<String> rules = new TreeSet<>(
                Effort.oneIn(6, BUNDLED.rules().stream().map(rule -> rule.id()).toList()));
        rules.addAll(List.of(INDIVIDUAL, REMARK));
        return rules;
    }

    private static boolean needsAcknowledgement(String rule) {
        PolicyRow row = mute(rule, REASON);
        return !isAccepted(row) && isAccepted(row.withAcknowledged(true));
    }

    /** A material has no severity. If it is missing, the violation of the same rule has one. */
    @Test
    void a_missing_material_counts_as_a_violation_with_its_severity_and_as_a_material_without_one() {
        FilingRequest request = enterprise()
                .with(Defects.missing(Material.MINI_PROGRAM_PRINCIPAL_ID))
                .request();
        FilingReport before = BUNDLED.evaluate(request);
        String rule = before.requirements().stream()
                .filter(requirement -> requirement.status() == RequirementStatus.MISSING)
                .findFirst()
                .orElseThrow()
                .ruleId();
        Violation violation = before.violations().stream()
                .filter(each -> each.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
        FilingReport report = with(mute(rule, REASON).withAcknowledged(true)).evaluate(request);
        assertThat(report.policyEffects())
                .containsExactly(
                        new PolicyEffect("acme", rule, Effect.MUTE, violation.severity(), null, 1, true, REASON),
                        new PolicyEffect("acme", rule, Effect.MUTE, null, null, 1, true, REASON));
        assertThat((List<?>) report.asTree(Language.EN).get("policyEffects"))
                .element(1)
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .doesNotContainKey("severity")
                .containsEntry("count", 1);
    }

    private static boolean isAccepted(PolicyRow row) {
        try {
            with(row);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isGrave(Violation violation) {
        return (violation.severity() == Severity.BLOCKING || violation.severity() == Severity.LEGAL)
                && violation.basis().stream().map(LegalBasis::kind).anyMatch(LAW::contains);
    }

    @Test
    void a_report_counts_what_policies_do_by_severity_rule_and_policy() {
        Severity severity = BUNDLED.evaluate(SHORT_REMARK).violations().get(0).severity();
        assertThat(with(mute(REMARK, "示例原因，电话 13800138000"))
                        .evaluate(SHORT_REMARK)
                        .policyEffects())
                .containsExactly(
                        new PolicyEffect("acme", REMARK, Effect.MUTE, severity, null, 1, true, "示例原因，电话 138******00"));
        assertThat(with(waive(REMARK, LAST, REASON)).evaluate(SHORT_REMARK).policyEffects())
                .containsExactly(new PolicyEffect("acme", REMARK, Effect.WAIVE, severity, null, 1, true, REASON));
        PolicyEffect lowered =
                new PolicyEffect("acme", REMARK, Effect.SEVERITY, severity, Severity.INFO, 1, true, REASON);
        FilingReport report = with(severity(REMARK, Severity.INFO, REASON)).evaluate(SHORT_REMARK);
        assertThat(report.policyEffects()).containsExactly(lowered);
        assertThat(String.valueOf(report.asTree(Language.EN).get("policyEffects")))
                .contains("newSeverity=INFO", "count=1", "applied=true");
        assertThat(BUNDLED.evaluate(SHORT_REMARK).asTree(Language.EN)).doesNotContainKey("policyEffects");
        // A row that sets the severity that the finding has changes nothing.
        assertThat(with(severity(REMARK, severity, REASON))
                        .evaluate(SHORT_REMARK)
                        .policyEffects())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"request.too-long", "request.input-missing", "wechat.missing", "wechat.code-replaced"})
    void rules_on_the_request_and_on_bodies_cannot_be_changed(String rule) {
        for (PolicyRow row : rows(rule)) {
            assertThatThrownBy(() -> with(row.withAcknowledged(true)))
                    .hasMessageContaining("rule: expected a rule that a policy can change, found " + rule);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"icp_applets.nonsense", "icp_applets.base_info.names", "icp_subjects", "icp_nonsense.base_info"})
    void a_path_that_exists_nowhere_is_an_error(String path) {
        assertThatThrownBy(() -> with(mute(REMARK, REASON).withPath(path)))
                .hasMessageContaining("path: expected a path in a request, such as miniProgram.remark");
    }

    @Test
    void a_misspelt_field_of_a_body_has_its_nearest_name() {
        assertThatThrownBy(() -> with(mute(REMARK, REASON).withPath("icp_applets.base_info.nam")))
                .hasMessageContaining("did you mean icp_applets.base_info.name?");
        assertThat(with(mute(REMARK, REASON).withPath("icp_applets.base_info.name")))
                .isNotNull();
    }

    @Test
    void a_policy_file_without_a_row_is_an_error(@TempDir Path folder) throws IOException {
        for (String header : new String[] {"rule,effect,reason\n", "rule,effect,reason,until\n"}) {
            Path file = Files.writeString(folder.resolve("acme.csv"), header, StandardCharsets.UTF_8);
            assertThatThrownBy(() -> DroolsIcpRuleEngine.builder().policy(file))
                    .hasMessageContaining("expected a row, found the end of the table");
        }
    }

    /** The ways in which the rows of a large policy differ. */
    static Stream<IntFunction<PolicyRow>> large() {
        PolicyRow muted = mute(REMARK, REASON);
        PolicyRow lowered = severity(REMARK, Severity.INFO, REASON);
        return Stream.of(
                row -> muted.withSubject("示例科技" + row + "有限公司"),
                row -> (row % 2 == 0 ? muted : lowered).withReference("SO-" + row),
                row -> (row % 2 == 0 ? muted : lowered)
                        .withSubject("示例科技有限公司")
                        .withFrom(DAY.plusDays(row))
                        .withUntil(DAY.plusDays(row)),
                row -> waive(REMARK, LAST, REASON).withPath("attributes.acme.a" + row),
                row -> (row % 2 == 0 ? muted : lowered).withPath("attributes.acme.a" + row),
                row -> (row % 2 == 0 ? muted : lowered).withPath("materials[%s].picture".formatted(row)));
    }

    @ParameterizedTest
    @MethodSource("large")
    void the_time_for_many_rows_of_one_rule_is_linear(IntFunction<PolicyRow> row) {
        // The first build warms up.
        nanosFor(20_000, row);
        long few = Math.min(nanosFor(5_000, row), nanosFor(5_000, row));
        long many = Math.min(nanosFor(20_000, row), nanosFor(20_000, row));
        // Four times the rows take sixteen times the time if each row is compared with each other row.
        assertThat(many).isLessThan(10 * few + 200_000_000L);
    }

    private static long nanosFor(int rows, IntFunction<PolicyRow> row) {
        PolicyRow[] all = IntStream.range(0, rows).mapToObj(row).toArray(PolicyRow[]::new);
        long start = System.nanoTime();
        assertThat(with(all)).isNotNull();
        return System.nanoTime() - start;
    }

    @Test
    void many_errors_take_no_longer_than_many_rows() {
        PolicyRow[] rows = IntStream.range(0, 20_000)
                .mapToObj(row -> row % 2 == 0 ? mute(REMARK, REASON) : severity(REMARK, Severity.INFO, REASON))
                .toArray(PolicyRow[]::new);
        assertThatThrownBy(() -> with(rows)).hasMessageEndingWith("these are the first 20.");
    }
}
