package io.github.icprules.model;

import static io.github.icprules.support.Refusals.assertRefused;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.icprules.report.RequestDigest;
import io.github.icprules.support.Words;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.InvalidTreeException.Problem;
import io.github.icprules.wechat.WeChatFiling;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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

class AttributesTest {

    private static final String NAME = "acme.hotline";
    private static final String SECRET = "110101200001010010";

    private static final RequestDigest DIGEST = RequestDigest.withKey(new byte[RequestDigest.SHORTEST_KEY]);

    /** One fact as Java code and as several JSON libraries have it. */
    static Stream<List<Object>> equalValues() {
        return Stream.of(
                List.of("400-000-0000", "400-000-0000"),
                List.of(LocalDate.of(2026, 11, 24), "2026-11-24"),
                List.of(5, 5L, 5.0, (short) 5, new BigDecimal("5.00"), BigInteger.valueOf(5)),
                List.of(0.1, new BigDecimal("0.1"), new BigDecimal("0.10"), 0.1f),
                List.of(-1_500_000.25, new BigDecimal("-1500000.25")),
                List.of(new BigDecimal("1E+3"), 1000, 1e3),
                List.of(true, true),
                List.of(List.of(), new ArrayList<>()),
                List.of(List.of("甲", 1.0, LocalDate.of(2026, 1, 1)), List.of("甲", 1, "2026-01-01")));
    }

    /** Values that no attribute can have. */
    static Stream<Object> refusedValues() {
        return Stream.of(
                SECRET.repeat(56),
                LocalDate.of(1899, 12, 31),
                "2201-01-01",
                Double.NaN,
                Double.POSITIVE_INFINITY,
                1e15,
                1_000_000_000_000_000L,
                new BigDecimal("0.1234567890123456"),
                new BigDecimal("1E-16"),
                new BigDecimal("1E+1000000000"),
                BigInteger.TWO.pow(100_000),
                'x',
                Map.of("name", SECRET),
                List.of(List.of()),
                Collections.nCopies(101, 1),
                Collections.singletonList(null));
    }

    @ParameterizedTest
    @MethodSource("equalValues")
    void one_fact_is_equal_from_java_from_json_and_from_a_context(List<Object> values) {
        FilingRequest first = with(NAME, values.get(0));
        assertThat(first.attributes()).hasSize(1);
        assertThat(FilingRequest.fromTree(first.asTree())).isEqualTo(first);
        for (Object value : values) {
            Map<String, Object> tree = Map.of("filingType", "NEW_FIRST", "attributes", Map.of(NAME, value));
            FilingRequest ofContext = WeChatFiling.read(Map.of(), Map.of("attributes", Map.of(NAME, value)));

            assertThat(List.of(with(NAME, value), FilingRequest.fromTree(tree))).allSatisfy(request -> {
                assertThat(request).isEqualTo(first).hasSameHashCodeAs(first);
                assertThat(DIGEST.of(request)).isEqualTo(DIGEST.of(first));
            });
            assertThat(ofContext.attributes()).isEqualTo(first.attributes());
        }
    }

    @Test
    void a_tree_has_dates_as_texts_and_names_in_order_and_to_string_no_values() {
        FilingRequest request = with("acme.since", LocalDate.of(2026, 1, 2))
                .withAttribute("acme.days", List.of(LocalDate.of(2026, 1, 2)))
                .withAttribute("acme.b-2", 2.50);
        assertThat(request.asTree().get("attributes"))
                .hasToString("{acme.b-2=2.5, acme.days=[2026-01-02], acme.since=2026-01-02}")
                .isEqualTo(Map.of(
                        "acme.b-2",
                        new BigDecimal("2.5"),
                        "acme.days",
                        List.of("2026-01-02"),
                        "acme.since",
                        "2026-01-02"));
        assertThat(requireNonNull(request.attributes())).isUnmodifiable();
        assertThat(with(NAME, SECRET).withReference("A-1").withAttribute(NAME, SECRET))
                .isEqualTo(with(NAME, SECRET).withReference("A-1"))
                .hasToString("FilingRequest[NEW_FIRST, attributes.acme.hotline, reference]");
    }

    @Test
    void different_facts_have_different_digests() {
        List<FilingRequest> all = List.of(
                with(NAME, "1"),
                with(NAME, 1),
                with(NAME, true),
                with(NAME, 1.5),
                with(NAME, 15),
                with(NAME, List.of()),
                with(NAME, List.of(1)),
                with(NAME, LocalDate.EPOCH),
                with("acme.hotlin", "e"),
                with("acme.hotlines", "1"),
                FilingRequest.builder(FilingType.NEW_FIRST).build());

        assertThat(all.stream().map(DIGEST::of)).doesNotHaveDuplicates();
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void no_attributes_and_attributes_that_are_null_are_not_given() {
        FilingRequest without = FilingRequest.builder(FilingType.NEW_FIRST).build();
        Map<String, @Nullable Object> absent = new LinkedHashMap<>();
        absent.put(NAME, null);

        assertThat(without.attributes()).isNull();
        assertThat(FilingRequest.builder(FilingType.NEW_FIRST)
                        .attributes(Map.of())
                        .build())
                .isEqualTo(without);
        assertThat(FilingRequest.fromTree(Map.of("filingType", "NEW_FIRST", "attributes", absent)))
                .isEqualTo(without);
        assertThat(with(NAME, "x").withAttribute(NAME, null)).isEqualTo(without);
        assertThat(without.asTree()).doesNotContainKey("attributes");
    }

    @ParameterizedTest
    @MethodSource("refusedValues")
    void a_value_of_another_kind_is_one_problem_without_the_value(Object value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(NAME, value))
                .withMessageStartingWith(
                        "attributes.acme.hotline must be a string of at most 1000 characters, a number")
                .satisfies(refusal -> assertThat(refusal).message().doesNotContain(SECRET));
        assertThat(problems(Map.of(NAME, value))).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("attributes.acme.hotline");
            assertThat(problem.message()).startsWith("wrong value; expected a string of at most 1000 characters");
            assertThat(problem.messageZh()).startsWith("值不对；应为最多 1000 个字符的字符串");
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeChatFiling.read(Map.of(), Map.of("attributes", Map.of(NAME, value))))
                .withMessageStartingWith("context.attributes.acme.hotline: wrong value; expected a string");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "acme.hotline "})
    @Words("""
            hotline | acme. | .hotline | acme..hotline | acme.hot.line | 1.a | acme.热线
            """)
    void a_name_of_another_form_is_one_problem_without_the_name(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(name, "x"))
                .withMessageStartingWith(
                        "attributes must have names of another form; expected a name such as acme.hotline");
        assertThat(problems(Map.of(name, "x"))).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("attributes");
            assertThat(problem.message()).startsWith("wrong name; expected a name such as acme.hotline: two parts");
            assertThat(problem.nearest()).isNull();
        });
        assertThat(problems(Map.of("Acme.hot_Line", "x")))
                .extracting(Problem::nearest)
                .containsExactly("acme.hot-line");
    }

    @Test
    void more_than_a_hundred_attributes_are_refused() {
        Map<String, Object> hundred = new LinkedHashMap<>();
        IntStream.range(0, 100).forEach(i -> hundred.put("acme.a" + i, i));
        FilingRequest request =
                FilingRequest.builder(FilingType.NEW_FIRST).attributes(hundred).build();

        assertThat(request.attributes()).hasSize(100);
        assertRefused(() -> request.withAttribute(NAME, 1), "attributes must be at most 100, but there are 101.");
        hundred.put(NAME, 1);
        assertThat(problems(hundred))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .isEqualTo("attributes: wrong value; expected at most 100 attributes"));
    }

    private static FilingRequest with(String name, Object value) {
        return FilingRequest.builder(FilingType.NEW_FIRST)
                .attribute(name, value)
                .build();
    }

    private static List<Problem> problems(Map<String, ?> attributes) {
        return catchThrowableOfType(
                        InvalidTreeException.class,
                        () -> FilingRequest.fromTree(Map.of("filingType", "NEW_FIRST", "attributes", attributes)))
                .problems();
    }
}
