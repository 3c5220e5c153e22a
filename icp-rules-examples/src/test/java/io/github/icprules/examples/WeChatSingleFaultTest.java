package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.report.Violation;
import io.github.icprules.wechat.WeChatFiling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A body with one fault gets the finding that belongs to it, and nothing else is found wrong because of it. */
class WeChatSingleFaultTest {

    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();
    private static final Path SAMPLES = Path.of("samples/wechat");
    private static final Object CONTEXT = Map.of("evaluatedOn", "2026-11-24");
    private static final List<String> SOUND = List.of("enterprise-authorised", "individual");

    /** What can be left out, and what is found where it is needed all the same. */
    private static final Map<String, String> OPTIONAL = Map.of(
            "icp_subject.base_info.comment", "",
            "icp_materials.commitment_letter", "",
            "icp_subject.organize_info.certificate_photo", "materials.subject-certificate",
            "icp_subject.legal_person_info", "wechat.legal-person-missing",
            "icp_subject.principal_info.authorization_letter", "supplements.subject-principal-authorisation-letter",
            "icp_applets.principal_info.authorization_letter",
                    "supplements.mini-program-principal-authorisation-letter");

    /** Where a list stands, and what is found if it is empty. */
    private static final Map<String, String> EMPTY = Map.of(
            "icp_applets.base_info.service_content_types", "service-content.none-chosen",
            "icp_applets.base_info.nrlx_details", "pre-approval.none-ticked",
            "icp_materials.commitment_letter", "");

    static Stream<Arguments> fields() throws IOException {
        List<Arguments> fields = new ArrayList<>();
        for (String sample : SOUND) {
            for (String path : paths(read(sample), "")) {
                fields.add(arguments(sample, path));
            }
        }
        return fields.stream();
    }

    @Test
    void the_samples_are_sound() throws IOException {
        for (String sample : SOUND) {
            assertThat(found(read(sample))).as(sample).noneMatch(finding -> finding.startsWith("BLOCKING"));
        }
    }

    @ParameterizedTest(name = "{0} without {1}")
    @MethodSource("fields")
    void a_field_that_is_left_out_is_missed_where_it_is_needed(String sample, String path) throws IOException {
        Map<String, Object> body = read(sample);
        parent(body, path).remove(name(path));

        expect(sample, body, OPTIONAL.getOrDefault(path, "wechat.missing"), path);
    }

    @ParameterizedTest(name = "{0} with {1} null")
    @MethodSource("fields")
    void a_field_that_is_null_is_one_left_out(String sample, String path) throws IOException {
        Map<String, Object> without = read(sample);
        parent(without, path).remove(name(path));
        Map<String, Object> body = read(sample);
        nullable(parent(body, path)).put(name(path), null);

        assertThat(found(body)).isEqualTo(found(without));
    }

    @ParameterizedTest(name = "{0} with a blank {1}")
    @MethodSource("fields")
    void a_field_that_is_blank_is_reported(String sample, String path) throws IOException {
        Map<String, Object> body = read(sample);
        if (parent(body, path).get(name(path)) instanceof String) {
            parent(body, path).put(name(path), " ");
            // What need not be there is as good as left out.
            expect(sample, body, OPTIONAL.getOrDefault(path, "wechat.blank"), path);
        } else if (parent(body, path).get(name(path)) instanceof List) {
            parent(body, path).put(name(path), List.of());
            expect(sample, body, Objects.requireNonNull(EMPTY.get(path), path), path);
        }
    }

    @ParameterizedTest(name = "{0} with {1} of another type")
    @MethodSource("fields")
    void a_value_of_another_type_is_reported(String sample, String path) throws IOException {
        for (Object other : List.of(true, 1.5, Map.of("a", 1), List.of(List.of()), "x")) {
            Map<String, Object> body = read(sample);
            Object before = Objects.requireNonNull(parent(body, path).get(name(path)));
            if (!kind(before).equals(kind(other))) {
                parent(body, path).put(name(path), other);
                expect(sample, body, "wechat.wrong-type", path);
            }
        }
    }

    @ParameterizedTest(name = "{0} with a slip of the pen in {1}")
    @MethodSource("fields")
    void a_misspelt_name_is_reported_once(String sample, String path) throws IOException {
        Map<String, Object> body = read(sample);
        Object value = Objects.requireNonNull(parent(body, path).remove(name(path)));
        String misspelt = name(path) + "x";
        parent(body, path).put(misspelt, value);

        expect(sample, body, "wechat.unknown-member", path + "x");
    }

    @ParameterizedTest(name = "{0} with one more member beside {1}")
    @MethodSource("fields")
    void an_unknown_member_is_reported(String sample, String path) throws IOException {
        Map<String, Object> body = read(sample);
        parent(body, path).put("something_else_altogether", List.of(Map.of()));

        String place = path.contains(".") ? path.substring(0, path.lastIndexOf('.') + 1) : "";
        expect(sample, body, "wechat.unknown-member", place + "?");
    }

    /** A value of a path of the enterprise, and the rule that finds it; a list can be {@code media}, so many files. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            icp_applets.base_info.comment               | "短"            | mini-program.remark-length
            icp_applets.base_info.comment               | "长"*201        | mini-program.remark-length
            icp_applets.base_info.comment               | "正"*20         | ``
            icp_applets.base_info.comment               | "正"*200        | ``
            icp_applets.base_info.service_content_types | [1,2,3,4,5,6]   | service-content.too-many
            icp_applets.base_info.service_content_types | [2,3,4,5,6]     | ``
            icp_applets.base_info.service_content_types | [3,500]         | service-content.first-level
            icp_applets.base_info.service_content_types | [3,3]           | service-content.repeated
            icp_materials.commitment_letter             | ["a","b"]       | wechat.too-many-items
            icp_materials.subject_other_materials       | ["m"]*10        | ``
            icp_materials.subject_other_materials       | ["m"]*11        | wechat.too-many-items
            icp_materials.applets_other_materials       | ["m"]*11        | wechat.too-many-items
            icp_subject.principal_info.certificate_validity_date_end | "长期 "    | wechat.not-a-date
            icp_subject.principal_info.certificate_validity_date_end | "20351301" | wechat.not-a-date
            icp_subject.base_info.district              | "440105"        | subject.district-outside-city
            icp_subject.organize_info.certificate_number | "91210100MA5FAKE083" | number.credit-code
            icp_subject.base_info.address               | "辽宁省沈阳市示例路1号" | subject.contact-address-repeats-region
            """)
    void a_value_over_its_limits_is_reported(String path, String value, String rule) throws IOException {
        String[] times = value.split("\\*", -1);
        Object json = JsonMapper.builder().build().readValue(times[0], Object.class);
        int count = times.length == 1 ? 1 : Integer.parseInt(times[1]);
        Map<String, Object> body = read("enterprise-authorised");
        parent(body, path)
                .put(
                        name(path),
                        json instanceof String text
                                ? text.repeat(count)
                                : count == 1 ? json : Collections.nCopies(count, "m"));
        expect("enterprise-authorised", body, rule, path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": 24}, {"type": 24}                       | pre-approval.ticked-twice   | ``
            {"type": 2, "media": "m"}                        | pre-approval.number-missing | .code
            {"type": 2, "code": " ", "media": "m"}           | pre-approval.number-missing | .code
            {"type": 2, "code": "示例1号"}                   | pre-approval.copy-missing   | .media
            {"type": 2, "code": "示例1号", "media": ""}      | pre-approval.copy-missing   | .media
            {"type": 2, "code": 1, "media": "m"}             | wechat.wrong-type           | .code
            {"type": 2, "code": "示例1号", "media": 1}       | wechat.wrong-type           | .media
            {"code": "示例1号", "media": "m"}                | wechat.missing              | .type
            "24"                                             | wechat.wrong-type           | ``
            {"type": 2, "code": "示例1号", "media": "m"}     | ``                          | ``
            """)
    void an_approval_has_number_and_file(String items, String rule, String member) throws IOException {
        String details = "icp_applets.base_info.nrlx_details";
        Map<String, Object> body = read("enterprise-authorised");
        parent(body, details)
                .put("nrlx_details", JsonMapper.builder().build().readValue("[" + items + "]", List.class));
        expect("enterprise-authorised", body, rule, details + member);
    }

    @Test
    void an_individual_from_elsewhere_needs_a_proof_of_residence() throws IOException {
        Map<String, Object> body = read("individual");
        parent(body, "icp_subject.base_info.province")
                .putAll(Map.of("province", "440000", "city", "440300", "district", "440305"));
        String field = "icp_subject.personal_info.residence_permit";
        expect("individual", body, "province-person.residence-proof", field);
        Map<String, Object> subject = parent(body, "icp_subject.personal_info");
        subject.put("personal_info", Map.of("residence_permit", "m"));
        expect("individual", body, "", "");
        for (Map<String, Object> empty :
                List.of(Map.<String, Object>of("residence_permit", ""), Map.<String, Object>of())) {
            subject.put("personal_info", empty);
            expect("individual", body, "province-person.residence-proof", field);
        }
    }

    /** With the fault there is this one finding more at this field, or none. */
    private static void expect(String sample, Map<String, Object> body, String rule, String field) throws IOException {
        Set<String> more = found(body);
        more.removeAll(found(read(sample)));
        if (field.startsWith("icp_subject.base_info.provinc")) {
            // Where it is not known which province decides, the rule for all of them speaks.
            more.removeIf(finding -> finding.startsWith("WARNING person.principal-delegated "));
        }
        assertThat(more.stream().map(finding -> finding.substring(finding.indexOf(' ') + 1)))
                .containsExactlyElementsOf(rule.isEmpty() ? List.of() : List.of(rule + " " + field));
    }

    /** Severity, rule and field of each violation. */
    private static Set<String> found(Map<String, Object> body) {
        return ENGINE.evaluate(WeChatFiling.read(body, CONTEXT)).violations().stream()
                .map((Violation violation) ->
                        violation.severity() + " " + violation.ruleId() + " " + violation.apiField())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every member but those of items of lists. */
    private static List<String> paths(Map<?, ?> object, String path) {
        List<String> paths = new ArrayList<>();
        object.forEach((name, value) -> {
            paths.add(path + name);
            if (value instanceof Map<?, ?> inner) {
                paths.addAll(paths(inner, path + name + "."));
            }
        });
        return paths;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> parent(Map<String, Object> body, String path) {
        Map<String, Object> object = body;
        String[] names = path.split("\\.", -1);
        for (int i = 0; i < names.length - 1; i++) {
            object = (Map<String, Object>) Objects.requireNonNull(object.get(names[i]), path);
        }
        return object;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String kind(Object value) {
        return value instanceof Map
                ? "object"
                : value instanceof List ? "array" : value.getClass().getSimpleName();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String sample) throws IOException {
        return JsonMapper.builder().build().readValue(Files.readString(SAMPLES.resolve(sample + ".json")), Map.class);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> nullable(Map<?, ?> object) {
        return (Map<String, @Nullable Object>) object;
    }
}
