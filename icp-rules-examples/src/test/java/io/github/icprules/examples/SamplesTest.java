package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.examples.CommandLine.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample filings and what is said of them, on a machine of any language. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("samples");

    static List<Path> samples() {
        return CommandLine.samples("");
    }

    @ParameterizedTest
    @CsvSource({
        "enterprise-ready,                  READY,               0, ''",
        "half-entered,                      INCOMPLETE,          0, ''",
        "news-with-approval,                READY,               0, ''",
        "news-without-approval,             BLOCKED,             1, pre-approval.document-missing",
        "drug-information-by-individual,    BLOCKED,             1, pre-approval.individual",
        "individual-from-another-province,  BLOCKED,             1, province-person.residence-proof",
        "authorised-principals,             BLOCKED,             1, province-principal.legal-representative-required"
                + " supplements.mini-program-principal-authorisation-letter",
        "listed-missed-deadline,            READY_WITH_WARNINGS, 1, duty-to-file.existing-overdue",
        "change-of-principal,               BLOCKED,             1, number-display.link-missing"
                + " supplements.mini-program-principal-authorisation-letter",
        "cancel-only-service,               READY_WITH_WARNINGS, 0, cancellation.early"
                + " cancellation.leaves-shell-subject",
        "sole-trader-finance-words,         READY_WITH_WARNINGS, 0, pre-approval.finance-words",
    })
    void a_sample_is_judged_as_its_name_says(String sample, String verdict, int exitCode, String violations)
            throws IOException {
        Result result = run("check", SAMPLES.resolve(sample + ".json").toString(), "--format json");
        assertThat(result.messages()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(exitCode);
        JsonNode report = JsonMapper.builder().build().readTree(result.answer());
        assertThat(report.get("verdict").asText()).isEqualTo(verdict);
        assertThat(report.get("violations").findValuesAsText("ruleId"))
                .containsExactlyInAnyOrderElementsOf(
                        violations.isEmpty() ? List.of() : List.of(violations.split(" ", -1)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_reads_well_in_both_languages(Path sample) {
        for (String language : List.of("zh", "en")) {
            Result result = run("check", sample, "--lang", language);
            assertThat(result.messages()).isEmpty();
            assertThat(result.answer().lines()).isNotEmpty().allSatisfy(line -> {
                assertThat(line).doesNotContain("null", "{0}", "\t").doesNotEndWith(" ");
                assertThat(line.length()).isLessThanOrEqualTo(100);
            });
        }
    }

    @TempDir
    private static Path folder;

    private static List<String> expected = List.of();

    @BeforeAll
    static void print() throws IOException {
        expected = printed(Locale.ROOT);
    }

    @ParameterizedTest
    @ValueSource(strings = "fa-IR")
    void what_is_printed_does_not_depend_on_the_machine_s_language(String tag) throws IOException {
        assertThat(printed(Locale.forLanguageTag(tag))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "mr-IN", "ne-NP", "bn-BD", "my-MM"})
    @Tag("thorough")
    void what_is_printed_does_not_depend_on_other_languages_of_the_machine(String tag) throws IOException {
        assertThat(printed(Locale.forLanguageTag(tag))).isEqualTo(expected);
    }

    private static List<String> printed(Locale locale) throws IOException {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(locale);
            List<String> printed = new ArrayList<>();
            for (String language : List.of("--lang zh", "--lang en")) {
                for (Path sample : samples()) {
                    printed.add(output("check", sample, language));
                    printed.add(output("check", sample, language, "--format json"));
                }
                for (Path sample : CommandLine.samples("wechat")) {
                    Path review = SAMPLES.resolve("wechat-answers/hints.json");
                    printed.add(output("wechat", sample, language, "--on 2026-11-24 --answer", review));
                }
                printed.add(output("batch", batch(), language).replaceAll("(用时|[0-9.]+ s)[^\n]*", ""));
                for (String listing : List.of("rules", "parameters", "clauses", "provinces")) {
                    for (String format : List.of("text", "json", "md")) {
                        printed.add(output(listing, language, "--format", format));
                    }
                }
                printed.add(output("provinces --compare 31,44", language));
            }
            printed.add(output("check samples/enterprise-ready.json --on 1800-01-01"));
            printed.add(output("batch", batch(), "--threads 12345"));
            printed.add(output("check", folder.resolve("nowhere.json")));
            return printed;
        } finally {
            Locale.setDefault(usual);
        }
    }

    /** All samples, each in a line, and lines that are none. */
    private static Path batch() throws IOException {
        String lines = BatchFolder.joined(samples(), "\n");
        return Files.writeString(
                folder.resolve("filings.jsonl"), lines + "{\"filingType\": \"NEW_FRIST\"}\n" + "[".repeat(2000));
    }

    private static String output(Object... line) {
        Result result = run(line);
        return Arrays.deepToString(line) + '\n' + result.exitCode() + '\n' + result.answer() + result.messages();
    }
}
