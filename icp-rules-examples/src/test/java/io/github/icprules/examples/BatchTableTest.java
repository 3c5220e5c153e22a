package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.examples.CommandLine.Result;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.SubjectType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch as a table for a spreadsheet. */
class BatchTableTest {

    private static final String HEAD =
            "\uFEFF\"line\",\"reference\",\"subject\",\"verdict\",\"worst finding\",\"rule\","
                    + "\"first action\",\"who\",\"by\"\r\n";

    @TempDir
    private Path folder;

    @Test
    void a_row_says_what_to_do_next() throws IOException {
        Result result = table(
                "en",
                json(Filings.enterprise()
                        .with(Defects.expiredLicence())
                        .request()
                        .withReference("A-17")),
                json(Filings.enterprise().request()),
                "{\"reference\": \"A-18\", \"filingType\": \"NEW_FRIST\"}");
        assertThat(result.answer()).startsWith(HEAD).endsWith("\r\n");
        assertThat(result.exitCode()).isEqualTo(2);
        List<String> rows =
                rows(result).stream().map(row -> String.join("|", row)).toList();
        assertThat(rows.get(0))
                .matches("1\\|A-17\\|北京示例科技有限公司\\|blocked\\|The subject's certificate has expired\\|"
                        + "subject.certificate-expired\\|[^|]+\\|merchant\\|[^|]*");
        assertThat(rows.get(1)).startsWith("2||北京示例科技有限公司|ready|||Complete or confirm on the platform");
        assertThat(rows.get(2))
                .matches("3\\|A-18\\|\\|broken line\\|[^|]*filingType: unknown value \\(NEW_FRIST\\)[^|]*\\|{4}");
    }

    @Test
    void in_chinese_all_of_it_is_chinese() throws IOException {
        Result result = table("zh", json(Filings.enterprise().request()));
        assertThat(result.answer()).startsWith("\uFEFF\"行\",\"委托方编号\",\"主办单位\",\"结论\"");
        assertThat(rows(result).get(0)).startsWith("1", "", "北京示例科技有限公司", "可提交");
    }

    @Test
    void the_name_of_a_person_is_masked_and_so_is_one_that_could_be() throws IOException {
        SampleFiling person = Filings.of(SubjectType.INDIVIDUAL).with("subject.name", "样例甲");
        SampleFiling unknown = Filings.enterprise().with("subject.name", "样例甲乙").with("subject.type", null);
        Result result = table("en", json(person.request()), json(unknown.request()));
        assertThat(rows(result)).extracting(row -> row.get(2)).containsExactly("样**", "样***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                " =1+1",
                "\u3000=1+1",
                "＝1+1",
                "\t=1+1",
                "\r\n=1+1",
                "=HYPERLINK(\"http://example.com\",\"x\")",
                "\u202E=1+1",
                "x\",\"=1+1",
                "x;=1+1",
            })
    void no_cell_is_a_formula(String name) throws IOException {
        FilingRequest request =
                Filings.enterprise().with("subject.name", name).request().withReference(name);
        Result result = table("en", json(request));
        List<CSVRecord> rows = rows(result);
        assertThat(rows).hasSize(1).first().satisfies(row -> assertThat(row).hasSize(9));
        for (String cell : rows.get(0)) {
            assertThat(cell.strip())
                    .doesNotMatch("(?s)[=+\\-@＝＋－＠\\t\\r\\n\\p{Cf}].*")
                    .doesNotContain("\t", "\r", "\n", "\u202E");
        }
        assertThat(result.answer().lines())
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(line.replace("\uFEFF", "")).startsWith("\"").endsWith("\""));
    }

    @Test
    void a_long_cell_is_cut() throws IOException {
        Result result = table(
                "en",
                json(Filings.enterprise()
                        .with("subject.name", "长".repeat(5_000))
                        .request()));
        assertThat(rows(result).get(0).get(2)).isEqualTo("长".repeat(200) + "…");
    }

    private Result table(String language, String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("filings.jsonl"), String.join("\n", lines));
        return run("batch", file, "--format csv --lang", language);
    }

    private static List<CSVRecord> rows(Result result) throws IOException {
        try (CSVParser parser = CSVParser.parse(result.answer().substring(1), CSVFormat.RFC4180)) {
            List<CSVRecord> rows = parser.getRecords();
            return rows.subList(1, rows.size());
        }
    }

    private static String json(FilingRequest request) {
        return TwoHundredFilings.json(request);
    }
}
