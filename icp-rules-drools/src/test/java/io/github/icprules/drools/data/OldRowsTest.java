package io.github.icprules.drools.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.Parameter;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.law.LawTables;
import io.github.icprules.law.LegalDocument;
import io.github.icprules.law.Provision;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows whose last check is older than the period on which a report may rely. */
class OldRowsTest {

    private static final DroolsIcpRuleEngine ENGINE = new DroolsIcpRuleEngine();

    private record Checked(String row, LocalDate on) {}

    private static Stream<Checked> rows() {
        LawTables law = ENGINE.law();
        return Stream.of(
                        law.documents().stream().map(OldRowsTest::of),
                        law.provisions().stream().map(OldRowsTest::of),
                        ProvincialRequirements.bundled().rows().stream()
                                .map(row ->
                                        new Checked("province " + row.province() + ' ' + row.meaning(), row.checked())),
                        ENGINE.parameters().stream().map(OldRowsTest::of),
                        AlsoToFileTable.all().stream()
                                .map(filing -> new Checked("also-to-file " + filing.id(), filing.checked())),
                        rows("data/penalties.csv"),
                        rows("data/pre-approval.csv"))
                .flatMap(rows -> rows);
    }

    /** The rows of a table whose days of the last check no report needs. */
    private static Stream<Checked> rows(String file) {
        String header = new String(Tables.bytes(file), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();
        String[] columns = header.split(",", -1);
        return Tables.csv(
                file,
                Columns.of(columns),
                row -> new Checked(
                        "%s %s %s".formatted(file, row.text(columns[0]), row.text("from")), row.date("checked")))
                .stream();
    }

    private static Checked of(LegalDocument document) {
        return new Checked("document " + document.id(), document.lastChecked());
    }

    private static Checked of(Provision provision) {
        return new Checked("provision " + provision.id() + ' ' + provision.from(), provision.lastChecked());
    }

    private static Checked of(Parameter parameter) {
        return new Checked("parameter " + parameter.id(), parameter.checked());
    }

    private static int maxAge() {
        return ENGINE.parameters().stream()
                .filter(parameter -> parameter.id().equals("knowledge-max-age-days"))
                .mapToInt(parameter -> Integer.parseInt(parameter.value()))
                .findFirst()
                .orElseThrow();
    }

    /** The rows that are too old on a day, with the day of their last check. */
    private static List<String> old(LocalDate day) {
        return rows().filter(row -> !row.on().plusDays(maxAge()).isAfter(day))
                .map(row -> row.on() + " " + row.row())
                .sorted()
                .toList();
    }

    @Test
    void a_row_is_old_from_the_last_day_of_its_age_on() {
        LocalDate oldest = rows().map(Checked::on).min(LocalDate::compareTo).orElseThrow();
        LocalDate first = oldest.plusDays(maxAge());
        assertThat(old(first.minusDays(1))).isEmpty();
        assertThat(old(first)).isNotEmpty().allMatch(row -> row.startsWith(oldest.toString()));
        assertThat(old(first.plusYears(1))).hasSize((int) rows().count());
    }

    @Test
    void the_rows_of_all_tables_of_the_law_have_a_day() {
        assertThat(rows().map(checked -> checked.row().replaceAll("[ ].*", "")).distinct())
                .containsExactlyInAnyOrder(
                        "document",
                        "provision",
                        "province",
                        "parameter",
                        "also-to-file",
                        "data/penalties.csv",
                        "data/pre-approval.csv");
    }

    /** The failure is the list of the rows to check again, see docs/law-watch.md. */
    @Test
    @Tag("nightly")
    void no_row_is_unchecked_for_too_long_today() {
        assertThat(old(LocalDate.now(ZoneId.of("Asia/Shanghai")))).isEmpty();
    }
}
