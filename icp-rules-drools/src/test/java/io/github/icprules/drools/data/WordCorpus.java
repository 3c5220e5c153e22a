package io.github.icprules.drools.data;

import io.github.icprules.drools.corpus.NotationText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The texts that are labelled with the sectors of which they speak. A heading names the half and the sectors ({@code ## A NEWS}),
 * or a sector of which the texts do not speak although they contain its words ({@code ## B near NEWS}). A line contains the place
 * of its texts, and the texts with slashes between them.
 */
public final class WordCorpus {

    /** The texts that are divided in two halves. */
    public static final List<Labelled> TEXTS = Stream.of("sectors.txt", "near.txt")
            .flatMap(file -> read(file).stream())
            .toList();

    /** The texts that were written without a look at the lists of words, and by which no list is changed. */
    public static final List<Labelled> HOLDOUT = read("holdout.txt");

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
        List<Labelled> texts = new ArrayList<>();
        Set<String> heading = Set.of();
        for (NotationText entry : NotationText.resource("words/" + file)) {
            String[] words = entry.whole().split(" ", 2);
            if (words[0].equals("##")) {
                heading = new TreeSet<>(Arrays.asList(words[1].split(" ", -1)));
            } else {
                boolean inHalfA = heading.contains("A");
                Set<String> sectors = new TreeSet<>(heading.contains("near") ? Set.of() : heading);
                sectors.removeAll(List.of("A", "B", "none"));
                TextPlace place = TextPlace.valueOf(words[0].toUpperCase(Locale.ROOT));
                for (String text : words[1].split(" / ", -1)) {
                    texts.add(new Labelled(text, place, sectors, inHalfA));
                }
            }
        }
        return List.copyOf(texts);
    }
}
