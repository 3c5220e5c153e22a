package io.github.icprules.drools.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.differential.RandomFilings;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.subject.Subject;
import io.github.icprules.drools.findings.AnswersRead;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfFilingTypeTest {

    @ParameterizedTest
    @FieldSource("io.github.icprules.drools.compiled.OfFilingType#PROPERTIES")
    void a_property_has_one_value_for_all_filings_of_a_type_and_both_values_for_some(String property) {
        Map<FilingType, Object> values = new EnumMap<>(FilingType.class);
        Stream.concat(RandomFilings.described(), RandomFilings.bare()).forEach(request -> {
            Object value = valueOf(property, request);
            Object before = values.putIfAbsent(request.filingType(), value);
            assertThat(before == null ? value : before)
                    .as(request.filingType().name())
                    .isEqualTo(value);
        });
        assertThat(values).hasSize(FilingType.values().length);
        assertThat(values.values()).contains(true, false);
    }

    private static Object valueOf(String property, FilingRequest request) {
        Filing filing = new Filing(request, Objects.requireNonNull(request.evaluatedOn()), Knowledge.bundled());
        return Objects.requireNonNull(AnswersRead.reader(Filing.class, property).apply(filing));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filing.isNew",
                "!filing.cancellation",
                " filing.describingService ",
                "filing.cancelOfSubject || filing.cancelOfService",
                "filing.type == FilingType.NEW_SERVICE || filing.type == FilingType.NEW_ACCESS",
                "filing.type != FilingType.CANCEL_ACCESS"
            })
    void a_condition_of_such_properties_is_decided_by_the_type(String condition) {
        assertThat(OfFilingType.decides(Subject.class, condition)).isTrue();
        assertThat(OfFilingType.decides(Filing.class, condition.replace("filing.", "")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isNew",
                "filing.enteringSubject",
                "filing.reusingSubjectData",
                "filing.changed",
                "filing.isNew || listed.possible",
                "filing.type == type",
                "other.filing.isNew",
                ""
            })
    void any_other_condition_is_not(String condition) {
        assertThat(OfFilingType.decides(Subject.class, condition)).isFalse();
    }

    @Test
    void conditions_of_bundled_rules_are_among_them() {
        assertThat(BundledRules.models().stream()
                        .flatMap(model -> model.getRules().stream())
                        .flatMap(rule -> CompiledRuleReader.read(rule).stream())
                        .filter(rule -> rule.conditions().stream()
                                .anyMatch(condition -> OfFilingType.decides(rule.type(), condition.text()))))
                .hasSizeGreaterThan(100);
    }
}
