package io.github.icprules.drools.data;

import io.github.icprules.drools.sheet.ForSheets;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words that have a meaning for the rules if a name or a description contains the words. */
@ForSheets
public final class Keywords {

    private static final char FIRST_FULL_WIDTH = '\uff01';
    private static final char LAST_FULL_WIDTH = '\uff5e';
    /** The difference between the code of a full-width character and the code of the normal character. */
    private static final int WIDENING = 0xfee0;

    private final Set<String> words;

    Keywords(Collection<String> words) {
        this.words = words.stream().map(Keywords::normalised).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * {@return the first word in the texts; {@code null} if the texts contain none of the words}
     *
     * <p>The texts are searched in their order. If two words start at the same index, the longer word is returned. A text that is
     * {@code null} is skipped.
     */
    public @Nullable String firstIn(@Nullable String... texts) {
        for (String text : texts) {
            String found = text == null ? null : firstIn(text);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable String firstIn(String text) {
        String searched = normalised(text);
        String best = null;
        int bestAt = Integer.MAX_VALUE;
        for (String word : words) {
            int at = searched.indexOf(word);
            if (at >= 0 && (at < bestAt || (at == bestAt && best != null && word.length() > best.length()))) {
                best = word;
                bestAt = at;
            }
        }
        return best;
    }

    /** {@return the longest word with which the text starts; {@code null} if the text starts with none of the words} */
    public @Nullable String leading(@Nullable String text) {
        String searched = text == null ? "" : normalised(text).strip();
        String longest = null;
        for (String word : words) {
            if (searched.startsWith(word) && (longest == null || word.length() > longest.length())) {
                longest = word;
            }
        }
        return longest;
    }

    /** {@return whether the text ends with one of the words} */
    public boolean isEndOf(String text) {
        String searched = normalised(text).strip();
        return words.stream().anyMatch(searched::endsWith);
    }

    /** {@return the words that are also in another list} */
    public Keywords and(Keywords others) {
        return new Keywords(words.stream().filter(others.words::contains).toList());
    }

    /** {@return whether the text is one of the words} */
    public boolean contains(String text) {
        return words.contains(normalised(text));
    }

    /** Returns the normal form of a text: full-width letters and lower case are variants of the same word. */
    static String normalised(String text) {
        String plain = plainlyNormalised(text);
        return plain != null ? plain : LetterCase.upper(Nfkc.of(text));
    }

    /**
     * Returns the normal form of a text of common characters in one pass, and {@code null} for a text with other characters.
     * Nearly all texts have only common characters. Every text of every filing is searched for many lists of words, and the
     * general way is slow.
     */
    private static @Nullable String plainlyNormalised(String text) {
        StringBuilder changed = null;
        for (int i = 0; i < text.length(); i++) {
            char given = text.charAt(i);
            char character =
                    (given >= FIRST_FULL_WIDTH && given <= LAST_FULL_WIDTH) ? (char) (given - WIDENING) : given;
            if (!Nfkc.isPlain(character)) {
                return null;
            }
            if (character >= 'a' && character <= 'z') {
                character = (char) (character - 'a' + 'A');
            }
            if (changed == null && character != given) {
                changed = new StringBuilder(text);
            }
            if (changed != null) {
                changed.setCharAt(i, character);
            }
        }
        return changed == null ? text : changed.toString();
    }
}
