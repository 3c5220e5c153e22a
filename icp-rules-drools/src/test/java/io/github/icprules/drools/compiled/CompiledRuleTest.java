package io.github.icprules.drools.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.globalOf;
import static org.drools.model.PatternDSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.drools.compiled.CompiledRule.Condition;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.differential.RandomFilings;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.facts.subject.Subject;
import io.github.icprules.drools.findings.Findings;
import io.github.icprules.drools.findings.Messages;
import io.github.icprules.drools.findings.ReportDraft;
import io.github.icprules.model.FilingType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.drools.model.Global;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.RuleBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Only a rule that looks at one fact by itself, and has one result in any session, can do without a session. */
class CompiledRuleTest {

    private static final String SHEETS = "io.github.icprules.drools.rules";
    private static final Global<Findings> FINDINGS = globalOf(Findings.class, SHEETS, "findings");
    private static final Variable<Filing> FILING = declarationOf(Filing.class, "$f");
    private static final Filing FACT = Facts.of(
                    RandomFilings.bare().findFirst().orElseThrow(), RuleVerifier.DAY, Knowledge.bundled())
            .filing();

    /** What keeps a rule from firing in a session, each with a value of its own. */
    static final List<AttributeValue<?>> ATTRIBUTES = List.of(
            new AttributeValue<>("ENABLED", Rule.Attribute.ENABLED, false),
            new AttributeValue<>("AGENDA_GROUP", Rule.Attribute.AGENDA_GROUP, "example"),
            new AttributeValue<>("ACTIVATION_GROUP", Rule.Attribute.ACTIVATION_GROUP, "example"),
            new AttributeValue<>("RULEFLOW_GROUP", Rule.Attribute.RULEFLOW_GROUP, "example"),
            new AttributeValue<>("DURATION", Rule.Attribute.DURATION, "1s"),
            new AttributeValue<>("TIMER", Rule.Attribute.TIMER, "1s"),
            new AttributeValue<>("CALENDARS", Rule.Attribute.CALENDARS, new String[] {"example"}));

    @Test
    void a_rule_on_one_fact_is_taken_with_its_questions_in_their_order() throws Exception {
        CompiledRule planned = CompiledRuleReader.read(speaking(pattern(FILING)
                        .expr("first", filing -> filing.request().subject() != null)
                        .expr("second", filing -> filing.request().materials() != null)))
                .orElseThrow();

        assertThat(planned.info().id()).isEqualTo("operation.example");
        assertThat(planned.type()).isEqualTo(Filing.class);
        assertThat(planned.conditions()).extracting(Condition::id).containsExactly("first", "second");
        assertThat(planned.conditions().get(0).predicate().test(FACT)).isTrue();
        assertThat(planned.conditions().get(1).predicate().test(FACT)).isFalse();
    }

    @Test
    void a_rule_without_a_condition_asks_nothing() {
        assertThat(CompiledRuleReader.read(speaking(pattern(FILING)))
                        .orElseThrow()
                        .conditions())
                .isEmpty();
    }

    @Test
    void it_fires_with_every_form_of_its_consequence() throws Exception {
        List<Fact> met = new ArrayList<>();
        Rule findingsFirst = build(pattern(FILING), on(FINDINGS, FILING).execute((findings, filing) -> {
            findings.duty(filing, null);
            met.add(filing);
        }));
        Rule factFirst = build(pattern(FILING), on(FILING, FINDINGS).execute((filing, findings) -> {
            findings.duty(filing, null);
            met.add(filing);
        }));
        for (Rule rule : List.of(findingsFirst, factFirst)) {
            ReportDraft draft = new ReportDraft(new Messages(), FACT);
            CompiledRuleReader.read(rule).orElseThrow().fire(FACT, draft);
        }
        assertThat(met).containsExactly(FACT, FACT);
    }

    @Test
    void a_rule_that_joins_facts_is_not_taken() {
        Variable<Subject> subject = declarationOf(Subject.class, "$s");
        assertThat(CompiledRuleReader.read(build(
                        pattern(FILING),
                        pattern(subject).expr(FILING, (one, other) -> one.filing() == other),
                        on(FINDINGS, FILING).execute((findings, filing) -> findings.duty(filing, null)))))
                .isEmpty();
    }

    @Test
    void a_rule_that_asks_about_more_than_its_fact_is_not_taken() {
        assertThat(CompiledRuleReader.read(speaking(pattern(FILING).expr(FILING, (one, other) -> one == other))))
                .isEmpty();
    }

    /** What is asked of an open type may be meant for facts of several plans. */
    @Test
    void a_rule_on_facts_of_an_open_type_is_not_taken() {
        Variable<Fact> any = declarationOf(Fact.class, "$a");
        assertThat(CompiledRuleReader.read(
                        build(pattern(any), on(FINDINGS, any).execute((findings, fact) -> findings.duty(fact, null)))))
                .isEmpty();
    }

    @Test
    void a_rule_that_speaks_by_other_means_than_findings_is_not_taken() {
        Global<Messages> messages = globalOf(Messages.class, SHEETS, "messages");
        assertThat(CompiledRuleReader.read(build(pattern(FILING), on(FILING).execute(Filing::on))))
                .isEmpty();
        assertThat(CompiledRuleReader.read(
                        build(pattern(FILING), on(messages, FILING).execute((other, filing) -> filing.on()))))
                .isEmpty();
        assertThat(CompiledRuleReader.read(build(
                        pattern(FILING),
                        on(FINDINGS, messages).execute((findings, other) -> Objects.requireNonNull(findings)))))
                .isEmpty();
        assertThat(CompiledRuleReader.read(build(
                        pattern(FILING),
                        on(FINDINGS, FILING).execute((drools, findings, filing) -> findings.duty(filing, null)))))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ATTRIBUTES")
    void a_rule_that_a_session_can_keep_from_firing_is_not_taken(AttributeValue<?> attribute) {
        assertThat(CompiledRuleReader.read(attribute
                        .of(described())
                        .build(
                                pattern(FILING),
                                on(FINDINGS, FILING).execute((findings, filing) -> findings.duty(filing, null)))))
                .isEmpty();
    }

    @Test
    void a_condition_that_holds_a_property_for_equal_to_a_constant_returns_both() {
        Condition question = onlyQuestion(pattern(FILING)
                .expr(
                        "compares",
                        filing -> filing.request().filingType() == FilingType.CHANGE_ALL,
                        alphaIndexedBy(
                                FilingType.class,
                                ConstraintType.EQUAL,
                                1,
                                filing -> filing.request().filingType(),
                                FilingType.CHANGE_ALL)));

        assertThat(question.comparison()).isNotNull().satisfies(comparison -> {
            assertThat(Objects.requireNonNull(comparison).constants()).containsExactly(FilingType.CHANGE_ALL);
            assertThat((@Nullable Object) comparison.reader().apply(FACT))
                    .isEqualTo(FACT.request().filingType());
        });
    }

    @Test
    void any_other_condition_is_no_such_comparison() {
        Stream.of(
                        compared(ConstraintType.NOT_EQUAL, 1, FilingType.CHANGE_ALL),
                        compared(ConstraintType.EQUAL, -1, FilingType.CHANGE_ALL),
                        compared(ConstraintType.EQUAL, 1, null),
                        pattern(FILING).expr("asks", filing -> filing.request().subject() != null))
                .forEach(pattern ->
                        assertThat(onlyQuestion(pattern).comparison()).isNull());
        assertThat(onlyQuestion(compared(ConstraintType.EQUAL, 0, FilingType.CHANGE_ALL))
                        .comparison())
                .isNotNull();
    }

    private static PatternDef<Filing> compared(ConstraintType how, int index, @Nullable FilingType constant) {
        return pattern(FILING)
                .expr(
                        "compares",
                        filing -> true,
                        alphaIndexedBy(
                                FilingType.class,
                                how,
                                index,
                                filing -> filing.request().filingType(),
                                constant));
    }

    private static Condition onlyQuestion(PatternDef<Filing> pattern) {
        List<Condition> questions =
                CompiledRuleReader.read(speaking(pattern)).orElseThrow().conditions();
        assertThat(questions).hasSize(1);
        return questions.get(0);
    }

    private static Rule speaking(PatternDef<Filing> pattern) {
        return build(pattern, on(FINDINGS, FILING).execute((findings, filing) -> findings.duty(filing, null)));
    }

    private static Rule build(RuleItemBuilder<?>... parts) {
        return described().build(parts);
    }

    private static RuleBuilder described() {
        return rule(SHEETS, "operation.example").metadata("kind", "DUTY").metadata("basis", "DECREE_292_ART_12");
    }

    /** An attribute of a rule, and a value that is not its default. */
    record AttributeValue<T>(String name, Rule.Attribute<T> attribute, T value) {

        RuleBuilder of(RuleBuilder rule) {
            return rule.attribute(attribute, value);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
