package io.github.icprules.drools.data.words;

import io.github.icprules.drools.corpus.NotationText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The texts that are labelled with the sectors of which they speak. A line names the half, the sectors and the place of its texts
 * ({@code A NEWS name |}), or a sector of which the texts do not speak although they contain its words ({@code B near NEWS scope |}).
 * Slashes stand between the texts.
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
        for (NotationText entry : NotationText.resource("words/" + file)) {
            String[] labelsAndTexts = entry.whole().split(" \\| ", 2);
            List<String> labels = List.of(labelsAndTexts[0].split(" ", -1));
            TextPlace place = TextPlace.valueOf(labels.get(labels.size() - 1).toUpperCase(Locale.ROOT));
            Set<String> sectors =
                    new TreeSet<>(labels.contains("near") ? Set.of() : labels.subList(0, labels.size() - 1));
            sectors.removeAll(List.of("A", "B", "none"));
            for (String text : labelsAndTexts[1].split(" / ", -1)) {
                texts.add(new Labelled(text, place, sectors, labels.contains("A")));
            }
        }
        return List.copyOf(texts);
    }
}
