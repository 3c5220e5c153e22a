package io.github.icprules.wxjava;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the module's README names is there. */
class ReadmeTest {

    private final String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);

    ReadmeTest() throws IOException {}

    @Test
    void each_trap_that_a_test_shows_names_a_test_there_is() {
        List<String> tests = Stream.of(CheckedFilingsTest.class, MediaUploadsTest.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .map(Method::getName)
                .toList();

        assertThat(named("`([a-z]+(?:_[a-z]+){3,})`")).hasSizeGreaterThan(8).isSubsetOf(tests);
    }

    @Test
    void each_class_it_names_is_there() {
        assertThat(named("(?m)^\\| `([A-Z]\\w+)` \\|")).hasSize(4).allSatisfy(name -> assertThat(
                        Path.of("src/main/java/io/github/icprules/wxjava", name + ".java"))
                .exists());
    }

    @Test
    void it_names_the_version_the_module_is_built_with() throws IOException {
        String version = Pattern.compile("<wxjava.version>(.*)</wxjava.version>")
                .matcher(Files.readString(Path.of("pom.xml"), StandardCharsets.UTF_8))
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();

        assertThat(readme).contains("`weixin-java-open` " + version);
    }

    private List<String> named(String pattern) {
        return Pattern.compile(pattern)
                .matcher(readme)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
