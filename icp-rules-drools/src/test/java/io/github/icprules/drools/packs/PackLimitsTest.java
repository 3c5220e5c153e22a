package io.github.icprules.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.icprules.drools.RulePackException;
import io.github.icprules.drools.RulePackException.Problem;
import io.github.icprules.drools.support.Found;
import io.github.icprules.drools.support.PackFolder;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The expressions of a pack have limits, so that no parser of a sheet reaches its own limit. */
class PackLimitsTest {

    private static final String CONDITION = "taken.possible )";
    private static final String CALL = "findings.stage($f, null);";
    private static final String NESTED = "at most 64 brackets within each other, and at most 64 steps of a path";
    private static final String PREFIXES =
            "at most 64 signs or words in a row that stand in front of a value, such as ! and not";
    private static final String OPERATORS = "at most 500 operators in an expression";
    private static final String BRANCHED = "at most 64 branches, assignments and casts in a rule";
    private static final String TYPES = "at most 64 types within each other";
    private static final String LONG = "a rule of at most 2000 signs, names and values";

    @TempDir
    private Path folder;

    static Stream<Arguments> over() {
        return Stream.of(
                Arguments.of(CONDITION, "(".repeat(400) + "taken.possible" + ")".repeat(400) + " )", 28, NESTED),
                Arguments.of(CONDITION, "(".repeat(65) + "taken.possible" + ")".repeat(65) + " )", 28, NESTED),
                Arguments.of(CONDITION, "!".repeat(5_000) + "filing.change )", 28, PREFIXES),
                Arguments.of(CONDITION, "filing.on.year > " + "- ".repeat(65) + "1 )", 28, PREFIXES),
                Arguments.of(CONDITION, "filing.on.year > " + "~".repeat(900) + "1 )", 28, PREFIXES),
                Arguments.of(CONDITION, "filing.on.year > " + "+-".repeat(900) + "1 )", 28, PREFIXES),
                Arguments.of(CONDITION, "filing.isNew ) " + "not ".repeat(65) + "Filing( )", 28, PREFIXES),
                Arguments.of(
                        CONDITION, "filing.isNew" + " ? 1 : filing.isNew".repeat(300) + " ? 1 : 2 )", 28, BRANCHED),
                Arguments.of(CONDITION, "filing.on.year > " + "(int) ".repeat(400) + "1 )", 28, BRANCHED),
                Arguments.of(CONDITION, "filing.change" + " && filing.change".repeat(5_000) + " )", 28, LONG),
                Arguments.of(CONDITION, "filing.on.year > 1" + " + 1".repeat(5_000) + " )", 28, OPERATORS),
                Arguments.of(CONDITION, "filing.isNew" + ", filing.isNew".repeat(2_000) + " )", 28, LONG),
                Arguments.of(
                        CONDITION,
                        "filing.on.year > 12345678901234567890 )",
                        28,
                        "a number of at most 9 digits on each side of the point"),
                Arguments.of(
                        CONDITION, "shown == \"" + "x".repeat(2_000) + "\" )", 28, "a text of at most 1000 characters"),
                Arguments.of(CALL, "int n = " + "(".repeat(3_000) + "1" + ")".repeat(3_000) + "; " + CALL, 61, NESTED),
                Arguments.of(CALL, "int n = 1" + " + 1".repeat(5_000) + "; " + CALL, 61, OPERATORS),
                Arguments.of(CALL, "int n = " + "-~".repeat(500) + "1; " + CALL, 61, PREFIXES),
                Arguments.of(CALL, "int n = " + "true ? 1 : ".repeat(400) + "1; " + CALL, 61, BRANCHED),
                Arguments.of(CALL, "int n; n" + " = n".repeat(600) + "; " + CALL, 61, BRANCHED),
                Arguments.of(CALL, "Object n = " + "x -> ".repeat(600) + "x; " + CALL, 61, BRANCHED),
                Arguments.of(CALL, "if (true) ".repeat(300) + CALL, 61, BRANCHED),
                Arguments.of(CALL, "int" + "[]".repeat(600) + " n = null; " + CALL, 61, BRANCHED),
                Arguments.of(CALL, "List<".repeat(600) + "Object" + ">".repeat(600) + " n; " + CALL, 61, TYPES),
                Arguments.of(CALL, "Map<A, ".repeat(400) + "A" + ">".repeat(400) + " n; " + CALL, 61, TYPES),
                Arguments.of(CALL, "int[] n = " + "{".repeat(400) + "}".repeat(400) + "; " + CALL, 61, NESTED));
    }

    @ParameterizedTest
    @MethodSource("over")
    void an_expression_over_a_limit_is_refused_with_its_place(String before, String after, int line, String expected) {
        PackFolder pack = PackFolder.in(folder).with("rules/brand.drl", before, after);
        RulePackException refusal = catchThrowableOfType(RulePackException.class, pack::pack);
        assertThat(refusal.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("rules/brand.drl");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.expected()).isEqualTo(expected);
        });
    }

    @Test
    void each_rule_over_a_limit_is_refused_once() {
        String deep = "(".repeat(100) + "taken.possible" + ")".repeat(100);
        PackFolder pack = PackFolder.in(folder)
                .with("rules/brand.drl", CONDITION, deep + ", " + deep + " )")
                .with("rules/brand.drl", CALL, "int n = 12345678901; " + CALL);
        RulePackException refusal = catchThrowableOfType(RulePackException.class, pack::pack);
        assertThat(refusal.problems()).extracting(Problem::line).containsExactly(28, 61);
    }

    /** Just below the limits, a rule is compiled, evaluated and explained. */
    @ParameterizedTest
    @MethodSource("within")
    void an_expression_within_the_limits_works(String condition) {
        PackFolder pack =
                PackFolder.in(folder).with("rules/brand.drl", CONDITION, "taken.possible, " + condition + " )");
        var engine = pack.engine();
        assertThat(Found.in(engine.evaluate(PackFolder.filing())))
                .anyMatch(found -> found.ruleId().equals("acme/brand.taken"));
        assertThat(engine.explain(PackFolder.filing(), "acme/brand.taken").facts())
                .isNotEmpty();
    }

    static Stream<String> within() {
        return Stream.of(
                "filing.isNew" + " && filing.isNew".repeat(450),
                "(".repeat(60) + "filing.isNew" + ")".repeat(60),
                "!".repeat(60) + "filing.isNew",
                "filing.input(\"miniProgram.name\").equalTo(\"" + "x".repeat(1_000) + "\").doubtful",
                "999999999 > filing.on.year, 999999999L > filing.on.year, 999999999.5 > filing.on.year");
    }
}
