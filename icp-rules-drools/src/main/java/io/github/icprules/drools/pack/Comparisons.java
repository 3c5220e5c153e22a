package io.github.icprules.drools.pack;

import io.github.icprules.drools.condition.Expression;
import io.github.icprules.drools.condition.Expression.Comparison;
import io.github.icprules.drools.condition.Expression.Literal;
import io.github.icprules.drools.condition.Expression.Path;
import io.github.icprules.drools.pack.FactMembers.Refused;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Checks the comparisons of a condition: the operator, and whether the compared values can be equal. */
final class Comparisons {

    /** The operators that are false if there is no value on the left. */
    private static final Set<String> AFFIRMING =
            Set.of("==", "<", "<=", ">", ">=", "in", "matches", "contains", "memberOf");

    private static final Set<String> COMPARING = Set.of("==", "!=", "<", "<=", ">", ">=", "in", "not in");

    private static final String OF_TEXT = "str[";

    private static final List<String> OF_TEXTS = List.of("str[endsWith]", "str[length]", "str[startsWith]");

    private final CheckedCode code;
    private final Function<Path, Class<?>> typeOf;

    /**
     * Takes the expression.
     *
     * @param typeOf returns the type of a path; {@code Object} if it is not known, and {@code Refused} if the path has a fault
     */
    Comparisons(CheckedCode code, Function<Path, Class<?>> typeOf) {
        this.code = code;
        this.typeOf = typeOf;
    }

    /** {@return whether a comparison is false if the value on its left is absent, so that a rule does not fire for want of an input} */
    static boolean isFalseIfAbsent(Comparison comparison) {
        boolean isWithNull = comparison.operands().stream()
                .anyMatch(operand -> operand instanceof Literal literal && literal.isNull());
        return comparison.isNotNull() || (AFFIRMING.contains(comparison.operator()) && !isWithNull);
    }

    /**
     * Checks a comparison.
     *
     * @param type the type of the value on the left, as it is declared; {@code null} if it is not known
     */
    void check(Comparison comparison, @Nullable Class<?> type) {
        String operator = comparison.operator();
        int ofText = operator.indexOf(OF_TEXT);
        if (ofText >= 0 && !OF_TEXTS.contains(operator.substring(ofText))) {
            String between = code.text(comparison.left().end(), comparison.end());
            code.refuseName(
                    comparison.left().end() + between.indexOf("str"),
                    "one of " + String.join(", ", OF_TEXTS),
                    operator.substring(ofText),
                    OF_TEXTS);
        }
        for (Expression operand : comparison.operands()) {
            if (operand instanceof Literal literal && literal.isText() && operator.endsWith("matches")) {
                checkPattern(literal);
            }
            // Drools accepts the comparison of a number with a text, and the comparison fails when the rule is
            // evaluated.
            if (type != null
                    && type != Refused.class
                    && COMPARING.contains(operator)
                    && isOfAnotherType(type, operand)) {
                code.refuse(
                        operand.start(),
                        "a value of the type " + type.getSimpleName(),
                        code.text(operand.start(), operand.end()));
            }
        }
    }

    /** Returns whether no value of a type is equal to an operand. */
    private boolean isOfAnotherType(Class<?> type, Expression operand) {
        if (operand instanceof Literal literal) {
            return literal.isText() && !type.isAssignableFrom(String.class);
        }
        if (!type.isEnum() || !(operand instanceof Path path)) {
            return false;
        }
        Class<?> other = typeOf.apply(path);
        return other.isEnum() && other != type;
    }

    /** Checks a regular expression. A malformed one would fail when the rule is evaluated. */
    void checkPattern(Literal literal) {
        try {
            Pattern.compile(literal.unquoted().translateEscapes());
        } catch (PatternSyntaxException e) {
            code.refuse(literal.start(), "a regular expression", literal.text() + " (\"" + e.getDescription() + "\")");
        } catch (IllegalArgumentException e) {
            code.refuse(literal.start(), "a text of Java", literal.text());
        }
    }
}
