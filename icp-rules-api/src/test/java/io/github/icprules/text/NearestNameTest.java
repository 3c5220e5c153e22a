package io.github.icprules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    })
    void a_slip_of_the_pen_is_understood(String given, String meant) {
        assertThat(NearestName.of(given, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"province", "zip_code", "mark-of-the-beast", "ark-lengtx"})
    void what_is_far_from_every_name_is_not_guessed_at(String given) {
        assertThat(NearestName.of(given, NAMES)).isEmpty();
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

    @Test
    void a_number_in_a_misspelt_name_is_masked() {
        assertThat(NearestName.repeatable(
                        "a-parameter-of-the-engine-123456", List.of("a-parameter-of-the-engine-xxxxxx")))
                .contains("a-parameter-of-the-engine-******");
    }

    @Test
    void without_names_there_is_nothing_to_guess() {
        assertThat(NearestName.of("city", List.of())).isEmpty();
    }
}
