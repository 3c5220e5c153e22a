package io.github.icprules.drools.condition;

import io.github.icprules.drools.condition.Expression.Literal;
import io.github.icprules.drools.condition.Expression.Path;
import io.github.icprules.drools.condition.Expression.Step;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.GivenInput;
import io.github.icprules.model.FilingRequest;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the value to which the steps of a path lead, by reflection. The methods are found once for each path. */
final class StepReader {

    private static final Set<Class<?>> WIDER_THAN_INT = Set.of(long.class, double.class);

    private final Class<?> factType;
    private final List<Access> accesses = new ArrayList<>();
    private Class<?> type;

    private StepReader(Class<?> factType) {
        this.factType = factType;
        this.type = factType;
    }

    /**
     * {@return a reader of steps from facts of a type}
     *
     * @throws HiddenAnswerException if a step or an argument has another form
     * @throws IllegalStateException if a step leads to no property
     */
    static StepReader of(Class<?> type, List<Step> steps) {
        StepReader reader = new StepReader(type);
        boolean isFact = steps.size() > 1 && steps.get(0).name().equals("this");
        steps.stream().skip(isFact ? 1 : 0).forEach(reader::add);
        return reader;
    }

    /** {@return the type of the value} */
    Class<?> type() {
        return type;
    }

    /** {@return the value for a fact; {@code null} if a step has no value} */
    @Nullable Object read(Object fact) {
        Object value = fact;
        for (int i = 0; i < accesses.size() && value != null; i++) {
            value = accesses.get(i).read(fact, value);
        }
        return value;
    }

    private void add(Step step) {
        if (step.name().startsWith("$")) {
            throw new HiddenAnswerException();
        }
        List<Expression> written = step.arguments();
        if (written == null || written.isEmpty()) {
            FactProperty property = FactProperty.of(type, step.name());
            accesses.add((fact, owner) -> property.read(owner));
            type = property.type();
            return;
        }
        List<Argument> arguments = written.stream().map(this::argument).toList();
        Method method = Arrays.stream(type.getMethods())
                .filter(each -> each.getName().equals(step.name()) && accepts(each, arguments))
                .findFirst()
                .orElseThrow(HiddenAnswerException::new);
        checkName(method, arguments.get(0).constant());
        accesses.add((fact, owner) -> invoke(
                method,
                owner,
                arguments.stream().map(argument -> argument.of().apply(fact)).toArray()));
        type = method.getReturnType();
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
            return Argument.of(constant(path));
        }
        StepReader steps = of(factType, path.steps());
        return new Argument(boxed(steps.type()), null, steps::read);
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

    /** Returns the constant of an enum of the model that a path names. */
    private static Object constant(Path path) {
        try {
            Class<?> type = Class.forName(FilingRequest.class.getPackageName()
                    + '.'
                    + path.steps().get(0).name());
            return Arrays.stream(type.isEnum() ? type.getEnumConstants() : new Object[0])
                    .filter(each -> path.name().equals(type.getSimpleName() + '.' + ((Enum<?>) each).name()))
                    .findFirst()
                    .orElseThrow(HiddenAnswerException::new);
        } catch (ClassNotFoundException e) {
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

    private static @Nullable Object invoke(Method method, Object owner, @Nullable Object[] arguments) {
        try {
            return method.invoke(owner, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The method %s cannot be called.".formatted(method), e);
        }
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    /** Reads the value of one step. The fact is there for the arguments of a call. */
    private interface Access {
        @Nullable Object read(Object fact, Object owner);
    }

    /**
     * An argument of a call.
     *
     * @param type the type
     * @param constant the constant; {@code null} for a path
     * @param of reads the argument of a fact
     */
    private record Argument(Class<?> type, @Nullable Object constant, Function<Object, @Nullable Object> of) {

        static Argument of(Object constant) {
            return new Argument(constant.getClass(), constant, fact -> constant);
        }
    }
}
