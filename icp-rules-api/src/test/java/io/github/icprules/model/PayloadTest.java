package io.github.icprules.model;

import static io.github.icprules.model.PayloadFaultKind.MISSING;
import static io.github.icprules.model.PayloadFaultKind.UNKNOWN_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadTest {

    @ParameterizedTest
    @CsvSource({
        "$,                                        icp_subject.base_info.name,           true",
        "icp_subject.base_info.name,               icp_subject.base_info.name,           true",
        "icp_subject.base_info,                    icp_subject.base_info.name,           true",
        "icp_subject.base_info.name,               icp_subject.base_info,                true",
        "icp_subject.base_info.name,               icp_subject.base_info.address,        false",
        "icp_subject.base_info.name,               icp_subject.base_info.name_of,        false",
        "icp_subject.base_info.name_of,            icp_subject.base_info.name,           false",
        "icp_applets.base_info.nrlx_details[0].code, icp_applets.base_info.nrlx_details.code,  true",
        "icp_applets.base_info.nrlx_details[10].code, icp_applets.base_info.nrlx_details,      true",
        "icp_applets.base_info.nrlx_details[0].code, icp_applets.base_info.nrlx_details.media, false"
    })
    void a_field_is_faulty_if_it_is_or_has_or_belongs_to_what_is(String path, String field, boolean faulty) {
        assertThat(payload(MISSING, path, null).isFaultyAt(field)).isEqualTo(faulty);
    }

    @ParameterizedTest
    @CsvSource({
        "icp_subject.base_info.nam, name, icp_subject.base_info.name,    true",
        "icp_subject.base_info.nam, name, icp_subject.base_info.nam,     false",
        "icp_subject.base_info.nam, name, icp_subject.base_info.address, false",
        "icp_subject.base_info.nam,     , icp_subject.base_info.name,    false",
        "icp_subject.base_info.nam,     , icp_subject.base_info.nam,     true",
        "icp_subjects, icp_subject,       icp_subject.base_info.name,    true"
    })
    void a_misspelt_member_is_a_fault_of_the_one_that_was_meant(
            String path, @Nullable String meant, String field, boolean faulty) {
        assertThat(payload(UNKNOWN_MEMBER, path, meant).isFaultyAt(field)).isEqualTo(faulty);
    }

    @Test
    void what_only_should_not_be_there_leaves_nothing_else_faulty() {
        assertThat(payload(PayloadFaultKind.REDUNDANT, "icp_subject.legal_person_info", null)
                        .isFaultyAt("icp_subject.legal_person_info"))
                .isFalse();
    }

    @Test
    void a_word_that_stands_elsewhere_says_nothing_of_a_member_s_name() {
        PayloadFault fault = new PayloadFault(PayloadFaultKind.WRONG_TYPE, "icp_subject.base_info.type", "name", null);

        assertThat(new Payload(List.of(fault), null).isFaultyAt("icp_subject.base_info.type"))
                .isTrue();
    }

    @Test
    void where_no_fault_is_known_no_field_is_faulty() {
        assertThat(new Payload(List.of(), null).isFaultyAt("icp_subject")).isFalse();
    }

    private static Payload payload(PayloadFaultKind kind, String path, @Nullable String expected) {
        return new Payload(List.of(new PayloadFault(kind, path, expected, null)), null);
    }
}
