package io.github.icprules.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The words of {@code keywords.csv} by which texts speak of sectors, and what was read with them so far. */
final class SectorDictionary {

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
            "SECTOR_GENERAL");

    /** By word: its use in each list of a sector; the use of a name of the sector is empty. */
    private final Map<String, Map<String, String>> uses = new HashMap<>();

    private final Map<String, Set<String>> roles = new HashMap<>();
    private final Map<String, Set<String>> neighbours = new HashMap<>();
    private final Map<String, SectorReading> read = new ConcurrentHashMap<>();
    private int longest;

    SectorDictionary(Given given) {
        for (String list : SECTORS) {
            for (String line : given.words("keywords." + list)) {
                uses.computeIfAbsent(word(line), any -> new HashMap<>()).put(list, use(line));
            }
        }
        for (String line : given.words("keywords.SECTOR_DENIAL")) {
            roles.computeIfAbsent(word(line), any -> new HashSet<>()).add(use(line));
        }
        for (String line : given.words("keywords.SECTOR_BESIDE")) {
            neighbours.computeIfAbsent(word(line), any -> new HashSet<>()).add(use(line));
        }
    }

    private String word(String line) {
        String word = SectorReading.plain(line.contains(":") ? line.substring(0, line.indexOf(':')) : line);
        longest = Math.max(longest, word.length());
        return word;
    }

    private static String use(String line) {
        return line.contains(":") ? line.substring(line.indexOf(':') + 1) : "";
    }

    /** {@return what a text says} The place is one of name, said and scope. */
    SectorReading reading(String text, Place place) {
        return read.computeIfAbsent(place + text, any -> new SectorReading(this, SectorReading.plain(text), place));
    }

    /** The texts of a filing. */
    enum Place {
        NAME,
        SAID,
        SCOPE
    }

    /** {@return the lists of which a word counts in a place} */
    List<String> listsOf(String word, Place place) {
        return uses.getOrDefault(word, Map.of()).entrySet().stream()
                .filter(use -> counts(use.getValue(), place))
                .map(Map.Entry::getKey)
                .toList();
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

    /** {@return the lists in which a word means something else} */
    List<String> exceptionsOf(String word) {
        return uses.getOrDefault(word, Map.of()).entrySet().stream()
                .filter(use -> use.getValue().equals("NOT"))
                .map(Map.Entry::getKey)
                .toList();
    }

    Set<String> rolesOf(String word) {
        return roles.getOrDefault(word, Set.of());
    }

    /** {@return the longest word at a place of a text that counts there or has a role; {@code null} if there is none} */
    @Nullable String longestAt(String text, int at, Place place) {
        for (int length = Math.min(longest, text.length() - at); length > 0; length--) {
            String word = text.substring(at, at + length);
            if (!listsOf(word, place).isEmpty() || roles.containsKey(word)) {
                return word;
            }
        }
        return null;
    }

    /** {@return how long the word at a place is that makes something else of the one before; 0 if the longest there does not} */
    int besideAt(String text, int at, String kind) {
        for (int length = Math.min(longest, text.length() - at); length > 0; length--) {
            String word = text.substring(at, at + length);
            if (uses.containsKey(word) || roles.containsKey(word) || neighbours.containsKey(word)) {
                return neighbours.getOrDefault(word, Set.of()).contains(kind) ? length : 0;
            }
        }
        return 0;
    }

    boolean isInstitution(String word) {
        return neighbours.getOrDefault(word, Set.of()).contains("INSTITUTION");
    }

    int longest() {
        return longest;
    }

    /** {@return the longest name of a list that a word of the list is or has in it; {@code null} if there is none} */
    @Nullable String nameIn(String word, String list) {
        String name = null;
        for (int from = 0; from < word.length(); from++) {
            for (int to = from + 1; to <= word.length(); to++) {
                String part = word.substring(from, to);
                if ("".equals(uses.getOrDefault(part, Map.of()).get(list))
                        && (name == null || part.length() > name.length())) {
                    name = part;
                }
            }
        }
        return name;
    }
}
