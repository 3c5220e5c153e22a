package io.github.icprules.drools.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.icprules.drools.condition.Expression.Bound;
import io.github.icprules.drools.condition.Expression.Comparison;
import io.github.icprules.drools.condition.Expression.Literal;
import io.github.icprules.drools.condition.Expression.Not;
import io.github.icprules.drools.condition.Expression.Other;
import io.github.icprules.drools.condition.Expression.Path;
import io.github.icprules.drools.condition.Expression.Several;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionReaderTest {

    private static final List<String> PIECES = List.of(
            "a", "filing", ".", "!.", "(", ")", "[", "]", "{", "}", ",", "!", "&&", "||", "==", "<", "in", "not", "str",
            "matches", "\"x\"", "\"", "'", "\\", "/*", "*/", "//", "\n", " ", "-", "5", "5.5", "$a", ":", "->", "+",
            "yes", "é", "金", "😀", "\0");

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
        a.b || c && !d                         ~ any(a.b; all(c; not(d)))
        (a || b) && c                          ~ all(any(a; b); c)
        a == 5                                 ~ a == [5]
        a.b in ( X.Y, -5 )                     ~ a.b in [X.Y; -5]
        a not in (null)                        ~ a not in [null]
        name matches "a.*" && b                ~ all(name matches ["a.*"]; b)
        name not memberOf list                 ~ name not memberOf [list]
        name str[startsWith] "a"               ~ name str[startsWith] ["a"]
        this.input('x').blank.either(b.c).no   ~ this.input('x').blank.either(b.c).no
        $day : until                           ~ $day: until
        a // b                                 ~ a
        a /* || b */ && c                      ~ all(a; c)
        ("x").length > 3                       ~ "x" . length > [3]
        a + b > 3                              ~ other(a; other(); b > [3])
        value == A.B || == A.C                 ~ other(any(value == [A.B]; other()); A.C)
        list[0].name                           ~ other(list; other(); 0; other() . name)
        a.b(                                   ~ a.b(other())
        a ||                                   ~ any(a; other())
        (a                                     ~ other(a)
        a b                                    ~ other(a; b)
        a)                                     ~ other(a; other())
        """)
    void a_constraint_is_a_tree(String constraint, String tree) {
        assertThat(shown(ConditionReader.read(constraint))).isEqualTo(tree);
    }

    @Test
    void words_are_names_in_a_consequence() {
        assertThat(shown(ConditionReader.readStatements("if (a) { list.contains(in); } str.of(b);")))
                .isEqualTo("other(if(a); other(); list.contains(in); other(); other(); str.of(b); other())");
    }

    @Test
    void each_part_has_its_place() {
        String constraint = "a.possible && ( b == \"x\" || !c.either( d ).no )";
        Several all = (Several) ConditionReader.read(constraint);
        Several either = (Several) all.parts().get(1);
        assertThat(all.in(constraint)).isEqualTo(constraint);
        assertThat(either.in(constraint)).isEqualTo("( b == \"x\" || !c.either( d ).no )");
        assertThat(either.parts())
                .extracting(part -> part.in(constraint))
                .containsExactly("b == \"x\"", "!c.either( d ).no");
        assertThat(either.paths())
                .extracting(part -> part.in(constraint))
                .containsExactly("b", "c.either( d ).no", "d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!", "a(", "a.", "a && (", "a.in(\"x\","})
    void a_text_that_is_nested_too_deeply_is_an_error(String piece) {
        assertThatExceptionOfType(NestedTooDeeplyException.class)
                .isThrownBy(() -> ConditionReader.read(piece.repeat(50_000) + "a"))
                .satisfies(problem -> assertThat(problem.offset()).isBetween(60, 70 * piece.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a && ",
                "a || b + ",
                "\"\\",
                "\"",
                "'\\\"",
                "/*",
                "//",
                "[",
                "a == ",
                "-",
                ") ",
                "a : ",
                "😀",
                "\\"
            })
    void a_long_text_is_read_quickly(String piece) {
        String text = piece.repeat(20_000);
        long start = System.nanoTime();
        check(ConditionReader.read(text), 0, text.length(), text);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void every_text_has_a_tree_or_is_nested_too_deeply() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String text = IntStream.range(0, random.nextInt(60))
                    .mapToObj(any -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            check(ConditionReader.read(text), 0, text.length(), text);
            check(ConditionReader.readStatements(text), 0, text.length(), text);
        }
    }

    private static void check(Expression expression, int from, int to, String text) {
        assertThat(expression.start()).as(() -> text).isBetween(from, to);
        assertThat(expression.end()).as(() -> text).isBetween(expression.start(), to);
        int at = expression.start();
        for (Expression part : expression.parts()) {
            check(part, at, expression.end(), text);
            at = part.end();
        }
    }

    private static String shown(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal.text();
        }
        if (expression instanceof Path path) {
            return (path.of() == null ? "" : shown(path.of()) + " . ")
                    + path.steps().stream()
                            .map(step -> step.name() + (step.isCall() ? '(' + shown(step.arguments()) + ')' : ""))
                            .collect(Collectors.joining("."));
        }
        if (expression instanceof Comparison comparison) {
            return "%s %s [%s]"
                    .formatted(shown(comparison.left()), comparison.operator(), shown(comparison.operands()));
        }
        if (expression instanceof Bound bound) {
            return bound.variable() + ": " + shown(bound.of());
        }
        String name = expression instanceof Not
                ? "not"
                : expression instanceof Other ? "other" : ((Several) expression).all() ? "all" : "any";
        return name + '(' + shown(expression.parts()) + ')';
    }

    private static String shown(List<Expression> parts) {
        return parts.stream().map(ConditionReaderTest::shown).collect(Collectors.joining("; "));
    }
}
