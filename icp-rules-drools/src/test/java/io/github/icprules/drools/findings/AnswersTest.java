package io.github.icprules.drools.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.catalogue.BlankFilings;
import io.github.icprules.drools.compiled.BundledRules;
import io.github.icprules.drools.compiled.CompiledRule;
import io.github.icprules.drools.compiled.CompiledRuleReader;
import io.github.icprules.drools.corpus.RandomFilings;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.model.FilingRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each answer that rules read is unknown for some filing, and known for some correct filing. */
class AnswersTest {

    private static final Knowledge KNOWLEDGE =
            Knowledge.bundled().with(Knowledge.bundled().provinces().withProfile(ProvincialProfile.ALL));

    private static final List<CompiledRule> RULES = BundledRules.models().stream()
            .flatMap(model -> model.getRules().stream())
            .map(CompiledRuleReader::read)
            .flatMap(Optional::stream)
            .toList();

    @Test
    void an_unknown_answer_misses_something_and_every_answer_is_unknown_of_some_filing() {
        Set<String> unknown = new TreeSet<>();
        Stream.concat(RandomFilings.bare(), BlankFilings.requests())
                .forEach(request -> ask(request, (path, answer) -> {
                    if (answer.isUnknown()) {
                        assertThat(answer.gaps())
                                .as(path)
                                .isNotEmpty()
                                .allSatisfy(gap ->
                                        assertThat(gap.paths()).isNotEmpty().doesNotContain(""));
                        unknown.add(path);
                    }
                }));
        assertThat(read()).isSubsetOf(unknown);
    }

    @Test
    void every_answer_is_known_of_some_filing_that_is_in_order() {
        Set<String> known = new TreeSet<>();
        RandomFilings.described()
                .forEach(request -> ask(request, (path, answer) -> {
                    if (!answer.isUnknown()) {
                        assertThat(answer.gaps()).as(path).isEmpty();
                        known.add(path);
                    }
                }));
        assertThat(read()).isSubsetOf(known);
    }

    /** The catalogue asks blank filings, so each answer that a rule reads must be unknown of one of them. */
    @Test
    void the_catalogue_names_what_is_missing_for_every_rule_that_reads_an_answer() {
        BlankFilings blank = new BlankFilings();
        assertThat(RULES).allSatisfy(rule -> {
            AnswersRead answers = rule.info().answers();
            assertThat(blank.missing(answers).isEmpty())
                    .as(rule.info().id())
                    .isEqualTo(answers.equals(AnswersRead.NONE));
        });
    }

    private static Set<String> read() {
        Set<String> read = new TreeSet<>();
        RULES.forEach(rule -> read.addAll(rule.info().answers().paths()));
        assertThat(read).hasSizeGreaterThan(100);
        return read;
    }

    /** Asks of every fact of a filing the answers that the rules on such facts read. */
    private static void ask(FilingRequest request, BiConsumer<String, Answer> question) {
        Facts facts =
                Facts.of(request, request.evaluatedOn() == null ? RuleVerifier.DAY : request.evaluatedOn(), KNOWLEDGE);
        for (Fact fact : facts.all()) {
            for (CompiledRule rule : RULES) {
                if (rule.type() == fact.getClass()) {
                    Map<String, Answer> answers = rule.info().answers().of(fact);
                    answers.forEach(question);
                }
            }
        }
    }
}
