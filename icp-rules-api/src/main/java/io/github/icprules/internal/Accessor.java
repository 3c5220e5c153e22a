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
 * Calls a method without parameters. The first calls use reflection, because most methods are called only a few times when a
 * program starts. After these calls, a class is generated, in the same way as for {@code MiniProgram::remark}, because such a
 * class is faster than any method handle. Thread-safe. Not for callers.
 */
public final class Accessor implements Function<Object, @Nullable Object> {

    /**
     * The number of calls by reflection. In Java 17, reflection generates a class itself after 15 calls, so the number is
     * smaller.
     */
    static final int CALLS_BY_REFLECTION = 14;

    private final Method method;
    private final MethodHandles.Lookup lookup;
    private @Nullable Function<Object, @Nullable Object> generated;
    /** A race between threads only delays the generated class. */
    private int calls;

    /**
     * Creates an accessor of a public method.
     *
     * @param lookup a lookup with access to the type of the method
     */
    public Accessor(Method method, MethodHandles.Lookup lookup) {
        this.method = method;
        this.lookup = lookup;
    }

    /**
     * {@return the result of the method for an object}
     *
     * <p>If the method throws an exception, this method throws the same exception.
     */
    @Override
    public @Nullable Object apply(Object object) {
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
