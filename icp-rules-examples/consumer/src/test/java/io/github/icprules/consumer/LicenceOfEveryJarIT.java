package io.github.icprules.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** Checks that each jar of the build contains licence and notice. This module is built last, so all jars exist. */
class LicenceOfEveryJarIT {

    private static final Path ROOT = Path.of("..", "..");

    @Test
    void has_licence_and_notice() throws IOException {
        List<Path> jars = jars();
        assertThat(jars)
                .extracting(jar -> jar.getFileName().toString().replaceFirst("-[0-9][0-9.]*(-SNAPSHOT)?", ""))
                .contains(
                        "icp-rules-api.jar",
                        "icp-rules-api-sources.jar",
                        "icp-rules-api-javadoc.jar",
                        "icp-rules-api-test-fixtures.jar",
                        "icp-rules-api-test-fixtures-sources.jar",
                        "icp-rules-drools.jar",
                        "icp-rules-drools-sources.jar",
                        "icp-rules-drools-javadoc.jar",
                        "icp-rules-drools-second-evaluator.jar");
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

    /** {@return the jars in the {@code target} folders of all modules} */
    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.find(
                ROOT,
                4,
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
