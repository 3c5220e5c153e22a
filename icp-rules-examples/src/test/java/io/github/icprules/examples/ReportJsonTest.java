package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.examples.fuzz.ChangedSamples;
import io.github.icprules.examples.fuzz.Trees;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON that a report writes is the JSON of its tree. */
class ReportJsonTest {

    private static final int REQUESTS = 500;
    private static final int WRITTEN_AT_ONCE = 600;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();

    private final ObjectMapper mapper = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void the_bytes_are_those_that_a_library_writes_of_the_tree(Language language) throws IOException {
        ChangedSamples generator = new ChangedSamples(Trees.samples(Path.of("samples")));
        int written = 0;
        while (written < REQUESTS) {
            FilingReport report;
            try {
                report = ENGINE.evaluate(FilingRequest.fromTree(mapper.readValue(generator.next(), Object.class))
                        .withEvaluatedOn(DAY));
            } catch (InvalidTreeException | JsonProcessingException refused) {
                continue;
            }
            assertIsTree(report, language);
            written++;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quote \" backslash \\ slash / ",
                "\u0000\u0001\b\t\n\u000B\f\r\u001B[31m\u007F\u0085\u009B",
                "\u202E\u2066\u2028\u2029\u200B\uFEFF\u00AD",
                "\u200D\u200C \uD83D\uDC69\u200D\uD83D\uDCBB \uD840\uDC00",
                "é ß Ж \u07FF\u0800\u3000\u3001\u9FFF\uA000\uFF5E\uFFFF"
            })
    void each_character_arrives(String reference) throws IOException {
        FilingReport report = ENGINE.evaluate(
                Filings.enterprise().with("reference", reference).request());
        assertThat(assertIsTree(report, Language.ZH)).doesNotContain("\u001B", "\u202E", "\u2028", "\u007F", "\n");
    }

    @Test
    void half_a_character_arrives() throws IOException {
        FilingReport report = ENGINE.evaluate(
                Filings.enterprise().with("reference", "\uD83D and \uDC69").request());
        String json = new String(report.toJson(Language.EN), StandardCharsets.UTF_8);
        assertThat(json).contains("\"reference\":\"\\uD83D and \\uDC69\"");
        assertThat(mapper.readTree(json).get("reference").asText()).isEqualTo(report.reference());
    }

    @Test
    void threads_that_write_at_the_same_time_do_not_disturb_each_other() {
        List<FilingReport> reports = Stream.of(
                        Filings.enterprise(), Filings.individual(), Filings.of(FilingType.CANCEL_SERVICE))
                .map(filing -> ENGINE.evaluate(filing.request()))
                .toList();
        List<byte[]> alone =
                reports.stream().map(report -> report.toJson(Language.ZH)).toList();
        assertThat(IntStream.range(0, WRITTEN_AT_ONCE)
                        .parallel()
                        .mapToObj(i -> reports.get(i % reports.size()).toJson(Language.ZH)))
                .containsExactlyElementsOf(IntStream.range(0, WRITTEN_AT_ONCE)
                        .mapToObj(i -> alone.get(i % alone.size()))
                        .toList());
    }

    @Test
    void a_report_that_cannot_be_written_leaves_nothing_behind() {
        FilingReport report = ENGINE.evaluate(Filings.enterprise().request());
        byte[] json = report.toJson(Language.ZH);
        Text failing = language -> {
            throw new IllegalStateException("no sentence");
        };
        TimelineEntry last = report.timeline().get(0);
        FilingReport unwritable = new FilingReport(
                report.evaluatedOn(),
                report.requirements(),
                report.violations(),
                report.unchecked(),
                List.of(new TimelineEntry(last.ruleId(), last.stage(), failing, null, null, last.basis())),
                report.duties(),
                report.receipt());
        assertThatThrownBy(() -> unwritable.toJson(Language.ZH)).hasMessage("no sentence");
        assertThat(report.toJson(Language.ZH)).isEqualTo(json);
    }

    @Test
    void a_copy_of_a_finding_is_written_with_its_own_content() throws IOException {
        FilingReport report = ENGINE.evaluate(Filings.of(FilingType.NEW_FIRST).request());
        String json = assertIsTree(report, Language.ZH);
        FilingReport copy = new FilingReport(
                report.evaluatedOn(),
                report.requirements().stream()
                        .map(requirement -> requirement.withStatus(RequirementStatus.DEFECTIVE))
                        .toList(),
                report.violations(),
                report.unchecked().stream()
                        .map(point -> point.withSeverity(Severity.INFO))
                        .toList(),
                report.timeline(),
                report.duties(),
                report.receipt());
        assertThat(assertIsTree(copy, Language.ZH)).isNotEqualTo(json);
        assertThat(assertIsTree(report, Language.ZH)).isEqualTo(json);
    }

    private String assertIsTree(FilingReport report, Language language) throws IOException {
        byte[] json = report.toJson(language);
        assertThat(mapper.readValue(json, Object.class))
                .isEqualTo(mapper.readValue(mapper.writeValueAsString(report.asTree(language)), Object.class));
        // The order of the members is part of the form.
        assertThat(mapper.readTree(json).toString())
                .isEqualTo(mapper.readTree(mapper.writeValueAsString(report.asTree(language)))
                        .toString());
        return new String(json, StandardCharsets.UTF_8);
    }
}
