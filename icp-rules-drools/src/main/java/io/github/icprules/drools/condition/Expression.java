package io.github.icprules.drools.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a condition or of a consequence, which {@link ConditionReader} reads. Each part has its offsets in the text.
 */
public sealed interface Expression {

    /** {@return the offset of the first character} */
    int start();

    /** {@return the offset behind the last character} */
    int end();

    /** {@return the parts, in the order of the text} */
    List<Expression> parts();

    /** {@return the text of this part in the whole text} */
    default String in(String text) {
        return text.substring(start(), end());
    }

    /** {@return the paths in this part: a path itself first, then the paths in it} */
    default Stream<Path> paths() {
        return parts().stream().flatMap(Expression::paths);
    }

    /** {@return the constant as it is written, such as {@code 5} or {@code FilingType.NEW_FIRST}; {@code null} for another part} */
    default @Nullable String constant() {
        return null;
    }

    /**
     * A text in quotes, a number, {@code true}, {@code false} or {@code null}.
     *
     * @param text the text with its quotes
     */
    record Literal(String text, int start, int end) implements Expression {

        /** {@return whether this is a text in quotes} */
        public boolean isText() {
            return text.startsWith("\"") || text.startsWith("'");
        }

        /** {@return whether this is {@code null}} */
        public boolean isNull() {
            return text.equals("null");
        }

        /** {@return the text without its quotes; escapes stay} */
        public String unquoted() {
            return isText() ? text.substring(1, text.length() - 1) : text;
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }

        @Override
        public String constant() {
            return text;
        }
    }

    /**
     * A step of a path: a property or a call.
     *
     * @param name the property or the method
     * @param isCall whether brackets follow the name
     * @param arguments the arguments in the brackets
     */
    record Step(String name, boolean isCall, List<Expression> arguments, int start, int end) {

        /** {@return whether the step has no arguments: {@code filed} or {@code isFiled()}} */
        public boolean isProperty() {
            return arguments.isEmpty();
        }

        /** {@return the only argument, if it is a text in quotes} */
        public Optional<Literal> text() {
            return arguments.size() == 1 && arguments.get(0) instanceof Literal literal && literal.isText()
                    ? Optional.of(literal)
                    : Optional.empty();
        }

        /** {@return the path of the input that {@code input("…")} or {@code attribute("…")} names; empty for another step} */
        public Optional<String> input() {
            return switch (name) {
                case "input" -> text().map(Literal::unquoted);
                case "attribute" -> text().map(literal -> "attributes." + literal.unquoted());
                default -> Optional.empty();
            };
        }
    }

    /**
     * A path of steps with dots between them, such as {@code filing.attribute("acme.hotline").present.doubtful}.
     *
     * @param of the part in front of the first dot, if it is not a name, such as {@code "x"} in {@code "x".length}; otherwise {@code null}
     * @param steps the steps, at least one
     * @param nullSafe whether a dot is written as {@code ?.} or {@code !.}
     */
    record Path(@Nullable Expression of, List<Step> steps, boolean nullSafe) implements Expression {

        /** The members of an answer that a condition can read. */
        public static final Set<String> MEMBERS_OF_ANSWER = Set.of("possible", "doubtful", "yes", "no");

        private static final Set<String> OPPOSITE = Set.of("not", "opposite");
        private static final Set<String> BOTH = Set.of("and", "both");
        private static final Set<String> EITHER = Set.of("or", "either");
        private static final Pattern CONSTANT = Pattern.compile("[A-Z]\\w*\\.[A-Z][A-Z0-9_]*");

        /** {@return whether a member of an answer is its opposite} */
        public static boolean isOpposite(String member) {
            return OPPOSITE.contains(member);
        }

        /** {@return whether a member of an answer joins it with another answer} */
        public static boolean isJoining(String member) {
            return BOTH.contains(member) || EITHER.contains(member);
        }

        @Override
        public int start() {
            return of == null ? steps.get(0).start() : of.start();
        }

        @Override
        public int end() {
            return last().end();
        }

        @Override
        public List<Expression> parts() {
            List<Expression> parts = new ArrayList<>();
            if (of != null) {
                parts.add(of);
            }
            steps.forEach(step -> parts.addAll(step.arguments()));
            return parts;
        }

        @Override
        public Stream<Path> paths() {
            return Stream.concat(Stream.of(this), Expression.super.paths());
        }

        @Override
        public @Nullable String constant() {
            String name = name();
            return isOfProperties() && CONSTANT.matcher(name).matches() ? name : null;
        }

        /** {@return the last step} */
        public Step last() {
            return steps.get(steps.size() - 1);
        }

        /** {@return the path without its last step} */
        public Path before() {
            return new Path(of, steps.subList(0, steps.size() - 1), nullSafe);
        }

        /** {@return the path without {@code this} in front} */
        public Path ofFact() {
            return steps.size() > 1 && of == null && steps.get(0).name().equals("this")
                    ? new Path(null, steps.subList(1, steps.size()), nullSafe)
                    : this;
        }

        /** {@return whether all steps are properties} */
        public boolean isOfProperties() {
            return of == null && !nullSafe && steps.stream().allMatch(Step::isProperty);
        }

        /** {@return the names of the steps from the fact, with dots between them} */
        public String name() {
            return ofFact().steps().stream().map(Step::name).collect(Collectors.joining("."));
        }

        /** {@return the member of an answer at the end of the path; {@code null} if there is none} */
        public @Nullable String member() {
            return steps.size() > 1 && last().isProperty() && MEMBERS_OF_ANSWER.contains(last().name())
                    ? last().name()
                    : null;
        }

        /**
         * {@return the answers from which the last step makes one answer: {@code a.not} is the opposite of {@code a}, and {@code
         * a.either(b)} is one of {@code a} and {@code b}; the path itself if the last step makes no answer from others}
         */
        public Expression split() {
            if (steps.size() < 2) {
                return this;
            }
            if (last().isProperty()) {
                return isOpposite(last().name()) ? new Not(before(), start(), end()) : this;
            }
            List<Expression> arguments = last().arguments();
            return isJoining(last().name()) && arguments.size() == 1
                    ? new Several(BOTH.contains(last().name()), List.of(before(), arguments.get(0)), start(), end())
                    : this;
        }
    }

    /**
     * A comparison, such as {@code value in ( ProvincialValue.A, ProvincialValue.B )}.
     *
     * @param left the part in front of the operator
     * @param operator the operator, such as {@code ==}, {@code not in} or {@code str[startsWith]}
     * @param operands the parts behind the operator; {@code in} can have several
     */
    record Comparison(Expression left, String operator, List<Expression> operands, int start, int end)
            implements Expression {

        /** {@return whether this is the comparison {@code … != null}} */
        public boolean isNotNull() {
            return operator.equals("!=") && isWith("null");
        }

        /** {@return whether this is the comparison {@code … == true}} */
        public boolean isTrue() {
            return operator.equals("==") && isWith("true");
        }

        private boolean isWith(String literal) {
            return operands.get(0) instanceof Literal operand && operand.text().equals(literal);
        }

        @Override
        public List<Expression> parts() {
            return Stream.concat(Stream.of(left), operands.stream()).toList();
        }
    }

    /** The opposite of a condition. */
    record Not(Expression of, int start, int end) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of(of);
        }
    }

    /**
     * Several conditions. The offsets include the brackets around them.
     *
     * @param all whether all conditions must be true; otherwise one true condition is sufficient
     * @param parts the conditions, at least two
     */
    record Several(boolean all, List<Expression> parts, int start, int end) implements Expression {}

    /**
     * A constraint that binds a variable, such as {@code $day : until}.
     *
     * @param variable the variable
     * @param of the value of the variable, or the condition
     */
    record Bound(String variable, Expression of, int start, int end) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of(of);
        }
    }

    /** A part that is not analysed: a sign without parts, or parts with signs between them. The offsets include the brackets around it. */
    record Other(List<Expression> parts, int start, int end) implements Expression {}
}
