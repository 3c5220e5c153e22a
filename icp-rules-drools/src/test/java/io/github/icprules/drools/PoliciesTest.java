package io.github.icprules.drools;

import static io.github.icprules.fixtures.Filings.DAY;
import static io.github.icprules.fixtures.Filings.enterprise;
import static io.github.icprules.policy.PolicyRow.mute;
import static io.github.icprules.policy.PolicyRow.severity;
import static io.github.icprules.policy.PolicyRow.waive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.Limits;
import io.github.icprules.drools.corpus.RandomFilings;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.drools.support.Found;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.policy.Policy;
import io.github.icprules.policy.PolicyRow;
import io.github.icprules.report.Action.FindingKind;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Receipt;
import io.github.icprules.report.ReportOutline.Section;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Verdict;
import io.github.icprules.report.Violation;
import io.github.icprules.report.Waived;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The effects of policies on reports. */
class PoliciesTest {

    private static final IcpRuleEngine BUNDLED = new DroolsIcpRuleEngine();
    private static final String REMARK = "mini-program.remark-length";
    private static final String NAME_TAKEN = "mini-program.name-taken";
    private static final String LICENCE = "materials.subject-certificate";
    private static final LocalDate LAST = DAY.plusDays(1);
    private static final String REASON = "示例原因";

    private static final FilingRequest SHORT_REMARK =
            enterprise().with(Defects.shortRemark()).request();
    private static final FilingRequest TAKEN_NAME =
            enterprise().with(Defects.takenName()).request();

    private static IcpRuleEngine with(PolicyRow... rows) {
        return DroolsIcpRuleEngine.builder().policy(Policy.of("acme", rows)).build();
    }

    @Test
    void a_severity_counts_for_its_days_only() {
        IcpRuleEngine engine = with(
                severity(NAME_TAKEN, Severity.INFO, REASON).withUntil(LAST),
                severity(NAME_TAKEN, Severity.BLOCKING, REASON).withFrom(LAST.plusDays(1)));
        assertThat(engine.evaluate(TAKEN_NAME.withEvaluatedOn(LAST)).verdict()).isEqualTo(Verdict.READY);
        assertThat(engine.evaluate(TAKEN_NAME.withEvaluatedOn(LAST.plusDays(1))).verdict())
                .isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void a_raised_severity_makes_a_missing_input_blocking_and_a_lowered_one_does_not() {
        FilingRequest unknown = enterprise().without("miniProgram.nameTaken").request();
        Unchecked open = BUNDLED.evaluate(unknown).unchecked().stream()
                .filter(point ->
                        point.severity() == Severity.WARNING && !point.needs().isEmpty())
                .findFirst()
                .orElseThrow();
        FilingReport raised =
                with(severity(open.ruleId(), Severity.BLOCKING, REASON)).evaluate(unknown);
        assertThat(raised.unchecked())
                .filteredOn(point -> point.ruleId().equals(open.ruleId()))
                .extracting(Unchecked::severity)
                .containsOnly(Severity.BLOCKING);
        FilingRequest incomplete =
                enterprise().without("subject.certificate.validity").request();
        assertThat(BUNDLED.evaluate(incomplete).verdict()).isEqualTo(Verdict.INCOMPLETE);
        PolicyRow[] lowered = BUNDLED.evaluate(incomplete).unchecked().stream()
                .filter(Unchecked::mayBlock)
                .map(Unchecked::ruleId)
                .distinct()
                .map(rule -> severity(rule, Severity.WARNING, REASON).withAcknowledged(true))
                .toArray(PolicyRow[]::new);
        assertThat(lowered).isNotEmpty();
        assertThat(with(lowered).evaluate(incomplete).isComplete()).isTrue();
    }

    @Test
    void a_policy_does_not_change_an_explanation() {
        IcpRuleEngine muting = with(mute(REMARK, REASON));
        assertThat(Found.violated(muting.evaluate(SHORT_REMARK))).doesNotContain(REMARK);
        assertThat(muting.explain(SHORT_REMARK, REMARK)).isEqualTo(BUNDLED.explain(SHORT_REMARK, REMARK));
    }

    @Test
    void a_finding_is_waived_up_to_the_last_day_and_is_back_on_the_next() {
        IcpRuleEngine engine = with(waive(REMARK, LAST, "示例原因，电话 13800138000"));
        FilingReport waived = engine.evaluate(SHORT_REMARK.withEvaluatedOn(LAST));
        assertThat(waived.verdict()).isEqualTo(Verdict.READY);
        assertThat(waived.violations()).isEmpty();
        assertThat(waived.actions())
                .noneMatch(action -> action.resolves().stream()
                        .anyMatch(finding -> finding.ruleId().equals(REMARK)));
        assertThat(waived.waived())
                .extracting(Waived::kind, Waived::ruleId, Waived::until, Waived::reason, Waived::policy)
                .containsExactly(tuple(FindingKind.VIOLATION, REMARK, LAST, "示例原因，电话 138******00", "acme"));
        FilingReport back = engine.evaluate(SHORT_REMARK.withEvaluatedOn(LAST.plusDays(1)));
        assertThat(back.waived()).isEmpty();
        assertThat(Found.violated(back)).containsExactly(REMARK);
    }

    static Stream<Arguments> limits() {
        FilingRequest copies = enterprise().with(Defects.copiedPictures()).request();
        FilingRequest individual =
                Filings.individual().with(Defects.shortRemark()).request();
        SampleFiling taken = enterprise().with(Defects.takenName());
        String name = String.valueOf(SHORT_REMARK.subject().name());
        String number = String.valueOf(
                Objects.requireNonNull(SHORT_REMARK.subject().certificate()).number());
        FilingRequest referred = SHORT_REMARK.withReference("SO-2026-1");
        return Stream.of(
                limited(copies, row -> row.withPath("materials[1]"), 1),
                limited(
                        copies,
                        row -> row.withPath("materials[].picture"),
                        Found.violated(BUNDLED.evaluate(copies)).size()),
                limited(copies, row -> row.withPath("miniProgram"), 0),
                limited(SHORT_REMARK, row -> row.withSubject(name), 1),
                limited(SHORT_REMARK, row -> row.withSubject(' ' + name), 1),
                limited(SHORT_REMARK, row -> row.withSubject(number), 1),
                limited(SHORT_REMARK, row -> row.withSubject(number.toLowerCase(Locale.ROOT)), 1),
                limited(SHORT_REMARK, row -> row.withSubject("示例另一公司"), 0),
                limited(referred, row -> row.withReference("SO-2026-1"), 1),
                limited(referred, row -> row.withReference("SO-2026-11"), 0),
                limited(SHORT_REMARK, row -> row.withReference("SO-2026-1"), 0),
                // An individual is known by no name.
                limited(
                        individual,
                        row -> row.withSubject(
                                String.valueOf(individual.subject().name())),
                        0),
                limited(individual, row -> row, 1),
                limited(taken.in(Province.ZHEJIANG).request(), row -> row.withProvince(Province.ZHEJIANG), 1),
                limited(taken.in(Province.JIANGSU).request(), row -> row.withProvince(Province.ZHEJIANG), 0));
    }

    private static Arguments limited(FilingRequest filing, UnaryOperator<PolicyRow> limits, int waived) {
        return Arguments.of(filing, limits, waived);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void a_row_is_limited_by_path_unit_reference_and_province(
            FilingRequest filing, UnaryOperator<PolicyRow> limits, int waived) {
        PolicyRow row = waive(Found.violated(BUNDLED.evaluate(filing)).get(0), LAST, REASON);
        assertThat(with(limits.apply(row)).evaluate(filing).waived()).hasSize(waived);
    }

    @Test
    void one_finding_with_two_paths_is_waived_by_either() {
        FilingRequest phone = enterprise().with(Defects.shortPhoneNumber()).request();
        for (String path : List.of("subject.principal.phone", "miniProgram.principal")) {
            FilingReport report =
                    with(waive("number.phone", LAST, REASON).withPath(path)).evaluate(phone);
            assertThat(report.violations()).isEmpty();
            assertThat(report.waived()).singleElement().satisfies(waived -> {
                assertThat(waived.path()).isEqualTo("subject.principal.phone");
                assertThat(Objects.requireNonNull(waived.violation()).alsoAt())
                        .containsExactly("miniProgram.principal.phone");
            });
        }
    }

    @Test
    void the_narrower_row_counts() {
        IcpRuleEngine engine = with(
                severity(NAME_TAKEN, Severity.INFO, REASON).withReference("SO-1"),
                severity(NAME_TAKEN, Severity.BLOCKING, REASON),
                mute(NAME_TAKEN, REASON).withReference("SO-1").withPath("miniProgram.name"));
        assertThat(engine.evaluate(TAKEN_NAME).verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(engine.evaluate(TAKEN_NAME.withReference("SO-1")).violations())
                .isEmpty();
        assertThat(with(
                                severity(NAME_TAKEN, Severity.BLOCKING, REASON),
                                severity(NAME_TAKEN, Severity.INFO, REASON).withPath("miniProgram"))
                        .evaluate(TAKEN_NAME)
                        .verdict())
                .isEqualTo(Verdict.READY);
    }

    @Test
    void a_missing_material_is_waived_with_its_violation_and_stays_if_it_is_there() {
        FilingRequest missing = enterprise().with(Defects.missingLicence()).request();
        IcpRuleEngine engine = with(waive(LICENCE, LAST, REASON).withAcknowledged(true));
        FilingReport report = engine.evaluate(missing);
        assertThat(report.verdict()).isEqualTo(Verdict.READY);
        assertThat(report.waived())
                .extracting(Waived::kind, Waived::ruleId)
                .containsExactly(tuple(FindingKind.VIOLATION, LICENCE), tuple(FindingKind.REQUIREMENT, LICENCE));
        assertThat(report.requirements())
                .noneMatch(material -> material.ruleId().equals(LICENCE));
        assertThat(engine.evaluate(enterprise().request()))
                .satisfies(whole -> assertThat(whole.waived()).isEmpty())
                .satisfies(whole -> assertThat(whole.requirements())
                        .filteredOn(material -> material.ruleId().equals(LICENCE))
                        .extracting(material -> material.status())
                        .containsExactly(RequirementStatus.PROVIDED));
    }

    @Test
    void a_material_is_defective_only_by_a_finding_that_still_blocks() {
        FilingRequest copies = enterprise().with(Defects.copiedPictures()).request();
        String rule = Found.violated(BUNDLED.evaluate(copies)).get(0);
        assertThat(BUNDLED.evaluate(copies).requirements())
                .anyMatch(material -> material.status() == RequirementStatus.DEFECTIVE);
        assertThat(with(severity(rule, Severity.WARNING, REASON).withAcknowledged(true))
                        .evaluate(copies)
                        .requirements())
                .noneMatch(material -> material.status() == RequirementStatus.DEFECTIVE);
    }

    @Test
    void the_receipt_names_the_policies_and_the_digest_of_the_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("acme.csv"),
                "rule,effect,until,reason\nmini-program.remark-length,WAIVE,2027-03-31,示例原因\n",
                StandardCharsets.UTF_8);
        FilingReport report = DroolsIcpRuleEngine.builder()
                .policy(file)
                .policy(Policy.of("empty"))
                .build()
                .evaluate(SHORT_REMARK);
        assertThat(report.waived()).hasSize(1);
        // As sha256sum prints it.
        assertThat(report.receipt().policies())
                .containsExactly(
                        new Receipt.AppliedPolicy(
                                "acme", "651b32ace6296f318f4b5ea506829068c498e03e239d6dd44c1a017c6c742e73"),
                        new Receipt.AppliedPolicy("empty", Policy.of("empty").sha256()));
        assertThat(report.receipt().rulePackSha256())
                .isEqualTo(BUNDLED.evaluate(SHORT_REMARK).receipt().rulePackSha256());
    }

    @Test
    void a_report_lists_no_more_waived_findings_than_others() {
        FilingRequest copies = enterprise().with(Defects.copiedPictures()).request();
        List<SubmittedMaterial> once = Objects.requireNonNull(copies.materials());
        List<SubmittedMaterial> twice = new ArrayList<>(once);
        twice.addAll(once);
        String rule = Found.violated(BUNDLED.evaluate(copies)).get(0);
        FilingReport report = DroolsIcpRuleEngine.builder()
                .policy(Policy.of("acme", waive(rule, LAST, REASON)))
                .limits(Limits.defaults().withFindingsOfRule(10))
                .build()
                .evaluate(enterprise().with("materials", twice).request());
        assertThat(report.waived()).hasSize(11);
        assertThat(report.waived().get(10).sentence().in(Language.EN)).contains("10");
    }

    @Test
    void without_a_policy_nothing_is_new_in_a_report_and_an_empty_policy_changes_the_receipt_only() {
        IcpRuleEngine empty = with();
        RandomFilings random = new RandomFilings(RandomFilings.described());
        LongStream.range(0, Effort.of(400, 2000)).mapToObj(random::of).forEach(request -> {
            FilingReport before = BUNDLED.evaluate(request);
            assertThat(before.asTree(Language.ZH)).doesNotContainKey("waived");
            assertThat(before.asTree(Language.ZH).get("receipt"))
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .doesNotContainKey("policies");
            FilingReport after = empty.evaluate(request);
            assertThat(after.receipt().policies()).hasSize(1);
            assertThat(withoutReceipt(after)).isEqualTo(withoutReceipt(before));
            assertThat(after.receipt())
                    .usingRecursiveComparison()
                    .ignoringFields("policies")
                    .isEqualTo(before.receipt());
        });
    }

    private static Map<String, Object> withoutReceipt(FilingReport report) {
        Map<String, Object> tree = new HashMap<>(report.asTree(Language.ZH));
        tree.remove("receipt");
        return tree;
    }

    /** Applies rows to the report without a policy, one finding after the other, and compares. */
    @Test
    void policies_made_at_random_do_what_their_rows_say() {
        RandomFilings filings = new RandomFilings(RandomFilings.described());
        List<Severity> severities = List.of(Severity.values());
        Random random = new Random(20261124);
        int waived = 0;
        for (int round = 0; round < Effort.of(15, 40); round++) {
            List<FilingRequest> requests = LongStream.range(round * 20L, round * 20L + 20)
                    .mapToObj(filings::of)
                    .toList();
            Map<String, PolicyRow> rows = new HashMap<>();
            requests.stream()
                    .flatMap(request -> BUNDLED.evaluate(request).violations().stream())
                    .filter(violation -> canBeChanged(violation.ruleId()))
                    .forEach(violation -> rows.computeIfAbsent(violation.ruleId(), id -> switch (random.nextInt(4)) {
                        case 0 -> mute(id, REASON).withAcknowledged(true);
                        case 1 ->
                            severity(id, severities.get(random.nextInt(severities.size())), REASON)
                                    .withAcknowledged(true);
                        default -> waive(id, LocalDate.of(2199, 1, 1), REASON).withAcknowledged(true);
                    }));
            IcpRuleEngine engine = with(rows.values().toArray(PolicyRow[]::new));
            for (FilingRequest request : requests) {
                FilingReport bundled = BUNDLED.evaluate(request);
                FilingReport ruled = engine.evaluate(request);
                // A mandatory input that another finding covered is reported if a row changed the other finding.
                List<String> expected = expected(bundled, rows);
                assertThat(findings(ruled))
                        .containsAll(expected)
                        .filteredOn(finding -> !expected.contains(finding))
                        .allMatch(finding -> finding.contains("BLOCKINGrequest.input-missing"));
                assertThat(ruled.verdict() == Verdict.BLOCKED)
                        .isEqualTo(ruled.violations().stream()
                                .anyMatch(violation -> violation.severity() == Severity.BLOCKING));
                assertThat(ruled.violations().stream()
                                .map(Violation::causedBy)
                                .filter(Objects::nonNull)
                                .map(Violation.Cause::ruleId))
                        .isSubsetOf(Found.violated(ruled));
                waived += ruled.waived().size();
            }
        }
        assertThat(waived).isPositive();
    }

    private static boolean canBeChanged(String rule) {
        return !rule.startsWith("request.") && !rule.startsWith("wechat.");
    }

    private static List<String> findings(FilingReport report) {
        List<String> findings = new ArrayList<>();
        report.violations()
                .forEach(found -> findings.add("violation " + found.severity() + found.ruleId() + found.path()));
        report.unchecked()
                .forEach(found -> findings.add("unchecked " + found.severity() + found.ruleId() + found.path()));
        report.waived()
                .forEach(found ->
                        findings.add("waived " + found.kind() + found.severity() + found.ruleId() + found.path()));
        findings.sort(Comparator.naturalOrder());
        return findings;
    }

    private static List<String> expected(FilingReport bundled, Map<String, PolicyRow> rows) {
        List<String> findings = new ArrayList<>();
        bundled.violations().forEach(found -> {
            PolicyRow row = rows.get(found.ruleId());
            String where = found.ruleId() + found.path();
            if (row == null || row.effect() == PolicyRow.Effect.SEVERITY) {
                findings.add("violation " + (row == null ? found.severity() : row.severity()) + where);
            } else if (row.effect() == PolicyRow.Effect.WAIVE) {
                findings.add("waived VIOLATION" + found.severity() + where);
            }
        });
        bundled.requirements().forEach(found -> {
            PolicyRow row = rows.get(found.ruleId());
            if (row != null && row.effect() == PolicyRow.Effect.WAIVE && found.status() == RequirementStatus.MISSING) {
                findings.add("waived REQUIREMENTnull" + found.ruleId() + found.path());
            }
        });
        bundled.unchecked().forEach(found -> {
            PolicyRow row = rows.get(found.ruleId());
            String where = found.ruleId() + found.path();
            if (row == null || row.effect() == PolicyRow.Effect.SEVERITY) {
                findings.add("unchecked "
                        + (row == null || found.severity() == null ? found.severity() : row.severity())
                        + where);
            } else if (row.effect() == PolicyRow.Effect.WAIVE) {
                findings.add("waived UNCHECKED" + found.severity() + where);
            }
        });
        findings.sort(Comparator.naturalOrder());
        return findings;
    }

    @Test
    void every_path_of_a_finding_can_be_named_in_a_policy() {
        Map<String, String> rulesByPath = new HashMap<>();
        RandomFilings random = new RandomFilings(RandomFilings.described());
        LongStream.range(0, 1000)
                .mapToObj(random::of)
                .flatMap(request -> Found.in(BUNDLED.evaluate(request)).stream())
                .filter(found -> found.section() == Section.VIOLATION || found.section() == Section.UNCHECKED)
                .forEach(found -> rulesByPath.putIfAbsent(found.path(), found.ruleId()));
        rulesByPath.values().removeIf(rule -> !canBeChanged(rule));
        assertThat(rulesByPath).hasSizeGreaterThan(50);
        assertThat(with(rulesByPath.entrySet().stream()
                        .map(entry -> mute(entry.getValue(), REASON)
                                .withPath(entry.getKey())
                                .withAcknowledged(true))
                        .toArray(PolicyRow[]::new)))
                .isNotNull();
    }
}
