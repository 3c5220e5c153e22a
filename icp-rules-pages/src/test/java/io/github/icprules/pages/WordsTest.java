package io.github.icprules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");

    /** The English bundle also has singular forms, and the terms differ, because the languages have different forms. */
    @ParameterizedTest
    @ValueSource(strings = {"merchant", "messages", "file"})
    void the_languages_have_the_same_texts_and_know_the_same_values(String bundle) throws IOException {
        Properties chinese = read(bundle + ".zh");
        Properties english = read(bundle + ".en");
        Set<String> keys = names(chinese);
        assertThat(names(english))
                .containsAll(
                        keys.stream().filter(key -> !key.startsWith("letter.")).toList());
        assertThat(names(english).stream().filter(key -> !key.endsWith(".one"))).isSubsetOf(keys);
        assertThat(keys)
                .filteredOn(english::containsKey)
                .allSatisfy(key -> assertThat(values(english.getProperty(key)))
                        .as(key)
                        .isSubsetOf(values(chinese.getProperty(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"merchant", "file", "basis", "cards", "letter"})
    void a_template_has_no_texts(String template) throws IOException {
        assertThat(Files.readString(Path.of("src/main/jte/html", template + ".jte")))
                .doesNotContainPattern("\\p{IsHan}");
    }

    private static Set<String> names(Properties texts) {
        return texts.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("term."))
                .collect(Collectors.toSet());
    }

    private static Set<String> values(String text) {
        return Stream.of(text)
                .flatMap(each -> VALUE.matcher(each).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties read(String bundle) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(WordsTest.class.getResourceAsStream(bundle + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
