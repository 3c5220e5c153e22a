package io.github.icprules.drools.data.words;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Converts texts to one case of letters for comparisons. The cost grows linearly with the length of the text. Java's own
 * conversion of a whole text takes quadratic time in the number of letters that become longer, such as ß, so a long text is
 * converted piece by piece.
 */
public final class LetterCase {

    private static final int PIECE = 256;

    private LetterCase() {}

    /** {@return the text in capital letters} */
    public static String upper(String text) {
        return converted(text, piece -> piece.toUpperCase(Locale.ROOT));
    }

    /** {@return the text in small letters} */
    public static String lower(String text) {
        return converted(text, piece -> piece.toLowerCase(Locale.ROOT));
    }

    private static String converted(String text, UnaryOperator<String> conversion) {
        int length = text.length();
        if (length <= PIECE) {
            return conversion.apply(text);
        }
        StringBuilder converted = new StringBuilder(length);
        int from = 0;
        while (from < length) {
            int to = Math.min(from + PIECE, length);
            // The two halves of a surrogate pair stay together.
            to += to < length && Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
            converted.append(conversion.apply(text.substring(from, to)));
            from = to;
        }
        return converted.toString();
    }
}
