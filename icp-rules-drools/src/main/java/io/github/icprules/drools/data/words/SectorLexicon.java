package io.github.icprules.drools.data.words;

import io.github.icprules.drools.data.words.SectorWord.Head;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

    private final Node root = new Node();

    /** A place in the words: the letters read so far start some words. */
    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private @Nullable SectorWord word;
    }

    private SectorLexicon(Collection<SectorWord> words) {
        words.forEach(this::add);
        words.forEach(this::nameSectors);
    }

    private void add(SectorWord word) {
        Node node = root;
        for (char letter : word.word().toCharArray()) {
            node = node.next.computeIfAbsent(letter, any -> new Node());
        }
        node.word = word;
    }

    /** Finds the name of a sector in a longer sign of the same sector: 互联网新闻信息服务 contains 新闻. */
    private void nameSectors(SectorWord longer) {
        for (int from = 0; from < longer.length(); from++) {
            startingAt(longer.word(), from).forEach(longer::nameSectorsOf);
        }
    }

    /**
     * Reads the lists of sectors. Other lists are ignored.
     *
     * @throws IllegalArgumentException if an entry has a use that its list does not allow
     */
    public static SectorLexicon of(Map<String, Set<String>> lists) {
        return new SectorLexicon(SectorLists.read(lists));
    }

    /** {@return the words of a list without an explicit use} */
    public static Set<String> plain(Set<String> lines) {
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
        return new SectorReader(this, Keywords.normalised(text), place).read();
    }

    /** Returns the words that start at an index of a text, the shortest first. */
    List<SectorWord> startingAt(String text, int from) {
        List<SectorWord> words = new ArrayList<>();
        Node node = root;
        for (int i = from; i < text.length() && node != null; i++) {
            node = node.next.get(text.charAt(i));
            if (node != null && node.word != null) {
                words.add(node.word);
            }
        }
        return words;
    }

    /**
     * Returns the length of the head of a kind that starts at an index of a text; 0 if the longest word at the index is not such a
     * head.
     */
    int head(String text, int from, Head kind) {
        List<SectorWord> words = startingAt(text, from);
        SectorWord longest = words.isEmpty() ? null : words.get(words.size() - 1);
        return longest != null && longest.is(kind) ? longest.length() : 0;
    }
}
