package io.github.icprules.drools.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.data.ProvincialValue.Reading;
import io.github.icprules.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a point that provinces decide is called, which values it can have, and what becomes of each. */
class ProvincialValueTest {

    @Test
    void values_are_read_as_they_are_listed() {
        assertThat(ProvincialValue.demands("ONE", "TWO"))
                .containsExactly(value("ONE", Reading.DEMANDS), value("TWO", Reading.DEMANDS));
        assertThat(ProvincialValue.permits("ONE", "TWO"))
                .containsExactly(value("ONE", Reading.PERMITS), value("TWO", Reading.PERMITS));
        assertThat(ProvincialValue.unsettled("ONE", "TWO"))
                .containsExactly(value("ONE", Reading.UNSETTLED), value("TWO", Reading.UNSETTLED));
        assertThat(ProvincialValue.website("ONE", "TWO"))
                .containsExactly(value("ONE", Reading.WEBSITE), value("TWO", Reading.WEBSITE));
    }

    @Test
    void what_a_rule_says_for_all_provinces_names_that_rule() {
        assertThat(ProvincialValue.nationwide("example.rule", "ONE", "TWO"))
                .containsExactly(
                        new ProvincialValue("ONE", Reading.NATIONWIDE, "example.rule", null),
                        new ProvincialValue("TWO", Reading.NATIONWIDE, "example.rule", null));
    }

    @Test
    void what_no_request_can_tell_says_why() {
        List<ProvincialValue> values = ProvincialValue.open("示例理由。", "An example.", "ONE", "TWO");
        assertThat(values).extracting(ProvincialValue::name).containsExactly("ONE", "TWO");
        assertThat(values).allSatisfy(value -> {
            assertThat(value.reading()).isEqualTo(Reading.OPEN);
            assertThat(value.rule()).isNull();
            assertThat(Objects.requireNonNull(value.reason()).in(Language.ZH)).isEqualTo("示例理由。");
            assertThat(Objects.requireNonNull(value.reason()).in(Language.EN)).isEqualTo("An example.");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "MEN_N_WOMEN_N, MEN_60_WOMEN_55, true",
        "MEN_N_WOMEN_N, MEN_60, false",
        "N, 18, true",
        "N, EIGHTEEN, false",
        "SAME_CITY, SAME_CITY, true"
    })
    void a_number_in_a_value_can_be_any(String name, String given, boolean matches) {
        assertThat(value(name, Reading.DEMANDS).matches(given)).isEqualTo(matches);
    }

    @ParameterizedTest
    @EnumSource
    void a_point_has_one_name_in_each_language(ProvincialParameter parameter) {
        assertThat(parameter.in(Language.ZH)).containsPattern("\\p{IsHan}");
        assertThat(parameter.in(Language.EN)).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        assertThat(Arrays.stream(ProvincialParameter.values())
                        .filter(other -> other.chinese().equals(parameter.chinese())
                                || other.english().equals(parameter.english())))
                .containsExactly(parameter);
    }

    private static ProvincialValue value(String name, Reading reading) {
        return new ProvincialValue(name, reading, null, null);
    }
}
