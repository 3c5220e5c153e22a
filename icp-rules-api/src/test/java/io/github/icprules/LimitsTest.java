package io.github.icprules;

import static io.github.icprules.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.icprules.Reference.Row;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The limits are those of {@code docs/limits.md}, and can be replaced within the bounds that stand there. */
class LimitsTest {

    private static final Map<String, Access> BY_NAME = Map.of(
            "shortText", new Access(Limits::shortText, Limits::withShortText),
            "longText", new Access(Limits::longText, Limits::withLongText),
            "items", new Access(Limits::items, Limits::withItems),
            "codeTableItems", new Access(Limits::codeTableItems, Limits::withCodeTableItems),
            "findings", new Access(Limits::findings, Limits::withFindings),
            "findingsOfRule", new Access(Limits::findingsOfRule, Limits::withFindingsOfRule),
            "firstYear", new Access(Limits::firstYear, Limits::withFirstYear),
            "lastYear", new Access(Limits::lastYear, Limits::withLastYear),
            "milliseconds",
                    new Access(
                            limits -> (int) limits.time().toMillis(),
                            (limits, milliseconds) -> limits.withTime(Duration.ofMillis(milliseconds))));

    static List<Row> rows() {
        return Reference.read("limits.md").sections("#").values().iterator().next();
    }

    @Test
    void the_document_has_a_row_for_each_limit() {
        assertThat(rows())
                .extracting(row -> row.plain(0) + '=' + row.plain(1))
                .isEqualTo(List.of(Limits.defaults()
                        .toString()
                        .replaceAll("^Limits\\[|]$", "")
                        .split(", ", -1)));
        assertThat(rows()).extracting(row -> row.plain(0)).containsExactlyInAnyOrderElementsOf(BY_NAME.keySet());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_limit_is_the_documented_one_and_can_be_replaced_within_the_documented_bounds(Row row) {
        Access limit = Objects.requireNonNull(BY_NAME.get(row.plain(0)), row.plain(0));
        int usual = Integer.parseInt(row.plain(1));
        int least = Integer.parseInt(row.plain(2));
        int most = Integer.parseInt(row.plain(3));
        assertThat(limit.value().applyAsInt(Limits.defaults())).isEqualTo(usual);
        for (int value : new int[] {least, most, usual}) {
            Limits other = limit.with().apply(Limits.defaults(), value);
            assertThat(limit.value().applyAsInt(other)).isEqualTo(value);
            assertThat(other.equals(Limits.defaults())).isEqualTo(value == usual);
            BY_NAME.forEach((name, access) -> {
                if (!name.equals(row.plain(0))) {
                    assertThat(access.value().applyAsInt(other))
                            .isEqualTo(access.value().applyAsInt(Limits.defaults()));
                }
            });
        }
        for (int value : new int[] {least - 1, most + 1, -1, Integer.MAX_VALUE}) {
            assertRefused(
                    () -> limit.with().apply(Limits.defaults(), value),
                    "%s must be from %s to %s.".formatted(row.plain(0), least, most));
        }
    }

    @Test
    void a_time_of_any_length_is_compared_with_the_bounds() {
        for (Duration time : List.of(
                Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(Long.MIN_VALUE), Duration.ofMillis(-5))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Limits.defaults().withTime(time));
        }
        assertThat(Limits.defaults().withTime(Duration.ofSeconds(2)).time()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void the_years_are_those_from_the_first_to_the_last() {
        Limits limits = Limits.defaults().withFirstYear(1950).withLastYear(2150);

        assertThat(List.of(LocalDate.of(1950, 1, 1), LocalDate.of(2150, 12, 31), LocalDate.of(2026, 11, 24)))
                .allMatch(limits::covers);
        assertThat(List.of(LocalDate.of(1949, 12, 31), LocalDate.of(2151, 1, 1), LocalDate.MIN, LocalDate.MAX))
                .noneMatch(limits::covers);
    }

    @Test
    void equal_limits_are_equal_and_the_time_does_not_decide_what_a_report_says() {
        Limits limits = Limits.defaults().withItems(500).withShortText(600);
        assertThat(limits)
                .isEqualTo(Limits.defaults().withShortText(600).withItems(500))
                .hasSameHashCodeAs(Limits.defaults().withShortText(600).withItems(500))
                .isNotEqualTo("Limits");
        assertThat(limits.fingerprint()).isNotEqualTo(Limits.defaults().fingerprint());
        assertThat(Limits.defaults().withTime(Duration.ofSeconds(1)).fingerprint())
                .isEqualTo(Limits.defaults().fingerprint())
                .contains("shortText=1000", "lastYear=2200")
                .doesNotContain("milliseconds");
    }

    /** How a limit is read, and how it is replaced. */
    private record Access(ToIntFunction<Limits> value, BiFunction<Limits, Integer, Limits> with) {}
}
