package io.github.icprules.drools.data.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The sectors and services with the words of one text that affirm or deny them. */
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
     * @param strength the weight of the word as evidence of the sector
     * @param meaning the meaning of the word
     * @param done whether the clause states that the service does this: 转载新闻. A denial then concerns something else.
     */
    record Occurrence(String word, @Nullable String name, Strength strength, Meaning meaning, boolean done) {}

    /**
     * A word of a sector that a text affirms.
     *
     * @param word the word
     * @param strength the weight of the word; never {@link Strength#NONE}
     */
    public record Affirmed(String word, Strength strength) {

        /** {@return whether the word suffices as evidence of the sector} */
        public boolean isStrong() {
            return strength == Strength.STRONG;
        }

        /** {@return the word as a weak word} */
        public Affirmed weakened() {
            return isStrong() ? new Affirmed(word, Strength.WEAK) : this;
        }

        /** {@return the word as a word for an ordinary thing} */
        public Affirmed ordinary() {
            return new Affirmed(word, Strength.WEAK_WHAT);
        }
    }

    /** The list of the words of finance. */
    static final String FINANCE = "FINANCE";

    /** The start of the lists of services that need no approval, but have rules of their own. */
    private static final String SERVICE = "SERVICE_";

    /** The list of words for approvals in general. A text that denies such a word denies its own words of every sector. */
    private static final String GENERAL = "SECTOR_GENERAL";

    private final Map<String, OfSector> bySector = new HashMap<>();
    private final OfSector nothing;
    private final OfSector noService;

    /**
     * Takes the words of each sector and service, by their list. A word for approvals in general names no sector.
     *
     * @param contexts the sectors whose weak words mean something else in the text
     */
    SectorMentions(Map<String, List<Occurrence>> occurrences, Set<String> contexts) {
        boolean deniedAltogether = occurrences.getOrDefault(GENERAL, List.of()).stream()
                .anyMatch(occurrence -> occurrence.meaning == Meaning.DENIED);
        // For finance, access providers require a commitment, so a general denial is not enough.
        occurrences.forEach((list, words) -> bySector.put(
                list,
                new OfSector(
                        words,
                        deniedAltogether && !isOfService(list) && !list.equals(FINANCE),
                        deniedAltogether && !isOfService(list),
                        contexts.contains(list))));
        bySector.remove(GENERAL);
        contexts.forEach(sector -> bySector.computeIfAbsent(
                sector, any -> new OfSector(List.of(), deniedAltogether, deniedAltogether, true)));
        this.nothing = new OfSector(List.of(), deniedAltogether, deniedAltogether, false);
        this.noService = new OfSector(List.of(), false, false, false);
    }

    /** Returns whether a list has the words of a service. A denial of all that needs an approval says nothing of a service. */
    static boolean isOfService(String list) {
        return list.startsWith(SERVICE);
    }

    /**
     * {@return the mention of one sector or service in the text}
     *
     * @param list the list of the sector or service, such as {@code SECTOR_NEWS}
     */
    public OfSector of(String list) {
        return bySector.getOrDefault(list, isOfService(list) ? noService : nothing);
    }

    /** The mention of one sector in one text. */
    public static final class OfSector {

        private final List<Affirmed> affirmed;
        private final @Nullable String name;
        private final Set<String> denied;
        private final Set<String> deniedOrExcepted;
        private final boolean deniedByName;
        private final boolean deniedAltogether;
        private final boolean deniesSector;
        private final boolean inContext;

        /**
         * Reads the words of the sector.
         *
         * @param altogether whether the text denies all that needs an approval, and the denial reaches strong words
         * @param weaklyAltogether whether the text denies all that needs an approval
         */
        private OfSector(
                List<Occurrence> occurrences, boolean altogether, boolean weaklyAltogether, boolean inContext) {
            Set<String> deniedWords = new HashSet<>();
            Set<String> excludedWords = new HashSet<>();
            boolean isNameDenied = false;
            boolean isNameExcluded = false;
            boolean isSectorDenied = false;
            @Nullable String firstName = null;
            for (Occurrence each : occurrences) {
                boolean isNamed = each.name != null;
                if (each.meaning == Meaning.DENIED) {
                    deniedWords.add(each.word);
                    isNameDenied |= isNamed;
                    isSectorDenied |= !each.strength.isOrdinary();
                }
                if (each.meaning == Meaning.DENIED || each.meaning == Meaning.EXCEPTED) {
                    excludedWords.add(each.word);
                    isNameExcluded |= isNamed;
                } else if (each.meaning == Meaning.AFFIRMED && firstName == null) {
                    firstName = each.name;
                }
            }
            this.denied = Set.copyOf(deniedWords);
            this.deniedOrExcepted = Set.copyOf(excludedWords);
            this.deniedByName = isNameExcluded;
            this.deniedAltogether = weaklyAltogether;
            this.deniesSector = isSectorDenied;
            this.inContext = inContext;
            this.name = firstName;
            boolean everyWordDenied = altogether || isNameDenied;
            this.affirmed = affirmed(
                    occurrences,
                    word -> word.strength.isWeak()
                            ? !deniesAny()
                            : word.done || !(everyWordDenied || reaches(denied, word.word)));
        }

        private static List<Affirmed> affirmed(List<Occurrence> occurrences, Predicate<Occurrence> counts) {
            Map<String, Affirmed> words = new LinkedHashMap<>();
            for (Occurrence each : occurrences) {
                if (each.meaning == Meaning.AFFIRMED
                        && each.strength != Strength.NONE
                        && !words.containsKey(each.word)
                        && counts.test(each)) {
                    words.put(each.word, new Affirmed(each.word, each.strength));
                }
            }
            return List.copyOf(words.values());
        }

        /**
         * {@return the words of the sector that the text affirms, each once, in the order of the text}
         *
         * <p>A strong word does not count if the text denies the word anywhere, denies the sector by its name, or denies all
         * services that need an approval. A weak word does not count if the text denies any word of the sector.
         */
        public List<Affirmed> affirmed() {
            return affirmed;
        }

        /** {@return the first name of the sector that the text does not deny at this position; {@code null} if there is none} */
        public @Nullable String name() {
            return name;
        }

        /** {@return the words of the sector that the text denies; empty if there are none} */
        public Set<String> denied() {
            return denied;
        }

        /**
         * {@return whether the text denies a word of the sector, or all services that need an approval}
         *
         * <p>A denial of a word for people or for an ordinary thing says nothing of the sector.
         */
        public boolean deniesAny() {
            return deniedAltogether || deniesSector;
        }

        /** {@return whether the weak words of the sector mean something else in this text} */
        public boolean isInContext() {
            return inContext;
        }

        /**
         * {@return whether the text denies that this word of the sector concerns the service}
         *
         * <p>The position of the denial has no effect. The text must deny the sector by its name, or deny the word or a part of
         * the word. The text must also affirm no word of the sector. A denial of all services that need an approval does not
         * concern the strong words of another text.
         */
        public boolean denies(String word) {
            return affirmed.isEmpty() && (deniedByName || reaches(deniedOrExcepted, word));
        }

        private static boolean reaches(Set<String> denied, String word) {
            return denied.stream().anyMatch(other -> word.contains(other) || other.contains(word));
        }
    }
}
