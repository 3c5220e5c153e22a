package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What no code of the library may do. */
class SourcesTest {

    private static final List<String> ROOTS = List.of(
            "../icp-rules-api/src/main/java/",
            "../icp-rules-api/src/test-fixtures/java/",
            "../icp-rules-drools/src/main/java/",
            "src/main/java/",
            "wxjava/src/main/java/",
            "benchmarks/src/main/java/");

    private static final Pattern LOGGED =
            Pattern.compile("\\bLOG(?:GER)?\\.(?:trace|debug|info|warn|error)\\(([^;]*);");

    private static final int LENGTH = 20_000;

    /** How often an expression may look at a character. One that is quadratic would look thousands of times. */
    private static final int MOST_LOOKS = 100;

    private static final Pattern INLINE = Pattern.compile(
            "(?:\\.matches|\\.replaceAll|\\.replaceFirst|\\.split)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*[,)]");

    private static final List<String> UNITS = List.of(("a.¦a¦A¦x-¦1¦1 ¦1-¦ ¦-¦.¦/¦:¦: ¦[¦[1¦[1]¦.1¦,¦|¦ | ¦ ; ¦_¦icp_a"
                    + "¦icp_.certificate_photo¦https://¦省¦路¦示例¦基金会¦基金会计¦号¦\n¦\u0301¦\uD83D\uDE00¦\u001B[0¦~2025-"
                    + "¦{1}¦%s¦a.a-a.¦a[1].¦Total = ")
            .split("¦"));

    private static final List<String> ENDS = List.of("", "!", "1区");

    /** A log is read by others than those who may read a filing, so nothing of a filing goes into it. */
    @Test
    void nothing_is_logged_but_the_state_of_rules_packs_and_policies() throws IOException {
        assertThat(sources(ROOTS).values().stream()
                        .flatMap(source -> LOGGED.matcher(source).results())
                        .map(logged -> logged.group(1).replaceAll("\\s+", " ")))
                .containsExactlyInAnyOrder(
                        "\"{}: the watching thread was interrupted.\", places)",
                        "\"Rule packs {} are in use, in place of {}\", read, old)",
                        "\"A change is refused, {} stay in use: {}\", packs, String.valueOf(refusal))",
                        "\"Rule packs {}: the listener failed.\", places, ofListener)",
                        "\"{}: no notice of changes, so the files are looked at every {}\", places, interval)",
                        "\"A watch service was not closed.\", e)",
                        " \"{}: the {} of {} ended on {} and has no effect after this day\", ruling.place().row(),"
                                + " ruling.row().effect(), ruling.row().rule(), ruling.row().until()))",
                        " \"Rule {} could not be evaluated: {} {}\", rule.id(), problem.getClass().getName(),"
                                + " trace.length == 0 ? \"\" : \"at \" + trace[0])");
    }

    private static Map<String, String> sources(List<String> roots) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String root : roots) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String name = file.toString().substring(root.length()).replace('/', '.');
                    sources.put(name.replaceFirst("\\.java$", ""), Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return sources;
    }

    /**
     * Any text is taken by every regular expression of the library without a stack of its length and in work that grows as the text
     * does. Work is counted in characters that the expression looks at, so that no machine is too slow for this test.
     */
    @Test
    void no_expression_takes_the_stack_or_much_work_for_some_long_texts() throws Exception {
        assertLittleWork(4);
    }

    @Test
    @Tag("thorough")
    void no_expression_takes_the_stack_or_much_work_for_a_long_text() throws Exception {
        assertLittleWork(1);
    }

    /** Takes one in so many of the texts for each expression. */
    private static void assertLittleWork(int share) throws Exception {
        Map<String, Expression> patterns = patterns();
        assertThat(patterns).hasSizeGreaterThan(25);
        List<String> costly = new ArrayList<>();
        patterns.forEach((place, expression) -> {
            int turn = place.length();
            for (String unit : UNITS) {
                for (String end : ENDS) {
                    if (turn++ % share != 0) {
                        continue;
                    }
                    String problem = problem(expression, unit.repeat(LENGTH / unit.length()) + end);
                    if (problem != null) {
                        costly.add(
                                "%s %s with %s… and %s: %s".formatted(place, expression.pattern(), unit, end, problem));
                    }
                }
            }
        });
        assertThat(costly).isEmpty();
    }

    private static @Nullable String problem(Expression expression, String text) {
        Matcher matcher = expression.pattern().matcher(new Counted(text));
        try {
            matcher.matches();
            if (expression.isSearchedFor()) {
                matcher.reset().results().forEach(match -> {});
            }
        } catch (StackOverflowError e) {
            return "the stack overflows";
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
        return null;
    }

    /** The expressions that classes keep, as they were compiled, and those that stand in a call, as they are written. */
    private static Map<String, Expression> patterns() throws Exception {
        Map<String, Expression> patterns = new TreeMap<>();
        for (Map.Entry<String, String> source : sources(ROOTS.subList(0, 4)).entrySet()) {
            INLINE.matcher(source.getValue()).results().forEach(call -> {
                String before = source.getValue().substring(0, call.start());
                if (before.lastIndexOf(".matcher(") > before.lastIndexOf('\n')) {
                    // The argument is a replacement; the expression is one that a class keeps.
                    return;
                }
                // An escape of a character that Java alone reads is one of expressions, too.
                String written =
                        call.group(1).replaceAll("(?<!\\\\)\\\\u", "\\\\\\\\u").translateEscapes();
                Pattern pattern = Pattern.compile(written, Pattern.DOTALL);
                patterns.put(
                        source.getKey() + " " + written,
                        new Expression(pattern, !call.group().contains(".matches(")));
            });
            if (source.getValue().contains("Pattern ")) {
                for (Field field : Class.forName(source.getKey()).getDeclaredFields()) {
                    if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        boolean isSearchedFor = isSearchedFor(field.getName(), source.getValue());
                        patterns.put(
                                source.getKey() + "." + field.getName(),
                                new Expression((Pattern) field.get(null), isSearchedFor));
                    }
                }
            }
        }
        return patterns;
    }

    /** Whether it is searched for in a text by any of its uses in the source, and not held against whole texts alone. */
    private static boolean isSearchedFor(String name, String source) {
        return Pattern.compile("\\b" + name + "\\b[^;]*\\.(?:find|replaceAll|replaceFirst|split|results)\\(")
                        .matcher(source)
                        .find()
                || (source.contains(".find()") && source.matches("(?s).*=\\s*" + name + "\\s*\\.matcher\\(.*"));
    }

    private record Expression(Pattern pattern, boolean isSearchedFor) {}

    /** A text that counts how often a character of it is looked at. */
    private static final class Counted implements CharSequence {

        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > (long) MOST_LOOKS * text.length()) {
                throw new IllegalStateException("it looks at each character more than %s times".formatted(MOST_LOOKS));
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
