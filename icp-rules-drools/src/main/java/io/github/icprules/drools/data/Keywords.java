package io.github.icprules.drools.data;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words that mean something when a name or a description has them. */
public final class Keywords {

    /** A foundation (基金会) is no fund (基金): it is told apart by this word, which therefore does not count. */
    private static final String FOUNDATION = "基金会";

    private final Set<String> words;

    Keywords(Collection<String> words) {
        this.words = words.stream().map(Keywords::normalised).collect(Collectors.toUnmodifiableSet());
    }

    /** {@return the first word found, by place in the text, the longest there; {@code null} if there is none} */
    public @Nullable String firstIn(@Nullable String... texts) {
        for (String text : texts) {
            String found = text == null ? null : firstIn(text);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** {@return the word that the text begins with, the longest; {@code null} if there is none} */
    public @Nullable String leading(@Nullable String text) {
        String searched = text == null ? "" : normalised(text).strip();
        return words.stream()
                .filter(searched::startsWith)
                .max(Comparator.comparing(String::length))
                .orElse(null);
    }

    /** {@return whether the text is one of the words} */
    public boolean contains(String text) {
        return words.contains(normalised(text));
    }

    /** Full-width letters and lower case are ways to write the same word. */
    private static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }

    private @Nullable String firstIn(String text) {
        String searched = normalised(text).replace(FOUNDATION, "");
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
}
