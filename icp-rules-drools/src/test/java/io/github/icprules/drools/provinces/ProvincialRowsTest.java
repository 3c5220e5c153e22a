package io.github.icprules.drools.provinces;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.drools.corpus.Corpus;
import io.github.icprules.drools.data.ProvincialProfile;
import io.github.icprules.drools.data.ProvincialRequirement;
import io.github.icprules.drools.data.ProvincialSubject;
import io.github.icprules.drools.data.ProvincialValue.Reading;
import io.github.icprules.drools.provinces.ProvincialCases.Case;
import io.github.icprules.drools.provinces.ProvincialCases.Permit;
import io.github.icprules.drools.provinces.ProvincialCases.Situation;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 各省要求: every row that is current and concerns mini-programs makes a difference where it should, and none elsewhere. */
class ProvincialRowsTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();
    private static final IcpRuleEngine REPORTING_ALL = DroolsIcpRuleEngine.builder()
            .provinces(ProvincialRequirements.bundled().withProfile(ProvincialProfile.ALL))
            .build();
    private static final List<ProvincialRequirement> ROWS = ProvincialRequirements.bundled().rows().stream()
            .filter(ProvincialRequirement::isSettled)
            .toList();

    @Test
    void each_row_has_a_case_or_is_known_to_need_none() {
        List<String> without = ROWS.stream()
                .filter(row -> switch (row.meaning().reading()) {
                    case REQUIRES ->
                        row.subjects().stream().noneMatch(subject -> ProvincialCases.caseOf(row, subject) != null)
                                && !ProvincialCases.PERMITS.containsKey(
                                        row.meaning().name());
                    case PERMITS ->
                        !ProvincialCases.PERMITS.containsKey(row.meaning().name())
                                && !ProvincialCases.INFORMATIVE.contains(
                                        row.meaning().name())
                                && !row.meaning().name().equals("PHONE_LOCALITY_NONE");
                    case UNSETTLED, NATIONWIDE, OPEN, WEBSITE -> false;
                })
                .map(row -> row.meaning().name())
                .distinct()
                .toList();
        assertThat(without).as("requirements without a case").isEmpty();
    }

    @Test
    void each_case_is_of_a_row() {
        List<String> rows = ProvincialRequirements.bundled().rows().stream()
                .filter(ProvincialRequirement::isOfInterest)
                .flatMap(row -> Stream.of(row.meaning().name(), row.parameter().name()))
                .toList();
        assertThat(Stream.of(
                                ProvincialCases.REQUIREMENTS.keySet(),
                                ProvincialCases.FURTHER.keySet(),
                                ProvincialCases.PERMITS.keySet(),
                                ProvincialCases.INFORMATIVE)
                        .flatMap(keys -> keys.stream())
                        .map(key -> key.replace("@INDIVIDUAL", "")))
                .isSubsetOf(rows);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_requirement_shows_where_it_is_not_met_and_not_where_it_is(ProvincialRequirement row) {
        int tried = 0;
        for (ProvincialSubject subject : row.subjects()) {
            tried += tryOut(row, subject);
        }
        assertThat(tried).as("situations of " + name(row)).isPositive();
    }

    static Stream<Arguments> a_requirement_shows_where_it_is_not_met_and_not_where_it_is() {
        return rows(row -> row.meaning().reading() == Reading.REQUIRES
                && !ProvincialCases.PERMITS.containsKey(row.meaning().name()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_is_permitted_takes_the_national_finding_away(ProvincialRequirement row) {
        Permit permit =
                Objects.requireNonNull(ProvincialCases.PERMITS.get(row.meaning().name()));
        for (ProvincialSubject subject : row.subjects()) {
            if (!applies(permit, ProvincialCases.typeOf(subject))) {
                continue;
            }
            FilingRequest request =
                    new Situation(row, ProvincialCases.typeOf(subject), permit.filingType()).read(permit.filing());
            assertThat(ruleIds(ENGINE.evaluate(request))).doesNotContain(permit.rule());
            if (row.meaning().reading() == Reading.NATIONWIDE) {
                // What is permitted on a condition is still asked for.
                assertThat(ruleIds(ENGINE.evaluate(request)))
                        .contains(Objects.requireNonNull(row.meaning().rule()));
            }
            assertThat(ruleIds(ENGINE.evaluate(ProvincialCases.in(permit.elsewhere(), request))))
                    .as("in " + permit.elsewhere())
                    .contains(permit.rule());
        }
    }

    static Stream<Arguments> what_is_permitted_takes_the_national_finding_away() {
        return rows(row -> ProvincialCases.PERMITS.containsKey(row.meaning().name()));
    }

    /** With all rows, phones from elsewhere are reported, but not if the province accepts them. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void phones_from_anywhere_are_taken_without_a_word(ProvincialRequirement row) {
        for (ProvincialSubject subject : row.subjects()) {
            FilingRequest request = new Situation(row, ProvincialCases.typeOf(subject), FilingType.NEW_FIRST).inOrder();
            assertThat(openPoints(REPORTING_ALL.evaluate(request))).noneMatch(ProvincialRowsTest::speaksOfPhones);
            assertThat(openPoints(REPORTING_ALL.evaluate(ProvincialCases.in(Province.SHANXI, request))))
                    .anyMatch(ProvincialRowsTest::speaksOfPhones);
        }
    }

    static Stream<Arguments> phones_from_anywhere_are_taken_without_a_word() {
        return rows(row -> row.meaning().name().equals("PHONE_LOCALITY_NONE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_no_request_can_decide_is_reported_as_not_checked(ProvincialRequirement row) {
        for (ProvincialSubject subject : row.subjects()) {
            assertThat(openPoints(ENGINE.evaluate(
                            new Situation(row, ProvincialCases.typeOf(subject), FilingType.NEW_FIRST).inOrder())))
                    .anyMatch(sentence -> sentence.contains(sentence(row)));
            assertThat(openPoints(ENGINE.evaluate(
                            new Situation(row, ProvincialCases.typeOf(subject), FilingType.CANCEL_SUBJECT).inOrder())))
                    .noneMatch(sentence -> sentence.contains(sentence(row)));
        }
    }

    static Stream<Arguments> what_no_request_can_decide_is_reported_as_not_checked() {
        return rows(row -> row.meaning().reading() == Reading.OPEN);
    }

    /** What the rule says of a filing anywhere it says of the same filing there. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_a_rule_for_all_provinces_says_is_said_there_too(ProvincialRequirement row) {
        String rule = Objects.requireNonNull(row.meaning().rule());
        Corpus.Entry entry = Corpus.ENTRIES.stream()
                .filter(candidate -> candidate.ruleIds().contains(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No filing makes " + rule + " speak"));
        FilingRequest request = entry.on(RuleVerifier.DAY);
        FilingRequest there = row.province() == null ? request : ProvincialCases.in(row.province(), request);
        assertThat(ruleIds(ENGINE.evaluate(there))).contains(rule);
    }

    static Stream<Arguments> what_a_rule_for_all_provinces_says_is_said_there_too() {
        return rows(row -> row.meaning().reading() == Reading.NATIONWIDE
                && !ProvincialCases.PERMITS.containsKey(row.meaning().name()));
    }

    private static int tryOut(ProvincialRequirement row, ProvincialSubject subject) {
        Case tried = ProvincialCases.caseOf(row, subject);
        if (tried == null) {
            return 0;
        }
        int situations = 0;
        for (SubjectType type : tried.subjects()) {
            for (FilingType filing : tried.filings()) {
                if (ProvincialSubject.of(type) == subject && row.filings().contains(filing.kind())) {
                    tryOut(tried, new Situation(row, type, filing));
                    situations++;
                }
            }
        }
        return situations;
    }

    private static void tryOut(Case tried, Situation at) {
        ProvincialRequirement row = at.row();
        String where = name(row) + " for " + at.type() + " in " + at.filing();
        FilingReport breaching = ENGINE.evaluate(at.read(tried.breaching()));
        FilingReport keeping = ENGINE.evaluate(at.read(tried.keeping()));
        switch (tried.kind()) {
            case VIOLATION -> {
                assertThat(violations(breaching, row)).as(where).isNotEmpty().allSatisfy(violation -> {
                    assertThat(violation.severity()).as(where).isEqualTo(row.severity());
                    assertThat(ProvincialCases.ofRows(violation.basis()))
                            .as(where)
                            .isEqualTo(row.basis());
                });
                assertThat(violations(keeping, row)).as("kept: " + where).isEmpty();
            }
            case REQUIREMENT -> {
                assertThat(requirements(breaching, row)).as(where).isNotEmpty().allSatisfy(requirement -> {
                    assertThat(requirement.status()).as(where).isEqualTo(RequirementStatus.MISSING);
                    assertThat(row.materials()).as(where).contains(requirement.material());
                    assertThat(ProvincialCases.ofRows(requirement.basis()))
                            .as(where)
                            .isEqualTo(row.basis());
                });
                assertThat(violations(breaching, row))
                        .as(where)
                        .isNotEmpty()
                        .allSatisfy(
                                violation -> assertThat(violation.severity()).isEqualTo(row.severity()));
                assertThat(violations(keeping, row)).as("kept: " + where).isEmpty();
                assertThat(requirements(keeping, row))
                        .as("kept: " + where)
                        .noneMatch(requirement -> requirement.status() == RequirementStatus.MISSING);
            }
            case UNCHECKED -> {
                assertThat(openPoints(breaching)).as(where).anyMatch(sentence -> sentence.contains(sentence(row)));
                assertThat(openPoints(keeping))
                        .as("kept: " + where)
                        .noneMatch(sentence -> sentence.contains(sentence(row)));
            }
            case COVERED -> {
                assertThat(violations(breaching, row)).as(where).isEmpty();
                assertThat(breaching.violations())
                        .as(where)
                        .anyMatch(violation -> violation.ruleId().equals(tried.rule())
                                && violation.severity().compareTo(row.severity()) <= 0);
                assertThat(ruleIds(keeping)).as("kept: " + where).doesNotContain(tried.rule());
            }
        }
    }

    private static List<Violation> violations(FilingReport report, ProvincialRequirement row) {
        return report.violations().stream()
                .filter(violation -> violation.basis().containsAll(row.basis())
                        && violation.message().in(Language.ZH).contains(sentence(row)))
                .toList();
    }

    private static List<MaterialRequirement> requirements(FilingReport report, ProvincialRequirement row) {
        return report.requirements().stream()
                .filter(requirement -> requirement.basis().containsAll(row.basis())
                        && requirement.reason().in(Language.ZH).contains(sentence(row)))
                .toList();
    }

    private static List<String> openPoints(FilingReport report) {
        return report.unchecked().stream()
                .filter(unchecked -> unchecked.needs().isEmpty())
                .map(unchecked -> unchecked.message().in(Language.ZH))
                .toList();
    }

    private static List<String> ruleIds(FilingReport report) {
        List<String> ids = new ArrayList<>();
        report.violations().stream().map(Violation::ruleId).forEach(ids::add);
        report.requirements().stream().map(MaterialRequirement::ruleId).forEach(ids::add);
        report.unchecked().stream().map(Unchecked::ruleId).forEach(ids::add);
        report.timeline().forEach(entry -> ids.add(entry.ruleId()));
        report.duties().forEach(duty -> ids.add(duty.ruleId()));
        return ids;
    }

    private static boolean speaksOfPhones(String sentence) {
        return ProvincialRequirements.bundled().rows().stream()
                .filter(row -> row.meaning().name().startsWith("PHONE_LOCALITY_"))
                .anyMatch(row -> sentence.contains(sentence(row)));
    }

    /** Only individuals come from elsewhere, and only units delegate or are led. */
    private static boolean applies(Permit permit, SubjectType type) {
        boolean ofIndividuals = type == SubjectType.INDIVIDUAL;
        return switch (permit.rule()) {
            case "person.principal-delegated", "province-principal.foreign-representative-unsettled" -> !ofIndividuals;
            case "supplements.residence-proof" -> ofIndividuals;
            default -> true;
        };
    }

    private static Stream<Arguments> rows(Predicate<ProvincialRequirement> wanted) {
        return ROWS.stream().filter(wanted).map(row -> Arguments.of(Named.of(name(row), row)));
    }

    private static String name(ProvincialRequirement row) {
        return (row.province() == null ? "00" : row.province()) + " " + row.parameter() + '/' + row.value() + ' '
                + row.subjects().stream().map(Enum::name).sorted().collect(Collectors.joining("|"));
    }

    private static String sentence(ProvincialRequirement row) {
        return row.requirement().in(Language.ZH);
    }
}
