package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/**
 * Any text is taken by every regular expression of the library without a stack of its length and in work that grows as
 * the text does. Work is counted in characters that the expression looks at, so that no machine is too slow for this test.
 */
class RegularExpressionsTest {

    private static final int LENGTH = 20_000;

    /** How often an expression may look at a character. One that is quadratic would look thousands of times. */
    private static final int MOST_LOOKS = 100;

    private static final List<Path> SOURCES = List.of(
            Path.of("..", "icp-rules-api", "src", "main", "java"),
            Path.of("..", "icp-rules-api", "src", "test-fixtures", "java"),
            Path.of("..", "icp-rules-drools", "src", "main", "java"),
            Path.of("src", "main", "java"));

    private static final Pattern INLINE = Pattern.compile(
            "(?:\\.matches|\\.replaceAll|\\.replaceFirst|\\.split)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*[,)]");

    /** A character as Java alone writes it; behind another backslash it is the expression that does. */
    private static final Pattern UNICODE = Pattern.compile("(?<=(?<!\\\\)(?:\\\\\\\\){0,9})\\\\u([0-9A-Fa-f]{4})");

    private static final String SEARCH = "\\.(?:find|replaceAll|replaceFirst|split|results)\\(";

    private static final List<String> UNITS = List.of(("a.¦a¦A¦x-¦1¦1 ¦1-¦ ¦-¦.¦/¦:¦: ¦[¦[1¦[1]¦.1¦,¦|¦ | ¦ ; ¦_¦icp_a"
                    + "¦icp_.certificate_photo¦https://¦省¦路¦示例¦基金会¦基金会计¦号¦\n¦\u0301¦\uD83D\uDE00¦\u001B[0¦~2025-"
                    + "¦{1}¦%s¦a.a-a.¦a[1].¦Total = ")
            .split("¦"));

    private static final List<String> ENDS = List.of("", "!", "1区");

    @Test
    void no_expression_takes_the_stack_or_much_work_for_a_long_text() throws Exception {
        Map<String, Expression> patterns = patterns();
        assertThat(patterns).hasSizeGreaterThan(25);
        List<String> costly = new ArrayList<>();
        patterns.forEach((place, expression) -> {
            for (String unit : UNITS) {
                for (String end : ENDS) {
                    String text = unit.repeat(LENGTH / unit.length()) + end;
                    String problem = problem(expression, text);
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
        Counted counted = new Counted(text, (long) MOST_LOOKS * text.length());
        try {
            Matcher matcher = expression.pattern().matcher(counted);
            matcher.matches();
            if (expression.isSearchedFor()) {
                matcher.reset();
                while (matcher.find()) {
                    // It is the work that is looked at.
                }
            }
        } catch (StackOverflowError e) {
            return "the stack overflows";
        } catch (TooMuchWorkException e) {
            return "it looks at each character more than %s times".formatted(MOST_LOOKS);
        }
        return null;
    }

    /** Those that classes keep, as they were compiled, and those that stand in a call, as they are written. */
    private static Map<String, Expression> patterns() throws Exception {
        Map<String, Expression> patterns = new TreeMap<>();
        for (Path root : SOURCES) {
            List<Path> files;
            try (Stream<Path> all = Files.walk(root)) {
                files = all.filter(path -> path.toString().endsWith(".java")).toList();
            }
            for (Path file : files) {
                String source = Files.readString(file, StandardCharsets.UTF_8);
                INLINE.matcher(source).results().forEach(call -> {
                    String before = source.substring(source.lastIndexOf('\n', call.start()) + 1, call.start());
                    if (before.contains(".matcher(")) {
                        // The argument is a replacement; the expression is one that a class keeps.
                        return;
                    }
                    String written = UNICODE.matcher(call.group(1))
                            .replaceAll(escape ->
                                    Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16))))
                            .translateEscapes();
                    patterns.put(
                            file.getFileName() + " " + written,
                            new Expression(
                                    Pattern.compile(written, Pattern.DOTALL),
                                    !call.group().startsWith(".matches")));
                });
                if (source.contains("Pattern ")) {
                    String name = root.relativize(file).toString().replace('/', '.');
                    for (Field field :
                            Class.forName(name.replaceFirst("\\.java$", "")).getDeclaredFields()) {
                        if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
                            field.setAccessible(true);
                            patterns.put(
                                    name + "." + field.getName(),
                                    new Expression((Pattern) field.get(null), isSearchedFor(field.getName(), source)));
                        }
                    }
                }
            }
        }
        return patterns;
    }

    /** Whether it is searched for in a text by any of its uses in the source, and not held against whole texts alone. */
    private static boolean isSearchedFor(String name, String source) {
        return Pattern.compile("\\b" + name + "\\b[^;]*" + SEARCH)
                        .matcher(source)
                        .find()
                || (Pattern.compile("=\\s*" + name + "\\s*\\.matcher\\(")
                                .matcher(source)
                                .find()
                        && source.contains(".find()"));
    }

    /**
     * A regular expression of the library.
     *
     * @param pattern the expression
     * @param isSearchedFor whether it is searched for in texts; otherwise it is held against whole ones
     */
    private record Expression(Pattern pattern, boolean isSearchedFor) {}

    private static final class TooMuchWorkException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** A text that counts how often a character of it is looked at. */
    private static final class Counted implements CharSequence {

        private final String text;
        private final long most;
        private long looks;

        Counted(String text, long most) {
            this.text = text;
            this.most = most;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > most) {
                throw new TooMuchWorkException();
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
