package io.github.icprules.drools.explain;

import io.github.icprules.drools.explain.Expression.Comparison;
import io.github.icprules.drools.explain.Expression.Not;
import io.github.icprules.drools.explain.Expression.Several;
import io.github.icprules.drools.explain.Expression.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses conditions of sheets. It supports the constructs that sheets use: properties, comparisons with constants, and, or, not.
 */
final class ExpressionReader {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(&&|\\|\\||[=!<>]=|[!<>(),]|\"[^\"]*\"|-?\\d+(?:\\.\\d+)?|[A-Za-z_][\\w.]*)");
    private static final Pattern CONSTANT =
            Pattern.compile("\"[^\"]*\"|-?\\d+(?:\\.\\d+)?|null|true|false|[A-Z]\\w*\\.[A-Z][A-Z0-9_]*");
    private static final Pattern PROPERTY = Pattern.compile("[a-z]\\w*+(?:\\.[a-z]\\w*+)*+");
    private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> MEMBERS_OF_ANSWER = Set.of("yes", "no", "possible", "doubtful");

    private final List<String> tokens = new ArrayList<>();
    private int next;

    private ExpressionReader(String condition) {
        Matcher matcher = TOKEN.matcher(condition);
        int end = 0;
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            end = matcher.end();
            matcher.region(end, condition.length());
        }
        if (!condition.substring(end).isBlank()) {
            throw new Unreadable();
        }
    }

    /** Returns the parsed condition; empty if the condition has another form. */
    static Optional<Expression> read(String condition) {
        try {
            // Sheets that are compiled at run time can name the fact and call the accessors.
            ExpressionReader reader =
                    new ExpressionReader(condition.replace("()", "").replaceAll("(?<![\\w.])this\\.", ""));
            Expression whole = reader.either();
            return reader.next == reader.tokens.size() ? Optional.of(whole) : Optional.empty();
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private Expression either() {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(both());
        } while (take("||"));
        return parts.size() == 1 ? parts.get(0) : new Several(false, parts);
    }

    private Expression both() {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(one());
        } while (take("&&"));
        return parts.size() == 1 ? parts.get(0) : new Several(true, parts);
    }

    private Expression one() {
        if (take("!")) {
            return new Not(one());
        }
        if (take("(")) {
            Expression inner = either();
            expect(")");
            return inner;
        }
        return question(word(PROPERTY));
    }

    private Expression question(String path) {
        String operator = peek();
        if (OPERATORS.contains(operator)) {
            next++;
            return new Comparison(path, operator, List.of(word(CONSTANT)));
        }
        if (take("in")) {
            return new Comparison(path, "in", constants());
        }
        if (take("not")) {
            expect("in");
            return new Comparison(path, "not in", constants());
        }
        int dot = path.lastIndexOf('.');
        String last = path.substring(dot + 1);
        return dot > 0 && MEMBERS_OF_ANSWER.contains(last)
                ? new Truth(path.substring(0, dot), last)
                : new Truth(path, null);
    }

    private List<String> constants() {
        expect("(");
        List<String> constants = new ArrayList<>();
        do {
            constants.add(word(CONSTANT));
        } while (take(","));
        expect(")");
        return constants;
    }

    private String word(Pattern form) {
        String word = peek();
        if (!form.matcher(word).matches()) {
            throw new Unreadable();
        }
        next++;
        return word;
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private boolean take(String token) {
        boolean isThere = peek().equals(token);
        next += isThere ? 1 : 0;
        return isThere;
    }

    private void expect(String token) {
        if (!take(token)) {
            throw new Unreadable();
        }
    }

    /** Thrown if the condition has another form. */
    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable() {
            super(null, null, false, false);
        }
    }
}
