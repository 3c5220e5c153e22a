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
        List<String> absent =
                inputs.stream().filter(Input::absent).map(Input::path).toList();
        return absent.isEmpty() ? inputs.stream().map(Input::path).toList() : absent;
    }
}
