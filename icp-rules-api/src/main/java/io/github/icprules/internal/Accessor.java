package io.github.icprules.internal;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calls a method without parameters. The first calls use reflection, because a program that starts calls most methods a few times
 * only. Then a class is generated, as a compiler makes one of {@code MiniProgram::remark}, because no handle is as fast.
 * Thread-safe. Not for callers.
 */
public final class Accessor {

    /** Less than the number of calls after which reflection itself generates a class, which is 15 in Java 17. */
    private static final int CALLS_BY_REFLECTION = 14;

    private final Method method;
    private final MethodHandles.Lookup lookup;
    private @Nullable Function<Object, @Nullable Object> generated;
    /** A race between threads only delays the class. */
    private int calls;

    /**
     * Makes an accessor of a public method.
     *
     * @param lookup can see the type that has the method
     */
    public Accessor(Method method, MethodHandles.Lookup lookup) {
        this.method = method;
        this.lookup = lookup;
    }

    /**
     * {@return what the method returns for an object}
     *
     * <p>Throws what the method throws.
     */
    public @Nullable Object of(Object object) {
        Function<Object, @Nullable Object> known = generated;
        return known == null ? seldom(object) : known.apply(object);
    }

    private @Nullable Object seldom(Object object) {
        try {
            if (++calls > CALLS_BY_REFLECTION) {
                Function<Object, @Nullable Object> made = generate();
                generated = made;
                return made.apply(object);
            }
            return method.invoke(object);
        } catch (InvocationTargetException e) {
            throw RecordShape.unchecked(e.getTargetException());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The method %s must be public.".formatted(method), e);
        }
    }

    @SuppressWarnings("unchecked") // The factory makes what it is asked for.
    private Function<Object, @Nullable Object> generate() throws IllegalAccessException {
        MethodHandle handle = lookup.unreflect(method);
        try {
            return (Function<Object, @Nullable Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            handle,
                            handle.type().wrap())
                    .getTarget()
                    .invokeExact();
        } catch (Throwable thrown) {
            throw RecordShape.unchecked(thrown);
        }
    }
}
