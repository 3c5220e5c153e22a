package io.github.icprules.benchmarks;

import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.model.Cancellation;
import io.github.icprules.model.CancellationReason;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Listing;
import io.github.icprules.model.Material;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.model.Validity;
import io.github.icprules.wechat.WeChatFiling;
import java.time.LocalDate;
import java.util.Map;

/** The filings that the benchmarks evaluate. All people and companies are invented. */
public enum Filings {
    /** A filing of an enterprise without violations. */
    ENTERPRISE_CLEAN("an enterprise's, nothing wrong") {
        @Override
        public FilingRequest request() {
            return enterprise(
                            noteBook().principal(REPRESENTATIVE).build(),
                            Subject.builder(SubjectType.ENTERPRISE, COMPANY).principal(REPRESENTATIVE))
                    .materials(
                            SubmittedMaterial.of(Material.SUBJECT_CERTIFICATE),
                            SubmittedMaterial.of(Material.SUBJECT_PRINCIPAL_ID),
                            SubmittedMaterial.of(Material.MINI_PROGRAM_PRINCIPAL_ID))
                    .build();
        }
    },
    /** A filing of an enterprise with many violations. */
    ENTERPRISE_DEFECTS("an enterprise's, much wrong") {
        @Override
        public FilingRequest request() {
            return enterprise(
                            noteBook()
                                    .preApprovalCategories(
                                            PreApprovalCategory.NEWS,
                                            PreApprovalCategory.NEWS,
                                            PreApprovalCategory.LOTTERY,
                                            PreApprovalCategory.NONE)
                                    .preApprovals(new PreApproval(
                                            PreApprovalCategory.NEWS,
                                            "",
                                            "示例传媒有限公司",
                                            Validity.until(DAY.minusDays(1)),
                                            false,
                                            false))
                                    .listing(Listing.since(LocalDate.of(2022, 6, 15)))
                                    .principal(OTHER_PERSON)
                                    .build(),
                            Subject.builder(SubjectType.ENTERPRISE, COMPANY).principal(OTHER_PERSON))
                    .noMaterials()
                    .build();
        }
    },
    /** A filing of an individual in a province that is not the home province. */
    INDIVIDUAL("an individual's") {
        @Override
        public FilingRequest request() {
            return FilingRequest.builder(FilingType.NEW_FIRST)
                    .evaluatedOn(DAY)
                    .subject(Subject.builder(SubjectType.INDIVIDUAL, "样例乙")
                            .region(Region.of(Province.GUANGDONG))
                            .principal(OTHER_PERSON)
                            .history(FilingHistory.none())
                            .build())
                    .miniProgram(noteBook().principal(OTHER_PERSON).build())
                    .platform(OPEN)
                    .materials(
                            SubmittedMaterial.of(Material.SUBJECT_PRINCIPAL_ID),
                            SubmittedMaterial.of(Material.MINI_PROGRAM_PRINCIPAL_ID),
                            SubmittedMaterial.of(Material.RESIDENCE_PROOF))
                    .build();
        }
    },
    /** A filing of a news mini-program with a valid approval. */
    NEWS_WITH_APPROVAL("a news mini-program, approved") {
        @Override
        public FilingRequest request() {
            return enterprise(
                            noteBook()
                                    .preApprovalCategories(PreApprovalCategory.NEWS)
                                    .preApprovals(new PreApproval(
                                            PreApprovalCategory.NEWS,
                                            "示例新闻许可〔2099〕1号",
                                            COMPANY,
                                            Validity.between(DAY.minusYears(1), DAY.plusYears(2)),
                                            true,
                                            true))
                                    .principal(REPRESENTATIVE)
                                    .build(),
                            Subject.builder(SubjectType.ENTERPRISE, COMPANY).principal(REPRESENTATIVE))
                    .materials(
                            SubmittedMaterial.of(Material.SUBJECT_CERTIFICATE),
                            SubmittedMaterial.of(Material.SUBJECT_PRINCIPAL_ID),
                            SubmittedMaterial.of(Material.MINI_PROGRAM_PRINCIPAL_ID))
                    .build();
        }
    },
    /** The cancellation of a subject's only mini-program. */
    CANCELLATION("a cancellation") {
        @Override
        public FilingRequest request() {
            return FilingRequest.builder(FilingType.CANCEL_SERVICE)
                    .evaluatedOn(DAY)
                    .subject(Subject.builder(SubjectType.ENTERPRISE, COMPANY)
                            .history(FilingHistory.builder().serviceCount(1).build())
                            .build())
                    .cancellation(new Cancellation(CancellationReason.NO_LONGER_OPERATED, DAY.plusDays(5), true, true))
                    .build();
        }
    },
    /** A filing of an enterprise whose texts contain words of sectors, some of them in exceptions and denials. */
    WORDS("an enterprise's, with words of sectors in its texts") {
        @Override
        public FilingRequest request() {
            return enterprise(
                            MiniProgram.builder("示例课堂")
                                    .introduction("中小学课后练习，有电子书和短视频讲解；不提供新闻资讯，也没有直播。")
                                    .remark("本小程序仅供内部培训使用，不涉及出版、药品（含医疗器械）和金融业务，视频除外。")
                                    .preApprovalCategories(PreApprovalCategory.NONE)
                                    .noPreApprovals()
                                    .listing(Listing.never())
                                    .principal(REPRESENTATIVE)
                                    .build(),
                            Subject.builder(SubjectType.ENTERPRISE, COMPANY)
                                    .businessScope("一般项目：软件开发；教育咨询服务（不含涉许可审批的教育培训活动）；健康咨询服务（不含诊疗服务）；"
                                            + "日用百货销售。许可项目：出版物零售。（依法须经批准的项目，经相关部门批准后方可开展经营活动）")
                                    .principal(REPRESENTATIVE))
                    .build();
        }
    },
    /** A body of WeChat's API: a filing of an enterprise whose principals are not its legal representative. */
    WECHAT_BODY("a body of WeChat's API, authorised principals") {
        @Override
        public FilingRequest request() {
            return WeChatFiling.read(WeChatBodies.authorised(), Map.of("evaluatedOn", DAY.toString()));
        }
    };

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String COMPANY = "示例科技有限公司";
    private static final Person REPRESENTATIVE = Person.builder("样例甲")
            .document(IdentityDocument.residentId("110101200001010010"))
            .build();
    private static final Person OTHER_PERSON = Person.builder("样例乙")
            .document(IdentityDocument.residentId("110101199001020010"))
            .build();
    private static final PlatformState OPEN = PlatformState.builder()
            .status(FilingStatus.NOT_FILED)
            .entranceOpen(true)
            .quotaUsedUp(false)
            .build();

    private final String label;

    Filings(String label) {
        this.label = label;
    }

    /** {@return a new request with this filing} */
    public abstract FilingRequest request();

    @Override
    public String toString() {
        return label;
    }

    private static MiniProgram.Builder noteBook() {
        return MiniProgram.builder("示例记事本")
                .remark("本小程序供用户记录和整理日常待办事项，不涉及须审批的内容。")
                .preApprovalCategories(PreApprovalCategory.NONE)
                .noPreApprovals()
                .listing(Listing.never());
    }

    private static FilingRequest.Builder enterprise(MiniProgram miniProgram, Subject.Builder subject) {
        return FilingRequest.builder(FilingType.NEW_FIRST)
                .evaluatedOn(DAY)
                .subject(subject.region(Region.of(Province.BEIJING))
                        .certificate(SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                                .number("91000000000000000K")
                                .build())
                        .legalRepresentative(REPRESENTATIVE)
                        .history(FilingHistory.none())
                        .build())
                .miniProgram(miniProgram)
                .platform(OPEN);
    }
}
