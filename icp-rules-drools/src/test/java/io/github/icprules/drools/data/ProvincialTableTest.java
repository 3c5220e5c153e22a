package io.github.icprules.drools.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.law.BasisKind;
import io.github.icprules.law.Confidence;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.Material;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import io.github.icprules.text.Language;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 各省要求: {@code provinces.csv} and how it is read. */
class ProvincialTableTest {

    private static final ProvincialTable TABLE = ProvincialTable.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

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
    void the_sentences_are_in_the_language_they_should_be_in() {
        assertThat(TABLE.rows()).allSatisfy(row -> {
            assertThat(row.requirement().in(Language.ZH))
                    .containsPattern("\\p{IsHan}")
                    .endsWith("。");
            assertThat(row.requirement().in(Language.EN))
                    .endsWith(".")
                    .startsWith(
                            row.requirement().in(Language.EN).substring(0, 1).toUpperCase(java.util.Locale.ROOT));
        });
    }

    @Test
    void only_what_is_current_and_concerns_mini_programs_blocks() {
        assertThat(TABLE.rows().stream().filter(row -> row.effectiveSeverity() == Severity.BLOCKING))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.status()).isEqualTo(ProvincialStatus.CURRENT);
                    assertThat(row.miniPrograms()).isEqualTo(Applicability.YES);
                });
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
                "parameter; WEATHER; expected one of",
                "value; EIGHTEEN; for MIN_AGE one of N, N_OF_LEGAL_REP",
                "value; 18_WITH_PROFF; did you mean",
                "subjects; INDIVIDUALS; did you mean INDIVIDUAL?",
                "subjects; ''; expected ALL, UNITS",
                "filings; NEW|CANCEL; expected one of NEW",
                "severity; BLOKING; did you mean BLOCKING?",
                "severity; LEGAL; not a law",
                "miniPrograms; MAYBE; expected one of YES, UNKNOWN, NO",
                "confidence; HIHG; did you mean HIGH?",
                "status; GONE; expected one of CURRENT",
                "asOf; last year; expected a day, month or year",
                "asOf; 2025-13; expected a day, month or year",
                "asOf; 1999; expected a day, month or year",
                "from; 2025-13-01; expected a day",
                "from; 1999-12-31; expected a day from 2000-01-01 to 2200-12-31",
                "until; 2201-01-01; expected a day from 2000-01-01 to 2200-12-31",
                "value; 10001; a whole number from 0 to 10,000 for each N",
                "value; 99999999999_WITH_PROOF; a whole number from 0 to 10,000 for each N",
                "checked; ''; expected a day",
                "materials; PASSPORT; expected one of",
                "proofs; STUDENTS_CARD; did you mean STUDENT_CARD?",
                "chinese; An example.; expected a sentence in Chinese",
                "english; ''; expected a sentence in English",
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

    /** A row of another table may be pasted into this one by mistake, and must not come into a log. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "province",
                "parameter",
                "value",
                "subjects",
                "filings",
                "severity",
                "miniPrograms",
                "confidence",
                "status",
                "asOf",
                "from",
                "until",
                "checked",
                "materials",
                "proofs",
                "chinese",
                "source"
            })
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

    @ParameterizedTest
    @EnumSource
    void a_table_reports_something_unless_it_is_off(ProvincialProfile profile) {
        assertThat(read(CELLS).withProfile(profile).isReported()).isEqualTo(profile != ProvincialProfile.OFF);
    }

    @Test
    void of_a_contested_row_the_other_versions_are_those_for_the_same_filings() {
        ProvincialTable table = read(
                contested(),
                contested("value", "16"),
                contested("value", "17", "miniPrograms", "UNKNOWN", "status", "OLD_ONLY"),
                contested("value", "16", "province", "43"),
                contested("value", "MEN_60_WOMEN_55", "parameter", "MAX_AGE"),
                contested("value", "16", "subjects", "UNITS"),
                contested("value", "16", "filings", "CANCELLATION"),
                contested("value", "14", "status", "SUPERSEDED"),
                contested("value", "14", "miniPrograms", "NO"));
        ProvincialRequirement row = table.rows().get(0);
        assertThat(table.otherVersionsOf(row))
                .containsExactly(table.rows().get(1), table.rows().get(2));
    }

    @Test
    void a_row_that_is_not_contested_has_no_other_versions() {
        ProvincialTable table = read(CELLS, with("value", "16"));
        assertThat(table.otherVersionsOf(table.rows().get(0))).isEmpty();
        assertThat(read(contested()).otherVersionsOf(read(contested()).rows().get(0)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "GUANGDONG, INDIVIDUAL, NEW, true",
                "GUANGDONG, INDIVIDUAL, CHANGE, true",
                "GUANGDONG, -, NEW, true",
                "GUANGDONG, ENTERPRISE, NEW, false",
                "GUANGDONG, INDIVIDUAL, CANCELLATION, false",
                "GUANGDONG, -, CANCELLATION, false",
                "HUNAN, INDIVIDUAL, NEW, false",
                "-, INDIVIDUAL, NEW, false",
            })
    void a_row_is_reported_of_its_subjects_and_of_any_while_the_subject_is_not_known(
            @Nullable Province province, @Nullable SubjectType type, FilingKind kind, boolean reported) {
        ProvincialTable table = read(CELLS);
        assertThat(table.select(province, type, kind, DAY).admitted()).hasSize(reported ? 1 : 0);
        if (province == Province.GUANGDONG) {
            assertThat(table.rows().get(0).concerns(type, kind)).isEqualTo(reported);
        }
    }

    @Test
    void while_the_province_is_not_known_what_holds_everywhere_is_reported_and_no_province_leaves_it_unsettled() {
        ProvincialTable table = read(contested("province", "00"), CELLS).withProfile(ProvincialProfile.ALL);
        ProvincialSelection selection = table.select(null, SubjectType.INDIVIDUAL, FilingKind.NEW, DAY);
        assertThat(selection.admitted()).containsExactly(table.rows().get(0));
        assertThat(selection.unsettled()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CONTACT_DISTINCT, NO_SWAP, 2", "NAME_RESTRICTION, NO_STATE_WORDS, 2", "MIN_AGE, 18, 1"})
    void of_contacts_and_names_what_a_province_says_is_added_to_what_holds_everywhere(
            String parameter, String value, int rows) {
        List<String> own = row("parameter", parameter, "value", value);
        List<String> everywhere = row("parameter", parameter, "value", value, "province", "00");
        assertThat(select(read(own, everywhere), DAY).admitted()).hasSize(rows);
    }

    @Test
    void what_the_province_is_only_said_to_demand_takes_the_place_of_nothing() {
        ProvincialTable table = read(row("province", "00"), row("status", "OLD_ONLY", "severity", "WARNING"));
        assertThat(select(table, DAY).admitted())
                .extracting(ProvincialRequirement::province)
                .containsOnlyNulls();
        assertThat(select(table.withProfile(ProvincialProfile.ALL), DAY).admitted())
                .extracting(ProvincialRequirement::province)
                .containsExactly(Province.GUANGDONG);
    }

    @ParameterizedTest
    @CsvSource({
        "MIN_AGE, 18, true",
        "PHONE_LOCALITY, PROVINCE, true",
        "PHONE_LOCALITY, NONE, false",
        "INDIVIDUAL_LOCALITY, CROSS_PROVINCE_ALLOWED, false",
        "ORG_LOCALITY, SAME_PROVINCE, false",
    })
    void of_what_is_reported_only_some_asks_for_anything(String parameter, String value, boolean requiring) {
        ProvincialSelection selection = select(read(row("parameter", parameter, "value", value)), DAY);
        assertThat(selection.admitted()).hasSize(1);
        assertThat(selection.requiring()).hasSize(requiring ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"from, 2025-06-01, 2025-06-01, 2025-05-31", "until, 2025-06-01, 2025-06-01, 2025-06-02"})
    void a_row_with_dates_counts_between_them(String column, String date, LocalDate inForce, LocalDate not) {
        ProvincialTable table = read(with(column, date));
        assertThat(select(table, inForce).admitted()).hasSize(1);
        assertThat(select(table, not).admitted()).isEmpty();
    }

    @Test
    void no_row_counts_before_the_filing_of_mini_programs_began() {
        ProvincialTable table = read(with("from", "2021-06-21"));
        assertThat(select(table, LocalDate.of(2023, 8, 31)).admitted()).isEmpty();
        assertThat(select(table, LocalDate.of(2023, 9, 1)).admitted()).hasSize(1);
    }

    @Test
    void what_the_province_says_takes_the_place_of_what_holds_everywhere() {
        ProvincialTable both = read(with("province", "00"), CELLS);
        assertThat(select(both, DAY).admitted())
                .extracting(ProvincialRequirement::province)
                .containsExactly(Province.GUANGDONG);
        assertThat(both.select(Province.HUNAN, SubjectType.INDIVIDUAL, FilingKind.NEW, DAY)
                        .admitted())
                .extracting(ProvincialRequirement::province)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({
        "OFF, CURRENT, YES, 0",
        "CURRENT, CURRENT, YES, 1",
        "CURRENT, CURRENT, UNKNOWN, 0",
        "CURRENT, OLD_ONLY, YES, 0",
        "CURRENT, CONFLICT, YES, 0",
        "ALL, CURRENT, UNKNOWN, 1",
        "ALL, OLD_ONLY, UNKNOWN, 1",
        "ALL, CONFLICT, YES, 1",
        "ALL, NOT_FOUND, UNKNOWN, 0",
        "ALL, SUPERSEDED, YES, 0",
        "ALL, CURRENT, NO, 0"
    })
    void a_profile_admits_rows_by_their_standing(
            ProvincialProfile profile, ProvincialStatus status, Applicability applicability, int rows) {
        List<String> row = new ArrayList<>(with("status", status.name()));
        row.set(ProvincialRequirementReader.COLUMNS.names().indexOf("miniPrograms"), applicability.name());
        row.set(ProvincialRequirementReader.COLUMNS.names().indexOf("severity"), "WARNING");
        assertThat(select(read(row).withProfile(profile), DAY).admitted()).hasSize(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OLD_ONLY", "CONFLICT", "NOT_FOUND"})
    void a_point_without_a_settled_row_is_unsettled(String status) {
        List<String> row = new ArrayList<>(with("status", status));
        row.set(ProvincialRequirementReader.COLUMNS.names().indexOf("severity"), "WARNING");
        assertThat(select(read(row), DAY).unsettled()).hasSize(1);
        assertThat(select(read(row, CELLS), DAY).unsettled()).isEmpty();
        assertThat(select(read(row).withProfile(ProvincialProfile.OFF), DAY).unsettled())
                .isEmpty();
    }

    @Test
    void a_province_can_be_replaced_and_rows_can_take_the_place_of_others() {
        List<ProvincialRequirement> own = read(CELLS).rows();
        ProvincialTable replaced = TABLE.replacing(Province.GUANGDONG, own);
        assertThat(replaced.rows().stream().filter(row -> row.province() == Province.GUANGDONG))
                .isEqualTo(own);
        ProvincialTable added = TABLE.with(own);
        assertThat(added.rows().stream()
                        .filter(row -> row.province() == Province.GUANGDONG
                                && row.parameter() == ProvincialParameter.MIN_AGE
                                && row.subjects().contains(ProvincialSubject.INDIVIDUAL)))
                .isEqualTo(own);
        assertThat(added.rows()).hasSize(TABLE.rows().size() - 1);
        assertThat(TABLE.rows()).as("the table itself").hasSizeGreaterThan(400);
    }

    @ParameterizedTest
    @EnumSource
    void every_type_of_subject_belongs_to_a_kind(SubjectType type) {
        assertThat(ProvincialSubject.of(type) == ProvincialSubject.INDIVIDUAL).isEqualTo(type.isIndividual());
    }

    private static ProvincialSelection select(ProvincialTable table, LocalDate on) {
        return table.select(Province.GUANGDONG, SubjectType.INDIVIDUAL, FilingKind.NEW, on);
    }

    private static List<String> with(String column, String cell) {
        return row(column, cell);
    }

    /** A row that the sources disagree about. */
    private static List<String> contested(String... columnsAndCells) {
        return row(Stream.concat(Stream.of("status", "CONFLICT", "severity", "WARNING"), Stream.of(columnsAndCells))
                .toArray(String[]::new));
    }

    /** The row with other cells in some columns. */
    private static List<String> row(String... columnsAndCells) {
        List<String> row = new ArrayList<>(CELLS);
        for (int i = 0; i < columnsAndCells.length; i += 2) {
            row.set(ProvincialRequirementReader.COLUMNS.names().indexOf(columnsAndCells[i]), columnsAndCells[i + 1]);
        }
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
