package io.github.icprules.consumer;

import static io.github.icprules.fixtures.IcpAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.Reports;
import io.github.icprules.fixtures.StubIcpRuleEngine;
import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.wechat.WeChatFiling;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(classes = {IcpRuleEngine.class, DroolsIcpRuleEngine.class, Filings.class})
    void a_jar_has_its_licence_and_its_notice_in_it(Class<?> type) throws IOException, URISyntaxException {
        try (JarFile jar = new JarFile(origin(type).toFile())) {
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License", "Version 2.0");
            assertThat(text(jar, "META-INF/NOTICE")).startsWith("icp-rules\n").contains("Copyright");
        }
    }

    @Test
    void a_body_of_the_platform_s_api_is_checked() {
        assertThat(IcpRuleEngine.load().evaluate(WeChatFiling.read(WeChatBodies.enterprise())))
                .isNotBlocked();
    }

    @Test
    void an_engine_is_stubbed() {
        IcpRuleEngine engine = StubIcpRuleEngine.answering(Reports.blockedBy("entry.closed"));
        assertThat(engine.evaluate(Filings.enterprise().request())).isBlocked();
    }

    private static String text(JarFile jar, String name) throws IOException {
        try (InputStream entry = jar.getInputStream(jar.getEntry(name))) {
            return new String(entry.readAllBytes(), StandardCharsets.UTF_8);
        }
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
