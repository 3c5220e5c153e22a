package io.github.icprules.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks that an application can exclude {@code drools-mvel}, as {@code SECURITY.md} describes. */
class WithoutMvelIT {

    /** The file names of {@code drools-mvel} and of the jars that only {@code drools-mvel} needs. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("(drools-(mvel|wiring-dynamic|compiler|kiesession|io|drl-[a-z]+)"
                    + "|kie-(memory-compiler|util-maven-support)|mvel2|antlr4?-runtime)-\\d.*\\.jar");

    @Test
    void drools_mvel_brings_a_script_engine_that_the_library_does_without() throws IOException, InterruptedException {
        assertThat(Answers.hasMvel())
                .as("once it is false, SECURITY.md need not warn of it")
                .isTrue();
        List<String> classPath = List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
        List<String> kept = classPath.stream()
                .filter(entry -> !LEFT_OUT.matcher(Path.of(entry).getFileName().toString())
                        .matches())
                .toList();
        assertThat(kept).hasSize(classPath.size() - 13);
        assertThat(answers(kept)).isEqualTo("false " + Answers.digest());
    }

    private static String answers(List<String> classPath) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath.stream().collect(Collectors.joining(File.pathSeparator)),
                        Answers.class.getName())
                .redirectErrorStream(true)
                .start();
        String answers = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(answers).isZero();
        return answers;
    }
}
