package io.github.icprules.drools.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An input that an answer rests on.
 *
 * @param path where it stands in a request
 * @param absent whether it is not there
 */
public record Input(String path, boolean absent) {

    /** {@return the input at a path} */
    public static Input at(String path, @Nullable Object value) {
        return new Input(path, value == null);
    }

    /** {@return the text at a path; a blank text that is compared with another says no more than none} */
    public static Input text(String path, @Nullable String text) {
        return new Input(path, text == null || text.isBlank());
    }

    /** {@return the paths of the absent inputs; of all if none is absent} */
    static List<String> missing(List<Input> inputs) {
        int absent = 0;
        for (int i = 0; i < inputs.size(); i++) {
            absent += inputs.get(i).absent() ? 1 : 0;
        }
        String[] missing = new String[absent == 0 ? inputs.size() : absent];
        int filled = 0;
        for (int i = 0; i < inputs.size(); i++) {
            if (absent == 0 || inputs.get(i).absent()) {
                missing[filled++] = inputs.get(i).path();
            }
        }
        return List.of(missing);
    }
}
