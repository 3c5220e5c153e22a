package io.github.icprules.drools.data.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.Parameter;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.data.words.TextPlace;
import io.github.icprules.drools.engine.WarmUp;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.law.Confidence;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules read the values of the tables of parameters and of keywords, and a value beyond its bounds is refused. */
class ParametersTest {

    private static final Path HOME = Path.of("src/main/resources/io/github/icprules/drools");
    private static final Pattern HYPHEN = Pattern.compile("-(\\w)");

    private static final List<FilingRequest> REQUESTS = WarmUp.requests()
            .map(request -> request.withEvaluatedOn(RuleVerifier.DAY))
            .toList();

    private static final List<String> HOSTILE = Stream.of(
                    Stream.of(
                            (" |0|1|-1|+1|1e9|1.5|0x10|00000000000|2147483647|-2147483648|9223372036854775807|\u0661\u0662"
                                            + "|\uff11\uff12|\ud835\udfd9|0-2147483647|-2147483648-0|2-1|-|1-2-3|\u0661-\u0662"
                                            + "|-999999999-01-01|+999999999-12-31|1999-12-31|2201-01-01|2023-02-29"
                                            + "|\u0662\u0660\u0662\u0663-09-01|23:59:59.999999999|24:00|-01:00|1:00|\u0661\u0660:00"
                                            + "|\ud800|\u0000|a\u202eb|1\n2|\ufeff1")
                                    .split("\\|", -1)),
                    Stream.of(
                            "", "9".repeat(10_000), "示".repeat(51), "示".repeat(1_000_000), words(1001), words(100_000)))
            .flatMap(values -> values)
            .toList();

    @TempDir
    private Path folder;

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
    void every_value_of_the_table_has_bounds() throws IOException {
        for (CSVRecord row : rows(ParameterTable.PARAMETERS)) {
            assertThatIllegalArgumentException()
                    .as(row.get("id"))
                    .isThrownBy(() -> Parameters.bundled().with(List.of(value(row.get("id"), "a\u202eb"))));
        }
    }

    @Test
    void every_accessor_reads_a_value_of_the_table() throws ReflectiveOperationException {
        for (Method accessor : Parameters.class.getDeclaredMethods()) {
            if (Modifier.isPublic(accessor.getModifiers()) && accessor.getParameterCount() == 0) {
                assertThat(accessor.invoke(Parameters.bundled()))
                        .as(accessor.getName())
                        .isNotNull();
            }
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
        assertThat(table.read("least-age", ParameterForm.number(150))).isZero();
        assertThat(table.read("name-length", ParameterForm.range(200))).isEqualTo(new Range(20, 20));
        assertThat(table.read("remark-length", ParameterForm.range(200))).isEqualTo(new Range(0, 7));
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

    /** The defect: {@code correction-days=2147483647} was taken, and one evaluation took a minute and a half. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "correction-days | 2147483647 | a whole number from 0 to 3,650",
                "correction-days | 3651 | a whole number from 0 to 3,650",
                "authority-review-days | 1-3651 | two whole numbers from 0 to 3,650",
                "sms-verification-hours | 87601 | a whole number from 0 to 87,600",
                "approval-renewal-months | 1201 | a whole number from 0 to 1,200",
                "oldest-age | 151 | a whole number from 0 to 150",
                "remark-length | 20-10001 | two whole numbers from 0 to 10,000",
                "avatar-bytes | 1073741825 | a whole number from 0 to 1,073,741,824",
                "picture-max-kilobytes | 1048577 | a whole number from 0 to 1,048,576",
                "picture-min-pixels | 1-100001 | two whole numbers from 0 to 100,000",
                "unit-mini-programs | 100001 | a whole number from 0 to 100,000",
                "new-file-from | 2200-13-31 | a day from 2000-01-01 to 2200-12-31",
                "quota-refreshed-at | 24:00 | a time of day from 00:00 to 23:59",
            })
    void a_value_beyond_its_bounds_is_refused_with_the_bounds(String id, String value, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DroolsIcpRuleEngine.builder().parameter(id, value, "示例"))
                .withMessageStartingWith("The value of the parameter " + id + " does not fit: expected " + expected);
    }

    @Test
    void a_list_has_a_most_of_words_and_a_word_a_most_of_characters() {
        String id = "keywords.FINANCE";
        String expected = "from 1 to 1,000 words with blanks between them, each of at most 50 characters";
        for (String value : List.of(words(1001), "示".repeat(51), "a\u200bb")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DroolsIcpRuleEngine.builder().parameter(id, value, "示例"))
                    .withMessageContaining(expected)
                    .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(300));
        }
        assertThat(DroolsIcpRuleEngine.builder()
                        .parameter(id, words(1000), "示例")
                        .parameter("keywords.NAME_SENSITIVE", "示".repeat(50), "示例")
                        .build()
                        .parameters())
                .filteredOn(Parameter::replaced)
                .hasSize(2);
    }

    @Test
    void a_file_reports_the_bounds_with_the_place_of_the_value() throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.csv"),
                "id,value,source,confidence,checked\ncorrection-days,2147483647,示例,LOW,2026-11-24\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DroolsIcpRuleEngine.builder().parameters(file))
                .withMessage(file + ":2:17 value: expected a whole number from 0 to 3,650, found 10 characters");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_hostile_value_is_refused_by_name_or_filings_are_evaluated_with_it(String id) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            // A list takes nearly any text as a word, so some of the values show the same as all.
            int step = id.startsWith("keywords.") ? Effort.of(15, 5) : Effort.of(4, 1);
            for (int i = 0; i < HOSTILE.size(); i += step) {
                String value = HOSTILE.get(i);
                DroolsIcpRuleEngine.Builder builder = DroolsIcpRuleEngine.builder();
                try {
                    builder.parameter(id, value, "示例");
                } catch (IllegalArgumentException refused) {
                    assertThat(refused)
                            .hasMessageStartingWith("The value of the parameter " + id + " does not fit: expected ")
                            .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(300));
                    continue;
                }
                IcpRuleEngine engine = builder.build();
                assertThat(REQUESTS)
                        .allSatisfy(request -> assertThat(engine.evaluate(request))
                                .as("%s = %s", id, value)
                                .isNotNull());
            }
        });
    }

    static Stream<String> ids() {
        return new DroolsIcpRuleEngine().parameters().stream().map(Parameter::id);
    }

    private static String words(int count) {
        return String.join(" ", IntStream.range(0, count).mapToObj(i -> "词" + i).toList());
    }
}
