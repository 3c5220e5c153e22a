package io.github.icprules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.Limits;
import io.github.icprules.drools.compiled.BundledRules;
import io.github.icprules.drools.corpus.Corpus;
import io.github.icprules.drools.corpus.RandomFilings;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.drools.support.Found;
import io.github.icprules.drools.support.Requests;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.explain.ConditionResult;
import io.github.icprules.explain.ExplainedCondition;
import io.github.icprules.explain.ExplainedFact;
import io.github.icprules.explain.Explanation;
import io.github.icprules.explain.Finding;
import io.github.icprules.explain.Outcome;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.Picture;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.model.Validity;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.ReportOutline.Section;
import io.github.icprules.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every explanation has the outcome of the report, and every silent rule has a reason. */
class ExplanationsTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();

    private static final Map<Finding, Section> SECTIONS = Map.of(
            Finding.VIOLATION, Section.VIOLATION,
            Finding.MATERIAL, Section.REQUIREMENT,
            Finding.STAGE, Section.TIMELINE,
            Finding.DUTY, Section.DUTY);

    private static final int RANDOM_FILINGS = Integer.getInteger("icprules.explained", Effort.of(5, 20));

    static Stream<FilingRequest> requests() {
        RandomFilings random = new RandomFilings(RandomFilings.described());
        return Stream.of(
                        RandomFilings.bare(),
                        Stream.of(FilingType.values())
                                .map(type -> Filings.of(type).request()),
                        LongStream.range(0, RANDOM_FILINGS).mapToObj(random::of))
                .flatMap(requests -> requests);
    }

    @Test
    void every_rule_has_the_outcome_of_the_report_and_a_reason() {
        Set<Outcome> outcomes = new TreeSet<>();
        requests().forEach(request -> {
            FilingReport report = ENGINE.evaluate(request);
            List<Explanation> explanations = ENGINE.explainAll(request);
            assertThat(explanations)
                    .extracting(Explanation::ruleId)
                    .containsExactlyElementsOf(
                            ENGINE.rules().stream().map(rule -> rule.id()).toList());
            for (Explanation explanation : explanations) {
                assertOutcome(explanation, report);
                assertReason(explanation);
                outcomes.add(explanation.outcome());
            }
        });
        assertThat(outcomes)
                .containsExactly(
                        Outcome.FOUND, Outcome.UNDECIDED, Outcome.SILENT, Outcome.NOT_IN_FORCE, Outcome.NO_FACT);
    }

    private static void assertOutcome(Explanation explanation, FilingReport report) {
        String id = explanation.ruleId();
        Set<Section> sections = Found.in(report).stream()
                .filter(each -> each.ruleId().equals(id))
                .map(Found::section)
                .collect(Collectors.toSet());
        boolean isOpen = sections.contains(Section.UNCHECKED);
        List<Finding> found = Stream.of(Finding.values())
                .filter(finding -> sections.contains(SECTIONS.get(finding)))
                .toList();
        if (explanation.outcome() == Outcome.FOUND && explanation.found().equals(List.of(Finding.OPEN_POINT))) {
            assertThat(found).as(id).isEmpty();
            assertThat(isOpen).as(id).isTrue();
        } else if (explanation.outcome() == Outcome.FOUND) {
            assertThat(explanation.found()).as(id).containsExactlyElementsOf(found);
        } else {
            assertThat(found).as(id).isEmpty();
            assertThat(explanation.outcome() == Outcome.UNDECIDED).as(id).isEqualTo(isOpen);
        }
    }

    private static void assertReason(Explanation explanation) {
        String id = explanation.ruleId();
        assertThat(explanation.reason().in(Language.ZH)).as(id).endsWith("。").doesNotContain("。。", "%s");
        assertThat(explanation.reason().in(Language.EN)).as(id).endsWith(".").doesNotContain("%s");
        switch (explanation.outcome()) {
            case SILENT ->
                assertThat(explanation.facts()).as(id).isNotEmpty().allSatisfy(fact -> {
                    assertThat(fact.outcome()).isEqualTo(Outcome.SILENT);
                    if (!id.equals("knowledge.old")) {
                        assertThat(results(fact)).as(id).contains(ConditionResult.FAILED);
                    }
                });
            case NOT_IN_FORCE -> {
                assertThat(explanation.notInForce()).as(id).isNotEmpty();
                assertThat(explanation.evaluatedOn().isBefore(explanation.inForceFrom())
                                || explanation.inForceUntil() != null)
                        .as(id)
                        .isTrue();
            }
            case NO_FACT -> assertThat(explanation.facts()).as(id).isEmpty();
            case UNDECIDED ->
                assertThat(explanation.facts()).as(id).anySatisfy(fact -> {
                    assertThat(fact.outcome()).isEqualTo(Outcome.UNDECIDED);
                    assertThat(results(fact)).doesNotContain(ConditionResult.FAILED, ConditionResult.NOT_REACHED);
                });
            case FOUND ->
                assertThat(explanation.facts())
                        .as(id)
                        .anySatisfy(fact -> assertThat(fact.outcome()).isEqualTo(Outcome.FOUND));
            case BROKE_OFF -> throw new AssertionError(id);
        }
        assertThat(explanation.facts().isEmpty())
                .as(id)
                .isNotEqualTo(explanation.conditions().isEmpty());
        explanation.facts().forEach(fact -> {
            for (ExplainedCondition condition : fact.conditions()) {
                assertThat(condition.words().in(Language.ZH)).as(id).isNotEqualTo(condition.drl());
                if (condition.result() == ConditionResult.UNKNOWN) {
                    assertThat(condition.missing()).as(id + condition).isNotEmpty();
                }
                assertThat(condition.missing())
                        .as(id + condition)
                        .allMatch(missing -> condition.inputs().stream()
                                .anyMatch(input -> missing.path().startsWith(input.path())));
            }
        });
    }

    private static List<ConditionResult> results(ExplainedFact fact) {
        return fact.conditions().stream().map(ExplainedCondition::result).toList();
    }

    @Test
    void rules_in_a_session_are_explained_alike() {
        IcpRuleEngine inSession = Engines.of(BundledRules.inSession());
        for (FilingRequest request : List.of(
                Filings.individual().request(),
                Requests.filing(FilingType.CHANGE_ALL).build())) {
            assertThat(trees(inSession, request)).isEqualTo(trees(ENGINE, request));
        }
    }

    private static List<Map<String, Object>> trees(IcpRuleEngine engine, FilingRequest request) {
        return engine.explainAll(request).stream()
                .map(explanation -> explanation.asTree(Language.ZH))
                .toList();
    }

    @Test
    void a_silent_rule_says_which_condition_does_not_hold_and_by_which_value() {
        FilingRequest request =
                Corpus.filing("enterprise NEW_FIRST; subject={type=ENTERPRISE, name=示例科技有限公司}", RuleVerifier.DAY);
        Explanation explanation = ENGINE.explain(request, "person.individual-too-young");
        assertThat(explanation.outcome()).isEqualTo(Outcome.SILENT);
        assertThat(explanation.reason().in(Language.ZH)).isEqualTo("主办单位是单位。");
        assertThat(explanation.reason().in(Language.EN)).isEqualTo("The subject is a unit.");
        ExplainedFact fact = explanation.facts().get(0);
        assertThat(fact.path()).isEqualTo("subject");
        assertThat(fact.conditions())
                .extracting(ExplainedCondition::drl)
                .containsExactly("filing.describingSubject", "organisation.doubtful", "ofAge.doubtful");
        assertThat(results(fact))
                .containsExactly(ConditionResult.HELD, ConditionResult.FAILED, ConditionResult.UNKNOWN);
        assertThat(fact.conditions().get(1).inputs())
                .extracting(input -> input.path() + ' ' + input.value())
                .containsExactly("subject.type 企业");
    }

    @Test
    void an_undecided_rule_names_the_inputs_that_settle_it_with_their_fields() {
        FilingRequest request =
                Corpus.filing("enterprise NEW_FIRST; subject={type=INDIVIDUAL, principal={}}", RuleVerifier.DAY);
        Explanation explanation = ENGINE.explain(request, "person.individual-too-young");
        assertThat(explanation.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(explanation.facts().get(0).conditions().get(2).missing())
                .extracting(input -> input.path() + ' ' + input.apiField())
                .containsExactly(
                        "subject.principal.birthDate icp_subject.principal_info",
                        "subject.principal.document.number icp_subject.principal_info.certificate_number");
    }

    @Test
    void a_rule_that_is_not_in_force_names_the_provision_and_its_days() {
        Explanation explanation = ENGINE.explain(
                Filings.enterprise().request().withEvaluatedOn(LocalDate.of(2023, 8, 3)), "duty-to-file.obligation");
        assertThat(explanation.outcome()).isEqualTo(Outcome.NOT_IN_FORCE);
        assertThat(explanation.inForce()).isFalse();
        assertThat(explanation.reason().in(Language.ZH))
                .contains("2023-08-03")
                .contains(explanation.inForceFrom().toString())
                .contains(explanation.notInForce().get(0).citation().in(Language.ZH));
    }

    @Test
    void a_rule_without_a_fact_says_when_there_is_one() {
        FilingRequest bare = FilingRequest.builder(FilingType.NEW_FIRST).build();
        assertThat(ENGINE.explain(bare, "pre-approval.document").reason().in(Language.ZH))
                .isEqualTo("没有填写前置审批项目，或者没有勾选（miniProgram.preApprovalCategories）。");
        Explanation provincial = ENGINE.explain(bare, "province-person.too-old");
        assertThat(provincial.outcome()).isEqualTo(Outcome.NO_FACT);
        assertThat(provincial.reason().in(Language.ZH)).contains("没有填写备案省份");
        assertThat(provincial.conditions())
                .isNotEmpty()
                .allSatisfy(condition -> assertThat(condition.result()).isEqualTo(ConditionResult.NOT_REACHED));
    }

    @Test
    void a_finding_over_the_limit_of_the_report_is_explained_as_left_out() {
        IcpRuleEngine narrow = DroolsIcpRuleEngine.builder()
                .limits(Limits.defaults().withFindings(500))
                .build();
        SubmittedMaterial paper = SubmittedMaterial.builder(Material.SUBJECT_CERTIFICATE)
                .picture(new Picture("bmp", 0L, 1, 1, false, false, false, false, null))
                .validity(Validity.until(LocalDate.of(2020, 1, 1)))
                .matchesEntries(false)
                .build();
        FilingRequest request = Requests.filing(FilingType.NEW_FIRST)
                .materials(Collections.nCopies(200, paper))
                .build();
        List<Explanation> leftOut = narrow.explainAll(request).stream()
                .filter(explanation -> explanation.reason().in(Language.ZH).contains("超过报告的上限"))
                .toList();
        assertThat(leftOut).isNotEmpty().allSatisfy(explanation -> {
            assertThat(explanation.outcome()).isEqualTo(Outcome.SILENT);
            assertThat(explanation.facts())
                    .anySatisfy(fact -> assertThat(results(fact)).doesNotContain(ConditionResult.FAILED));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "person.individual-not-principal, subject.name, .\\*+",
        "person.individual-not-principal, subject.principal.name, .\\*+",
        "number.phone, subject.principal.phone, 1\\d\\d\\*{6}\\d\\d",
        "number.resident-id, subject.principal.document.number, \\d{3}\\*{13}.{2}",
        "number.email, subject.principal.email, .{3}\\*+.{2}",
        "subject.contact-address-vague, subject.contactAddress, .{3}\\*+.{2}",
        "subject.contact-address-vague, subject.remark, .*",
        "mini-program.remark-length, miniProgram.remark, （\\d+ 个字）"
    })
    void personal_values_are_masked(String ruleId, String path, String shown) {
        Explanation explanation = ENGINE.explain(Filings.individual().request(), ruleId);
        assertThat(explanation.facts().stream()
                        .flatMap(fact -> fact.conditions().stream())
                        .flatMap(condition -> condition.inputs().stream())
                        .filter(input -> input.path().equals(path))
                        .map(input -> String.valueOf(input.value())))
                .isNotEmpty()
                .allMatch(value -> value.matches(shown), shown);
    }

    /** Of a thousand equal items, a reader needs a few; all of them would take more memory than a service has. */
    @Test
    void an_explanation_of_all_rules_is_bounded_and_counts_what_it_omits() {
        FilingRequest ticked = Filings.enterprise()
                .with("miniProgram.preApprovalCategories", Collections.nCopies(1000, PreApprovalCategory.NEWS))
                .request();
        SubmittedMaterial paper = SubmittedMaterial.builder(Material.SUBJECT_CERTIFICATE)
                .picture(new Picture("bmp", 0L, 1, 1, false, false, false, false, null))
                .sealText("示例".repeat(200))
                .build();
        FilingRequest large = Filings.enterprise()
                .with("materials", Collections.nCopies(1000, paper))
                .with("miniProgram.introduction", "示例".repeat(400_000))
                .request();
        for (FilingRequest request : List.of(ticked, large)) {
            List<Explanation> explanations = ENGINE.explainAll(request);
            assertThat(explanations).allMatch(explanation -> explanation.facts().size() <= 15);
            assertThat(explanations).anyMatch(explanation -> explanation.omitted() == 985);
            long bytes = explanations.stream()
                    .mapToLong(explanation ->
                            String.valueOf(explanation.asTree(Language.ZH)).getBytes(StandardCharsets.UTF_8).length)
                    .sum();
            assertThat(bytes).isLessThan(4_000_000);
        }
        Explanation one = ENGINE.explain(ticked, "pre-approval.document-missing");
        assertThat(one.asTree(Language.EN)).containsEntry("omitted", 985);
        assertThat(ENGINE.explain(Filings.enterprise().request(), "number.phone")
                        .asTree(Language.EN))
                .doesNotContainKey("omitted");
    }

    @Test
    void a_fact_with_a_finding_is_explained_even_if_it_is_the_last() {
        List<SubmittedMaterial> materials = new ArrayList<>(Collections.nCopies(
                100, SubmittedMaterial.builder(Material.SUBJECT_CERTIFICATE).build()));
        materials.add(SubmittedMaterial.builder(Material.SUBJECT_CERTIFICATE)
                .validity(Validity.until(LocalDate.of(2020, 1, 1)))
                .build());
        FilingRequest request =
                Filings.enterprise().with("materials", materials).request();
        FilingReport report = ENGINE.evaluate(request);
        assertThat(ENGINE.explainAll(request).stream()
                        .filter(explanation -> report.violations().stream()
                                .anyMatch(violation -> violation.ruleId().equals(explanation.ruleId())
                                        && violation.path().startsWith("materials[100]")))
                        .toList())
                .isNotEmpty()
                .allSatisfy(explanation -> assertThat(explanation.facts())
                        .anyMatch(fact -> fact.path().startsWith("materials[100]")));
    }

    @Test
    void a_rule_that_does_not_exist_is_one_error_with_the_nearest_id() {
        FilingRequest request = Filings.enterprise().request();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGINE.explain(request, "person.individual-to-young"))
                .withMessage("There is no rule person.individual-to-young; did you mean person.individual-too-young?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGINE.explain(request, "110101199001010015"))
                .withMessage("There is no rule 18 characters.");
    }
}
