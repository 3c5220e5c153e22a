package io.github.icprules.drools.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleOrderTest {

    private static final Random RANDOM = new Random(20261126);

    private static final List<String> IDS = List.of("sheet.c", "sheet.a", "other.b", "sheet.b");

    private static final Comparator<Item> BY_RULE_AND_PLACE =
            Comparator.comparing(Item::ruleId).thenComparing(Item::path);

    private final RuleOrder order = new RuleOrder(IDS);

    /** Something that a rule says. */
    private record Item(String ruleId, String path) {}

    @Test
    void findings_stand_in_the_order_of_names_and_those_of_one_rule_in_the_order_of_places() {
        for (int size = 0; size < 60; size++) {
            List<Item> items = IntStream.range(0, size)
                    .mapToObj(i -> new Item(IDS.get(RANDOM.nextInt(IDS.size())), "place" + RANDOM.nextInt(20)))
                    .toList();
            assertThat(order.sorted(items, Item::ruleId, Item::path))
                    .isEqualTo(items.stream().sorted(BY_RULE_AND_PLACE).toList());
        }
    }

    @Test
    void a_name_counts_by_its_letters_and_not_by_being_the_very_same_text() {
        List<Item> items = new ArrayList<>();
        for (String id : IDS) {
            items.add(new Item(id, "1"));
            items.add(new Item(String.valueOf(id.toCharArray()), "0"));
        }
        Collections.shuffle(items, RANDOM);
        assertThat(order.sorted(items, Item::ruleId, Item::path)).isSortedAccordingTo(BY_RULE_AND_PLACE);
    }

    @Test
    void rules_that_are_not_known_stand_behind_the_others_in_their_own_order() {
        List<Item> items = List.of(
                new Item("a.unknown", "2"),
                new Item("z.unknown", "1"),
                new Item("sheet.c", "1"),
                new Item("a.unknown", "1"));
        assertThat(order.sorted(items, Item::ruleId, Item::path))
                .containsExactly(items.get(2), items.get(3), items.get(0), items.get(1));
    }
}
