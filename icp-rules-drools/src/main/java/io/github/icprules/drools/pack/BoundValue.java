package io.github.icprules.drools.pack;

import io.github.icprules.drools.condition.Expression;
import io.github.icprules.drools.condition.Expression.Literal;
import io.github.icprules.drools.condition.Expression.Path;
import io.github.icprules.drools.facts.Answer;
import java.util.Set;
import java.util.function.Function;

/**
 * The values to which a condition can bind a variable. An answer, and true or false, is not one of them: behind a variable it is not noticed
 * that an input is absent.
 */
final class BoundValue {

    static final String EXPECTED =
            "a path to a value other than true and false, or a question without a variable, such as "
                    + PathChecker.QUESTION + ", because a variable does not show that an answer is unknown";

    /** The types of values that are an answer, or can be one. */
    private static final Set<Class<?>> OF_ANSWERS = Set.of(boolean.class, Boolean.class, Answer.class, Object.class);

    private BoundValue() {}

    /**
     * {@return whether an expression is a path of names and of calls with constants and such paths, and no part of it is an answer}
     *
     * @param typeOf the type of a path; {@code Object} if it is not known
     */
    static boolean isPlain(Expression value, Function<Path, Class<?>> typeOf) {
        return value instanceof Path path
                && path.of() == null
                && !path.nullSafe()
                && !OF_ANSWERS.contains(typeOf.apply(path))
                && path.parts().stream().allMatch(part -> part instanceof Literal || isPlain(part, typeOf));
    }
}
