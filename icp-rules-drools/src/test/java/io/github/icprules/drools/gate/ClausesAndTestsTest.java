package io.github.icprules.drools.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.Clause;
import io.github.icprules.ClauseReference;
import io.github.icprules.ClauseReference.Kind;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.GeneratedPage;
import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Lists, after all rule tests, which tests cover the answers of each clause of the register; every clause has a test.
 *
 * <p>Of a rule it is the tests that asserted something of it. Tables, checks of numbers and points of provinces are held by tests
 * that do not name the single row; which they are stands in {@code gate/tests-of-tables.csv}.
 */
@Isolated
@Order(Integer.MAX_VALUE)
class ClausesAndTestsTest {

    private static final GeneratedPage PAGE = new GeneratedPage("clauses-and-tests.md");

    private static final List<Clause> CLAUSES = new DroolsIcpRuleEngine()
            .clauses().stream().filter(clause -> !clause.by().isEmpty()).toList();
    private static final Map<String, Set<TestMethod>> TESTS_OF_TABLES = testsOfTables();

    @BeforeAll
    static void all_rule_tests_are_over() throws IOException {
        Evidence.collected().requireAllRuleTests();
    }

    @Test
    void every_clause_that_is_answered_is_held_by_a_test() {
        assertThat(CLAUSES)
                .allSatisfy(clause -> assertThat(tests(clause)).as(clause.id()).isNotEmpty());
    }

    @Test
    void every_test_that_is_listed_is_there_and_holds_something() {
        assertThat(TESTS_OF_TABLES).allSatisfy((listed, tests) -> {
            assertThat(CLAUSES.stream().flatMap(clause -> clause.by().stream()))
                    .as(listed)
                    .anyMatch(reference -> isMeant(listed, reference));
            assertThat(tests).allMatch(TestMethod::isThere);
        });
    }

    @Test
    void the_document_is_up_to_date() throws IOException {
        PAGE.assertIs(document());
    }

    private static String document() {
        Map<TestMethod, String> files = new TreeMap<>();
        List<String> lines = new ArrayList<>(List.of(
                "# Clauses and tests",
                "",
                "Which tests hold what answers the clauses of the [register](clauses.md): of a rule all tests that assert something "
                        + "of what it says, of a table those that hold the table. The build writes this list again, compares it, "
                        + "and fails on a clause that no test holds. Clauses that nothing answers are not applicable; the "
                        + "register says why.",
                "",
                "%s clauses are answered, by %s rules and %s other things: parameters, lists of words, tables, checks of numbers, points of provinces."
                        .formatted(
                                CLAUSES.size(),
                                references()
                                        .filter(reference -> reference.kind() == Kind.RULE)
                                        .count(),
                                references()
                                        .filter(reference -> reference.kind() != Kind.RULE)
                                        .count()),
                "",
                "## Clauses",
                "",
                "| Clause | Answered by | Test classes |",
                "| --- | --- | --- |"));
        for (Clause clause : CLAUSES) {
            Set<TestMethod> tests = tests(clause);
            tests.forEach(test -> files.put(test, test.file()));
            lines.add("| `%s` | %s | %s |"
                    .formatted(
                            clause.id(),
                            listed(clause.by().stream()
                                    .map(reference -> "`" + reference + "`")
                                    .toList()),
                            listed(tests.stream()
                                    .map(TestMethod::simpleType)
                                    .distinct()
                                    .toList())));
        }
        lines.addAll(List.of("", "## Tests", "", "| What answers | Tests |", "| --- | --- |"));
        references().forEach(reference -> {
            Set<TestMethod> tests = tests(reference);
            if (!tests.isEmpty()) {
                lines.add("| `%s` | %s |".formatted(reference, listed(byClass(tests))));
            }
        });
        lines.addAll(List.of("", "## Test classes", ""));
        files.entrySet().stream()
                .map(file -> "- [%s](../%s)".formatted(file.getKey().simpleType(), file.getValue()))
                .distinct()
                .forEach(lines::add);
        return String.join("\n", lines) + '\n';
    }

    private static List<String> byClass(Collection<TestMethod> tests) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        tests.forEach(test -> names.computeIfAbsent(test.simpleType(), type -> new ArrayList<>())
                .add('`' + test.name() + '`'));
        return names.entrySet().stream()
                .map(type -> type.getKey() + ": " + String.join(", ", type.getValue()))
                .toList();
    }

    private static String listed(Collection<String> items) {
        return String.join("<br>", items);
    }

    private static Stream<ClauseReference> references() {
        return CLAUSES.stream()
                .flatMap(clause -> clause.by().stream())
                .collect(Collectors.toCollection(() -> new TreeSet<>(
                        Comparator.comparing(ClauseReference::kind).thenComparing(ClauseReference::name))))
                .stream();
    }

    private static Set<TestMethod> tests(Clause clause) {
        Set<TestMethod> tests = new TreeSet<>();
        clause.by().forEach(reference -> tests.addAll(tests(reference)));
        return tests;
    }

    private static Set<TestMethod> tests(ClauseReference reference) {
        if (reference.kind() == Kind.RULE) {
            return Citations.collected().testsOf(reference.name());
        }
        Set<TestMethod> tests = new TreeSet<>();
        TESTS_OF_TABLES.forEach((listed, held) -> {
            if (isMeant(listed, reference)) {
                tests.addAll(held);
            }
        });
        return tests;
    }

    /** A table stands for each of its rows, and the kind for all tables. */
    private static boolean isMeant(String listed, ClauseReference reference) {
        String written = reference.toString();
        return written.equals(listed) || written.startsWith(listed + '.') || written.startsWith(listed + ':');
    }

    private static Map<String, Set<TestMethod>> testsOfTables() {
        Map<String, Set<TestMethod>> tests = new TreeMap<>();
        Tables.csv("gate/tests-of-tables.csv", Columns.of("reference", "class", "method"), row -> {
            TestMethod test = new TestMethod(row.text("class"), row.text("method"));
            if (!tests.computeIfAbsent(row.text("reference"), any -> new TreeSet<>())
                    .add(test)) {
                throw row.misfit("method", "each test of a reference once");
            }
            return test;
        });
        return tests;
    }
}
