package io.github.icprules.report;

import io.github.icprules.model.FilingRequest;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a request, over a canonical form: each given component of each record by name, in the order of
 * declaration, strings with their length in front so that no two requests share a form.
 */
final class RequestDigest {

    private RequestDigest() {}

    static String of(FilingRequest request) {
        StringBuilder form = new StringBuilder(1024);
        append(request, form);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(form.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static void append(@Nullable Object value, StringBuilder form) {
        if (value instanceof Record record) {
            form.append('{');
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                Object given = read(component, record);
                if (given != null) {
                    form.append(component.getName()).append('=');
                    append(given, form);
                }
            }
            form.append('}');
        } else if (value instanceof Collection<?> items) {
            form.append('[');
            items.forEach(item -> append(item, form));
            form.append(']');
        } else {
            String word = value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
            form.append(word.length()).append(':').append(word);
        }
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The component " + component.getName() + " cannot be read.", e);
        }
    }
}
