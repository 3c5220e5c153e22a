package io.github.icprules.drools.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
     * @param entry the word
     * @param meaning the meaning of the word
     * @param done whether the clause states that the service does this: 转载新闻. A later denial then concerns something else.
     */
    record Occurrence(SectorWord entry, Meaning meaning, boolean done) {}

    /** The statement of a text on a sector without a word of the sector. */
    private static final OfSector NOTHING = new OfSector(List.of(), -1, false);

    /** The mentions of a text without a word of any sector. Most texts have none. */
    static final SectorMentions NONE = new SectorMentions(List.of());

    private final List<@Nullable List<Occurrence>> bySector;
    private final @Nullable OfSector[] read;
    private final boolean deniedAltogether;

    private SectorMentions(List<@Nullable List<Occurrence>> bySector) {
        this.bySector = bySector;
        this.read = new OfSector[bySector.size()];
        this.deniedAltogether = !bySector.isEmpty() && isDenied(bySector.get(SectorLexicon.NUMBER_OF_GENERAL));
    }

    /** Returns the mentions for the words of each sector, by the number of the sector; {@link #NONE} if the list is empty. */
    static SectorMentions of(List<@Nullable List<Occurrence>> bySector) {
        return bySector.isEmpty() ? NONE : new SectorMentions(bySector);
    }

    /** {@return whether the text has no word of any sector} */
    public boolean isEmpty() {
        return bySector.isEmpty();
    }

    /**
     * {@return the mention of one sector in the text}
     *
     * @param list the list of the sector, such as {@code SECTOR_NEWS}
     * @throws IllegalArgumentException if there is no such sector
     */
    public OfSector of(String list) {
        return of(SectorLexicon.number(list));
    }

    /**
     * {@return the mention of one sector in the text}
     *
     * @param sector the number of the list of the sector, see {@link SectorLexicon#number}
     */
    public OfSector of(int sector) {
        List<Occurrence> occurrences = isEmpty() ? null : bySector.get(sector);
        if (occurrences == null) {
            return NOTHING;
        }
        OfSector known = read[sector];
        if (known == null) {
            // For finance, access providers require a commitment, so a general denial is not enough.
            known = new OfSector(occurrences, sector, deniedAltogether && sector != SectorLexicon.NUMBER_OF_FINANCE);
            read[sector] = known;
        }
        return known;
    }

    private static boolean isDenied(@Nullable List<Occurrence> occurrences) {
        if (occurrences != null) {
            for (Occurrence occurrence : occurrences) {
                if (occurrence.meaning == Meaning.DENIED) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The mention of one sector in one text. */
    public static final class OfSector {

        private final List<String> affirmed;
        private final @Nullable String name;
        private final Set<String> denied = new LinkedHashSet<>();
        private final boolean deniedAtAll;

        private OfSector(List<Occurrence> occurrences, int sector, boolean altogether) {
            this.affirmed = affirmed(occurrences, sector, altogether);
            this.name = occurrences.stream()
                    .filter(occurrence -> occurrence.meaning == Meaning.AFFIRMED)
                    .map(occurrence -> occurrence.entry.nameOf(sector))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            boolean all = false;
            for (Occurrence occurrence : occurrences) {
                if (occurrence.meaning == Meaning.DENIED || occurrence.meaning == Meaning.EXCEPTED) {
                    denied.add(occurrence.entry.word());
                    all |= occurrence.entry.nameOf(sector) != null;
                }
            }
            this.deniedAtAll = all;
        }

        /** Reads the words from the end, so that later denials are known. */
        private static List<String> affirmed(List<Occurrence> occurrences, int sector, boolean altogether) {
            Set<String> deniedLater = new LinkedHashSet<>();
            boolean allDeniedLater = altogether;
            List<String> fromTheEnd = new ArrayList<>();
            for (int i = occurrences.size() - 1; i >= 0; i--) {
                Occurrence occurrence = occurrences.get(i);
                if (occurrence.meaning == Meaning.DENIED) {
                    allDeniedLater |= occurrence.entry.nameOf(sector) != null;
                    deniedLater.add(occurrence.entry.word());
                } else if (occurrence.meaning == Meaning.AFFIRMED
                        && (occurrence.done || (!allDeniedLater && !reaches(deniedLater, occurrence.entry.word())))) {
                    fromTheEnd.add(occurrence.entry.word());
                }
            }
            Set<String> inOrder = new LinkedHashSet<>();
            for (int i = fromTheEnd.size() - 1; i >= 0; i--) {
                inOrder.add(fromTheEnd.get(i));
            }
            return List.copyOf(inOrder);
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
            for (String other : denied) {
                if (word.contains(other) || other.contains(word)) {
                    return true;
                }
            }
            return false;
        }
    }
}
