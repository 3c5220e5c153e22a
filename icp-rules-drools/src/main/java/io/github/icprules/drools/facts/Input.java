package io.github.icprules.drools.facts;

import java.util.ArrayList;
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
        List<String> missing = new ArrayList<>(inputs.size());
        addPaths(inputs, true, missing);
        if (missing.isEmpty()) {
            addPaths(inputs, false, missing);
        }
        return missing;
    }

    private static void addPaths(List<Input> inputs, boolean absentOnly, List<String> paths) {
        for (int i = 0; i < inputs.size(); i++) {
            if (!absentOnly || inputs.get(i).absent()) {
                paths.add(inputs.get(i).path());
            }
        }
    }
}
