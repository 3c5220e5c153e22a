package io.github.icprules.drools.engine;

import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.model.Cancellation;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Payload;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.PayloadFaultKind;
import io.github.icprules.model.Person;
import io.github.icprules.model.Picture;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.ReadText;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.report.Receipt;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The filings for the warm-up: one filing of each kind, and a fact of every type, so that the classes of every rule are loaded.
 */
public final class WarmUp {

    /** A day on which all rules are in force. */
    public static final LocalDate DAY = LocalDate.of(2026, 1, 26);

    /** One filing type of each kind. Filings of the other types need few further classes. */
    public static final List<FilingType> TYPES =
            List.of(FilingType.NEW_FIRST, FilingType.CHANGE_ALL, FilingType.CANCEL_SUBJECT);

    private WarmUp() {}

    /**
     * Runs rules over the filings.
     *
     * @return the rules
     */
    public static RuleBook run(RuleBook ruleBook) {
        Receipt receipt = new Receipt("", "", "", DAY);
        for (FilingType type : TYPES) {
            ruleBook.run(Facts.of(request(type), DAY, Knowledge.bundled())).toReport(receipt);
        }
        return ruleBook;
    }

    /** {@return a filing for the warm-up of each type} */
    public static Stream<FilingRequest> requests() {
        return Arrays.stream(FilingType.values()).map(WarmUp::request);
    }

    /** Returns a province for a type. These provinces together have requirements of every kind. */
    private static Province province(FilingType type) {
        return switch (type.kind()) {
            case NEW -> Province.SHANGHAI;
            case CHANGE -> Province.TIBET;
            case CANCELLATION -> Province.JIANGSU;
        };
    }

    private static FilingRequest request(FilingType type) {
        Person person = Person.builder("样例甲")
                .document(IdentityDocument.residentId("110101200001010010"))
                .build();
        return FilingRequest.builder(type)
                .subject(Subject.builder(SubjectType.ENTERPRISE, "示例科技有限公司")
                        .region(Region.of(province(type)))
                        .certificate(SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                                .build())
                        .legalRepresentative(person)
                        .principal(person)
                        .history(FilingHistory.builder()
                                .filings(new ExistingFiling(null, null, null, null, null))
                                .build())
                        .build())
                .miniProgram(MiniProgram.builder("示例小程序")
                        .remark("转载国内新闻")
                        .serviceContentTypes(1)
                        .preApprovalCategories(PreApprovalCategory.NEWS)
                        .preApprovals(PreApproval.of(PreApprovalCategory.NEWS, "示例文号"))
                        .principal(person)
                        .faceVerification(FaceVerification.passed())
                        .build())
                .materials(SubmittedMaterial.builder(Material.SUBJECT_CERTIFICATE)
                        .picture(Picture.builder("jpg").build())
                        .readText(ReadText.builder().build())
                        .build())
                .change(Change.builder(ChangedItem.REMARK).build())
                .cancellation(Cancellation.builder().build())
                .platform(PlatformState.builder()
                        .correctionDemandedOn(LocalDate.MIN)
                        .build())
                .payload(new Payload(
                        List.of(new PayloadFault(PayloadFaultKind.MISSING, "icp_materials", null, null)), false))
                .build();
    }
}
