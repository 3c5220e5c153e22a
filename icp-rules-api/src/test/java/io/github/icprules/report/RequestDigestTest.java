package io.github.icprules.report;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import io.github.icprules.Samples;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Subject;
import java.lang.management.ManagementFactory;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestDigestTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final RequestDigest DIGEST = RequestDigest.withKey(KEY);

    @Test
    void the_digest_of_a_request_never_changes() {
        FilingRequest request = FilingRequest.builder(FilingType.NEW_FIRST).build();

        // Digests are kept with filings for years: this one was worked out by another program from the form as it is
        // described.
        assertThat(digest(request))
                .isEqualTo("0fe18eb2e9926e7123d802c4ff41b8ca24f7d23ca159e6c62abd5bf108becf2f")
                .matches("[0-9a-f]{64}");
    }

    @Test
    void nor_does_the_digest_of_one_with_a_value_of_every_kind() {
        FilingRequest request = FilingRequest.builder(FilingType.NEW_FIRST)
                .evaluatedOn(DAY)
                .miniProgram(MiniProgram.builder("示例")
                        .serviceContentTypes(1, 2)
                        .noPreApprovals()
                        .build())
                .materials(MaterialAtHand.builder(Material.SUBJECT_OTHER)
                        .sealed(true)
                        .build())
                .platform(PlatformState.builder()
                        .quotaUsedUp(false)
                        .smsSentAt(OffsetDateTime.parse("2026-11-24T12:00:00.000000005+08:00"))
                        .build())
                .build();

        assertThat(digest(request)).isEqualTo("d0b80f7404efc86cc53dbf67e5c78ffbd4164b96ad3a0f252baf91901a478753");
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
        variants.forEach((request, path) -> {
            String before = byDigest.put(digest(request), path);
            // The reference is no part of the filing.
            if (!path.equals("/reference")) {
                assertThat(before)
                        .as("a digest shared with a request that differs in %s", path)
                        .isNull();
            }
        });
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

    /** As UTF-8 has it, half a character is a question mark. */
    @Test
    void defect_17_half_a_character_is_no_question_mark() {
        assertThat(digest(filing(Subject.builder().name("\ud800").build())))
                .isNotEqualTo(digest(filing(Subject.builder().name("?").build())))
                .isNotEqualTo(digest(filing(Subject.builder().name("\udc00").build())))
                .isNotEqualTo(digest(filing(Subject.builder().name("\ufffd").build())));
    }

    @Test
    void the_farthest_days_and_moments_have_digests_of_their_own() {
        Map<String, Object> byDigest = new HashMap<>();
        for (LocalDate day : List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.EPOCH, DAY)) {
            assertThat(byDigest.put(
                            digest(FilingRequest.builder(FilingType.NEW_FIRST)
                                    .evaluatedOn(day)
                                    .build()),
                            day))
                    .isNull();
        }
        OffsetDateTime noon = OffsetDateTime.parse("2026-11-24T12:00:00+08:00");
        for (OffsetDateTime moment : List.of(
                OffsetDateTime.MIN, OffsetDateTime.MAX, noon, noon.plusNanos(1), noon.withOffsetSameInstant(UTC))) {
            assertThat(byDigest.put(
                            digest(FilingRequest.builder(FilingType.NEW_FIRST)
                                    .platform(PlatformState.builder()
                                            .smsSentAt(moment)
                                            .build())
                                    .build()),
                            moment))
                    .isNull();
        }
    }

    @Test
    void a_long_text_is_digested_whole() {
        String text = "长".repeat(100_000);

        assertThat(digest(filing(Subject.builder().remark(text).build())))
                .isEqualTo(digest(filing(Subject.builder().remark(text).build())))
                .isNotEqualTo(digest(filing(Subject.builder().remark(text + "长").build())));
    }

    /** Who knows all of a filing but a phone number can try the ten thousand that are left; not without the key. */
    @Test
    void defect_7_another_key_gives_another_digest() {
        FilingRequest request = FilingRequest.builder(FilingType.NEW_FIRST).build();
        byte[] otherKey = KEY.clone();
        otherKey[15]++;

        assertThat(RequestDigest.withKey(otherKey).of(request)).isNotEqualTo(digest(request));
    }

    /** It looked for the components of each record again, which took three times as long as the evaluation. */
    @Test
    void defect_22_a_digest_takes_one_small_buffer_however_much_is_given() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (FilingRequest request : List.of(
                FilingRequest.builder(FilingType.NEW_FIRST).build(),
                Samples.full().of(FilingRequest.class),
                filing(Subject.builder().remark("示".repeat(100_000)).build()))) {
            digest(request);
            long before = threads.getCurrentThreadAllocatedBytes();
            digest(request);
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000);
        }
    }

    @Test
    void the_key_is_copied() {
        FilingRequest request = FilingRequest.builder(FilingType.NEW_FIRST).build();
        byte[] key = KEY.clone();
        RequestDigest digest = RequestDigest.withKey(key);
        Arrays.fill(key, (byte) 0);

        assertThat(digest.of(request)).isEqualTo(digest(request));
    }

    @Test
    void a_short_key_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestDigest.withKey(new byte[15]))
                .withMessage("A key must have at least 16 bytes, but this one has 15.");
        assertThat(DIGEST).hasToString("RequestDigest[HmacSHA256]");
    }

    @Test
    void threads_can_share_it() {
        FilingRequest request = Samples.full().of(FilingRequest.class);
        String expected = digest(request);

        assertThat(IntStream.range(0, 2000)
                        .parallel()
                        .mapToObj(i -> digest(request))
                        .distinct())
                .containsExactly(expected);
    }

    private static FilingRequest filing(Subject subject) {
        return FilingRequest.builder(FilingType.NEW_FIRST).subject(subject).build();
    }

    private static String digest(FilingRequest request) {
        return DIGEST.of(request);
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
