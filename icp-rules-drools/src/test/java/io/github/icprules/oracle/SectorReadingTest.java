package io.github.icprules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.data.parameters.Parameters;
import io.github.icprules.drools.data.words.SectorMentions;
import io.github.icprules.drools.data.words.TextPlace;
import io.github.icprules.drools.data.words.WordCorpus;
import io.github.icprules.drools.support.Effort;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Both evaluators read the same off a text. */
class SectorReadingTest {

    private static final Given GIVEN =
            new Given(Parameters.bundled().all(), new DroolsIcpRuleEngine().rules(), new DroolsIcpRuleEngine().law());
    private static final List<TextPlace> PLACES = List.of(TextPlace.values());
    private static final int TEXTS = Effort.of(5_000, 20_000);
    private static final int LONGEST = 24;

    @Test
    void both_evaluators_read_the_labelled_texts_alike() {
        for (WordCorpus.Labelled text : WordCorpus.TEXTS) {
            PLACES.forEach(place -> assertAlike(text.text(), place));
        }
    }

    @Test
    void both_evaluators_read_texts_made_at_random_alike() {
        List<String> parts =
                new ArrayList<>(List.of("，", "。", "；", "、", "（", "）", "：", "“", "”", "某", "本店", " ", "\n", "/", "为"));
        for (String list : SectorDictionary.LISTS) {
            parts.addAll(GIVEN.words("keywords." + list).all());
        }
        // Denials and what stands beside a word come as often as words.
        List<String> denials = GIVEN.words("keywords.SECTOR_DENIAL").all();
        List<String> neighbours = GIVEN.words("keywords.SECTOR_BESIDE").all();
        parts.addAll(GIVEN.words("keywords.SECTOR_ORDINARY").all());
        List<String> halves = parts.stream()
                .filter(part -> part.endsWith(":VERB") || part.endsWith(":OBJECT"))
                .toList();
        Random random = new Random(20_261_126);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(LONGEST); length >= 0; length--) {
                List<String> from = switch (random.nextInt(6)) {
                    case 0, 1 -> denials;
                    case 2 -> random.nextBoolean() ? neighbours : halves;
                    case 3 -> parts.subList(0, 15);
                    default -> parts;
                };
                String part = from.get(random.nextInt(from.size()));
                text.append(part.contains(":") ? part.substring(0, part.indexOf(':')) : part);
            }
            assertAlike(text.toString(), PLACES.get(i % PLACES.size()));
        }
    }

    private static void assertAlike(String text, TextPlace place) {
        SectorMentions mentions = Parameters.bundled().sectors().read(text, place);
        SectorReading reading = GIVEN.sectors()
                .reading(
                        text,
                        switch (place) {
                            case NAME -> SectorDictionary.Place.NAME;
                            case SCOPE -> SectorDictionary.Place.SCOPE;
                            case INTRODUCTION, REMARK -> SectorDictionary.Place.SAID;
                        });
        for (String list : SectorDictionary.LISTS) {
            if (list.equals("SECTOR_GENERAL")) {
                // These words are no sector: they show in what a text says of the sectors.
                continue;
            }
            SectorMentions.OfSector one = mentions.of(list);
            assertThat(one.affirmed())
                    .extracting(word -> word.word() + ' ' + word.strength())
                    .as("%s in %s: %s", list, place, text)
                    .isEqualTo(reading.meant(list).entrySet().stream()
                            .map(word -> word.getKey() + ' ' + word.getValue())
                            .toList());
            assertThat(one.deniesAny()).as("%s in %s: %s", list, place, text).isEqualTo(reading.deniesAny(list));
            assertThat(one.isInContext())
                    .as("%s in %s: %s", list, place, text)
                    .isEqualTo(reading.isOfSomethingElse(list));
            assertThat(one.name()).as("%s in %s: %s", list, place, text).isEqualTo(reading.name(list));
            for (String word : List.of("新闻", "保险", "医院挂号")) {
                assertThat(one.denies(word))
                        .as("%s denied in %s: %s", list, place, text)
                        .isEqualTo(reading.denies(list, word));
            }
        }
    }
}
