package io.github.icprules.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreeTest {

    @Test
    void members_keep_their_order_and_those_without_a_value_are_left_out() {
        Map<String, Object> tree = new Tree(Language.EN)
                .put("number", 3)
                .put("nothing", null)
                .put("sentence", Text.of("句子", "a sentence"))
                .put("day", LocalDate.of(2026, 11, 24))
                .put("items", List.of("a", "b"), item -> Map.of("name", item))
                .done();
        assertThat(tree).hasToString("{number=3, sentence=a sentence, day=2026-11-24, items=[{name=a}, {name=b}]}");
    }

    @Test
    void a_finished_tree_cannot_be_changed() {
        Map<String, Object> tree = new Tree(Language.ZH).done();
        assertThatThrownBy(() -> tree.put("late", 1)).isInstanceOf(UnsupportedOperationException.class);
    }
}
