package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.examples.CommandLine.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample filings and what is said of them. */
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
}
