package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that cannot be worked with: exit code 2 and one line that names the file, the place and what was expected. */
class BadInputTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                                                    | :1:2: not JSON",
                "{\"filingType\": NEW}                                                | :1:16: not JSON",
                "{\"filingType\": \"NEW_FIRST\"} x                                    | :1:29: not JSON",
                "{\"filingType\": \"NEW_FIRST\"} {}                                    | :1:29: something follows the filing",
                "[]                                                                   | :1:1: wrong value; expected an object",
                "\"NEW_FIRST\"                                                        | :1:1: wrong value; expected an object",
                "null                                                                 | expected a filing as a JSON object",
                "{}                                                                   | filingType must be given",
                "{\"filingType\": null}                                               | filingType must be given",
                "{\"filingTyp\": \"NEW_FIRST\"}                                       | :1:2: filingTyp: unknown property; expected a name such as filingType; did you mean filingType?",
                "{\"filingType\": \"NEW_FIRST\", \"zzz\": 1}                          | zzz: unknown property; expected one of cancellation, change",
                "{\"filingType\": \"NEW_FRIST\"}                                      | filingType: unknown value (NEW_FRIST); expected a name such as NEW_FIRST; did you mean NEW_FIRST?",
                "{\"filingType\": \"new_first\"}                                      | did you mean NEW_FIRST?",
                "{\"filingType\": \"\"}                                               | filingType: ",
                "{\"filingType\": 0}                                                  | filingType: ",
                "{\"filingType\": \"NEW_FIRST\", \"filingType\": \"NEW_FIRST\"}       | Duplicate field",
                "{\"filingType\": \"NEW_FIRST\", \"evaluatedOn\": \"2026-02-30\"}     | evaluatedOn: wrong value; expected a date such as",
                "{\"filingType\": \"NEW_FIRST\", \"evaluatedOn\": 20260230}           | evaluatedOn: wrong value; expected a date such as",
                "{\"filingType\": \"NEW_FIRST\", \"evaluatedOn\": \"1999-01-01\"}     | evaluatedOn: No rule was in force",
                "{\"filingType\": \"NEW_FIRST\", \"subject\": []}                     | subject: wrong value; expected an object",
                "{\"filingType\": \"NEW_FIRST\", \"subject\": {\"name\": 5}}          | subject.name: wrong value; expected a string",
                "{\"filingType\": \"NEW_FIRST\", \"subject\": {\"branch\": \"yes\"}}  | subject.branch: wrong value; expected true or false",
                "{\"filingType\": \"NEW_FIRST\", \"subject\": {\"history\": {\"serviceCount\": 1.5}}} | subject.history.serviceCount: wrong value; expected a whole number",
                "{\"filingType\": \"NEW_FIRST\", \"subject\": {\"history\": {\"serviceCount\": -1}}}  | must not be negative",
                "{\"filingType\": \"NEW_FIRST\", \"materials\": [{\"material\": \"SUBJECT_CERTIFICATE\"}, {\"material\": \"NOTHING\"}]} | materials[1].material: unknown value",
                "{\"filingType\": \"NEW_FIRST\", \"materials\": [null]}               | materials[0] must not be null",
                "{\"filingType\": \"NEW_FIRST\", \"materials\": [{}]}                 | material",
                "{\"filingType\": \"NEW_FIRST\", \"miniProgram\": {\"listing\": {\"listed\": false, \"firstListedOn\": \"2024-01-01\"}}} | must not have a day of listing",
                "{\"filingType\": \"NEW_FIRST\", \"platform\": {\"smsSentAt\": \"2026-11-24\"}} | platform.smsSentAt: wrong value; expected a time such as",
            })
    void is_told_in_one_line(String json, String expected) throws IOException {
        assertUnusable(file(json.getBytes(StandardCharsets.UTF_8)), expected);
    }

    @Test
    void a_person_s_value_is_not_repeated() throws IOException {
        String json = """
                {"filingType": "NEW_FIRST",
                 "subject": {"principal": {"document": {"type": "110101200001010010", "number": "110101200001010010"}}}}
                """;
        CommandLine.Result result = run(file(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.messages())
                .contains(":2:", "subject.principal.document.type")
                .doesNotContain("110101200001010010");
    }

    @Test
    void an_empty_file_is_told() throws IOException {
        assertUnusable(file(new byte[0]), "empty; expected a filing as a JSON object");
    }

    @Test
    void a_missing_file_is_told() {
        assertUnusable(folder.resolve("nowhere.json"), "no such file");
    }

    @Test
    void a_folder_is_told() {
        assertUnusable(folder, "cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-16"})
    void another_encoding_is_told(String charset) throws IOException {
        assertUnusable(file("{\n\"filingType\": \"新增\"}".getBytes(Charset.forName(charset))), "not UTF-8");
    }

    @Test
    void a_byte_order_mark_is_no_error() throws IOException {
        byte[] json = "\uFEFF{\"filingType\": \"NEW_FIRST\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(run(file(json)).exitCode()).isZero();
    }

    @Test
    void fifty_megabytes_of_nesting_are_told() throws IOException {
        assertUnusable(file("[".repeat(50 * 1024 * 1024).getBytes(StandardCharsets.UTF_8)), "expected a");
        String deep = "{\"filingType\": \"NEW_FIRST\", \"subject\": " + "{\"history\": ".repeat(4 * 1024 * 1024);
        assertUnusable(file(deep.getBytes(StandardCharsets.UTF_8)), "expected");
        String list = "{\"filingType\": \"NEW_FIRST\", \"materials\": " + "[".repeat(50 * 1024 * 1024);
        assertUnusable(file(list.getBytes(StandardCharsets.UTF_8)), "expected");
    }

    @ParameterizedTest
    @CsvSource({
        "check,                                Missing required parameter",
        "check a.json --format yaml,           --format",
        "check a.json --lang fr,               expected zh or en",
        "check a.json --on yesterday,          --on",
        "check a.json --colour,                --colour",
        "chekc a.json,                         chekc",
    })
    void wrong_usage_is_told(String arguments, String expected) {
        CommandLine.Result result = CommandLine.run(arguments.split(" ", -1));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.messages()).contains(expected);
        assertThat(result.messages().lines()).hasSize(1);
    }

    private void assertUnusable(Path file, String expected) {
        CommandLine.Result result = run(file);
        assertThat(result.messages()).startsWith(file.toString()).contains(expected);
        assertThat(result.messages().lines()).hasSize(1);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.answer()).isEmpty();
    }

    private CommandLine.Result run(Path file) {
        return CommandLine.run("check", file.toString());
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("filing.json"), bytes);
    }
}
