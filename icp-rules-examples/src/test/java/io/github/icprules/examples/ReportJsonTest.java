package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        for (FilingRequest filing : new ChangedSamples(Trees.samples(Path.of("samples"))).filings(REQUESTS)) {
            assertIsTree(ENGINE.evaluate(filing.withEvaluatedOn(DAY)), language);
        }
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
        assertThat(new String(json, StandardCharsets.UTF_8))
                .doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{202E}\\x{2066}]");
        // The order of the members is part of the form.
        assertThat(mapper.readTree(json).toString())
                .isEqualTo(mapper.readTree(mapper.writeValueAsString(report.asTree(language)))
                        .toString());
        return new String(json, StandardCharsets.UTF_8);
    }
}
