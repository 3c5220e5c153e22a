package io.github.icprules.oracle;

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

/** The words of {@code keywords.csv} by which texts mention sectors. */
final class SectorDictionary {

    /** The lists of words: those of the sectors, of finance, and of all sectors in general. */
    static final List<String> LISTS = Stream.concat(
                    SectorTexts.SECTORS.stream().map(SectorTexts.Sector::list),
                    Stream.of(SectorTexts.FINANCE, "SECTOR_GENERAL"))
            .toList();

    /** The texts of a filing. */
    enum Place {
        NAME,
        SAID,
        SCOPE
    }

    /** A word of the dictionary. */
    static final class Word {
        final String text;
        /** The use of the word in each list of a sector; the use of a name of the sector is empty. */
        final Map<String, String> uses = new HashMap<>();

        final Set<String> roles = new HashSet<>();
        final Set<String> neighbours = new HashSet<>();

        Word(String text) {
            this.text = text;
        }

        /** {@return the lists of which the word counts in a text of this kind} */
        List<String> lists(Place place) {
            return lists(use -> counts(use, place));
        }

        /** {@return the lists in which the word means something else} */
        List<String> exceptions() {
            return lists("NOT"::equals);
        }

        private List<String> lists(Predicate<String> ofUse) {
            return uses.entrySet().stream()
                    .filter(entry -> ofUse.test(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        boolean isInstitution() {
            return neighbours.contains("INSTITUTION");
        }

        private static boolean counts(String use, Place place) {
            return switch (use) {
                case "", "SIGN" -> true;
                case "SAID" -> place != Place.SCOPE;
                case "NAME" -> place == Place.NAME;
                case "SCOPE" -> place == Place.SCOPE;
                default -> false;
            };
        }
    }

    /** The words by their text. */
    private final Map<String, Word> words = new HashMap<>();

    private final int longest;

    SectorDictionary(Given given) {
        for (String list : LISTS) {
            for (String line : given.words("keywords." + list).all()) {
                word(line).uses.put(list, use(line));
            }
        }
        for (String line : given.words("keywords.SECTOR_DENIAL").all()) {
            word(line).roles.add(use(line));
        }
        for (String line : given.words("keywords.SECTOR_BESIDE").all()) {
            word(line).neighbours.add(use(line));
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
                if ("".equals(part.uses.get(list)) && (name == null || part.text.length() > name.length())) {
                    name = part.text;
                }
            }
        }
        return name;
    }
}
