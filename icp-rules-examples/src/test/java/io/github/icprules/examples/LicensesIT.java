package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The runner's jar, which is put together of many, carries their licences. */
class LicensesIT {

    private static final Path JAR = Path.of("target", "icp-rules-examples.jar");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** Words that each text of a licence has. */
    private static final Map<String, String> WORDS = Map.of(
            "Apache License 2.0", "Apache License Version 2.0, January 2004",
            "BSD", "Redistributions in binary form must reproduce the above copyright notice",
            "MIT", "The above copyright notice and this permission notice shall be included in all copies");

    /**
     * Parts of one licence.
     *
     * @param parts the names of their artifacts, with {@code *} for any ending
     * @param licence what the licence is called
     * @param text where its text is in the jar
     */
    private record Row(List<String> parts, String licence, String text) {

        boolean isAbout(String part) {
            return parts.stream().anyMatch(name -> part.matches(name.replace("*", ".*")));
        }
    }

    @Test
    void each_part_of_the_jar_comes_with_its_licence() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<Row> rows = rows(jar);
            List<Path> parts = parts(jar);
            assertThat(parts).hasSizeGreaterThan(10);
            Set<Row> needed = new HashSet<>();
            for (Path part : parts) {
                List<Row> fitting =
                        rows.stream().filter(row -> row.isAbout(artifact(part))).toList();
                assertThat(fitting).as("rows about %s in PARTS.md", part).hasSize(1);
                Row row = fitting.get(0);
                needed.add(row);
                String text = flat(read(jar, row.text()));
                assertThat(text)
                        .as("%s of %s", row.text(), part)
                        .contains(WORDS.entrySet().stream()
                                .filter(words -> row.licence().startsWith(words.getKey()))
                                .map(Map.Entry::getValue)
                                .findFirst()
                                .orElseThrow());
                assertThatItIsThePartsOwn(jar, part, text);
            }
            assertThat(needed).containsExactlyInAnyOrderElementsOf(rows);
        }
    }

    /** Where the part brings a text, it is the same, and its notice is there. */
    private static void assertThatItIsThePartsOwn(JarFile jar, Path part, String text) throws IOException {
        try (JarFile own = new JarFile(part.toFile())) {
            for (ZipEntry entry : own.stream().toList()) {
                if (entry.getName().matches("META-INF/LICENSE([.](txt|md))?")) {
                    assertThat(text).as("licence of %s", part).isEqualTo(flat(read(own, entry.getName())));
                } else if (entry.getName().matches("META-INF/.*LICENSE.*")) {
                    assertThat(read(jar, entry.getName())).isEqualTo(read(own, entry.getName()));
                } else if (entry.getName().matches("META-INF/NOTICE([.](txt|md))?")) {
                    assertThat(read(jar, entry.getName()))
                            .as("notice of %s", part)
                            .contains(read(own, entry.getName()));
                }
            }
        }
    }

    /** {@return the jars on the class path of which classes are in the jar, but for those of this project} */
    private static List<Path> parts(JarFile jar) throws IOException {
        List<Path> parts = new ArrayList<>();
        for (String name : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path file = Path.of(name);
            if (Files.isRegularFile(file) && !artifact(file).startsWith("icp-rules")) {
                try (JarFile part = new JarFile(file.toFile())) {
                    if (part.stream()
                            .map(ZipEntry::getName)
                            .filter(entry -> entry.matches("(?!META-INF/).*/.*[.]class"))
                            .anyMatch(entry -> jar.getEntry(entry) != null)) {
                        parts.add(file);
                    }
                }
            }
        }
        return parts;
    }

    /** {@return the name of a jar without version} */
    private static String artifact(Path file) {
        return file.getFileName().toString().replaceFirst("-[0-9].*", "").replaceFirst("[.]jar$", "");
    }

    private static List<Row> rows(JarFile jar) throws IOException {
        return read(jar, "META-INF/licenses/PARTS.md")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> {
                    List<String> cells =
                            Stream.of(line.split("\\|", -1)).map(String::strip).toList();
                    String text = codes(cells.get(3)).get(0);
                    return new Row(
                            codes(cells.get(1)),
                            cells.get(2),
                            text.startsWith("META-INF") ? text : "META-INF/licenses/" + text);
                })
                .toList();
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult code) -> code.group(1))
                .toList();
    }

    private static String read(JarFile jar, String name) throws IOException {
        ZipEntry entry = jar.getEntry(name);
        assertThat(entry).as("%s in %s", name, jar.getName()).isNotNull();
        return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Returns the words alone, since the same licence goes about with several addresses and line breaks. */
    private static String flat(String text) {
        return text.replace("https://", "http://")
                .replaceAll("[=#*“”]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
