package io.github.icprules.explain;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * An input of a condition.
 *
 * @param path the path in the request
 * @param apiField the field of the platform's API that takes the input; {@code null} if the API has none
 * @param value the value, with personal data masked; {@code null} if the input is absent
 */
public record Input(
        String path, @Nullable String apiField, @Nullable Text value) {

    /** Refuses a {@code null} path. */
    public Input {
        requireNonNull(path, "path must be given.");
    }
}
