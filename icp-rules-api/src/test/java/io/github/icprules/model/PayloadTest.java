package io.github.icprules.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadTest {

    /** The member that was meant stands where it is known. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MISSING | $                           |      | icp_subject.base_info.name    | true
            MISSING | icp_subject.base_info.name  |      | icp_subject.base_info.name    | true
            MISSING | icp_subject.base_info       |      | icp_subject.base_info.name    | true
            MISSING | icp_subject.base_info.name  |      | icp_subject.base_info         | true
            MISSING | icp_subject.base_info.name  |      | icp_subject.base_info.address | false
            MISSING | icp_subject.base_info.name  |      | icp_subject.base_info.name_of | false
            MISSING | icp_subject.base_info.name_of |    | icp_subject.base_info.name    | false
            MISSING | icp_applets.base_info.nrlx_details[0].code  | | icp_applets.base_info.nrlx_details.code  | true
            MISSING | icp_applets.base_info.nrlx_details[10].code | | icp_applets.base_info.nrlx_details       | true
            MISSING | icp_applets.base_info.nrlx_details[0].code  | | icp_applets.base_info.nrlx_details.media | false
            UNKNOWN_MEMBER | icp_subject.base_info.nam | name | icp_subject.base_info.name    | true
            UNKNOWN_MEMBER | icp_subject.base_info.nam | name | icp_subject.base_info.nam     | false
            UNKNOWN_MEMBER | icp_subject.base_info.nam | name | icp_subject.base_info.address | false
            UNKNOWN_MEMBER | icp_subject.base_info.nam |      | icp_subject.base_info.name    | false
            UNKNOWN_MEMBER | icp_subject.base_info.nam |      | icp_subject.base_info.nam     | true
            UNKNOWN_MEMBER | icp_subjects | icp_subject       | icp_subject.base_info.name    | true
            WRONG_TYPE | icp_subject.base_info.type    | name | icp_subject.base_info.type    | true
            REDUNDANT | icp_subject.legal_person_info  |      | icp_subject.legal_person_info | false
            """)
    void a_field_is_faulty_if_it_is_or_has_or_belongs_to_what_is(
            PayloadFaultKind kind, String path, @Nullable String meant, String field, boolean faulty) {
        PayloadFault fault = new PayloadFault(kind, path, meant, null);
        assertThat(new Payload(List.of(fault), null).isFaultyAt(field)).isEqualTo(faulty);
        assertThat(new Payload(List.of(), null).isFaultyAt(field)).isFalse();
    }
}
