package io.github.icprules.drools.facts;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is computed when it is first read, and then kept, because several rules ask for it. If the computation fails, the
 * next call computes the value again. Not thread-safe: an evaluation runs in one thread.
 *
 * @param <T> the type of the value
 */
public final class Lazy<T extends @Nullable Object> {

    private final Supplier<T> computation;
    private @Nullable Computed<T> computed;

    public Lazy(Supplier<T> computation) {
        this.computation = computation;
    }

    /** {@return the value} */
    public T get() {
        Computed<T> known = computed;
        if (known == null) {
            known = new Computed<>(computation.get());
            computed = known;
        }
        return known.value();
    }

    private record Computed<T extends @Nullable Object>(T value) {}
}
