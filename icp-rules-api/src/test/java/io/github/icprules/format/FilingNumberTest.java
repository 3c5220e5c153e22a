package io.github.icprules.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.format.FilingNumber.Form;
import io.github.icprules.model.Province;
import io.github.icprules.model.ServiceKind;
import io.github.icprules.support.Words;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FilingNumberTest {

    private static FilingNumber parsed(String number) {
        return FilingNumber.parse(number).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "粤ICP备00000001号,粤ICP备00000001号,FILING,,",
        "粤ICP备2023000001号,粤ICP备2023000001号,FILING,,",
        "粤ICP备00000001号-1,粤ICP备00000001号,FILING,WEBSITE,1",
        "粤ICP备00000001号-2A,粤ICP备00000001号,FILING,APP,2",
        "粤ICP备2023000001号-1X,粤ICP备2023000001号,FILING,MINI_PROGRAM,1",
        "粤ICP备00000001号-12K,粤ICP备00000001号,FILING,QUICK_APP,12",
        "粤ICP证000001号,粤ICP证000001号,ICP_LICENCE,,",
        "粤ICP证0000000001号-3X,粤ICP证0000000001号,ICP_LICENCE,MINI_PROGRAM,3",
        "粤B2-00000001,粤B2-00000001,TELECOM_LICENCE,,",
        "粤B2-00000001-5,粤B2-00000001,TELECOM_LICENCE,WEBSITE,5",
        "粤B2-00000001-1626X,粤B2-00000001,TELECOM_LICENCE,MINI_PROGRAM,1626",
        "粤A2.B1.B2-00000001-999999999A,粤A2.B1.B2-00000001,TELECOM_LICENCE,APP,999999999"
    })
    void a_number_is_taken_apart(
            String number, String subject, Form form, @Nullable ServiceKind service, @Nullable Integer serial) {
        FilingNumber parsed = parsed(number);

        assertThat(parsed.subjectNumber()).isEqualTo(subject);
        assertThat(parsed.province()).isEqualTo(Province.GUANGDONG);
        assertThat(parsed.form()).isEqualTo(form);
        assertThat(parsed.service()).isEqualTo(service);
        assertThat(parsed.serial()).isEqualTo(serial);
        assertThat(FilingNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void every_province_has_its_character(Province province) {
        assertThat(parsed(province.abbreviation() + "ICP备00000001号").province()).isEqualTo(province);
    }

    @ParameterizedTest
    @Words("""
            粤 | 粤ICP备 | 粤ICP备号 | 粤ICP备00000001 | 粤ICP备0000001号 | 粤ICP备000000001号
            粤ICP备00000000001号 | 粤icp备00000001号 | 粤ICP备00000001号- | 粤ICP备00000001号-X
            粤ICP备00000001号-0X | 粤ICP备00000001号-01X | 粤ICP备00000001号-1x | 粤ICP备00000001号-1B
            粤ICP备00000001号-1XX | 粤ICP备00000001号-1234567890X | 粤ICP备00000001号1X | 粤ICP备00000001号－1X
            粤ICP备00000001-1X | 粤ICP证00001号 | 粤ICP证00000000001号 | 粤ICP证000001 | 粤B2 | 粤B2-
            粤B2-0000001 | 粤B2-000000001 | 粤B2-00000001号 | 粤B3-00000001 | 粤C2-00000001 | 粤B2.-00000001
            粤B2B1-00000001 | 粤00000001 | 粤B2.B1 | 粤ICP
            """)
    void what_has_another_structure_is_not_recognised(String number) {
        assertThat(FilingNumber.check(number)).isEqualTo(Flaw.STRUCTURE);
        assertThat(FilingNumber.parse(number)).isEmpty();
    }

    @ParameterizedTest
    @Words("川ICP备00000001号 | 港ICP备00000001号 | ICP备00000001号 | B2-00000001 | 示例")
    void what_begins_with_no_province_is_not_recognised(String number) {
        assertThat(FilingNumber.check(number)).isEqualTo(Flaw.REGION);
        assertThat(FilingNumber.isValid(number)).isFalse();
        assertThat(FilingNumber.parse(number)).isEmpty();
        assertThat(FilingNumber.parse(null)).isEmpty();
    }

    @Test
    void numbers_are_equal_that_are_written_alike_and_the_digits_stay_out_of_to_string() {
        FilingNumber number = parsed("粤ICP备12345678号-1X");
        assertThat(number)
                .isEqualTo(parsed("粤ICP备12345678号-1X"))
                .hasSameHashCodeAs(parsed("粤ICP备12345678号-1X"))
                .hasToString("FilingNumber[province=GUANGDONG, form=FILING, service=MINI_PROGRAM]");
        assertThat(Stream.of("粤ICP备12345678号-2X", "粤ICP备12345678号-1A", "粤ICP备12345679号-1X", "粤ICP备12345678号"))
                .noneMatch(other -> number.equals(parsed(other)));
    }
}
