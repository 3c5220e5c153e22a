package io.github.icprules.drools.compiled;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.findings.AnswersRead;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A condition that tests one property and nothing else, such as {@code expired.possible}, {@code concerned} or {@code
 * !filing.cancellation}. The property is an answer or a boolean.
 */
final class PropertyCondition {

    /** The state of a property that is yes or true. */
    static final byte YES = 1;

    /** The state of a property that is no or false. */
    static final byte NO = 2;

    private static final byte UNKNOWN = 4;

    /** The states for which a condition on a member of an answer holds. */
    private static final Map<String, Integer> STATES_OF_MEMBER =
            Map.of("possible", YES | UNKNOWN, "yes", (int) YES, "no", (int) NO, "doubtful", NO | UNKNOWN);

    private final Class<?> fact;
    private final String path;
    private final byte states;
    /** Reads the property; {@code null} until the first reading. */
    private @Nullable Function<Object, @Nullable Object> reader;

    private PropertyCondition(Class<?> fact, String path, int states) {
        this.fact = fact;
        this.path = path;
        this.states = (byte) states;
    }

    /** Returns the condition with a text on facts of a type; {@code null} if the condition is any other condition. */
    static @Nullable PropertyCondition of(Class<?> fact, String text) {
        boolean isNegated = text.startsWith("!");
        String path = isNegated ? text.substring(1) : text;
        if (!AnswersRead.isPath(path)) {
            return null;
        }
        int dot = path.lastIndexOf('.');
        Integer ofMember = dot < 0 ? null : STATES_OF_MEMBER.get(path.substring(dot + 1));
        int states = ofMember == null ? YES : ofMember;
        return new PropertyCondition(
                fact,
                ofMember == null ? path : path.substring(0, dot),
                isNegated ? (YES | NO | UNKNOWN) & ~states : states);
    }

    /** Returns the path of the property. */
    String path() {
        return path;
    }

    /** Reads the state of the property. */
    byte read(Object from) {
        Function<Object, @Nullable Object> known = reader;
        if (known == null) {
            known = AnswersRead.reader(fact, path);
            reader = known;
        }
        Object value = Objects.requireNonNull(known.apply(from), path);
        if (value instanceof Answer answer) {
            return answer.isYes() ? YES : answer.isNo() ? NO : UNKNOWN;
        }
        return (Boolean) value ? YES : NO;
    }

    /** Returns the states of the property for which the condition holds: the sum of their numbers. */
    byte states() {
        return states;
    }
}
