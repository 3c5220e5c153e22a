package io.github.icprules.drools.data.words;

import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.Settled;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words that have a meaning for the rules if a name or a description contains the words. */
@ForSheets
@Settled
public final class Keywords {

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed();

    private final Set<String> words;

    public Keywords(Collection<String> words) {
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
        return words.stream()
                .filter(searched::contains)
                .min(Comparator.<String>comparingInt(searched::indexOf).thenComparing(LONGEST_FIRST))
                .orElse(null);
    }

    /** {@return the longest word with which the text starts; {@code null} if the text starts with none of the words} */
    public @Nullable String leading(@Nullable String text) {
        String searched = text == null ? "" : normalised(text).strip();
        return words.stream().filter(searched::startsWith).min(LONGEST_FIRST).orElse(null);
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
        return LetterCase.upper(Nfkc.of(text));
    }
}
