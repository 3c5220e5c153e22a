package io.github.icprules.drools.facts;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.stream.Collectors;

/** How long texts are. Characters are code points: one beyond the first 65536 counts once, as people see it. */
final class Texts {

    private Texts() {}

    /** Tells whether there is nothing in a text but white space, also of the kind that does not break. */
    static boolean isBlank(String text) {
        return text.chars().allMatch(Texts::isSpace);
    }

    /** Tells a text without the white space around it, also of the kind that does not break. */
    static String stripped(String text) {
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
    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Tells how many characters a text has, without the blanks around it. */
    static int length(String text) {
        String stripped = stripped(text);
        return stripped.codePointCount(0, stripped.length());
    }

    /** Tells how long a text is if a Chinese character counts two, and so does its punctuation. */
    static int width(String text) {
        return stripped(text)
                .codePoints()
                .map(character -> isChinese(character) || isFullWidth(character) ? 2 : 1)
                .sum();
    }

    /** Tells how many Chinese characters a text has. */
    static long chineseIn(String text) {
        return text.codePoints().filter(Texts::isChinese).count();
    }

    /** Tells terms in one enumeration. */
    static Text joined(List<? extends Text> terms) {
        return language -> terms.stream()
                .map(term -> term.in(language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
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
