package io.github.icprules.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.Parameter;
import io.github.icprules.RuleDescription;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.RulePack;
import io.github.icprules.drools.corpus.RandomFilings;
import io.github.icprules.drools.support.Found;
import io.github.icprules.drools.support.PackFolder;
import io.github.icprules.law.BasisKind;
import io.github.icprules.law.LegalDocument;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.policy.Policy;
import io.github.icprules.policy.PolicyRow;
import io.github.icprules.report.Duty;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Receipt.AppliedPack;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import io.github.icprules.report.Waived;
import io.github.icprules.text.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The findings of a pack stand in the same report as those of the bundled rules, by the same rules. */
class PackFindingsTest {

    private static final String TAKEN = "acme/brand.taken";

    @TempDir
    private static Path folder;

    private static RulePack pack;
    private static IcpRuleEngine engine;
    private static final IcpRuleEngine BUNDLED = new DroolsIcpRuleEngine();

    @BeforeAll
    static void load() {
        pack = PackFolder.in(folder).pack();
        engine = DroolsIcpRuleEngine.builder().pack(pack).build();
    }

    @Test
    void a_pack_has_id_version_title_and_digest() {
        assertThat(pack.id()).isEqualTo("acme");
        assertThat(pack.version()).isEqualTo("1.2.0");
        assertThat(pack.title().in(Language.EN)).isEqualTo("Filing rules of the example company");
        assertThat(pack.sha256()).matches("[0-9a-f]{64}");
        assertThat(pack).hasToString("acme 1.2.0 " + pack.sha256());
        assertThat(engine.evaluate(PackFolder.filing()).receipt().packs())
                .extracting(AppliedPack::sha256)
                .containsExactly(pack.sha256());
    }

    @Test
    void a_long_sentence_of_a_pack_is_cut_and_says_so(@TempDir Path other) {
        RulePack wordy = PackFolder.in(other)
                .with("messages/brand.zh.properties", "有竞争对手的品牌。", "有竞争对手的品牌。" + "长".repeat(1_000_000))
                .pack();
        Violation found = Found.one(
                DroolsIcpRuleEngine.builder().pack(wordy).build().evaluate(PackFolder.filing()),
                "acme/brand.competitor",
                Violation.class);
        assertThat(found.message().in(Language.ZH))
                .hasSizeLessThan(4_000)
                .startsWith("名称“样例商城”有竞争对手的品牌。长")
                .contains("……（全文 ", " 个字符，其余省略）");
    }

    @Test
    void a_rule_finds_a_violation_in_both_languages() {
        Violation found = Found.one(engine.evaluate(PackFolder.filing()), "acme/brand.competitor", Violation.class);
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.path()).isEqualTo("miniProgram.name");
        assertThat(found.apiField()).isEqualTo("icp_applets.base_info.name");
        assertThat(found.message().in(Language.ZH)).isEqualTo("名称“样例商城”有竞争对手的品牌。");
        assertThat(found.message().in(Language.EN)).isEqualTo("The name \"样例商城\" has the brand of a competitor.");
        assertThat(found.basis())
                .extracting(basis -> basis.document().id())
                .containsExactly("ACME_HANDBOOK", "FILING_TUTORIALS");
    }

    @Test
    void an_unknown_answer_leaves_the_rule_open_and_a_known_one_decides() {
        Unchecked open = Found.one(engine.evaluate(PackFolder.filing()), TAKEN, Unchecked.class);
        assertThat(open.needs()).containsExactly("miniProgram.nameTaken");
        assertThat(open.severity()).isEqualTo(Severity.BLOCKING);
        assertThat(Found.violated(engine.evaluate(filing(true, null)))).contains(TAKEN);
        assertThat(Found.in(engine.evaluate(filing(false, null))))
                .noneMatch(found -> found.ruleId().equals(TAKEN));
    }

    @Test
    void answers_are_joined_in_a_condition(@TempDir Path own) {
        IcpRuleEngine joined = PackFolder.in(own)
                .with("rules/brand.drl", "taken.possible )", "taken.either(related.opposite).possible )")
                .engine();
        assertThat(needsOfTaken(joined, null, null))
                .containsExactly("miniProgram.nameTaken", "miniProgram.nameRelated");
        assertThat(needsOfTaken(joined, false, null)).containsExactly("miniProgram.nameRelated");
        // One of the answers is enough, although the other one is unknown.
        assertThat(needsOfTaken(joined, true, null)).isNull();
        assertThat(needsOfTaken(joined, null, false)).isNull();
        assertThat(needsOfTaken(joined, false, true)).isEmpty();
    }

    /** The inputs that the rule misses; none if the rule is silent, {@code null} if it finds a violation. */
    private static @Nullable List<String> needsOfTaken(
            IcpRuleEngine engine, @Nullable Boolean taken, @Nullable Boolean related) {
        FilingReport report = engine.evaluate(filing(taken, related));
        return Found.violated(report).contains(TAKEN)
                ? null
                : report.unchecked().stream()
                        .filter(point -> point.ruleId().equals(TAKEN))
                        .flatMap(point -> point.needs().stream())
                        .toList();
    }

    private static FilingRequest filing(@Nullable Boolean taken, @Nullable Boolean related) {
        MiniProgram.Builder miniProgram = PackFolder.miniProgram();
        if (taken != null) {
            miniProgram.nameTaken(taken);
        }
        if (related != null) {
            miniProgram.nameRelated(related);
        }
        return PackFolder.filingOf(miniProgram.build()).build();
    }

    @Test
    void duties_stages_and_open_points_are_reported() {
        FilingReport report = engine.evaluate(PackFolder.filing());
        Duty duty = Found.one(report, "acme/brand.duty", Duty.class);
        assertThat(duty.deadline()).isEqualTo(PackFolder.DAY.plusDays(7));
        assertThat(duty.when().in(Language.EN)).isEqualTo("after filing");
        assertThat(duty.standing()).isTrue();
        assertThat(duty.title()).isNotNull().returns("Report", title -> title.in(Language.EN));
        assertThat(Found.one(report, "acme/brand.stage", TimelineEntry.class).stage())
                .isEqualTo(Stage.FORM_FILLING);
        assertThat(Found.one(report, "acme/brand.open", Unchecked.class).needs())
                .isEmpty();
    }

    @Test
    void a_missing_material_is_required_and_then_a_violation() {
        FilingRequest.Builder filing =
                PackFolder.filingOf(PackFolder.miniProgram().build());
        FilingReport without = engine.evaluate(filing.noMaterials().build());
        assertThat(Found.one(without, "acme/brand.mandate", MaterialRequirement.class)
                        .status())
                .isEqualTo(RequirementStatus.MISSING);
        assertThat(Found.violated(without)).contains("acme/brand.mandate");
        FilingRequest with = filing.materials(SubmittedMaterial.of(Material.SUBJECT_CERTIFICATE))
                .build();
        assertThat(Found.violated(engine.evaluate(with))).doesNotContain("acme/brand.mandate");
    }

    @Test
    void a_rule_is_silent_on_days_on_which_its_basis_does_not_count() {
        for (LocalDate day : List.of(LocalDate.of(2024, 12, 31), LocalDate.of(2027, 1, 1))) {
            assertThat(engine.evaluate(PackFolder.filing().withEvaluatedOn(day))
                            .asTree(Language.ZH)
                            .toString())
                    .doesNotContain("acme/brand");
        }
        for (LocalDate day : List.of(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31))) {
            assertThat(Found.violated(engine.evaluate(PackFolder.filing().withEvaluatedOn(day))))
                    .contains("acme/brand.competitor");
        }
    }

    @Test
    void the_bundled_findings_are_those_of_an_engine_without_the_pack() {
        RandomFilings.described()
                .limit(200)
                .forEach(request -> assertThat(withoutPack(engine.evaluate(request)))
                        .isEqualTo(withoutPack(BUNDLED.evaluate(request))));
    }

    /** The findings of bundled rules, and what the receipt says of these rules. */
    private static List<?> withoutPack(FilingReport report) {
        return Stream.concat(
                        Found.in(report).stream().filter(each -> isBundled(each.ruleId())),
                        Stream.of(report.receipt().rulePack(), report.receipt().rulePackSha256()))
                .toList();
    }

    private static boolean isBundled(String rule) {
        return rule.indexOf('/') < 0;
    }

    @Test
    void the_catalogue_describes_rules_of_the_pack() {
        assertThat(engine.rules()).extracting(RuleDescription::id).isSorted();
        RuleDescription taken = engine.rules().stream()
                .filter(rule -> rule.id().equals("acme/brand.taken"))
                .findFirst()
                .orElseThrow();
        assertThat(taken.sheet()).isEqualTo("acme/brand");
        assertThat(taken.gist()).isEqualTo("三值");
        assertThat(taken.condition())
                .isEqualTo("$n : MiniProgramName( filing.isNew || filing.change, taken.possible )");
        assertThat(taken.needs()).containsExactly("miniProgram.nameTaken");
        assertThat(taken.inForceFrom()).isEqualTo("2025-01-01");
        assertThat(taken.inForceUntil()).isEqualTo("2026-12-31");
        assertThat(taken.basis()).extracting(basis -> basis.kind()).containsExactly(BasisKind.HOUSE_RULE);
        assertThat(engine.rules().stream().filter(rule -> isBundled(rule.id())).toList())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("title", "remedy")
                .isEqualTo(BUNDLED.rules());
        assertThat(engine.clauses()).isEqualTo(BUNDLED.clauses());
    }

    @Test
    void the_law_and_the_parameters_have_the_rows_of_the_pack() {
        assertThat(engine.law().documents()).extracting(LegalDocument::id).contains("ACME_HANDBOOK", "ORDER_33");
        assertThat(engine.law().provision("ACME_HANDBOOK_1", PackFolder.DAY)).isPresent();
        assertThat(engine.parameters())
                .filteredOn(parameter -> parameter.id().startsWith("acme/"))
                .extracting(Parameter::id, Parameter::value, Parameter::replaced)
                .containsExactly(
                        tuple("acme/keywords.COMPETITORS", "样例", false), tuple("acme/report-days", "7", false));
    }

    @Test
    void a_value_of_the_pack_can_be_replaced_by_one_of_its_form() {
        IcpRuleEngine other = DroolsIcpRuleEngine.builder()
                .pack(pack)
                .parameter("acme/report-days", "3", "示例公司")
                .parameter("acme/keywords.COMPETITORS", "示范 商城", "示例公司")
                .build();
        FilingReport report = other.evaluate(PackFolder.filing());
        assertThat(Found.one(report, "acme/brand.duty", Duty.class).deadline()).isEqualTo(PackFolder.DAY.plusDays(3));
        assertThat(report.receipt().rulePack()).contains("acme/report-days");
        assertThat(report.receipt().rulePackSha256())
                .isNotEqualTo(BUNDLED.evaluate(PackFolder.filing()).receipt().rulePackSha256());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> DroolsIcpRuleEngine.builder().pack(pack).parameter("acme/report-days", "soon", "示例公司"))
                .withMessage(
                        "The value of the parameter acme/report-days does not fit: expected a whole number, found 4"
                                + " characters.");
    }

    @Test
    void an_open_point_is_waived_by_the_path_of_its_missing_input(@TempDir Path own) {
        RulePack reading = PackFolder.in(own)
                .with(
                        "rules/brand.drl",
                        "taken.possible )",
                        "taken.both(filing.attribute(\"acme.hotline\").truth).possible )")
                .pack();
        assertThat(waived(reading, "attributes.acme.hotline", true)).containsExactly(TAKEN);
        assertThat(waived(reading, "attributes.acme.other", true)).isEmpty();
        // The point also misses an input outside of the path.
        assertThat(waived(reading, "attributes.acme.hotline", null)).isEmpty();
    }

    private static List<String> waived(RulePack pack, String path, @Nullable Boolean taken) {
        PolicyRow row =
                PolicyRow.waive(TAKEN, PackFolder.DAY, "示例原因").withPath(path).withAcknowledged(true);
        return DroolsIcpRuleEngine.builder()
                .pack(pack)
                .policy(Policy.of("own", row))
                .build()
                .evaluate(filing(taken, null))
                .waived()
                .stream()
                .map(Waived::ruleId)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "report-days, report-days, report-days",
        "acme/report-day, acme/report-day, report-days",
        "keywords.COMPETITORS, keywords.COMPETITORS, keywords.COMPETITORS",
        "acme/COMPETITORS, 16 characters, keywords.COMPETITORS",
        "COMPETITORS, 11 characters, keywords.COMPETITORS",
    })
    void a_value_without_the_id_of_its_pack_names_the_value_of_the_pack(String id, String shown, String nearest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DroolsIcpRuleEngine.builder().pack(pack).parameter(id, "3", "示例公司"))
                .withMessage("There is no such parameter (%s); did you mean acme/%s?", shown, nearest);
    }

    @Test
    void two_packs_with_one_id_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DroolsIcpRuleEngine.builder().pack(pack, pack))
                .withMessage("Two rule packs have the id acme: %s and %s.".formatted(folder, folder));
    }

    @Test
    void several_packs_work_together(@TempDir Path second) {
        RulePack other = PackFolder.beta(second).pack();
        IcpRuleEngine both =
                DroolsIcpRuleEngine.builder().pack(pack).pack(other).build();
        FilingReport report = both.evaluate(PackFolder.filing());
        assertThat(Found.violated(report)).contains("acme/brand.competitor", "beta/brand.competitor");
        assertThat(report.receipt().packs()).extracting(AppliedPack::id).containsExactly(pack.id(), other.id());
        PackFolder third = PackFolder.in(second.resolve("third")).with("pack.properties", "id=acme", "id=gamma");
        RulePack gamma = third.without("data/attributes.csv")
                .withFile("rules/brand.drl", third.read("rules/brand.drl").replace("acme/", "gamma/"))
                .pack();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> DroolsIcpRuleEngine.builder().pack(pack, gamma).build())
                .withMessage("The identifier ACME_HANDBOOK_1 is in two tables; one of them is of a rule pack.");
    }
}
