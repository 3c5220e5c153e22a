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
