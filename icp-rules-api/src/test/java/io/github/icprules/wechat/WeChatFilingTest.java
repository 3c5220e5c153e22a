package io.github.icprules.wechat;

import static io.github.icprules.wechat.Payloads.at;
import static io.github.icprules.wechat.Payloads.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeChatFilingTest {

    @Test
    void an_enterprise_is_read_field_by_field() {
        FilingRequest request = WeChatFiling.read(Payloads.authorised());

        assertThat(request.payload())
                .isNotNull()
                .satisfies(payload -> assertThat(payload.faults()).isEmpty());
        assertThat(request.filingType()).isEqualTo(FilingType.NEW_FIRST);
        assertThat(request.subject().type()).isEqualTo(SubjectType.ENTERPRISE);
        assertThat(request.subject().name()).isEqualTo("示例科技有限公司");
        assertThat(request.subject().region()).isEqualTo(new Region(Province.BEIJING, "110100", "110105"));
        assertThat(request.subject().contactAddress()).isEqualTo("示例路1号院1号楼101室");
        assertThat(request.subject().remark()).isEmpty();
        assertThat(request.subject().certificate()).isNotNull().satisfies(certificate -> {
            assertThat(certificate.type()).isEqualTo(CertificateType.BUSINESS_LICENCE);
            assertThat(certificate.number()).isEqualTo("91000000000000000K");
            assertThat(certificate.address()).isEqualTo("北京市朝阳区示例路1号院1号楼101室");
        });
        assertThat(request.subject().principal()).isNotNull().satisfies(principal -> {
            assertThat(principal.name()).isEqualTo("样例甲");
            assertThat(principal.phone()).isEqualTo("13800000001");
            assertThat(principal.email()).isEqualTo("jia@example.com");
            assertThat(principal.emergencyPhone()).isEqualTo("13800000002");
            assertThat(principal.document()).isNotNull().satisfies(document -> {
                assertThat(document.type()).isEqualTo(CertificateType.RESIDENT_ID);
                assertThat(document.number()).isEqualTo("110101200001010010");
                assertThat(document.validity())
                        .isEqualTo(Validity.between(LocalDate.of(2024, 1, 1), LocalDate.of(2034, 1, 1)));
            });
        });
        assertThat(request.subject().legalRepresentative())
                .isNotNull()
                .satisfies(person -> assertThat(person.name()).isEqualTo("样例丙"));
        assertThat(request.miniProgram().serviceContentTypes()).containsExactly(2);
        assertThat(request.miniProgram().preApprovalCategories()).containsExactly(PreApprovalCategory.NONE);
        assertThat(request.miniProgram().preApprovals()).isEmpty();
        assertThat(request.miniProgram().remark()).startsWith("本小程序");
        assertThat(request.miniProgram().faceVerification()).isNotNull();
        assertThat(request.materials())
                .extracting(MaterialAtHand::material)
                .containsExactlyInAnyOrder(
                        Material.SUBJECT_CERTIFICATE,
                        Material.SUBJECT_PRINCIPAL_ID,
                        Material.SUBJECT_PRINCIPAL_ID,
                        Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER,
                        Material.MINI_PROGRAM_PRINCIPAL_ID,
                        Material.MINI_PROGRAM_PRINCIPAL_ID,
                        Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER,
                        Material.SERVICE_COMMITMENT,
                        Material.FILING_COMMITMENT);
    }

    @Test
    void without_a_legal_person_and_without_a_letter_the_principal_is_the_legal_representative() {
        FilingRequest request = WeChatFiling.read(Payloads.enterprise());

        assertThat(request.subject().legalRepresentative())
                .isNotNull()
                .isEqualTo(request.subject().principal());
    }

    @Test
    void a_letter_without_a_legal_person_leaves_open_who_it_is() {
        Map<String, Object> body = Payloads.enterprise();
        at(body, "icp_subject", "principal_info").put("authorization_letter", "media-letter");

        assertThat(WeChatFiling.read(body).subject().legalRepresentative()).isNull();
    }

    @Test
    void a_credit_code_of_sole_traders_makes_the_subject_one() {
        Map<String, Object> body = Payloads.enterprise();
        at(body, "icp_subject", "organize_info").put("certificate_number", "92000000000000000X");

        assertThat(WeChatFiling.read(body).subject().type()).isEqualTo(SubjectType.SOLE_TRADER);
    }

    @Test
    void filings_on_record_make_it_a_new_service() {
        Object context = object("filings", List.of(object("province", "110000", "kind", "WEBSITE")));

        assertThat(WeChatFiling.read(Payloads.enterprise(), context).filingType())
                .isEqualTo(FilingType.NEW_SERVICE);
        assertThat(WeChatFiling.read(Payloads.enterprise(), object("filings", List.of()))
                        .filingType())
                .isEqualTo(FilingType.NEW_FIRST);
    }
}
