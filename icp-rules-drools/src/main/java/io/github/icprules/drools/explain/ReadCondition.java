package io.github.icprules.drools.explain;

import io.github.icprules.drools.compiled.RuleReading;
import io.github.icprules.drools.condition.AnswerPath;
import io.github.icprules.drools.condition.ConditionReader;
import io.github.icprules.drools.condition.Expression;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.Set;

/**
 * A condition that was read.
 *
 * @param drl the condition in one line
 * @param expression the parsed condition
 * @param answers the answers that the condition reads
 * @param words the condition in words
 * @param denial the opposite in words
 */
record ReadCondition(String drl, Expression expression, List<AnswerPath> answers, Text words, Text denial) {

    /** The properties by which a rule selects facts of one type. The rule is not about facts with another value. */
    private static final Set<String> CHOOSING =
            Set.of("value", "parameter", "kind", "category", "ofSubject", "ofMiniProgram");

    private static final ConditionTexts WORDS = new ConditionTexts();

    static ReadCondition of(Class<?> type, RuleReading.Condition condition) {
        Expression expression = ConditionReader.read(condition.text());
        String written = inOneLine(condition.text());
        Text drl = Text.of(written, written);
        Text said = WORDS.of(expression, type).orElse(null);
        return new ReadCondition(
                written,
                expression,
                answers(type, condition.text()),
                said == null ? drl : said,
                said == null
                        ? Text.of("条件不成立：" + written, "A condition does not hold: " + written)
                        : WORDS.of(new Expression.Not(expression, expression.start(), expression.end()), type)
                                .orElse(drl));
    }

    private static List<AnswerPath> answers(Class<?> type, String condition) {
        try {
            return AnswerPath.in(type, condition);
        } catch (IllegalStateException e) {
            // A condition that reads its answers in another way is refused when the pack is read.
            return List.of();
        }
    }

    /** Returns a condition as the sheet has it: the compiler at run time needs the object in front of some properties. */
    private static String inOneLine(String condition) {
        return condition
                .replaceAll("\\s+", " ")
                .replaceAll("(?<![\\w.$])this\\.(?=is[A-Z])", "")
                .strip();
    }

    /** Returns whether the condition chooses the facts of the rule. */
    boolean isChoosing() {
        return (expression instanceof Expression.Path || expression instanceof Expression.Comparison)
                && Question.in(expression)
                        .anyMatch(question -> CHOOSING.contains(question.path().name()));
    }
}
