package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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
                "{\"filingType\": \"NEW_FIRST\"} {}                                    | :1:29: something follows; expected a filing as a JSON object and nothing else",
                "[]                                                                   | :1:1: wrong value; expected an object",
                "\"NEW_FIRST\"                                                        | :1:1: wrong value; expected an object",
                "null                                                                 | expected a filing as a JSON object",
                "{}                                                                   | filingType must be given",
                "{\"filingType\": null}                                               | filingType must be given",
                "{\"filingTyp\": \"NEW_FIRST\"}                                       | :1:2: filingTyp: unknown property; expected a name such as filingType; did you mean filingType?",
                "{\"filingType\": \"NEW_FIRST\", \"zzz\": 1}                          | :1:29: unknown property (3 characters); expected one of attributes, cancellation, change",
                "{\"filingType\": \"NEW_FRIST\"}                                      | filingType: unknown value (NEW_FRIST); expected a name such as NEW_FIRST; did you mean NEW_FIRST?",
                "{\"filingType\": \"new_first\"}                                      | did you mean NEW_FIRST?",
                "{\"filingType\": \"\"}                                               | filingType: ",
                "{\"filingType\": 0}                                                  | filingType: ",
                "{\"filingType\": \"NEW_FIRST\", \"filingType\": \"NEW_FIRST\"}       | :1:41: a member given twice; expected once",
                "{\"filingType\": \"NEW_FIRST\", \"evaluatedOn\": \"2026-02-30\"}     | evaluatedOn: wrong value; expected a date such as",
                "{\"filingType\": \"NEW_FIRST\", \"evaluatedOn\": 20260230}           | evaluatedOn: wrong value; expected a date such as",
                "{\"filingType\": \"NEW_FIRST\", \"subject\": []}                     | subject: wrong value; expected an object",
                "{\"filingType\": \"NEW_FIRST\", \"subject\": {\"name\": 5}}          | subject.name: wrong value; expected a string",
                "{\"filingType\": \"NEW_FIRST\", \"subject\": {\"branch\": \"yes\"}}  | subject.branch: wrong value; expected true or false",
                "{\"filingType\": \"NEW_FIRST\", \"subject\": {\"branch\": \"\"}}     | subject.branch: wrong value; expected true or false",
                "{\"filingType\": \"NEW_FIRST\", \"subject\": {\"history\": {\"serviceCount\": \"\"}}} | subject.history.serviceCount: wrong value; expected a whole number",
                "{\"filingType\": \"NEW_FIRST\", \"subject\": {\"history\": {\"serviceCount\": 1.5}}} | subject.history.serviceCount: wrong value; expected a whole number",
                "{\"filingType\": \"NEW_FIRST\", \"subject\": {\"history\": {\"serviceCount\": -1}}}  | must not be negative",
                "{\"filingType\": \"NEW_FIRST\", \"materials\": [{\"material\": \"SUBJECT_CERTIFICATE\"}, {\"material\": \"NOTHING\"}]} | materials[1].material: unknown value",
                "{\"filingType\": \"NEW_FIRST\", \"materials\": [null]}               | materials[0]: null; expected an object",
                "{\"filingType\": \"NEW_FIRST\", \"materials\": [{}]}                 | material",
                "{\"filingType\": \"NEW_FIRST\", \"miniProgram\": {\"listing\": {\"listed\": false, \"firstListedOn\": \"2024-01-01\"}}} | must not have a day of listing",
                "{\"filingType\": \"NEW_FIRST\", \"subject\": {\"certificate\": {\"validity\": {\"until\": \"2027-01-01\", \"indefinite\": true}}}} | must not have a last day",
                "{\"filingType\": \"NEW_FIRST\", \"miniProgram\": {\"preApprovals\": [{\"category\": \"NONE\"}]}} | category must be one that can be approved, not NONE",
                "{\"filingType\": \"NEW_FIRST\", \"subject\": {\"name\": \"a\", \"name\": \"b\"}} | :1:60: a member given twice; expected once",
                "{\"filingType\": \"NEW_FIRST\", \"subject\": {\"name\": 示例}}        | :1:49: not JSON; expected something else here",
                "{\"filingType\": \"示例甲\"}                                         | filingType: unknown value (3 characters); expected one of",
                "{\"filingType\": \"NEW_FIRST\", \"subject\": {\"history\": {\"serviceCount\": 99999999999}}} | subject.history.serviceCount: wrong value; expected a whole number that is not so large",
                "{\"filingType\": \"NEW_FIRST\", \"evaluatedOn\": \"+999999999-12-31\"} | evaluatedOn: wrong value; expected a date between 1900-01-01 and 2200-12-31",
                "{\"filingType\": \"NEW_FIRST\", \"subject\": {\"principal\": {\"birthDate\": \"0001-01-01\"}}} | subject.principal.birthDate: wrong value; expected a date between",
                "{\"filingType\": \"NEW_FIRST\", \"subject\": {\"certificate\": {\"validity\": {\"until\": \"9999-12-31\"}}}} | or \"indefinite\": true instead",
                "{\"filingType\": \"NEW_FIRST\", \"platform\": {\"smsSentAt\": \"+20000-01-01T00:00:00Z\"}} | platform.smsSentAt: wrong value; expected a date between",
                "{\"filingType\": \"NEW_FIRST\", \"platform\": {\"smsSentAt\": \"2026-11-24\"}} | platform.smsSentAt: wrong value; expected a time such as",
            })
    void is_reported_in_one_line(String json, String expected) throws IOException {
        assertUnusable(file(json.getBytes(StandardCharsets.UTF_8)), expected);
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
                    {"material": "SUBJECT_CERTIFICATE", "sealed": "yes", "zzz": []},
                    {"picture": {"widht": 1}}
                  ]
                }
                """.getBytes(StandardCharsets.UTF_8));
        CommandLine.Result result = run(file);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.messages().lines().map(line -> line.replaceFirst("(: unknown property[^;]*);.*", "$1")))
                .containsExactly(
                        file + ":2:3: filingTyp: unknown property",
                        file + ":3:3: unknown property (18 characters)",
                        file + ":5:13: subject.name: wrong value; expected a string",
                        file + ":5:16: subject: unknown property (6 characters)",
                        file + ":6:16: subject.history: serviceCount must not be negative.",
                        file + ":9:51: materials[0].sealed: wrong value; expected true or false",
                        file + ":9:58: materials[0]: unknown property (3 characters)",
                        file + ":10:18: materials[1].picture.widht: unknown property",
                        file + ":10:5: materials[1]: material must be given.");
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
    void an_empty_file_is_reported() throws IOException {
        assertUnusable(file(new byte[0]), "empty; expected a filing as a JSON object");
    }

    @Test
    void a_missing_file_is_reported() {
        assertUnusable(folder.resolve("nowhere.json"), "no such file");
    }

    @Test
    void a_folder_is_reported() {
        assertUnusable(folder, "cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-16"})
    void another_encoding_is_reported(String charset) throws IOException {
        assertUnusable(file("{\n\"filingType\": \"新增\"}".getBytes(Charset.forName(charset))), "not UTF-8");
    }

    @Test
    void a_byte_order_mark_is_no_error() throws IOException {
        byte[] json = "\uFEFF{\"filingType\": \"NEW_FIRST\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(run(file(json)).exitCode()).isZero();
    }

    @Test
    void a_day_before_the_first_rule_is_unusable_as_an_option_and_answered_in_a_filing() throws IOException {
        byte[] json = "{\"filingType\": \"NEW_FIRST\"}".getBytes(StandardCharsets.UTF_8);
        CommandLine.Result option = CommandLine.runInEnglish("check", file(json).toString(), "--on", "1999-01-01");
        assertThat(option.messages().strip())
                .isEqualTo("--on: No rule was in force on the evaluation date (1999-01-01); "
                        + "the first rule applies from 2000-09-25.");
        assertThat(option.exitCode()).isEqualTo(2);
        assertThat(option.answer()).isEmpty();

        byte[] dated =
                "{\"filingType\": \"NEW_FIRST\", \"evaluatedOn\": \"1999-01-01\"}".getBytes(StandardCharsets.UTF_8);
        CommandLine.Result filing = run(file(dated));
        assertThat(filing.answer()).contains("No rule was in force on the evaluation date (1999-01-01)");
        assertThat(filing.exitCode()).isEqualTo(1);
    }

    @Test
    void fifty_megabytes_of_nesting_are_reported() throws IOException {
        assertUnusable(file("[".repeat(50 * 1024 * 1024).getBytes(StandardCharsets.UTF_8)), "expected a");
        String deep = "{\"filingType\": \"NEW_FIRST\", \"subject\": " + "{\"history\": ".repeat(4 * 1024 * 1024);
        assertUnusable(file(deep.getBytes(StandardCharsets.UTF_8)), "expected");
        String list = "{\"filingType\": \"NEW_FIRST\", \"materials\": " + "[".repeat(50 * 1024 * 1024);
        assertUnusable(file(list.getBytes(StandardCharsets.UTF_8)), "expected");
    }

    @Test
    void more_than_a_filing_can_be_is_reported() throws IOException {
        byte[] bytes = new byte[64 * 1024 * 1024 + 1];
        Arrays.fill(bytes, (byte) ' ');
        assertUnusable(file(bytes), "larger than 64 MB; expected one filing");
    }

    @Test
    void a_value_of_thirty_megabytes_is_reported() throws IOException {
        String json =
                "{\"filingType\": \"NEW_FIRST\", \"subject\": {\"name\": \"" + "x".repeat(30 * 1024 * 1024) + "\"}}";
        assertUnusable(file(json.getBytes(StandardCharsets.UTF_8)), "a value too long");
    }

    @ParameterizedTest
    @CsvSource({
        "icp_applets,                 '', miniProgram",
        "mobile,                      subject.principal, phone",
        "emergency_contact,           subject.principal, emergencyPhone",
        "certificate_number,          subject.principal, document.number",
        "certificate_number,          subject, certificate.number",
        "certificate_number,          subject.principal.document, number",
        "certificate_validity_date_end, miniProgram.principal, document.validity.until",
        "comment,                     subject, remark",
        "comment,                     miniProgram, remark",
        "nrlx_details,                miniProgram, preApprovalCategories",
        "appid,                       miniProgram, appId",
        "is_canceling,                platform, cancelling",
        "phnoe,                       subject.principal, phone",
    })
    void a_name_of_the_platform_s_api_leads_to_the_name_in_a_filing(String name, String place, String known)
            throws IOException {
        List<String> objects = place.isEmpty() ? List.of() : List.of(place.split("\\.", -1));
        String json = "{\"filingType\": \"NEW_FIRST\", "
                + objects.stream().map(object -> "\"" + object + "\": {").collect(Collectors.joining())
                + "\"" + name + "\": 1"
                + "}".repeat(objects.size() + 1);
        assertUnusable(
                file(json.getBytes(StandardCharsets.UTF_8)),
                (place.isEmpty() ? "" : place + ".") + name + ": unknown property; expected a name such as " + known
                        + "; did you mean " + known + "?");
    }

    @Test
    void a_message_speaks_neither_of_java_nor_of_its_libraries() throws IOException {
        for (String json : List.of(
                "{",
                "[",
                "{\"a",
                "{\"filingType\": NEW}",
                "{\"filingType\": \"\\x\"}",
                "{\"filingType\": \"\n\"}",
                "{]")) {
            CommandLine.Result result = run(file(json.getBytes(StandardCharsets.UTF_8)));
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.messages())
                    .doesNotContain("Source", "REDACTED", "java", "class ", "token", "CTRL-CHAR", "code ", "***");
        }
    }

    @Test
    void a_control_character_does_not_reach_the_terminal() throws IOException {
        String json = "{\"filingType\": \"NEW_FIRST\", \"\\u001b[31m\\u202e\\u009b\\nx\": 1}";
        CommandLine.Result result = run(file(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(result.messages())
                .contains("unknown property")
                .doesNotContain("\u001B", "\u202E", "\u009B")
                .hasLineCount(1);
        assertThat(CommandLine.runInEnglish("check", "no\u001B[31m\nwhere.json").messages())
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
        "check a.json --on +999999999-12-31,   --on: expected a date between 1900-01-01 and 2200-12-31",
        "check samples/enterprise-ready.json --on 2000-01-01, --on: No rule was in force",
        "check a.json --on,                    --on: the value is missing; expected YYYY-MM-DD",
        "check a.json --lang zh --lang en,     --lang：重复给出；应只出现一次",
        "check a.json --colour,                no such option; expected one of --",
        "check a.json --lnag zh,               --lnag: no such option; did you mean --lang?",
        "check a.json b.json,                  too many arguments",
        "rules --format yaml,                  --format: expected text or json or md",
        "chekc a.json,                         did you mean check?",
    })
    void wrong_usage_is_reported(String arguments, String expected) {
        CommandLine.Result result = CommandLine.runInEnglish(arguments.split(" ", -1));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.messages()).contains(expected);
        assertThat(result.messages().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110101200001010010",
                "check 110101200001010010",
                "check a.json 示例甲 110101200001010010",
                "check a.json --on 110101200001010010",
                "check a.json --lang 示例甲",
                "check a.json --format 示例甲",
                "check a.json --name=示例甲",
                "check a.json --示例甲",
                "check a.json --help=示例甲",
            })
    void a_value_on_the_command_line_is_not_repeated(String arguments) {
        CommandLine.Result result = CommandLine.runInEnglish(arguments.split(" ", -1));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.messages())
                .doesNotContain("110101200001010010", "示例甲")
                .hasLineCount(1);
    }

    @Test
    void an_argument_that_begins_with_an_at_sign_is_no_list_of_arguments() throws IOException {
        Path list = Files.writeString(folder.resolve("arguments"), "rules 110101200001010010", StandardCharsets.UTF_8);
        CommandLine.Result result = CommandLine.runInEnglish("check", "@" + list);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.messages()).contains("no such file").doesNotContain("110101200001010010");
    }

    @Test
    void an_empty_file_name_is_reported() {
        assertThat(CommandLine.runInEnglish("check", "").messages()).startsWith("FILE: the name is empty");
        assertThat(CommandLine.runAsIsInEnglish("check", "samples/enterprise-ready.json", "--out", "")
                        .messages())
                .startsWith("--out: the name is empty");
    }

    @Test
    void a_missing_folder_is_reported_once() {
        Path out = folder.resolve("nowhere").resolve("answer.json");
        CommandLine.Result result =
                CommandLine.runAsIsInEnglish("check", "samples/enterprise-ready.json", "--out", out.toString());
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.messages())
                .isEqualTo(out + ": cannot be written (no such folder); expected a file in an existing folder"
                        + System.lineSeparator());
    }

    /** The message in Chinese has no sentence in English. */
    private static void assertChinese(Path file) {
        CommandLine.Result result = CommandLine.run("check", file.toString());
        assertThat(result.messages().replace(file.toString(), ""))
                .containsPattern("[\\p{IsHan}]{2}")
                .doesNotContainPattern("[A-Za-z]{2,} [a-z]{2,}")
                .hasLineCount(1);
    }

    private void assertUnusable(Path file, String expected) {
        assertChinese(file);
        CommandLine.Result result = run(file);
        assertThat(result.messages()).startsWith(file.toString()).contains(expected);
        assertThat(result.messages().lines()).hasSize(1);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.answer()).isEmpty();
    }

    private CommandLine.Result run(Path file) {
        return CommandLine.runInEnglish("check", file.toString());
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("filing.json"), bytes);
    }
}
