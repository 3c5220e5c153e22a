package io.github.icprules.drools.data.words;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.data.words.WordCorpus.Labelled;
import io.github.icprules.drools.support.GeneratedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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

    private static final double MOST_FALSE = 0.02;
    private static final double MOST_FALSE_IN_HARD = 0.05;
    private static final double MOST_NOTES = 0.05;

    private static final List<Labelled> TEXTS = WordCorpus.TEXTS;

    /** The texts of whole filings, by business; each half has authors of its own or was written apart. */
    private static final Map<String, WordFigures> FILINGS = filings();

    private static Map<String, WordFigures> filings() {
        Map<String, WordFigures> filings = new TreeMap<>();
        for (String half : List.of("a", "b", "c", "d")) {
            filings.put(half, new WordFigures(FilingText.resource("filings-" + half + ".jsonl")));
        }
        return filings;
    }

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

    /** Measures texts that stand alone in a filing. A business scope is measured apart, because it gives no warning. */
    private static Map<String, Figures> figures(Stream<Labelled> texts) {
        Map<String, Figures> figures = new TreeMap<>();
        LISTS.keySet().forEach(sector -> figures.put(sector, new Figures()));
        texts.filter(text -> text.place() != TextPlace.SCOPE).forEach(text -> {
            Set<String> warned = WordFigures.measured(FilingText.of(text)).warned();
            figures.forEach((sector, of) -> {
                boolean found = warned.contains(sector);
                if (text.sectors().contains(sector)) {
                    of.found += found ? 1 : 0;
                    of.missed += found ? 0 : 1;
                } else {
                    of.wrong += found ? 1 : 0;
                }
            });
        });
        return figures;
    }

    private static Map<String, Figures> figures(boolean halfA) {
        return figures(TEXTS.stream().filter(text -> text.inHalfA() == halfA));
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
    void a_business_scope_gives_no_warning() {
        assertThat(TEXTS)
                .filteredOn(text -> text.place() == TextPlace.SCOPE)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(
                                WordFigures.measured(FilingText.of(text)).warned())
                        .as(text.text())
                        .isEmpty());
    }

    @Test
    void the_words_are_quiet_on_everyday_filings_and_find_the_others() {
        FILINGS.forEach((half, figures) -> {
            assertThat(figures.falseWarnings(false).value()).as(half).isLessThanOrEqualTo(MOST_FALSE);
            assertThat(figures.recall().value()).as(half).isGreaterThanOrEqualTo(LEAST_RECALL);
            assertThat(figures.notes().value()).as(half).isLessThanOrEqualTo(MOST_NOTES);
        });
        assertThat(requireNonNull(FILINGS.get("a")).falseWarnings(true).value())
                .isLessThanOrEqualTo(MOST_FALSE_IN_HARD);
    }

    @Test
    void the_document_is_up_to_date() throws IOException {
        new GeneratedFile("docs/words.md").assertHas(Map.of("How often the reading is right", table()));
    }

    private static List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("| Texts | Recall | Precision, or false warnings |");
        lines.add("| --- | --- | --- |");
        lines.add("| single texts, half A " + cells(total(figures(true))));
        lines.add("| single texts, half B " + cells(total(figures(false))));
        lines.add("| single texts, second corpus " + cells(total(figures(WordCorpus.HOLDOUT.stream()))));
        FILINGS.forEach((half, figures) ->
                lines.add("| filings, part " + half.toUpperCase(Locale.ROOT) + " " + cells(figures)));
        return lines;
    }

    private static String cells(WordFigures filings) {
        return "| " + filings.recall() + " | plain: " + filings.falseWarnings(false) + "; hard: "
                + filings.falseWarnings(true) + " |";
    }

    private static String cells(Figures figures) {
        return String.format(
                Locale.ROOT,
                "| %.3f of %d | precision %.3f |",
                figures.recall(),
                figures.found + figures.missed,
                figures.precision());
    }
}
