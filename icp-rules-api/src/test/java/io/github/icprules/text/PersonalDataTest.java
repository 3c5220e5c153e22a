package io.github.icprules.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.icprules.support.Words;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(PersonalData.mask(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            20261126           | 20261126
            样例20261126       | 样例20261126
            20261332           | 202***32
            H20261126          | H20****26
            A20261126B         | A20*****6B
            样例13800000000    | 样例138******00
            138 0000 0000      | 138********00
            110101199003070012 | 110*************12
            62345678           | 623***78
            2026112            | *******
            """)
    void defect_32_a_day_in_the_public_name_of_a_mini_program_stays_and_numbers_are_masked(String name, String shown) {
        assertThat(PersonalData.maskNumbersInPublicName(name)).isEqualTo(shown);
    }

    /** Texts, with a broken bar between two of them, and the masked text. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            样例甲的证件号码110101200001010010与执照不符。 | 样例甲的证件号码110*************10与执照不符。
            号码11010120120101001X，电话13800000000 | 号码110*************1X，电话138******00
            统一社会信用代码91000000000000000K有误 | 统一社会信用代码910*************0K有误
            通行证H12345678 | 通行证H12****78
            尾数123456 | 尾数******
            座机010-62345678 | 座机010*******78
            电话１３８００００００００ | 电话１３８******００
            证件１１０１０１２０１２０１０１００１Ｘ | 证件１１０*************１Ｘ
            电话١٣٨٠٠٠٠٠٠٠٠ | 电话١٣٨******٠٠
            电话\uD835\uDFCF\uD835\uDFD1\uD835\uDFD6\uD835\uDFCE\uD835\uDFCE\uD835\uDFCE\uD835\uDFCE\uD835\uDFCE\uD835\uDFCE\uD835\uDFCE\uD835\uDFCE \
            | 电话\uD835\uDFCF\uD835\uDFD1\uD835\uDFD6******\uD835\uDFCE\uD835\uDFCE
            电话①③⑧⓪⓪⓪⓪⓪⓪⓪⓪ | 电话①③⑧******⓪⓪
            电话一三八零零零零零零零零 | 电话一三八******零零
            电话138零零零零00〇〇 | 电话138******〇〇
            电话一三八○○○○○○○○ | 电话一三八******○○
            电话幺三八零零零零零零零零 | 电话幺三八******零零
            电话幺三九两零零两零零两两 | 电话幺三九******两两
            電話幺三九兩零零兩零零兩兩 | 電話幺三九******兩兩
            电话壹參捌零零零零零零零零 | 电话壹參捌******零零
            电话壹叄捌貳貳貳貳陸陸陸陸 | 电话壹叄捌******陸陸
            电话〡〣〨〇〇〇〇〇〇〇〇 | 电话〡〣〨******〇〇
            电话ⅠⅢⅧⅠⅠⅠⅠⅠⅠⅠⅠ | 电话ⅠⅢⅧ******ⅠⅠ
            电话\u2F00三\u2F0B\uF9B2\uF9D1\uF9D1\uF9D1\u2F06\u2F06\u2F06\u2F06 | 电话\u2F00三\u2F0B******\u2F06\u2F06
            电话138-0000-0000¦电话138 0000 0000¦电话138\u00A00000\u30000000¦电话138—0000－0000 | 电话138********00
            电话138−0000─0000¦电话138.0000.0000¦电话138·0000。0000¦电话138_0000_0000¦电话138～0000~0000 | 电话138********00
            电话138⁃0000➖0000¦电话138●0000\u03870000¦电话138/0000/0000¦电话138,0000,0000 | 电话138********00
            电话138、0000；0000¦电话138:0000：0000¦电话138☺0000☺0000 | 电话138********00
            电话(138)00000000 | 电话(138*******00
            电话1.3.8.0.0.0.0.0.0.0.0 | 电话1.3****************.0
            电话138  -  0000  -  0000 | 电话138****************00
            +86 138 0000 0000 | +86 ***********00
            110101 20120101 001X | 110***************1X
            H 12 34 56 78 | H 12 ******78
            座机6234-5678 | 座机623****78
            2026-11-24 13800000000 | 202*****************00
            1990-13-01 | 199*****01
            2300-01-01 | 230*****01
            9000-1800 | 900****00
            2026年11月24日0101990010 | 2026年11月24日010*****10
            电话幺三八洞洞洞洞洞洞洞洞 | 电话幺三八******洞洞
            电话1*3*8*0*0*0*0*0*0*0*0 | 电话1*3*****************0
            电话一三八，零零零零，零零零零 | 电话一三八********零零
            证件110101,19900307,001x | 证件110***************1x
            1380000,0000 | 138*******00
            3、138,0000,0000 | 3、138********00
            """)
    void a_number_is_masked_in_any_digits_and_broken_up_in_any_way(String texts, String masked) {
        for (String text : texts.split("¦", -1)) {
            assertThat(PersonalData.maskNumbersIn(text)).as(text).isEqualTo(masked);
        }
    }

    /** Unseen characters between digits are there so that the digits are not found. */
    @ParameterizedTest
    @Words("""
            \u200B | \u200D | \u2060 | \uFEFF | \u00AD | \u202E | \u0301 | \uFE0F\u20E3 | \u0000 | \u009B | \uD800 | \uE000 | \u3164
            \uFFFD | \uDB40\uDC31
            """)
    void a_number_is_masked_with_unseen_characters_in_it(String unseen) {
        String phone = String.join(unseen, "13800000000".split(""));
        String short6 = String.join(unseen, "123456".split(""));
        for (String text : List.of("电话" + phone + "。", "尾号" + short6 + "。")) {
            assertThat(PersonalData.maskNumbersIn(text).replaceAll("[^0-9]", ""))
                    .hasSizeLessThanOrEqualTo(5);
        }

        String date = String.join(unseen, "2026-11-24".split(""));
        assertThat(PersonalData.maskNumbersIn(date)).contains("****");
    }

    @Test
    void what_unicode_makes_a_digit_of_is_masked_like_one() {
        Pattern digit = Pattern.compile("\\(?[0-9][).,]?");
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            String plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
            if (digit.matcher(plain).matches()) {
                String phone = Character.toString(character).repeat(11);
                assertThat(PersonalData.maskNumbersIn(phone))
                        .as("U+%X", character)
                        .isEqualTo(PersonalData.mask(phone))
                        .contains("******");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {""})
    @Words("""
            请在20日内办理第12345号事项 | 自2023-09-01起，依据ORDER33第13条 | wx12ab34cd56ef7890
            2026-11-24 | 2026.11.24 | 2026/11/24 | 2026-1-4 | ２０２６－１１－２４ | 2026年11月24日
            二〇二六年十一月二十四日 | 2026-11-24 09:00 | 2026-11-24T09:00:00+08:00 | 2026-11-24 第3版
            2026-11-24（3） | 2025.01.01-2026.12.31 | 2025-01-01 - 2026-12-31 | 2025-01-01至2026-12-31
            2025/01/01 2026/12/31 | 2025.01-2026.12 | 2025-2026学年 | 二〇二五—二〇二六学年
            二○二五—二○二六学年 | 二○二六年十一月二十四日 | 2025.01.01～2026.12.31 | 2025～2026学年
            营业时间09:00-18:00 | 周一至周五 09:00-12:00，13:30-17:30 | 0900-1800 | 09.00-18.00
            周一至周五 0900-1800 | 0900～1800 | 24小时
            ￥99.00起 | 99.00-199元 | 1,234,567.89元 | 12,345,678元 | 100-200人 | 100～200元
            第Ⅱ、Ⅲ类医疗器械 | 1920x1080 | 3.1415 | 99%
            v1.2.3 | 10.2.0-SNAPSHOT | Java 17.0.21 | 192.168.0 | 1、2、3、4、5、6、7、8、9
            1、2、3、4、5、6、7、8、9、10、11 | 10:00-12:00,13:30-17:30,19:00-21:00 | 一二三四五六七儿歌
            三三两两123 | A1B2C3D4E5F6G7H8 | 1号楼2单元301室 | 京ICP备12345号-1X
            """)
    void an_ordinary_text_reads_as_before(String text) {
        assertThat(PersonalData.maskNumbersIn(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @Words("""
            a | 1␣ | 12345a | 123456a␣ | 2026-11-24␣ | 1\u0301 | 一 | 一␣ | 1-2. | a1␣ | ( | 1\u200Ba | Ⅰ | ○~ | 1, | 1,,,,,,,, | 13,8
            """)
    void the_work_on_a_text_grows_as_the_text_does(String unit) {
        String text = unit.repeat(200_000);

        assertThat(assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> PersonalData.maskNumbersIn(text + "，尾数123456")))
                .endsWith("******");
    }

    @ParameterizedTest
    @CsvSource({"'',''", "样,样", "样例甲,样**", "\uD842\uDFB7例,\uD842\uDFB7*", "Sample Person,S************"})
    void of_a_person_s_name_the_first_character_stays(String name, String masked) {
        assertThat(PersonalData.maskName(name)).isEqualTo(masked);
        assertThat(PersonalData.maskName(null)).isNull();
    }

    @ParameterizedTest
    @Words("""
            示例订单 7 | SO-20261124-000123 | 20261126001 | order 12345678 | A1234567 | 123456789012345678
            88138000000012
            """)
    void a_reference_that_is_no_number_of_a_person_stays(String reference) {
        assertThat(PersonalData.maskReference(reference)).isEqualTo(reference);
    }

    @ParameterizedTest
    @CsvSource({
        "13800000001,                138******01",
        "订单13800000001,             订单138******01",
        "138-0000-0001,              138********01",
        "１３８０００００００１,     １３８******０１",
        "110101200001010010,         110*************10",
        "11010120000101001X,         110*************1X",
        "E12345678,                  E12****78",
        "0755-86013388,              075********88",
        "(0755) 86013388,            (075*********88",
        "075586013388,               075*******88",
        "010 8888 6666,              010********66",
        "+86 755 8601 3388,          +86 ***********88",
        "1234567890123456789,        123**************89",
        "jia@example.com,            ***@example.com",
        "jia＠example.com,           ***@example.com",
        "138:0000:0001,              138********01",
        "Sample 138-0000-0001,       Sample 138********01",
        "订单三13800000001,           订单三13*******01",
        "一三八〇〇〇〇〇〇〇一,       一三八******〇一",
        "❶❸❽⓿⓿⓿⓿⓿⓿⓿❶,           ❶❸❽******⓿❶",
        "1\u20E33\u20E38\u20E30\u20E30\u20E30\u20E30\u20E30\u20E30\u20E30\u20E31, 1\u20E33****************\u20E31",
        "Ｅ１２３４５６７８,           Ｅ１２****７８"
    })
    void a_reference_that_could_be_a_number_of_a_person_is_masked(String reference, String masked) {
        assertThat(PersonalData.maskReference(reference)).isEqualTo(masked);
    }

    /** Land lines with an extension, with a label, in full-width digits and in unusual groups; addresses of e-mail. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0755-86013388ext801",
                "0755-86013388 ext. 801",
                "0755-86013388x801",
                "0755-86013388转801",
                "0755-86013388#801",
                "0755-86-013388",
                "0471 4961234",
                "Tel0755-86013388",
                "TEL:０７５５－８６０１３３８８",
                "电话０１０６２３４５６７８",
                "fax:(010)6234-5678",
                "００８６－７５５－８６０１３３８８",
                "tel13800138000",
                "订单wx13800138000",
                "Mobile 138 0013 8000 ext 2",
                "分机801，总机0755—8601—3388"
            })
    void a_reference_with_a_telephone_number_in_unusual_form_is_masked(String reference) {
        String masked = PersonalData.maskReference(reference);
        assertThat(masked).contains("****");
        assertThat(Normalizer.normalize(masked, Normalizer.Form.NFKC))
                .doesNotContain("013388", "3388", "138000", "3800138", "4961234", "2345678", "6234-5678");
    }

    @ParameterizedTest
    @Words("""
            SO-0755-1 | 400-830-8888 | ext801 | 20261126-0001 | TEL-2026-1 | 0755 | wx12ab34 | A86013388 | 1920x1080 | fax-7
            EXT20261126 | 第801分机
            """)
    void a_reference_with_the_word_of_a_telephone_stays(String reference) {
        assertThat(PersonalData.maskReference(reference)).isEqualTo(reference);
    }

    @ParameterizedTest
    @CsvSource({
        "座机0755-86013388转801,        座机075********88转801",
        "座机０７５５－８６０１３３８８, 座机０７５********８８",
        "写给zhang.san＠example.com,    写给***@example.com",
        "ｚｈａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ, ***@ｅｘａｍｐｌｅ．ｃｏｍ",
        "li_na+a@例子.公司,             ***@例子.公司",
        "12345@qq.com,                 ***@qq.com",
        "'a@b.cn，c.d@e-f.com',        '***@b.cn，***@e-f.com'",
        "@所有人,                       @所有人",
        "客服a@上海。,                   客服a@上海。"
    })
    void a_land_line_and_an_e_mail_address_in_a_text_are_masked(String text, String masked) {
        assertThat(PersonalData.maskNumbersIn(text)).isEqualTo(masked);
    }

    /** Marks on one letter are sorted when a text is normalised, which takes the square of their number. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0301\u0323", "1\u0301", "1 ", "ﷺ", "a@", "tel1", "1x"})
    void the_work_on_a_reference_grows_as_the_reference_does(String unit) {
        String reference = unit.repeat(100_000);

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PersonalData.maskReference(reference)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "写给 zhang.san@example.com 的信, 写给 ***@example.com 的信",
        "乐园@上海,                       乐园@上海",
        "a@b,                             a@b"
    })
    void the_front_of_an_e_mail_address_in_a_text_is_masked(String text, String masked) {
        assertThat(PersonalData.maskNumbersIn(text)).isEqualTo(masked);
    }
}
