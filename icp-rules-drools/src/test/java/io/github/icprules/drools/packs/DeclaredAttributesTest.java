package io.github.icprules.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.icprules.advice.AnswerForm;
import io.github.icprules.advice.NextQuestion;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.support.Found;
import io.github.icprules.drools.support.PackFolder;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A pack declares its attributes: they are asked in its words, and an attribute of another form is an error of the filing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeclaredAttributesTest {

    private static final String RULE = "acme/brand.taken";
    private static final FilingRequest FILING = PackFolder.filing();

    private DroolsIcpRuleEngine engine;

    @BeforeAll
    void load(@TempDir Path folder) {
        engine = PackFolder.in(folder)
                .withFile("data/fees.csv", "province,number\nBEIJING,5000\ndefault,3000.5\n")
                .with(
                        "rules/brand.drl",
                        "taken.possible )",
                        "filing.attribute(\"acme.level\").equalTo(\"gold\").both(filing.attribute(\"acme.fee\")"
                                + ".lessThan(filing.table(\"acme/fees\").number)).possible )")
                .with(
                        "rules/brand.drl",
                        "findings.violation($n, \"name\", $n.shown());\nend\n\nrule \"brand.duty\"",
                        "findings.violation($n, \"name\", $n.filing().table(\"acme/fees\").number().number());\nend\n\n"
                                + "rule \"brand.duty\"")
                .engine();
    }

    private List<NextQuestion> asked(FilingRequest request) {
        return engine.nextQuestions(request).stream()
                .filter(question -> question.ruleIds().contains(RULE))
                .toList();
    }

    @Test
    void a_missing_attribute_is_asked_in_the_words_of_the_pack() {
        assertThat(asked(FILING)).anySatisfy(question -> {
            assertThat(question.path()).isEqualTo("attributes.acme.level");
            assertThat(question.question().in(Language.ZH)).isEqualTo("客户是哪个等级？");
            assertThat(question.form()).isEqualTo(AnswerForm.ONE_OF);
            assertThat(question.choices())
                    .extracting(NextQuestion.Choice::value)
                    .containsExactly("gold", "silver", "bronze");
        });
        assertThat(asked(FILING)).anySatisfy(question -> {
            assertThat(question.path()).isEqualTo("attributes.acme.fee");
            assertThat(question.label().in(Language.EN)).isEqualTo("Fee");
            assertThat(question.form()).isEqualTo(AnswerForm.NUMBER);
            assertThat(question.hint().in(Language.ZH)).isEqualTo("单位为元");
        });
    }

    @Test
    void an_attribute_that_no_pack_declares_or_of_another_form_is_an_error() {
        FilingRequest wrong = FILING.withAttribute("acme.levl", "gold")
                .withAttribute("acme.level", "god")
                .withAttribute("acme.fee", "5000元")
                .withAttribute("acme.hotline", "yes")
                .withAttribute("acme.signed", "soon")
                .withAttribute("acme.tags", List.of("old"))
                .withAttribute("acme.brand", 5)
                .withAttribute("other.levl", "gold");
        InvalidTreeException refusal = catchThrowableOfType(InvalidTreeException.class, () -> engine.evaluate(wrong));
        assertThat(refusal.problems())
                .extracting(InvalidTreeException.Problem::toString)
                .containsExactly(
                        "attributes.acme.brand: wrong value; expected a string",
                        "attributes.acme.fee: wrong value; expected a number such as 5000",
                        "attributes.acme.hotline: wrong value; expected true or false",
                        "attributes.acme.level: wrong value; expected one of gold, silver, bronze (did you mean gold?)",
                        "attributes.acme.levl: unknown attribute; expected an attribute that the rule pack acme"
                                + " declares (did you mean acme.level?)",
                        "attributes.acme.signed: wrong value; expected a date such as \"2026-11-24\"",
                        "attributes.acme.tags: wrong value; expected a list of these: new, vip");
        assertThat(refusal.problems())
                .extracting(InvalidTreeException.Problem::messageZh)
                .contains("值不对；应为数字，如 5000", "没有这项附加信息；应为规则包 acme 声明的附加信息（是否想写 acme.level？）");
        assertThat(catchThrowableOfType(InvalidTreeException.class, () -> engine.explain(wrong, RULE)))
                .hasMessage(refusal.getMessage());
        assertThat(catchThrowableOfType(InvalidTreeException.class, () -> engine.nextQuestions(wrong)))
                .hasMessage(refusal.getMessage());
    }

    @Test
    void a_value_of_a_table_is_unknown_until_its_key_is_given() {
        FilingRequest gold = FILING.withAttribute("acme.level", "gold");
        assertThat(asked(gold.withAttribute("acme.fee", 4000)))
                .extracting(NextQuestion::path)
                .containsExactly("subject.region");
        assertThat(violated(gold.withAttribute("acme.fee", 4000), Province.BEIJING))
                .contains(RULE);
        assertThat(violated(gold.withAttribute("acme.fee", 5000), Province.BEIJING))
                .doesNotContain(RULE);
        assertThat(violated(gold.withAttribute("acme.fee", 3000), Province.TIANJIN))
                .contains(RULE);
        assertThat(violated(gold.withAttribute("acme.fee", 3000.5), Province.TIANJIN))
                .doesNotContain(RULE);
    }

    private Iterable<String> violated(FilingRequest request, Province province) {
        return Found.violated(engine.evaluate(request.withSubject(
                Subject.builder().region(Region.of(province)).build())));
    }

    @Test
    void a_rule_reads_an_attribute_of_another_pack_that_its_own_pack_declares_as_well(
            @TempDir Path first, @TempDir Path second) {
        PackFolder beta = PackFolder.beta(second)
                .with("data/attributes.csv", "beta.level,ONE_OF", "acme.level,ONE_OF")
                .with(
                        "rules/brand.drl",
                        "taken.possible )",
                        "filing.attribute(\"acme.level\").equalTo(\"gold\").possible )");
        DroolsIcpRuleEngine alone = beta.engine();
        DroolsIcpRuleEngine both = DroolsIcpRuleEngine.builder()
                .pack(beta.pack())
                .pack(PackFolder.in(first).pack())
                .build();
        FilingRequest gold = FILING.withAttribute("acme.level", "gold");
        FilingRequest misspelt = FILING.withAttribute("acme.levl", "gold");

        assertThat(Found.violated(alone.evaluate(gold))).contains("beta/brand.taken");
        assertThat(Found.violated(alone.evaluate(misspelt))).doesNotContain("beta/brand.taken");
        assertThat(Found.violated(both.evaluate(gold))).contains("beta/brand.taken");
        assertThat(catchThrowableOfType(InvalidTreeException.class, () -> both.evaluate(misspelt)))
                .hasMessageContaining("attributes.acme.levl");
    }

    @Test
    void two_packs_declare_an_attribute_in_the_same_way(@TempDir Path first, @TempDir Path second) {
        PackFolder beta = PackFolder.beta(second)
                .with("data/attributes.csv", "beta.level,ONE_OF,gold|silver|bronze", "acme.level,ONE_OF,gold|silver");
        DroolsIcpRuleEngine.Builder builder =
                DroolsIcpRuleEngine.builder().pack(PackFolder.in(first).pack()).pack(beta.pack());
        assertThat(catchThrowableOfType(IllegalArgumentException.class, builder::build))
                .hasMessage("The rule packs acme and beta declare the attribute acme.level with different kinds or"
                        + " choices.");
    }
}
