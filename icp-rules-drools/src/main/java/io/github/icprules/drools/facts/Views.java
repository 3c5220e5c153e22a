package io.github.icprules.drools.facts;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The views of one scope that exist so far. Not thread-safe: an evaluation runs in one thread.
 *
 * @param <S> the type of the scope
 */
final class Views<S> {

    private @Nullable Object[] made = new Object[View.count()];

    /** Returns the view of a kind. The view is made if it does not exist yet. */
    <T> T get(View<S, T> kind, S scope) {
        @SuppressWarnings("unchecked") // The maker of this kind made it.
        T known = kind.index() < made.length ? (T) made[kind.index()] : null;
        return known == null ? make(kind, scope) : known;
    }

    private <T> T make(View<S, T> kind, S scope) {
        T view = kind.make(scope);
        if (kind.index() >= made.length) {
            made = Arrays.copyOf(made, View.count());
        }
        made[kind.index()] = view;
        return view;
    }
}
