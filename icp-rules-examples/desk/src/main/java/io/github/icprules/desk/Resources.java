package io.github.icprules.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Reads files of the jars. A path without a slash in front is a file of this package. */
final class Resources {

    private Resources() {}

    /** {@return the bytes of a file} */
    static byte[] bytes(String path) {
        try (InputStream file = Objects.requireNonNull(Resources.class.getResourceAsStream(path), path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The jar can be read.", e);
        }
    }

    /** {@return the content of a file in UTF-8} */
    static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** {@return the content of a file with JSON} */
    static <T> T json(String path, Class<T> type) {
        return JsonMapper.shared().readValue(bytes(path), type);
    }
}
