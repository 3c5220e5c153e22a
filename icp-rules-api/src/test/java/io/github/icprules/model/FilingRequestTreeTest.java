package io.github.icprules.model;

import static io.github.icprules.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.icprules.Samples;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.report.RequestDigest;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.InvalidTreeException.Problem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilingRequestTreeTest {

    private static final RequestDigest DIGEST = RequestDigest.withKey(new byte[32]);
    private static final FilingRequest FULL = Samples.full().of(FilingRequest.class);
    private static final String ID_NUMBER = "110101200001010010";

    static Stream<FilingRequest> requests() {
        FilingRequest blank = FilingRequest.builder(FilingType.NEW_FIRST)
                .noMaterials()
                .change(Change.builder().noItems().build())
                .subject(Subject.builder().name("").region(Region.of(null)).build())
                .build();
        return Stream.concat(
                Stream.of(
                        FULL,
                        Samples.openEnded().of(FilingRequest.class),
                        FilingRequest.builder(FilingType.CANCEL_SERVICE).build(),
                        blank),
                Filings.all().stream().map(filing -> filing.request()));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void the_tree_of_a_filing_gives_an_equal_filing(FilingRequest request) {
        FilingRequest read = FilingRequest.fromTree(request.asTree());

        assertThat(read).isEqualTo(request);
        assertThat(DIGEST.of(read)).isEqualTo(DIGEST.of(request));
        assertThat(read.asTree()).isEqualTo(request.asTree());
    }

    @Test
    void a_tree_has_types_of_json_only_and_what_is_not_given_is_left_out() {
        assertPlain(FULL.asTree());
        assertThat(FilingRequest.builder(FilingType.NEW_FIRST).build().asTree())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("filingType", "NEW_FIRST", "subject", Map.of(), "miniProgram", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"icp_subject", "icp_applets", "icp_materials"})
    void a_body_of_the_platform_is_one_problem(String member) {
        assertThat(problems(Map.of(member, Map.of(), "appid", "")))
                .containsExactly(new Problem(
                        "",
                        "a body of WeChat's API; expected a filing; read a body with WeChatFiling.read, or check it with the command"
                                + " wechat",
                        "这是微信接口的请求体；应为备案。请求体用 WeChatFiling.read 读取，在命令行用 wechat 命令检查",
                        null));
    }

    private static void assertPlain(Object value) {
        if (value instanceof Map<?, ?> members) {
            assertThat(members).isUnmodifiable();
            members.values().forEach(FilingRequestTreeTest::assertPlain);
        } else if (value instanceof List<?> items) {
            assertThat(items).isUnmodifiable();
            items.forEach(FilingRequestTreeTest::assertPlain);
        } else {
            assertThat(value).isInstanceOfAny(String.class, Integer.class, Long.class, Boolean.class);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.icprules.Samples#paths")
    void a_wrong_type_is_a_problem_at_its_path(String path) {
        RequestPath place = RequestPath.of(path);
        Map<String, Object> tree = FULL.asTree();
        Object wrong = place.in(tree) instanceof String ? ID_NUMBER.length() : List.of(Map.of(ID_NUMBER, ID_NUMBER));
        List<Problem> problems = problems(place.put(tree, wrong));
        // A list of a list: the item is the wrong value.
        assertThat(problems.get(0).path()).isIn(path, path + "[0]");
        assertThat(problems)
                .hasSizeLessThan(3)
                .allSatisfy(problem -> assertThat(problem.toString())
                        .contains(path)
                        .containsPattern("expected|must be given")
                        .doesNotContain(ID_NUMBER));
    }

    @Test
    void all_problems_are_listed_in_the_order_of_the_tree() {
        InvalidTreeException refusal =
                catchThrowableOfType(InvalidTreeException.class, () -> FilingRequest.fromTree(json("""
                {filingTyp: 'NEW_FIRST',
                 subject: {tpye: 'ENTERPRISE', type: '企业', name: null, branch: 'true', history: {serviceCount: -1}},
                 materials: [{material: 'SUBJECT_CERTIFICAT'}, null, {}],
                 '110101200001010010': '', icp_applets: {}}
                """)));

        assertThat(refusal.problems()).extracting(Problem::toString).containsExactly("""
                filingTyp: unknown property; expected a name such as filingType; did you mean filingType?
                subject.tpye: unknown property; expected a name such as type; did you mean type?
                subject.type: unknown value (企业); expected a name such as ENTERPRISE; did you mean ENTERPRISE?
                subject.branch: wrong value; expected true or false
                subject.history: serviceCount must not be negative.
                materials[0].material: unknown value (SUBJECT_CERTIFICAT); expected a name such as SUBJECT_CERTIFICATE; \
                did you mean SUBJECT_CERTIFICATE?
                materials[1]: null; expected an object
                materials[2]: material must be given.
                unknown property (18 characters); expected one of attributes, cancellation, change, codeTables, \
                evaluatedOn, filingType, materials, miniProgram, payload, platform, reference, subject
                icp_applets: unknown property; expected a name such as miniProgram; did you mean miniProgram?
                """.split("\n"));
        assertThat(refusal).message().hasLineCount(10).doesNotContain(ID_NUMBER);
        assertThat(refusal.problems()).extracting(Problem::messageZh).containsExactly("""
                未知的属性；应为 filingType 这样的名称，是否想写 filingType？
                未知的属性；应为 type 这样的名称，是否想写 type？
                未知的值（企业）；应为 ENTERPRISE 这样的名称，是否想写 ENTERPRISE？
                值不对；应为 true 或 false
                serviceCount 不能是负数
                未知的值（SUBJECT_CERTIFICAT）；应为 SUBJECT_CERTIFICATE 这样的名称，是否想写 SUBJECT_CERTIFICATE？
                为 null；应为对象
                必须给出 material
                未知的属性（18 个字符）；应为其中之一：attributes、cancellation、change、codeTables、evaluatedOn、filingType、\
                materials、miniProgram、payload、platform、reference、subject
                未知的属性；应为 miniProgram 这样的名称，是否想写 miniProgram？
                """.split("\n"));
    }

    @Test
    void a_refusal_of_the_model_is_a_problem_in_both_languages() {
        assertThat(problems(json("""
                        {filingType: 'NEW_FIRST',
                         subject: {certificate: {validity: {indefinite: true, until: '2030-01-01'}}},
                         miniProgram: {listing: {listed: false, firstListedOn: '2026-01-01'},
                                       preApprovals: [{category: 'NONE'}]}}
                        """)))
                .extracting(problem -> problem.path() + " | " + problem.message() + " | " + problem.messageZh())
                .containsExactly("""
                        subject.certificate.validity | An indefinite validity must not have a last day. | 长期有效的，不能有截止日期
                        miniProgram.listing | A mini-program that was never listed must not have a day of listing. \
                        | 从未上架的小程序，不能有上架日期
                        miniProgram.preApprovals[0] | category must be one that can be approved, not NONE. \
                        | category 应为可以审批的类别，不能是 NONE
                        """.split("\n"));
    }

    @Test
    void a_misspelt_property_is_not_reported_as_missing_too() {
        assertThat(problems(Map.of("filingTyp", "NEW_FIRST"))).hasSize(1);
        assertThat(problems(Map.of("filingType", "新增")))
                .extracting(Problem::path)
                .containsExactly("filingType");
        assertThat(problems(Map.of())).extracting(Problem::toString).containsExactly("filingType must be given.");
    }

    @Test
    void no_tree_of_an_object_is_one_problem() {
        for (Object tree : Arrays.asList(null, "NEW_FIRST", 1, List.of(), List.of(Map.of("filingType", "NEW_FIRST")))) {
            assertThat(problems(tree))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.toString()).endsWith("; expected an object"));
        }
    }

    @Test
    void a_name_that_is_no_text_is_a_problem() {
        Map<@Nullable Object, Object> tree = new HashMap<>();
        tree.put("filingType", "NEW_FIRST");
        tree.put(5, 5);
        tree.put(null, 5);
        assertThat(problems(tree))
                .extracting(Problem::message)
                .containsExactly(
                        "a property with a name that is no string; expected strings as names",
                        "a property with a name that is no string; expected strings as names");
    }

    @Test
    void a_hundred_problems_are_listed_and_no_more_are_looked_for() {
        List<String> wrong = Collections.nCopies(100_000, "?");
        List<Problem> problems = problems(Map.of("filingType", "NEW_FIRST", "materials", wrong));
        assertThat(problems).hasSize(101);
        assertThat(problems.get(99).path()).isEqualTo("materials[99]");
        assertThat(problems.get(100)).hasToString("more than 100 problems; the others are not listed");

        Map<String, Object> names = new LinkedHashMap<>();
        IntStream.range(0, 100_000).forEach(i -> names.put("示例" + i, i));
        assertThat(problems(names)).hasSize(101);
        assertThat(problems(Map.of("filingType", "NEW_FIRST", "materials", wrong.subList(0, 100))))
                .hasSize(100);
    }

    @Test
    void a_whole_number_can_be_of_any_type_and_is_read_exactly() {
        BigDecimal decimal = new BigDecimal("0.7E+1");
        for (Number number : List.<Number>of(
                7, 7L, (short) 7, (byte) 7, 7.0, 7f, BigInteger.valueOf(7), new BigDecimal("7.00"), decimal)) {
            assertThat(readOf("serviceContentTypes", List.of(number)).serviceContentTypes())
                    .containsExactly(7);
            assertThat(readOf("avatar", Map.of("bytes", number)).avatar()).isEqualTo(ofBytes(7));
        }
        for (Number bytes : List.<Number>of(
                Long.MAX_VALUE, BigInteger.valueOf(Long.MAX_VALUE), BigDecimal.valueOf(Long.MAX_VALUE))) {
            assertThat(readOf("avatar", Map.of("bytes", bytes)).avatar()).isEqualTo(ofBytes(Long.MAX_VALUE));
        }
    }

    private static MiniProgram readOf(String member, Object value) {
        return FilingRequest.fromTree(filing("miniProgram", Map.of(member, value)))
                .miniProgram();
    }

    private static Map<String, Object> filing(String name, Object value) {
        return Map.of("filingType", "NEW_FIRST", name, value);
    }

    /** In a loop, because the name of a parametrised test would take long to write. */
    @Test
    void what_an_int_cannot_hold_is_refused() {
        for (Object number : List.<Object>of(
                "7",
                7.5,
                true,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                1L << 40,
                BigInteger.TWO.pow(100),
                BigInteger.TWO.pow(3_000_000),
                new BigDecimal("0.5"),
                new BigDecimal("1E+999999999"),
                new BigDecimal("1E-999999999"))) {
            assertThat(problems(filing("miniProgram", Map.of("serviceContentTypes", List.of(number)))))
                    .extracting(Problem::path)
                    .containsExactly("miniProgram.serviceContentTypes[0]");
        }
    }

    private static Picture ofBytes(long bytes) {
        return new Picture(null, bytes, null, null, null, null, null, null, null);
    }

    @Test
    void values_of_java_are_read() {
        OffsetDateTime moment = OffsetDateTime.parse("2026-11-24T20:00:00+08:00");
        FilingRequest expected = FilingRequest.builder(FilingType.NEW_FIRST)
                .evaluatedOn(LocalDate.of(2026, 11, 24))
                .platform(PlatformState.builder().smsSentAt(moment).build())
                .build();
        assertThat(FilingRequest.fromTree(Map.of(
                        "filingType",
                        FilingType.NEW_FIRST,
                        "evaluatedOn",
                        LocalDate.of(2026, 11, 24),
                        "platform",
                        Map.of("smsSentAt", moment))))
                .isEqualTo(expected);
    }

    @Test
    void a_day_is_a_text_of_the_years_1900_to_2200() {
        for (String day : List.of("1900-01-01", "2200-12-31")) {
            assertThat(FilingRequest.fromTree(filing("evaluatedOn", day)).evaluatedOn())
                    .isEqualTo(day);
        }
        String others = "1899-12-31 2201-01-01 +999999999-12-31 2026-02-30 20260228 2026-02-28T00:00:00Z";
        assertThat(others.split(" ", -1))
                .allSatisfy(other -> assertThat(problems(filing("evaluatedOn", other)))
                        .extracting(Problem::path)
                        .containsExactly("evaluatedOn"));
    }

    private static List<Problem> problems(@Nullable Object tree) {
        List<Problem> problems = catchThrowableOfType(InvalidTreeException.class, () -> FilingRequest.fromTree(tree))
                .problems();
        assertThat(problems)
                .extracting(Problem::messageZh)
                .allSatisfy(message -> assertThat(message)
                        .containsPattern("\\p{IsHan}")
                        .doesNotContain("; expected", " must ", ID_NUMBER));
        return problems;
    }
}
