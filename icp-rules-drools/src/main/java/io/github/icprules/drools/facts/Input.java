package io.github.icprules.drools.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An input that an answer is based on.
 *
 * @param path the path in a request
 * @param absent whether the input is absent
 */
public record Input(String path, boolean absent) {

    /** {@return the input at a path} */
    public static Input at(String path, @Nullable Object value) {
        return new Input(path, value == null);
    }

    /** {@return the text at a path; a blank text counts as absent, because it decides no comparison} */
    public static Input text(String path, @Nullable String text) {
        return new Input(path, text == null || text.isBlank());
    }

    /** {@return the paths of the absent inputs; the paths of all inputs if none is absent} */
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
