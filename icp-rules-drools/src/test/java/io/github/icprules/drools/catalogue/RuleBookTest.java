package io.github.icprules.drools.catalogue;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.RuleDescription;
import io.github.icprules.RuleKind;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.drools.engine.WarmUp;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.findings.Messages;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Provision;
import io.github.icprules.text.Language;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Properties of all sheets and all rules. */
class RuleBookTest {

    private static final Path RESOURCES = Path.of("src/main/resources/io/github/icprules/drools");
    private static final Map<String, RuleDescription> RULES = new TreeMap<>();

    static final List<String> SHEETS = Sheets.SHEETS;

    static {
        new DroolsIcpRuleEngine().rules().forEach(rule -> RULES.put(rule.id(), rule));
    }

    @ParameterizedTest
    @FieldSource("SHEETS")
    void a_rule_has_the_address_of_its_sheet_and_a_citation_above_it(String sheet) {
        assertThat(parse(sheet)).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.id()).matches("\\Q" + sheet + "\\E\\.[a-z]+(-[a-z]+)*");
            assertThat(rule.above()).as("what stands above " + rule.id()).endsWith("*/");
        });
    }

    @ParameterizedTest
    @FieldSource("SHEETS")
    void annotations_stand_in_a_fixed_order(String sheet) {
        List<String> order = List.of(
                "kind",
                "material",
                "oneOf",
                "stage",
                "standing",
                "settledBy",
                "alsoToFile",
                "severity",
                "party",
                "penalty",
                "errcode",
                "basis");
        assertThat(parse(sheet))
                .allSatisfy(rule -> assertThat(Pattern.compile("@(\\w+)")
                                .matcher(rule.annotations())
                                .results()
                                .map(annotation -> order.indexOf(annotation.group(1))))
                        .as(rule.id())
                        .isSorted()
                        .doesNotHaveDuplicates()
                        .doesNotContain(-1));
    }

    @ParameterizedTest
    @FieldSource("SHEETS")
    void a_rule_is_pure_and_says_one_thing(String sheet) {
        assertThat(parse(sheet)).allSatisfy(rule -> {
            assertThat(rule.when())
                    .doesNotContainPattern("\\b(eval|from|accumulate|collect|exists|forall)\\b")
                    .doesNotContain("str[", "&&");
            assertThat(rule.then()).doesNotContainPattern("\\b(modify|update|insert|insertLogical|delete|retract)\\b");
            assertThat(rule.annotations())
                    .doesNotContainPattern("\\b(salience|no-loop|lock-on-active|agenda-group|date-effective)\\b");
            assertThat(rule.when().strip().lines().findFirst().orElseThrow()).matches("\\s*\\$\\w : \\w+\\(.*");
            assertThat(rule.then().strip())
                    .as(rule.id())
                    .startsWith("findings.")
                    .endsWith(");");
            assertThat(rule.then().chars().filter(character -> character == ';'))
                    .hasSize(1);
        });
    }

    /** A sheet shows which of its conditions are three-valued only if no fact has another kind of three-valued property. */
    @Test
    void a_fact_has_no_three_valued_property_but_answers() throws Exception {
        assertThat(facts())
                .flatExtracting(fact -> List.of(fact.getMethods()))
                .filteredOn(method -> method.getReturnType() == Boolean.class)
                .isEmpty();
    }

    /** An answer is read by a member: by itself it is no condition, and compared with a truth value it is never equal. */
    @ParameterizedTest
    @FieldSource("SHEETS")
    void a_rule_reads_of_an_answer_what_it_can_rest_on(String sheet) {
        assertThat(parse(sheet))
                .allSatisfy(rule -> assertThat(rule.when())
                        .as(rule.id())
                        .doesNotContainPattern("[!=]= *(true|false)\\b")
                        .doesNotContainPattern("\\.unknown\\b|\\.gaps\\b"));
    }

    @Test
    void the_warm_up_has_a_fact_of_every_kind() throws Exception {
        Set<Class<?>> met = WarmUp.requests()
                .filter(request -> WarmUp.TYPES.contains(request.filingType()))
                .flatMap(request -> Facts.of(request, WarmUp.DAY, Knowledge.bundled()).all().stream())
                .map(Object::getClass)
                .collect(toSet());
        assertThat(met).containsExactlyInAnyOrderElementsOf(facts());
    }

    @Test
    void a_rule_is_in_force_while_all_of_its_basis_is() {
        assertThat(RULES.values()).allSatisfy(rule -> {
            assertThat(rule.basis())
                    .as(rule.id())
                    .isNotEmpty()
                    .allSatisfy(basis -> assertThat(basis.provision()).isNotNull());
            Set<String> ids = articles(rule.basis());
            LocalDate from = rule.inForceFrom();
            LocalDate until = rule.inForceUntil();
            assertThat(articles(rule.basisOn(from))).as(rule.id()).isEqualTo(ids);
            assertThat(countingOn(from.minusDays(1), rule)).as(rule.id()).isNotEqualTo(ids);
            if (until != null) {
                assertThat(articles(rule.basisOn(until))).as(rule.id()).isEqualTo(ids);
                assertThat(countingOn(until.plusDays(1), rule)).as(rule.id()).isNotEqualTo(ids);
            }
        });
    }

    private static Set<String> articles(List<LegalBasis> basis) {
        return basis.stream()
                .flatMap(article -> Stream.ofNullable(article.provision()))
                .map(Provision::id)
                .collect(toSet());
    }

    private static Set<String> countingOn(LocalDate day, RuleDescription rule) {
        return articles(
                rule.basis().stream().filter(article -> article.inForceOn(day)).toList());
    }

    /**
     * The sentences that a rule need not have: a duration, what an eye looks for, the labels of the answers to a question, the words
     * for the merchant.
     */
    private static final Pattern OPTIONAL =
            Pattern.compile(".*\\.(duration|look|yes-label|no-label|merchant|merchant-how)");

    @ParameterizedTest
    @FieldSource("SHEETS")
    void the_bundles_have_all_the_sentences_a_rule_needs_and_no_others(String sheet) {
        Set<String> expected = new TreeSet<>();
        Map<String, String> annotations = parse(sheet).stream().collect(toMap(SheetRule::id, SheetRule::annotations));
        RULES.values().stream().filter(rule -> rule.sheet().equals(sheet)).forEach(rule -> {
            String finding = rule.id().substring(sheet.length() + 1);
            expected.add(finding + ".title");
            expected.add(finding + ".message");
            String annotated = annotations.getOrDefault(rule.id(), "");
            boolean isOfParty = annotated.contains("@party(");
            if (rule.kind() == RuleKind.VIOLATION || (rule.kind() == RuleKind.OPEN_POINT && isOfParty)) {
                expected.add(finding + ".suggestion");
            }
            if (annotated.contains("QUESTION )")) {
                Stream.of(".question", ".yes", ".no").forEach(key -> expected.add(finding + key));
            }
            if (rule.kind() == RuleKind.DUTY) {
                expected.add(finding + ".when");
            }
        });
        for (Language language : Language.values()) {
            assertThat(bundle(sheet, language).stringPropertyNames().stream()
                            .filter(key -> !OPTIONAL.matcher(key).matches()))
                    .as(language.toString())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** The merchant who decides must read why the filing is impossible, and which plans are left. */
    @ParameterizedTest
    @FieldSource("SHEETS")
    void a_decision_of_the_merchant_has_words_for_the_merchant(String sheet) {
        Set<String> keys = bundle(sheet, Language.ZH).stringPropertyNames();
        Set<String> decisions = parse(sheet).stream()
                .filter(rule -> rule.annotations().contains("DECISION )"))
                .map(rule -> rule.id().substring(sheet.length() + 1) + ".merchant")
                .collect(toSet());
        assertThat(parse(sheet))
                .filteredOn(rule -> keys.contains(rule.id().substring(sheet.length() + 1) + ".merchant"))
                .allSatisfy(rule -> assertThat(rule.annotations()).doesNotContain("@party( SERVICE_PROVIDER"));
        Set<String> titles =
                keys.stream().filter(key -> key.endsWith(".merchant")).collect(toSet());
        assertThat(titles).containsAll(decisions);
        assertThat(keys.stream().filter(key -> key.endsWith(".merchant-how")))
                .containsExactlyInAnyOrderElementsOf(
                        titles.stream().map(title -> title + "-how").toList());
    }

    @ParameterizedTest
    @FieldSource("SHEETS")
    void the_languages_say_the_same(String sheet) {
        Properties chinese = bundle(sheet, Language.ZH);
        Properties english = bundle(sheet, Language.EN);
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        assertThat(chinese.stringPropertyNames()).allSatisfy(key -> {
            assertThat(placeholders(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(chinese.getProperty(key)));
            assertThat(english.getProperty(key)).isNotBlank();
            // A sentence can be a value that the engine composes.
            assertThat(chinese.getProperty(key)).isNotBlank().containsPattern("\\p{IsHan}|^\\{\\w+}$");
        });
    }

    private static List<Class<?>> facts() throws Exception {
        List<Class<?>> facts = new ArrayList<>();
        Path sources = Path.of("src/main/java");
        try (Stream<Path> files = Files.walk(sources.resolve("io/github/icprules/drools/facts"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name =
                        sources.relativize(file).toString().replace(".java", "").replace(File.separatorChar, '.');
                if (!name.endsWith("package-info")) {
                    Class<?> type = Class.forName(name);
                    if (Fact.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                        facts.add(type);
                    }
                }
            }
        }
        return facts;
    }

    private static Properties bundle(String sheet, Language language) {
        return Tables.properties(Messages.file(sheet, language));
    }

    private static Set<String> placeholders(String pattern) {
        return Pattern.compile("\\{\\w+}")
                .matcher(pattern)
                .results()
                .map(MatchResult::group)
                .collect(toCollection(TreeSet::new));
    }

    private static List<SheetRule> parse(String sheet) {
        try {
            String text = Files.readString(RESOURCES.resolve("rules/" + sheet + ".drl"), StandardCharsets.UTF_8);
            List<SheetRule> rules = new ArrayList<>();
            var matcher = Pattern.compile(
                            "rule \"([^\"]+)\"\\n(.*?)\\nwhen\\n(.*?)\\nthen\\n(.*?)\\nend\\n", Pattern.DOTALL)
                    .matcher(text);
            int end = 0;
            while (matcher.find()) {
                rules.add(new SheetRule(
                        matcher.group(1),
                        text.substring(end, matcher.start()).strip(),
                        matcher.group(2),
                        matcher.group(3),
                        matcher.group(4)));
                end = matcher.end();
            }
            assertThat(rules)
                    .hasSameSizeAs(text.lines()
                            .filter(line -> line.startsWith("rule "))
                            .toList());
            return rules;
        } catch (IOException e) {
            throw new AssertionError("The sheet " + sheet + " cannot be read.", e);
        }
    }

    private record SheetRule(String id, String above, String annotations, String when, String then) {}
}
