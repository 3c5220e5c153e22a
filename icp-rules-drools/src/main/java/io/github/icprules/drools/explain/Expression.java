package io.github.icprules.drools.explain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A parsed condition of a sheet. */
sealed interface Expression {

    /** {@return the questions in the condition, from left to right} */
    Stream<Question> questions();

    /** A part that reads one property. */
    sealed interface Question extends Expression {

        /** {@return the path of the property from the fact, such as {@code filing.subject.renamed}} */
        String path();

        @Override
        default Stream<Question> questions() {
            return Stream.of(this);
        }
    }

    /**
     * A property that is true, or a member of an answer.
     *
     * @param path the property
     * @param member {@code yes}, {@code no}, {@code possible} or {@code doubtful}; {@code null} if the property is not an answer
     */
    record Truth(String path, @Nullable String member) implements Question {}

    /**
     * A comparison of a property with constants.
     *
     * @param path the property
     * @param operator the operator, such as {@code ==}; {@code in} and {@code not in} have several constants
     * @param constants the constants as written in the sheet
     */
    record Comparison(String path, String operator, List<String> constants) implements Question {}

    /**
     * A question about an input or an attribute, such as {@code input("miniProgram.name").contains("x")}.
     *
     * @param path the path of the input
     * @param verb the method that asks
     * @param arguments what it is asked with
     */
    record Asked(String path, String verb, List<Argument> arguments) implements Expression {

        @Override
        public Stream<Question> questions() {
            return Stream.empty();
        }
    }

    /**
     * What a call is made with: a constant or a path.
     *
     * @param constant the constant as it is written; {@code null} for a path
     * @param steps the steps of the path; empty for a constant
     */
    record Argument(@Nullable String constant, List<Step> steps) {}

    /**
     * A step of a path.
     *
     * @param name the property or the method
     * @param arguments {@code null} for a property
     */
    record Step(String name, @Nullable List<Argument> arguments) {}

    /**
     * A member of an answer that several questions give together.
     *
     * @param answer the answer
     * @param member {@code yes}, {@code no}, {@code possible} or {@code doubtful}
     */
    record Member(Expression answer, String member) implements Expression {

        @Override
        public Stream<Question> questions() {
            return answer.questions();
        }
    }

    /** The opposite of a condition. */
    record Not(Expression of) implements Expression {

        @Override
        public Stream<Question> questions() {
            return of.questions();
        }
    }

    /**
     * Several conditions.
     *
     * @param all whether all conditions must be true; otherwise one true condition is sufficient
     * @param parts the conditions
     */
    record Several(boolean all, List<Expression> parts) implements Expression {

        @Override
        public Stream<Question> questions() {
            return parts.stream().flatMap(Expression::questions);
        }
    }
}
