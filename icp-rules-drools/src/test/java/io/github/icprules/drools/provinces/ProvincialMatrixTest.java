package io.github.icprules.drools.provinces;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.drools.catalogue.Sheets;
import io.github.icprules.drools.corpus.Corpus;
import io.github.icprules.drools.data.ProvincialProfile;
import io.github.icprules.drools.data.ProvincialRequirement;
import io.github.icprules.drools.data.ProvincialTable;
import io.github.icprules.drools.data.ProvincialValue;
import io.github.icprules.drools.data.ProvincialValue.Reading;
import io.github.icprules.drools.data.Tables;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 各省要求: every province with every kind of subject and every type of filing, with much that a province can mind. */
class ProvincialMatrixTest {

    private static final Pattern VALUE = Pattern.compile("\\bProvincialValue\\.([A-Z_]+)");

    /** One type for each kind of subject that the table distinguishes. */
    private static final List<SubjectType> KINDS = List.of(
            SubjectType.ENTERPRISE,
            SubjectType.GOVERNMENT_ORGAN,
            SubjectType.PUBLIC_INSTITUTION,
            SubjectType.SOCIAL_ORGANISATION,
            SubjectType.INDIVIDUAL);

    /** A filing with values that many provinces object to. */
    private static final String MUCH = "unit %s in %s; subject{type=%s, name=示例理财教育商贸有限公司, "
            + "businessScope=宗教、教育、展览服务、保险代理, contactAddress=示例路1-2-301, seal=false, tradeName=false, "
            + "principal=@other}; miniProgram{name=示例理财商城, remark=示例, features=[SELLS_OWN_GOODS, GAME], categories=[博客], "
            + "principal=@other}; materials=[]";

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();
    private static final IcpRuleEngine REPORTING_NOTHING = DroolsIcpRuleEngine.builder()
            .provinces(ProvincialRequirements.bundled().withProfile(ProvincialProfile.OFF))
            .build();
    private static final ProvincialTable TABLE = ProvincialTable.bundled();

    @Test
    void a_sheet_reads_each_value_that_requires_something_and_no_other() {
        assertThat(readBySheets())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProvincialValue.values())
                        .filter(value -> value.reading() == Reading.REQUIRES)
                        .map(ProvincialValue::name)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_province_reports_its_own_requirements_only(Province province) {
        for (SubjectType type : SubjectType.values()) {
            for (FilingType filing : FilingType.values()) {
                FilingReport report = ENGINE.evaluate(request(province, type, filing));
                String cell = province + " " + type + " " + filing;
                assertThat(basis(report))
                        .as(cell)
                        .allSatisfy(
                                basis -> assertThat(basis.article()).as(cell).isIn(province.chinese(), "全国"));
                for (ProvincialRequirement row : TABLE.select(province, type, filing.kind(), RuleVerifier.DAY)
                        .admitted()) {
                    if (row.meaning().reading() == Reading.OPEN) {
                        assertThat(report.unchecked())
                                .as(cell)
                                .anyMatch(open -> open.message()
                                        .in(Language.ZH)
                                        .contains(row.requirement().in(Language.ZH)));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_province_is_not_mentioned_where_nothing_is_reported(Province province) {
        for (SubjectType type : KINDS) {
            for (FilingType filing : FilingType.values()) {
                FilingReport report = REPORTING_NOTHING.evaluate(request(province, type, filing));
                assertThat(basis(report)).as(type + " " + filing).isEmpty();
                assertThat(report.unchecked()).noneMatch(open -> open.ruleId().startsWith("province-"));
            }
        }
    }

    private static FilingRequest request(Province province, SubjectType type, FilingType filing) {
        return Corpus.filing(MUCH.formatted(filing, province, type), RuleVerifier.DAY);
    }

    private static List<LegalBasis> basis(FilingReport report) {
        return Stream.concat(
                        report.violations().stream().map(Violation::basis),
                        report.requirements().stream().map(requirement -> requirement.basis()))
                .filter(ProvincialMatrixTest::isProvincial)
                .map(ProvincialCases::ofRows)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static boolean isProvincial(List<LegalBasis> basis) {
        return !ProvincialCases.ofRows(basis).isEmpty();
    }

    private static Set<String> readBySheets() {
        return Sheets.SHEETS.stream()
                .map(sheet -> new String(Tables.bytes("rules/" + sheet + ".drl"), StandardCharsets.UTF_8))
                .flatMap(sheet -> VALUE.matcher(sheet).results())
                .map(named -> named.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
