package io.github.icprules.drools.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.catalogue.Sheets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the build has made of the sheets is all that is packaged. The names of the compiled classes differ from build to build, so
 * a build that did not remove those of earlier builds would leave them beside the new ones.
 */
class PackagedRulesTest {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path HOME = CLASSES.resolve("io/github/icprules/drools");
    private static final Pattern NAME = Pattern.compile("io/github/icprules/drools/rules/[A-Za-z0-9_$/]+");

    @Test
    void no_class_is_left_of_an_earlier_build() throws IOException {
        Set<String> used = new HashSet<>();
        Deque<String> unread = BundledRules.models().stream()
                .map(model -> model.getClass().getName().replace('.', '/'))
                .collect(Collectors.toCollection(ArrayDeque::new));
        while (!unread.isEmpty()) {
            String name = unread.pop();
            if (used.add(name)) {
                namesIn(name).forEach(unread::push);
            }
        }
        assertThat(files("rules", ".class"))
                .hasSizeGreaterThan(Sheets.SHEETS.size())
                .allMatch(file -> used.contains("io/github/icprules/drools/rules/" + file));
    }

    @Test
    void no_sheet_and_no_sentence_is_left_that_has_no_source() throws IOException {
        Path sources = Path.of("src/main/resources/io/github/icprules/drools");
        assertThat(files("rules", ".drl")).containsExactlyInAnyOrderElementsOf(Sheets.SHEETS);
        assertThat(files("messages", ".properties")).isEqualTo(files(sources.resolve("messages"), ".properties"));
        assertThat(files("data", ".csv")).isEqualTo(files(sources.resolve("data"), ".csv"));
    }

    /** The names of compiled classes that a class file names, which stand in it letter by letter. */
    private static Stream<String> namesIn(String name) {
        Path file = CLASSES.resolve(name + ".class");
        if (!Files.exists(file)) {
            return Stream.of();
        }
        try {
            return NAME.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .results()
                    .map(found -> found.group());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
}
