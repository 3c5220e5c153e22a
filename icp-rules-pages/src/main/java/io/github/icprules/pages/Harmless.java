package io.github.icprules.pages;

import java.util.Locale;

/**
 * Makes untrusted text safe for a terminal. A control character could move the cursor, set colours or change the title of the
 * window. A bidirectional control could make the visible text differ from the real text.
 */
public final class Harmless {

    private static final int INSTEAD = '\uFFFD';
    private static final int DELETE = 0x7F;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    /** The first of a range of characters in Chinese texts; all characters of the range are visible. */
    private static final int FIRST_CHINESE = 0x3001;

    private static final int LAST_CHINESE = 0x9FFF;

    private Harmless() {}

    /** {@return whether the text has no harmful character} */
    public static boolean is(String text) {
        int character;
        for (int i = 0; i < text.length(); i += Character.charCount(character)) {
            character = text.codePointAt(i);
            if (isHarmful(character)) {
                return false;
            }
        }
        return true;
    }

    /** {@return the text in one line, with a replacement character for each harmful character} */
    public static String of(String text) {
        if (is(text)) {
            return text;
        }
        StringBuilder harmless = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> isHarmful(character) ? INSTEAD : character)
                .forEach(harmless::appendCodePoint);
        return harmless.toString();
    }

    /** {@return the JSON with an escape for each harmful character; line ends stay} */
    public static String inJson(String json) {
        StringBuilder escaped = new StringBuilder();
        int from = 0;
        int character;
        for (int i = 0; i < json.length(); i += Character.charCount(character)) {
            character = json.codePointAt(i);
            // The JSON already has escapes for lower control characters, except for the line ends of its layout.
            if (character >= DELETE && isHarmful(character)) {
                escaped.append(json, from, i);
                from = i + Character.charCount(character);
                json.substring(i, from)
                        .chars()
                        .forEach(unit -> escaped.append(String.format(Locale.ROOT, "\\u%04X", unit)));
            }
        }
        return from == 0 ? json : escaped.append(json, from, json.length()).toString();
    }

    private static boolean isHarmful(int character) {
        if (character >= FIRST_CHINESE && character <= LAST_CHINESE) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            // The joiners belong to emoji and to some scripts, and change only the shape of their neighbours.
            case Character.FORMAT -> character != ZERO_WIDTH_JOINER && character != ZERO_WIDTH_NON_JOINER;
            default -> false;
        };
    }
}
