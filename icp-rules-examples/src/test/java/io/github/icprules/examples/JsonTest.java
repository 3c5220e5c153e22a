package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.alibaba.fastjson2.JSON;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.examples.fuzz.ChangedSamples;
import io.github.icprules.examples.fuzz.Trees;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.ReportDiff;
import io.github.icprules.report.ReportOutline;
import io.github.icprules.report.RequestDigest;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A filing is the same filing with each JSON library, none of which is configured, and the JSON that a report writes is the JSON of its
 * tree.
 */
class JsonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final RequestDigest DIGEST = RequestDigest.withKey(new byte[32]);
    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectMapper JACKSON_2 = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final List<JsonMapper> JACKSON_3 = List.of(
            JsonMapper.shared(), JsonMapper.builder().findAndAddModules().build());
    private static final Gson LONGS = new GsonBuilder()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .create();

    private interface Work<A, B> {
        B of(A input) throws IOException;
    }

    /** A JSON library, as an application uses it. */
    enum Library {
        JACKSON_2(json -> MAPPER.readValue(json, Object.class), MAPPER::writeValueAsString),
        JACKSON_3(json -> JsonMapper.shared().readValue(json, Object.class), JsonMapper.shared()::writeValueAsString),
        /** Reads every number as a double. */
        GSON(json -> new Gson().fromJson(json, Object.class), new Gson()::toJson),
        GSON_WITH_LONGS(json -> LONGS.fromJson(json, Object.class), LONGS::toJson),
        FASTJSON_2(JSON::parse, JSON::toJSONString);

        private final Work<String, Object> reader;
        private final Work<Object, String> writer;

        Library(Work<String, Object> reader, Work<Object, String> writer) {
            this.reader = reader;
            this.writer = writer;
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_sample_and_each_example_is_the_same_filing(Library library) throws IOException {
        for (String json : filings()) {
            FilingRequest filing = FilingRequest.fromTree(Library.JACKSON_2.reader.of(json));
            FilingRequest same = FilingRequest.fromTree(library.reader.of(json));
            assertThat(same).as(json).isEqualTo(filing);
            assertThat(DIGEST.of(same)).isEqualTo(DIGEST.of(filing));
            FilingReport report = report(same);
            assertThat(report.asTree(Language.ZH)).isEqualTo(report(filing).asTree(Language.ZH));
            assertThat(ReportDiff.between(stored(library, report), ReportOutline.of(report))
                            .asTree(Language.ZH))
                    .as(json)
                    .isEqualTo(ReportDiff.between(report, report).asTree(Language.ZH));
            assertThat(FilingRequest.fromTree(library.reader.of(library.writer.of(filing.asTree()))))
                    .isEqualTo(filing);
        }
    }

    /** Jackson binds a filing also without the tree: Jackson 3 as it comes, and with the modules of the class path. */
    @Test
    void jackson_2_and_3_bind_the_same_filing() throws IOException {
        for (String json : filings()) {
            FilingRequest filing = JACKSON_2.readValue(json, FilingRequest.class);
            for (JsonMapper mapper : JACKSON_3) {
                assertThat(mapper.readValue(json, FilingRequest.class)).isEqualTo(filing);
            }
        }
    }

    /** A report has sentences in two languages. A library that reads getters would leave the sentences out. */
    @Test
    void what_has_sentences_is_refused_and_not_written_without_them() {
        FilingReport report = ENGINE.evaluate(Filings.enterprise().request());
        ObjectMapper tolerant = JACKSON_2.copy().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
        for (Object any : List.of(
                report,
                List.of(report),
                ENGINE.rules(),
                ENGINE.parameters(),
                ENGINE.clauses(),
                ReportOutline.of(report),
                report.unchecked())) {
            assertThatThrownBy(() -> JACKSON_2.writeValueAsString(any)).isInstanceOf(JsonMappingException.class);
            assertThatThrownBy(() -> tolerant.writeValueAsString(any)).hasMessageContaining("asTree(language)");
            for (JsonMapper mapper : JACKSON_3) {
                assertThatThrownBy(() -> mapper.writeValueAsString(any)).hasMessageContaining("asTree(language)");
            }
        }
    }

    /** {@return the filings of the samples, and those that the documents show} */
    private static List<String> filings() throws IOException {
        List<String> filings = new ArrayList<>();
        for (Object sample : Trees.samples(Path.of("samples"))) {
            filings.add(MAPPER.writeValueAsString(sample));
        }
        Pattern.compile("^```json\\n(\\{\\n  \"filingType\".*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("..", "docs", "filing-request.md")))
                .results()
                .forEach(example -> filings.add(example.group(1)));
        assertThat(filings).hasSize(13);
        return filings;
    }

    private static ReportOutline stored(Library library, FilingReport report) throws IOException {
        return ReportOutline.fromTree(library.reader.of(library.writer.of(report.asTree(Language.ZH))));
    }

    private static FilingReport report(FilingRequest filing) {
        return ENGINE.evaluate(filing.withEvaluatedOn(DAY));
    }

    @ParameterizedTest
    @EnumSource
    void the_bytes_are_those_that_a_library_writes_of_the_tree(Language language) throws IOException {
        assertAreTrees(100, language);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("thorough")
    void the_bytes_of_many_reports_are_those_that_a_library_writes_of_the_tree(Language language) throws IOException {
        assertAreTrees(500, language);
    }

    private static void assertAreTrees(int filings, Language language) throws IOException {
        for (FilingRequest filing : new ChangedSamples(Trees.samples(Path.of("samples"))).filings(filings)) {
            assertIsTree(report(filing), language);
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
        assertThat(IntStream.range(0, 600)
                        .parallel()
                        .mapToObj(i -> reports.get(i % reports.size()).toJson(Language.ZH)))
                .containsExactlyElementsOf(IntStream.range(0, 600)
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
        List<TimelineEntry> timeline =
                List.of(new TimelineEntry(last.ruleId(), last.stage(), failing, null, null, last.basis()));
        FilingReport unwritable =
                new FilingReport(DAY, List.of(), List.of(), List.of(), timeline, List.of(), report.receipt());
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

    private static String assertIsTree(FilingReport report, Language language) throws IOException {
        byte[] json = report.toJson(language);
        assertThat(MAPPER.readValue(json, Object.class))
                .isEqualTo(MAPPER.readValue(MAPPER.writeValueAsString(report.asTree(language)), Object.class));
        assertThat(new String(json, StandardCharsets.UTF_8))
                .doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{202E}\\x{2066}]");
        // The order of the members is part of the form.
        assertThat(MAPPER.readTree(json).toString())
                .isEqualTo(MAPPER.readTree(MAPPER.writeValueAsString(report.asTree(language)))
                        .toString());
        return new String(json, StandardCharsets.UTF_8);
    }
}
