package io.github.icprules.drools.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.icprules.drools.engine.RuleBook;
import io.github.icprules.model.Province;
import io.github.icprules.report.Severity;
import io.github.icprules.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The binary form of values and of the bundled tables. */
class CompiledTest {

    private record Row(
            String name, @Nullable Integer number, @Nullable Severity severity, LocalDate day, Text text) {}

    private record Table(List<Row> rows, Row first, Map<String, List<Row>> byName, Set<Province> provinces) {}

    private record Other(Object value) {}

    private static final Row ONE = new Row("一", 1, Severity.LEGAL, LocalDate.of(2023, 9, 1), Text.of("示例", "example"));
    private static final Row TWO = new Row("two", null, null, LocalDate.of(1949, 10, 1), Text.of("示例", "example"));

    @Test
    void a_table_is_read_as_it_was_written() {
        Map<String, List<Row>> byName = new LinkedHashMap<>();
        byName.put("二", List.of(TWO));
        byName.put("一", List.of(ONE, ONE));
        Table table = new Table(
                Arrays.asList(ONE, TWO), ONE, byName, Set.of(Province.TIBET, Province.BEIJING, Province.SHANGHAI));
        Table read = (Table) Compiled.value(Compiled.bytes(table));
        assertThat(read).isEqualTo(table);
        assertThat(read.byName().keySet()).containsExactly("二", "一");
    }

    @Test
    void one_record_in_two_places_is_one_record_again() {
        Table table = new Table(List.of(ONE, TWO), ONE, Map.of("two", List.of(TWO)), Set.of());
        Table read = (Table) Compiled.value(Compiled.bytes(table));
        assertThat(read.first()).isSameAs(read.rows().get(0));
        assertThat(read.byName().values())
                .allSatisfy(rows -> assertThat(rows.get(0)).isSameAs(read.rows().get(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, -1, 127, 128, 300, -300, 16_383, 16_384, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void a_number_is_read_as_it_was_written(int number) {
        assertThat(Compiled.value(Compiled.bytes(number))).isEqualTo(number);
        assertThat((int[]) Compiled.value(Compiled.bytes(new int[] {7, number})))
                .containsExactly(7, number);
        assertThat((long[]) Compiled.value(Compiled.bytes(new long[] {number, 1L << 40})))
                .containsExactly(number, 1L << 40);
        assertThat((byte[]) Compiled.value(Compiled.bytes(new byte[] {(byte) number, 3})))
                .containsExactly((byte) number, 3);
    }

    @Test
    void items_can_be_absent_and_of_several_kinds() {
        List<Object> items = Arrays.asList(null, "", "𠮷", true, false, Severity.INFO, ONE, TWO, List.of(), "𠮷");
        assertThat(Compiled.value(Compiled.bytes(items))).isEqualTo(items);
        List<Object> texts = Arrays.asList("资讯", null, "x".repeat(70_000), "资讯");
        assertThat(Compiled.value(Compiled.bytes(texts))).isEqualTo(texts);
        List<Object> constants = Arrays.asList(Severity.INFO, null, Severity.LEGAL);
        assertThat(Compiled.value(Compiled.bytes(constants))).isEqualTo(constants);
    }

    @Test
    void an_object_of_another_kind_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Compiled.bytes(new Other(BigDecimal.ONE)))
                .withMessage("There is no binary form of class java.math.BigDecimal");
    }

    @Test
    void every_binary_file_is_the_one_that_the_texts_give() {
        Map<String, byte[]> files = RuleBook.compile();
        assertThat(files).hasSizeGreaterThan(5);
        files.forEach((name, bytes) -> assertThat(Tables.bytes(name)).as(name).isEqualTo(bytes));
    }
}
