package io.github.icprules.drools.data.parameters;

import io.github.icprules.drools.data.words.Keywords;
import io.github.icprules.drools.data.words.SectorLexicon;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The lists of words of a table. */
final class WordLists {

    private static final int MOST_WORDS = 1000;

    private final ParameterTable table;
    private final SectorLexicon sectors;
    /** The words of each list with their uses, by the name of the list. */
    private final Map<String, Set<String>> lines;
    /** The lists that were read so far. Most filings need few of the lists. */
    private final Map<String, Keywords> read = new ConcurrentHashMap<>();

    private WordLists(ParameterTable table, SectorLexicon sectors, Map<String, Set<String>> lines) {
        this.table = table;
        this.sectors = sectors;
        this.lines = lines;
    }

    /**
     * Reads all lists of a table. Lists that are equal to other lists are reused.
     *
     * @param other the other lists; {@code null} if there are none
     */
    static WordLists of(ParameterTable table, @Nullable WordLists other) {
        if (other != null && table.hasListsOf(other.table)) {
            return other;
        }
        Map<String, Set<String>> lines = table.lists(MOST_WORDS);
        return new WordLists(
                table,
                other != null && table.hasBundledListsOf(other.table) ? other.sectors : new SectorLexicon(lines),
                lines);
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
        Set<String> found = lines.get(name);
        if (found == null) {
            throw new IllegalArgumentException("There is no list of keywords " + name + ".");
        }
        return read.computeIfAbsent(name, any -> new Keywords(SectorLexicon.plain(found)));
    }
}
