package io.github.icprules.drools.data.provinces;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.catalogue.Sheets;
import io.github.icprules.drools.data.provinces.ProvincialValue.Reading;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The parameters of provincial requirements, the values of each, and the meanings of the values. */
class ProvincialValueTest {

    private static final Pattern NAMED = Pattern.compile("\\bProvincialValue\\.([A-Z_]+)");

    @ParameterizedTest
    @EnumSource
    void a_value_is_called_by_its_parameter_and_by_its_text_in_the_table(ProvincialValue value) {
        assertThat(value.name()).isEqualTo(value.parameter().name() + '_' + value.pattern());
        assertThat(value.parameter().range()).contains(value);
        assertThat(value.parameter().value(value.pattern().replaceAll("(?<=^|_)N(?=_|$)", "18")))
                .contains(value);
    }

    @ParameterizedTest
    @EnumSource
    void only_a_value_of_all_provinces_names_a_rule_and_only_an_open_one_a_reason(ProvincialValue value) {
        assertThat(value.rule() != null).isEqualTo(value.reading() == Reading.NATIONWIDE);
        assertThat(value.reason() != null).isEqualTo(value.reading() == Reading.OPEN);
    }

    @Test
    void every_parameter_has_a_value() {
        assertThat(ProvincialParameter.values())
                .allSatisfy(parameter -> assertThat(parameter.range()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "MAX_AGE_MEN_N_WOMEN_N, MEN_60_WOMEN_55, true",
        "MAX_AGE_MEN_N_WOMEN_N, MEN_60, false",
        "MIN_AGE_N, 18, true",
        "MIN_AGE_N, EIGHTEEN, false",
        "ADDRESS_LOCALITY_SAME_CITY, SAME_CITY, true"
    })
    void a_number_in_a_value_can_be_any(ProvincialValue value, String written, boolean matches) {
        assertThat(value.matches(written)).isEqualTo(matches);
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

    @Test
    void a_sheet_reads_each_value_that_requires_something_and_no_other() {
        assertThat(Sheets.SHEETS.stream()
                        .map(sheet -> new String(Tables.bytes("rules/" + sheet + ".drl"), StandardCharsets.UTF_8))
                        .flatMap(sheet -> NAMED.matcher(sheet).results())
                        .map(named -> ProvincialValue.valueOf(named.group(1)))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProvincialValue.values())
                        .filter(value -> value.reading() == Reading.REQUIRES)
                        .toList());
    }
}
