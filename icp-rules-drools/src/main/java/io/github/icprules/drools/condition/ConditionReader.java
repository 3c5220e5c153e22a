package io.github.icprules.drools.condition;

import io.github.icprules.drools.condition.Expression.Bound;
import io.github.icprules.drools.condition.Expression.Comparison;
import io.github.icprules.drools.condition.Expression.Literal;
import io.github.icprules.drools.condition.Expression.Not;
import io.github.icprules.drools.condition.Expression.Other;
import io.github.icprules.drools.condition.Expression.Path;
import io.github.icprules.drools.condition.Expression.Several;
import io.github.icprules.drools.condition.Expression.Step;
import io.github.icprules.drools.condition.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a constraint or of a consequence. Every text has a tree: parts of another form, such as arithmetic, are {@link
 * Other}. Every name in the text is a step of a path, except for the operators.
 */
public final class ConditionReader {

    /** The most brackets and negations within each other, and the most steps of a path. */
    static final int MOST_NESTED = 64;

    private static final Set<String> SIGNS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private static final Set<String> WORDS =
            Set.of("in", "matches", "contains", "memberOf", "excludes", "soundslike", "str", "instanceof");

    private static final Set<String> WORDS_BETWEEN = Set.of("and", "or", "not");

    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");

    private final List<Token> tokens;
    private final boolean hasWords;
    private int next;
    private int depth;

    private ConditionReader(String text, boolean hasWords) {
        this.tokens = Token.of(text);
        this.hasWords = hasWords;
    }

    /**
     * {@return the tree of a constraint}
     *
     * @throws NestedTooDeeplyException if the constraint has more than {@value #MOST_NESTED} brackets within each other
     */
    public static Expression read(String constraint) {
        return new ConditionReader(constraint, true).bound();
    }

    /**
     * {@return the tree of the statements of a consequence, in which words such as {@code contains} are names}
     *
     * @throws NestedTooDeeplyException if the statements have more than {@value #MOST_NESTED} brackets within each other
     */
    public static Expression readStatements(String consequence) {
        return new ConditionReader(consequence, false).all("");
    }

    private Expression bound() {
        if (tokens.size() < 3
                || tokens.get(0).kind() != Kind.NAME
                || !(tokens.get(1).is(":") || tokens.get(1).is(":="))) {
            return all("");
        }
        next = 2;
        return new Bound(tokens.get(0).text(), all(""), start(0), end());
    }

    /** Reads up to one of the signs, or up to the end of the text. */
    private Expression all(String signs) {
        int first = next;
        List<Expression> parts = new ArrayList<>();
        while (next < tokens.size() && (tokens.get(next).kind() != Kind.SIGN || !signs.contains(text(next)))) {
            int before = next;
            Expression part = either();
            parts.add(next == before ? sign() : part);
        }
        return parts.size() == 1
                ? parts.get(0)
                : new Other(List.copyOf(parts), start(first), Math.max(start(first), end()));
    }

    private Expression either() {
        int first = next;
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(both());
        } while (take("||"));
        return parts.size() == 1 ? parts.get(0) : new Several(false, List.copyOf(parts), start(first), end());
    }

    private Expression both() {
        int first = next;
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(comparison());
        } while (take("&&"));
        return parts.size() == 1 ? parts.get(0) : new Several(true, List.copyOf(parts), start(first), end());
    }

    private Expression comparison() {
        int first = next;
        Expression left = one();
        String operator = next == first ? null : operator();
        if (operator == null) {
            return left;
        }
        boolean isList = (operator.equals("in") || operator.equals("not in")) && is(next, "(");
        List<Expression> operands = isList ? arguments() : List.of(one());
        return new Comparison(left, operator, operands, start(first), end());
    }

    /** Takes an operator; returns {@code null} if there is none. */
    private @Nullable String operator() {
        if (next < tokens.size() && tokens.get(next).kind() == Kind.SIGN && SIGNS.contains(text(next))) {
            return text(next++);
        }
        boolean isDenied = isWord(next) && text(next).equals("not");
        int word = isDenied ? next + 1 : next;
        if (!isWord(word) || !WORDS.contains(text(word))) {
            return null;
        }
        boolean isOfText = text(word).equals("str");
        if (isOfText && !(is(word + 1, "[") && isName(word + 2) && is(word + 3, "]"))) {
            return null;
        }
        next = isOfText ? word + 4 : word + 1;
        return (isDenied ? "not " : "") + (isOfText ? "str[" + text(word + 2) + ']' : text(word));
    }

    private Expression one() {
        if (next == tokens.size() || is(next, ")") || is(next, ",")) {
            int at = next == 0 ? start(0) : end();
            return new Other(List.of(), at, at);
        }
        int first = next;
        if (take("!")) {
            enter();
            Expression of = one();
            depth--;
            return new Not(of, start(first), Math.max(start(first) + 1, end()));
        }
        if (is(next, "(")) {
            return member(bracket());
        }
        boolean isNumber = isKind(next, Kind.NUMBER) || (is(next, "-") && isKind(next + 1, Kind.NUMBER));
        if (isNumber
                || isKind(next, Kind.STRING)
                || (isName(next) && CONSTANTS.contains(text(next)) && !isCalledOrDotted())) {
            String sign = is(next, "-") ? "-" : "";
            next += sign.length() + 1;
            return member(new Literal(sign + text(next - 1), start(first), end()));
        }
        if (isName(next)
                && !(next > 0 && isWord(next) && (WORDS.contains(text(next)) || WORDS_BETWEEN.contains(text(next))))) {
            return path(null, false);
        }
        return isBeforeMember() ? member(new Other(List.of(), start(next), start(next))) : sign();
    }

    private boolean isCalledOrDotted() {
        return next + 1 < tokens.size()
                && (is(next + 1, "(") || tokens.get(next + 1).isDot());
    }

    private Expression bracket() {
        int first = next++;
        enter();
        Expression inner = all(")");
        depth--;
        if (!take(")")) {
            return new Other(List.of(inner), start(first), end());
        }
        if (inner instanceof Several several) {
            return new Several(several.all(), several.parts(), start(first), end());
        }
        return inner instanceof Other other ? new Other(other.parts(), start(first), end()) : inner;
    }

    private Expression sign() {
        next++;
        return member(new Other(List.of(), start(next - 1), end()));
    }

    /** Reads the path behind a part, if a dot and a name follow. */
    private Expression member(Expression of) {
        return isBeforeMember() ? path(of, !tokens.get(next++).is(".")) : of;
    }

    private boolean isBeforeMember() {
        return next < tokens.size() && tokens.get(next).isDot() && isName(next + 1);
    }

    private Expression path(@Nullable Expression of, boolean isNullSafe) {
        List<Step> steps = new ArrayList<>();
        boolean hasNullSafe = isNullSafe;
        while (true) {
            int name = next++;
            boolean isCall = is(next, "(");
            List<Expression> arguments = isCall ? arguments() : List.of();
            steps.add(new Step(text(name), isCall, arguments, start(name), end()));
            if (!isBeforeMember()) {
                return new Path(of, List.copyOf(steps), hasNullSafe);
            }
            if (steps.size() == MOST_NESTED) {
                throw new NestedTooDeeplyException(start(next));
            }
            hasNullSafe |= !tokens.get(next++).is(".");
        }
    }

    private List<Expression> arguments() {
        next++;
        enter();
        List<Expression> arguments = new ArrayList<>();
        if (!is(next, ")")) {
            do {
                arguments.add(all("),"));
            } while (take(","));
        }
        take(")");
        depth--;
        return List.copyOf(arguments);
    }

    private void enter() {
        if (++depth > MOST_NESTED) {
            throw new NestedTooDeeplyException(start(next - 1));
        }
    }

    /** Returns whether a token is a name, and words are operators. */
    private boolean isWord(int token) {
        return hasWords && isName(token);
    }

    private boolean isName(int token) {
        return isKind(token, Kind.NAME);
    }

    private boolean isKind(int token, Kind kind) {
        return token < tokens.size() && tokens.get(token).kind() == kind;
    }

    private boolean is(int token, String sign) {
        return token < tokens.size() && tokens.get(token).is(sign);
    }

    private boolean take(String sign) {
        boolean isThere = is(next, sign);
        next += isThere ? 1 : 0;
        return isThere;
    }

    private String text(int token) {
        return tokens.get(token).text();
    }

    private int start(int token) {
        return token < tokens.size()
                ? tokens.get(token).start()
                : tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end();
    }

    /** Returns the offset behind the token that was taken last. */
    private int end() {
        return next == 0 ? 0 : tokens.get(next - 1).end();
    }
}
