package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no code of the library may do. */
class SourcesTest {

    private static final List<Path> ROOTS = List.of(
            Path.of("..", "icp-rules-api", "src", "main", "java"),
            Path.of("..", "icp-rules-api", "src", "test-fixtures", "java"),
            Path.of("..", "icp-rules-drools", "src", "main", "java"),
            Path.of("src", "main", "java"),
            Path.of("wxjava", "src", "main", "java"),
            Path.of("benchmarks", "src", "main", "java"));

    private static final Pattern LOGGED =
            Pattern.compile("\\bLOG(?:GER)?\\.(?:trace|debug|info|warn|error)\\(([^;]*);");

    /** A log is read by others than those who may read a filing, so nothing of a filing goes into it. */
    @Test
    void nothing_is_logged_but_the_state_of_rules_packs_and_policies() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path root : ROOTS) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                        .sorted()
                        .toList()) {
                    LOGGED.matcher(Files.readString(file, StandardCharsets.UTF_8))
                            .results()
                            .forEach(logged -> found.add(logged.group(1).replaceAll("\\s+", " ")));
                }
            }
        }
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "\"Rule pack {} is no longer watched.\", place)",
                        "\"Rule pack {} is in use, in place of {}\", read, old)",
                        "\"Rule pack {} is refused, {} stays in use: {}\", place, old, problem.getMessage())",
                        "\"Rule pack {}: the listener failed.\", place, problem)",
                        "\"Rule pack {}: no notice of changes, so the files are looked at every {}\", place, interval)",
                        "\"A watch service was not closed.\", e)",
                        " \"{}: the {} of {} ended on {} and has no effect after this day\", ruling.place().row(),"
                                + " ruling.row().effect(), ruling.row().rule(), ruling.row().until()))",
                        " \"Rule {} could not be evaluated: {} {}\", rule.id(), problem.getClass().getName(),"
                                + " trace.length == 0 ? \"\" : \"at \" + trace[0])");
    }
}
