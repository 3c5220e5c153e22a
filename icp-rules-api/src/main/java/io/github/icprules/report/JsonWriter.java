package io.github.icprules.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Writes a tree of maps, lists, strings, numbers and booleans as JSON. The output is safe on a terminal: a character that a reader
 * could not see is written as an escape.
 */
final class JsonWriter {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private final StringBuilder json = new StringBuilder();

    private JsonWriter() {}

    /** Returns a tree as JSON in UTF-8, in one line. */
    static byte[] bytes(Map<String, Object> tree) {
        JsonWriter writer = new JsonWriter();
        writer.write(tree);
        return writer.json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Object value) {
        if (value instanceof Map<?, ?> members) {
            writeObject(members);
        } else if (value instanceof List<?> items) {
            writeArray(items);
        } else if (value instanceof String text) {
            writeString(text);
        } else {
            json.append(value);
        }
    }

    private void writeObject(Map<?, ?> members) {
        json.append('{');
        String separator = "";
        for (Map.Entry<?, ?> member : members.entrySet()) {
            json.append(separator);
            writeString((String) member.getKey());
            json.append(':');
            write(member.getValue());
            separator = ",";
        }
        json.append('}');
    }

    private void writeArray(List<?> items) {
        json.append('[');
        String separator = "";
        for (Object item : items) {
            json.append(separator);
            write(item);
            separator = ",";
        }
        json.append(']');
    }

    private void writeString(String text) {
        json.append('"');
        if (isPlain(text)) {
            json.append(text);
        } else {
            text.codePoints().forEach(this::writeCharacter);
        }
        json.append('"');
    }

    private void writeCharacter(int character) {
        if (isEscaped(character)) {
            writeEscaped(character);
        } else {
            json.appendCodePoint(character);
        }
    }

    private void writeEscaped(int character) {
        if (isHidden(character)) {
            for (char unit : Character.toChars(character)) {
                json.append("\\u%04X".formatted((int) unit));
            }
        } else {
            json.append('\\').append((char) character);
        }
    }

    /** Returns whether a text has no character to escape. A text with a surrogate pair is read by characters. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isEscaped(text.charAt(at))) {
                return false;
            }
        }
        return true;
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
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> character != ZERO_WIDTH_JOINER && character != ZERO_WIDTH_NON_JOINER;
            default -> false;
        };
    }
}
