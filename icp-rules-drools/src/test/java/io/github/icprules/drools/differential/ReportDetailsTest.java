package io.github.icprules.drools.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.corpus.RandomFilings;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.PictureRule;
import io.github.icprules.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report has what a page needs without the request: types, names of paths, rules for pictures. */
class ReportDetailsTest {

    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();
    private static final int FILINGS = Effort.of(200, 1_000);
    private static final int BODIES = Effort.of(60, 300);

    private static Stream<FilingRequest> requests() {
        RandomFilings random = new RandomFilings(RandomFilings.described());
        return Stream.concat(
                LongStream.range(0, FILINGS).mapToObj(random::of),
                IntStream.range(0, BODIES).mapToObj(seed -> new RandomFacts(seed).body()));
    }

    @ParameterizedTest
    @EnumSource
    void each_path_of_any_report_has_a_name_and_only_materials_have_one_in_addition(Language language) {
        requests().forEach(request -> {
            FilingReport report = ENGINE.evaluate(request);
            Map<String, Object> tree = report.asTree(language);
            Set<String> paths = new TreeSet<>();
            collect(tree, paths);
            assertThat(report.labels().keySet()).containsAll(paths);
            // The material of a picture has a name, too, because a group of open points can name it.
            assertThat(report.labels().keySet().stream().filter(path -> !path.matches("materials\\[\\d*]")))
                    .isSubsetOf(paths);
            assertThat(report.labels())
                    .allSatisfy((path, label) -> assertThat(label.in(language))
                            .isNotBlank()
                            .doesNotContain("{")
                            .doesNotContain(path.startsWith("icp_") ? "{" : path.endsWith("]") ? "[" : "."));
        });
    }

    /** Collects the paths in all properties that have paths. */
    private static void collect(@Nullable Object value, Set<String> paths) {
        if (value instanceof List<?> items) {
            items.forEach(item -> collect(item, paths));
        } else if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> {
                if (Set.of("path", "paths", "needs", "alsoAt").contains(name)) {
                    (member instanceof List<?> several ? several : List.of(String.valueOf(member)))
                            .forEach(path -> paths.add(String.valueOf(path)));
                } else {
                    collect(member, paths);
                }
            });
        }
    }

    @Test
    void each_finding_has_the_title_of_its_rule() {
        requests().limit(FILINGS / 4).map(ENGINE::evaluate).forEach(report -> {
            assertThat(report.violations())
                    .allSatisfy(each -> assertThat(each.title()).isNotNull());
            assertThat(report.requirements())
                    .allSatisfy(each -> assertThat(each.ruleTitle()).isNotNull());
            assertThat(report.unchecked())
                    .allSatisfy(each -> assertThat(each.title()).isNotNull());
            assertThat(report.timeline())
                    .allSatisfy(each -> assertThat(each.title()).isNotNull());
            assertThat(report.duties())
                    .allSatisfy(each -> assertThat(each.title()).isNotNull());
        });
    }

    @Test
    void a_name_has_the_person_by_role_and_a_paper_by_its_kind() {
        FilingRequest request = Filings.enterprise()
                .with("subject.principal.document.validity.until", Filings.DAY.minusDays(1))
                .with("materials[0].picture.colour", false)
                .request();
        FilingReport report = ENGINE.evaluate(request);
        assertThat(report.label("subject.principal.document.validity").in(Language.ZH))
                .isEqualTo("主体负责人 · 证件有效期");
        assertThat(report.label("materials[0].picture.colour").in(Language.EN))
                .isEqualTo("subject's certificate · picture in colour");
        assertThat(report.label("materials[0]").in(Language.ZH)).isEqualTo("主办单位证件");
    }

    @Test
    void a_report_has_the_types_and_how_to_photograph_each_required_paper() {
        FilingReport report = ENGINE.evaluate(Filings.enterprise().request());
        assertThat(report.filingType()).isEqualTo(FilingType.NEW_FIRST);
        assertThat(report.subjectType()).isEqualTo(SubjectType.ENTERPRISE);
        assertThat(report.pictureRules())
                .extracting(PictureRule::material)
                .contains(Material.SUBJECT_CERTIFICATE, Material.SUBJECT_PRINCIPAL_ID)
                .doesNotContain(
                        Material.FACE_VERIFICATION, Material.SERVICE_COMMITMENT, Material.LEGAL_REPRESENTATIVE_INFO);
        assertThat(report.pictureRules())
                .first()
                .isEqualTo(new PictureRule(
                        Material.SUBJECT_CERTIFICATE,
                        List.of("jpeg", "jpg", "png"),
                        2L * 1024 * 1024,
                        720,
                        1280,
                        true));
        assertThat(ENGINE.evaluate(
                                FilingRequest.builder(FilingType.CANCEL_ACCESS).build())
                        .subjectType())
                .isNull();
    }
}
