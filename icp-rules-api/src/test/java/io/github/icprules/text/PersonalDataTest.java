package io.github.icprules.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalDataTest {

    @ParameterizedTest
    @CsvSource({
        "'',''",
        "1,*",
        "1234567,*******",
        "12345678,123***78",
        "13800000000,138******00",
        "110101200001010010,110*************10",
        "11010120120101001X,110*************1X",
        "91000000000000000K,910*************0K"
    })
    void masking_leaves_three_in_front_and_two_behind_from_eight_characters_on(String value, String masked) {
        assertThat(PersonalData.mask(value)).isEqualTo(masked);
    }

    @Test
    void masking_leaves_null_as_it_is() {
        assertThat(PersonalData.mask(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "样例甲的证件号码110101200001010010与执照不符。|样例甲的证件号码110*************10与执照不符。",
                "号码11010120120101001X，电话13800000000|号码110*************1X，电话138******00",
                "统一社会信用代码91000000000000000K有误|统一社会信用代码910*************0K有误",
                "通行证H12345678|通行证H12****78",
                "尾数123456|尾数******",
                "座机010-62345678|座机010-623***78"
            })
    void numbers_of_six_digits_and_more_are_masked_wherever_they_stand_in_a_text(String text, String masked) {
        assertThat(PersonalData.maskNumbersIn(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"''", "请在20日内办理第12345号事项", "自2023-09-01起，依据ORDER33第13条", "wx12ab34cd56ef7890"})
    void what_has_no_six_digits_in_a_row_stays(String text) {
        assertThat(PersonalData.maskNumbersIn(text)).isEqualTo(text);
    }

    @Test
    void a_long_text_does_not_take_long_whether_it_has_a_number_or_not() {
        String text = "a".repeat(200_000);

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> PersonalData.maskNumbersIn(text)))
                .isEqualTo(text);
        assertThat(assertTimeoutPreemptively(
                        Duration.ofSeconds(10), () -> PersonalData.maskNumbersIn(text + "，尾数123456")))
                .isEqualTo(text + "，尾数******");
    }
}
