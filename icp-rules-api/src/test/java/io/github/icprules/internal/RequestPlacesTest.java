package io.github.icprules.internal;

import static io.github.icprules.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.icprules.Samples;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RecordShape.Kind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubmittedMaterial;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A walk visits and changes the places of a request, and a path reads and changes one place. */
class RequestPlacesTest {

    private static final FilingRequest BLANK =
            FilingRequest.builder(FilingType.NEW_FIRST).build();

    private static final FilingRequest FULL = Samples.full().of(FilingRequest.class);

    /** That it visits everything, the texts of requests show, which list the paths of a walk. */
    @Test
    void a_walk_can_be_for_what_can_be_long_many_or_far_away_alone() {
        Map<String, Object> bounded = visited(true);
        assertThat(bounded).hasSizeGreaterThan(200);
        bounded.values()
                .removeIf(value -> !(value instanceof String
                        || value instanceof Temporal
                        || value instanceof List
                        || value instanceof Record));
        assertThat(visited(false)).isEqualTo(bounded).doesNotContainKey("filingType");
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
        expected = put(expected, "platform", null);
        expected = put(expected, "subject.certificate.validity.until", null);
        expected = put(expected, "materials[0].picture.format", "png");
        expected = put(expected, "miniProgram.categories", List.of("另一类"));
        assertThat(changed).isEqualTo(expected).isNotEqualTo(FULL);
        assertThat(changed.cancellation()).isSameAs(FULL.cancellation());
    }

    @Test
    void a_list_that_is_cut_is_visited_no_further() {
        FilingRequest request = FilingRequest.builder(FilingType.NEW_FIRST)
                .materials(SubmittedMaterial.of(Material.SUBJECT_OTHER), SubmittedMaterial.of(Material.RESIDENCE_PROOF))
                .build();
        List<String> places = new ArrayList<>();
        FilingRequest cut = new Walk(true) {
            @Override
            protected Object at(Component component, Object value) {
                places.add(path());
                return value instanceof List<?> items ? items.subList(0, 1) : value;
            }
        }.through(request);

        assertThat(cut.materials()).containsExactly(SubmittedMaterial.of(Material.SUBJECT_OTHER));
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
        assertRefused(() -> RecordShape.of(String.class), "java.lang.String is no record.");
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

    private static FilingRequest put(FilingRequest request, String path, @Nullable Object value) {
        return FilingRequest.fromTree(RequestPath.of(path).put(request.asTree(), value));
    }

    @Test
    void an_absent_object_is_created_and_a_value_is_removed() {
        FilingRequest changed = put(BLANK, "subject.principal.document.number", "A1");
        assertThat(RequestPath.of("subject.principal.document.number").in(changed.asTree()))
                .isEqualTo("A1");
        assertThat(RequestPath.of("subject.principal.phone").in(changed.asTree()))
                .isNull();
        FilingRequest without = put(changed, "subject.principal", null);
        assertThat(without).isEqualTo(BLANK);
    }

    @Test
    void values_of_the_model_and_of_a_tree_are_taken() {
        assertThat(put(BLANK, "filingType", FilingType.NEW_SERVICE).filingType())
                .isEqualTo(FilingType.NEW_SERVICE);
        assertThat(put(BLANK, "miniProgram.preApprovalCategories", List.of(PreApprovalCategory.NEWS)))
                .isEqualTo(put(BLANK, "miniProgram.preApprovalCategories", List.of("NEWS")));
        SubmittedMaterial paper =
                SubmittedMaterial.builder(Material.SUBJECT_CERTIFICATE).build();
        assertThat(put(BLANK, "materials[0]", paper).materials()).containsExactly(paper);
    }

    @Test
    void an_item_is_appended_changed_and_removed() {
        FilingRequest one = put(BLANK, "materials[0]", Map.of("material", "SUBJECT_CERTIFICATE"));
        FilingRequest two = put(one, "materials[1]", Map.of("material", "SUBJECT_PRINCIPAL_ID"));
        FilingRequest sealed = put(two, "materials[1].sealed", true);
        assertThat(RequestPath.of("materials[1].sealed").in(sealed.asTree())).isEqualTo(true);
        assertThat(put(sealed, "materials[1]", null)).isEqualTo(one);
        assertThatThrownBy(() -> put(two, "materials[3]", Map.of("material", "SUBJECT_PRINCIPAL_ID")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> put(two, "materials[].sealed", true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_last_day_takes_the_place_of_none() {
        FilingRequest endless = put(BLANK, "subject.certificate.validity.indefinite", true);
        FilingRequest ended = put(endless, "subject.certificate.validity.until", "2030-01-01");
        assertThat(RequestPath.of("subject.certificate.validity").in(ended.asTree()))
                .isEqualTo(Map.of("until", "2030-01-01", "indefinite", false));
    }

    @Test
    void the_key_of_a_caller_s_own_fact_can_have_dots() {
        Map<String, Object> tree = RequestPath.of("attributes.acme.hotline").put(Map.of(), "400");
        assertThat(tree).isEqualTo(Map.of("attributes", Map.of("acme.hotline", "400")));
        assertThat(RequestPath.of("attributes.acme.hotline").in(tree)).isEqualTo("400");
    }

    @Test
    void the_component_at_a_path_is_known() {
        assertThat(RequestPath.of("miniProgram.preApprovals[0].validity.until").component(FilingRequest.class))
                .map(Component::toString)
                .hasValue("Validity.until");
        assertThat(RequestPath.of("miniProgram.nothing").component(FilingRequest.class))
                .isEmpty();
        assertThat(RequestPath.of("materials[2]").isItem()).isTrue();
        assertThat(RequestPath.of("materials[2].sealed").isItem()).isFalse();
    }

    @Test
    void a_path_is_parsed_into_its_names_and_items() {
        assertThat(RequestPath.of("miniProgram.preApprovals[10].number").steps())
                .extracting(RequestPath.Step::name, RequestPath.Step::isItem, RequestPath.Step::index)
                .containsExactly(
                        tuple("miniProgram", false, -1), tuple("preApprovals", true, 10), tuple("number", false, -1));
        assertThat(RequestPath.of("materials[].picture").steps())
                .hasToString("[materials[], picture]")
                .first()
                .returns(-1, RequestPath.Step::index);
        assertThat(RequestPath.of("attributes.acme.hotline").steps()).hasToString("[attributes, acme.hotline]");
        assertThat(RequestPath.withoutIndices("materials[0].pages[12].x[]")).isEqualTo("materials.pages.x[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "subject.", ".subject", "subject..name", "materials[0", "materials[x]", "[0]", "a[0][1]"
            })
    void a_text_that_is_no_path_counts_as_one_name(String text) {
        assertThat(RequestPath.parse(text)).isEmpty();
        assertThat(RequestPath.of(text).steps()).hasSize(1).first().hasToString(text);
        assertThat(RequestPath.of(text).component(FilingRequest.class)).isEmpty();
        assertThat(RequestPath.of(text).in(FULL.asTree())).isNull();
    }
}
