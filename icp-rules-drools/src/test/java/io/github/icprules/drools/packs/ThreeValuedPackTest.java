package io.github.icprules.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.support.Found;
import io.github.icprules.drools.support.PackFolder;
import io.github.icprules.explain.ConditionResult;
import io.github.icprules.explain.ExplainedCondition;
import io.github.icprules.explain.Explanation;
import io.github.icprules.explain.Input;
import io.github.icprules.explain.Outcome;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.model.Validity;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** No absent input becomes a violation of a pack: a rule on a list is unchecked until the list is given. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreeValuedPackTest {

    private static final String WITHOUT = "acme/brand.taken";
    private static final String WITH = "acme/brand.competitor";
    private static final String ENDED = "acme/brand.open";

    private DroolsIcpRuleEngine engine;

    @BeforeAll
    void load(@TempDir Path folder) {
        PackFolder pack = PackFolder.in(folder)
                .with(
                        "rules/brand.drl",
                        "import io.github.icprules.drools.facts.Filing;",
                        "import io.github.icprules.drools.facts.Filing; import"
                                + " io.github.icprules.drools.facts.material.SubmittedMaterial; import"
                                + " io.github.icprules.model.Material;")
                .with(
                        "rules/brand.drl",
                        "filing.isNew || filing.change, taken.possible )",
                        "filing.isNew )\n    not SubmittedMaterial( material == Material.FILING_COMMITMENT )")
                .with(
                        "rules/brand.drl",
                        "filing.describingService,\n        filing.parameters.keywords(\"acme/COMPETITORS\")"
                                + ".firstIn(filing.input(\"miniProgram.name\").text) != null )",
                        "filing.isNew )\n    exists( SubmittedMaterial( material == Material.SITUATION_STATEMENT, letter ) )")
                .with(
                        "rules/brand.drl",
                        "$f : Filing( isNew )\n    $m : MiniProgram( filing == $f )\n    MiniProgramProfile(",
                        "$f : Filing( isNew, input(\"subject.certificate.validity.until\").before(on).possible )\n"
                                + "    MiniProgramProfile(");
        engine = pack.engine();
    }

    private static FilingRequest.Builder filing() {
        return PackFolder.filingOf(PackFolder.miniProgram().build());
    }

    private static FilingRequest with(Material... materials) {
        return filing().materials(
                        Stream.of(materials).map(SubmittedMaterial::of).toList())
                .build();
    }

    private List<String> needs(FilingRequest request, String rule) {
        FilingReport report = engine.evaluate(request);
        assertThat(Found.violated(report)).doesNotContain(rule);
        return report.unchecked().stream()
                .filter(point -> point.ruleId().equals(rule))
                .flatMap(point -> point.needs().stream())
                .toList();
    }

    private List<String> violated(FilingRequest request) {
        return List.copyOf(Found.violated(engine.evaluate(request)));
    }

    @Test
    void a_rule_on_what_a_list_lacks_waits_for_the_list() {
        assertThat(needs(filing().build(), WITHOUT)).containsExactly("materials");
        assertThat(violated(filing().noMaterials().build())).contains(WITHOUT);
        assertThat(violated(with(Material.SITUATION_STATEMENT))).contains(WITHOUT);
        assertThat(Found.in(engine.evaluate(with(Material.FILING_COMMITMENT))))
                .noneMatch(found -> found.ruleId().equals(WITHOUT));
    }

    @Test
    void a_rule_on_what_a_list_has_waits_for_the_list() {
        assertThat(needs(filing().build(), WITH)).containsExactly("materials");
        assertThat(violated(with(Material.SITUATION_STATEMENT))).contains(WITH);
        assertThat(violated(with(Material.SITUATION_STATEMENT, Material.FILING_COMMITMENT)))
                .containsOnlyOnce(WITH);
        for (FilingRequest request :
                List.of(with(Material.FILING_COMMITMENT), filing().noMaterials().build())) {
            assertThat(Found.in(engine.evaluate(request)))
                    .noneMatch(found -> found.ruleId().equals(WITH));
        }
    }

    @Test
    void a_rule_on_a_fact_that_may_not_concern_the_filing_waits_for_what_decides_it(@TempDir Path folder) {
        engine = PackFolder.in(folder)
                .with(
                        "rules/brand.drl",
                        "import io.github.icprules.drools.facts.Filing;",
                        "import io.github.icprules.drools.facts.Filing; import"
                                + " io.github.icprules.drools.facts.request.RequiredInput;")
                .with(
                        "rules/brand.drl",
                        "filing.isNew || filing.change, taken.possible )",
                        "filing.isNew )\n    RequiredInput( path == \"subject.certificate.type\" )")
                .engine();
        Subject.Builder enterprise = Subject.builder().type(SubjectType.ENTERPRISE);
        assertThat(needs(filing().build(), WITHOUT)).containsExactly("subject.type");
        assertThat(needs(filing().subject(enterprise.build()).build(), WITHOUT))
                .containsExactly("subject.certificate.type");
        assertThat(violated(filing().subject(enterprise
                                .certificate(SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                                        .build())
                                .build())
                        .build()))
                .contains(WITHOUT);
    }

    @Test
    void the_catalogue_says_that_the_rules_need_the_list() {
        assertThat(engine.rules())
                .filteredOn(rule -> List.of(WITHOUT, WITH).contains(rule.id()))
                .hasSize(2)
                .allSatisfy(rule -> assertThat(rule.needs()).containsExactly("materials"));
    }

    @Test
    void an_explanation_shows_not_and_exists() {
        assertThat(last(filing().build(), WITHOUT)).satisfies(condition -> {
            assertThat(condition.result()).isEqualTo(ConditionResult.UNKNOWN);
            assertThat(condition.missing()).extracting(Input::path).containsExactly("materials");
            assertThat(condition.drl()).isEqualTo("not SubmittedMaterial( material == Material.FILING_COMMITMENT )");
            assertThat(condition.words().in(Language.ZH)).startsWith("没有材料符合：");
        });
        assertThat(last(filing().noMaterials().build(), WITHOUT).result()).isEqualTo(ConditionResult.HELD);
        assertThat(last(with(Material.FILING_COMMITMENT), WITHOUT).result()).isEqualTo(ConditionResult.FAILED);
        assertThat(last(filing().build(), WITH)).satisfies(condition -> {
            assertThat(condition.result()).isEqualTo(ConditionResult.UNKNOWN);
            assertThat(condition.drl())
                    .isEqualTo("exists SubmittedMaterial( material == Material.SITUATION_STATEMENT, letter )");
            assertThat(condition.words().in(Language.EN)).startsWith("there is at least one material with: ");
        });
        assertThat(last(with(Material.SITUATION_STATEMENT), WITH).result()).isEqualTo(ConditionResult.HELD);
        assertThat(last(filing().noMaterials().build(), WITH).result()).isEqualTo(ConditionResult.FAILED);
        Explanation silent = engine.explain(with(Material.FILING_COMMITMENT), WITHOUT);
        assertThat(silent.outcome()).isEqualTo(Outcome.SILENT);
        assertThat(silent.reason().in(Language.ZH)).startsWith("有材料符合：");
    }

    private ExplainedCondition last(FilingRequest request, String rule) {
        List<ExplainedCondition> conditions =
                engine.explain(request, rule).facts().get(0).conditions();
        return conditions.get(conditions.size() - 1);
    }

    @Test
    void an_indefinite_validity_ends_before_no_day() {
        assertThat(engine.evaluate(until(null)).unchecked())
                .filteredOn(point -> point.ruleId().equals(ENDED))
                .singleElement()
                .satisfies(point -> assertThat(point.needs()).containsExactly("subject.certificate.validity.until"));
        assertThat(engine.evaluate(until(Validity.until(PackFolder.DAY.minusDays(1))))
                        .unchecked())
                .filteredOn(point -> point.ruleId().equals(ENDED))
                .singleElement()
                .satisfies(point -> assertThat(point.needs()).isEmpty());
        for (Validity validity : List.of(Validity.withoutEnd(), Validity.until(LocalDate.of(2030, 1, 1)))) {
            assertThat(Found.in(engine.evaluate(until(validity))))
                    .noneMatch(found -> found.ruleId().equals(ENDED));
        }
    }

    private static FilingRequest until(Validity validity) {
        return FilingRequest.builder(FilingType.NEW_FIRST)
                .subject(Subject.builder()
                        .certificate(SubjectCertificate.builder(null)
                                .validity(validity)
                                .build())
                        .build())
                .evaluatedOn(PackFolder.DAY)
                .build();
    }
}
