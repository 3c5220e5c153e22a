package io.github.icprules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDayTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "2024-02-29", "0000-01-01", "9999-12-31", "+12026-01-01", "-0001-12-31"})
    void a_day_is_read_as_java_reads_it(String text) {
        assertThat(Json.day(text)).isEqualTo(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-02-29",
                "2026-13-01",
                "2026-00-01",
                "2026-1-01",
                "2026-11-2",
                "2026-11-244",
                "2026/11/24",
                "2026-11+24",
                "+026-11-24",
                "２０２６-11-24",
                "2026-11-24 "
            })
    void a_text_that_is_no_day_is_refused(String text) {
        assertThatThrownBy(() -> Json.day(text)).isInstanceOf(DateTimeException.class);
    }
}
