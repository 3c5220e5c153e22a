package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.text.Language;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault of the program: exit code 3 and one line, which repeats nothing of the filing. */
class FaultTest {

    static Stream<Throwable> faults() {
        return Stream.of(
                new IllegalStateException("110101200001010010"),
                new DateTimeException("110101200001010010"),
                new StackOverflowError(),
                new OutOfMemoryError("110101200001010010"),
                new NoClassDefFoundError("110101200001010010"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void is_reported_in_one_line(Throwable fault) {
        assertThat(reported(fault))
                .startsWith("icp-rules: ")
                .doesNotContain("110101200001010010", "\tat ")
                .hasLineCount(1);
    }

    @Test
    void shows_where_it_happened_to_whom_asks_for_it() {
        System.setProperty("icp-rules.trace", "true");
        try {
            assertThat(reported(new IllegalStateException("x"))).contains("\tat ");
        } finally {
            System.clearProperty("icp-rules.trace");
        }
    }

    private static String reported(Throwable fault) {
        StringWriter messages = new StringWriter();
        IntSupplier work = () -> {
            if (fault instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) fault;
        };
        assertThat(Runner.guarded(new PrintWriter(messages, true), Language.EN, work))
                .isEqualTo(3);
        return messages.toString();
    }
}
