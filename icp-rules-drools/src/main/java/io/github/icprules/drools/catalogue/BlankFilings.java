package io.github.icprules.drools.catalogue;

import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.findings.AnswersRead;
import io.github.icprules.model.Cancellation;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Change;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Listing;
import io.github.icprules.model.Material;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Person;
import io.github.icprules.model.Picture;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.SmsVerification;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.SubmittedMaterial;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Filings whose parts are present but empty, so that the answers that rules read are unknown. The inputs that these answers miss
 * are the needs of a rule in the catalogue.
 */
public final class BlankFilings {

    /** A day on which all rules are in force. */
    private static final LocalDate DAY = LocalDate.of(2026, 1, 26);

    private static final OffsetDateTime LONG_AGO = OffsetDateTime.of(2024, 1, 2, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final List<Optional<SubjectType>> SUBJECTS =
            List.of(Optional.empty(), Optional.of(SubjectType.ENTERPRISE), Optional.of(SubjectType.INDIVIDUAL));

    private final Map<Class<?>, List<Fact>> facts;

    /** Makes the facts of the filings. */
    public BlankFilings() {
        this(Knowledge.bundled());
    }

    /** Makes the facts of the filings with other knowledge, such as the values of rule packs. */
    public BlankFilings(Knowledge knowledge) {
        Knowledge all = knowledge.with(knowledge.provinces().withProfile(ProvincialProfile.ALL));
        this.facts = requests()
                .flatMap(request -> Facts.of(request, DAY, all).all().stream())
                .collect(Collectors.groupingBy(Fact::getClass));
    }

    /** {@return the paths that some answers miss, without the indices of list items} */
    public List<String> missing(AnswersRead answers) {
        return answers.missing(facts)
                .map(path -> path.replaceAll("\\d+", ""))
                .distinct()
                .toList();
    }

    /** {@return the filings} */
    public static Stream<FilingRequest> requests() {
        return Stream.concat(
                Arrays.stream(FilingType.values())
                        .flatMap(type -> Stream.of(
                                FilingRequest.builder(type).build(),
                                hollow(type, null, null),
                                ticked(type),
                                written(type, null, null))),
                Stream.of(FilingType.NEW_FIRST, FilingType.CHANGE_ALL)
                        .flatMap(type -> Arrays.stream(Province.values())
                                .flatMap(province -> SUBJECTS.stream()
                                        .flatMap(subject -> Stream.of(
                                                hollow(type, subject.orElse(null), province),
                                                written(type, subject.orElse(null), province))))));
    }

    /** Returns a filing whose parts are all present and empty. */
    private static FilingRequest hollow(FilingType type, @Nullable SubjectType subject, @Nullable Province province) {
        return request(type, subject, province, Person.builder("").build(), null)
                .miniProgram(MiniProgram.builder()
                        .listing(new Listing(null, null, null))
                        .preApprovals(new PreApproval(PreApprovalCategory.NEWS, null, null, null, null, null))
                        .principal(Person.builder("").build())
                        .faceVerification(FaceVerification.builder().build())
                        .build())
                .platform(PlatformState.builder().build())
                .build();
    }

    /** Returns a filing with ticked categories and without a statement on approvals. The platform waits for the applicant. */
    private static FilingRequest ticked(FilingType type) {
        return FilingRequest.builder(type)
                .miniProgram(MiniProgram.builder()
                        .preApprovalCategories(List.of(PreApprovalCategory.values()))
                        .serviceContentTypes(1)
                        .build())
                .platform(PlatformState.builder()
                        .status(FilingStatus.PLATFORM_REJECTED)
                        .smsVerification(SmsVerification.WAITING)
                        .reuseSmsSentAt(LONG_AGO)
                        .build())
                .build();
    }

    /** Returns a filing whose texts contain words of sectors, and whose papers are not described. */
    private static FilingRequest written(FilingType type, @Nullable SubjectType subject, @Nullable Province province) {
        Person person = Person.builder("")
                .document(new IdentityDocument(CertificateType.HONG_KONG_MACAO_RESIDENCE_PERMIT, null, null, null))
                .build();
        return request(type, subject, province, person, "示例")
                .miniProgram(MiniProgram.builder()
                        .remark("转载国内新闻，药房销售药品，销售医疗器械")
                        .principal(person)
                        .build())
                .materials(
                        SubmittedMaterial.builder(Material.RESIDENCE_PROOF)
                                .residenceProof(ResidenceProof.RESIDENCE_PERMIT)
                                .build(),
                        SubmittedMaterial.builder(Material.RESIDENCE_PROOF)
                                .picture(Picture.builder(null).build())
                                .build())
                .platform(PlatformState.builder()
                        .status(FilingStatus.AUTHORITY_REVIEW)
                        .build())
                .build();
    }

    private static FilingRequest.Builder request(
            FilingType type,
            @Nullable SubjectType subject,
            @Nullable Province province,
            Person person,
            @Nullable String address) {
        return FilingRequest.builder(type)
                .subject(Subject.builder()
                        .type(subject)
                        .region(province == null ? null : Region.of(province))
                        .certificate(SubjectCertificate.builder(null)
                                .address(address)
                                .build())
                        .legalRepresentative(person)
                        .principal(person)
                        .history(FilingHistory.builder().build())
                        .build())
                .change(Change.builder().build())
                .cancellation(Cancellation.builder().build());
    }
}
