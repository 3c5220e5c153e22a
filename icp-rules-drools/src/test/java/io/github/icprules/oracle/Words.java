package io.github.icprules.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list of words, by which texts are searched. */
final class Words {

    private final List<String> words;
    private final Set<String> set;
    /** The words as {@link Texts#typedAlike} writes them. */
    private final List<String> typed;

    Words(List<String> words) {
        this.words = words;
        this.set = new HashSet<>(words);
        this.typed = words.stream().map(Texts::typedAlike).toList();
    }

    /** {@return the words, in their order} */
    List<String> all() {
        return words;
    }

    boolean contains(String word) {
        return set.contains(word);
    }

    /** {@return whether a text contains one of the words as it is written} */
    boolean areIn(String text) {
        for (int i = 0; i < words.size(); i++) {
            if (text.contains(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@return the first of the words with which a text begins; {@code null} if there is none} */
    @Nullable String beginning(String text) {
        for (int i = 0; i < words.size(); i++) {
            if (text.startsWith(words.get(i))) {
                return words.get(i);
            }
        }
        return null;
    }

    /** {@return whether a text ends with one of the words} */
    boolean end(String text) {
        for (int i = 0; i < words.size(); i++) {
            if (text.endsWith(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether a text contains one of the words, independent of how it is typed} */
    boolean areMentionedIn(@Nullable String text) {
        return firstMentionedIn(text) != null;
    }

    /** {@return the first of the words that a text contains, independent of how it is typed; {@code null} if there is none} */
    @Nullable String firstMentionedIn(@Nullable String text) {
        if (text != null) {
            String plain = Texts.typedAlike(text);
            for (int i = 0; i < words.size(); i++) {
                if (plain.contains(typed.get(i))) {
                    return words.get(i);
                }
            }
        }
        return null;
    }
}
