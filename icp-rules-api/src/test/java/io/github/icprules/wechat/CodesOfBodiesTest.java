package io.github.icprules.wechat;

import static io.github.icprules.Json.json;
import static io.github.icprules.fixtures.WeChatBodies.at;
import static io.github.icprules.wechat.Trees.faults;
import static io.github.icprules.wechat.Trees.faultsOf;
import static io.github.icprules.wechat.Trees.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.PayloadFaultKind;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The codes of a body, with the platform's lists and without them. */
class CodesOfBodiesTest {

    @Test
    void what_the_lists_given_do_not_have_does_not_exist() {
        Map<String, Object> context = json("""
                {codeTables: {subject_types: [{type: 7, name: '基金会', remark: ''}],
                              nrlx_types: [{type: 1, name: '新闻'}],
                              districts: [{type: 1, code: 110000, name: '北京市', sub_list: []}]}}
                """);
        Map<String, Object> body = WeChatBodies.enterprise();
        assertThat(faultsOf(WeChatFiling.read(body, context)))
                .extracting(fault -> fault.path() + " " + fault.kind() + " " + fault.found())
                .containsExactlyInAnyOrder(
                        "icp_subject.base_info.type CODE_NOT_LISTED 4",
                        "icp_subject.base_info.city CODE_NOT_LISTED 110100",
                        "icp_subject.base_info.district CODE_NOT_LISTED 110105",
                        "icp_applets.base_info.nrlx_details[0].type CODE_NOT_LISTED 24");
        put(body, "icp_subject.base_info.type", 7);
        assertThat(WeChatFiling.read(body, context).subject().type()).isEqualTo(SubjectType.FOUNDATION);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SOLE_TRADER")
    void every_type_of_subject_is_read_by_the_code_that_the_platform_lists(SubjectType type) {
        Map<String, Object> body = type.isIndividual() ? WeChatBodies.individual() : WeChatBodies.enterprise();
        at(body, "icp_subject", "base_info").put("type", type.miitCode());

        FilingRequest request = WeChatFiling.read(body);

        assertThat(request.subject().type()).isEqualTo(type);
        assertThat(faults(request)).isEmpty();
    }

    @Test
    void ride_hailing_is_twelve_and_its_old_code_eleven_is_read_and_noted() {
        FilingRequest current = WeChatFiling.read(WeChatBodies.approvedFor(PreApprovalCategory.RIDE_HAILING));
        assertThat(faults(current)).isEmpty();
        FilingRequest old = WeChatFiling.read(rideHailingAsEleven());
        assertThat(faultsOf(old))
                .containsExactly(new PayloadFault(
                        PayloadFaultKind.CODE_REPLACED, "icp_applets.base_info.nrlx_details[0].type", "12", "11"));
        assertThat(old.miniProgram()).isEqualTo(current.miniProgram());
        assertThat(old.materials()).isEqualTo(current.materials());
    }

    private static Map<String, Object> rideHailingAsEleven() {
        return put(
                WeChatBodies.approvedFor(PreApprovalCategory.RIDE_HAILING),
                "icp_applets.base_info.nrlx_details[0].type",
                11);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type: 11                     | RIDE_HAILING |
            type: 11, name: '网络预约车' | RIDE_HAILING |
            type: 11, name: '示例类目'   |              | CODE_UNKNOWN
            type: 12, name: '网络预约车' |              | CODE_NOT_LISTED
            """)
    void a_list_given_decides_what_the_old_code_of_ride_hailing_is(
            String listed, @Nullable PreApprovalCategory read, @Nullable PayloadFaultKind kind) {
        Map<String, Object> context = json("{codeTables: {nrlx_types: [{" + listed + "}]}}");
        FilingRequest request = WeChatFiling.read(rideHailingAsEleven(), context);
        assertThat(request.miniProgram().preApprovalCategories()).isEqualTo(read == null ? null : List.of(read));
        assertThat(faultsOf(request))
                .extracting(PayloadFault::kind)
                .isEqualTo(kind == null ? List.of() : List.of(kind));
    }
}
