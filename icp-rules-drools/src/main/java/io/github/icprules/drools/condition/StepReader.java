package io.github.icprules.drools.condition;

import io.github.icprules.drools.condition.Expression.Literal;
import io.github.icprules.drools.condition.Expression.Path;
import io.github.icprules.drools.condition.Expression.Step;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.GivenInput;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the value to which the steps of a path lead, by reflection. The methods are found once for each path. */
public final class StepReader {

    private static final Set<Class<?>> WIDER_THAN_INT = Set.of(long.class, double.class);

    private final Class<?> factType;
    private final List<Call> calls = new ArrayList<>();
    private Class<?> type;

    private StepReader(Class<?> factType) {
        this.factType = factType;
        this.type = factType;
    }

    /**
     * {@return a reader of steps from facts of a type}
     *
     * @throws IllegalStateException if a step leads to no property, or if a step or an argument has another form
     */
    public static StepReader of(Class<?> type, List<Step> steps) {
        StepReader reader = new StepReader(type);
        boolean isFact = steps.size() > 1 && steps.get(0).name().equals("this");
        steps.stream().skip(isFact ? 1 : 0).forEach(reader::add);
        return reader;
    }

    /** {@return the type of the value} */
    public Class<?> type() {
        return type;
    }

    /** {@return the type that declares the last step; the type of the fact if there is no step} */
    public Class<?> declaringType() {
        return calls.isEmpty() ? factType : calls.get(calls.size() - 1).method().getDeclaringClass();
    }

    /** {@return the value for a fact; {@code null} if a step has no value} */
    public @Nullable Object read(Object fact) {
        Object value = fact;
        for (int i = 0; i < calls.size() && value != null; i++) {
            value = calls.get(i).of(fact, value);
        }
        return value;
    }

    private void add(Step step) {
        if (step.name().startsWith("$")) {
            throw new HiddenAnswerException();
        }
        Method method;
        if (step.isProperty()) {
            method = property(type, step.name());
            calls.add(new Call(method, List.of()));
        } else {
            List<Argument> arguments =
                    step.arguments().stream().map(this::argument).toList();
            method = Arrays.stream(type.getMethods())
                    .filter(each -> each.getName().equals(step.name()) && accepts(each, arguments))
                    .findFirst()
                    .orElseThrow(HiddenAnswerException::new);
            checkName(method, arguments.get(0).constant());
            calls.add(new Call(method, arguments));
        }
        type = method.getReturnType();
    }

    /**
     * Returns the method that reads a property: the method with the same name, with {@code get…} or with {@code is…}, as in
     * Drools.
     */
    private static Method property(Class<?> owner, String name) {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (String method : List.of(name, "get" + capital, "is" + capital)) {
            try {
                return owner.getMethod(method);
            } catch (NoSuchMethodException e) {
                // The next name is tried.
            }
        }
        throw new IllegalStateException("%s has no property %s.".formatted(owner.getName(), name));
    }

    private static boolean accepts(Method method, List<Argument> arguments) {
        Class<?>[] parameters = method.getParameterTypes();
        if (parameters.length != arguments.size()) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            Class<?> argument = arguments.get(i).type();
            // As in Java, a whole number fits where a larger number is expected, such as in plusMonths(long).
            boolean isWidened = argument == Integer.class && WIDER_THAN_INT.contains(parameters[i]);
            if (!isWidened && !boxed(parameters[i]).isAssignableFrom(argument)) {
                return false;
            }
        }
        return true;
    }

    private Argument argument(Expression written) {
        if (written instanceof Literal literal && !literal.text().equals("null")) {
            return Argument.of(value(literal));
        }
        if (!(written instanceof Path path) || path.of() != null || path.nullSafe()) {
            throw new HiddenAnswerException();
        }
        if (Character.isUpperCase(path.steps().get(0).name().charAt(0))) {
            return Argument.of(Constants.ofModel(path.name()).orElseThrow(HiddenAnswerException::new));
        }
        StepReader steps = of(factType, path.steps());
        return new Argument(boxed(steps.type()), null, steps);
    }

    private static Object value(Literal literal) {
        String written = literal.text();
        if (literal.isText()) {
            return literal.unquoted().translateEscapes();
        }
        if (written.equals("true") || written.equals("false")) {
            return Boolean.valueOf(written);
        }
        try {
            if (written.contains(".")) {
                return Double.valueOf(written);
            }
            return written.endsWith("L") || written.endsWith("l")
                    ? (Object) Long.valueOf(written.substring(0, written.length() - 1))
                    : Integer.valueOf(written);
        } catch (NumberFormatException e) {
            throw new HiddenAnswerException();
        }
    }

    /** Checks a constant path or name. A misspelt text would otherwise cause a failure when the first filing is evaluated. */
    private static void checkName(Method method, @Nullable Object argument) {
        if (method.getDeclaringClass() != Filing.class || !(argument instanceof String name)) {
            return;
        }
        try {
            if (method.getName().equals("input")) {
                GivenInput.requirePath(name);
            } else if (method.getName().equals("attribute")) {
                GivenInput.requireAttribute(name);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    /** A step: a method, and the arguments with which it is called. */
    private record Call(Method method, List<Argument> arguments) {

        @Nullable Object of(Object fact, Object owner) {
            @Nullable Object[] values = new @Nullable Object[arguments.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments.get(i).read(fact);
            }
            try {
                return method.invoke(owner, values);
            } catch (InvocationTargetException e) {
                if (e.getTargetException() instanceof Error error) {
                    throw error;
                }
                throw e.getTargetException() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("The method %s must be public.".formatted(method), e);
            }
        }
    }

    /** An argument of a call: a constant, or a path from the fact. */
    private record Argument(
            Class<?> type,
            @Nullable Object constant,
            @Nullable StepReader path) {

        static Argument of(Object constant) {
            return new Argument(constant.getClass(), constant, null);
        }

        @Nullable Object read(Object fact) {
            return path == null ? constant : path.read(fact);
        }
    }
}
