package io.github.icprules.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The digest at the end of a line. */
class SealTest {

    private static final byte[] LINE = """
            {"line":1,"error":"示例","lineSha256":"832d498bbd5a551a3398bac7433c4683fb06b7a3debd9b719c46bea0b86cd62a"}
            """.getBytes(StandardCharsets.UTF_8);

    @Test
    void is_taken_of_the_bytes_in_front_of_it() {
        assertThat(Seal.seal("{\"line\":1,\"error\":\"示例\"}".getBytes(StandardCharsets.UTF_8)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(new String(LINE, StandardCharsets.UTF_8));
    }

    @Test
    void fits_no_line_that_differs_in_any_bit() {
        byte[] line = Arrays.copyOf(LINE, LINE.length - 1);
        assertThat(Seal.fits(line)).isTrue();
        for (int i = 0; i < line.length * Byte.SIZE; i++) {
            line[i / Byte.SIZE] ^= (byte) (1 << i % Byte.SIZE);
            assertThat(Seal.fits(line)).as("bit %d", i).isFalse();
            line[i / Byte.SIZE] ^= (byte) (1 << i % Byte.SIZE);
        }
        for (int length = 0; length < line.length; length++) {
            assertThat(Seal.fits(Arrays.copyOf(line, length))).isFalse();
        }
    }
}
