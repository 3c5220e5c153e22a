package io.github.icprules.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes a tree of maps, lists, strings, numbers and booleans as JSON. The output is safe on a terminal: a character that a reader
 * could not see is written as an escape.
 */
final class JsonWriter {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    /** Most reports need fewer bytes. */
    private static final int USUAL_BYTES = 64 * 1024;

    private byte[] bytes = new byte[USUAL_BYTES];
    private int size;

    private JsonWriter() {}

    /** Returns a tree as JSON in UTF-8, in one line. */
    static byte[] bytes(Map<String, Object> tree) {
        JsonWriter writer = new JsonWriter();
        writer.write(tree);
        return Arrays.copyOf(writer.bytes, writer.size);
    }

    private void write(Object value) {
        if (value instanceof Map<?, ?> members) {
            writeObject(members);
        } else if (value instanceof List<?> items) {
            writeArray(items);
        } else if (value instanceof String text) {
            writeString(text);
        } else {
            value.toString().chars().forEach(this::add);
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
        for (int i = 0; i < text.length(); i++) {
            int character = text.codePointAt(i);
            if (isHidden(character)) {
                writeEscape(character);
            } else {
                if (character == '"' || character == '\\') {
                    add('\\');
                }
                writeCharacter(character);
            }
            i += Character.charCount(character) - 1;
        }
        add('"');
    }

    private void writeEscape(int character) {
        for (char unit : Character.toChars(character)) {
            "\\u%04X".formatted((int) unit).chars().forEach(this::add);
        }
    }

    /** Writes a character in UTF-8: six bits in each byte behind the first byte. */
    private void writeCharacter(int character) {
        if (character < 0x80) {
            add(character);
        } else if (character < 0x800) {
            add(0xC0 | (character >> 6));
            addSixBits(character);
        } else if (character < 0x10000) {
            add(0xE0 | (character >> 12));
            addSixBits(character >> 6);
            addSixBits(character);
        } else {
            add(0xF0 | (character >> 18));
            addSixBits(character >> 12);
            addSixBits(character >> 6);
            addSixBits(character);
        }
    }

    private void addSixBits(int bits) {
        add(0x80 | (bits & 0x3F));
    }

    private void add(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) value;
    }

    /**
     * Returns whether a reader could not see a character: a control character, half of a surrogate pair, or a mark that
     * changes the order of other characters. The joiners count as visible: they belong to emoji and to some scripts, and
     * change only the shape of their neighbours.
     */
    private static boolean isHidden(int character) {
        if (character >= ' ' && character <= '~') {
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
