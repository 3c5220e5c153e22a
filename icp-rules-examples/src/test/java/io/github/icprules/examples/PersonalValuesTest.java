package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.icprules.examples.CommandLine.Result;
import io.github.icprules.examples.fuzz.Trees;
import io.github.icprules.examples.fuzz.Trees.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing that the runner prints repeats a personal value or controls a terminal, neither of a sample that is in order nor of one that
 * is cut off, has another value at any place or a personal value in the wrong place.
 *
 * <p>What is shown on purpose: what the mini-program and what a unit is called, which is public, and which the title and sentences on
 * names are about.
 */
class PersonalValuesTest {

    private static final Path SAMPLES = Path.of("samples");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A title of the window, a colour in one character and in two, another direction, a line end, something invisible. */
    private static final String HOSTILE =
            "\u001B]0;x\u0007\u009B31m\u001B[31m\u202E\u2066\u200F\u061C\r\u2028\u0085\uFEFF\uDB40\uDC41\u007F";

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

    /** What is in these is shown on purpose, numbers masked. */
    private static final Set<String> SHOWN = Set.of(
            "name holder registeredName miniProgramName key_name error suggest errmsg err_field format".split(" ", -1));

    /** The ordinary build tries a part. */
    private static final boolean IS_THOROUGH = Boolean.getBoolean("icprules.thorough");

    private static final List<String> FORMATS = List.of("text", "json", "html", "merchant");

    @TempDir
    private Path folder;

    static Stream<Arguments> samples() {
        return Stream.concat(
                CommandLine.samples("").stream().map(file -> arguments("check", file)),
                CommandLine.samples("wechat").stream()
                        .filter(file -> !file.toString().contains("context"))
                        .map(file -> arguments("wechat", file)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void no_personal_value_of_a_sample_is_printed(String command, Path sample) throws IOException {
        Set<String> personal = personalIn(sample);
        String more = command.equals("check")
                ? "--provinces all"
                : "--context samples/wechat/enterprise-authorised.context.json"
                        + " --answer samples/wechat-answers/review.json";
        for (String format : FORMATS) {
            assertHarmless(forbiddenIn(format, personal), command, sample, "--lang zh --format", format, more);
            assertHarmless(forbiddenIn(format, personal), command, sample, "--lang en --format", format, more);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothing_of_a_sample_that_is_wrong_in_some_way_is_printed(String command, Path sample) throws IOException {
        assertNothingWrongIsPrinted(command, sample, 3);
    }

    @ParameterizedTest
    @MethodSource("samples")
    @Tag("thorough")
    void nothing_of_a_sample_that_is_wrong_in_any_way_is_printed(String command, Path sample) throws IOException {
        assertNothingWrongIsPrinted(command, sample, 1);
    }

    /** Takes one in so many of the wrong samples. */
    private void assertNothingWrongIsPrinted(String command, Path sample, int share) throws IOException {
        Set<String> personal = personalIn(sample);
        JsonNode tree = MAPPER.readTree(sample.toFile());
        List<String> all = wrong(tree, personal);
        for (int i = 1; i < 40; i++) {
            all.add(tree.toString().substring(0, tree.toString().length() * i / 40));
        }
        assertThat(all).hasSizeGreaterThan(300);
        List<String> wrong = IntStream.iterate(0, i -> i < all.size(), i -> i + share)
                .mapToObj(all::get)
                .toList();
        personal.addAll(MISPLACED);
        int step = 19;
        if (command.equals("check")) {
            step = 89;
            Path lines = Files.write(folder.resolve("filings.jsonl"), wrong);
            // The report of a cancellation repeats no text.
            assertThat(assertHarmless(personal, "batch", lines).contains("\\u202E"))
                    .isEqualTo(!sample.endsWith("cancel-only-service.json"));
            assertHarmless(
                    personal,
                    "batch",
                    Files.write(lines, wrong.subList(0, Math.min(100, wrong.size()))),
                    "--format csv");
        }
        for (int i = 0; i < wrong.size(); i += step) {
            Path file = Files.writeString(folder.resolve("sample.json"), wrong.get(i));
            String format = FORMATS.get(i / step % FORMATS.size());
            assertHarmless(forbiddenIn(format, personal), command, file, "--format", format);
        }
    }

    /** {@return the values that a format must not show} The page for the merchant names the persons, but has no numbers. */
    private static Set<String> forbiddenIn(String format, Set<String> personal) {
        return format.equals("merchant")
                ? personal.stream().filter(value -> value.matches(".*[0-9@].*")).collect(Collectors.toSet())
                : personal;
    }

    @Test
    void no_personal_value_of_a_context_or_an_answer_is_printed() throws IOException {
        Path body = SAMPLES.resolve("wechat/individual.json");
        Path sample = SAMPLES.resolve("wechat/enterprise-authorised.context.json");
        List<String> contexts = wrong(MAPPER.readTree(sample.toFile()), MISPLACED);
        for (int i = 0; i < contexts.size(); i += IS_THOROUGH ? 19 : 57) {
            Path file = Files.writeString(folder.resolve("context.json"), contexts.get(i));
            assertHarmless(MISPLACED, "wechat", body, "--context", file);
        }
        for (Path reply : CommandLine.samples("wechat-answers")) {
            List<String> answers = wrong(MAPPER.readTree(reply.toFile()), MISPLACED);
            for (int i = 0; i < answers.size(); i += IS_THOROUGH ? 3 : 11) {
                Path file = Files.writeString(folder.resolve("answer.json"), answers.get(i));
                // The code of an answer is always shown: the platform gives it.
                assertHarmless(Set.of(PHONE, "13800138000"), "wechat", body, "--answer", file);
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
                    assertHarmless(Set.of(secret), line.replace("{}", secret));
                }
            }
        }
    }

    /** {@return the answer} Line ends lay an answer out, and a byte order mark begins a table. */
    private static String assertHarmless(Set<String> personal, Object... line) {
        Result result = run(line);
        assertThat(result.exitCode()).as(Arrays.toString(line)).isIn(0, 1, 2);
        String output = result.answer().replaceFirst("^\uFEFF", "").replace("\r\n", "\n") + result.messages();
        assertThat(output)
                .doesNotContain(personal)
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}&&[^\n]]");
        return result.answer();
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
    private static List<String> wrong(JsonNode tree, Set<String> personal) {
        String secret = personal.stream().findFirst().orElseThrow();
        List<JsonNode> values = List.of(
                NODES.numberNode(-138_001_380),
                NODES.numberNode(13_800_138_000.5),
                NODES.booleanNode(true),
                NODES.nullNode(),
                NODES.arrayNode().add(secret),
                NODES.objectNode().put(secret, PHONE),
                NODES.textNode(PHONE),
                NODES.textNode(secret + HOSTILE));
        List<String> wrong = new ArrayList<>();
        for (int place = 0; place < Trees.places(tree).size(); place++) {
            for (JsonNode value : values) {
                JsonNode copy = tree.deepCopy();
                Place changed = Trees.places(copy).get(place);
                boolean isShown = value.isTextual() && SHOWN.contains(changed.name());
                changed.put(isShown ? NODES.textNode(PHONE + HOSTILE) : value);
                wrong.add(copy.toString());
            }
            for (String added : List.of(PHONE + HOSTILE, secret)) {
                JsonNode copy = tree.deepCopy();
                if (Trees.places(copy).get(place).value() instanceof ObjectNode object) {
                    object.put(added, 1);
                    wrong.add(copy.toString());
                }
            }
        }
        return wrong;
    }
}
