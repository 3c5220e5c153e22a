package io.github.icprules.drools.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.Parameter;
import io.github.icprules.drools.data.Parameters.Range;
import io.github.icprules.law.Confidence;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules read what stands in the tables of parameters and of keywords. */
class ParametersTest {

    private static final Path HOME = Path.of("src/main/resources/io/github/icprules/drools");
    private static final Pattern HYPHEN = Pattern.compile("-(\\w)");

    @Test
    void every_value_of_the_table_is_read_by_its_name() throws Exception {
        Parameters parameters = Parameters.bundled();
        for (CSVRecord row : rows(ParameterTable.PARAMETERS)) {
            Object value = Parameters.class
                    .getMethod(HYPHEN.matcher(row.get("id")).replaceAll(ParametersTest::capital))
                    .invoke(parameters);
            assertThat(written(Objects.requireNonNull(value))).as(row.get("id")).isEqualTo(row.get("value"));
        }
    }

    @Test
    void own_values_keep_the_words_unless_they_have_a_list_of_their_own() {
        Parameters bundled = Parameters.bundled();
        assertThat(bundled.with(List.of(value("least-age", "0"))).sectors()).isSameAs(bundled.sectors());
        Parameters other = bundled.with(List.of(value("keywords.FINANCE", "示例词")));
        assertThat(other.keywords("FINANCE").contains("示例词")).isTrue();
        assertThat(other.sectors().read("示例词", TextPlace.NAME).of("FINANCE").affirmed())
                .isNotEmpty();
        assertThat(other.with(List.of(value("least-age", "0"))).sectors()).isSameAs(other.sectors());
    }

    @Test
    void a_number_may_be_nought_and_a_range_a_single_number() {
        ParameterTable table = ParameterTable.bundled()
                .with(List.of(value("least-age", "0"), value("name-length", "20-20"), value("remark-length", "0-7")));
        assertThat(table.number("least-age", 150)).isZero();
        assertThat(table.range("name-length", 200)).isEqualTo(new Range(20, 20));
        assertThat(table.range("remark-length", 200)).isEqualTo(new Range(0, 7));
    }

    @ParameterizedTest
    @CsvSource({"19, false", "20, true", "21, true", "199, true", "200, true", "201, false"})
    void a_range_includes_both_its_ends(int number, boolean included) {
        assertThat(new Range(20, 200).includes(number)).isEqualTo(included);
    }

    private static Parameter value(String id, String value) {
        return new Parameter(
                id, value, "", Text.of("示例", "example"), Confidence.LOW, LocalDate.of(2026, 11, 24), false);
    }

    private static String capital(MatchResult letter) {
        return letter.group(1).toUpperCase(Locale.ROOT);
    }

    /** A value as the table writes it. */
    private static String written(Object value) {
        if (value instanceof Range range) {
            return range.minimum() + "-" + range.maximum();
        }
        if (value instanceof Set<?> words) {
            List<String> inOrder = new ArrayList<>(List.of("jpg", "jpeg", "png"));
            assertThat(new TreeSet<Object>(words)).isEqualTo(new TreeSet<>(inOrder));
            return String.join(" ", inOrder);
        }
        return value.toString();
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser table = CSVParser.parse(Files.readString(HOME.resolve(file), StandardCharsets.UTF_8), format)) {
            return table.getRecords();
        }
    }
}
