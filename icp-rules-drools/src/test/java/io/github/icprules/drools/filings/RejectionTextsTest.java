package io.github.icprules.drools.filings;

import static io.github.icprules.drools.Requests.REPRESENTATIVE;
import static io.github.icprules.drools.Requests.SOMEBODY_ELSE;
import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.Requests.person;
import static io.github.icprules.drools.RuleVerifier.DAY;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FaceStatus;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Person;
import io.github.icprules.model.Picture;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.ServiceKind;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The sixteen reasons for which filings are most often sent back, each found before it is handed in. */
class RejectionTextsTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();

    private static final String CERTIFICATE_PHOTO = "icp_subject.organize_info.certificate_photo";
    private static final String FACE = "icp_applets.principal_info.verify_task_id";
    private static final String APPROVALS = "icp_applets.base_info.nrlx_details";

    static final List<Rejection> REJECTIONS = List.of(
            rejection(1, "名称与经营范围不相关")
                    .of(filing(FilingType.NEW_FIRST)
                            .miniProgram(miniProgram()
                                    .name("示例海鲜")
                                    .nameRelated(false)
                                    .build()))
                    .isFoundBy("mini-program.name-unrelated", WARNING)
                    .at("miniProgram.name", "icp_applets.base_info.name")
                    .saying("“示例海鲜”与主体和所提供的服务都没有关联", "在备注中说明")
                    .and("\"示例海鲜\" is not related to the subject or the service", "explain in the remark"),
            rejection(2, "主办者冲突：名称")
                    .of(withSubject(enterprise()
                            .certificate(licence().holder("样例贸易有限公司").build())))
                    .isFoundBy("subject.certificate-of-another-name", BLOCKING)
                    .at("subject.certificate.holder", CERTIFICATE_PHOTO)
                    .saying("“样例贸易有限公司”", "“示例科技有限公司”", "按证件填写主办单位名称")
                    .and("\"样例贸易有限公司\"", "\"示例科技有限公司\"", "Enter the name on the certificate"),
            rejection(2, "主办者冲突：证件号码")
                    .of(filing(FilingType.NEW_FIRST)
                            .platform(PlatformState.builder()
                                    .registeredNumber("91110105MA0FAKE09P")
                                    .build()))
                    .isFoundBy("subject.account-of-another-number", BLOCKING)
                    .at("subject.certificate.number", "icp_subject.organize_info.certificate_number")
                    .saying("与小程序账号登记的证件号码不一致", "核对证件号码")
                    .and("differs from the number with which the account is registered", "Check the number"),
            rejection(2, "主办者冲突：另有在途订单")
                    .of(withHistory(
                            FilingType.NEW_FIRST,
                            FilingHistory.builder().ordersInProgress(2).build()))
                    .isFoundBy("filing-type.order-in-progress", BLOCKING)
                    .at("subject.history.ordersInProgress", null)
                    .saying("2 个备案订单正在办理", "主办者冲突", "等在途的订单办结")
                    .and("in progress: 2", "conflict of subjects", "Wait until the order in progress is complete"),
            rejection(3, "主体证件有误：证件类型")
                    .of(withSubject(enterprise()
                            .certificate(SubjectCertificate.builder(CertificateType.LAW_FIRM_LICENCE)
                                    .build())))
                    .isFoundBy("subject.certificate-type-not-allowed", BLOCKING)
                    .at("subject.certificate.type", "icp_subject.organize_info.certificate_type")
                    .saying("“企业”不能使用“律师事务所执业许可证”备案", "选择与主办单位性质相符的证件类型")
                    .and("(enterprise) cannot file with this certificate: law firm practice licence", "fits the type"),
            rejection(3, "主体证件有误：证件文件")
                    .of(withPaper(MaterialAtHand.builder(Material.SUBJECT_CERTIFICATE)
                            .picture(Picture.builder("jpg").complete(false).build())))
                    .isFoundBy("document.incomplete", BLOCKING)
                    .at("materials[0].picture.complete", CERTIFICATE_PHOTO)
                    .saying("主办单位证件的图片没有拍全", "露出四角")
                    .and("subject's certificate does not show all four corners", "Scan or photograph it again"),
            rejection(4, "证件图片无法识别（证件类型填错）")
                    .of(withPaper(MaterialAtHand.builder(Material.MINI_PROGRAM_PRINCIPAL_ID)
                            .certificateType(CertificateType.BUSINESS_LICENCE)))
                    .isFoundBy("document.uploaded-as-other-certificate", BLOCKING)
                    .at("materials[0].certificateType", "icp_applets.principal_info.certificate_photo_front")
                    .answeredBy(86328)
                    .saying("小程序负责人证件", "按“营业执照”上传", "无法识别图片文字", "按证件的实际类型重新上传")
                    .and("uploaded as \"business licence\"", "cannot read the picture", "upload the picture again"),
            rejection(5, "证件住所校验不通过")
                    .of(withPaper(
                            MaterialAtHand.builder(Material.SUBJECT_CERTIFICATE).matchesEntries(false)))
                    .isFoundBy("document.entries-differ", BLOCKING)
                    .at("materials[0].matchesEntries", CERTIFICATE_PHOTO)
                    .saying("主办单位证件上的内容与填写的内容不一致", "住所")
                    .and("differs from the entries", "address"),
            rejection(6, "备案区域与证件不符")
                    .of(withSubject(enterprise()
                            .region(Region.of(Province.SHANGHAI))
                            .certificate(licence().address("浙江省杭州市西湖区示例路1号").build())))
                    .isFoundBy("subject.certificate-address-elsewhere", BLOCKING)
                    .at("subject.certificate.address", "icp_subject.organize_info.certificate_address")
                    .saying("证件住所不在所选的备案省份", "备案区域选择证件住所所在的省")
                    .and("not in the chosen province", "Choose the province"),
            rejection(7, "主体已在其他省份备案")
                    .of(withHistory(
                            FilingType.NEW_SERVICE,
                            FilingHistory.builder()
                                    .filings(new ExistingFiling(
                                            ServiceKind.WEBSITE, Province.SHANGHAI, null, "示例网", true))
                                    .build()))
                    .isFoundBy("filing-type.filed-in-another-province", BLOCKING)
                    .at("subject.region.province", "icp_subject.base_info.province")
                    .saying("主体已在上海备案", "现在选择的是北京", "在上海备案")
                    .and("filed in Shanghai", "Beijing is chosen now", "File in Shanghai"),
            rejection(8, "证照有效期过短")
                    .of(withSubject(enterprise()
                            .certificate(licence()
                                    .validity(Validity.until(DAY.plusDays(10)))
                                    .build())))
                    .isFoundBy("subject.certificate-expires-within-a-month", BLOCKING)
                    .at("subject.certificate.validity", CERTIFICATE_PHOTO)
                    .saying("主办单位证件将于 2026-12-04 到期", "没有超过 1 个月", "先换领新证")
                    .and("expires on 2026-12-04", "no more than 1 month", "Renew the certificate first"),
            rejection(8, "负责人证件有效期过短")
                    .of(filing(FilingType.NEW_FIRST)
                            .miniProgram(miniProgram()
                                    .principal(Person.builder("样例甲")
                                            .document(IdentityDocument.residentId("110101200001010010")
                                                    .withValidity(Validity.until(DAY.plusDays(10))))
                                            .build())
                                    .build()))
                    .isFoundBy("person.document-expires-within-a-month", BLOCKING)
                    .at(
                            "miniProgram.principal.document.validity",
                            "icp_applets.principal_info.certificate_validity_date_end")
                    .saying("负责人的证件将于 2026-12-04 到期", "先换领新证")
                    .and("document of the mini-program principal expires on 2026-12-04", "Renew the document first"),
            rejection(9, "主办单位与小程序主体不一致")
                    .of(filing(FilingType.NEW_FIRST)
                            .platform(PlatformState.builder()
                                    .registeredName("样例贸易有限公司")
                                    .build()))
                    .isFoundBy("subject.account-of-another-name", BLOCKING)
                    .at("subject.name", "icp_subject.base_info.name")
                    .answeredBy(86355)
                    .saying("主办单位名称是“示例科技有限公司”", "小程序账号的主体是“样例贸易有限公司”", "使用账号主体的名称备案")
                    .and("\"示例科技有限公司\"", "registered with the name \"样例贸易有限公司\"", "File with the account's name"),
            rejection(10, "手机号无法接通")
                    .of(withPrincipal(person("样例甲", "110101200001010010").phoneReachable(false)))
                    .isFoundBy("person.phone-not-answered", WARNING)
                    .at("miniProgram.principal.phone", "icp_applets.principal_info.mobile")
                    .saying("联系不上", "审核期间保持手机畅通")
                    .and("does not answer the phone", "Keep the phone reachable"),
            rejection(10, "手机号已被占用")
                    .of(withPrincipal(person("样例甲", "110101200001010010").phoneUsedByOthers(true)))
                    .isFoundBy("person.phone-taken", BLOCKING)
                    .at("miniProgram.principal.phone", "icp_applets.principal_info.mobile")
                    .saying("已被其他备案主体使用", "换用")
                    .and("Another filed subject uses", "not in the filing of another subject"),
            rejection(10, "应急联系方式与手机号相同")
                    .of(withPrincipal(person("样例甲", "110101200001010010")
                            .phone("13800000001")
                            .emergencyPhone("13800000001")))
                    .isFoundBy("person.emergency-phone-own", BLOCKING)
                    .at("miniProgram.principal.emergencyPhone", "icp_applets.principal_info.emergency_contact")
                    .saying("应急联系方式与小程序负责人本人的手机号相同", "另一位")
                    .and("the mini-program principal's own phone", "another person"),
            rejection(11, "负责人非法定代表人")
                    .of(filing(FilingType.NEW_FIRST)
                            .subject(Subject.builder(SubjectType.ENTERPRISE, "示例科技有限公司")
                                    .legalRepresentative(REPRESENTATIVE)
                                    .principal(SOMEBODY_ELSE)
                                    .build()))
                    .isFoundBy("person.principal-delegated", WARNING)
                    .at("subject.principal", "icp_subject.principal_info")
                    .saying("主体负责人不是法定代表人", "改由法定代表人担任主体负责人", "授权书")
                    .and("not the legal representative", "authorisation letter"),
            rejection(12, "人脸核身失败（光线、角度）")
                    .of(withFace(FaceVerification.builder().finished(true).status(FaceStatus.FAILED)))
                    .isFoundBy("face.not-passed", BLOCKING)
                    .at("miniProgram.faceVerification", FACE)
                    .saying("人脸核身没有通过", "光线充足")
                    .and("has not passed the face verification", "good light"),
            rejection(12, "人脸核身失败（背景）")
                    .of(withFace(FaceVerification.builder().photoInOrder(false)))
                    .isFoundBy("face.photo-not-in-order", BLOCKING)
                    .at("miniProgram.faceVerification.photoInOrder", FACE)
                    .saying("现场照片不合要求", "纯白背景")
                    .and("photo", "pure white background"),
            rejection(12, "人脸核身失败（人员不一致）")
                    .of(withFace(FaceVerification.builder().samePerson(false)))
                    .isFoundBy("face.another-person", BLOCKING)
                    .at("miniProgram.faceVerification.samePerson", FACE)
                    .saying("不是所填的小程序负责人", "本人核身")
                    .and("not the entered mini-program principal", "Have the mini-program principal verified"),
            rejection(13, "缺少前置审批")
                    .of(withApproval())
                    .isFoundBy("pre-approval.document-missing", BLOCKING)
                    .at("miniProgram.preApprovals", APPROVALS)
                    .saying("“新闻”", "互联网新闻信息服务许可证", "省级网信办")
                    .and("internet news", "licence", "provincial cyberspace administration"),
            rejection(13, "前置审批已过期")
                    .of(withApproval(PreApproval.of(PreApprovalCategory.NEWS, "示例文号")
                            .withValidity(Validity.until(DAY.minusDays(1)))))
                    .isFoundBy("pre-approval.expired", BLOCKING)
                    .at("miniProgram.preApprovals[0].validity", APPROVALS + ".media")
                    .saying("“新闻”的审批已于 2026-11-23 到期", "延续或换证")
                    .and("expired on 2026-11-23", "Renew"),
            rejection(13, "前置审批文件看不清")
                    .of(withPaper(MaterialAtHand.builder(Material.PRE_APPROVAL_DOCUMENT)
                            .category(PreApprovalCategory.NEWS)
                            .picture(Picture.builder("jpg").legible(false).build())))
                    .isFoundBy("document.illegible", BLOCKING)
                    .at("materials[0].picture.legible", APPROVALS + ".media")
                    .saying("看不清的内容", "重新扫描或拍照")
                    .and("is not legible", "Scan or photograph it again"),
            rejection(14, "工信部已有备案记录")
                    .of(withHistory(
                            FilingType.NEW_FIRST,
                            FilingHistory.builder().subjectFiled(true).build()))
                    .isFoundBy("filing-type.first-though-filed", BLOCKING)
                    .at("filingType", null)
                    .saying("工信部已有备案", "新增互联网信息服务")
                    .and("already on the ministry's record", "Choose a new service"),
            rejection(14, "空壳主体")
                    .of(filing(FilingType.NEW_SERVICE)
                            .subject(enterprise()
                                    .region(Region.of(Province.HUNAN))
                                    .history(FilingHistory.builder()
                                            .shellSubject(true)
                                            .build())
                                    .build()))
                    .isFoundBy("filing-type.shell-subject", BLOCKING)
                    .at("subject.history.shellSubject", null)
                    .saying("空壳主体", "不能直接新增服务", "先注销空壳主体")
                    .and("a shell subject", "cannot add a service directly", "Cancel the shell subject first"),
            rejection(15, "备案数量已达上限")
                    .of(withHistory(
                            FilingType.NEW_SERVICE,
                            FilingHistory.builder().miniProgramCount(50).build()))
                    .isFoundBy("filing-type.limit-reached", BLOCKING)
                    .at("subject.history.miniProgramCount", null)
                    .saying("已备案 50 个小程序", "至多备案 50 个", "先注销不再使用的")
                    .and("has filed: 50", "can file at most 50", "cancel the filing of a mini-program"),
            rejection(16, "个人小程序含经营类词语")
                    .of(filing(FilingType.NEW_FIRST)
                            .subject(individual().build())
                            .miniProgram(miniProgram().name("示例瑜伽").build()))
                    .isFoundBy("mini-program.name-commercial-for-individual", BLOCKING)
                    .at("miniProgram.name", "icp_applets.base_info.name")
                    .saying("“示例瑜伽”", "经营类词语“瑜伽”", "个人学习、记录或工具类", "个体工商户或企业")
                    .and("commercial word 瑜伽", "personal learning", "sole trader or an enterprise"),
            rejection(16, "个人开办论坛")
                    .of(filing(FilingType.NEW_FIRST)
                            .subject(individual().build())
                            .miniProgram(miniProgram().features(Feature.FORUM).build()))
                    .isFoundBy("service-content.forum-by-individual", BLOCKING)
                    .at("miniProgram.features", null)
                    .saying("论坛", "个人主体不能备案", "以单位主体备案")
                    .and("forum", "individual cannot file", "file as a unit"));

    @ParameterizedTest
    @FieldSource("REJECTIONS")
    void what_would_be_rejected_is_found_where_it_stands_and_told_in_both_languages(Rejection rejection) {
        List<Violation> found = ENGINE.evaluate(rejection.request().withEvaluatedOn(DAY)).violations().stream()
                .filter(violation -> violation.ruleId().equals(rejection.ruleId()))
                .toList();
        assertThat(found).hasSize(1);
        Violation violation = found.get(0);
        assertThat(violation.severity()).isEqualTo(rejection.severity());
        assertThat(violation.path()).isEqualTo(rejection.path());
        assertThat(violation.apiField()).isEqualTo(rejection.apiField());
        assertThat(violation.platformErrcode()).isEqualTo(rejection.errcode());
        assertThat(told(violation.message(), violation.suggestion(), Language.ZH))
                .contains(rejection.chinese());
        assertThat(told(violation.message(), violation.suggestion(), Language.EN))
                .contains(rejection.english());
    }

    @Test
    void the_table_has_all_sixteen() {
        assertThat(REJECTIONS.stream().map(Rejection::number).distinct())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 16).boxed().toList());
    }

    /**
     * A reason for which a filing is sent back, and how it is found.
     *
     * @param number which of the sixteen it is
     * @param text what the reviewer calls it
     */
    private record Rejection(
            int number,
            String text,
            FilingRequest request,
            String ruleId,
            Severity severity,
            String path,
            @Nullable String apiField,
            @Nullable Integer errcode,
            List<String> chinese,
            List<String> english) {

        Rejection(int number, String text, FilingRequest request) {
            this(number, text, request, "", BLOCKING, "", null, null, List.of(), List.of());
        }

        Rejection of(FilingRequest.Builder request) {
            return new Rejection(number, text, request.build());
        }

        Rejection isFoundBy(String ruleId, Severity severity) {
            return new Rejection(number, text, request, ruleId, severity, path, apiField, errcode, chinese, english);
        }

        Rejection at(String path, @Nullable String apiField) {
            return new Rejection(number, text, request, ruleId, severity, path, apiField, errcode, chinese, english);
        }

        Rejection answeredBy(int errcode) {
            return new Rejection(number, text, request, ruleId, severity, path, apiField, errcode, chinese, english);
        }

        Rejection saying(String... chinese) {
            return new Rejection(
                    number, text, request, ruleId, severity, path, apiField, errcode, List.of(chinese), english);
        }

        Rejection and(String... english) {
            return new Rejection(
                    number, text, request, ruleId, severity, path, apiField, errcode, chinese, List.of(english));
        }

        @Override
        public String toString() {
            return number + " " + text;
        }
    }

    private static Rejection rejection(int number, String text) {
        return new Rejection(number, text, filing(FilingType.NEW_FIRST).build());
    }

    private static String told(Text message, Text suggestion, Language language) {
        return message.in(language) + ' ' + suggestion.in(language);
    }

    private static SubjectCertificate.Builder licence() {
        return SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE).number("91000000000000000K");
    }

    private static FilingRequest.Builder withSubject(Subject.Builder subject) {
        return filing(FilingType.NEW_FIRST).subject(subject.build());
    }

    private static FilingRequest.Builder withHistory(FilingType type, FilingHistory history) {
        return filing(type).subject(enterprise().history(history).build());
    }

    private static FilingRequest.Builder withPaper(MaterialAtHand.Builder paper) {
        return filing(FilingType.NEW_FIRST).materials(paper.build());
    }

    private static FilingRequest.Builder withPrincipal(Person.Builder principal) {
        return filing(FilingType.NEW_FIRST)
                .miniProgram(miniProgram().principal(principal.build()).build());
    }

    private static FilingRequest.Builder withFace(FaceVerification.Builder verification) {
        return filing(FilingType.NEW_FIRST)
                .miniProgram(
                        miniProgram().faceVerification(verification.build()).build());
    }

    private static FilingRequest.Builder withApproval(PreApproval... approvals) {
        return filing(FilingType.NEW_FIRST)
                .miniProgram(miniProgram()
                        .preApprovalCategories(PreApprovalCategory.NEWS)
                        .preApprovals(List.of(approvals))
                        .build());
    }
}
