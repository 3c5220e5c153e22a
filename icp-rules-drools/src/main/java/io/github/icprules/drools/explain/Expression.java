package io.github.icprules.drools.explain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A condition of a sheet, taken apart. */
sealed interface Expression {

    /** {@return the questions in it, from the left} */
    Stream<Question> questions();

    /** A part that reads one property. */
    sealed interface Question extends Expression {

        /** {@return the property, with the properties through which it is reached, such as {@code filing.subject.renamed}} */
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
     * @param member {@code yes}, {@code no}, {@code possible} or {@code doubtful}; {@code null} if the property is no answer
     */
    record Truth(String path, @Nullable String member) implements Question {}

    /**
     * A comparison of a property with constants.
     *
     * @param path the property
     * @param operator such as {@code ==}; {@code in} and {@code not in} have several constants
     * @param constants the constants as they are written
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
     * @param all whether all of them must hold; otherwise one is enough
     * @param parts the conditions
     */
    record Several(boolean all, List<Expression> parts) implements Expression {

        @Override
        public Stream<Question> questions() {
            return parts.stream().flatMap(Expression::questions);
        }
    }
}
