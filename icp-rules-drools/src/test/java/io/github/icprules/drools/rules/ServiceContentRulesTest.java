package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.Feature.FORUM;
import static io.github.icprules.model.Feature.MULTIPLE_MERCHANTS;
import static io.github.icprules.model.Feature.PAID_INFORMATION;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.report.Severity.BLOCKING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 服务内容标识: {@code service-content.drl}. */
class ServiceContentRulesTest {

    private static final String TYPES = "miniProgram.serviceContentTypes";
    private static final String FIRST_LEVEL = "service-content.first-level";
    private static final String UNKNOWN = "service-content.unknown-code";
    private static final String LICENCE = "service-content.licence-check";

    @Test
    void a_type_that_only_groups_others_is_not_chosen() {
        rule(FIRST_LEVEL)
                .given(choosing(3, 500))
                .isViolatedAt(BLOCKING, TYPES + "[1]")
                .isSaying("500（生活服务）");
        rule(FIRST_LEVEL).given(choosing(500, 500)).isViolatedAt(TYPES + "[0]");
        assertThat(rule(FIRST_LEVEL).given(choosing(500)).report().violations())
                .filteredOn(violation -> violation.ruleId().equals(FIRST_LEVEL))
                .extracting(Violation::apiField)
                .containsExactly("icp_applets.base_info.service_content_types");
    }

    @Test
    void each_of_the_sixteen_groups_is_named_and_not_chosen() {
        for (int group = 500; group <= 515; group++) {
            FilingRequest.Builder request = choosing(group);
            rule(FIRST_LEVEL).given(request).isViolatedAt(TYPES + "[0]").isSaying(group + "（");
            rule(UNKNOWN).given(request).isSilent();
        }
        assertThat(rule(FIRST_LEVEL)
                        .given(choosing(501))
                        .isSaying("501（餐饮）")
                        .report()
                        .violations())
                .extracting(violation -> violation.message().in(Language.EN))
                .anySatisfy(message -> assertThat(message).contains("501 (food and drink)"));
    }

    @Test
    void what_takes_a_licence_is_enumerated_in_the_readers_language() {
        assertThat(rule(LICENCE)
                        .given(doing(MULTIPLE_MERCHANTS, FORUM, PAID_INFORMATION))
                        .isSaying("有偿信息服务、多商户平台：")
                        .report()
                        .violations())
                .filteredOn(violation -> violation.ruleId().equals(LICENCE))
                .extracting(Violation::message)
                .extracting(message -> message.in(Language.EN))
                .singleElement()
                .asString()
                .contains("paid information services and platform for several merchants");
    }

    private static FilingRequest.Builder choosing(Integer... codes) {
        return describing(miniProgram().serviceContentTypes(List.of(codes)));
    }

    private static FilingRequest.Builder doing(Feature... features) {
        return describing(miniProgram().features(Set.of(features)));
    }

    private static FilingRequest.Builder describing(MiniProgram.Builder miniProgram) {
        return filing(NEW_FIRST).miniProgram(miniProgram.build());
    }
}
