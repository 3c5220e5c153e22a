package io.github.icprules.drools.data;

import java.text.Normalizer;

/**
 * Converts texts to Unicode's form NFKC for comparisons. In this form, different ways to type a text are equal (full-width and
 * half-width forms, letters with accents). The cost grows linearly with the length of the text. Normalising sorts the marks on
 * one letter in quadratic time, so the marks beyond the number that any script puts on one letter are dropped.
 */
public final class Nfkc {

    /** The limit of the Stream-Safe Text Format of Unicode (UAX #15). No script needs ten marks. */
    private static final int MOST_MARKS = 30;

    /** The voiced sound marks of half-width Katakana. They are not marks, but NFKC turns them into marks. */
    private static final String BECOMING_MARKS = "\uFF9E\uFF9F";

    private static final char FIRST_CHINESE = '\u4e00';
    private static final char LAST_CHINESE = '\u9fff';
    /** The range from the enumeration comma to the last bracket, which includes the book title marks. */
    private static final char FIRST_MARK = '\u3001';

    private static final char LAST_MARK = '\u3011';
    /** Quotation marks, dash, middle dot and line feed. */
    private static final String OTHER_MARKS = "“”‘’—·\n";

    private Nfkc() {}

    /** {@return the text in the form NFKC} */
    public static String of(String text) {
        return isPlain(text) ? text : Normalizer.normalize(withFewMarks(text), Normalizer.Form.NFKC);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a character is common in filings and does not change in the form NFKC. */
    static boolean isPlain(char character) {
        return (character >= ' ' && character <= '~')
                || (character >= FIRST_CHINESE && character <= LAST_CHINESE)
                || (character >= FIRST_MARK && character <= LAST_MARK)
                || OTHER_MARKS.indexOf(character) >= 0;
    }

    /** {@return the text without the surplus marks on a letter} */
    static String withFewMarks(String text) {
        StringBuilder kept = null;
        int marks = 0;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int character = text.codePointAt(i);
            next = i + Character.charCount(character);
            marks = isMark(character) ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                if (kept == null) {
                    kept = new StringBuilder(text.length()).append(text, 0, i);
                }
            } else if (kept != null) {
                kept.append(text, i, next);
            }
        }
        return kept == null ? text : kept.toString();
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> BECOMING_MARKS.indexOf(character) >= 0;
        };
    }
}
