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
        "dsitrict, district", // two changed
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

    @Test
    void without_names_there_is_nothing_to_guess() {
        assertThat(NearestName.of("city", List.of())).isEmpty();
    }
}
