package io.github.icprules.drools.data;

import io.github.icprules.drools.data.SectorMeaning.Head;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of sectors that need an approval (行业词语), and the words of denials. One pass over a text finds all words; the cost
 * grows with the length of the text only. Immutable.
 *
 * <p>At each index of a text, only the longest word counts, so a longer word removes the meaning of a shorter word: 保险柜 is an
 * exception of finance.
 */
public final class SectorLexicon {

    /** The list of words for approvals in general. A text that denies such a word denies its own words of every sector. */
    static final String GENERAL = "SECTOR_GENERAL";

    /** The lists of sectors, in the order of the findings. */
    static final List<String> SECTORS = List.of(
            "SECTOR_NEWS",
            "SECTOR_PUBLISHING",
            "SECTOR_PUBLICATION_SALE",
            "SECTOR_GAME",
            "SECTOR_DRUG",
            "SECTOR_DEVICE",
            "SECTOR_CULTURE",
            "SECTOR_AUDIOVISUAL",
            "SECTOR_MICRODRAMA",
            "SECTOR_RIDE_HAILING",
            "SECTOR_RELIGION",
            "SECTOR_LOTTERY",
            "SECTOR_OFF_CAMPUS_TRAINING",
            "SECTOR_EDUCATION",
            "SECTOR_HEALTH_CARE",
            "SECTOR_MAP",
            "SECTOR_BULLETIN",
            "SECTOR_GOVERNMENT_SERVICE",
            "SECTOR_TOBACCO",
            "FINANCE",
            GENERAL);

    static final int NUMBER_OF_GENERAL = SECTORS.indexOf(GENERAL);
    static final int NUMBER_OF_FINANCE = SECTORS.indexOf("FINANCE");

    private final LetterTrie trie;
    /** For each node of the trie, the word that ends there; {@code null} if no word ends there. */
    private final @Nullable SectorWord[] wordAt;

    private SectorLexicon(LetterTrie trie, @Nullable SectorWord[] wordAt) {
        this.trie = trie;
        this.wordAt = wordAt;
    }

    /**
     * Reads the lists of sectors. Other lists are ignored.
     *
     * @throws IllegalArgumentException if an entry has a use that its list does not allow
     */
    static SectorLexicon of(Map<String, Set<String>> lists) {
        List<SectorWord> words = SectorLists.read(lists);
        LetterTrie trie = LetterTrie.of(words.stream().map(SectorWord::word).toList());
        @Nullable SectorWord[] wordAt = new SectorWord[trie.size()];
        words.forEach(word -> wordAt[trie.end(word.word())] = word);
        SectorLexicon lexicon = new SectorLexicon(trie, wordAt);
        words.forEach(lexicon::nameSectors);
        return lexicon;
    }

    /** {@return the words of a list without an explicit use} */
    static Set<String> plain(Set<String> lines) {
        return lines.stream().filter(line -> line.indexOf(':') < 0).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * {@return the number of a sector}
     *
     * @param list the list of the sector, such as {@code SECTOR_NEWS}
     * @throws IllegalArgumentException if there is no such sector
     */
    public static int number(String list) {
        int number = SECTORS.indexOf(list);
        if (number < 0) {
            throw new IllegalArgumentException("There is no list of words " + list + '.');
        }
        return number;
    }

    /** {@return the sectors that a text mentions} */
    public SectorMentions read(String text, TextPlace place) {
        String normalised = Keywords.normalised(text);
        return mayMention(normalised, place) ? new SectorReader(this, normalised, place).read() : SectorMentions.NONE;
    }

    /**
     * Returns whether a text contains a word of any sector. Denied words, parts of longer words and exceptions count, too. A general
     * word for approvals alone does not count, because it names no sector.
     */
    private boolean mayMention(String text, TextPlace place) {
        for (int from = 0; from < text.length(); from++) {
            if (trie.mayBegin(text, from)) {
                int node = LetterTrie.ROOT;
                for (int i = from; i < text.length() && node != LetterTrie.NONE; i++) {
                    node = trie.next(node, text.charAt(i));
                    SectorWord word = wordAt[node];
                    int[] sectors = word == null ? null : word.sectorsIn(place);
                    if (sectors != null
                            && sectors.length > 0
                            && (sectors.length > 1 || sectors[0] != NUMBER_OF_GENERAL)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /**
     * Returns the longest word that starts at an index of a text and counts in this kind of text; {@code null} if there is none.
     *
     * @param exceptionEnds for each sector, the end of the exceptions that have started; exceptions that start at the index are
     *     added
     */
    @Nullable SectorWord longest(String text, int from, TextPlace place, int[] exceptionEnds) {
        SectorWord longest = null;
        if (!trie.mayBegin(text, from)) {
            return null;
        }
        int node = LetterTrie.ROOT;
        for (int i = from; i < text.length() && node != LetterTrie.NONE; i++) {
            node = trie.next(node, text.charAt(i));
            SectorWord word = wordAt[node];
            if (word != null) {
                for (int sector : word.meaning().exceptionOf()) {
                    exceptionEnds[sector] = Math.max(exceptionEnds[sector], i + 1);
                }
                if (word.sectorsIn(place) != null) {
                    longest = word;
                }
            }
        }
        return longest;
    }

    /**
     * Returns the length of the head of a kind that starts at an index of a text; 0 if the longest word at the index is not such a
     * head.
     */
    int head(String text, int from, Head kind) {
        int length = 0;
        int node = LetterTrie.ROOT;
        for (int i = from; i < text.length() && node != LetterTrie.NONE; i++) {
            node = trie.next(node, text.charAt(i));
            SectorWord word = wordAt[node];
            if (word != null) {
                length = word.is(kind) ? word.length() : 0;
            }
        }
        return length;
    }

    /** Finds the name of a sector in a longer sign of the same sector: 互联网新闻信息服务 contains 新闻. */
    private void nameSectors(SectorWord longer) {
        if (!longer.meaning().hasSigns()) {
            return;
        }
        for (int from = 0; from < longer.length(); from++) {
            int node = LetterTrie.ROOT;
            for (int i = from; i < longer.length() && node != LetterTrie.NONE; i++) {
                node = trie.next(node, longer.word().charAt(i));
                SectorWord word = wordAt[node];
                if (word != null) {
                    longer.nameSectorsOf(word);
                }
            }
        }
    }
}
