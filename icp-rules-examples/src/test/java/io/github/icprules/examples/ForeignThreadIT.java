package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The very first use of the library in a JVM, made by a thread whose context class loader does not know it. */
class ForeignThreadIT {

    @ParameterizedTest
    @ValueSource(strings = {"null", "platform"})
    void the_engine_loads_and_works(String contextClassLoader) throws Exception {
        String classPath = String.join(
                System.getProperty("path.separator"),
                Path.of("target", "icp-rules-examples.jar").toString(),
                Path.of("target", "test-classes").toString());
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        ForeignThread.class.getName(),
                        contextClassLoader))
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
                .isEqualTo("400 answers, 0 threads left");
        assertThat(process.waitFor()).isZero();
    }
}
