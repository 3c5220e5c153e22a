package io.github.icprules.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.format.RegionCode.Level;
import io.github.icprules.model.Province;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
    @EnumSource
    void every_province_has_its_code(Province province) {
        assertThat(RegionCode.province(province.code() + "0000")).contains(province);
    }

    @ParameterizedTest
    @CsvSource({
        "11010,LENGTH",
        "1101050,LENGTH",
        "11010X,CHARACTERS",
        "-11010,CHARACTERS",
        "000000,REGION",
        "100000,REGION",
        "830000,REGION",
        "990000,REGION",
        "110005,STRUCTURE"
    })
    void what_is_wrong_is_named(String code, Flaw flaw) {
        assertThat(RegionCode.check(code)).isEqualTo(flaw);
        assertThat(RegionCode.level(code)).isEmpty();
        assertThat(RegionCode.province(code)).isEmpty();
        assertThat(RegionCode.belongsTo(code, "110000")).isNull();
        assertThat(RegionCode.belongsTo("110105", code)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "440305,440300,true",
        "440305,440000,true",
        "440300,440000,true",
        "110105,110100,true",
        "440305,440400,false",
        "440305,450000,false",
        "440305,450300,false",
        "440305,440305,false",
        "440305,440306,false",
        "440300,440300,false",
        "440000,440000,false",
        "440000,440300,false",
        "440300,440305,false",
        "429004,420000,true",
        "429004,429000,true",
        "429004,420100,",
        "429004,430100,false",
        "500229,500200,true",
        "500229,500100,",
        "310230,310100,",
        "120225,120100,",
        "110228,110100,",
        "110228,440100,false"
    })
    void a_region_is_within_another_by_its_first_digits(String code, String parent, @Nullable Boolean belongs) {
        assertThat(RegionCode.belongsTo(code, parent)).isEqualTo(belongs);
    }

    @Test
    void of_nothing_nothing_is_known() {
        assertThat(RegionCode.level(null)).isEmpty();
        assertThat(RegionCode.province(null)).isEmpty();
        assertThat(RegionCode.belongsTo(null, "110000")).isNull();
        assertThat(RegionCode.belongsTo("110105", null)).isNull();
    }
}
