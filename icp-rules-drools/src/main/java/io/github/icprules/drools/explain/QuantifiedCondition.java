package io.github.icprules.drools.explain;

import io.github.icprules.drools.compiled.RuleReading;
import io.github.icprules.drools.compiled.RuleReading.Pattern;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.explain.ConditionResult;
import io.github.icprules.explain.ExplainedCondition;
import io.github.icprules.explain.Input;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The condition of a rule that a list of the filing has no item of a kind, or that it has one. If the list is absent, the answer is
 * unknown.
 *
 * @param isDenied whether the rule demands that there is no such item
 * @param pattern the type of the items, and their conditions
 * @param conditions the conditions of the items
 */
record QuantifiedCondition(boolean isDenied, Pattern pattern, List<ReadCondition> conditions) {

    /** {@return the conditions of a rule on lists} */
    static List<QuantifiedCondition> of(RuleReading rule) {
        return Stream.concat(
                        rule.absent().stream().map(pattern -> of(true, pattern)),
                        rule.present().stream().map(pattern -> of(false, pattern)))
                .toList();
    }

    private static QuantifiedCondition of(boolean isDenied, Pattern pattern) {
        return new QuantifiedCondition(
                isDenied,
                pattern,
                pattern.conditions().stream()
                        .map(condition -> ReadCondition.of(pattern.type(), condition))
                        .toList());
    }

    /** {@return the condition with its result} */
    ExplainedCondition explained(Filing filing, List<Fact> facts, Function<String, Input> inputs) {
        String list = Objects.requireNonNull(Facts.lists().get(pattern.type()));
        boolean isGiven = filing.input(list).present().isYes();
        return new ExplainedCondition(
                words(isDenied),
                drl(),
                isGiven ? result(facts) : ConditionResult.UNKNOWN,
                List.of(inputs.apply(list)),
                isGiven ? List.of() : List.of(inputs.apply(list)));
    }

    /** {@return the opposite in words} */
    Text denial() {
        return words(!isDenied);
    }

    private Text words(boolean denied) {
        return Text.of(words(denied, Language.ZH), words(denied, Language.EN));
    }

    private String words(boolean denied, Language language) {
        boolean isChinese = language == Language.ZH;
        String type = FactTexts.type(pattern.type()).in(language);
        String of = conditions.stream()
                .map(condition -> condition.words().in(language))
                .collect(Collectors.joining(isChinese ? "；" : "; "));
        String any = isChinese ? (denied ? "没有" : "有") + type : "there is " + (denied ? "no " : "at least one ") + type;
        return of.isEmpty() ? any : isChinese ? any + "符合：" + of : any + " with: " + of;
    }

    private String drl() {
        return conditions.stream()
                .map(ReadCondition::drl)
                .collect(Collectors.joining(
                        ", ",
                        (isDenied ? "not " : "exists ") + pattern.type().getSimpleName() + "( ",
                        conditions.isEmpty() ? ")" : " )"));
    }

    private ConditionResult result(List<Fact> facts) {
        boolean isKnown = true;
        for (Fact fact : facts) {
            if (pattern.type().isInstance(fact)) {
                List<ConditionResult> results = pattern.conditions().stream()
                        .map(condition -> Explainer.test(condition, fact))
                        .toList();
                if (results.stream().allMatch(ConditionResult.HELD::equals)) {
                    return isDenied ? ConditionResult.FAILED : ConditionResult.HELD;
                }
                isKnown &= results.contains(ConditionResult.FAILED);
            }
        }
        // A condition that compares several facts has no result for one fact.
        return !isKnown ? ConditionResult.NOT_REACHED : isDenied ? ConditionResult.HELD : ConditionResult.FAILED;
    }
}
