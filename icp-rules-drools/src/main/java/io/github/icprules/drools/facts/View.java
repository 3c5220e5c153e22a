package io.github.icprules.drools.facts;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A kind of view of a scope, which the scope makes once and keeps. Each kind has a fixed index, because rules read views all the
 * time and a map costs more.
 *
 * @param <S> the type of the scope
 * @param <T> the type of the view
 */
public final class View<S, T> {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final int index = COUNT.getAndIncrement();
    private final Function<S, T> maker;

    /** Makes a kind, once for each; the maker makes the view of a scope. */
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
