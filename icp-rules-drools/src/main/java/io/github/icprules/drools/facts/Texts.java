package io.github.icprules.drools.facts;

import io.github.icprules.drools.data.Nfkc;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How long texts are. Characters are code points: one beyond the first 65536 counts once, as people see it. */
public final class Texts {

    private Texts() {}

    /** Tells whether there is nothing in a text but white space, also of the kind that does not break. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Tells a text without the white space around it, also of the kind that does not break. */
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

    /** Tells whether a character is white space; the one that does not break, as web pages have it, is. */
    public static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Tells how many characters a text has, without the blanks around it. */
    public static int length(String text) {
        String stripped = stripped(text);
        return stripped.codePointCount(0, stripped.length());
    }

    /** Tells how long a text is if a Chinese character counts two, and so does its punctuation. */
    public static int width(String text) {
        String stripped = stripped(text);
        int width = 0;
        for (int i = 0; i < stripped.length(); i = stripped.offsetByCodePoints(i, 1)) {
            int character = stripped.codePointAt(i);
            width += isChinese(character) || isFullWidth(character) ? 2 : 1;
        }
        return width;
    }

    /** Tells how many Chinese characters a text has. */
    public static int chineseIn(String text) {
        int chinese = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (isChinese(text.codePointAt(i))) {
                chinese++;
            }
        }
        return chinese;
    }

    /** {@return whether two texts are the same but for the way they are typed; {@code null} if one is blank or not given} */
    public static @Nullable Boolean sameText(@Nullable String one, @Nullable String other) {
        return (one == null || other == null || one.isBlank() || other.isBlank())
                ? null
                : one.equals(other) || normalised(one).equals(normalised(other));
    }

    /** {@return a text without the ways to type it: full-width and half-width forms, brackets above all, and blanks around it} */
    public static String normalised(String text) {
        return Nfkc.of(text).strip();
    }

    /** Tells terms in one enumeration. */
    public static Text joined(List<? extends Text> terms) {
        return joined(terms, "、", ", ");
    }

    /** Joins texts, with something of each language between them. */
    public static Text joined(List<? extends Text> texts, String chinese, String english) {
        return new Joined(List.copyOf(texts), chinese, english);
    }

    /** Adds another text in brackets. */
    public static Text withAddition(Text text, Text addition) {
        return new WithAddition(text, addition);
    }

    /** A text with another one in brackets: a value, so that equal findings are equal. */
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

    /** Several texts as one: a value, so that equal findings are equal. */
    private record Joined(List<Text> texts, String chinese, String english) implements Text {

        @Override
        public String in(Language language) {
            return texts.stream()
                    .map(text -> text.in(language))
                    .collect(Collectors.joining(language == Language.ZH ? chinese : english));
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
