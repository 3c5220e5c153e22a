package io.github.icprules.drools.filings;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.RuleKind;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.corpus.ValidFilings;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Duty;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Verdict;
import io.github.icprules.report.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** No false alarms: with a filing that is in order nothing is found, and little is left open. */
class ValidFilingsTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();
    private static final Map<String, RuleDescription> RULES =
            ENGINE.rules().stream().collect(toMap(RuleDescription::id, Function.identity()));

    /** What cannot be decided for any filing of the kind. */
    private static final Set<String> OPEN_ANYWAY = Set.of(
            "materials.supplements-on-demand", "operation.public-security-filing", "sector.none-judged-by-words");

    /** Whether the principal may be authorised is the province's to say, so this warning may give way to the province's. */
    private static final String DELEGATED = "person.principal-delegated";

    static final List<ValidFilings.Filing> FILINGS = ValidFilings.ALL;

    @ParameterizedTest
    @FieldSource("FILINGS")
    void nothing_blocks_it_and_no_law_is_broken(ValidFilings.Filing filing) {
        FilingReport report = report(filing);
        assertThat(report.violations())
                .filteredOn(violation ->
                        violation.severity() == Severity.BLOCKING || violation.severity() == Severity.LEGAL)
                .extracting(Violation::ruleId, Violation::path)
                .isEmpty();
        assertThat(report.verdict()).isNotEqualTo(Verdict.BLOCKED);
    }

    @ParameterizedTest
    @FieldSource("FILINGS")
    void it_is_warned_of_what_the_table_names_and_of_nothing_else(ValidFilings.Filing filing) {
        Set<String> warnings = report(filing).violations().stream()
                .map(Violation::ruleId)
                .filter(id -> !isProvincial(id))
                .collect(toCollection(TreeSet::new));
        if (filing.warnings().contains(DELEGATED)) {
            warnings.add(DELEGATED);
        }
        assertThat(warnings).isEqualTo(filing.warnings());
    }

    @ParameterizedTest
    @FieldSource("FILINGS")
    void what_it_leaves_open_is_what_the_table_names(ValidFilings.Filing filing) {
        Set<String> open = report(filing).unchecked().stream()
                .map(Unchecked::ruleId)
                .filter(id -> !isProvincial(id) && !OPEN_ANYWAY.contains(id))
                .collect(toCollection(TreeSet::new));
        assertThat(open).isEqualTo(filing.open());
    }

    @ParameterizedTest
    @FieldSource("FILINGS")
    void every_material_it_needs_is_there(ValidFilings.Filing filing) {
        assertThat(report(filing).requirements())
                .filteredOn(requirement -> requirement.status() == RequirementStatus.MISSING
                        || requirement.status() == RequirementStatus.DEFECTIVE)
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("FILINGS")
    void duties_that_hang_on_what_it_offers_are_those_of_the_table(ValidFilings.Filing filing) {
        assertThat(report(filing).duties().stream()
                        .map(Duty::ruleId)
                        .filter("operation.keep-records"::equals)
                        .collect(toSet()))
                .isEqualTo(filing.duties());
    }

    @Test
    void what_the_tables_name_exists() {
        assertThat(FILINGS).extracting(ValidFilings.Filing::name).doesNotHaveDuplicates();
        assertThat(FILINGS).hasSizeGreaterThanOrEqualTo(24).allSatisfy(filing -> {
            assertThat(filing.warnings())
                    .allSatisfy(id -> assertThat(rule(id).severity()).isEqualTo(Severity.WARNING));
            assertThat(filing.open())
                    .allSatisfy(id -> assertThat(rule(id).kind()).isIn(RuleKind.VIOLATION, RuleKind.OPEN_POINT));
            assertThat(filing.duties())
                    .allSatisfy(id -> assertThat(rule(id).kind()).isEqualTo(RuleKind.DUTY));
        });
    }

    @Test
    void every_type_of_filing_is_there_and_most_types_of_subject() {
        assertThat(FILINGS.stream().map(filing -> filing.request().filingType()).collect(toSet()))
                .containsExactlyInAnyOrder(FilingType.values());
        Set<SubjectType> subjects = Arrays.stream(SubjectType.values()).collect(toSet());
        FILINGS.forEach(filing -> subjects.remove(filing.request().subject().type()));
        assertThat(subjects)
                .containsExactlyInAnyOrder(
                        SubjectType.DEFENCE_BODY,
                        SubjectType.FOREIGN_CULTURAL_CENTRE,
                        SubjectType.FORENSIC_INSTITUTION,
                        SubjectType.OVERSEAS_ORGANISATION);
        assertThat(FILINGS.stream()
                        .map(filing -> filing.request().subject().region())
                        .filter(Objects::nonNull)
                        .flatMap(region -> Stream.ofNullable(region.province()))
                        .distinct())
                .hasSizeGreaterThan(12);
    }

    /** Rules of a province are not looked at here: what it demands is a matter of its own table. */
    private static boolean isProvincial(String ruleId) {
        return ruleId.startsWith("province-");
    }

    private static RuleDescription rule(String id) {
        return Objects.requireNonNull(RULES.get(id), id);
    }

    private static FilingReport report(ValidFilings.Filing filing) {
        return ENGINE.evaluate(filing.request());
    }
}
