package io.github.icprules.oracle;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Texts: blank ones, their length, and how they are typed. */
final class Texts {

    private static final int IDEOGRAPHIC_SPACE = 0x3000;
    private static final int LAST_PUNCTUATION = 0x303F;
    private static final int FIRST_FULL_WIDTH = 0xFF00;
    private static final int LAST_FULL_WIDTH = 0xFFEF;

    private Texts() {}

    /** {@return whether a text is present and not blank; a space that does not break is no blank} */
    static boolean isNotBlank(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** {@return the text without blanks around it; {@code null} if there is nothing in it} */
    static @Nullable String stripped(@Nullable String text) {
        return (text == null || text.isBlank()) ? null : text.strip();
    }

    /** {@return whether there is anything but white space in it, also of the kind that does not break} */
    static boolean isWritten(@Nullable String text) {
        return text != null && !isBlank(text);
    }

    /** {@return the text; {@code null} if there is nothing in it} */
    static @Nullable String written(@Nullable String text) {
        return isWritten(text) ? text : null;
    }

    /** {@return whether it is white space, also of the kind that does not break} */
    static boolean isBlank(String text) {
        return text.chars().allMatch(Texts::isSpace);
    }

    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** {@return the text without white space at its ends} */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** {@return how many characters it has, one outside the basic plane counting one} */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** {@return how long it is if a Chinese character counts two, and so does what is as wide} */
    static int width(String text) {
        return text.codePoints().map(character -> isWide(character) ? 2 : 1).sum();
    }

    private static boolean isWide(int character) {
        return (character >= IDEOGRAPHIC_SPACE && character <= LAST_PUNCTUATION)
                || (character >= FIRST_FULL_WIDTH && character <= LAST_FULL_WIDTH)
                || isChinese(character);
    }

    static boolean isChinese(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    /** {@return how many Chinese characters it has} */
    static int chineseIn(String text) {
        return (int) text.codePoints().filter(Texts::isChinese).count();
    }

    /** {@return the text without white space at its ends, and full-width characters as narrow ones} */
    static String plain(String text) {
        return Normalizer.normalize(trimmed(text), Normalizer.Form.NFKC);
    }

    /** {@return the text in the form in which full-width letters and lower case are typed alike} */
    static String typedAlike(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }

    /** {@return whether two names are the same but for the width of their characters} */
    static boolean isSameName(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** {@return whether two numbers are the same but for white space around them and capitals} */
    static boolean isSameNumber(String one, String other) {
        return trimmed(one).equalsIgnoreCase(trimmed(other));
    }
}
