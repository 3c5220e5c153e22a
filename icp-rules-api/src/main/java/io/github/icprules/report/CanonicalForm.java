package io.github.icprules.report;

import io.github.icprules.internal.RecordShape;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.SubmittedMaterial;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * Writes a request as bytes. Two requests have equal bytes if and only if they are equal except for the components without
 * bytes: the caller's own reference, the keys of uploaded files, and the id of the face verification's task.
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

    private static final int MOST_OF_ONE_BYTE = 0xFF;

    private static final RecordShape REQUEST = RecordShape.of(FilingRequest.class);

    /** Two orders can have the same filing, and an upload or a task gives new keys to the same filing. */
    private static final Set<Component> WITHOUT_BYTES = Set.of(
            component(FilingRequest.class, "reference"),
            component(SubmittedMaterial.class, "mediaId"),
            component(FaceVerification.class, "taskId"));

    private final byte[] bytes = new byte[512];
    private final Mac mac;
    private int length;

    private CanonicalForm(Mac mac) {
        this.mac = mac;
    }

    /** Passes the form of a request to a digest. */
    static void update(Mac mac, FilingRequest request) {
        CanonicalForm form = new CanonicalForm(mac);
        form.putText(VERSION);
        form.putRecord(request, REQUEST);
        form.flush();
    }

    private static Component component(Class<?> owner, String name) {
        return Objects.requireNonNull(RecordShape.of(owner).component(name), name);
    }

    private void putRecord(Object record, RecordShape shape) {
        @Nullable Object[] values = shape.values(record);
        int present = 0;
        for (Component component : shape.components()) {
            if (WITHOUT_BYTES.contains(component)) {
                values[component.index()] = null;
            }
            present += values[component.index()] == null ? 0 : 1;
        }
        putNumber(present);
        for (Component component : shape.components()) {
            Object value = values[component.index()];
            if (value != null) {
                putName(component.name());
                putValue(value, component);
            }
        }
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
        boolean isNarrow = isNarrow(text);
        putNumber(text.length());
        put(isNarrow ? 1 : Character.BYTES);
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (!isNarrow) {
                put(unit >> Byte.SIZE);
            }
            put(unit);
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

    /** A test ensures that the names of a type differ in their hash codes. */
    private void putName(String name) {
        int hash = name.hashCode();
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            put(hash >> shift);
        }
    }

    private void putNumber(long number) {
        long rest = (number << 1) ^ (number >> (Long.SIZE - 1));
        while (rest < 0 || rest > 0x7F) {
            put((int) (rest | 0x80));
            rest >>>= 7;
        }
        put((int) rest);
    }

    /** Puts the lowest byte of a number. The bytes are passed on in blocks, because a {@code Mac} takes long for a single byte. */
    private void put(int lowest) {
        if (length == bytes.length) {
            flush();
        }
        bytes[length++] = (byte) lowest;
    }

    private void flush() {
        mac.update(bytes, 0, length);
        length = 0;
    }
}
