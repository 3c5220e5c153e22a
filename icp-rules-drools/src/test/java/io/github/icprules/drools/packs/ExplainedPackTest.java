package io.github.icprules.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.support.PackFolder;
import io.github.icprules.explain.ConditionResult;
import io.github.icprules.explain.ExplainedCondition;
import io.github.icprules.explain.Explanation;
import io.github.icprules.explain.Outcome;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of packs are explained as bundled rules are. */
class ExplainedPackTest {

    private static final FilingRequest FILING = PackFolder.filing();

    @TempDir
    private static Path folder;

    private static IcpRuleEngine engine;

    @BeforeAll
    static void load() {
        engine = PackFolder.in(folder).engine();
    }

    @Test
    void a_condition_of_the_fact_api_has_words_and_another_one_is_shown_in_drl() {
        Explanation found = engine.explain(FILING, "acme/brand.competitor");
        assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(found.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.conditions())
                    .extracting(ExplainedCondition::result)
                    .containsExactly(ConditionResult.HELD, ConditionResult.HELD);
            assertThat(fact.conditions().get(0).words().in(Language.ZH)).isEqualTo("本次填报小程序信息");
            assertThat(fact.conditions().get(1).words().in(Language.ZH))
                    .isEqualTo(fact.conditions().get(1).drl())
                    .contains("acme/COMPETITORS");
        });
    }

    @Test
    void a_condition_on_inputs_and_attributes_has_words_and_values(@TempDir Path own) {
        IcpRuleEngine engine = PackFolder.in(own)
                .with(
                        "rules/brand.drl",
                        "taken.possible )",
                        "filing.input(\"miniProgram.name\").contains(filing.attribute(\"acme.brand\"))"
                                + ".both(taken.opposite).possible )")
                .engine();
        ExplainedCondition open = last(engine.explain(FILING, "acme/brand.taken"));
        assertThat(open.words().in(Language.ZH)).isEqualTo("小程序名称含有附加信息“acme.brand”，并且名称没有被其他已备案的服务使用；或者不能确定");
        assertThat(open.words().in(Language.EN))
                .isEqualTo(
                        "the name of the mini-program contains the attribute “acme.brand” and the name is not that of"
                                + " another filed service, or this is not known");
        assertThat(open.result()).isEqualTo(ConditionResult.UNKNOWN);
        assertThat(open.missing())
                .extracting(input -> input.path())
                .containsExactly("attributes.acme.brand", "miniProgram.nameTaken");
        FilingRequest known = FILING.withAttribute("acme.brand", "甲乙");
        ExplainedCondition failed = last(engine.explain(known, "acme/brand.taken"));
        assertThat(failed.result()).isEqualTo(ConditionResult.FAILED);
        assertThat(failed.missing()).isEmpty();
        assertThat(valueOfAttribute(failed)).isEqualTo("（2 个字）");
        ExplainedCondition masked =
                last(engine.explain(FILING.withAttribute("acme.brand", "13800000001"), "acme/brand.taken"));
        assertThat(valueOfAttribute(masked)).contains("*").doesNotContain("13800000001");
    }

    private static String valueOfAttribute(ExplainedCondition condition) {
        return condition.inputs().stream()
                .filter(input -> input.path().startsWith("attributes."))
                .map(input -> input.value().in(Language.ZH))
                .collect(Collectors.joining());
    }

    private static ExplainedCondition last(Explanation explanation) {
        List<ExplainedCondition> conditions = explanation.facts().get(0).conditions();
        return conditions.get(conditions.size() - 1);
    }

    @Test
    void all_rules_are_explained() {
        assertThat(engine.explainAll(FILING))
                .extracting(Explanation::ruleId)
                .contains("acme/brand.duty", "duty-to-file.obligation")
                .isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "acme/brand.competitors, ; did you mean acme/brand.competitor?",
        "brand.competitor, ; did you mean acme/brand.competitor?",
        "other/agency.rival-word, ; no rule pack other is loaded.",
        "acme/agency.rival-word, .",
    })
    void a_misspelt_id_names_the_nearest(String id, String nearest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.explain(FILING, id))
                .withMessage("There is no rule " + id + nearest);
    }
}
