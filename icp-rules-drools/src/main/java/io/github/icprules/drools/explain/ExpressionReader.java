package io.github.icprules.drools.explain;

import io.github.icprules.drools.explain.Expression.Argument;
import io.github.icprules.drools.explain.Expression.Asked;
import io.github.icprules.drools.explain.Expression.Comparison;
import io.github.icprules.drools.explain.Expression.Member;
import io.github.icprules.drools.explain.Expression.Not;
import io.github.icprules.drools.explain.Expression.Several;
import io.github.icprules.drools.explain.Expression.Step;
import io.github.icprules.drools.explain.Expression.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Parses conditions of sheets. It supports the constructs that sheets use: properties, comparisons with constants, questions about
 * inputs and attributes, and, or, not.
 */
final class ExpressionReader {

    /** A token starts at the end of the token before, so that a long blank is read once. */
    private static final Pattern TOKEN = Pattern.compile("\\G\\s*+(&&|\\|\\||[=!<>]=|[!<>(),]|\"(?:[^\"\\\\]|\\\\.)*\""
            + "|'(?:[^'\\\\]|\\\\.)*'|-?\\d+(?:\\.\\d+)?|\\.?\\s*+[A-Za-z_][\\w.]*)");

    private static final Pattern CONSTANT =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|-?\\d+(?:\\.\\d+)?|null|true|false|[A-Z]\\w*\\.[A-Z][A-Z0-9_]*");
    private static final Pattern PROPERTY = Pattern.compile("[a-z]\\w*+(?:\\.[a-z]\\w*+)*+");
    private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Pattern OF_ANSWER = Pattern.compile(".*\\.(?:not|opposite)(?:\\..*)?");
    private static final Set<String> BOTH = Set.of("and", "both");
    private static final Set<String> EITHER = Set.of("or", "either");
    private static final Set<String> OPPOSITE = Set.of("not", "opposite");
    private static final Set<String> GIVEN = Set.of("input", "attribute");
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
        if (peek().equals("(") || OF_ANSWER.matcher(path).matches()) {
            return called(steps(path));
        }
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

    /** Reads the further steps of a path with calls. */
    private List<Step> steps(String start) {
        List<Step> steps = new ArrayList<>(properties(start));
        while (take("(")) {
            List<Argument> arguments = new ArrayList<>();
            do {
                arguments.add(argument());
            } while (take(","));
            expect(")");
            steps.add(new Step(steps.remove(steps.size() - 1).name(), arguments));
            if (peek().startsWith(".")) {
                steps.addAll(properties(peek().substring(1).strip()));
                next++;
            }
        }
        return steps;
    }

    private static List<Step> properties(String path) {
        return Stream.of(path.split("\\.", -1))
                .map(name -> new Step(name, null))
                .toList();
    }

    private Argument argument() {
        String token = peek();
        if (token.startsWith("'") || CONSTANT.matcher(token).matches()) {
            next++;
            return new Argument(token, List.of());
        }
        return new Argument(null, steps(word(PROPERTY)));
    }

    private static Expression called(List<Step> steps) {
        Step last = steps.get(steps.size() - 1);
        return last.arguments() == null && MEMBERS_OF_ANSWER.contains(last.name())
                ? new Member(answer(steps.subList(0, steps.size() - 1)), last.name())
                : answer(steps);
    }

    /** Returns the answer to which steps lead. */
    private static Expression answer(List<Step> steps) {
        if (steps.isEmpty()) {
            throw new Unreadable();
        }
        List<Step> before = steps.subList(0, steps.size() - 1);
        Step last = steps.get(steps.size() - 1);
        List<Argument> arguments = last.arguments();
        if (OPPOSITE.contains(last.name()) && arguments == null) {
            return new Not(answer(before));
        }
        boolean isOfBoth = BOTH.contains(last.name());
        if ((isOfBoth || EITHER.contains(last.name())) && arguments != null && arguments.size() == 1) {
            return new Several(
                    isOfBoth, List.of(answer(before), answer(arguments.get(0).steps())));
        }
        if (steps.stream().allMatch(step -> step.arguments() == null)) {
            return new Truth(String.join(".", steps.stream().map(Step::name).toList()), null);
        }
        String path = given(before).orElseThrow(Unreadable::new);
        return new Asked(path, last.name(), arguments == null ? List.of() : arguments);
    }

    /** Returns the path of the input or the attribute to which steps lead; empty if they lead elsewhere. */
    static Optional<String> given(List<Step> steps) {
        int last = steps.size() - 1;
        if (last < 0
                || last > 1
                || (last == 1 && !steps.get(0).equals(new Step("filing", null)))
                || !GIVEN.contains(steps.get(last).name())) {
            return Optional.empty();
        }
        List<Argument> arguments = steps.get(last).arguments();
        String name = arguments == null || arguments.size() != 1
                ? null
                : arguments.get(0).constant();
        return name == null || name.length() < 2 || Character.isLetterOrDigit(name.charAt(0))
                ? Optional.empty()
                : Optional.of((steps.get(last).name().equals("input") ? "" : "attributes.")
                        + name.substring(1, name.length() - 1));
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
