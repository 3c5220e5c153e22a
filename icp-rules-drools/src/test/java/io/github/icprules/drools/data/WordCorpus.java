package io.github.icprules.drools.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** The texts that are labelled with the sectors they speak of. */
public final class WordCorpus {

    private static final String SEED = "words-2026:";

    /** The texts that are divided in two halves. */
    public static final List<Labelled> TEXTS = read("words/corpus.csv");

    /** The texts that were written without a look at the lists of words, and by which no list is changed. */
    public static final List<Labelled> HOLDOUT = read("words/holdout.csv");

    private WordCorpus() {}

    /**
     * A text and the sectors that it speaks of.
     *
     * @param text the text
     * @param place where it stands
     * @param sectors the sectors it speaks of
     * @param inHalfA whether it is one by which lists may be changed
     */
    public record Labelled(String text, TextPlace place, Set<String> sectors, boolean inHalfA) {}

    private static List<Labelled> read(String file) {
        return Tables.csv(file, Columns.of("id", "place", "text", "categories", "note"), WordCorpus::labelled);
    }

    private static Labelled labelled(Row row) {
        Set<String> sectors = new TreeSet<>();
        for (String sector : row.text("categories").split(";", -1)) {
            if (!sector.isEmpty()) {
                sectors.add(sector);
            }
        }
        CRC32 hash = new CRC32();
        hash.update((SEED + row.text("id")).getBytes(StandardCharsets.UTF_8));
        return new Labelled(
                row.text("text"),
                TextPlace.valueOf(row.text("place").toUpperCase(Locale.ROOT)),
                sectors,
                hash.getValue() % 2 == 0);
    }
}
