package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.examples.CommandLine.Result;
import io.github.icprules.examples.JsonTexts.Json;
import io.github.icprules.fixtures.Reports;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.ReportOutline;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.WeChatFiling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Applications read filings with Jackson 2 or with Jackson 3, neither of them configured: both read the same. */
class JacksonVersionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final ObjectMapper JACKSON_2 = new ObjectMapper().registerModule(new JavaTimeModule());

    /** As it comes, and with the modules of the class path, as Spring Boot 4 has it. */
    private static final List<JsonMapper> JACKSON_3 = List.of(
            JsonMapper.builder().build(),
            JsonMapper.builder().findAndAddModules().build());

    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();

    static Stream<Json> filings() throws IOException {
        return JsonTexts.filings();
    }

    static List<Path> bodies() throws IOException {
        return JsonTexts.files(JsonTexts.SAMPLES.resolve("wechat"), ".json").stream()
                .filter(file -> !isContext(file))
                .toList();
    }

    @Test
    void samples_and_examples_are_found() throws IOException {
        assertThat(JsonTexts.samples().filter(Json::isFiling)).hasSize(11);
        assertThat(JsonTexts.examples().filter(Json::isFiling)).hasSize(2);
        assertThat(bodies()).hasSize(3);
        assertThat(JsonTexts.files(JsonTexts.SAMPLES.resolve("wechat"), ".json").stream()
                        .filter(JacksonVersionsTest::isContext))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("filings")
    void a_filing_reads_the_same_and_has_the_same_report(Json json) throws IOException {
        FilingRequest filing = JACKSON_2.readValue(json.text(), FilingRequest.class);
        for (JsonMapper mapper : JACKSON_3) {
            FilingRequest same = mapper.readValue(json.text(), FilingRequest.class);
            assertThat(same).isEqualTo(filing);
            assertThat(mapper.writeValueAsString(report(same))).isEqualTo(JACKSON_2.writeValueAsString(report(filing)));
        }
    }

    @ParameterizedTest
    @MethodSource("filings")
    void a_filing_has_the_report_that_the_runner_writes(Json json, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("filing.json"), json.text());
        Result written = run("check", file, "--format json --on", DAY);
        for (JsonMapper mapper : JACKSON_3) {
            FilingRequest filing = mapper.readValue(json.text(), FilingRequest.class);
            assertThat(withoutDigest(mapper.readTree(written.answer())))
                    .isEqualTo(withoutDigest(mapper.readTree(mapper.writeValueAsString(report(filing)))));
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_and_its_context_read_the_same_and_have_the_same_report(Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName().toString().replace(".json", ".context.json"));
        String body = Files.readString(file, StandardCharsets.UTF_8);
        String context = Files.exists(beside) ? Files.readString(beside, StandardCharsets.UTF_8) : "null";
        FilingRequest filing =
                WeChatFiling.read(JACKSON_2.readValue(body, Object.class), JACKSON_2.readValue(context, Object.class));
        for (JsonMapper mapper : JACKSON_3) {
            FilingRequest same =
                    WeChatFiling.read(mapper.readValue(body, Object.class), mapper.readValue(context, Object.class));
            assertThat(same).isEqualTo(filing);
            assertThat(report(same)).isEqualTo(report(filing));
        }
    }

    /** A report has sentences in two languages. A library that reads getters would leave the sentences out. */
    @Test
    void what_has_sentences_is_refused_and_not_written_without_them() {
        FilingReport report =
                ENGINE.evaluate(FilingRequest.builder(FilingType.NEW_FIRST).build());
        List<Object> all = List.of(
                report,
                Reports.builder().build(),
                List.of(report),
                ENGINE.rules(),
                ENGINE.parameters(),
                ENGINE.clauses(),
                ReportOutline.of(report),
                report.violations().isEmpty() ? report.unchecked() : report.violations());
        ObjectMapper tolerant = JACKSON_2.copy().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
        for (Object any : all) {
            assertThatThrownBy(() -> JACKSON_2.writeValueAsString(any)).isInstanceOf(JsonMappingException.class);
            assertThatThrownBy(() -> tolerant.writeValueAsString(any))
                    .isInstanceOf(JsonMappingException.class)
                    .hasMessageContaining("asTree(language)");
            for (JsonMapper mapper : JACKSON_3) {
                assertThatThrownBy(() -> mapper.writeValueAsString(any))
                        .isInstanceOf(JacksonException.class)
                        .hasMessageContaining("asTree(language)");
            }
        }
    }

    @Test
    void problems_of_a_tree_are_written_as_they_are() throws IOException {
        String expected = """
                [{"path":"filingType","message":"unknown value (NEW_FRIST); expected a name such as NEW_FIRST; \
                did you mean NEW_FIRST?","messageZh":"未知的值（NEW_FRIST）；应为 NEW_FIRST 这样的名称，\
                是否想写 NEW_FIRST？","nearest":"NEW_FIRST"}]""";
        List<InvalidTreeException.Problem> problems = catchThrowableOfType(
                        InvalidTreeException.class, () -> FilingRequest.fromTree(Map.of("filingType", "NEW_FRIST")))
                .problems();
        assertThat(JACKSON_2.readTree(JACKSON_2.writeValueAsString(problems))).isEqualTo(JACKSON_2.readTree(expected));
        for (JsonMapper mapper : JACKSON_3) {
            assertThat(mapper.readTree(mapper.writeValueAsString(problems))).isEqualTo(mapper.readTree(expected));
        }
    }

    /** Jackson moves moments to UTC, which the runner's reader does not: the same moment, but another text to digest. */
    private static JsonNode withoutDigest(JsonNode report) {
        ((ObjectNode) report.get("receipt")).remove("requestSha256");
        return report;
    }

    private static Map<String, Object> report(FilingRequest filing) {
        return ENGINE.evaluate(filing.withEvaluatedOn(DAY)).asTree(Language.ZH);
    }

    private static boolean isContext(Path file) {
        return file.toString().endsWith(".context.json");
    }
}
