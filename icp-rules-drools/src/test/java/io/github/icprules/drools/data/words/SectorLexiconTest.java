package io.github.icprules.drools.data.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.icprules.drools.data.parameters.Parameters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The limits and errors of the words of sectors. {@code SectorReadingTest} and {@code WordsTest} test the reading of texts.
 */
class SectorLexiconTest {

    private static final SectorLexicon BUNDLED = Parameters.bundled().sectors();
    private static final Set<String> LISTS = Parameters.bundled().table().listNames();
    private static final String NEWS = "SECTOR_NEWS";

    /** Twenty thousand characters of what makes a reader look back, forth or deeper. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "新闻、",
                "不涉及",
                "不涉及新闻，",
                "(",
                "（新闻",
                "除",
                "新闻，均不涉及，",
                "无关，",
                "没有新闻、",
                "“新闻",
                "除新闻外，",
                "药品无关，药店，",
                "不卖感冒药，卖处方药，",
                "为药店、",
                "𠮷"
            })
    void a_hostile_text_costs_time_in_proportion_to_its_length(String part) {
        String text = part.repeat(20_000 / part.length());
        assertTimeout(Duration.ofSeconds(2), () -> {
            for (int i = 0; i < 20; i++) {
                SectorMentions mentions = said(text);
                LISTS.forEach(list -> mentions.of(list).denies("新闻"));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "SECTOR_NEWS, PLAIN SAID NAME NOT CONTEXT VERB OBJECT",
        "SECTOR_BESIDE, NEXT HEAD LAST INSTITUTION",
    })
    void a_use_that_a_list_does_not_know_is_refused_by_name(String list, String uses) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SectorLexicon(Map.of(list, Set.of("资讯:NAEM"))))
                .withMessageStartingWith(
                        "The value of the parameter keywords." + list + " does not fit: expected words with")
                .withMessageContaining("one of " + uses.replace(" ", ", "));
    }

    @Test
    void a_role_that_no_denial_has_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SectorLexicon(Map.of("SECTOR_DENIAL", Set.of("不:NOT"))))
                .withMessageContaining("keywords.SECTOR_DENIAL")
                .withMessageContaining("names, such as DENIAL");
    }

    /** An ordinary word is needed only if a word of a sector begins within it and goes on behind it. */
    @Test
    void no_word_of_a_sector_begins_within_an_ordinary_word() {
        Map<String, Set<String>> lists = new TreeMap<>();
        LISTS.forEach(list -> lists.put(list, words(list)));
        Set<String> ordinary = Objects.requireNonNull(lists.remove("SECTOR_ORDINARY"));
        for (String word : ordinary) {
            List<String> crossing = lists.entrySet().stream()
                    .filter(list ->
                            list.getKey().equals("FINANCE") || list.getKey().startsWith("SECTOR_"))
                    .flatMap(list -> list.getValue().stream())
                    .filter(other -> !other.endsWith(":NOT") && !other.endsWith(":CONTEXT"))
                    .map(other -> other.replaceAll(":.*", ""))
                    .flatMap(other -> crossings(word, other))
                    .toList();
            assertThat(crossing).as(word).isNotEmpty();
            for (String text : crossing) {
                SectorMentions mentions = said(text);
                String begunWithin = text.substring(1);
                LISTS.forEach(list -> assertThat(mentions.of(list).affirmed())
                        .as(text)
                        .noneMatch(found -> begunWithin.startsWith(found.word())
                                && found.word().length() > word.length()));
            }
        }
    }

    private static Set<String> words(String list) {
        return Set.of(Parameters.bundled().all().stream()
                .filter(parameter -> parameter.id().equals("keywords." + list))
                .findFirst()
                .orElseThrow()
                .value()
                .split(" "));
    }

    /** The texts in which a word of a sector begins within an ordinary word. */
    private static Stream<String> crossings(String ordinary, String word) {
        return IntStream.range(1, ordinary.length())
                .filter(from -> word.startsWith(ordinary.substring(from)) || ordinary.startsWith(word, from))
                .mapToObj(from -> ordinary.startsWith(word, from) ? ordinary : ordinary.substring(0, from) + word);
    }

    @ParameterizedTest
    @EnumSource
    void where_there_are_no_words_nothing_is_found(TextPlace place) {
        SectorMentions mentions = new SectorLexicon(Map.of()).read("新闻", place);
        assertThat(mentions.of(NEWS).affirmed()).isEmpty();
        assertThat(mentions.of(NEWS).name()).isNull();
        assertThat(mentions.of(NEWS).denies("新闻")).isFalse();
    }

    private static SectorMentions said(String text) {
        return BUNDLED.read(text, TextPlace.REMARK);
    }
}
