package io.github.icprules.drools.rules;

import static io.github.icprules.drools.support.Requests.enterpriseIn;
import static io.github.icprules.drools.support.Requests.individualIn;
import static io.github.icprules.drools.support.Requests.miniProgram;
import static io.github.icprules.drools.support.RuleVerifier.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.catalogue.Sheets;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.provinces.ProvincialParameter;
import io.github.icprules.drools.data.provinces.ProvincialValue;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.facts.province.Requirement;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 省管局要求: a rule fires for the values that its sheet compares, and for no other requirement of the same sheet. */
class ProvinceOtherValuesRulesTest {

    private static final Pattern RULE =
            Pattern.compile("(?s)\nrule \"([^\"]+)\"[^$]*?\nwhen\n    \\$r : (\\w+)\\((.*?)\nthen\n");
    private static final Pattern VALUE = Pattern.compile("ProvincialValue\\.([A-Z_]+)");
    private static final List<SubjectType> TYPES =
            List.of(SubjectType.ENTERPRISE, SubjectType.INDIVIDUAL, SubjectType.PUBLIC_INSTITUTION);

    private static final List<Situation> SITUATIONS = Arrays.stream(Province.values())
            .flatMap(province -> TYPES.stream()
                    .flatMap(type ->
                            Arrays.stream(FilingType.values()).flatMap(filing -> Situation.of(province, type, filing))))
            .toList();

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_is_silent_on_other_requirements_of_its_sheet(Reading reading) {
        Map<String, FilingRequest> others = new TreeMap<>();
        for (Situation situation : SITUATIONS) {
            Set<ProvincialValue> values = situation.values().getOrDefault(reading.fact(), Set.of());
            if (!values.isEmpty() && values.stream().noneMatch(reading.values()::contains)) {
                others.putIfAbsent(situation.kind(), situation.request());
            }
        }
        assertThat(others).isNotEmpty();
        others.values().forEach(request -> rule(reading.rule()).given(request).isSilent());
    }

    /** The advice on words of a sector contains the declaration that is required in the remark. */
    @Test
    void every_value_for_the_remark_that_a_sheet_reads_requires_a_declaration() {
        Set<ProvincialValue> values = EnumSet.allOf(ProvincialValue.class);
        values.removeIf(value -> value.parameter() != ProvincialParameter.SERVICE_REMARK
                || value.reading() != ProvincialValue.Reading.REQUIRES);
        assertThat(rules().filter(rule -> rule.rule().equals("province-content.remark-without-declaration")))
                .extracting(Reading::values)
                .containsExactly(values);
    }

    static Stream<Reading> rules() {
        return Sheets.SHEETS.stream()
                .map(sheet -> new String(Tables.bytes("rules/" + sheet + ".drl"), StandardCharsets.UTF_8))
                .flatMap(sheet -> RULE.matcher(sheet).results())
                .map(Reading::of)
                .filter(reading -> !reading.values().isEmpty());
    }

    /** A rule with the type of its fact and the values that it compares. */
    record Reading(String rule, String fact, Set<ProvincialValue> values) {

        static Reading of(MatchResult rule) {
            return new Reading(
                    rule.group(1),
                    rule.group(2),
                    VALUE.matcher(rule.group(3))
                            .results()
                            .map(value -> ProvincialValue.valueOf(value.group(1)))
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProvincialValue.class))));
        }
    }

    /** A filing with the values of its requirements, by the type of the fact. */
    record Situation(String kind, FilingRequest request, Map<String, Set<ProvincialValue>> values) {

        /** A filing of which much is known, and one of which little is known. */
        static Stream<Situation> of(Province province, SubjectType type, FilingType filing) {
            Subject.Builder subject = type == SubjectType.INDIVIDUAL
                    ? individualIn(province)
                    : enterpriseIn(province).type(type);
            return Stream.of(
                    of(
                            type + " " + filing,
                            FilingRequest.builder(filing)
                                    .subject(subject.build())
                                    .miniProgram(miniProgram()
                                            .features(Feature.GAME)
                                            .categories("博客")
                                            .build())),
                    of(
                            type + " " + filing + " with few data",
                            FilingRequest.builder(filing)
                                    .subject(Subject.builder()
                                            .type(type)
                                            .region(Region.of(province))
                                            .build())
                                    .miniProgram(MiniProgram.builder()
                                            .categories("博客")
                                            .build())));
        }

        private static Situation of(String kind, FilingRequest.Builder filing) {
            FilingRequest request = filing.evaluatedOn(RuleVerifier.DAY).build();
            Map<String, Set<ProvincialValue>> values = new HashMap<>();
            Facts.of(request, RuleVerifier.DAY, Knowledge.bundled()).all().stream()
                    .filter(Requirement.class::isInstance)
                    .map(Requirement.class::cast)
                    .forEach(requirement -> values.computeIfAbsent(
                                    requirement.getClass().getSimpleName(),
                                    any -> EnumSet.noneOf(ProvincialValue.class))
                            .add(requirement.value()));
            return new Situation(kind, request, values);
        }
    }
}
