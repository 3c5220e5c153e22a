package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.Requests;
import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.law.Confidence;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Payload;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.PayloadFaultKind;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeChatRulesTest {

    private static final String PATH = "icp_applets.base_info.nrlx_details[1].code";

    @ParameterizedTest
    @CsvSource({
        "MISSING,               missing,               BLOCKING, 缺少必填字段“code”",
        "BLANK,                 blank,                 BLOCKING, “code”的内容是空白",
        "WRONG_TYPE,            wrong-type,            BLOCKING, 应为 string，实际是 number",
        "UNKNOWN_MEMBER,        unknown-member,        BLOCKING, 可能是“string”之误",
        "NOT_TO_SEND,           not-to-send,           WARNING,  由平台填写",
        "REDUNDANT,             redundant,             WARNING,  无需填写字段“code”",
        "MASKED,                masked-value,          BLOCKING, 脱敏",
        "NOT_A_DATE,            not-a-date,            BLOCKING, 不是 string 形式",
        "NOT_A_REGION,          not-a-region,          BLOCKING, 应为 string 形式",
        "TOO_MANY_ITEMS,        too-many-items,        BLOCKING, 最多 string 项，实际有 number 项",
        "TOO_LONG,              too-long,              BLOCKING, 有 number 个字符",
        "NOT_ONE_OF,            not-one-of,            BLOCKING, 只能是 string，实际是 number",
        "CODE_NOT_LISTED,       code-not-listed,       BLOCKING, 代码 number 不在所给的平台列表里",
        "CODE_REPLACED,         code-replaced,         WARNING,  代码 number 是“string”的旧代码",
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "icp_subject.base_info.type | 9 | 9（民办非企业单位） | 9 (private non-enterprise unit)",
                "icp_subject.organize_info.certificate_type | 9 | 9（政府机关组织机构代码证）"
                        + " | 9 (organisation code certificate (government organ))",
                "icp_applets.principal_info.certificate_type | 7 | 7（护照） | 7 (passport)",
                "icp_subject.organize_info.certificate_type | 49 | 49（中华人民共和国社会信用代码证书，只见于其他平台）"
                        + " | 49 (social credit code certificate, of another platform)",
                "icp_applets.base_info.nrlx_details[1].type | 12 | 12（网络预约车） | 12 (ride-hailing)",
                "icp_applets.base_info.nrlx_details[1].type | 11 | 11（网络预约车，旧代码） | 11 (ride-hailing, an old code)",
                "icp_subject.base_info.province | 440000 | 440000（广东） | 440000 (Guangdong)",
                "icp_subject.base_info.city | 440300 | 440300（深圳市） | 440300 (深圳市)",
                "icp_subject.base_info.district | 440305 | 440305 不在 | 440305 of the field",
                "icp_subject.base_info.type | 7 | 7 不在 | 7 of the field",
                "icp_subject.base_info.type | 99999999 | 999***99 不在 | 999***99 of the field",
            })
    void a_code_that_is_not_in_the_list_given_is_named_as_far_as_it_is_known(
            String path, String code, String chinese, String english) {
        FilingReport report = rule("wechat.code-not-listed")
                .given(faulty(new PayloadFault(PayloadFaultKind.CODE_NOT_LISTED, path, null, code)))
                .isViolatedAt(path)
                .isSaying("代码 " + chinese)
                .report();
        assertThat(report.violations())
                .filteredOn(violation -> violation.path().equals(path))
                .extracting(violation -> violation.message().in(Language.EN))
                .singleElement()
                .satisfies(message -> assertThat(message).contains(english));
    }

    @Test
    void the_old_code_of_ride_hailing_is_eleven_and_the_new_one_is_to_be_sent() {
        String path = "icp_applets.base_info.nrlx_details[0].type";
        FilingRequest.Builder request = faulty(new PayloadFault(PayloadFaultKind.CODE_REPLACED, path, "12", "11"));
        Violation violation = rule("wechat.code-replaced")
                .given(request)
                .isViolatedAt(Severity.WARNING, path)
                .isSaying("代码 11 是“网络预约车”的旧代码，已按“网络预约车”读取；现在的代码是 12。")
                .report()
                .violations()
                .stream()
                .filter(found -> found.path().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(violation.message().in(Language.EN))
                .contains("an old code of ride-hailing", "the current code is 12");
        assertThat(violation.suggestion().in(Language.ZH)).startsWith("改填 12；");
        assertThat(violation.basis())
                .first()
                .satisfies(basis -> assertThat(basis.confidence()).isEqualTo(Confidence.MEDIUM));
        rule("wechat.code-replaced").countsFrom(LocalDate.of(2026, 1, 20), request.build());
    }

    @ParameterizedTest
    @CsvSource({
        "FRONT, icp_subject.principal_info.certificate_photo_back",
        "BACK,  icp_subject.principal_info.certificate_photo_front",
    })
    void the_side_that_is_missing_is_named_and_not_told_twice(IdSide there, String missing) {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .materials(MaterialAtHand.builder(Material.SUBJECT_PRINCIPAL_ID)
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

    private static FilingRequest.Builder faulty(PayloadFault... faults) {
        return filing(NEW_FIRST).subject(Requests.enterprise().build()).payload(new Payload(List.of(faults), null));
    }
}
