package io.github.icprules.drools.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.catalogue.Sheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Everything that the build packages has a source. The build merges the classes of conditions and consequences, because a start
 * loads all of them.
 */
class PackagedRulesTest {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path HOME = CLASSES.resolve("io/github/icprules/drools");

    /** Two for each type of fact, one with its properties, and the rules themselves. */
    private static final int MOST_CLASSES = 130;

    @Test
    void no_sheet_and_no_sentence_is_left_that_has_no_source() throws IOException {
        Path sources = Path.of("src/main/resources/io/github/icprules/drools");
        assertThat(files("rules", ".drl")).containsExactlyInAnyOrderElementsOf(Sheets.SHEETS);
        assertThat(files("messages", ".properties")).isEqualTo(files(sources.resolve("messages"), ".properties"));
        assertThat(files("data", ".csv")).isEqualTo(files(sources.resolve("data"), ".csv"));
    }

    private static Set<String> files(String folder, String ending) throws IOException {
        return files(HOME.resolve(folder), ending);
    }

    /** The files below a folder with this ending, without it. */
    private static Set<String> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(ending))
                    .map(file -> file.substring(0, file.length() - ending.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void no_condition_and_no_consequence_has_a_class_of_its_own() throws IOException {
        assertThat(files("rules", ".class"))
                .contains("Conditions_Filing", "Consequences_Filing_Findings")
                .noneMatch(name -> name.startsWith("Lambda"))
                .hasSizeLessThan(MOST_CLASSES);
    }
}
