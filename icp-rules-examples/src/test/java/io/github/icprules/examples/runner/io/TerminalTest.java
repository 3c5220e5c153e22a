package io.github.icprules.examples.runner.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

    @Test
    void no_colour_where_it_is_not_wanted_or_not_shown() {
        assertThat(Terminal.wantsColours(Map.of("TERM", "xterm-256color"))).isTrue();
        assertThat(Terminal.wantsColours(Map.of())).isTrue();
        assertThat(Terminal.wantsColours(Map.of("TERM", "dumb"))).isFalse();
        assertThat(Terminal.wantsColours(Map.of("TERM", "xterm", "NO_COLOR", "1")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"80, 80", "60, 60", "200, 200", "20, 60", "1000, 200", "0, 60", "wide, 100", "'', 100", "-5, 100"})
    void a_line_is_as_wide_as_the_terminal_within_reason(String columns, int width) {
        assertThat(Terminal.columns(Map.of("COLUMNS", columns))).isEqualTo(width);
        assertThat(Terminal.columns(Map.of())).isEqualTo(100);
    }
}
