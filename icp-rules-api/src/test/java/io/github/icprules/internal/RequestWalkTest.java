package io.github.icprules.internal;

import static io.github.icprules.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.icprules.Samples;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RecordShape.Kind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Picture;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.Validity;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestWalkTest {

    private static final FilingRequest FULL = Samples.full().of(FilingRequest.class);

    @Test
    void every_component_that_is_given_is_visited_once_with_its_place() {
        Map<String, Object> expected = new TreeMap<>();
        collect(FULL, "", expected, true);
        Map<String, Object> visited = visited(true);

        assertThat(visited).isEqualTo(expected).hasSizeGreaterThan(200);
        assertThat(visited)
                .containsEntry("filingType", FULL.filingType())
                .containsEntry(
                        "miniProgram.name", String.valueOf(FULL.miniProgram().name()))
                .containsKeys("materials[0].picture.bytes", "miniProgram.categories[0]", "subject.principal.phone");
    }

    @Test
    void a_walk_can_be_for_what_can_be_long_many_or_far_away_alone() {
        Map<String, Object> expected = new TreeMap<>();
        collect(FULL, "", expected, false);

        assertThat(visited(false)).isEqualTo(expected).doesNotContainKey("filingType");
    }

    @Test
    void the_items_of_a_list_have_their_paths() {
        FilingRequest request = FilingRequest.fromTree(json("""
                {filingType: 'NEW_FIRST', miniProgram: {name: '示例', categories: ['工具', '商业']},
                 materials: [{material: 'SUBJECT_CERTIFICATE'},
                             {material: 'SUBJECT_PRINCIPAL_ID', picture: {format: 'jpg', bytes: 5}}]}
                """));
        List<String> paths = new ArrayList<>();
        new Walk(true) {
            @Override
            protected Object at(Component component, Object value) {
                paths.add(path());
                return value;
            }
        }.through(request);
        assertThat(String.join(" ", paths))
                .isEqualTo("filingType subject miniProgram miniProgram.name miniProgram.categories"
                        + " miniProgram.categories[0] miniProgram.categories[1] materials materials[0]"
                        + " materials[0].material materials[1] materials[1].material materials[1].picture"
                        + " materials[1].picture.format materials[1].picture.bytes");
    }

    @Test
    void a_walk_that_changes_nothing_returns_the_record_itself() {
        assertThat(new Walk(true).through(FULL)).isSameAs(FULL);
        assertThat(new Walk(false).through(FULL)).isSameAs(FULL);
    }

    @Test
    void what_is_changed_stands_there_afterwards_and_all_else_is_as_it_was() {
        FilingRequest changed = new Walk(true) {
            @Override
            protected @Nullable Object at(Component component, Object value) {
                return switch (path()) {
                    case "materials[0].picture.format" -> "png";
                    case "miniProgram.categories[0]" -> "另一类";
                    case "subject.certificate.validity.until" -> null;
                    case "platform" -> null;
                    default -> value;
                };
            }
        }.through(FULL);

        FilingRequest expected = FULL;
        expected = with(expected, "platform", null);
        expected = with(expected, "miniProgram", with(FULL.miniProgram(), "categories", List.of("另一类")));
        MaterialAtHand material = given(FULL.materials()).get(0);
        Picture picture = given(material.picture());
        expected = with(expected, "materials", List.of(with(material, "picture", with(picture, "format", "png"))));
        SubjectCertificate certificate = given(FULL.subject().certificate());
        Validity validity = with(given(certificate.validity()), "until", null);
        expected =
                with(expected, "subject", with(FULL.subject(), "certificate", with(certificate, "validity", validity)));
        assertThat(changed).isEqualTo(expected).isNotEqualTo(FULL);
        assertThat(changed.cancellation()).isSameAs(FULL.cancellation());
    }

    @Test
    void a_list_that_is_cut_is_visited_no_further() {
        FilingRequest request = FilingRequest.builder(FilingType.NEW_FIRST)
                .materials(MaterialAtHand.of(Material.SUBJECT_OTHER), MaterialAtHand.of(Material.RESIDENCE_PROOF))
                .build();
        List<String> places = new ArrayList<>();
        FilingRequest cut = new Walk(true) {
            @Override
            protected Object at(Component component, Object value) {
                places.add(path());
                return value instanceof List<?> items ? items.subList(0, 1) : value;
            }
        }.through(request);

        assertThat(cut.materials()).containsExactly(MaterialAtHand.of(Material.SUBJECT_OTHER));
        assertThat(places).contains("materials[0].material").doesNotContain("materials[1]");
    }

    @Test
    void the_shape_of_a_type_is_found_out_once() {
        assertThat(RecordShape.of(Subject.class)).isSameAs(RecordShape.of(Subject.class));
        assertThat(RecordShape.of(FilingRequest.class).components().get(2).inner())
                .isSameAs(RecordShape.of(Subject.class));
        assertThat(RecordShape.of(Subject.class).components().get(1)).satisfies(name -> {
            assertThat(name).hasToString("Subject.name");
            assertThat(name.owner()).isEqualTo(Subject.class);
            assertThat(name.kind()).isEqualTo(Kind.TEXT);
            assertThat(name.inner()).isNull();
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordShape.of(String.class))
                .withMessage("java.lang.String is no record.");
    }

    @Test
    void a_record_is_made_of_values_and_what_it_refuses_is_thrown() {
        RecordShape shape = RecordShape.of(Validity.class);
        LocalDate day = LocalDate.of(2026, 11, 24);

        assertThat(shape.newRecord(new @Nullable Object[] {null, day, false})).isEqualTo(Validity.until(day));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shape.newRecord(new @Nullable Object[] {null, day, true}))
                .withMessageContaining("An indefinite validity");
    }

    private static Map<String, Object> visited(boolean isEverything) {
        Map<String, Object> visited = new TreeMap<>();
        new Walk(isEverything) {
            @Override
            protected Object at(Component component, Object value) {
                assertThat(visited.put(path(), value)).as(path()).isNull();
                return value;
            }
        }.through(FULL);
        return visited;
    }

    /** What there is to visit, found by the plainest reflection. */
    private static void collect(Object record, String place, Map<String, Object> values, boolean isEverything) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = Samples.read(record, component);
            String path = place + component.getName();
            boolean isVisited = isEverything
                    || value instanceof String
                    || value instanceof java.time.temporal.Temporal
                    || value instanceof List
                    || value instanceof Record;
            if (value == null || !isVisited) {
                continue;
            }
            values.put(path, value);
            if (value instanceof Record inner) {
                collect(inner, path + '.', values, isEverything);
            }
            if (value instanceof List<?> items) {
                for (int i = 0; i < items.size(); i++) {
                    Object item = items.get(i);
                    if (item instanceof Record || item instanceof String) {
                        values.put(path + '[' + i + ']', item);
                    }
                    if (item instanceof Record inner) {
                        collect(inner, path + '[' + i + "].", values, isEverything);
                    }
                }
            }
        }
    }

    private static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private static <T> T with(T record, String name, @Nullable Object value) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (component.getName().equals(name)) {
                return Samples.with(record, component, value);
            }
        }
        throw new AssertionError(name);
    }

    /** A walk that only looks. */
    private static class Walk extends RequestWalk {

        Walk(boolean isEverything) {
            super(isEverything);
        }

        @Override
        protected @Nullable Object at(Component component, Object value) {
            return value;
        }
    }
}
