package io.github.icprules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.ProvincialCases.Case;
import io.github.icprules.drools.ProvincialCases.Permit;
import io.github.icprules.drools.ProvincialCases.Situation;
import io.github.icprules.drools.data.NormSubject;
import io.github.icprules.drools.data.ProvincialNorm;
import io.github.icprules.drools.data.ProvincialProfile;
import io.github.icprules.drools.data.ProvincialValue.Reading;
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
import java.util.function.Function;
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
    private static final IcpRuleEngine TELLING_ALL = DroolsIcpRuleEngine.builder()
            .provinces(ProvincialRules.bundled().withProfile(ProvincialProfile.ALL))
            .build();
    private static final List<ProvincialNorm> ROWS = ProvincialRules.bundled().norms().stream()
            .filter(ProvincialNorm::isSettled)
            .toList();

    @Test
    void each_row_has_a_case_or_is_known_to_need_none() {
        List<String> without = ROWS.stream()
                .filter(norm -> switch (norm.meaning().reading()) {
                    case DEMANDS ->
                        norm.subjects().stream().noneMatch(subject -> ProvincialCases.caseOf(norm, subject) != null)
                                && !ProvincialCases.PERMITS.containsKey(norm.demand())
                                && !ProvincialCases.PENDING.contains(norm.demand());
                    case PERMITS ->
                        !ProvincialCases.PERMITS.containsKey(norm.demand())
                                && !ProvincialCases.INFORMATIVE.contains(norm.demand())
                                && !norm.demand().equals("PHONE_LOCALITY/NONE");
                    case UNSETTLED, NATIONWIDE, OPEN, WEBSITE -> false;
                })
                .map(ProvincialNorm::demand)
                .distinct()
                .toList();
        assertThat(without).as("demands without a case").isEmpty();
    }

    @Test
    void each_case_is_of_a_row() {
        List<String> rows = ProvincialRules.bundled().norms().stream()
                .filter(ProvincialNorm::isOfInterest)
                .flatMap(norm -> Stream.of(norm.demand(), norm.parameter().name()))
                .toList();
        assertThat(Stream.of(
                                ProvincialCases.DEMANDS.keySet(),
                                ProvincialCases.FURTHER.keySet(),
                                ProvincialCases.PERMITS.keySet(),
                                ProvincialCases.PENDING,
                                ProvincialCases.INFORMATIVE)
                        .flatMap(keys -> keys.stream())
                        .map(key -> key.replace("@INDIVIDUAL", "")))
                .isSubsetOf(rows);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_demand_shows_where_it_is_not_met_and_not_where_it_is(ProvincialNorm norm) {
        int tried = 0;
        for (NormSubject subject : norm.subjects()) {
            tried += tryOut(norm, subject);
        }
        assertThat(tried).as("situations of " + name(norm)).isPositive();
    }

    static Stream<Arguments> a_demand_shows_where_it_is_not_met_and_not_where_it_is() {
        return rows(norm -> norm.meaning().reading() == Reading.DEMANDS
                && !ProvincialCases.PENDING.contains(norm.demand())
                && !ProvincialCases.PERMITS.containsKey(norm.demand()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_is_permitted_takes_the_national_finding_away(ProvincialNorm norm) {
        Permit permit = Objects.requireNonNull(ProvincialCases.PERMITS.get(norm.demand()));
        for (NormSubject subject : norm.subjects()) {
            if (!applies(permit, ProvincialCases.typeOf(subject))) {
                continue;
            }
            FilingRequest request = permit.request()
                    .apply(new Situation(norm, ProvincialCases.typeOf(subject), permit.filing()))
                    .evaluatedOn(RuleVerifier.DAY)
                    .build();
            assertThat(ruleIds(ENGINE.evaluate(request))).doesNotContain(permit.rule());
            if (norm.meaning().reading() == Reading.NATIONWIDE) {
                // What is permitted on a condition is still asked for.
                assertThat(ruleIds(ENGINE.evaluate(request)))
                        .contains(Objects.requireNonNull(norm.meaning().rule()));
            }
            assertThat(ruleIds(ENGINE.evaluate(ProvincialCases.in(permit.elsewhere(), request))))
                    .as("in " + permit.elsewhere())
                    .contains(permit.rule());
        }
    }

    static Stream<Arguments> what_is_permitted_takes_the_national_finding_away() {
        return rows(norm -> ProvincialCases.PERMITS.containsKey(norm.demand()));
    }

    /** Whoever asks for everything hears of phones from elsewhere, but not where the province does not mind them. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void phones_from_anywhere_are_taken_without_a_word(ProvincialNorm norm) {
        for (NormSubject subject : norm.subjects()) {
            FilingRequest request = new Situation(norm, ProvincialCases.typeOf(subject), FilingType.NEW_FIRST)
                    .inOrder()
                    .evaluatedOn(RuleVerifier.DAY)
                    .build();
            assertThat(openPoints(TELLING_ALL.evaluate(request))).noneMatch(ProvincialRowsTest::speaksOfPhones);
            assertThat(openPoints(TELLING_ALL.evaluate(ProvincialCases.in(Province.SHANXI, request))))
                    .anyMatch(ProvincialRowsTest::speaksOfPhones);
        }
    }

    static Stream<Arguments> phones_from_anywhere_are_taken_without_a_word() {
        return rows(norm -> norm.demand().equals("PHONE_LOCALITY/NONE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_no_request_can_tell_is_reported_as_not_checked(ProvincialNorm norm) {
        for (NormSubject subject : norm.subjects()) {
            assertThat(openPoints(
                            ENGINE.evaluate(new Situation(norm, ProvincialCases.typeOf(subject), FilingType.NEW_FIRST)
                                    .inOrder()
                                    .evaluatedOn(RuleVerifier.DAY)
                                    .build())))
                    .anyMatch(sentence -> sentence.contains(sentence(norm)));
            assertThat(openPoints(ENGINE.evaluate(
                            new Situation(norm, ProvincialCases.typeOf(subject), FilingType.CANCEL_SUBJECT)
                                    .inOrder()
                                    .evaluatedOn(RuleVerifier.DAY)
                                    .build())))
                    .noneMatch(sentence -> sentence.contains(sentence(norm)));
        }
    }

    static Stream<Arguments> what_no_request_can_tell_is_reported_as_not_checked() {
        return rows(norm -> norm.meaning().reading() == Reading.OPEN);
    }

    /** What the rule says of a filing anywhere it says of the same filing there. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_a_rule_for_all_provinces_says_is_said_there_too(ProvincialNorm norm) {
        String rule = Objects.requireNonNull(norm.meaning().rule());
        Corpus.Entry entry = Stream.concat(Corpus.ENTRIES.stream(), ProvinceCorpus.ENTRIES.stream())
                .filter(candidate -> candidate.ruleIds().contains(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No filing makes " + rule + " speak"));
        FilingRequest request = entry.on(RuleVerifier.DAY);
        FilingRequest there = norm.province() == null ? request : ProvincialCases.in(norm.province(), request);
        assertThat(ruleIds(ENGINE.evaluate(there))).contains(rule);
    }

    static Stream<Arguments> what_a_rule_for_all_provinces_says_is_said_there_too() {
        return rows(norm ->
                norm.meaning().reading() == Reading.NATIONWIDE && !ProvincialCases.PERMITS.containsKey(norm.demand()));
    }

    private static int tryOut(ProvincialNorm norm, NormSubject subject) {
        Case tried = ProvincialCases.caseOf(norm, subject);
        if (tried == null) {
            return 0;
        }
        int situations = 0;
        for (SubjectType type : tried.subjects()) {
            for (FilingType filing : tried.filings()) {
                if (NormSubject.of(type) == subject && norm.filings().contains(filing.kind())) {
                    tryOut(tried, new Situation(norm, type, filing));
                    situations++;
                }
            }
        }
        return situations;
    }

    private static void tryOut(Case tried, Situation at) {
        ProvincialNorm norm = at.norm();
        String where = name(norm) + " for " + at.type() + " in " + at.filing();
        FilingReport breaching = report(tried.breaching(), at);
        FilingReport keeping = report(tried.keeping(), at);
        switch (tried.kind()) {
            case VIOLATION -> {
                assertThat(violations(breaching, norm)).as(where).isNotEmpty().allSatisfy(violation -> {
                    assertThat(violation.severity()).as(where).isEqualTo(norm.severity());
                    assertThat(ProvincialCases.ofRows(violation.basis()))
                            .as(where)
                            .isEqualTo(norm.basis());
                });
                assertThat(violations(keeping, norm)).as("kept: " + where).isEmpty();
            }
            case REQUIREMENT -> {
                assertThat(requirements(breaching, norm)).as(where).isNotEmpty().allSatisfy(requirement -> {
                    assertThat(requirement.status()).as(where).isEqualTo(RequirementStatus.MISSING);
                    assertThat(norm.materials()).as(where).contains(requirement.material());
                    assertThat(ProvincialCases.ofRows(requirement.basis()))
                            .as(where)
                            .isEqualTo(norm.basis());
                });
                assertThat(violations(breaching, norm))
                        .as(where)
                        .isNotEmpty()
                        .allSatisfy(
                                violation -> assertThat(violation.severity()).isEqualTo(norm.severity()));
                assertThat(violations(keeping, norm)).as("kept: " + where).isEmpty();
                assertThat(requirements(keeping, norm))
                        .as("kept: " + where)
                        .noneMatch(requirement -> requirement.status() == RequirementStatus.MISSING);
            }
            case UNCHECKED -> {
                assertThat(openPoints(breaching)).as(where).anyMatch(sentence -> sentence.contains(sentence(norm)));
                assertThat(openPoints(keeping))
                        .as("kept: " + where)
                        .noneMatch(sentence -> sentence.contains(sentence(norm)));
            }
            case SAID_ALREADY -> {
                assertThat(violations(breaching, norm)).as(where).isEmpty();
                assertThat(breaching.violations())
                        .as(where)
                        .anyMatch(violation -> violation.ruleId().equals(tried.rule())
                                && violation.severity().compareTo(norm.severity()) <= 0);
                assertThat(ruleIds(keeping)).as("kept: " + where).doesNotContain(tried.rule());
            }
        }
    }

    private static FilingReport report(Function<Situation, FilingRequest.Builder> request, Situation at) {
        return ENGINE.evaluate(request.apply(at).evaluatedOn(RuleVerifier.DAY).build());
    }

    private static List<Violation> violations(FilingReport report, ProvincialNorm norm) {
        return report.violations().stream()
                .filter(violation -> violation.basis().containsAll(norm.basis())
                        && violation.message().in(Language.ZH).contains(sentence(norm)))
                .toList();
    }

    private static List<MaterialRequirement> requirements(FilingReport report, ProvincialNorm norm) {
        return report.requirements().stream()
                .filter(requirement -> requirement.basis().containsAll(norm.basis())
                        && requirement.reason().in(Language.ZH).contains(sentence(norm)))
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
        return ProvincialRules.bundled().norms().stream()
                .filter(norm -> norm.demand().startsWith("PHONE_LOCALITY/"))
                .anyMatch(norm -> sentence.contains(sentence(norm)));
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

    private static Stream<Arguments> rows(Predicate<ProvincialNorm> wanted) {
        return ROWS.stream().filter(wanted).map(norm -> Arguments.of(Named.of(name(norm), norm)));
    }

    private static String name(ProvincialNorm norm) {
        return (norm.province() == null ? "00" : norm.province()) + " " + norm.parameter() + '/' + norm.value() + ' '
                + norm.subjects().stream().map(Enum::name).sorted().collect(Collectors.joining("|"));
    }

    private static String sentence(ProvincialNorm norm) {
        return norm.requirement().in(Language.ZH);
    }
}
