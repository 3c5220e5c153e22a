package io.github.icprules.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.format.RegionCode.Level;
import io.github.icprules.model.Province;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "110000,PROVINCE,BEIJING",
        "110100,CITY,BEIJING",
        "110105,DISTRICT,BEIJING",
        "429004,DISTRICT,HUBEI",
        "650000,PROVINCE,XINJIANG",
        "710000,PROVINCE,",
        "810000,PROVINCE,",
        "820000,PROVINCE,"
    })
    void a_code_has_level_and_province(String code, Level level, @Nullable Province province) {
        assertThat(RegionCode.check(code)).isEqualTo(Flaw.NONE);
        assertThat(RegionCode.level(code)).contains(level);
        assertThat(RegionCode.province(code).orElse(null)).isEqualTo(province);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            440305 | true  | 440300 440000
            440300 | true  | 440000
            110105 | true  | 110100
            440305 | false | 440400 450000 450300 440305 440306
            440300 | false | 440300 440305
            440000 | false | 440000 440300
            429004 | true  | 420000 429000
            429004 |       | 420100
            429004 | false | 430100
            500229 | true  | 500200
            500229 |       | 500100
            310230 |       | 310100
            120225 |       | 120100
            110228 |       | 110100
            110228 | false | 440100
            """)
    void a_region_is_within_another_by_its_first_digits(String code, @Nullable Boolean belongs, String parents) {
        for (String parent : parents.split(" ", -1)) {
            assertThat(RegionCode.belongsTo(code, parent)).as(parent).isEqualTo(belongs);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"11010", "990000", "110005"})
    void of_a_wrong_code_nothing_is_known(@Nullable String code) {
        assertThat(RegionCode.level(code)).isEmpty();
        assertThat(RegionCode.province(code)).isEmpty();
        assertThat(RegionCode.belongsTo(code, "110000")).isNull();
        assertThat(RegionCode.belongsTo("110105", code)).isNull();
    }
}
