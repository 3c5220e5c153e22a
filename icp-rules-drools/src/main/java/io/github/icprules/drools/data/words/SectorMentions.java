package io.github.icprules.drools.data.words;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sectors that need an approval, with the words of one text that affirm or deny each sector. */
public final class SectorMentions {

    /** The meaning of a word. */
    enum Meaning {
        AFFIRMED,
        /** The text denies the word. */
        DENIED,
        /** Only a part of an earlier statement is excluded: 药品（不含处方药）. */
        EXCEPTED,
        /** The word is only quoted, or is part of the name of something else. */
        NOT_MEANT
    }

    /**
     * A word of one sector in the text. A list of occurrences has the order of the text.
     *
     * @param word the word
     * @param name the name of the sector that the word is or contains; {@code null} if the word is only a sign of the sector
     * @param meaning the meaning of the word
     * @param done whether the clause states that the service does this: 转载新闻. A later denial then concerns something else.
     */
    record Occurrence(String word, @Nullable String name, Meaning meaning, boolean done) {}

    /** The list of the words of finance. */
    static final String FINANCE = "FINANCE";

    /** The list of words for approvals in general. A text that denies such a word denies its own words of every sector. */
    private static final String GENERAL = "SECTOR_GENERAL";

    /** The statement of a text on a sector without a word of the sector. */
    private static final OfSector NOTHING = new OfSector(List.of(), false);

    private final Map<String, OfSector> bySector = new HashMap<>();

    /** Takes the words of each sector, by the list of the sector. A word for approvals in general names no sector. */
    SectorMentions(Map<String, List<Occurrence>> occurrences) {
        boolean deniedAltogether = occurrences.getOrDefault(GENERAL, List.of()).stream()
                .anyMatch(occurrence -> occurrence.meaning == Meaning.DENIED);
        occurrences.forEach((sector, words) -> {
            // For finance, access providers require a commitment, so a general denial is not enough.
            bySector.put(sector, new OfSector(words, deniedAltogether && !sector.equals(FINANCE)));
        });
        bySector.remove(GENERAL);
    }

    /** {@return whether the text has no word of any sector} */
    public boolean isEmpty() {
        return bySector.isEmpty();
    }

    /**
     * {@return the mention of one sector in the text}
     *
     * @param list the list of the sector, such as {@code SECTOR_NEWS}
     */
    public OfSector of(String list) {
        return bySector.getOrDefault(list, NOTHING);
    }

    /** The mention of one sector in one text. */
    public static final class OfSector {

        private final List<String> affirmed;
        private final @Nullable String name;
        private final Set<String> denied;
        private final boolean deniedAtAll;

        private OfSector(List<Occurrence> occurrences, boolean altogether) {
            this.affirmed = affirmed(occurrences, altogether);
            this.name = occurrences.stream()
                    .filter(occurrence -> occurrence.meaning == Meaning.AFFIRMED)
                    .map(Occurrence::name)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            List<Occurrence> deniedWords = occurrences.stream()
                    .filter(occurrence ->
                            occurrence.meaning == Meaning.DENIED || occurrence.meaning == Meaning.EXCEPTED)
                    .toList();
            this.denied = deniedWords.stream().map(Occurrence::word).collect(Collectors.toUnmodifiableSet());
            this.deniedAtAll = deniedWords.stream().anyMatch(occurrence -> occurrence.name != null);
        }

        /** Reads the words from the end, so that later denials are known. */
        private static List<String> affirmed(List<Occurrence> occurrences, boolean altogether) {
            Set<String> deniedLater = new HashSet<>();
            boolean allDeniedLater = altogether;
            Deque<String> affirmed = new ArrayDeque<>();
            for (int i = occurrences.size() - 1; i >= 0; i--) {
                Occurrence occurrence = occurrences.get(i);
                String word = occurrence.word;
                if (occurrence.meaning == Meaning.DENIED) {
                    allDeniedLater |= occurrence.name != null;
                    deniedLater.add(word);
                } else if (occurrence.meaning == Meaning.AFFIRMED
                        && (occurrence.done || (!allDeniedLater && !reaches(deniedLater, word)))) {
                    affirmed.addFirst(word);
                }
            }
            return affirmed.stream().distinct().toList();
        }

        /**
         * {@return the words of the sector that the text affirms, each once, in the order of the text}
         *
         * <p>A word does not count if the text denies the word later, or denies all services that need an approval.
         */
        public List<String> affirmed() {
            return affirmed;
        }

        /** {@return the first name of the sector that the text does not deny at this position; {@code null} if there is none} */
        public @Nullable String name() {
            return name;
        }

        /**
         * {@return whether the text denies that this word of the sector concerns the service}
         *
         * <p>The position of the denial has no effect. The text must deny the sector by its name, or deny the word or a part of
         * the word. The text must also affirm no word of the sector. A denial of all services that need an approval does not
         * concern the words of another text.
         */
        public boolean denies(String word) {
            return affirmed.isEmpty() && (deniedAtAll || reaches(denied, word));
        }

        private static boolean reaches(Set<String> denied, String word) {
            return denied.stream().anyMatch(other -> word.contains(other) || other.contains(word));
        }
    }
}
