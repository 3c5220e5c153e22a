package io.github.icprules.drools.data;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The lists of words of a table. The lists that the build has checked are read when they are first needed. */
final class WordLists {

    private static final int MOST_WORDS = 1000;

    private final ParameterTable table;
    private final SectorLexicon sectors;
    /** The lists by name, as far as they were read. */
    private final Map<String, Keywords> read;

    private WordLists(ParameterTable table, SectorLexicon sectors, Map<String, Keywords> read) {
        this.table = table;
        this.sectors = sectors;
        this.read = read;
    }

    /** Takes a table that the build has checked, with the words of its sectors. */
    static WordLists checked(ParameterTable table, SectorLexicon sectors) {
        return new WordLists(table, sectors, new ConcurrentHashMap<>());
    }

    /**
     * Reads all lists of a table. Lists that are equal to other lists are reused.
     *
     * @param other the other lists; {@code null} if there are none
     */
    static WordLists of(ParameterTable table, @Nullable WordLists other) {
        Map<String, Keywords> read = other != null && table.hasListsOf(other.table) ? other.read : readAll(table);
        return new WordLists(
                table,
                other != null && table.hasBundledListsOf(other.table)
                        ? other.sectors
                        : SectorLexicon.of(table.lists(MOST_WORDS)),
                read);
    }

    private static Map<String, Keywords> readAll(ParameterTable table) {
        Map<String, Keywords> read = new ConcurrentHashMap<>();
        table.lists(MOST_WORDS).forEach((name, lines) -> read.put(name, keywords(lines)));
        return read;
    }

    private static Keywords keywords(Set<String> lines) {
        return new Keywords(SectorLexicon.plain(lines));
    }

    SectorLexicon sectors() {
        return sectors;
    }

    /**
     * {@return the words of a list}
     *
     * @throws IllegalArgumentException if no list has this name
     */
    Keywords list(String name) {
        Keywords found = read.get(name);
        if (found == null) {
            Set<String> lines = table.list(name, MOST_WORDS);
            if (lines == null) {
                throw new IllegalArgumentException("There is no list of keywords " + name + ".");
            }
            found = keywords(lines);
            read.put(name, found);
        }
        return found;
    }
}
