package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static io.github.icprules.examples.CommandLine.runInEnglish;
import static io.github.icprules.examples.CommandLine.samples;
import static io.github.icprules.examples.TwoHundredFilings.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.icprules.examples.CommandLine.Result;
import io.github.icprules.examples.runner.batch.BatchCommand;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.model.SubjectType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers of the command that checks many filings, as JSON and as a table for a spreadsheet. */
class BatchCommandTest extends BatchFolder {

    private static final String FILING = "{\"filingType\": \"NEW_FIRST\"}";

    @Test
    void each_line_is_answered_as_check_answers_its_filing() throws IOException {
        List<Path> samples = samples("");
        Result result = run("batch", input(joined(samples, "\n")), "--lang en");
        List<String> answers = result.answer().lines().toList();
        assertThat(answers).hasSameSizeAs(samples);
        for (int i = 0; i < answers.size(); i++) {
            JsonNode answer = MAPPER.readTree(answers.get(i));
            assertThat(answer.fieldNames()).toIterable().containsExactly("line", "settings", "report");
            assertThat(answer.get("line").asInt()).isEqualTo(i + 1);
            String check =
                    run("check", samples.get(i), "--format json --lang en").answer();
            assertThat(answer.get("report")).isEqualTo(MAPPER.readTree(check));
        }
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void the_answer_does_not_depend_on_the_number_of_threads() throws IOException {
        String filings = (joined(samples(""), "\n") + "nothing\n").repeat(30);
        String one = answer(filings, "--threads 1");
        assertThat(one.lines()).hasSize(30 * (samples("").size() + 1));
        for (String threads : List.of("--threads 2", "--threads 5", "--threads 256", "--lang zh")) {
            assertThat(answer(filings, threads)).isEqualTo(one);
        }
    }

    @Test
    void a_broken_line_is_reported_in_its_place_and_without_a_value_of_a_person() throws IOException {
        Result result = runInEnglish("batch", input("""
                {"filingType": "NEW_FIRST", "110101200001010010": 1}
                110101200001010010
                {"filingType": "NEW_FIRST"}
                {"filingType": "NEW_FIRST"} {}
                null
                {"filingType": "\\u001b[31m"}
                """));
        assertErrors(
                result.answer(),
                "1 column 29: unknown property (18 characters); expected",
                "2 column 1: wrong value; expected an object",
                "4 column 29: something follows; expected a filing as a JSON object and nothing else",
                "5 column 1: null; expected a filing as a JSON object",
                "6 column 16: filingType: unknown value (5 characters); expected");
        assertThat(result.answer().lines()).hasSize(6);
        assertThat(result.answer() + result.messages()).doesNotContain("110101200001010010");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.messages())
                .startsWith("filings 1 · broken lines 5 · blank lines 0 (the first broken: line 1)");
    }

    private static void assertErrors(String answer, String... starts) throws IOException {
        List<String> errors = errors(answer);
        assertThat(errors).hasSameSizeAs(starts);
        for (int i = 0; i < starts.length; i++) {
            assertThat(errors.get(i)).startsWith(starts[i]);
        }
    }

    @Test
    void lines_can_be_written_in_any_usual_way() throws IOException {
        String expected = answer(FILING + "\n" + FILING + "\n");
        assertThat(expected.lines()).hasSize(2);
        for (String lines : List.of("F\r\nF\r\n", "\uFEFFF\nF", "F\nF\n\n \t\r\n\n")) {
            Result result = run("batch", input(lines.replace("F", FILING)));
            assertThat(result.answer()).isEqualTo(expected);
            assertThat(result.exitCode()).isZero();
        }
        Result blank = runInEnglish("batch", input("\uFEFF\n \n" + FILING + "\n\n" + FILING));
        assertThat(blank.answer()).startsWith("{\"line\":3,").contains("\n{\"line\":5,");
        assertThat(blank.messages()).contains("filings 2 · broken lines 0 · blank lines 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\uFEFF", "  "})
    void a_file_without_a_filing_is_a_batch_of_none(String text) throws IOException {
        Result result = run("batch", input(text));
        assertThat(result.exitCode()).isZero();
        assertThat(result.answer()).isEmpty();
        assertThat(result.messages()).startsWith("备案 0");
    }

    @Test
    void an_impossible_filing_is_reported_and_the_next_line_answered() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes(new byte[] {'{', '"', (byte) 0xFF, '\n'});
        lines.writeBytes((" ".repeat(10 * 1024 * 1024) + "\n" + FILING + "\n" + "[".repeat(900_000)).getBytes(UTF_8));
        String answer = runInEnglish("batch", Files.write(folder.resolve("in.jsonl"), lines.toByteArray()))
                .answer();
        assertErrors(
                answer,
                "1 column 3: not UTF-8; expected JSON in UTF-8",
                "2 longer than 1 MB; expected one filing in a line",
                "4 more than 1000 levels deep, or a value too long; expected a filing as a JSON object");
        assertThat(withoutSettings(answer)).contains("{\"line\":3,\"report\":");
    }

    @Test
    void every_line_repeats_the_reference_of_its_filing() throws IOException {
        String answer = answer("""
                {"filingType": "NEW_FIRST", "reference": "示例订单 1"}
                {"filingType": "NEW_FIRST"}
                {"filingType": "NEW_FRIST", "subject": {"reference": "inner"}, "reference": "示例订单 3"}
                {"reference": "13800000004", "filingType": 4}
                {"reference": "示例订单 5", "filingType"
                {"filingType": {, "reference": "示例订单 6"}
                """);
        assertThat(withoutSettings(answer).lines().map(line -> line.replaceFirst(",\"(report|error)\":.*", "")))
                .containsExactly(
                        "{\"line\":1,\"reference\":\"示例订单 1\"",
                        "{\"line\":2",
                        "{\"line\":3,\"reference\":\"示例订单 3\"",
                        "{\"line\":4,\"reference\":\"138******04\"",
                        "{\"line\":5,\"reference\":\"示例订单 5\"",
                        "{\"line\":6");
    }

    @Test
    void a_number_at_the_end_of_a_long_reference_is_masked_before_the_reference_is_cut() throws IOException {
        assertThat(withoutSettings(
                        answer("{\"reference\": \"" + "示".repeat(990) + "13800000004\", \"filingTyp\": 1}\n")))
                .startsWith("{\"line\":1,\"reference\":\"示")
                .doesNotContain("13800");
    }

    @Test
    void the_summary_counts_verdicts_and_rules() throws IOException {
        Path sample = Path.of("samples/news-without-approval.json");
        Path in = input(joined(List.of(sample, Path.of("samples/enterprise-ready.json"), sample), "\n"));
        assertThat(run("batch", in, "--lang en").messages())
                .matches(Pattern.quote("""
                filings 3 · broken lines 0 · blank lines 0
                blocked 2 · undecided 0 · incomplete 0 · ready, with warnings 0 · ready 1
                most frequent violations (filings, rule):
                       2  pre-approval.document-missing  The pre-approval document is missing
                """) + "[0-9]+[.][0-9] s · [0-9]+ filings per second\n");
        assertThat(run("batch", in).messages()).contains("不可提交 2 · 尚不能判断 0 · 待补全 0 · 可提交，但有风险 0 · 可提交 1", "缺少前置审批文件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void nothing_but_text_goes_to_what_is_no_terminal(String language) throws IOException {
        assertThat(run("batch", input("x\n"), "--lang", language).messages())
                .doesNotContain("\r", "\u001B")
                .hasLineCount(3);
    }

    @Test
    void the_document_shows_what_is_written_and_the_codes_in_use() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "batch.md"));
        String shown = document.split("```json\n", 2)[1].split("```", 2)[0];
        assertThat(withoutSettings(answer("{\"filingType\": \"NEW_FRIST\"}\n", "--lang en")))
                .isEqualTo(withoutSettings(shown));
        String options = "--out --resume --overwrite --threads --lang --on --provinces --against --format";
        assertThat(document).contains(options.split(" ", -1));
        assertThat(new picocli.CommandLine(new BatchCommand()).getUsageMessage())
                .contains(options.split(" ", -1));
        assertThat(document.toLowerCase(Locale.ROOT)).contains("longer than 1 mb", "64 mb");
    }

    private static String withoutSettings(String answer) {
        return answer.replaceAll(",\"settings\":\"\\d{4}-\\d\\d-\\d\\d [0-9a-f]{64}\"", "");
    }

    private static List<String> errors(String answer) throws IOException {
        List<String> errors = new ArrayList<>();
        for (String line : answer.lines().toList()) {
            JsonNode tree = MAPPER.readTree(line);
            if (tree.has("error")) {
                assertThat(tree.fieldNames()).toIterable().containsExactly("line", "settings", "error");
                errors.add(tree.get("line").asText() + " " + tree.get("error").asText());
            }
        }
        return errors;
    }

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
        assertThat(result.answer())
                .startsWith("\uFEFF\"line\",\"reference\",\"mini-program\",\"subject\",\"verdict\",\"blocking\","
                        + "\"unlawful\",\"hints\",\"missing materials\",\"tasks of the merchant\","
                        + "\"tasks of the service provider\",\"first problem\",\"rule\",\"next step\",\"party\","
                        + "\"deadline\",\"policies\"\r\n")
                .endsWith("\r\n");
        assertThat(result.exitCode()).isEqualTo(2);
        List<String> rows =
                rows(result).stream().map(row -> String.join("|", row)).toList();
        assertThat(rows.get(0))
                .matches(
                        "1\\|A-17\\|[^|]+\\|北京示例科技有限公司\\|blocked\\|1\\|0\\|0\\|0\\|1\\|0\\|"
                                + "The subject's certificate has expired\\|subject.certificate-expired\\|[^|]+\\|merchant\\|[^|]*\\|");
        assertThat(rows.get(1))
                .matches("2\\|\\|[^|]+\\|北京示例科技有限公司\\|ready\\|0\\|0\\|0\\|0\\|0\\|0\\|\\|\\|"
                        + "Confirm on the platform[^|]+\\|service provider\\|[^|]*\\|");
        assertThat(rows.get(2))
                .matches("3\\|A-18\\|\\|\\|broken line\\|{7}[^|]*filingType: unknown value \\(NEW_FRIST\\)[^|]*\\|{5}");
    }

    @Test
    void the_next_step_is_that_of_the_problem() throws IOException {
        FilingRequest request = Filings.enterprise()
                .with("miniProgram.remark", "短")
                .with("subject.principal.document.validity.until", Filings.DAY.minusDays(1))
                .request();
        CSVRecord row = rows(table("zh", json(request))).get(0);
        JsonNode report =
                MAPPER.readTree(run("batch", input(json(request))).answer()).get("report");
        List<JsonNode> ofProblem = new ArrayList<>();
        report.get("violations").forEach(violation -> {
            if (violation.get("ruleId").asText().equals(row.get(12))) {
                ofProblem.add(violation);
            }
        });
        assertThat(ofProblem).isNotEmpty().anySatisfy(violation -> {
            assertThat(violation.get("title").asText()).isEqualTo(row.get(11));
            assertThat(violation.get("suggestion").asText()).isEqualTo(row.get(13));
        });
    }

    @Test
    void a_missing_paper_is_a_problem_in_words() throws IOException {
        FilingRequest request = Defects.missing(Material.SUBJECT_CERTIFICATE)
                .in(Filings.enterprise().request());
        assertThat(rows(table("zh", json(request))).get(0).get(11)).startsWith("缺少：");
        assertThat(rows(table("en", json(request))).get(0).get(11)).startsWith("Missing: ");
        assertThat(rows(table("zh", json(request))).get(0).get(12)).isEqualTo("materials.subject-certificate");
    }

    @Test
    void in_chinese_all_of_it_is_chinese() throws IOException {
        Result result = table("zh", json(Filings.enterprise().request()));
        assertThat(result.answer())
                .startsWith("\uFEFF\"行\",\"编号\",\"小程序\",\"主办单位\",\"结论\",\"阻断\",\"违法\",\"提示\",\"缺材料\",\"商户待办\","
                        + "\"服务商待办\",\"首要问题\",\"规则\",\"下一步\",\"责任方\",\"截止日\",\"策略\"\r\n");
        assertThat(rows(result).get(0))
                .startsWith(
                        "1", "", Filings.enterprise().request().miniProgram().name(), "北京示例科技有限公司", "可提交");
    }

    @Test
    void the_name_of_a_person_is_masked_and_so_is_one_that_could_be() throws IOException {
        SampleFiling person = Filings.of(SubjectType.INDIVIDUAL).with("subject.name", "样例甲");
        SampleFiling unknown = Filings.enterprise().with("subject.name", "样例甲乙").with("subject.type", null);
        Result result = table("en", json(person.request()), json(unknown.request()));
        assertThat(rows(result)).extracting(row -> row.get(3)).containsExactly("样**", "样***");
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
        assertThat(rows).hasSize(1).first().satisfies(row -> assertThat(row).hasSize(17));
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
        assertThat(rows(result).get(0).get(3)).isEqualTo("长".repeat(200) + "…");
    }

    private Result table(String language, String... lines) throws IOException {
        return run("batch", input(String.join("\n", lines)), "--format csv --lang", language);
    }

    private static List<CSVRecord> rows(Result result) throws IOException {
        try (CSVParser parser = CSVParser.parse(result.answer().substring(1), CSVFormat.RFC4180)) {
            List<CSVRecord> rows = parser.getRecords();
            return rows.subList(1, rows.size());
        }
    }
}
