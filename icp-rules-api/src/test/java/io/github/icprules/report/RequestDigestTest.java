package io.github.icprules.report;

import static io.github.icprules.support.Refusals.assertRefused;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.icprules.Samples;
import io.github.icprules.internal.RecordShape;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RecordShape.Kind;
import io.github.icprules.internal.RequestWalk;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubmittedMaterial;
import java.lang.management.ManagementFactory;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestDigestTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final RequestDigest DIGEST = RequestDigest.withKey(KEY);

    private static final Set<String> WITHOUT_BYTES =
            Set.of("FilingRequest.reference", "SubmittedMaterial.mediaId", "FaceVerification.taskId");

    /** Digests are kept with filings for years: these were worked out by another program from the form as it is described. */
    @Test
    void the_digest_of_a_request_never_changes() {
        FilingRequest.Builder filing = FilingRequest.builder(FilingType.NEW_FIRST);
        FilingRequest bare = filing.build();
        assertThat(DIGEST.of(bare)).isEqualTo("7ff170edaab75c15cd4b5d66bd34fd18c651625b64215a6fe038bc2272a94166");
        FilingRequest withAttributes = bare.withAttribute("acme.lines", List.of(7, -8))
                .withAttribute("acme.hot-line", "x")
                .withAttribute("acme.flag", true)
                .withAttribute("acme.since", DAY)
                .withAttribute("acme.share", new BigDecimal("-1.5"));
        assertThat(DIGEST.of(withAttributes))
                .isEqualTo("73566018638b36cb621031e79e16e166cfe252dc6a1c5af6a6047e60f6ee8739");
        FilingRequest ofEveryKind = filing.evaluatedOn(DAY)
                .subject(Subject.builder().remark("é".repeat(600)).build())
                .miniProgram(MiniProgram.builder("示例")
                        .serviceContentTypes(1, 2)
                        .noPreApprovals()
                        .build())
                .materials(SubmittedMaterial.builder(Material.SUBJECT_OTHER)
                        .sealed(true)
                        .build())
                .platform(PlatformState.builder()
                        .quotaUsedUp(false)
                        .smsSentAt(OffsetDateTime.parse("2026-11-24T12:00:00.000000005-05:00"))
                        .build())
                .build();
        assertThat(DIGEST.of(ofEveryKind))
                .isEqualTo("b08dac1a8d9a1ccba98f2bef596814e1e4f5823f148ce01c26079fc3885ba7f6");
    }

    /** The form has the hash codes of names, so two names of one type must not have the same. */
    @Test
    void no_two_names_of_a_type_have_the_same_hash_code() {
        Deque<RecordShape> open = new ArrayDeque<>(List.of(RecordShape.of(FilingRequest.class)));
        Set<Class<?>> seen = new HashSet<>();
        while (!open.isEmpty()) {
            RecordShape shape = open.pop();
            assertThat(shape.names().stream().map(String::hashCode)).doesNotHaveDuplicates();
            for (Component component : shape.components()) {
                Object[] constants = component.type().getEnumConstants();
                if (constants != null) {
                    assertThat(Stream.of(constants)
                                    .map(each -> ((Enum<?>) each).name().hashCode()))
                            .as(component.toString())
                            .doesNotHaveDuplicates();
                }
                if (component.inner() != null && seen.add(component.type())) {
                    open.push(component.inner());
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(15);
    }

    @Test
    void requests_that_differ_in_any_single_component_have_different_digests() {
        Map<String, FilingRequest> byDigest = new HashMap<>();
        Set<String> given = new TreeSet<>();
        Set<String> changed = new TreeSet<>();
        for (Samples samples : List.of(Samples.full(), Samples.openEnded())) {
            FilingRequest full = withoutKeys(samples.of(FilingRequest.class));
            new RequestWalk(true) {
                @Override
                protected Object at(Component component, Object value) {
                    String path = path();
                    // An item is varied with its list.
                    if (!path.endsWith("]")) {
                        given.add(path);
                        for (Object other : otherValues(component, samples)) {
                            FilingRequest variant = withoutKeys(with(full, path, other));
                            if (!variant.equals(full)) {
                                changed.add(path);
                                FilingRequest same = byDigest.put(DIGEST.of(variant), variant);
                                assertThat(same == null || same.equals(variant))
                                        .as(path)
                                        .isTrue();
                            }
                        }
                    }
                    return value;
                }
            }.through(full);
            assertThat(byDigest).doesNotContainKey(DIGEST.of(full));
        }
        assertThat(changed).isEqualTo(given).hasSizeGreaterThan(150);
    }

    @Test
    void the_reference_and_the_keys_of_uploads_and_of_the_face_task_make_no_difference() {
        FilingRequest full = Samples.full().of(FilingRequest.class);
        Set<String> varied = new TreeSet<>();
        new RequestWalk(true) {
            @Override
            protected Object at(Component component, Object value) {
                if (WITHOUT_BYTES.contains(component.toString())) {
                    varied.add(component.toString());
                    for (String other : Arrays.asList(null, "", "another")) {
                        FilingRequest variant = with(full, path(), other);
                        assertThat(variant).isNotEqualTo(full);
                        assertThat(DIGEST.of(variant)).isEqualTo(DIGEST.of(full));
                    }
                }
                return value;
            }
        }.through(full);
        assertThat(varied).isEqualTo(WITHOUT_BYTES);
    }

    /** A request without the components that have no bytes. */
    private static FilingRequest withoutKeys(FilingRequest request) {
        return new RequestWalk(true) {
            @Override
            protected @Nullable Object at(Component component, Object value) {
                return WITHOUT_BYTES.contains(component.toString()) ? null : value;
            }
        }.through(request);
    }

    /** A request with another value at a path; the same request if the model refuses the value. */
    private static FilingRequest with(FilingRequest request, String path, @Nullable Object other) {
        try {
            return new RequestWalk(true) {
                @Override
                protected @Nullable Object at(Component component, Object value) {
                    return path().equals(path) ? other : value;
                }
            }.through(request);
        } catch (IllegalArgumentException | NullPointerException refused) {
            return request;
        }
    }

    private static List<@Nullable Object> otherValues(Component component, Samples samples) {
        RecordComponent declared = Stream.of(component.owner().getRecordComponents())
                .filter(each -> each.getName().equals(component.name()))
                .findFirst()
                .orElseThrow();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(null);
        values.add(samples.value(declared, 0));
        values.add(samples.value(declared, 1));
        if (Samples.isCollection(declared)) {
            List<Object> two = samples.items(declared, 2);
            for (List<Object> items : List.of(List.of(), two, two.subList(1, 2), List.of(two.get(1), two.get(0)))) {
                values.add(component.kind() == Kind.SET ? Set.copyOf(items) : items);
            }
        }
        return values;
    }

    @Test
    void blanks_marks_half_characters_and_far_days_make_a_difference() {
        FilingRequest.Builder filing = FilingRequest.builder(FilingType.NEW_FIRST);
        OffsetDateTime noon = OffsetDateTime.parse("2026-11-24T12:00:00+08:00");
        String text = "长".repeat(100_000);
        List<FilingRequest> all = new ArrayList<>();
        for (LocalDate day : List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.EPOCH, DAY)) {
            all.add(filing.build().withEvaluatedOn(day));
        }
        for (String name : List.of("", "示例remark=1:甲", "\ud800", "?", "\udc00", "\ufffd", text, text + "长")) {
            all.add(filing.subject(Subject.builder().name(name).build()).build());
        }
        all.add(filing.subject(Subject.builder().name("示例").remark("甲").build()).build());
        all.add(filing.subject(Subject.builder().build()).build());
        for (OffsetDateTime moment : List.of(
                OffsetDateTime.MIN, OffsetDateTime.MAX, noon, noon.plusNanos(1), noon.withOffsetSameInstant(UTC))) {
            all.add(filing.platform(PlatformState.builder().smsSentAt(moment).build())
                    .build());
        }
        assertThat(all.stream().map(DIGEST::of)).doesNotHaveDuplicates();
    }

    /** Who knows all of a filing but a phone number can try the ten thousand that are left; not without the key. */
    @Test
    void defect_7_another_key_gives_another_digest_and_the_key_is_copied() {
        FilingRequest request = FilingRequest.builder(FilingType.NEW_FIRST).build();
        byte[] key = KEY.clone();
        RequestDigest same = RequestDigest.withKey(key);
        key[15]++;

        assertThat(same.of(request)).isEqualTo(DIGEST.of(request));
        assertThat(RequestDigest.withKey(key).of(request)).isNotEqualTo(DIGEST.of(request));
    }

    @Test
    void a_digest_needs_little_memory_for_a_long_text() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        FilingRequest.Builder filing = FilingRequest.builder(FilingType.NEW_FIRST);
        Subject subject = Subject.builder().remark("示".repeat(100_000)).build();
        for (FilingRequest request : List.of(
                filing.build(),
                Samples.full().of(FilingRequest.class),
                filing.subject(subject).build())) {
            // The first digests of a JVM load classes, so the lowest of several values counts.
            long least = Long.MAX_VALUE;
            for (int i = 0; i < 30; i++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                DIGEST.of(request);
                least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            }
            assertThat(least).isLessThan(10_000);
        }
    }

    @Test
    void a_short_key_is_refused() {
        assertRefused(
                () -> RequestDigest.withKey(new byte[15]), "A key must have at least 16 bytes, but this one has 15.");
        assertThat(DIGEST).hasToString("RequestDigest[HmacSHA256]");
    }

    @Test
    void threads_can_share_it() {
        FilingRequest request = Samples.full().of(FilingRequest.class);
        String expected = DIGEST.of(request);

        assertThat(IntStream.range(0, 2000)
                        .parallel()
                        .mapToObj(i -> DIGEST.of(request))
                        .distinct())
                .containsExactly(expected);
    }
}
