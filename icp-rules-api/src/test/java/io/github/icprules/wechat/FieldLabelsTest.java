package io.github.icprules.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldLabelsTest {

    @ParameterizedTest
    @ValueSource(strings = {" 小程序名称 ", "小程序名称：", "小程序名称:", "　小程序名称 ： "})
    void blanks_and_a_colon_do_not_count(String label) {
        assertThat(FieldLabels.fieldsOf(label)).containsExactly("icp_applets.base_info.name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "：", "姓名", "小程序", "小程序名称有误", "法人", "name", "负责人"})
    void any_other_label_is_unmapped_and_never_guessed(String label) {
        assertThat(FieldLabels.fieldsOf(label)).isEmpty();
    }

    @Test
    void every_label_means_fields_that_a_request_or_a_material_has() {
        assertThat(FieldLabels.known())
                .hasSizeGreaterThan(40)
                .allSatisfy(label -> assertThat(FieldLabels.fieldsOf(label))
                        .as(label)
                        .isNotEmpty()
                        .isSubsetOf(WeChatFieldsTest.DOCUMENTED));
    }
}
