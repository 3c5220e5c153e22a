package io.github.icprules.drools.facts;

import java.util.function.Function;

/**
 * A kind of view of a filing. A filing makes each view once and keeps it ({@link Filing#view}).
 *
 * @param <T> the type of the view
 */
public final class View<T> {

    private final Function<Filing, T> maker;

    /** Makes a kind of view. The constructor is called once for each kind; the maker makes the view of a filing. */
    public View(Function<Filing, T> maker) {
        this.maker = maker;
    }

    T make(Filing filing) {
        return maker.apply(filing);
    }
}
