package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static io.github.icprules.examples.CommandLine.runAsIsInEnglish;
import static io.github.icprules.examples.CommandLine.runInEnglish;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.examples.CommandLine.Result;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that cannot be worked with: exit code 2 and one line that names the file, the place and what was expected. */
class BadInputTest {

    @TempDir
    private Path folder;

    private static final String FILING = "{\"filingType\": \"NEW_FIRST\"}";
    private static final String SAMPLE = "samples/enterprise-ready.json";

    /** What is wrong with a tree is proved with the tree; here is what is wrong with JSON, and how both are reported. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                             | :1:2: not JSON
            {"filingType": "NEW_FIRST", "subject": {"name": 示例}} | :1:49: not JSON; expected something else here
            {"filingType": "NEW_FIRST"} {}                | :1:29: something follows; expected a filing as a JSON object and nothing else
            {"filingType": "NEW_FIRST", "subject": {"name": "a", "name": "b"}} | :1:60: a member given twice; expected once
            []                                            | :1:1: wrong value; expected an object
            null                                          | expected a filing as a JSON object
            {}                                            | filingType must be given
            {"filingTyp": "NEW_FIRST"}                    | :1:2: filingTyp: unknown property; expected a name such as filingType; did \
            you mean filingType?
            {"filingType": "new_first"}                   | filingType: unknown value (new_first); expected a name such as NEW_FIRST; \
            did you mean NEW_FIRST?
            {"filingType": "示例甲"}                      | filingType: unknown value (3 characters); expected one of
            {"filingType": "NEW_FIRST", "miniProgram": {"listing": {"listed": false, "firstListedOn": "2024-01-01"}}} \
            | must not have a day of listing
            {"filingType": "NEW_FIRST", "subject": {"certificate": {"validity": {"until": "9999-12-31"}}}} | or "indefinite": true instead
            """)
    void is_reported_in_one_line(String json, String expected) throws IOException {
        assertUnusable(file(json), expected);
    }

    @Test
    void a_file_that_cannot_be_read_is_reported() throws IOException {
        assertUnusable(file(""), "empty; expected a filing as a JSON object");
        assertUnusable(folder.resolve("nowhere.json"), "no such file");
        assertUnusable(folder, "cannot be read");
        for (String charset : List.of("GBK", "UTF-16")) {
            byte[] bytes = "{\n\"filingType\": \"新增\"}".getBytes(Charset.forName(charset));
            assertUnusable(Files.write(folder.resolve("filing.json"), bytes), "not UTF-8");
        }
    }

    @Test
    void the_reason_of_the_system_is_in_the_language_of_the_reader() throws IOException {
        Path text = Files.writeString(folder.resolve("pack.jar"), "no archive");
        assertThat(run("check", SAMPLE, "--policy", folder).messages())
                .contains("无法读取（这是文件夹）")
                .doesNotContain("Is a directory");
        assertThat(run("check", SAMPLE, "--pack", text).messages()).contains("无法读取（不是完整的 zip 文件）");
        assertThat(runInEnglish("check", SAMPLE, "--pack", text).messages())
                .contains("cannot be read (it is no complete zip file)");
    }

    @Test
    void each_problem_has_its_line_and_column() throws IOException {
        Path file = file("""
                {
                  "filingTyp": "NEW_FIRST",
                  "110101200001010010": {"name": 1},
                  "subject": {
                    "name": 5, "mobile": "",
                    "history": {"serviceCount": -1}
                  },
                  "materials": [
                    {"material": "110101200001010010", "sealed": "yes", "zzz": []},
                    {"picture": {"widht": 1}}
                  ]
                }
                """);
        Result result = runInEnglish("check", file);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.messages().lines().map(line -> line.replaceFirst("(: unknown [^;]*);.*", "$1")))
                .containsExactly(
                        file + ":2:3: filingTyp: unknown property",
                        file + ":3:3: unknown property (18 characters)",
                        file + ":5:13: subject.name: wrong value; expected a string",
                        file + ":5:16: subject.mobile: unknown property",
                        file + ":6:16: subject.history: serviceCount must not be negative.",
                        file + ":9:18: materials[0].material: unknown value (18 characters)",
                        file + ":9:50: materials[0].sealed: wrong value; expected true or false",
                        file + ":9:57: materials[0].zzz: unknown property",
                        file + ":10:18: materials[1].picture.widht: unknown property",
                        file + ":10:5: materials[1]: material must be given.");
    }

    @Test
    void a_byte_order_mark_is_no_error() throws IOException {
        assertThat(runInEnglish("check", file("\uFEFF" + FILING)).exitCode()).isZero();
    }

    @Test
    void a_day_before_the_first_rule_is_unusable_as_an_option_and_answered_in_a_filing() throws IOException {
        Result option = runInEnglish("check", file(FILING), "--on 1999-01-01");
        option.assertRefused("--on: No rule was in force on the evaluation date (1999-01-01); "
                + "the first rule applies from 2000-09-25.\n");
        assertThat(option.answer()).isEmpty();
        Result filing = runInEnglish("check", file("{\"filingType\": \"NEW_FIRST\", \"evaluatedOn\": \"1999-01-01\"}"));
        assertThat(filing.answer()).contains("No rule was in force on the evaluation date (1999-01-01)");
        assertThat(filing.exitCode()).isEqualTo(1);
    }

    @Test
    void what_is_too_large_is_reported() throws IOException {
        String filing = "{\"filingType\": \"NEW_FIRST\", \"subject\": ";
        assertUnusable(file(filing + "{\"history\": ".repeat(4 * 1024 * 1024)), "expected");
        assertUnusable(file(filing + "{\"name\": \"" + "x".repeat(30 * 1024 * 1024) + "\"}}"), "a value too long");
        assertUnusable(file(" ".repeat(64 * 1024 * 1024 + 1)), "larger than 64 MB; expected one filing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[", "{\"a", "{\"a\": NEW}", "{\"a\": \"\\x\"}", "{\"a\": \"\n\"}", "{]"})
    void a_message_speaks_neither_of_java_nor_of_its_libraries(String json) throws IOException {
        Result result = runInEnglish("check", file(json));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.messages())
                .doesNotContain("Source", "REDACTED", "java", "class ", "token", "CTRL-CHAR", "code ", "***");
    }

    @Test
    void a_control_character_does_not_reach_the_terminal() throws IOException {
        Path evil = file("{\"filingType\": \"NEW_FIRST\", \"\\u001b[31m\\u202e\\u009b\\nx\": 1}");
        assertThat(runInEnglish("check", evil).messages())
                .contains("unknown property")
                .doesNotContain("\u001B", "\u202E", "\u009B")
                .hasLineCount(1);
        assertThat(runInEnglish("check no\u001B[31m\nwhere.json").messages())
                .contains("no such file")
                .doesNotContain("\u001B")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({
        "check,                                FILE: missing",
        "check a.json --format yaml,           --format: expected text or json",
        "check a.json --lang fr,               --lang：应为 zh 或 en",
        "check a.json --on yesterday,          --on: expected a date such as 2026-11-24",
        "check a.json --on 1899-12-31,         --on: expected a date between 1900-01-01 and 2200-12-31",
        "check a.json --on,                    --on: the value is missing; expected YYYY-MM-DD",
        "check a.json --lang zh --lang en,     --lang：重复给出；应只出现一次",
        "batch a.jsonl --threads 257,          --threads: expected a whole number from 1 to 256",
        "batch a.jsonl --resume,               --out: missing; expected the file to continue or to overwrite",
        "batch a.jsonl --overwrite,            --out: missing",
        "batch a.jsonl,                        no such file; expected a filing in each line",
        "batch samples,                        cannot be read (it is a folder)",
        "batch a.jsonl --format csv --resume --out b,         --format: csv cannot go with --resume; expected json",
        "batch a.jsonl --format csv --against b.jsonl --out b, --format: csv cannot go with --against; expected json",
        "check a.json --colour,                no such option; expected one of --",
        "check a.json --lnag zh,               --lnag: no such option; did you mean --lang?",
        "check a.json b.json,                  too many arguments",
        "rules --format yaml,                  --format: expected text or json or md",
        "chekc a.json,                         did you mean check?"
    })
    void wrong_usage_is_reported(String line, String expected) {
        runAsIsInEnglish(line).assertRefused(expected);
    }

    @Test
    void a_file_without_a_name_or_a_folder_is_reported_once() {
        assertThat(runInEnglish("check", "").messages()).startsWith("FILE: the name is empty");
        assertThat(runAsIsInEnglish("check", SAMPLE, "--out", "").messages()).startsWith("--out: the name is empty");
        Path out = folder.resolve("nowhere").resolve("answer.json");
        runAsIsInEnglish("check", SAMPLE, "--out", out)
                .assertRefused(out + ": cannot be written (no such folder); expected a file in an existing folder");
    }

    /** The message in Chinese has no sentence in English. */
    private static void assertUnusable(Path file, String expected) {
        Result result = runInEnglish("check", file);
        result.assertRefused(expected);
        assertThat(result.messages()).startsWith(file.toString());
        assertThat(result.answer()).isEmpty();
        assertThat(run("check", file).messages().replace(file.toString(), ""))
                .containsPattern("[\\p{IsHan}]{2}")
                .doesNotContainPattern("[A-Za-z]{2,} [a-z]{2,}")
                .hasLineCount(1);
    }

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("filing.json"), json);
    }
}
