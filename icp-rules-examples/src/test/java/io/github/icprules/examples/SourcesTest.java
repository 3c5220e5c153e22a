package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no code of the library may do. */
class SourcesTest {

    private static final List<Path> ROOTS = List.of(
            Path.of("..", "icp-rules-api", "src", "main", "java"),
            Path.of("..", "icp-rules-api", "src", "test-fixtures", "java"),
            Path.of("..", "icp-rules-drools", "src", "main", "java"),
            Path.of("src", "main", "java"),
            Path.of("wxjava", "src", "main", "java"),
            Path.of("benchmarks", "src", "main", "java"));

    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*+\"");

    /** What a formatter writes in the digits or words of a locale. */
    private static final Pattern CONVERSION =
            Pattern.compile("%(?:\\d{1,2}\\$)?[-#+ 0,(]{0,6}\\d{0,3}(?:\\.\\d{1,2})?(?:[dxXoeEfgGaA]|[tT][a-zA-Z])");

    private static final Pattern OF_LOCALE =
            Pattern.compile("to(?:Lower|Upper)Case\\(\\)|NumberFormat\\.get|new DecimalFormat|MessageFormat"
                    + "|DateTimeFormatter\\.of(?:Pattern|Localized)|ofLocalizedDate|String\\.format\\(\\s*locale");

    private static final Pattern LOGGED =
            Pattern.compile("\\bLOG(?:GER)?\\.(?:trace|debug|info|warn|error)\\(([^;]*);");

    @Test
    void no_number_is_written_in_the_digits_of_the_machine_s_language() throws IOException {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, String> source : sources().entrySet()) {
            withoutLocale(source.getValue()).forEach(literal -> found.add(source.getKey() + ": " + literal));
        }
        assertThat(found).as("write %%s, or name Locale.ROOT").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "foo(); return \"%d\".formatted(n);                       | true",
                "foo(); return String.format(\"%08.2f %s\", n, s);          | true",
                "foo(); return \"a; %1$d\".formatted(n);                  | true",
                "foo(); return String.format(Locale.ROOT, \"%,d\", n);      | false",
                "foo(); return \"%s at 100%, %n\".formatted(n);            | false",
                "foo(Locale.ROOT);¶return \"%d\".formatted(n);           | true",
            })
    void a_number_in_the_digits_of_a_language_is_found(String source, boolean found) {
        assertThat(withoutLocale(source.replace('¶', '\n'))).hasSize(found ? 1 : 0);
    }

    @Test
    void no_word_is_changed_by_the_rules_of_the_machine_s_language() throws IOException {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, String> source : sources().entrySet()) {
            Matcher matcher = OF_LOCALE.matcher(source.getValue());
            while (matcher.find()) {
                found.add(source.getKey() + ": " + matcher.group());
            }
        }
        assertThat(found).isEmpty();
    }

    /** A log is read by others than those who may read a filing, so nothing of a filing goes into it. */
    @Test
    void nothing_is_logged_but_the_state_of_rules_packs_and_policies() throws IOException {
        List<String> found = new ArrayList<>();
        for (String source : sources().values()) {
            Matcher matcher = LOGGED.matcher(source);
            while (matcher.find()) {
                found.add(matcher.group(1).replaceAll("\\s+", " "));
            }
        }
        assertThat(found)
                .containsExactly(
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

    private static List<String> withoutLocale(String source) {
        List<String> found = new ArrayList<>();
        Matcher literal = LITERAL.matcher(source);
        while (literal.find()) {
            int statement = Math.max(
                    source.lastIndexOf(";\n", literal.start()),
                    Math.max(source.lastIndexOf("{\n", literal.start()), source.lastIndexOf("}\n", literal.start())));
            if (CONVERSION.matcher(literal.group()).find()
                    && !source.substring(Math.max(statement, 0), literal.start())
                            .contains("Locale.ROOT")) {
                found.add(literal.group());
            }
        }
        return found;
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (Path root : ROOTS) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    sources.put(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return sources;
    }
}
