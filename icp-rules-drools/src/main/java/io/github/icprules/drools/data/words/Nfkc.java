package io.github.icprules.drools.data.words;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Converts texts to Unicode's form NFKC for comparisons. In this form, different ways to type a text are equal (full-width and
 * half-width forms, letters with accents). The cost grows linearly with the length of the text. Normalising sorts the marks on
 * one letter in quadratic time, so the marks beyond the number that any script puts on one letter are dropped.
 */
public final class Nfkc {

    /**
     * More marks on a letter than the limit of the Stream-Safe Text Format of Unicode (UAX #15). No script needs ten marks. The
     * voiced sound marks of half-width Katakana are not marks, but NFKC turns them into marks.
     */
    private static final Pattern MANY_MARKS = Pattern.compile("([\\p{M}\\uFF9E\\uFF9F]{30})[\\p{M}\\uFF9E\\uFF9F]++");

    private Nfkc() {}

    /** {@return the text in the form NFKC} */
    public static String of(String text) {
        return isUnchanged(text) ? text : Normalizer.normalize(withFewMarks(text), Normalizer.Form.NFKC);
    }

    /** Texts of ASCII and Chinese characters are in the form NFKC. Nearly all words of the tables have no other characters. */
    private static boolean isUnchanged(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (!(unit >= ' ' && unit <= '~') && !(unit >= '\u4e00' && unit <= '\u9fff')) {
                return false;
            }
        }
        return true;
    }

    /** {@return the text without the surplus marks on a letter} */
    static String withFewMarks(String text) {
        return MANY_MARKS.matcher(text).replaceAll("$1");
    }
}
