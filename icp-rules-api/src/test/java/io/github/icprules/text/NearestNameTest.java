package io.github.icprules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNameTest {

    private static final List<String> NAMES = List.of("remark", "remark-length", "district", "city", "");

    @ParameterizedTest
    @CsvSource({
        "distric, district", // a letter left out
        "districtt, district", // one too many
        "DISTRICT, district",
        "dsitrict, district", // two exchanged
        "dsitrcit, district", // twice
        "remark-lenght, remark-length",
        "remarks, remark",
        "cty, city",
        "province,", // far from every name
        "zip_code,",
        "mark-of-the-beast,",
        "ark-lengtx,"
    })
    void a_slip_of_the_pen_is_understood_and_nothing_is_guessed_at(String given, @Nullable String meant) {
        assertThat(NearestName.of(given, NAMES)).isEqualTo(Optional.ofNullable(meant));
        assertThat(NearestName.of(given, List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "distric, distric",
        "REMARK_LENGTH, REMARK_LENGTH",
        "'\tremark', ?remark",
        "district1, district1",
        "ctiy, ctiy",
        "re\u202Emark, re?mark",
    })
    void a_misspelt_name_is_repeated(String given, String shown) {
        assertThat(NearestName.repeatable(given, NAMES)).contains(shown);
        assertThat(NearestName.described(given, NAMES)).isEqualTo(shown);
    }

    /** Of a short word as many letters may differ as it has, so that it can be near and be anything all the same. */
    @ParameterizedTest
    @CsvSource({
        "13800000001, 11 characters",
        "138-0000-0001, 13 characters",
        "样, 1 character",
        "\uD842\uDFB7例, 2 characters",
        "样例甲, 3 characters",
        "ct, 2 characters",
        "cit13800000001y, 15 characters",
        "zip_code, 8 characters",
    })
    void what_could_be_anything_is_described_by_its_length(String given, String described) {
        assertThat(NearestName.repeatable(given, NAMES)).isEmpty();
        assertThat(NearestName.described(given, NAMES)).isEqualTo(described);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip_code", "COMPANY", "nickName", "x", "a-b", "line2", "ctiy"})
    void a_short_identifier_is_repeated(String given) {
        assertThat(NearestName.repeatableIdentifier(given, NAMES)).contains(given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800000001",
                "E12345678",
                "line123",
                "样例甲",
                "a b",
                "a@example.com",
                "a__b",
                "_",
                "a.b",
                "a/b",
                "abcdefghijklmnopqrstuvwxyzabcdefg",
                "cit13800000001y"
            })
    void what_is_no_short_identifier_is_not_repeated(String given) {
        assertThat(NearestName.repeatableIdentifier(given, NAMES)).isEmpty();
    }

    @Test
    void a_number_in_a_misspelt_name_is_masked_and_a_name_without_its_pack_is_near_to_the_name_of_the_pack() {
        assertThat(NearestName.repeatable(
                        "a-parameter-of-the-engine-123456", List.of("a-parameter-of-the-engine-xxxxxx")))
                .contains("a-parameter-of-the-engine-******");
        List<String> names = List.of("acme/notice-days", "notice-hours", "acme/notice-da");
        assertThat(NearestName.of("notice-days", names)).contains("acme/notice-days");
        assertThat(NearestName.described("notice-days", names)).isEqualTo("notice-days");
        assertThat(NearestName.described("acme/notice-day", names)).isEqualTo("acme/notice-day");
        assertThat(NearestName.of("", names)).isEmpty();
    }

    @Test
    void a_rule_of_a_pack_is_repeated_and_its_pack_is_named_if_it_is_absent() {
        List<String> ids = List.of("acme/brand.competitor", "number.phone");
        assertThat(NearestName.repeatableRule("other/agency.rival", ids)).contains("other/agency.rival");
        assertThat(NearestName.absentPack("other/agency.rival", ids)).contains("other");
        assertThat(NearestName.absentPack("acme/agency.rival", ids)).isEmpty();
        assertThat(NearestName.absentPack("agency.rival", ids)).isEmpty();
        assertThat(NearestName.repeatableRule("a/b.c13800000001", ids)).contains("a/b.c13*******01");
        assertThat(NearestName.repeatableRule("110101199001010015", ids)).isEmpty();
        assertThat(NearestName.repeatableRule("样例/甲.乙", ids)).isEmpty();
    }
}
