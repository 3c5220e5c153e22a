package io.github.icprules.drools.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.icprules.drools.compiled.BundledRules;
import io.github.icprules.drools.compiled.RuleReading;
import io.github.icprules.drools.condition.ConditionReader;
import io.github.icprules.drools.condition.Expression.Comparison;
import io.github.icprules.drools.corpus.FilingMaker;
import io.github.icprules.drools.corpus.NotationText;
import io.github.icprules.drools.facts.GivenInput;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.text.Language;
import io.github.icprules.text.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The phrases of the conditions of the bundled sheets: each property has one in both languages, and no phrase is unused. */
class PropertyTextsTest {

    /** One statement with its denial. */
    private static final Pattern STATEMENT = Pattern.compile("[^\\[\\]|]*\\[[^\\[\\]|]+\\|[^\\[\\]|]+][^\\[\\]|]*");

    private static final Pattern NOUN = Pattern.compile("[^\\[\\]|]+");

    private static final List<RuleReading> READINGS = BundledRules.load().readings();

    /** Facts with a member at a path of their own, such as {@code materials[0]}. */
    private static final List<String> OWNERS = List.of(
            "subject.principal",
            "miniProgram.principal",
            "subject.history.filings[0]",
            "materials[0]",
            "materials[0].picture",
            "materials[0].readText",
            "miniProgram.preApprovals[0]");

    @Test
    void every_property_and_constant_has_a_phrase_and_no_phrase_is_unused() {
        Set<String> used = new TreeSet<>();
        questions().forEach(asked -> {
            used.add(asked.property().key());
            Comparison comparison = asked.question().comparison();
            if (comparison != null) {
                comparison.operands().stream()
                        .map(operand -> String.valueOf(operand.constant()))
                        .filter(constant -> constant.contains(".") && !isTerm(asked.property()))
                        .forEach(used::add);
            }
        });
        assertThat(PropertyTexts.keys()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void the_other_phrases_belong_to_facts_and_methods() {
        assertThat(PropertyTexts.phrases("fact").keySet().stream().map(key -> key.replace(".absent", "")))
                .isSubsetOf(Facts.kinds().stream().map(Class::getSimpleName).toList());
        assertThat(PropertyTexts.phrases("input").keySet())
                .isSubsetOf(Stream.of(GivenInput.class, LocalDate.class)
                        .flatMap(type -> Stream.of(type.getMethods())
                                .map(method -> type.getSimpleName() + '.' + method.getName()))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_truth_has_a_statement_with_its_denial_and_a_compared_property_a_noun(Language language) {
        questions()
                .forEach(asked -> assertThat(phrase(asked.property().key(), language))
                        .as(asked.property().key())
                        .matches(asked.question().comparison() == null ? STATEMENT : NOUN));
        assertThat(PropertyTexts.keys())
                .allSatisfy(key ->
                        assertThat(phrase(key, language)).doesNotEndWith("。").doesNotEndWith("."));
    }

    @Test
    void the_inputs_of_a_condition_are_places_of_a_request() {
        PropertyTexts.keys()
                .forEach(key -> assertThat(PropertyTexts.inputs(key))
                        .as(key)
                        .allSatisfy(path -> assertThat(isPlace(path)).as(path).isTrue()));
    }

    private static boolean isPlace(String path) {
        return path.startsWith(".")
                ? path.equals(".") || OWNERS.stream().anyMatch(owner -> isOfRequest(owner + path))
                : isOfRequest(path);
    }

    private static boolean isOfRequest(String path) {
        return catchThrowable(() -> FilingMaker.checked(new NotationText("", 1, path), path)) == null;
    }

    /** A question of a condition, with the property that it reads. */
    private record Asked(Question question, Property property) {}

    private static Stream<Asked> questions() {
        return READINGS.stream()
                .flatMap(rule -> rule.patterns().stream())
                .flatMap(pattern -> pattern.conditions().stream()
                        .flatMap(condition -> Question.in(ConditionReader.read(condition.text()))
                                .map(question -> new Asked(
                                        question,
                                        Property.of(pattern.type(), question.path())
                                                .orElseThrow()))));
    }

    private static boolean isTerm(Property property) {
        return Term.class.isAssignableFrom(property.type());
    }

    private static String phrase(String key, Language language) {
        return PropertyTexts.phrase(key).orElseThrow().in(language);
    }
}
