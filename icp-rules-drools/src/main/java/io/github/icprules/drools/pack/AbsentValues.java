package io.github.icprules.drools.pack;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.GivenInput;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.Settled;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Text;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The values that the conditions of a rule read and that can be absent: properties that can be {@code null}, and variables with such a
 * value. A condition {@code value != null} in front excludes an absent value.
 */
final class AbsentValues {

    private final Set<String> variables = new HashSet<>();
    private final Set<String> given = new HashSet<>();
    private final Set<String> givenInFront = new HashSet<>();

    /** Starts the next pattern. What conditions of patterns in front exclude is known of variables only. */
    void startPattern() {
        given.clear();
        given.addAll(givenInFront);
    }

    /** Ends a pattern that each match has, so that its conditions hold of its variables in the patterns behind it, too. */
    void endPattern() {
        given.retainAll(variables);
        givenInFront.addAll(given);
    }

    /** Records that a variable can be {@code null}. */
    void addVariable(String variable) {
        variables.add(variable);
    }

    /** Records that a value, as it is written, is not {@code null}. */
    void exclude(String written) {
        given.add(plain(written));
    }

    /** {@return whether a variable can be {@code null}} */
    boolean isVariable(String name) {
        return variables.contains(name);
    }

    /** {@return whether a condition in front excludes that a value, as it is written, is {@code null}} */
    boolean isGiven(String written) {
        return given.contains(plain(written));
    }

    private static String plain(String written) {
        return written.replaceAll("\\s", "").replaceFirst("^this\\.", "");
    }

    /** {@return whether a method reads inputs in a way in which an absent input counts as an answer} */
    static boolean countsAbsent(Method method) {
        Class<?> type = method.getReturnType();
        boolean isOfRequest = type.isRecord() && type.getPackage() == FilingRequest.class.getPackage();
        return isOfRequest
                || (type == Text.class && method.getDeclaringClass().isAnnotationPresent(ForSheets.class))
                || method.isAnnotationPresent(CountsAbsent.class)
                || (method.getDeclaringClass() == GivenInput.class && type == List.class);
    }

    /** {@return whether the answer {@code false} of a method also stands for an absent input} */
    static boolean isFalseIfAbsent(Method method) {
        Class<?> owner = method.getDeclaringClass();
        return method.getReturnType() == boolean.class
                && owner.isAnnotationPresent(ForSheets.class)
                && owner != Answer.class
                && !owner.isAnnotationPresent(Settled.class)
                && !method.isAnnotationPresent(Settled.class);
    }

    /**
     * {@return whether {@code null} can be an argument of a method, because the result shows it: the value is absent or false as well}
     *
     * <p>An unknown answer does not show it, because the missing path would be that of the input that is there.
     */
    static boolean takesNull(Method method, int index) {
        return NullableMembers.isArgument(method, index)
                && (NullableMembers.isResult(method) || isFalseIfAbsent(method));
    }
}
