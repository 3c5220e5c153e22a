package io.github.icprules.report;

import io.github.icprules.internal.RecordShape;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.model.FilingRequest;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes a request as bytes. Two requests are equal if and only if their bytes are equal.
 *
 * <p>A record is written as an opening mark, the present components with their names in the order of declaration, and a
 * closing mark. An absent component has no bytes, so the digest of a request does not change if a later version adds a
 * component that the request does not have. A collection is a mark, the number of items and the items. So an empty collection
 * differs from an absent collection. A text is a mark, the number of its UTF-16 code units and each code unit in two bytes,
 * so an encoding cannot replace a character. The attributes have the form of a record whose names are texts in sorted order.
 * Every other value has a mark of its kind and a fixed number of bytes. Numbers start with their highest byte. The caller's
 * own reference has no bytes.
 */
final class CanonicalForm {

    private static final String VERSION = "icp-rules 1";

    /** The rest of the buffer after a flush has room for any name and any number. */
    private final byte[] bytes = new byte[512];

    private final MessageDigest hash;
    private int length;

    private CanonicalForm(MessageDigest hash) {
        this.hash = hash;
    }

    /** Passes the form of a request to a hash. */
    static void update(MessageDigest hash, FilingRequest request) {
        CanonicalForm form = new CanonicalForm(hash);
        form.putAscii(VERSION);
        form.put(request, RecordShape.of(FilingRequest.class));
        form.flush();
    }

    private void put(Object record, RecordShape shape) {
        put('{');
        List<Component> components = shape.components();
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            Object value = component.of(record);
            if (value != null && !isReference(component)) {
                put('=');
                putAscii(component.name());
                putValue(value, component);
            }
        }
        put('}');
    }

    /** The reference is not part of the filing, because two orders can have the same filing. */
    private static boolean isReference(Component component) {
        return component.owner() == FilingRequest.class && component.name().equals("reference");
    }

    private void putValue(Object value, Component component) {
        RecordShape inner = component.inner();
        switch (component.kind()) {
            case RECORD -> put(value, Objects.requireNonNull(inner));
            case LIST, SET -> {
                Collection<?> items = (Collection<?>) value;
                put('[');
                putInt(items.size());
                for (Object item : items) {
                    if (inner == null) {
                        putPlain(item);
                    } else {
                        put(item, inner);
                    }
                }
            }
            case ATTRIBUTES -> {
                put('{');
                ((Map<?, ?>) value).forEach((name, attribute) -> {
                    put('=');
                    putText((String) name);
                    putAttribute(attribute);
                });
                put('}');
            }
            default -> putPlain(value);
        }
    }

    private void putAttribute(Object value) {
        if (value instanceof List<?> items) {
            put('[');
            putInt(items.size());
            items.forEach(this::putPlain);
        } else {
            putPlain(value);
        }
    }

    private void putPlain(Object value) {
        if (value instanceof String text) {
            putText(text);
        } else if (value instanceof Enum<?> constant) {
            put('e');
            putAscii(constant.name());
        } else if (value instanceof Boolean truth) {
            put(truth ? 't' : 'f');
        } else if (value instanceof Integer || value instanceof Long) {
            put('n');
            putLong(((Number) value).longValue());
        } else if (value instanceof BigDecimal decimal) {
            put('x');
            putLong(decimal.unscaledValue().longValueExact());
            putInt(decimal.scale());
        } else if (value instanceof LocalDate day) {
            put('d');
            putLong(day.toEpochDay());
        } else if (value instanceof OffsetDateTime moment) {
            put('o');
            putLong(moment.toEpochSecond());
            putInt(moment.getNano());
            putInt(moment.getOffset().getTotalSeconds());
        } else {
            throw new IllegalStateException(
                    "There is no form of " + value.getClass().getName() + " yet.");
        }
    }

    private void putText(String text) {
        put('s');
        int characters = text.length();
        putInt(characters);
        for (int from = 0; from < characters; ) {
            ensure(Character.BYTES);
            int until = Math.min(characters, from + (bytes.length - length) / Character.BYTES);
            int at = length;
            for (; from < until; from++) {
                char unit = text.charAt(from);
                bytes[at++] = (byte) (unit >> 8);
                bytes[at++] = (byte) unit;
            }
            length = at;
        }
    }

    /**
     * Puts a name of the model, which is short and ASCII. Only this deprecated method copies all characters at once and
     * allocates no array.
     */
    @SuppressWarnings("deprecation")
    private void putAscii(String name) {
        int characters = name.length();
        ensure(characters + 1);
        bytes[length] = (byte) characters;
        name.getBytes(0, characters, bytes, length + 1);
        length += characters + 1;
    }

    private void putInt(int number) {
        ensure(Integer.BYTES);
        bytes[length] = (byte) (number >> 24);
        bytes[length + 1] = (byte) (number >> 16);
        bytes[length + 2] = (byte) (number >> 8);
        bytes[length + 3] = (byte) number;
        length += Integer.BYTES;
    }

    private void putLong(long number) {
        putInt((int) (number >> Integer.SIZE));
        putInt((int) number);
    }

    private void put(char mark) {
        ensure(1);
        bytes[length++] = (byte) mark;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            flush();
        }
    }

    private void flush() {
        hash.update(bytes, 0, length);
        length = 0;
    }
}
