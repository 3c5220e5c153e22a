package io.github.icprules.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of {@code keywords.csv} by which texts mention sectors and services. */
final class SectorDictionary {

    /** The lists of the services that no pre-approval is about. */
    static final Set<String> SERVICES =
            Set.of("SERVICE_FOOD", "SERVICE_CATERING", "SERVICE_STAFFING", "SERVICE_PLATFORM", "SERVICE_COMPANION");

    /** The lists of words: those of the sectors, of finance, of services, and of all sectors in general. */
    static final List<String> LISTS = Stream.of(
                    SectorTexts.SECTORS.stream().map(SectorTexts.Sector::list),
                    SERVICES.stream(),
                    Stream.of(SectorTexts.FINANCE, "SECTOR_GENERAL", "SECTOR_TRADE"))
            .flatMap(lists -> lists)
            .toList();

    /** The texts of a filing. */
    enum Place {
        NAME,
        SAID,
        SCOPE
    }

    /** How much a word says of a sector, the most first. */
    enum Weight {
        STRONG,
        WEAK,
        WEAK_WHO,
        WEAK_WHAT,
        NONE
    }

    /**
     * A line of a list of a sector.
     *
     * @param list the list
     * @param use where the word counts; empty for a name of the sector
     * @param weight how much it says
     */
    record Line(String list, String use, Weight weight) {

        boolean counts(Place place) {
            return switch (use) {
                case "" -> true;
                case "SAID" -> place != Place.SCOPE;
                case "NAME" -> place == Place.NAME;
                default -> false;
            };
        }
    }

    /** A word of the dictionary. */
    static final class Word {
        final String text;
        final List<Line> lines = new ArrayList<>();
        final Set<String> roles = new HashSet<>();
        final Set<String> neighbours = new HashSet<>();

        Word(String text) {
            this.text = text;
        }

        /** {@return the lists of which the word counts in a text of this kind} */
        List<String> lists(Place place) {
            return lists(line -> line.counts(place));
        }

        /** {@return the lists in which the word has this use} */
        List<String> listsOf(String use) {
            return lists(line -> line.use.equals(use));
        }

        private List<String> lists(Predicate<Line> wanted) {
            return lines.stream().filter(wanted).map(Line::list).distinct().toList();
        }

        /** {@return how much the word says of a list in a text of this kind, by the line that says most} */
        Weight weight(String list, Place place) {
            return lines.stream()
                    .filter(line -> line.list.equals(list) && line.counts(place))
                    .map(Line::weight)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }

        /** {@return whether the word is one half of a word of a sector: a verb or its object} */
        boolean isHalf() {
            return !listsOf("VERB").isEmpty() || !listsOf("OBJECT").isEmpty();
        }

        /** {@return a verb and its object as one word of a list} */
        static Word joined(String first, String second, String list) {
            Word joined = new Word(first + "…" + second);
            joined.lines.add(new Line(list, "SAID", Weight.STRONG));
            return joined;
        }

        boolean isInstitution() {
            return neighbours.contains("INSTITUTION");
        }
    }

    /** The words by their text. */
    private final Map<String, Word> words = new HashMap<>();

    private final int longest;

    SectorDictionary(Given given) {
        for (String list : LISTS) {
            for (String line : given.words("keywords." + list).all()) {
                word(line).lines.add(line(list, use(line)));
            }
        }
        // A verb of a sector is a verb that can be denied.
        words.values().stream().filter(word -> !word.listsOf("VERB").isEmpty()).forEach(word -> word.roles.add("VERB"));
        for (String line : given.words("keywords.SECTOR_DENIAL").all()) {
            word(line).roles.add(use(line));
        }
        for (String line : given.words("keywords.SECTOR_BESIDE").all()) {
            word(line).neighbours.add(use(line));
        }
        for (String line : given.words("keywords.SECTOR_ORDINARY").all()) {
            word(line).roles.add("ORDINARY");
        }
        this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private Word word(String line) {
        String text = Texts.typedAlike(line.contains(":") ? line.substring(0, line.indexOf(':')) : line);
        return words.computeIfAbsent(text, Word::new);
    }

    private static String use(String line) {
        return line.contains(":") ? line.substring(line.indexOf(':') + 1) : "";
    }

    /** Reads what stands behind the word of a line: its use, its weight, or both. */
    private static Line line(String list, String behind) {
        for (Weight weight : Weight.values()) {
            if (behind.equals(weight.name())) {
                return new Line(list, "", weight);
            }
            if (behind.endsWith(":" + weight)) {
                return new Line(list, behind.substring(0, behind.indexOf(':')), weight);
            }
        }
        return new Line(list, behind, Weight.STRONG);
    }

    /** {@return what a text says} */
    SectorReading reading(@Nullable String text, Place place) {
        return new SectorReading(this, text == null ? "" : Texts.typedAlike(text), place);
    }

    /** {@return the words at a position of a text, the shortest first} */
    List<Word> wordsAt(String text, int at) {
        int end = Math.min(text.length(), at + longest);
        return IntStream.rangeClosed(at + 1, end)
                .mapToObj(to -> words.get(text.substring(at, to)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** {@return how long the word at a position is that makes something else of the one before; 0 if the longest there does not} */
    int besideAt(String text, int at, String kind) {
        List<Word> found = at < text.length() ? wordsAt(text, at) : List.of();
        Word longest = found.isEmpty() ? null : found.get(found.size() - 1);
        return longest != null && longest.neighbours.contains(kind) ? longest.text.length() : 0;
    }

    /** {@return the longest name of a list that a word of the list is or has in it; {@code null} if there is none} */
    @Nullable String nameIn(String text, String list) {
        String name = null;
        for (int from = 0; from < text.length(); from++) {
            for (Word part : wordsAt(text, from)) {
                if (part.listsOf("").contains(list) && (name == null || part.text.length() > name.length())) {
                    name = part.text;
                }
            }
        }
        return name;
    }
}
