package io.github.icprules.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of {@code keywords.csv} by which texts mention sectors, as a tree of their letters. */
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
        /** The lists in which the word means something else. */
        final List<String> exceptions = new ArrayList<>();

        private final Map<Place, List<String>> lists = new EnumMap<>(Place.class);

        Word(String text) {
            this.text = text;
        }

        /** {@return the lists of which the word counts in a text of this kind} */
        List<String> lists(Place place) {
            return lists.getOrDefault(place, List.of());
        }

        boolean isInstitution() {
            return neighbours.contains("INSTITUTION");
        }

        private void use(String list, String use) {
            uses.put(list, use);
            if (use.equals("NOT")) {
                exceptions.add(list);
            }
            for (Place place : Place.values()) {
                if (counts(use, place)) {
                    lists.computeIfAbsent(place, any -> new ArrayList<>()).add(list);
                }
            }
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

    /** The words that begin with some letters. */
    private static final class Node {
        private String letters = "";
        private final List<Node> longer = new ArrayList<>(1);

        @Nullable Word word;

        @Nullable Node next(char letter) {
            int index = letters.indexOf(letter);
            return index < 0 ? null : longer.get(index);
        }

        Node with(char letter) {
            Node next = next(letter);
            if (next == null) {
                next = new Node();
                letters += letter;
                longer.add(next);
            }
            return next;
        }
    }

    /** The words by their first letter. */
    private final @Nullable Node[] roots = new @Nullable Node[Character.MAX_VALUE + 1];

    private final Map<String, Word> words = new HashMap<>();

    SectorDictionary(Given given) {
        for (String list : LISTS) {
            for (String line : given.words("keywords." + list).all()) {
                word(line).use(list, use(line));
            }
        }
        for (String line : given.words("keywords.SECTOR_DENIAL").all()) {
            word(line).roles.add(use(line));
        }
        for (String line : given.words("keywords.SECTOR_BESIDE").all()) {
            word(line).neighbours.add(use(line));
        }
    }

    private Word word(String line) {
        String text = Texts.typedAlike(line.contains(":") ? line.substring(0, line.indexOf(':')) : line);
        Word known = words.get(text);
        if (known != null) {
            return known;
        }
        Node node = roots[text.charAt(0)];
        if (node == null) {
            node = new Node();
            roots[text.charAt(0)] = node;
        }
        for (int i = 1; i < text.length(); i++) {
            node = node.with(text.charAt(i));
        }
        Word word = new Word(text);
        node.word = word;
        words.put(text, word);
        return word;
    }

    private static String use(String line) {
        return line.contains(":") ? line.substring(line.indexOf(':') + 1) : "";
    }

    /** {@return what a text says} */
    SectorReading reading(String text, Place place) {
        return new SectorReading(this, Texts.typedAlike(text), place);
    }

    /** {@return the words at a position of a text, the shortest first} */
    List<Word> wordsAt(String text, int at) {
        List<Word> found = List.of();
        Node node = roots[text.charAt(at)];
        for (int i = at + 1; node != null; i++) {
            if (node.word != null) {
                found = found.isEmpty() ? new ArrayList<>(2) : found;
                found.add(node.word);
            }
            node = i < text.length() ? node.next(text.charAt(i)) : null;
        }
        return found;
    }

    /** {@return whether a text contains a word that counts in a text of this kind} */
    boolean hasWord(String text, Place place) {
        for (int at = 0; at < text.length(); at++) {
            for (Word word : wordsAt(text, at)) {
                if (!word.lists(place).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
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
