package io.github.icprules.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes a tree of maps, lists, strings, numbers and booleans as JSON. The output is safe on a terminal: a character that a reader
 * could not see is written as an escape. Not for callers.
 */
public final class JsonWriter {

    private static final int FIRST_CHINESE = 0x4E00;
    private static final int LAST_CHINESE = 0x9FFF;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    /** Most reports need fewer bytes. */
    private static final int USUAL_BYTES = 64 * 1024;

    private byte[] bytes = new byte[USUAL_BYTES];
    private int size;

    private JsonWriter() {}

    /** Returns a tree as JSON in UTF-8, in one line. */
    public static byte[] bytes(Map<String, Object> tree) {
        JsonWriter writer = new JsonWriter();
        writer.write(tree);
        return Arrays.copyOf(writer.bytes, writer.size);
    }

    private void write(Object value) {
        if (value instanceof String text) {
            writeString(text);
        } else if (value instanceof Map<?, ?> members) {
            writeObject(members);
        } else if (value instanceof List<?> items) {
            writeArray(items);
        } else {
            add(value.toString());
        }
    }

    private void writeObject(Map<?, ?> members) {
        add('{');
        members.forEach((name, value) -> {
            separate('{');
            writeString((String) name);
            add(':');
            write(value);
        });
        add('}');
    }

    private void writeArray(List<?> items) {
        add('[');
        items.forEach(item -> {
            separate('[');
            write(item);
        });
        add(']');
    }

    /** Adds a comma, except behind the bracket that opens the object or the array. */
    private void separate(char open) {
        if (bytes[size - 1] != open) {
            add(',');
        }
    }

    private void writeString(String text) {
        add('"');
        add(isPlain(text) ? text : escaped(text));
        add('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            // A character of two units is not plain, because each unit alone is half of a surrogate pair.
            if (isEscaped(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (!isEscaped(character)) {
                escaped.appendCodePoint(character);
            } else if (character == '"' || character == '\\') {
                escaped.append('\\').append((char) character);
            } else {
                for (char unit : Character.toChars(character)) {
                    escaped.append("\\u%04X".formatted((int) unit));
                }
            }
        });
        return escaped.toString();
    }

    private void add(char ascii) {
        makeRoom(1);
        bytes[size++] = (byte) ascii;
    }

    private void add(String text) {
        byte[] added = text.getBytes(StandardCharsets.UTF_8);
        makeRoom(added.length);
        System.arraycopy(added, 0, bytes, size, added.length);
        size += added.length;
    }

    private void makeRoom(int length) {
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (size + length));
        }
    }

    private static boolean isEscaped(int character) {
        return character == '"' || character == '\\' || isHidden(character);
    }

    /**
     * Returns whether a reader could not see a character: a control character, half of a surrogate pair, or a mark that
     * changes the order of other characters. The joiners count as visible: they belong to emoji and to some scripts, and
     * change only the shape of their neighbours.
     */
    private static boolean isHidden(int character) {
        if ((character >= ' ' && character <= '~') || (character >= FIRST_CHINESE && character <= LAST_CHINESE)) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> character != ZERO_WIDTH_JOINER && character != ZERO_WIDTH_NON_JOINER;
            default -> false;
        };
    }
}
