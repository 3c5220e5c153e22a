package io.github.icprules.drools.catalogue;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.Clause;
import io.github.icprules.ClauseAnswer;
import io.github.icprules.ClauseReference;
import io.github.icprules.ClauseReference.Kind;
import io.github.icprules.RuleDescription;
import io.github.icprules.RuleKind;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.LegalDocument;
import io.github.icprules.law.Provision;
import io.github.icprules.text.Language;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The register leaves nothing out, neither of the regulations nor of the library. */
class RegisterTest {

    private static final DroolsIcpRuleEngine ENGINE = new DroolsIcpRuleEngine();
    private static final List<Clause> CLAUSES = ENGINE.clauses();
    private static final List<RuleDescription> RULES = ENGINE.rules();
    private static final ClauseReference PARAMETER = new ClauseReference(Kind.PARAMETER, "remark-length");

    @Test
    void no_clause_is_there_twice() {
        assertThat(CLAUSES).extracting(Clause::id).doesNotHaveDuplicates().hasSizeGreaterThan(500);
    }

    @Test
    void every_rule_answers_some_clause() {
        assertThat(referred(Kind.RULE))
                .as("name the clause that each rule answers in data/clauses.csv")
                .containsExactlyInAnyOrderElementsOf(
                        RULES.stream().map(RuleDescription::id).toList());
    }

    @Test
    void every_parameter_answers_some_clause() {
        assertThat(referred(Kind.PARAMETER)).containsExactlyInAnyOrderElementsOf(parameters("[a-z0-9-]+"));
    }

    @Test
    void every_list_of_words_answers_some_clause() {
        assertThat(referred(Kind.KEYWORDS)).containsExactlyInAnyOrderElementsOf(parameters("keywords\\.(.+)"));
    }

    /** The numbers that these documents are known to have. */
    @ParameterizedTest
    @CsvSource({"DECREE_292, decree-292, 27", "ORDER_33, order-33, 29", "NOTICE_105, notice-105, 10"})
    void no_article_is_left_out(String document, String prefix, int last) {
        Pattern numbered = Pattern.compile("\\Q" + prefix + "\\E\\.(\\d+)(\\..+)?");
        assertThat(CLAUSES.stream()
                        .filter(clause -> clause.document() != null
                                && clause.document().id().equals(document))
                        .map(clause -> numbered.matcher(clause.id()))
                        .filter(matcher -> matcher.matches())
                        .map(matcher -> Integer.valueOf(matcher.group(1)))
                        .distinct())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, last).boxed().toList());
    }

    static List<Provision> articles() {
        return ENGINE.law().provisions().stream()
                .filter(provision -> provision.id().matches(".*_(ART|ITEM)_\\d+"))
                .toList();
    }

    /** A provision that a rule rests on is a clause that the library answers for. */
    @Test
    void every_document_that_rules_rest_on_has_clauses() {
        assertThat(CLAUSES.stream()
                        .map(Clause::document)
                        .filter(Objects::nonNull)
                        .map(LegalDocument::id))
                .containsAll(
                        ENGINE.law().documents().stream().map(LegalDocument::id).toList());
    }

    /** Parts of a document are cited as (1), (2), so the article before the bracket counts. */
    @ParameterizedTest
    @MethodSource("articles")
    void every_article_that_rules_rest_on_has_a_clause(Provision provision) {
        String article = provision.article();
        String citation = new LegalBasis(provision.document(), article, provision.confidence())
                .citation()
                .in(Language.ZH);
        String start = citation.substring(0, citation.lastIndexOf(article));
        assertThat(CLAUSES)
                .anySatisfy(clause -> assertThat(clause.citation().in(Language.ZH))
                        .matches("\\Q" + start + article + "\\E(\\(\\d+\\))?[条项]"));
    }

    @Test
    void what_cannot_be_encoded_names_only_rules_that_say_so() {
        assertThat(CLAUSES.stream().filter(clause -> clause.answer() == ClauseAnswer.CANNOT_BE_ENCODED))
                .isNotEmpty()
                .allSatisfy(clause -> {
                    assertThat(clause.by()).allMatch(reference -> reference.kind() == Kind.RULE);
                    assertThat(clause.rules()).as(clause.id()).isSubsetOf(rulesOfKind(RuleKind.OPEN_POINT));
                });
    }

    private static List<String> rulesOfKind(RuleKind kind) {
        return RULES.stream()
                .filter(rule -> rule.kind() == kind)
                .map(RuleDescription::id)
                .toList();
    }

    private static Set<String> referred(Kind kind) {
        return CLAUSES.stream()
                .flatMap(clause -> clause.by().stream())
                .filter(reference -> reference.kind() == kind)
                .map(ClauseReference::name)
                .collect(toCollection(TreeSet::new));
    }

    /** What is left of the ids of this form: the group in it, if there is one. */
    private static Set<String> parameters(String form) {
        Pattern pattern = Pattern.compile(form);
        return ENGINE.parameters().stream()
                .map(parameter -> pattern.matcher(parameter.id()))
                .filter(Matcher::matches)
                .map(id -> id.group(id.groupCount()))
                .collect(toCollection(TreeSet::new));
    }

    @Test
    void a_rule_that_no_clause_names_answers_the_encoded_clauses_that_its_basis_cites() {
        RuleDescription rule = RULES.stream()
                .filter(each -> each.id().equals("number-display.not-shown"))
                .findFirst()
                .orElseThrow();
        List<Clause> unnamed = CLAUSES.stream().map(RegisterTest::withoutRules).toList();

        List<Clause> answered = Register.complete(unnamed, List.of(rule)).stream()
                .filter(clause -> clause.rules().contains(rule.id()))
                .toList();

        List<String> cited = rule.basis().stream()
                .map(basis -> basis.citation().in(Language.ZH))
                .toList();
        assertThat(answered).isNotEmpty().allSatisfy(clause -> {
            assertThat(clause.answer()).isEqualTo(ClauseAnswer.ENCODED);
            assertThat(cited).contains(clause.citation().in(Language.ZH));
        });
    }

    @Test
    void a_rule_that_a_clause_names_answers_no_other_clause() {
        assertThat(Register.complete(CLAUSES, RULES)).isEqualTo(CLAUSES);
    }

    private static Clause withoutRules(Clause clause) {
        return new Clause(
                clause.id(),
                clause.document(),
                clause.citation(),
                clause.statement(),
                clause.answer(),
                clause.answer() == ClauseAnswer.ENCODED ? List.of(PARAMETER) : List.of(),
                clause.reason());
    }
}
