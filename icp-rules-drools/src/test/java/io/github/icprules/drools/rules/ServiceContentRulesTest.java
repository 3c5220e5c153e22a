package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.Feature.FORUM;
import static io.github.icprules.model.Feature.MULTIPLE_MERCHANTS;
import static io.github.icprules.model.Feature.PAID_INFORMATION;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 服务内容标识: {@code service-content.drl}. */
class ServiceContentRulesTest {

    private static final String TYPES = "miniProgram.serviceContentTypes";
    private static final String NONE_CHOSEN = "service-content.none-chosen";
    private static final String TOO_MANY = "service-content.too-many";
    private static final String REPEATED = "service-content.repeated";
    private static final String FIRST_LEVEL = "service-content.first-level";
    private static final String UNKNOWN = "service-content.unknown-code";
    private static final String ADVISED_AGAINST = "service-content.advised-against-for-individual";
    private static final String BEYOND_SCOPE = "service-content.beyond-scope";
    private static final String MISMATCH = "service-content.mismatch";
    private static final String FORUM_RULE = "service-content.forum-by-individual";
    private static final String LICENCE = "service-content.licence-check";

    @Test
    void at_least_one_type_is_chosen() {
        rule(NONE_CHOSEN).given(choosing()).isViolatedAt(BLOCKING, TYPES);
        rule(NONE_CHOSEN).given(choosing(3)).isSilent();
        rule(NONE_CHOSEN).given(filing(NEW_FIRST)).isUndecidedFor(TYPES);
    }

    @Test
    void at_most_five_types_are_chosen() {
        rule(TOO_MANY).given(choosing(3, 4, 5, 6)).isSilent();
        rule(TOO_MANY).given(choosing(3, 4, 5, 6, 7)).isSilent();
        rule(TOO_MANY)
                .given(choosing(3, 4, 5, 6, 7, 8))
                .isViolatedAt(BLOCKING, TYPES)
                .isSaying("6 项", "最多 5 项");
        rule(TOO_MANY).given(choosing()).isSilent();
        rule(TOO_MANY).given(filing(NEW_FIRST)).isUndecidedFor(TYPES);
    }

    @Test
    void a_type_chosen_twice_counts_twice() {
        rule(TOO_MANY).given(choosing(3, 3, 4, 5, 6, 7)).isViolatedAt(TYPES).isSaying("6 项");
    }

    @Test
    void no_type_is_chosen_twice() {
        rule(REPEATED)
                .given(choosing(3, 4, 3))
                .isViolatedAt(WARNING, TYPES + "[2]")
                .isSaying("服务内容标识 3（工具） ");
        rule(REPEATED).given(choosing(3, 3, 3)).isViolatedAt(TYPES + "[1]", TYPES + "[2]");
        rule(REPEATED).given(choosing(1000, 1000)).isViolatedAt(TYPES + "[1]").isSaying("服务内容标识 1000 ");
        rule(REPEATED).given(choosing(3, 4)).isSilent();
        rule(REPEATED).given(filing(NEW_FIRST)).isSilent();
    }

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
    void each_of_the_176_types_can_be_chosen() {
        for (int code = 1; code <= 176; code += 5) {
            FilingRequest.Builder request = choosing(
                    IntStream.range(code, Math.min(code + 5, 177)).boxed().toArray(Integer[]::new));
            rule(FIRST_LEVEL).given(request).isSilent();
            rule(UNKNOWN).given(request).isSilent();
            if (code > 1) {
                rule(ADVISED_AGAINST)
                        .given(request.subject(individual().build()))
                        .isSilent();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 177, 499, 516, 600})
    void a_code_that_is_not_known_is_left_open_and_not_found_fault_with(int code) {
        rule(UNKNOWN).given(choosing(code)).isOpen().isSaying("服务内容标识 " + code + " ");
        rule(UNKNOWN).given(choosing(code, code)).isOpen();
        rule(FIRST_LEVEL).given(choosing(code)).isSilent();
        rule(ADVISED_AGAINST)
                .given(choosing(code).subject(individual().build()))
                .isSilent();
    }

    @Test
    void a_first_level_type_is_known() {
        rule(UNKNOWN).given(choosing(500)).isSilent();
    }

    @ParameterizedTest
    @CsvSource({"1, 生活缴费", "2, 招聘"})
    void individuals_are_advised_against_some_types(int code, String name) {
        rule(ADVISED_AGAINST)
                .given(choosing(3, code, code).subject(individual().build()))
                .isViolatedAt(WARNING, TYPES + "[1]")
                .isSaying(code + "（" + name + "）");
        rule(ADVISED_AGAINST).given(choosing(code)).isSilent();
        rule(ADVISED_AGAINST)
                .given(choosing(code)
                        .subject(Subject.builder(SubjectType.SOLE_TRADER, "示例店").build()))
                .isSilent();
        rule(ADVISED_AGAINST)
                .given(choosing(code).subject(Subject.builder().build()))
                .isUndecidedFor("subject.type");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 500})
    void individuals_are_not_advised_against_the_others(int code) {
        rule(ADVISED_AGAINST)
                .given(choosing(code).subject(individual().build()))
                .isSilent();
        rule(ADVISED_AGAINST)
                .given(choosing(code).subject(Subject.builder().build()))
                .isSilent();
    }

    @Test
    void a_unit_chooses_within_its_business_scope() {
        FilingRequest.Builder beyond = describing(miniProgram().servicesWithinScope(false));
        rule(BEYOND_SCOPE).given(beyond).isViolatedAt(WARNING, TYPES);
        rule(BEYOND_SCOPE).given(beyond.subject(individual().build())).isSilent();
        rule(BEYOND_SCOPE).given(beyond.subject(Subject.builder().build())).isUndecidedFor("subject.type");
        rule(BEYOND_SCOPE)
                .given(describing(miniProgram().servicesWithinScope(true)))
                .isSilent();
        rule(BEYOND_SCOPE).given(filing(NEW_FIRST)).isUndecidedFor("miniProgram.servicesWithinScope");
        rule(BEYOND_SCOPE)
                .given(FilingRequest.builder(NEW_FIRST))
                .isUndecidedFor("subject.type", "miniProgram.servicesWithinScope");
    }

    @Test
    void the_types_match_what_the_mini_program_does() {
        rule(MISMATCH)
                .given(describing(miniProgram().servicesMatchContent(false)))
                .isViolatedAt(WARNING, TYPES);
        rule(MISMATCH)
                .given(describing(miniProgram().servicesMatchContent(true)))
                .isSilent();
        rule(MISMATCH).given(filing(NEW_FIRST)).isUndecidedFor("miniProgram.servicesMatchContent");
    }

    @Test
    void an_individual_runs_no_forum() {
        rule(FORUM_RULE)
                .given(doing(FORUM).subject(individual().build()))
                .isViolatedAt(BLOCKING, "miniProgram.features");
        rule(FORUM_RULE).given(doing(FORUM)).isSilent();
        rule(FORUM_RULE)
                .given(doing(FORUM)
                        .subject(Subject.builder(SubjectType.SOLE_TRADER, "示例店").build()))
                .isSilent();
        rule(FORUM_RULE).given(doing().subject(individual().build())).isSilent();
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "FORUM")
    void no_other_feature_is_a_forum(Feature feature) {
        rule(FORUM_RULE).given(doing(feature).subject(individual().build())).isSilent();
    }

    @Test
    void who_runs_what_must_be_known() {
        rule(FORUM_RULE).given(filing(NEW_FIRST).subject(individual().build())).isUndecidedFor("miniProgram.features");
        rule(FORUM_RULE).given(doing(FORUM).subject(Subject.builder().build())).isUndecidedFor("subject.type");
        rule(FORUM_RULE).given(FilingRequest.builder(NEW_FIRST)).isUndecidedFor("subject.type", "miniProgram.features");
    }

    @ParameterizedTest
    @EnumSource(names = {"PAID_INFORMATION", "MULTIPLE_MERCHANTS"})
    void defect_27_paid_information_and_platforms_without_a_known_licence_are_a_finding(Feature feature) {
        rule(LICENCE)
                .given(doing(feature))
                .isViolatedAt(WARNING, "miniProgram.features")
                .threatens("PAID_SERVICE_WITHOUT_LICENCE")
                .isSaying(feature.chinese(), "增值电信业务经营许可证");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"PAID_INFORMATION", "MULTIPLE_MERCHANTS"})
    void no_other_feature_does_the_sale_of_own_goods_least_of_all(Feature feature) {
        rule(LICENCE).given(doing(feature)).isSilent();
        rule(LICENCE).given(doing()).isSilent();
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

    @Test
    void what_the_mini_program_does_must_be_known() {
        rule(LICENCE).given(filing(NEW_FIRST)).isUndecidedFor("miniProgram.features");
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS", "CHANGE_SERVICE", "CHANGE_ALL"})
    void a_filing_that_describes_the_mini_program_is_looked_at(FilingType type) {
        for (String id : List.of(TOO_MANY, REPEATED, FIRST_LEVEL, UNKNOWN, ADVISED_AGAINST, MISMATCH, FORUM_RULE)) {
            rule(id).given(faulty(type)).speaks();
        }
        rule(LICENCE).given(faulty(type)).isViolatedAt("miniProgram.features");
        rule(BEYOND_SCOPE).given(faulty(type).subject(enterprise().build())).isViolatedAt(TYPES);
        rule(NONE_CHOSEN).given(choosingNothing(type)).isViolatedAt(TYPES);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS", "CHANGE_SERVICE", "CHANGE_ALL"})
    void no_other_filing_is_looked_at(FilingType type) {
        for (String id :
                List.of(TOO_MANY, REPEATED, FIRST_LEVEL, UNKNOWN, ADVISED_AGAINST, MISMATCH, FORUM_RULE, LICENCE)) {
            rule(id).given(faulty(type)).isSilent();
        }
        rule(BEYOND_SCOPE).given(faulty(type).subject(enterprise().build())).isSilent();
        rule(NONE_CHOSEN).given(choosingNothing(type)).isSilent();
    }

    @Test
    void what_the_api_asks_for_counts_from_the_day_the_entry_opened_the_rest_from_the_duty_to_file() {
        LocalDate dutyBegins = LocalDate.of(2023, 9, 1);
        LocalDate entryOpens = LocalDate.of(2023, 9, 4);
        for (String id : List.of(TOO_MANY, REPEATED, FIRST_LEVEL, UNKNOWN)) {
            rule(id).countsFrom(entryOpens, faulty(NEW_FIRST));
        }
        rule(NONE_CHOSEN).countsFrom(entryOpens, choosing());
        for (String id : List.of(ADVISED_AGAINST, MISMATCH, FORUM_RULE, LICENCE)) {
            rule(id).countsFrom(dutyBegins, faulty(NEW_FIRST));
        }
        rule(BEYOND_SCOPE)
                .countsFrom(dutyBegins, faulty(NEW_FIRST).subject(enterprise().build()));
    }

    /** An individual's, with every fault there is but that no type is chosen. */
    private static FilingRequest.Builder faulty(FilingType type) {
        return filing(type)
                .subject(individual().build())
                .miniProgram(miniProgram()
                        .serviceContentTypes(1, 1, 2, 500, 600, 5)
                        .servicesWithinScope(false)
                        .servicesMatchContent(false)
                        .features(FORUM, PAID_INFORMATION)
                        .build());
    }

    private static FilingRequest.Builder choosingNothing(FilingType type) {
        return filing(type).miniProgram(miniProgram().noServiceContentTypes().build());
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
