package io.github.icprules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.PreApprovalCategory;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A path reads and changes the tree of a request. */
class RequestPathTest {

    private static final FilingRequest BLANK =
            FilingRequest.builder(FilingType.NEW_FIRST).build();

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
        MaterialAtHand paper =
                MaterialAtHand.builder(Material.SUBJECT_CERTIFICATE).build();
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
}
