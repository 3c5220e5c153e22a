package io.github.icprules.consumer;

import static io.github.icprules.fixtures.IcpAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.Filings;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Checks the packaged jars: library and fixtures are in separate jars, and each jar of the build contains licence and notice. This
 * module is built last, so all jars exist.
 */
class PackagedJarsIT {

    @Test
    void the_fixtures_are_a_jar_of_their_own_with_nothing_else_in_it() throws IOException, URISyntaxException {
        Path jar = origin(Filings.class);
        assertThat(jar.getFileName().toString()).startsWith("icp-rules-api-").endsWith("-test-fixtures.jar");
        assertThat(classes(jar))
                .contains("io/github/icprules/fixtures/IcpAssertions.class")
                .allMatch(name -> name.startsWith("io/github/icprules/fixtures/"))
                .noneMatch(name -> name.contains("Test"));
    }

    @Test
    void the_library_s_jar_has_no_fixtures() throws IOException, URISyntaxException {
        assertThat(classes(origin(IcpRuleEngine.class)))
                .contains("io/github/icprules/IcpRuleEngine.class")
                .noneMatch(name -> name.startsWith("io/github/icprules/fixtures/"));
    }

    private static Path origin(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static List<String> classes(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .toList();
        }
    }

    private static final Path ROOT = Path.of("..", "..");

    @Test
    void each_jar_has_licence_and_notice() throws IOException {
        List<Path> jars = jars();
        assertThat(names(jars))
                .contains(
                        "icp-rules-api.jar",
                        "icp-rules-api-sources.jar",
                        "icp-rules-api-test-fixtures.jar",
                        "icp-rules-api-test-fixtures-sources.jar",
                        "icp-rules-drools.jar",
                        "icp-rules-drools-sources.jar",
                        "icp-rules-pages.jar",
                        "icp-rules-pages-sources.jar",
                        "icp-rules-spring-boot.jar",
                        "icp-rules-spring-boot-sources.jar",
                        "icp-rules-spring-boot3-starter.jar",
                        "icp-rules-spring-boot4-starter.jar");
        for (Path file : jars) {
            try (JarFile jar = new JarFile(file.toFile())) {
                assertThat(text(jar, "META-INF/LICENSE"))
                        .as("licence in %s", file)
                        .isEqualTo(Files.readString(ROOT.resolve("LICENSE"), StandardCharsets.UTF_8));
                // In the jar of the runner, the notices of the third-party parts follow.
                assertThat(text(jar, "META-INF/NOTICE"))
                        .as("notice in %s", file)
                        .startsWith(Files.readString(ROOT.resolve("NOTICE"), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    @Tag("thorough")
    void each_library_has_a_jar_with_javadoc() throws IOException {
        assertThat(names(jars()))
                .contains(
                        "icp-rules-api-javadoc.jar",
                        "icp-rules-drools-javadoc.jar",
                        "icp-rules-pages-javadoc.jar",
                        "icp-rules-spring-boot-javadoc.jar",
                        "icp-rules-spring-boot3-starter-javadoc.jar",
                        "icp-rules-spring-boot4-starter-javadoc.jar");
    }

    /** {@return the names of the jars without the version} */
    private static List<String> names(List<Path> jars) {
        return jars.stream()
                .map(jar -> jar.getFileName().toString().replaceFirst("-[0-9][0-9.]*(-SNAPSHOT)?", ""))
                .toList();
    }

    /** {@return the jars in the {@code target} folders of all modules} */
    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.find(
                ROOT,
                5,
                (file, attributes) -> attributes.isRegularFile()
                        && file.toString().endsWith(".jar")
                        && Files.exists(file.resolve("../../pom.xml").normalize())
                        && file.getParent().endsWith("target"))) {
            return files.toList();
        }
    }

    private static String text(JarFile jar, String name) throws IOException {
        ZipEntry entry = jar.getEntry(name);
        assertThat(entry).as("%s in %s", name, jar.getName()).isNotNull();
        return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
}
