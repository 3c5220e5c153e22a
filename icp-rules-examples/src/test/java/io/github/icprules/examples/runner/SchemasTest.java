package io.github.icprules.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.advice.NextQuestions;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.RulePack;
import io.github.icprules.examples.fuzz.ChangedSamples;
import io.github.icprules.examples.fuzz.Trees;
import io.github.icprules.examples.runner.io.JsonText;
import io.github.icprules.examples.runner.io.RequestReader;
import io.github.icprules.examples.runner.io.Source;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import io.github.icprules.text.Term;
import io.github.icprules.wechat.WeChatFiling;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** The schemas of docs/schema accept what the readers take and what reports are, and nothing else. */
class SchemasTest {

    private static final String REQUEST = "filing-request.schema.json";
    private static final String CONTEXT = "wechat-context.schema.json";
    private static final String REPORT = "filing-report.schema.json";
    private static final String LINE = "batch-line.schema.json";
    private static final String QUESTIONS = "next-questions.schema.json";
    private static final String REPAIR = "repair-result.schema.json";
    private static final String EXPLANATION = "explanation.schema.json";

    private static final Path DOCUMENTS = Path.of("..", "docs");
    private static final Path SAMPLES = Path.of("samples");
    /** The ordinary build tries a part. */
    private static final int REQUESTS = Boolean.getBoolean("icprules.thorough") ? 400 : 120;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(Dialects.getDraft202012());
    private static final Map<String, Schema> SCHEMAS = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        for (String name : List.of(REQUEST, CONTEXT, REPORT, LINE, QUESTIONS, REPAIR, EXPLANATION)) {
            SCHEMAS.put(name, REGISTRY.getSchema(published(name)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {REQUEST, CONTEXT, REPORT, LINE, QUESTIONS, REPAIR, EXPLANATION})
    void a_schema_is_in_the_jar_of_the_api_and_is_one(String name) throws IOException {
        try (InputStream resource = FilingRequest.class.getResourceAsStream("/META-INF/icp-rules/schema/" + name)) {
            assertThat(resource).isNotNull();
            assertThat(new String(resource.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(published(name));
        }
        Schema dialect = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(dialect.validate(published(name), InputFormat.JSON)).isEmpty();
    }

    @Test
    void a_filing_is_accepted_if_and_only_if_the_reader_takes_it() {
        for (Object sample : Trees.samples(SAMPLES)) {
            assertThat(complaints(REQUEST, text(sample))).isEmpty();
        }
        ChangedSamples generator = new ChangedSamples(Trees.samples(SAMPLES));
        int taken = 0;
        int refused = 0;
        while (taken < REQUESTS) {
            String filing = generator.next();
            String complaint = complaintOfReader(filing);
            taken += complaint == null ? 1 : 0;
            refused += complaint == null ? 0 : 1;
            assertSame(REQUEST, filing, complaint);
        }
        assertThat(refused).isGreaterThan(REQUESTS / 4);
    }

    @Test
    void a_context_is_accepted_if_and_only_if_the_reader_takes_it() throws IOException {
        List<Object> contexts = contexts();
        assertThat(contexts)
                .allSatisfy(context ->
                        assertThat(complaints(CONTEXT, text(context))).isEmpty());
        ChangedSamples generator = new ChangedSamples(contexts);
        for (int i = 0; i < REQUESTS; i++) {
            String context = generator.next();
            // null is no context at all, which is no document to describe.
            if (!context.equals("null")) {
                assertSame(CONTEXT, context, complaintAboutContext(context));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"entrance, status", "entrance, available", "entrance, sms_verify_status", "faceTask, face_status"})
    void a_code_of_the_platform_is_accepted_if_and_only_if_the_reader_takes_it(String part, String code) {
        for (int i = -1; i < 1_100; i++) {
            String context = "{\"%s\": {\"%s\": %s}}".formatted(part, code, i);
            assertSame(CONTEXT, context, complaintAboutContext(context));
        }
    }

    private static void assertSame(String schema, String json, @Nullable String complaint) {
        assertThat(complaints(schema, json).isEmpty())
                .as("%s\nreader: %s\nschema: %s", json, complaint, complaints(schema, json))
                .isEqualTo(complaint == null);
    }

    /** The published schema lets later versions add properties. Here it has to name all that there are, in their order. */
    @Test
    void a_report_and_a_line_of_a_batch_have_what_the_schema_names_and_nothing_else(@TempDir Path folder)
            throws IOException {
        Schema report = closed(REPORT);
        Schema line = closed(LINE);
        ObjectNode objects = objectsOfReport();
        Set<String> written = new TreeSet<>();
        for (FilingReport each : reports(folder)) {
            String json = text(each.asTree(Language.EN));
            assertAccepted(report, json);
            assertAccepted(line, "{\"line\":1,\"settings\":\"\",\"report\":%s}".formatted(json));
            visit(objects, "FilingReport", JSON.readTree(json), written);
        }
        assertThat(objects.properties().stream()
                        .flatMap(object -> names(object.getValue().path("properties"))
                                .map(property -> object.getKey() + '.' + property))
                        .filter(property -> !written.contains(property)))
                .as(
                        "properties that no report has: no filing causes a fault, no bundled material or stage has a note, the sample changes no severity")
                .containsExactly(
                        "MaterialRequirement.notes",
                        "PolicyEffect.newSeverity",
                        "TimelineEntry.notes",
                        "Unchecked.fault");
    }

    /** {@return reports on many filings, of an engine with a rule pack, a policy and a key for receipts} */
    private static List<FilingReport> reports(Path folder) throws IOException {
        Path policy = Files.writeString(folder.resolve("own.csv"), """
                rule,effect,severity,path,subject,until,acknowledged,reason
                subject.certificate-expired,WAIVE,,,,2026-12-31,true,示例
                materials.subject-certificate,WAIVE,,,,2026-12-31,true,示例
                """);
        IcpRuleEngine engine = DroolsIcpRuleEngine.builder()
                .pack(RulePack.of(Path.of("packs/first/pack")))
                .policy(policy)
                .receiptKey(new byte[32])
                .build();
        List<FilingRequest> requests = new ArrayList<>();
        Filings.all().forEach(filing -> requests.add(filing.request().withReference("A-17")));
        requests.add(Filings.enterprise()
                .with("platform.registeredName", "杭州示例他人有限公司")
                .request());
        Stream.of(Defects.missingLicence(), Defects.expiredLicence(), Defects.misreadIdNumber())
                .forEach(
                        defect -> requests.add(Filings.enterprise().with(defect).request()));
        for (FilingRequest filing : new ChangedSamples(Trees.samples(SAMPLES)).filings(REQUESTS / 2)) {
            requests.add(filing.withEvaluatedOn(Filings.DAY));
            requests.add(filing.withEvaluatedOn(LocalDate.of(2024, 12, 31)));
        }
        return requests.stream().map(engine::evaluate).toList();
    }

    /** Compares the order of the members of each object with the schema, and notes the members. */
    private static void visit(ObjectNode objects, String object, JsonNode value, Set<String> written) {
        if (value.isArray()) {
            value.forEach(item -> visit(objects, object, item, written));
        }
        JsonNode properties = objects.path(object).path("properties");
        assertThat(names(properties).filter(value::has))
                .as(object)
                .containsExactlyElementsOf(names(value).toList());
        value.properties().forEach(member -> {
            written.add(object + '.' + member.getKey());
            JsonNode property = properties.path(member.getKey());
            // The members of an object with any names have no section of their own.
            if (!property.has("additionalProperties")) {
                String type = property.findPath("$ref").asText();
                visit(objects, type.replace("#/$defs/", ""), member.getValue(), written);
            }
        });
    }

    private static Stream<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey);
    }

    private static ObjectNode objectsOfReport() throws IOException {
        JsonNode schema = JSON.readTree(published(REPORT));
        return ((ObjectNode) schema.get("$defs")).set("FilingReport", schema.deepCopy());
    }

    @Test
    void the_reference_of_reports_has_these_objects_and_the_constants_of_enums_in_both_languages() throws IOException {
        ObjectNode objects = objectsOfReport();
        assertThat(Files.readString(DOCUMENTS.resolve("filing-report.md")).lines())
                .filteredOn(line -> line.startsWith("### "))
                .extracting(line -> line.substring(4))
                .containsExactlyInAnyOrderElementsOf(names(objects)
                        .filter(name -> !Set.of("Material", "PreApprovalCategory", "FilingType", "SubjectType")
                                .contains(name))
                        .toList());
        assertThat(objects.properties())
                .filteredOn(object -> object.getValue().has("enum"))
                .hasSize(18)
                .allSatisfy(object -> assertThat(
                                object.getValue().get("description").asText())
                        .isEqualTo(Stream.of(type(object.getKey()).getEnumConstants())
                                .map(constant -> "%s: %s, %s"
                                        .formatted(constant, ((Term) constant).chinese(), ((Term) constant).english()))
                                .collect(Collectors.joining("\n"))));
    }

    private static Class<?> type(String name) {
        for (String room : List.of("report.", "law.", "model.")) {
            try {
                return Class.forName("io.github.icprules." + room + name.replace('.', '$'));
            } catch (ClassNotFoundException e) {
                // It is in another package.
            }
        }
        throw new AssertionError(name);
    }

    private static String text(Object tree) {
        return new String(JsonText.compact(tree), StandardCharsets.UTF_8);
    }

    private static void assertAccepted(Schema schema, String json) {
        assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
    }

    @Test
    void questions_and_repairs_have_what_the_schemas_name_and_nothing_else() throws IOException {
        Schema questions = closed(QUESTIONS);
        Schema repair = closed(REPAIR);
        IcpRuleEngine engine = IcpRuleEngine.load();
        for (Object sample : Trees.samples(SAMPLES).subList(0, 4)) {
            FilingRequest request = FilingRequest.fromTree(sample);
            for (Language language : Language.values()) {
                NextQuestions next = NextQuestions.of(engine.evaluate(request), engine.nextQuestions(request));
                assertAccepted(questions, text(next.asTree(language)));
                assertAccepted(repair, text(engine.repairs(request).asTree(language)));
            }
        }
    }

    @Test
    void an_explanation_has_what_the_schema_names_and_nothing_else() throws IOException {
        IcpRuleEngine engine = IcpRuleEngine.load();
        Schema schema = closed(EXPLANATION);
        FilingRequest change = FilingRequest.builder(FilingType.CHANGE_ALL).build();
        for (LocalDate day : List.of(LocalDate.of(2023, 8, 1), LocalDate.of(2026, 11, 24))) {
            Stream.of(Filings.individual().request(), Filings.enterprise().request(), change)
                    .flatMap(request -> engine.explainAll(request.withEvaluatedOn(day)).stream())
                    .forEach(explanation -> assertAccepted(schema, text(explanation.asTree(Language.ZH))));
        }
    }

    private static List<String> complaints(String schema, String json) {
        try {
            return Objects.requireNonNull(SCHEMAS.get(schema))
                    .validate(
                            json,
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream()
                    .map(String::valueOf)
                    .toList();
        } catch (JacksonException e) {
            // Half a character in a name, or a number that no type can hold: the validator's way to refuse these.
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String complaintOfReader(String filing) {
        try {
            read(filing);
            return null;
        } catch (UnusableInputException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static FilingRequest read(String filing) {
        return RequestReader.read(Source.ofLine(filing.getBytes(StandardCharsets.UTF_8)));
    }

    private static @Nullable String complaintAboutContext(String context) {
        try {
            WeChatFiling.read(Map.of(), JSON.readValue(context, Object.class));
            return null;
        } catch (IllegalArgumentException | JsonProcessingException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Schema closed(String name) throws IOException {
        return REGISTRY.getSchema(JSON.writeValueAsString(closed(JSON.readValue(published(name), Object.class)))
                .replace("/" + name, "/closed/" + name));
    }

    private static @Nullable Object closed(@Nullable Object schema) {
        if (schema instanceof Map<?, ?> members) {
            Map<String, @Nullable Object> closed = new LinkedHashMap<>();
            members.forEach((key, member) -> closed.put(String.valueOf(key), closed(member)));
            if ("object".equals(closed.get("type"))) {
                closed.putIfAbsent("additionalProperties", false);
            }
            return closed;
        }
        return schema;
    }

    private static String published(String name) throws IOException {
        return Files.readString(DOCUMENTS.resolve("schema").resolve(name), StandardCharsets.UTF_8);
    }

    /** The contexts of samples and of the page about them. */
    private static List<Object> contexts() throws IOException {
        List<Object> contexts = new ArrayList<>(Trees.samples(SAMPLES.resolve("wechat")));
        contexts.removeIf(sample -> ((Map<?, ?>) sample).containsKey("icp_subject"));
        String page = Files.readString(DOCUMENTS.resolve("wechat.md"), StandardCharsets.UTF_8);
        contexts.add(JSON.readValue(page.split("```json\n", -1)[1].split("```", -1)[0], Object.class));
        return contexts;
    }
}
