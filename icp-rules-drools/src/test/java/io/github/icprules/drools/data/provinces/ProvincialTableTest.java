package io.github.icprules.drools.data.provinces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.law.BasisKind;
import io.github.icprules.law.Confidence;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.Material;
import io.github.icprules.model.Province;
import io.github.icprules.text.Language;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** 各省要求: {@code provinces.csv} and its reader. */
class ProvincialTableTest {

    private static final ProvincialTable TABLE = ProvincialTable.bundled();

    /** A row of an invented requirement, cell by cell. */
    private static final List<String> CELLS = List.of(
            "44",
            "MIN_AGE",
            "18",
            "INDIVIDUAL",
            "NEW|CHANGE",
            "BLOCKING",
            "YES",
            "HIGH",
            "CURRENT",
            "2025-12-31",
            "",
            "",
            "2026-11-24",
            "PROOF_OF_INCOME",
            "",
            "",
            "示例要求。",
            "An example.",
            "https://example.com/rule");

    @ParameterizedTest
    @EnumSource
    void every_province_says_who_can_be_subject_principal_and_what_individuals_from_elsewhere_do(Province province) {
        List<ProvincialParameter> parameters = TABLE.rows().stream()
                .filter(row -> row.province() == province)
                .map(ProvincialRequirement::parameter)
                .toList();
        assertThat(parameters).contains(ProvincialParameter.SUBJECT_PRINCIPAL, ProvincialParameter.INDIVIDUAL_LOCALITY);
    }

    @Test
    void every_parameter_and_every_value_is_in_use() {
        assertThat(TABLE.rows().stream().map(ProvincialRequirement::meaning))
                .containsAll(Set.of(ProvincialParameter.values()).stream()
                        .flatMap(parameter -> parameter.range().stream())
                        .toList());
    }

    @Test
    void a_row_names_its_sources_and_a_source_its_address_or_that_it_has_none() {
        assertThat(TABLE.rows())
                .allSatisfy(row -> assertThat(row.basis()).isNotEmpty().allSatisfy(basis -> {
                    assertThat(basis.kind()).isEqualTo(BasisKind.PROVINCIAL_REQUIREMENT);
                    assertThat(basis.document().title().in(Language.ZH)).containsPattern("\\p{IsHan}");
                    assertThat(basis.document().inForceFrom()).isEqualTo("2023-09-01");
                    assertThat(basis.url() == null)
                            .isEqualTo(basis.document().id().matches("[A-Z_]+"));
                }));
        assertThat(TABLE.rows().stream().filter(row -> row.sources().get(0).id().equals("BACKGROUND_KNOWLEDGE")))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.confidence()).isEqualTo(Confidence.LOW));
    }

    @Test
    void what_is_sure_of_a_province_has_an_address_that_can_be_opened() {
        assertThat(TABLE.rows().stream().filter(row -> row.confidence() == Confidence.HIGH))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.sources())
                        .as("%s %s", row.province(), row.meaning())
                        .anyMatch(source -> source.url() != null && source.url().matches("https?://[^/]+/.+")));
    }

    @Test
    void a_row_is_read_cell_by_cell() {
        ProvincialRequirement row = read(CELLS).rows().get(0);
        assertThat(row.province()).isEqualTo(Province.GUANGDONG);
        assertThat(row.parameter()).isEqualTo(ProvincialParameter.MIN_AGE);
        assertThat(row.subjects()).containsExactly(ProvincialSubject.INDIVIDUAL);
        assertThat(row.filings()).containsExactlyInAnyOrder(FilingKind.NEW, FilingKind.CHANGE);
        assertThat(row.materials()).containsExactly(Material.PROOF_OF_INCOME);
        assertThat(row.proofs()).isEmpty();
        assertThat(row.sources().get(0).url()).isEqualTo("https://example.com/rule");
        assertThat(row.basis().get(0).citation().in(Language.ZH)).isEqualTo("《备案说明（example.com）》（截至2025-12-31）“广东”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "province; 99; two digits of a province such as 44",
                "province; Guangdong; two digits of a province such as 44",
                "parameter; MIN_AGES; did you mean MIN_AGE?",
                "value; EIGHTEEN; for MIN_AGE one of N, N_OF_LEGAL_REP",
                "value; 18_WITH_PROFF; did you mean",
                "subjects; ''; expected ALL, UNITS",
                "severity; LEGAL; not a law",
                "asOf; last year; expected a day, month or year",
                "asOf; 2025-13; expected a day, month or year",
                "asOf; 1999; expected a day, month or year",
                "value; 10001; a whole number from 0 to 10,000 for each N",
                "value; 99999999999_WITH_PROOF; a whole number from 0 to 10,000 for each N",
                "source; BACKGROUND_KNOWLEGDE; did you mean BACKGROUND_KNOWLEDGE?",
                "source; a friend; expected addresses",
                "source; https://; expected addresses",
                "source; https://exa mple.com; expected addresses"
            })
    void a_cell_that_does_not_fit_is_refused_with_its_line_and_column(String column, String cell, String expected) {
        assertThatThrownBy(() -> read(CELLS, with(column, cell)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s)\\Q示例.csv:3:\\E\\d+ " + column + ": .*")
                .hasMessageContaining(expected);
    }

    /** The columns that take no free text. */
    static Stream<String> refusing() {
        return ProvincialRequirementReader.COLUMNS.names().stream()
                .filter(column -> !column.equals("paper") && !column.equals("english"));
    }

    /** A row of another table may be pasted into this one by mistake, and must not come into a log. */
    @ParameterizedTest
    @MethodSource("refusing")
    void a_cell_that_is_refused_is_not_repeated(String column) {
        for (String cell : List.of("138-0000-0001", "sample1@example.com", "https://13800000001 sample")) {
            assertThatThrownBy(() -> read(CELLS, with(column, cell)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("(?s)示例\\.csv:3:\\d+ " + column + ": expected .*")
                    .satisfies(problem -> {
                        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
                            assertThat(cause.getMessage()).doesNotContain("138-0000-0001", "sample", "13800000001");
                        }
                    });
        }
    }

    @Test
    void what_is_not_known_to_concern_mini_programs_cannot_block() {
        assertThatThrownBy(() -> read(with("miniPrograms", "UNKNOWN")))
                .hasMessageContaining(" severity: expected WARNING or INFO");
    }

    @Test
    void an_end_before_the_beginning_is_refused() {
        List<String> row = new ArrayList<>(with("from", "2025-01-02"));
        row.set(ProvincialRequirementReader.COLUMNS.names().indexOf("until"), "2025-01-01");
        assertThatThrownBy(() -> read(row)).hasMessageContaining(" until: expected no day before 2025-01-02");
    }

    @Test
    void the_same_row_twice_is_refused() {
        assertThatThrownBy(() -> read(CELLS, with("chinese", "另一句话。")))
                .hasMessage("示例.csv:3:4 parameter: expected what no row above has, found \"MIN_AGE\" as in line 2");
    }

    @Test
    void the_digest_distinguishes_tables_and_not_the_way_they_are_written() {
        assertThat(TABLE.sha256()).matches("[0-9a-f]{64}");
        List<String> other = with("province", "43");
        assertThat(read(CELLS, other).sha256())
                .isEqualTo(read(other, CELLS).sha256())
                .isNotEqualTo(read(CELLS).sha256());
        assertThat(read(with("filings", "CHANGE|NEW")).sha256())
                .isEqualTo(read(CELLS).sha256());
    }

    @ParameterizedTest
    @CsvSource({
        "province, 00",
        "value, 16",
        "subjects, UNITS",
        "filings, NEW",
        "severity, INFO",
        "miniPrograms, NO",
        "confidence, LOW",
        "status, OLD_ONLY",
        "asOf, 2025",
        "from, 2025-01-01",
        "until, 2027-01-01",
        "checked, 2026-11-23",
        "materials, RESIDENCE_PROOF",
        "proofs, STUDENT_CARD",
        "paper, 收入证明原件",
        "chinese, 另一句话。",
        "english, Another.",
        "source, https://example.com/other",
    })
    void the_digest_depends_on_every_cell(String column, String cell) {
        assertThat(read(with(column, cell)).sha256()).isNotEqualTo(read(CELLS).sha256());
    }

    /** The row with another cell in a column. */
    private static List<String> with(String column, String cell) {
        List<String> row = new ArrayList<>(CELLS);
        row.set(ProvincialRequirementReader.COLUMNS.names().indexOf(column), cell);
        return row;
    }

    @SafeVarargs
    private static ProvincialTable read(List<String>... rows) {
        StringBuilder csv =
                new StringBuilder(String.join(",", ProvincialRequirementReader.COLUMNS.names())).append('\n');
        for (List<String> row : rows) {
            csv.append(String.join(",", row)).append('\n');
        }
        return ProvincialTable.read("示例.csv", new StringReader(csv.toString()));
    }
}
