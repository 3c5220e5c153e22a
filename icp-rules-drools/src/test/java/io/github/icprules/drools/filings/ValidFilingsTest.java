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
    void nothing_is_found_but_what_the_table_names(ValidFilings.Filing filing) {
        FilingReport report = ENGINE.evaluate(filing.request());
        assertThat(report.verdict()).isNotEqualTo(Verdict.BLOCKED);
        assertThat(report.violations())
                .filteredOn(violation ->
                        violation.severity() == Severity.BLOCKING || violation.severity() == Severity.LEGAL)
                .extracting(Violation::ruleId, Violation::path)
                .isEmpty();
        Set<String> warnings = nationwide(report.violations().stream().map(Violation::ruleId));
        if (filing.warnings().contains(DELEGATED)) {
            warnings.add(DELEGATED);
        }
        assertThat(warnings).as("warnings").isEqualTo(filing.warnings());
        Set<String> open = nationwide(report.unchecked().stream().map(Unchecked::ruleId));
        open.removeAll(OPEN_ANYWAY);
        assertThat(open).as("open points").isEqualTo(filing.open());
        assertThat(report.requirements())
                .filteredOn(requirement -> requirement.status() == RequirementStatus.MISSING
                        || requirement.status() == RequirementStatus.DEFECTIVE)
                .isEmpty();
        assertThat(report.duties().stream().map(Duty::ruleId).filter("operation.keep-records"::equals))
                .containsExactlyInAnyOrderElementsOf(filing.duties());
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

    /** The table of the provinces has tests of its own. */
    private static Set<String> nationwide(Stream<String> ruleIds) {
        return ruleIds.filter(id -> !id.startsWith("province-")).collect(toCollection(TreeSet::new));
    }

    private static RuleDescription rule(String id) {
        return Objects.requireNonNull(RULES.get(id), id);
    }
}
