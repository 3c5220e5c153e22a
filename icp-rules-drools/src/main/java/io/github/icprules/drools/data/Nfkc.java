package io.github.icprules.drools.data;

import java.text.Normalizer;

/**
 * Texts as they are compared: in Unicode's form NFKC, in which ways to type the same are one (full-width and half-width forms,
 * letters with accents). The work grows as the text does: normalising sorts the marks on one letter, which takes the square of
 * their number, so that of more marks than any script puts on one letter the rest does not count.
 */
public final class Nfkc {

    /** As many as the Stream-Safe Text Format of Unicode (UAX #15) allows; no script needs ten. */
    private static final int MOST_MARKS = 30;

    /** The voiced sound marks of half-width Katakana, which are no marks and become some. */
    private static final String BECOMING_MARKS = "\uFF9E\uFF9F";

    private Nfkc() {}

    /** {@return the text in the form NFKC} */
    public static String of(String text) {
        return Normalizer.normalize(withFewMarks(text), Normalizer.Form.NFKC);
    }

    /** {@return the text without the marks that are too many on one letter} */
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
