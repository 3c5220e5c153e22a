package io.github.icprules.report;

import io.github.icprules.internal.RecordShape;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.model.FilingRequest;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a request as bytes. Two requests have equal bytes if and only if they are equal except for the caller's own reference,
 * which has no bytes.
 *
 * <p>The bytes are the text {@code icp-rules 2}, and the request as a record. The forms of the values are:
 *
 * <ul>
 *   <li>a number: 2n, or -2n-1 if n is negative, in groups of seven bits. Each group is a byte, the lowest group first. The
 *       highest bit of a byte is 1 if another byte follows.
 *   <li>a name: its hash code ({@link String#hashCode()}) in four bytes, the highest byte first
 *   <li>a record: the number of its present components and, for each of them in the order of declaration, the name of the
 *       component and the value. An absent component has no bytes, so the digest of a request does not change if a later
 *       version adds a component that the request does not have.
 *   <li>a text: the number of its UTF-16 code units, a byte with the size of each unit (1 if all units are below 256, otherwise
 *       2), and the units with their highest byte first. So an encoding cannot replace a character.
 *   <li>a constant: its name
 *   <li>a boolean: a byte, which is 1 if the boolean is true, otherwise 0
 *   <li>a day: the number of days since 1970-01-01
 *   <li>a moment: the numbers of seconds since 1970-01-01T00:00Z, of nanoseconds, and of seconds of the offset
 *   <li>a list or a set: the number of its items, and the items. A set is in the order in which its type declares the constants.
 *   <li>the attributes: the number of their names and, in the order of {@link String#compareTo}, each name as a text and its
 *       value. A value starts with one ASCII character: {@code s} for a text, {@code b} for a boolean, {@code d} for a day,
 *       {@code n} for a whole number, {@code x} for a decimal number (the numbers of its unscaled value and its scale), or
 *       {@code [} for a list, whose items have such characters, too.
 * </ul>
 */
final class CanonicalForm {

    private static final String VERSION = "icp-rules 2";

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle CHAR = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.BIG_ENDIAN);

    private static final int MOST_OF_ONE_BYTE = 0xFF;
    private static final int MOST_BYTES_OF_NUMBER = 10;

    private static final RecordShape REQUEST = RecordShape.of(FilingRequest.class);
    private static final int REFERENCE = REQUEST.components().indexOf(REQUEST.component("reference"));

    private final byte[] bytes = new byte[512];
    private final MessageDigest hash;
    private int length;

    private CanonicalForm(MessageDigest hash) {
        this.hash = hash;
    }

    /** Passes the form of a request to a hash. */
    static void update(MessageDigest hash, FilingRequest request) {
        CanonicalForm form = new CanonicalForm(hash);
        form.putText(VERSION);
        @Nullable Object[] values = REQUEST.values(request);
        // Two orders can have the same filing, so their reference is not part of the filing, and counts as absent.
        values[REFERENCE] = null;
        form.put(values, REQUEST.components());
        form.flush();
    }

    private void put(@Nullable Object[] values, List<Component> components) {
        int present = 0;
        for (Object value : values) {
            if (value != null) {
                present++;
            }
        }
        putNumber(present);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
                Component component = components.get(i);
                putName(component.name());
                putValue(value, component);
            }
        }
    }

    private void putRecord(Object record, RecordShape shape) {
        put(shape.values(record), shape.components());
    }

    private void putValue(Object value, Component component) {
        switch (component.kind()) {
            case RECORD -> putRecord(value, Objects.requireNonNull(component.inner()));
            case LIST, SET -> putItems((Collection<?>) value, component.inner());
            case ATTRIBUTES -> putAttributes((Map<?, ?>) value);
            case TEXT -> putText((String) value);
            default -> putPlain(value);
        }
    }

    private void putItems(Collection<?> items, @Nullable RecordShape inner) {
        putNumber(items.size());
        for (Object item : items) {
            if (inner == null) {
                putPlain(item);
            } else {
                putRecord(item, inner);
            }
        }
    }

    private void putAttributes(Map<?, ?> attributes) {
        putNumber(attributes.size());
        attributes.forEach((name, attribute) -> {
            putText((String) name);
            if (attribute instanceof List<?> items) {
                put('[');
                putNumber(items.size());
                items.forEach(this::putMarked);
            } else {
                putMarked(attribute);
            }
        });
    }

    private void putMarked(Object value) {
        if (value instanceof String) {
            put('s');
        } else if (value instanceof Boolean) {
            put('b');
        } else if (value instanceof LocalDate) {
            put('d');
        } else {
            put(value instanceof BigDecimal ? 'x' : 'n');
        }
        putPlain(value);
    }

    private void putPlain(Object value) {
        if (value instanceof Enum<?> constant) {
            putName(constant.name());
        } else if (value instanceof String text) {
            putText(text);
        } else if (value instanceof Boolean truth) {
            put(truth ? 1 : 0);
        } else if (value instanceof Integer || value instanceof Long) {
            putNumber(((Number) value).longValue());
        } else if (value instanceof LocalDate day) {
            putNumber(day.toEpochDay());
        } else if (value instanceof BigDecimal decimal) {
            putNumber(decimal.unscaledValue().longValueExact());
            putNumber(decimal.scale());
        } else if (value instanceof OffsetDateTime moment) {
            putNumber(moment.toEpochSecond());
            putNumber(moment.getNano());
            putNumber(moment.getOffset().getTotalSeconds());
        } else {
            throw new IllegalStateException(
                    "There is no form of " + value.getClass().getName() + " yet.");
        }
    }

    private void putText(String text) {
        int units = text.length();
        boolean isNarrow = isNarrow(text);
        int size = isNarrow ? 1 : Character.BYTES;
        putNumber(units);
        put(size);
        for (int from = 0; from < units; ) {
            ensure(size);
            int until = Math.min(units, from + (bytes.length - length) / size);
            if (isNarrow) {
                copy(text, from, until);
            } else {
                for (int i = from, at = length; i < until; i++, at += Character.BYTES) {
                    CHAR.set(bytes, at, text.charAt(i));
                }
            }
            length += (until - from) * size;
            from = until;
        }
    }

    private static boolean isNarrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > MOST_OF_ONE_BYTE) {
                return false;
            }
        }
        return true;
    }

    /** Copies the low bytes of a text. Only this deprecated method copies all at once and allocates no array. */
    @SuppressWarnings("deprecation")
    private void copy(String text, int from, int until) {
        text.getBytes(from, until, bytes, length);
    }

    /** A {@code String} caches its hash code, so a name needs no loop. A test ensures that the names of a type differ in it. */
    private void putName(String name) {
        ensure(Integer.BYTES);
        INT.set(bytes, length, name.hashCode());
        length += Integer.BYTES;
    }

    private void putNumber(long number) {
        ensure(MOST_BYTES_OF_NUMBER);
        long rest = (number << 1) ^ (number >> (Long.SIZE - 1));
        int at = length;
        while (rest < 0 || rest > 0x7F) {
            bytes[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
        length = at;
    }

    private void put(int one) {
        ensure(1);
        bytes[length++] = (byte) one;
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
