package io.github.icprules.drools.data.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.GeneratedPage;
import io.github.icprules.drools.data.parameters.Parameters;
import io.github.icprules.drools.data.words.WordCorpus.Labelled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Measures how well the words of sectors find the sectors of the labelled texts in {@link WordCorpus}. The word lists are
 * corrected with the texts of half A; half B is for measuring.
 */
class WordsTest {

    private static final double LEAST_RECALL = 0.95;
    private static final double LEAST_PRECISION = 0.90;
    private static final int LEAST_TEXTS = 1600;

    private static final int LEAST_POSITIVES = 20;

    private static final List<Labelled> TEXTS = WordCorpus.TEXTS;

    private static final Map<String, String> LISTS = lists();

    /** The list of words by the label of a sector. */
    private static Map<String, String> lists() {
        Map<String, String> lists = new TreeMap<>();
        TEXTS.forEach(text -> text.sectors()
                .forEach(sector -> lists.put(sector, sector.equals("FINANCE") ? sector : "SECTOR_" + sector)));
        return lists;
    }

    /** What is found of a sector: rightly, not at all, wrongly. */
    private static final class Figures {
        private int found;
        private int missed;
        private int wrong;

        double recall() {
            return (double) found / (found + missed);
        }

        double precision() {
            return found + wrong == 0 ? 1 : (double) found / (found + wrong);
        }
    }

    private static Map<String, Figures> figures(boolean halfA) {
        return figures(TEXTS.stream().filter(text -> text.inHalfA() == halfA).toList());
    }

    private static Map<String, Figures> figures(List<Labelled> texts) {
        Map<String, Figures> figures = new TreeMap<>();
        LISTS.keySet().forEach(sector -> figures.put(sector, new Figures()));
        for (Labelled text : texts) {
            SectorMentions mentions = Parameters.bundled().sectors().read(text.text(), text.place());
            LISTS.forEach((sector, list) -> {
                boolean found = !mentions.of(list).affirmed().isEmpty();
                Figures of = Objects.requireNonNull(figures.get(sector));
                if (text.sectors().contains(sector)) {
                    of.found += found ? 1 : 0;
                    of.missed += found ? 0 : 1;
                } else {
                    of.wrong += found ? 1 : 0;
                }
            });
        }
        return figures;
    }

    private static Figures total(Map<String, Figures> figures) {
        Figures total = new Figures();
        figures.values().forEach(of -> {
            total.found += of.found;
            total.missed += of.missed;
            total.wrong += of.wrong;
        });
        return total;
    }

    @Test
    void the_labelled_texts_are_many_and_half_of_them_speak_of_no_sector() {
        assertThat(TEXTS).hasSizeGreaterThanOrEqualTo(LEAST_TEXTS);
        assertThat(TEXTS).extracting(Labelled::text).doesNotHaveDuplicates();
        long none = TEXTS.stream().filter(text -> text.sectors().isEmpty()).count();
        assertThat((double) none / TEXTS.size()).isBetween(0.4, 0.6);
        assertThat(LISTS.keySet())
                .hasSize(20)
                .allSatisfy(sector -> assertThat(
                                TEXTS.stream().filter(text -> text.sectors().contains(sector)))
                        .as(sector)
                        .hasSizeGreaterThanOrEqualTo(LEAST_POSITIVES));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_words_find_what_they_are_for_in_each_sector_of_each_half(boolean halfA) {
        figures(halfA).forEach((sector, figures) -> {
            assertThat(figures.recall()).as("recall of " + sector).isGreaterThanOrEqualTo(LEAST_RECALL);
            assertThat(figures.precision()).as("precision of " + sector).isGreaterThanOrEqualTo(LEAST_PRECISION);
        });
    }

    @Test
    void the_document_is_up_to_date() throws IOException {
        new GeneratedPage("words.md").assertHas(Map.of("How often the reading is right", figures()));
    }

    private static List<String> figures() {
        List<String> lines = new ArrayList<>();
        lines.add("| Sector | Half B: texts | Recall | Precision | Second corpus: texts | Recall | Precision |");
        lines.add("| --- | --- | --- | --- | --- | --- | --- |");
        Map<String, Figures> halfB = figures(false);
        Map<String, Figures> holdout = figures(WordCorpus.HOLDOUT);
        halfB.forEach((sector, figures) -> lines.add(
                "| `" + sector + "`" + cells(figures) + cells(Objects.requireNonNull(holdout.get(sector))) + " |"));
        lines.add("| all" + cells(total(halfB)) + cells(total(holdout)) + " |");
        lines.add("");
        Figures halfA = total(figures(true));
        lines.add(String.format(
                Locale.ROOT,
                "In half A, by which the lists were changed, recall is %.3f and precision %.3f.",
                halfA.recall(),
                halfA.precision()));
        return lines;
    }

    private static String cells(Figures figures) {
        return String.format(
                Locale.ROOT,
                " | %d | %.3f | %.3f",
                figures.found + figures.missed,
                figures.recall(),
                figures.precision());
    }
}
