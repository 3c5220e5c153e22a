package io.github.icprules.consumer;

import static io.github.icprules.fixtures.IcpAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.Filings;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** Checks the packaged jars: library and fixtures are in separate jars, and no jar has classes of the other. */
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
}
