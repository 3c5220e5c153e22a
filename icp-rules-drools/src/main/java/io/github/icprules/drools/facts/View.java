package io.github.icprules.drools.facts;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A kind of view of a scope. A scope makes each view once and stores it. Each kind has a fixed index, because rules read views
 * very often and a map is slower.
 *
 * @param <S> the type of the scope
 * @param <T> the type of the view
 */
public final class View<S, T> {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final int index = COUNT.getAndIncrement();
    private final Function<S, T> maker;

    /** Makes a kind of view. The constructor is called once for each kind; the maker makes the view of a scope. */
    public View(Function<S, T> maker) {
        this.maker = maker;
    }

    T make(S scope) {
        return maker.apply(scope);
    }

    int index() {
        return index;
    }

    static int count() {
        return COUNT.get();
    }
}
