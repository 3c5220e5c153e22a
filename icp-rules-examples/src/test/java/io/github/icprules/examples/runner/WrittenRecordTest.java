package io.github.icprules.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenRecordTest {

    private static final String REPORT = "\"report\":{\"evaluatedOn\":\"2026-11-24\",\"receipt\":"
            + "{\"engine\":\"e\",\"rulePack\":\"p\",\"rulePackSha256\":\"0\"}},\"lineSha256\":\"1\"}";

    @ParameterizedTest
    @ValueSource(strings = {"", "\"reference\":\"A-17\","})
    void a_record_is_read_with_or_without_a_reference(String reference) {
        WrittenRecord record = Objects.requireNonNull(read("{\"line\":7," + reference + REPORT));
        assertThat(record.line()).isEqualTo(7);
        assertThat(record.evaluatedOn()).isEqualTo(LocalDate.of(2026, 11, 24));
        WrittenRecord broken =
                Objects.requireNonNull(read("{\"line\":8," + reference + "\"error\":\"e\",\"lineSha256\":\"1\"}"));
        assertThat(broken.isError()).isTrue();
    }

    @Test
    void a_reference_that_is_no_text_makes_it_no_record() {
        assertThat(read("{\"line\":7,\"reference\":1," + REPORT)).isNull();
    }

    private static @Nullable WrittenRecord read(String json) {
        return WrittenRecord.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
