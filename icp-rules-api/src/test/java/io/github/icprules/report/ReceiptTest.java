package io.github.icprules.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.Samples;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Person;
import io.github.icprules.model.Subject;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void the_digest_of_a_request_never_changes() {
        FilingRequest request = FilingRequest.of(FilingType.NEW_FIRST).build();

        // Digests are kept with filings for years: this one was worked out by sha256sum from the form in plain text,
        // {filingType=9:NEW_FIRSTsubject={}miniProgram={}}
        assertThat(digest(request))
                .isEqualTo("73c16745e51d031e0887f5d5f234bd6bd5075a92d18ed226e19c13e374b26f53")
                .matches("[0-9a-f]{64}");
    }

    @Test
    void equal_requests_have_equal_digests() {
        assertThat(digest(Samples.full().of(FilingRequest.class)))
                .isEqualTo(digest(Samples.full().of(FilingRequest.class)));
    }

    @Test
    void requests_that_differ_in_any_single_component_have_different_digests() {
        Map<FilingRequest, String> variants = new LinkedHashMap<>();
        Set<String> changed = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        for (Samples samples : List.of(Samples.full(), Samples.openEnded())) {
            FilingRequest full = samples.of(FilingRequest.class);
            variants.put(full, "nothing");
            vary(full, "", samples, new Sink() {
                @Override
                public void reach(String path) {
                    all.add(path);
                }

                @Override
                public void take(String path, Object variant) {
                    if (!variant.equals(full)) {
                        variants.put((FilingRequest) variant, path);
                        changed.add(path);
                    }
                }
            });
        }

        Map<String, String> byDigest = new HashMap<>();
        variants.forEach((request, path) -> assertThat(byDigest.put(digest(request), path))
                .as("a digest shared with a request that differs in %s", path)
                .isNull());
        assertThat(changed).isEqualTo(all).hasSizeGreaterThan(150);
    }

    @Test
    void the_form_cannot_be_forged_by_what_stands_in_a_text() {
        Subject plain = Subject.builder().name("示例").remark("甲").build();
        Subject forged = Subject.builder().name("示例remark=1:甲").build();

        assertThat(digest(filing(plain))).isNotEqualTo(digest(filing(forged)));
    }

    @Test
    void what_is_left_blank_is_not_the_same_as_what_is_not_given() {
        Subject notGiven = Subject.builder().build();
        Subject blank = Subject.builder().remark("").build();

        assertThat(digest(filing(notGiven))).isNotEqualTo(digest(filing(blank)));
    }

    @Test
    void receipts_of_the_same_evaluation_are_equal() {
        FilingRequest request = FilingRequest.of(FilingType.NEW_FIRST).build();
        FilingRequest other = FilingRequest.of(FilingType.NEW_SERVICE).build();
        Receipt receipt = new Receipt("engine 1", "rules 1", "ab", DAY, request);

        assertThat(receipt)
                .isEqualTo(new Receipt("engine 1", "rules 1", "ab", DAY, request))
                .hasSameHashCodeAs(new Receipt("engine 1", "rules 1", "ab", DAY, request))
                .isNotEqualTo(new Receipt("engine 2", "rules 1", "ab", DAY, request))
                .isNotEqualTo(new Receipt("engine 1", "rules 2", "ab", DAY, request))
                .isNotEqualTo(new Receipt("engine 1", "rules 1", "cd", DAY, request))
                .isNotEqualTo(new Receipt("engine 1", "rules 1", "ab", DAY.plusDays(1), request))
                .isNotEqualTo(new Receipt("engine 1", "rules 1", "ab", DAY, other))
                .isNotEqualTo("engine 1");
    }

    @Test
    void to_string_says_nothing_of_the_request() {
        Subject subject =
                Subject.builder().principal(Person.named("样例甲").build()).build();

        assertThat(new Receipt("engine 1", "rules 1", "ab", DAY, filing(subject)))
                .hasToString("Receipt[engine 1, rules 1, ab, 2026-11-24]");
    }

    private static FilingRequest filing(Subject subject) {
        return FilingRequest.of(FilingType.NEW_FIRST).subject(subject).build();
    }

    private static String digest(FilingRequest request) {
        return new Receipt("engine 1", "rules 1", "ab", DAY, request).requestSha256();
    }

    private interface Sink {
        void reach(String path);

        void take(String path, Object variant);
    }

    /** Hands over a record again and again, each time with another component changed, at any depth. */
    private static void vary(Object record, String path, Samples samples, Sink sink) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String place = path + "/" + component.getName();
            sink.reach(place);
            for (@Nullable Object value : otherValues(component, samples)) {
                try {
                    sink.take(place, Samples.with(record, component, value));
                } catch (IllegalArgumentException | NullPointerException refused) {
                    // Some values exclude each other; what cannot be varied in one sample can be in the other.
                }
            }
            Sink outer = new Sink() {
                @Override
                public void reach(String inner) {
                    sink.reach(inner);
                }

                @Override
                public void take(String inner, Object variant) {
                    Object value = Samples.isCollection(component) ? List.of(variant) : variant;
                    sink.take(inner, Samples.with(record, component, value));
                }
            };
            Object given = Samples.read(record, component);
            Object part = given instanceof List<?> items ? items.get(0) : given;
            if (part instanceof Record inner) {
                vary(inner, place, samples, outer);
            }
        }
    }

    private static List<@Nullable Object> otherValues(RecordComponent component, Samples samples) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(samples.value(component, 0));
        values.add(samples.value(component, 1));
        if (!component.getType().isPrimitive()) {
            values.add(null);
        }
        if (Samples.isCollection(component)) {
            List<Object> two = samples.items(component, 2);
            values.add(collection(component, List.of()));
            values.add(collection(component, two));
            if (component.getType() == List.class) {
                values.add(List.of(two.get(1), two.get(0)));
            }
        }
        return values;
    }

    private static Collection<Object> collection(RecordComponent component, List<Object> items) {
        return component.getType() == Set.class ? Set.copyOf(items) : items;
    }
}
