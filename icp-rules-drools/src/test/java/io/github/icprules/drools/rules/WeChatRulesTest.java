package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CHANGE_ALL;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.report.RequirementStatus.DEFECTIVE;
import static io.github.icprules.report.RequirementStatus.PROVIDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.Requests;
import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Payload;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.PayloadFaultKind;
import io.github.icprules.model.PlatformState;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WeChatRulesTest {

    private static final String PATH = "icp_applets.base_info.nrlx_details[1].code";

    @ParameterizedTest
    @CsvSource({
        "MISSING,               missing,               BLOCKING, 缺少必填字段“code”",
        "BLANK,                 blank,                 BLOCKING, “code”的内容是空白",
        "WRONG_TYPE,            wrong-type,            BLOCKING, 应为 string，实际是 number",
        "UNKNOWN_MEMBER,        unknown-member,        BLOCKING, 可能是“string”之误",
        "NOT_TO_SEND,           not-to-send,           WARNING,  由平台填写",
        "REDUNDANT,             redundant,             WARNING,  用不着字段“code”",
        "MASKED,                masked-value,          BLOCKING, 脱敏",
        "NOT_A_DATE,            not-a-date,            BLOCKING, 不是 string 形式",
        "NOT_A_REGION,          not-a-region,          BLOCKING, 应为 string 形式",
        "TOO_MANY_ITEMS,        too-many-items,        BLOCKING, 最多 string 项，实际有 number 项",
        "TOO_LONG,              too-long,              BLOCKING, 有 number 个字符",
        "NOT_ONE_OF,            not-one-of,            BLOCKING, 只能是 string，实际是 number",
        "CODE_NOT_LISTED,       code-not-listed,       BLOCKING, 代码 number 不在所给的平台列表里",
        "LEGAL_PERSON_MISSING,  legal-person-missing,  BLOCKING, 却没有法人信息",
        "CUSTOMER_TYPE_DIFFERS, customer-type-differs, BLOCKING, 客户类型",
        "MORE,                  more-faults,           BLOCKING, 超过 string 个",
    })
    void each_kind_of_fault_has_its_rule(PayloadFaultKind kind, String finding, Severity severity, String words) {
        RuleVerifier.Outcome outcome = rule("wechat." + finding)
                .given(faulty(new PayloadFault(kind, PATH, "string", "number")))
                .isViolatedAt(severity, PATH)
                .isSaying(words);

        assertThat(outcome.report().violations())
                .filteredOn(violation -> violation.path().equals(PATH))
                .extracting(Violation::apiField)
                .containsExactly("icp_applets.base_info.nrlx_details.code");
        for (PayloadFaultKind other : PayloadFaultKind.values()) {
            if (other != kind) {
                rule("wechat." + finding)
                        .given(faulty(new PayloadFault(other, PATH, "string", "number")))
                        .isSilent();
            }
        }
    }

    @Test
    void a_code_that_nobody_knows_of_stays_open() {
        rule("wechat.code-unknown")
                .given(faulty(new PayloadFault(PayloadFaultKind.CODE_UNKNOWN, PATH, null, "99")))
                .isOpen()
                .isSaying("代码 99");
        rule("wechat.code-unknown")
                .given(faulty(new PayloadFault(PayloadFaultKind.CODE_NOT_LISTED, PATH, null, "99")))
                .isSilent();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CODE_UNKNOWN")
    void a_fault_is_found_by_one_rule_alone(PayloadFaultKind kind) {
        List<Violation> violations = rule("wechat.missing")
                .given(faulty(new PayloadFault(kind, PayloadFault.BODY, null, null)))
                .report()
                .violations();

        assertThat(violations)
                .filteredOn(violation -> violation.ruleId().startsWith("wechat."))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.path()).isEqualTo("$");
                    assertThat(violation.apiField()).isNull();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "icp_subject.organize_info.certificate_photo, true",
        "icp_subject.organize_info, true",
        "icp_subject, true",
        "$, true",
        "icp_subject.organize_info.certificate_number, false",
        "icp_materials.commitment_letter, false",
    })
    void what_is_faulty_is_not_missing_as_well(String path, boolean related) {
        RuleVerifier.Outcome outcome = rule("materials.subject-certificate")
                .given(faulty(new PayloadFault(PayloadFaultKind.BLANK, path, null, null))
                        .materials());
        if (related) {
            outcome.isUndecidedFor("materials");
        } else {
            outcome.isViolatedAt("materials");
        }
        outcome.isRequired(RequirementStatus.MISSING);
    }

    @Test
    void the_whole_body_is_not_called_a_field() {
        rule("wechat.wrong-type")
                .given(faulty(new PayloadFault(PayloadFaultKind.WRONG_TYPE, PayloadFault.BODY, "object", "array")))
                .isViolatedAt("$")
                .isSaying("请求体的类型应为 object，实际是 array。");
        rule("wechat.wrong-type")
                .given(faulty(new PayloadFault(PayloadFaultKind.WRONG_TYPE, "icp_subject", "object", "array")))
                .isSaying("字段“icp_subject”的类型应为 object，实际是 array。");
    }

    @Test
    void a_misspelt_field_is_not_missing_as_well() {
        rule("materials.subject-certificate")
                .given(faulty(new PayloadFault(
                                PayloadFaultKind.UNKNOWN_MEMBER,
                                "icp_subject.organize_info.certificate_foto",
                                "certificate_photo",
                                null))
                        .materials())
                .isUndecidedFor("materials");
    }

    @ParameterizedTest
    @CsvSource({
        "FRONT, icp_subject.principal_info.certificate_photo_back",
        "BACK,  icp_subject.principal_info.certificate_photo_front",
    })
    void the_side_that_is_missing_is_named_and_not_told_twice(IdSide there, String missing) {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .materials(MaterialAtHand.describe(Material.SUBJECT_PRINCIPAL_ID)
                        .side(there)
                        .build());

        assertThat(rule("document.side-missing")
                        .given(request)
                        .isViolatedAt("materials[0].side")
                        .report()
                        .violations())
                .filteredOn(violation -> violation.ruleId().equals("document.side-missing"))
                .extracting(Violation::apiField)
                .containsExactly(missing);
        rule("document.side-missing")
                .given(request.payload(
                        new Payload(List.of(new PayloadFault(PayloadFaultKind.BLANK, missing, null, null)), null)))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        "certificate_photo_back, BLANK,          certificate_photo_back",
        "certificate_photo_bak,  UNKNOWN_MEMBER, certificate_photo_back"
    })
    void a_document_that_is_faulty_at_one_side_is_there_and_not_whole(
            String name, PayloadFaultKind kind, String meant) {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .materials(
                        side(Material.SUBJECT_PRINCIPAL_ID, IdSide.FRONT),
                        side(Material.MINI_PROGRAM_PRINCIPAL_ID, IdSide.FRONT),
                        side(Material.MINI_PROGRAM_PRINCIPAL_ID, IdSide.BACK))
                .payload(new Payload(
                        List.of(new PayloadFault(kind, "icp_subject.principal_info." + name, meant, null)), null));

        rule("materials.subject-principal-id").given(request).isRequired(DEFECTIVE);
        rule("materials.mini-program-principal-id").given(request).isRequired(PROVIDED);
    }

    @Test
    void another_application_for_a_filed_mini_program_is_an_open_point() {
        PlatformState filed = PlatformState.builder().status(FilingStatus.FILED).build();
        Payload sound = new Payload(List.of(), null);

        rule("wechat.filed-already")
                .given(filing(NEW_FIRST).platform(filed).payload(sound))
                .isOpen();
        rule("wechat.filed-already").given(filing(NEW_FIRST).platform(filed)).isSilent();
        rule("wechat.filed-already")
                .given(filing(CHANGE_ALL).platform(filed).payload(sound))
                .isSilent();
        rule("wechat.filed-already")
                .given(filing(NEW_FIRST)
                        .platform(PlatformState.builder()
                                .status(FilingStatus.NOT_FILED)
                                .build())
                        .payload(sound))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({"missing, MISSING", "wrong-type, WRONG_TYPE", "masked-value, MASKED", "not-one-of, NOT_ONE_OF"})
    void the_api_counts_from_the_day_the_entry_opened(String finding, PayloadFaultKind kind) {
        rule("wechat." + finding)
                .countsFrom(LocalDate.of(2023, 9, 4), faulty(new PayloadFault(kind, PATH, null, null)));
    }

    private static MaterialAtHand side(Material material, IdSide side) {
        return MaterialAtHand.describe(material).side(side).build();
    }

    private static FilingRequest.Builder faulty(PayloadFault... faults) {
        return filing(NEW_FIRST).subject(Requests.enterprise().build()).payload(new Payload(List.of(faults), null));
    }

    @Test
    void a_body_without_faults_gives_no_finding() {
        assertThat(rule("wechat.missing").given(faulty()).isSilent().report().violations())
                .extracting(Violation::ruleId)
                .noneMatch(id -> id.startsWith("wechat."));
        assertThat(new Payload(null, null).isFaultyAt("icp_subject")).isFalse();
        @Nullable Payload none = filing(NEW_FIRST).build().payload();
        assertThat(none).isNull();
    }
}
