package io.github.icprules.drools.data.words;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A place in the tree of the words: the letters up to here start some words. */
final class WordTree {

    private char[] letters = {};
    private WordTree[] branches = {};
    private @Nullable SectorWord word;

    /** Returns the place behind a further letter; {@code null} if no word goes on with the letter. */
    @Nullable WordTree after(char letter) {
        int index = Arrays.binarySearch(letters, letter);
        return index < 0 ? null : branches[index];
    }

    /** Returns the word that ends here; {@code null} if longer words only pass. */
    @Nullable SectorWord word() {
        return word;
    }

    /** Returns the word with this text. Adds it if the tree does not have it. */
    SectorWord wordOf(String text) {
        WordTree place = this;
        for (int i = 0; i < text.length(); i++) {
            place = place.grown(text.charAt(i));
        }
        if (place.word == null) {
            place.word = new SectorWord(text);
        }
        return place.word;
    }

    private WordTree grown(char letter) {
        int index = Arrays.binarySearch(letters, letter);
        if (index >= 0) {
            return branches[index];
        }
        int at = -index - 1;
        int behind = letters.length - at;
        letters = Arrays.copyOf(letters, letters.length + 1);
        branches = Arrays.copyOf(branches, branches.length + 1);
        System.arraycopy(letters, at, letters, at + 1, behind);
        System.arraycopy(branches, at, branches, at + 1, behind);
        letters[at] = letter;
        branches[at] = new WordTree();
        return branches[at];
    }
}
