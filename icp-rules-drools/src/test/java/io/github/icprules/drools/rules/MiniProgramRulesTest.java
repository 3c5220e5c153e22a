package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.report.Violation;
import org.junit.jupiter.api.Test;

/** 小程序介绍、头像、备注: {@code mini-program.drl}, how the mini-program presents itself. */
class MiniProgramRulesTest {
    private static final String REMARK = "mini-program.remark-length";

    @Test
    void the_remark_is_the_comment_of_the_platforms_api() {
        assertThat(rule(REMARK).given(remarked("")).report().violations())
                .filteredOn(violation -> violation.ruleId().equals(REMARK))
                .extracting(Violation::apiField)
                .containsExactly("icp_applets.base_info.comment");
    }

    private static FilingRequest.Builder remarked(String remark) {
        return describing(miniProgram().remark(remark));
    }

    private static FilingRequest.Builder describing(MiniProgram.Builder miniProgram) {
        return filing(NEW_FIRST).miniProgram(miniProgram.build());
    }
}
