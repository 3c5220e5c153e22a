package io.github.icprules.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;

/** Errors that a library has wrapped. */
class ErrorCausesTest {

    /** A part of a filing for which there is no memory. */
    record Hungry(String name) {

        Hungry {
            throw new OutOfMemoryError(name);
        }
    }

    @Test
    void memory_trouble_inside_jackson_is_no_fault_of_the_line() {
        Throwable wrapped =
                catchThrowable(() -> JsonMapper.builder().build().readValue("{\"name\": \"示例\"}", Hungry.class));
        assertThat(wrapped).isInstanceOf(ValueInstantiationException.class);
        assertThatThrownBy(() -> ErrorCauses.throwError(wrapped))
                .isInstanceOf(OutOfMemoryError.class)
                .hasMessage("示例");
        assertThat(ErrorCauses.isOfMemory(wrapped)).isTrue();
        assertThat(ErrorCauses.isOfMemory(new ServiceConfigurationError("x", wrapped)))
                .as("behind another error")
                .isTrue();
    }
}
