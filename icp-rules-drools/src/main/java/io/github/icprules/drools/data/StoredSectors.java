package io.github.icprules.drools.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of sectors in the form that the build writes.
 *
 * @param words the words
 * @param meaningOf for each word, the index of its meaning
 * @param names the names of sectors that the words contain, one word after the other
 * @param ownNames for each word, how many of the names are its own
 * @param wordAt for each node of the trie, the index of the word that ends there; -1 if no word ends there
 */
@SuppressWarnings("ArrayRecordComponent") // Arrays are read in one step, and the records are not compared.
record StoredSectors(
        List<String> words,
        List<SectorMeaning.Stored> meanings,
        int[] meaningOf,
        List<@Nullable String> names,
        int[] ownNames,
        int[] wordAt,
        LetterTrie trie) {

    /** {@return the words of a trie, which are at the nodes at which they end} */
    static StoredSectors of(LetterTrie trie, @Nullable SectorWord[] wordAt) {
        List<SectorWord> words = Stream.of(wordAt).filter(Objects::nonNull).toList();
        List<SectorMeaning> meanings =
                words.stream().map(SectorWord::meaning).distinct().toList();
        Map<SectorWord, Integer> places = new HashMap<>();
        List<@Nullable String> names = new ArrayList<>();
        int[] ownNames = new int[words.size()];
        for (SectorWord word : words) {
            if (word.names() != null) {
                Collections.addAll(names, word.names());
                ownNames[places.size()] = word.names().length;
            }
            places.put(word, places.size());
        }
        return new StoredSectors(
                words.stream().map(SectorWord::word).toList(),
                meanings.stream().map(SectorMeaning::stored).toList(),
                words.stream()
                        .mapToInt(word -> meanings.indexOf(word.meaning()))
                        .toArray(),
                names,
                ownNames,
                Stream.of(wordAt)
                        .mapToInt(word -> places.getOrDefault(word, -1))
                        .toArray(),
                trie);
    }

    /** {@return for each node of the trie, the word that ends there; {@code null} if no word ends there} */
    @Nullable SectorWord[] read() {
        SectorMeaning[] all = new SectorMeaning[meanings.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = meanings.get(i).meaning();
        }
        SectorWord[] read = new SectorWord[meaningOf.length];
        int name = 0;
        for (int i = 0; i < read.length; i++) {
            int own = ownNames[i];
            read[i] = new SectorWord(
                    words.get(i),
                    all[meaningOf[i]],
                    own == 0 ? null : names.subList(name, name + own).toArray(new String[0]));
            name += own;
        }
        @Nullable SectorWord[] atNodes = new SectorWord[wordAt.length];
        for (int node = 0; node < atNodes.length; node++) {
            atNodes[node] = wordAt[node] < 0 ? null : read[wordAt[node]];
        }
        return atNodes;
    }
}
