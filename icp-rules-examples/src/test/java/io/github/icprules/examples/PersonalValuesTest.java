package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.icprules.examples.CommandLine.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing that the runner prints repeats a personal value of a sample, neither of one that is in order nor of one that is cut off,
 * has a value of another type at any place or a personal value in the wrong place.
 *
 * <p>What is shown on purpose: what the mini-program and what a unit is called, which is public, and which the title and sentences on
 * names are about.
 */
class PersonalValuesTest {

    private static final Path SAMPLES = Path.of("samples");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A phone that no sample has, in the wrong place and broken up. */
    private static final String PHONE = "138-0013-8000";

    /** What is put in the wrong place. */
    private static final Set<String> MISPLACED = Set.of(PHONE, "138001380", "1.38001380005E10", "13800138000");

    /** Members of a filing, then of a body. */
    private static final Set<String> PERSONAL = Set.of(("number phone emergencyPhone email contactAddress address"
                    + " filedCertificateNumber previousCertificateNumber registeredNumber"
                    + " certificate_number certificate_address mobile emergency_contact third_party_phone")
            .split(" ", -1));

    /** Whose name is a person's. */
    private static final Set<String> PERSONS = Set.of(
            "principal", "legalRepresentative", "administrator", "principal_info", "legal_person_info", "contact_info");

    /** How often a sample is cut off. */
    private static final int CUTS = 40;

    private static final List<String> OPTIONS = List.of(
            "--lang zh --format text", "--lang zh --format json", "--lang en --format text", "--lang en --format json");

    /** A place of a body gets one of so many wrong values; a line of a batch gets all. */
    private static final int SHARE = 9;

    @TempDir
    private Path folder;

    static List<Path> filings() throws IOException {
        return files(SAMPLES);
    }

    static List<Path> bodies() throws IOException {
        return files(SAMPLES.resolve("wechat")).stream()
                .filter(file -> !file.toString().contains("context"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("filings")
    void no_personal_value_of_a_filing_is_printed(Path sample) throws IOException {
        Set<String> personal = personalIn(sample);
        for (String options : OPTIONS) {
            assertPrintsNone(personal, "check", sample, options, "--provinces all");
        }
    }

    @ParameterizedTest
    @MethodSource("filings")
    void no_personal_value_of_a_filing_that_is_wrong_in_any_way_is_printed(Path sample) throws IOException {
        Set<String> personal = personalIn(sample);
        List<String> lines = spoilt(sample, personal, 1);
        assertThat(lines).hasSizeGreaterThan(500);
        assertPrintsNone(personal, "batch", Files.write(folder.resolve("filings.jsonl"), lines));
        for (int i = 0; i < lines.size(); i += lines.size() / 10) {
            assertPrintsNone(personal, "check", Files.writeString(folder.resolve("filing.json"), lines.get(i)));
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void no_personal_value_of_a_body_is_printed(Path sample) throws IOException {
        Set<String> personal = personalIn(sample);
        Path context = SAMPLES.resolve("wechat/enterprise-authorised.context.json");
        Path review = SAMPLES.resolve("wechat-answers/review.json");
        for (String options : OPTIONS) {
            assertPrintsNone(personal, "wechat", sample, options, "--context", context, "--answer", review);
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void no_personal_value_of_a_body_that_is_wrong_in_any_way_is_printed(Path sample) throws IOException {
        Set<String> personal = personalIn(sample);
        for (String text : spoilt(sample, personal, SHARE)) {
            Path file = Files.writeString(folder.resolve("body.json"), text);
            assertPrintsNone(personal, "wechat", file, "--format json");
        }
    }

    /** A sample cut off and wrong in other ways; adds what was put in the wrong place. */
    private static List<String> spoilt(Path sample, Set<String> personal, int share) throws IOException {
        String json = MAPPER.readTree(sample.toFile()).toString();
        List<String> spoilt = cut(json);
        for (JsonNode wrong : wrongOnes(MAPPER.readTree(json), personal, share)) {
            spoilt.add(wrong.toString());
        }
        personal.addAll(MISPLACED);
        return spoilt;
    }

    @Test
    void no_personal_value_of_a_context_or_an_answer_is_printed() throws IOException {
        Path body = SAMPLES.resolve("wechat/individual.json");
        Path sample = SAMPLES.resolve("wechat/enterprise-authorised.context.json");
        for (JsonNode context : wrongOnes(MAPPER.readTree(sample.toFile()), MISPLACED, SHARE)) {
            Path file = Files.writeString(folder.resolve("context.json"), context.toString());
            assertPrintsNone(MISPLACED, "wechat", body, "--context", file);
        }
        for (Path reply : files(SAMPLES.resolve("wechat-answers"))) {
            for (JsonNode answer : wrongOnes(MAPPER.readTree(reply.toFile()), MISPLACED, 1)) {
                Path file = Files.writeString(folder.resolve("answer.json"), answer.toString());
                // The code of an answer is always shown: the platform gives it.
                assertPrintsNone(Set.of(PHONE, "13800138000"), "wechat", body, "--answer", file);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check {}; wechat {}; batch {}",
                "{}; provinces {}; provinces --compare {},44; rules {}; rules --format {}; batch a.jsonl --threads {}",
                "check a.json {}; check a.json --lang {}; check a.json --on {}; check a.json --format {}",
                "check a.json --provinces {}; check a.json --{}; check a.json --{}=1; check a.json -{}"
            })
    void no_personal_value_on_the_command_line_is_printed(String lines) {
        for (String line : lines.split("; ", -1)) {
            for (String secret : List.of(PHONE, "13800138000", "110101199001010015", "样例甲")) {
                // The name of a missing file is shown.
                if (!secret.equals("样例甲") || !line.matches("(check|wechat|batch) \\{}")) {
                    assertPrintsNone(Set.of(secret), line.replace("{}", secret));
                }
            }
        }
    }

    private static void assertPrintsNone(Set<String> personal, Object... line) {
        Result result = run(line);
        assertThat(result.exitCode()).as(Arrays.toString(line)).isIn(0, 1, 2);
        assertThat(result.answer() + result.messages()).doesNotContain(personal);
    }

    private static List<String> cut(String json) {
        List<String> cut = new ArrayList<>();
        for (int i = 1; i < CUTS; i++) {
            cut.add(json.substring(0, json.length() * i / CUTS));
        }
        return cut;
    }

    private static Set<String> personalIn(Path sample) throws IOException {
        Set<String> personal = new TreeSet<>();
        collect(MAPPER.readTree(sample.toFile()), "", personal);
        assertThat(personal).hasSizeGreaterThan(4);
        return personal;
    }

    private static void collect(JsonNode node, String object, Set<String> personal) {
        if (node.isArray()) {
            node.forEach(item -> collect(item, object, personal));
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            boolean isPersonal =
                    PERSONAL.contains(member.getKey()) || (member.getKey().equals("name") && PERSONS.contains(object));
            if (isPersonal && member.getValue().isTextual()) {
                personal.add(member.getValue().asText());
            }
            collect(member.getValue(), member.getKey(), personal);
        }
    }

    /** The tree with another value at each place, and with a personal value as the name of a member of each object. */
    private static List<JsonNode> wrongOnes(JsonNode tree, Set<String> personal, int share)
            throws JsonProcessingException {
        String secret = personal.stream().findFirst().orElseThrow();
        List<JsonNode> values = List.of(
                NODES.numberNode(-138_001_380),
                NODES.numberNode(13_800_138_000.5),
                NODES.booleanNode(true),
                NODES.nullNode(),
                NODES.arrayNode().add(secret),
                NODES.objectNode().put(secret, PHONE),
                NODES.textNode(PHONE),
                NODES.textNode(secret));
        List<JsonNode> wrong = new ArrayList<>();
        int places = places(tree).size();
        int turn = 0;
        for (int place = 0; place < places; place++) {
            for (JsonNode value : values) {
                if (turn++ % share == 0) {
                    JsonNode copy = tree.deepCopy();
                    places(copy).get(place).put(value);
                    wrong.add(copy);
                }
            }
            turn++;
        }
        int objects = objects(tree).size();
        for (int i = 0; i < objects; i++) {
            for (String name : List.of(PHONE, secret)) {
                JsonNode copy = tree.deepCopy();
                objects(copy).get(i).put(name, 1);
                wrong.add(copy);
            }
        }
        return wrong;
    }

    /** Something that can be put in the place of a value. */
    private interface Place {
        void put(JsonNode value);
    }

    /** Places that are for names that are shown are left out: what is in them is shown on purpose, numbers masked. */
    private static List<Place> places(JsonNode node) {
        List<Place> places = new ArrayList<>();
        Set<String> shown =
                new HashSet<>(Set.of("name", "holder", "registeredName", "miniProgramName", "key_name", "error"));
        shown.addAll(Set.of("suggest", "errmsg", "err_field", "format"));
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                places.add(value -> {
                    boolean isShown = value instanceof TextNode && shown.contains(name);
                    object.set(name, isShown ? NODES.textNode(PHONE) : value);
                });
                places.addAll(places(object.get(name)));
            }
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                places.add(value -> array.set(index, value));
                places.addAll(places(array.get(i)));
            }
        }
        return places;
    }

    private static List<ObjectNode> objects(JsonNode node) {
        List<ObjectNode> objects = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> objects.addAll(objects(child)));
        return objects;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
