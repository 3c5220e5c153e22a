package io.github.icprules.drools.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.Clause;
import io.github.icprules.ClauseReference;
import io.github.icprules.ClauseReference.Kind;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.corpus.RuleCases;
import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.drools.support.GeneratedFile;
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
import org.junit.jupiter.api.Test;

/**
 * Lists the tests of the answers of each clause of the register. Every clause has a test.
 *
 * <p>The tests of a rule are the groups of cases that name the rule. {@code gate/tests-in-java.csv} lists the tests of tables, checks
 * of numbers and points of provinces, which do not name a single row, and the tests of the rules that have no cases.
 */
class ClausesAndTestsTest {

    private static final GeneratedFile PAGE = new GeneratedFile("docs/clauses-and-tests.md");

    private static final List<Clause> CLAUSES = new DroolsIcpRuleEngine()
            .clauses().stream().filter(clause -> !clause.by().isEmpty()).toList();
    private static final Map<String, Set<TestMethod>> TESTS_IN_JAVA = testsInJava();
    private static final Map<String, Set<TestMethod>> TESTS_OF_RULES = testsOfRules();

    @Test
    void every_clause_with_an_answer_has_a_test() {
        assertThat(CLAUSES)
                .allSatisfy(clause -> assertThat(tests(clause)).as(clause.id()).isNotEmpty());
    }

    @Test
    void every_listed_test_exists_and_tests_an_answer() {
        assertThat(TESTS_IN_JAVA).allSatisfy((listed, tests) -> {
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
                "The tests of the answers to the clauses of the [register](clauses.md): for a rule, the groups of cases that name "
                        + "the rule, or tests in Java; for a table, its tests. The build compares this list, and fails if a clause has "
                        + "no test. Clauses without an answer are not applicable; the register says why.",
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
        Set<TestMethod> tests = new TreeSet<>();
        if (reference.kind() == Kind.RULE) {
            tests.addAll(TESTS_OF_RULES.getOrDefault(reference.name(), Set.of()));
            tests.addAll(TESTS_IN_JAVA.getOrDefault(reference.name(), Set.of()));
            return tests;
        }
        TESTS_IN_JAVA.forEach((listed, held) -> {
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

    private static Map<String, Set<TestMethod>> testsOfRules() {
        Map<String, Set<TestMethod>> tests = new TreeMap<>();
        RuleCases.groups()
                .forEach(group -> group.rules()
                        .forEach(rule -> tests.computeIfAbsent(rule, any -> new TreeSet<>())
                                .add(TestMethod.ofCases(group.file(), group.title()))));
        return tests;
    }

    private static Map<String, Set<TestMethod>> testsInJava() {
        Map<String, Set<TestMethod>> tests = new TreeMap<>();
        Tables.csv("gate/tests-in-java.csv", Columns.of("reference", "class", "method"), row -> {
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
