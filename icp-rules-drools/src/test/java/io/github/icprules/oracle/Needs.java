package io.github.icprules.oracle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places that a rule would need and that are not given. */
final class Needs {

    private final List<String> places = new ArrayList<>(2);

    void ifNull(@Nullable Object fact, String place) {
        if (fact == null) {
            places.add(place);
        }
    }

    /** What is blank is not given either. */
    void ifBlank(@Nullable String fact, String place) {
        if (!Texts.isWritten(fact)) {
            places.add(place);
        }
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    List<String> places() {
        return places;
    }
}
