package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.WeChatFiling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Applications read filings with Jackson 2 or with Jackson 3, neither of them configured: both read the same. */
class JacksonVersionsTest {

    private static final Path SAMPLES = Path.of("samples");
    private static final Path DOCUMENTS = Path.of("..", "docs");
    private static final Pattern EXAMPLE = Pattern.compile("^```json\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final ObjectMapper JACKSON_2 = new ObjectMapper().registerModule(new JavaTimeModule());

    /** As it comes, and with the modules of the class path, as Spring Boot 4 has it. */
    private static final List<JsonMapper> JACKSON_3 = List.of(
            JsonMapper.builder().build(),
            JsonMapper.builder().findAndAddModules().build());

    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();

    /** A JSON text and where it stands. */
    private record Json(String place, String text) {

        boolean isFiling() {
            return text.startsWith("{\n  \"filingType\"");
        }

        @Override
        public String toString() {
            return place;
        }
    }

    static Stream<Json> filings() throws IOException {
        return everything().filter(Json::isFiling);
    }

    static Stream<Json> everything() throws IOException {
        return Stream.concat(samples(), examples());
    }

    static List<Path> bodies() throws IOException {
        return files(SAMPLES.resolve("wechat"), ".json").stream()
                .filter(file -> !isContext(file))
                .toList();
    }

    @Test
    void samples_and_examples_are_found() throws IOException {
        assertThat(samples().filter(Json::isFiling)).hasSize(10);
        assertThat(examples().filter(Json::isFiling)).hasSize(2);
        assertThat(bodies()).hasSize(3);
        assertThat(files(SAMPLES.resolve("wechat"), ".json").stream().filter(JacksonVersionsTest::isContext))
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
    void a_filing_has_the_report_that_the_runner_writes(Json json) throws IOException {
        Path file = Files.createTempFile("filing", ".json");
        try {
            Files.writeString(file, json.text(), StandardCharsets.UTF_8);
            CommandLine.Result written =
                    CommandLine.run("check", file.toString(), "--format", "json", "--on", DAY.toString());
            for (JsonMapper mapper : JACKSON_3) {
                FilingRequest filing = mapper.readValue(json.text(), FilingRequest.class);
                assertThat(withoutDigest(mapper.readTree(written.answer())))
                        .isEqualTo(withoutDigest(mapper.readTree(mapper.writeValueAsString(report(filing)))));
            }
        } finally {
            Files.delete(file);
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

    @ParameterizedTest
    @MethodSource("everything")
    void whatever_is_shown_as_json_reads_the_same(Json json) throws IOException {
        for (JsonMapper mapper : JACKSON_3) {
            assertThat(mapper.readValue(json.text(), Object.class))
                    .isEqualTo(JACKSON_2.readValue(json.text(), Object.class));
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

    private static Stream<Json> samples() throws IOException {
        return files(SAMPLES, ".json").stream().map(file -> new Json(file.toString(), text(file)));
    }

    private static Stream<Json> examples() throws IOException {
        return files(DOCUMENTS, ".md").stream()
                .flatMap(file -> EXAMPLE.matcher(text(file))
                        .results()
                        .map(example -> new Json(file + " at " + example.start(), example.group(1))));
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static boolean isContext(Path file) {
        return file.toString().endsWith(".context.json");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read.", e);
        }
    }
}
