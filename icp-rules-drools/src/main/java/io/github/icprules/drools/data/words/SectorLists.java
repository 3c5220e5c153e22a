package io.github.icprules.drools.data.words;

import io.github.icprules.drools.data.tables.ParameterMisfit;
import io.github.icprules.drools.data.tables.Values;
import io.github.icprules.drools.data.words.SectorWord.Head;
import io.github.icprules.drools.data.words.SectorWord.Role;
import io.github.icprules.drools.data.words.SectorWord.Use;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads the lists of the words of sectors and of denials. An entry of a list is a word, or a word and its use with a colon between
 * them: {@code 资讯:NAME}.
 */
final class SectorLists {

    private static final String DENIAL = "SECTOR_DENIAL";
    private static final String BESIDE = "SECTOR_BESIDE";

    private final Map<String, SectorWord> words = new HashMap<>();

    private SectorLists() {}

    /**
     * Reads the lists of sectors. Other lists are ignored.
     *
     * @throws IllegalArgumentException if an entry has a use that its list does not allow
     */
    static Collection<SectorWord> read(Map<String, Set<String>> lists) {
        SectorLists reading = new SectorLists();
        Stream.concat(SectorLexicon.SECTORS.stream(), Stream.of(DENIAL, BESIDE))
                .forEach(list ->
                        new TreeSet<>(lists.getOrDefault(list, Set.of())).forEach(line -> reading.add(list, line)));
        return reading.words.values();
    }

    private void add(String list, String line) {
        int colon = line.indexOf(':');
        String word = Keywords.normalised(colon < 0 ? line : line.substring(0, colon));
        SectorWord entry = words.computeIfAbsent(word, SectorWord::new);
        switch (list) {
            case DENIAL -> entry.add(use(list, line, Role.class, Role.DENIAL));
            case BESIDE -> entry.add(use(list, line, Head.class, Head.NEXT));
            default -> entry.add(SectorLexicon.number(list), use(list, line, Use.class, Use.PLAIN));
        }
    }

    private static <U extends Enum<U>> U use(String list, String line, Class<U> uses, U unlessNamed) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            return unlessNamed;
        }
        String name = line.substring(colon + 1);
        for (U use : uses.getEnumConstants()) {
            if (use.name().equals(name)) {
                return use;
            }
        }
        List<String> names = Stream.of(uses.getEnumConstants()).map(Enum::name).toList();
        throw new ParameterMisfit(
                "keywords." + list, "words with their use behind a colon, " + Values.oneOf(names, name), line);
    }
}
