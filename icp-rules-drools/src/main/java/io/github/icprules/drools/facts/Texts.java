package io.github.icprules.drools.facts;

import io.github.icprules.drools.data.words.Nfkc;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Measures and compares texts. Characters are code points: a character beyond the first 65536 counts as one character, as a
 * reader sees it.
 */
public final class Texts {

    private Texts() {}

    /** Returns whether a text has only white space, including no-break spaces. */
    public static boolean isBlank(String text) {
        return text.chars().allMatch(Texts::isSpace);
    }

    /** Returns a text without surrounding white space, including no-break spaces. */
    public static String stripped(String text) {
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

    /** Returns a text without any white space. */
    public static String withoutSpace(String text) {
        return text.codePoints()
                .filter(character -> !isSpace(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Returns whether a character is white space, including the no-break space of web pages. */
    public static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Returns the number of characters of a text without surrounding blanks. */
    public static int length(String text) {
        String stripped = stripped(text);
        return stripped.codePointCount(0, stripped.length());
    }

    /** Returns the width of a text: a Chinese character or a Chinese punctuation mark counts as two. */
    public static int width(String text) {
        return stripped(text)
                .codePoints()
                .map(character -> isChinese(character) || isFullWidth(character) ? 2 : 1)
                .sum();
    }

    /** Returns the number of Chinese characters of a text. */
    public static int chineseIn(String text) {
        return (int) text.codePoints().filter(Texts::isChinese).count();
    }

    /** {@return whether two texts are equal if differences of typing are ignored; {@code null} if a text is blank or absent} */
    public static @Nullable Boolean sameText(@Nullable String one, @Nullable String other) {
        return (one == null || other == null || one.isBlank() || other.isBlank())
                ? null
                : normalised(one).equals(normalised(other));
    }

    /**
     * {@return a text without differences of typing: full-width and half-width forms, which are most frequent in brackets, and
     * outer blanks}
     */
    public static String normalised(String text) {
        return Nfkc.of(text).strip();
    }

    /** Returns terms as one enumeration. */
    public static Text joined(List<? extends Text> terms) {
        return joined(terms, "、", ", ");
    }

    /** Joins texts with a separator for each language. */
    public static Text joined(List<? extends Text> texts, String chinese, String english) {
        return new Joined(List.copyOf(texts), chinese, english);
    }

    /** Returns a text followed by another text in brackets. */
    public static Text withAddition(Text text, Text addition) {
        return new WithAddition(text, addition);
    }

    /** A text followed by another text in brackets. It is a value, so equal findings are equal. */
    private record WithAddition(Text text, Text addition) implements Text {

        @Override
        public String in(Language language) {
            return text.in(language)
                    + (language == Language.ZH
                            ? '（' + addition.in(language) + '）'
                            : " (" + addition.in(language) + ')');
        }

        @Override
        public String toString() {
            return in(Language.ZH);
        }
    }

    /** Several texts joined to one text. As a record it is equal to a text with equal parts, so findings can be compared. */
    private record Joined(List<Text> texts, String chinese, String english) implements Text {

        @Override
        public String in(Language language) {
            String separator = language == Language.ZH ? chinese : english;
            return texts.stream().map(text -> text.in(language)).collect(Collectors.joining(separator));
        }

        @Override
        public String toString() {
            return in(Language.ZH);
        }
    }

    private static boolean isChinese(int character) {
        return UnicodeScript.of(character) == UnicodeScript.HAN;
    }

    private static boolean isFullWidth(int character) {
        UnicodeBlock block = UnicodeBlock.of(character);
        return UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION.equals(block)
                || UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS.equals(block);
    }
}
