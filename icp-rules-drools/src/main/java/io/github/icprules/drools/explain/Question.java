package io.github.icprules.drools.explain;

import io.github.icprules.drools.condition.Expression;
import io.github.icprules.drools.condition.Expression.Comparison;
import io.github.icprules.drools.condition.Expression.Not;
import io.github.icprules.drools.condition.Expression.Path;
import io.github.icprules.drools.condition.Expression.Several;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a condition that reads one property.
 *
 * @param path the path of the property, such as {@code filing.subject.renamed}
 * @param comparison the comparison of the property; {@code null} if the property is true or an answer
 */
record Question(Path path, @Nullable Comparison comparison) {

    /** Returns the questions in a condition, from left to right. A question about an input is not among them. */
    static Stream<Question> in(Expression condition) {
        if (condition instanceof Path path) {
            return of(path);
        }
        if (condition instanceof Comparison comparison) {
            return comparison.left() instanceof Path path && path.isOfProperties()
                    ? Stream.of(new Question(path, comparison))
                    : Stream.empty();
        }
        return condition instanceof Not || condition instanceof Several
                ? condition.parts().stream().flatMap(Question::in)
                : Stream.empty();
    }

    private static Stream<Question> of(Path path) {
        if (path.member() != null) {
            return of(path.before());
        }
        Expression parts = path.split();
        if (!parts.equals(path)) {
            return in(parts);
        }
        return path.isOfProperties() ? Stream.of(new Question(path, null)) : Stream.empty();
    }
}
