package io.github.icprules.drools.corpus;

import static io.github.icprules.drools.Requests.REPRESENTATIVE;
import static io.github.icprules.drools.Requests.SOMEBODY_ELSE;
import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.enterpriseIn;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.Requests.individualIn;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.Requests.person;

import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.drools.law.BoundaryGridTest;
import io.github.icprules.model.Authorisation;
import io.github.icprules.model.AuthorisationReason;
import io.github.icprules.model.Cancellation;
import io.github.icprules.model.CancellationReason;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FaceStatus;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.Listing;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
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
import io.github.icprules.model.Region;
import io.github.icprules.model.RegistrationStanding;
import io.github.icprules.model.ServiceKind;
import io.github.icprules.model.SmsVerification;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import io.github.icprules.model.Watermark;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Requests that together make every rule speak, on whatever day they are asked about: the days in them are counted from it.
 *
 * <p>A new rule needs an entry here, or its name in one: {@link BoundaryGridTest} fails until it has.
 */
public final class Corpus {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final LocalDate DUTY_BEGINS = LocalDate.of(2023, 9, 1);
    private static final LocalDate ENTRY_OPENS = LocalDate.of(2023, 9, 4);
    private static final LocalDate LOTTERIES_REGULATED = LocalDate.of(2009, 7, 1);
    private static final LocalDate GRACE_ENDS = LocalDate.of(2024, 3, 31);

    private static final String ANOTHER_CREDIT_CODE = "91110105MA0FAKE09P";
    private static final String NUMBER_OF_AN_INSTITUTION = "1261010000FAKE119U";
    private static final String WRONG_INSIDE = "91110105MA0FAKE01Y";

    /** The first day on which the report on a first filing rests on sources that may be out of date. */
    public static final LocalDate SOURCES_ARE_OLD = sourcesAreOld();

    /** The requests. */
    public static final List<Entry> ENTRIES = List.of(
            entry(
                            "a filing on a day on which the sources were not checked for long",
                            on -> filing(FilingType.NEW_FIRST).noMaterials(),
                            "knowledge.old")
                    .from(SOURCES_ARE_OLD),
            // Duty, entry, listing
            entry(
                    "an enterprise files for the first time and has handed in nothing",
                    on -> filing(FilingType.NEW_FIRST).noMaterials(),
                    "duty-to-file.obligation",
                    "duty-to-file.before-listing",
                    "entry.unlisted",
                    "entry.provider-api",
                    "materials.subject-certificate",
                    "materials.subject-principal-id",
                    "materials.mini-program-principal-id",
                    "materials.supplements-on-demand",
                    "materials.face-verification",
                    "materials.service-commitment",
                    "materials.anti-fraud-self-assessment",
                    "materials.authenticity-checklist",
                    "number-display.at-go-live",
                    "operation.true-data",
                    "operation.within-filed-items",
                    "operation.lawful-content",
                    "operation.report-changes",
                    "operation.keep-phones-reachable",
                    "operation.renew-documents",
                    "operation.public-security-filing",
                    "operation.annual-review",
                    "review.form-filling",
                    "review.platform",
                    "review.sms-verification",
                    "review.authority",
                    "review.number-issued"),
            entry(
                            "a date before the duty to file began",
                            on -> filing(FilingType.NEW_FIRST),
                            "duty-to-file.not-begun-yet")
                    .until(DUTY_BEGINS.minusDays(1)),
            entry(
                            "a new mini-program while the duty has begun and the entry is not open yet",
                            on -> filing(FilingType.NEW_FIRST),
                            "entry.not-open-yet")
                    .until(ENTRY_OPENS.minusDays(1)),
            entry(
                    "a mini-program listed long ago, on a day without quota",
                    on -> listed(LocalDate.of(2020, 5, 1))
                            .platform(PlatformState.builder().quotaUsedUp(true).build()),
                    "entry.listed",
                    "entry.daily-quota",
                    "entry.quota-used-up"),
            entry(
                            "a mini-program listed long ago, while there is time",
                            on -> listed(LocalDate.of(2020, 5, 1)),
                            "duty-to-file.existing")
                    .until(GRACE_ENDS),
            entry(
                            "a mini-program listed long ago, when the time is over",
                            on -> listed(LocalDate.of(2020, 5, 1)),
                            "duty-to-file.existing-overdue")
                    .from(GRACE_ENDS.plusDays(1)),
            entry("a mini-program listed today without a filing", Corpus::listed, "duty-to-file.listed-without-filing")
                    .from(DUTY_BEGINS),
            entry(
                    "an original id that is none",
                    on -> filing(FilingType.NEW_FIRST)
                            .miniProgram(miniProgram().originalId("gh_").build()),
                    "number.original-id"),

            // The request as such
            entry(
                    "a name of a thousand and one characters, and a day in the year ten thousand",
                    on -> filing(FilingType.NEW_FIRST)
                            .platform(PlatformState.builder()
                                    .registeredName("示".repeat(1001))
                                    .correctionDemandedOn(LocalDate.of(10_000, 1, 1))
                                    .build()),
                    "request.too-long",
                    "request.date-out-of-range"),

            // Type of filing, platform, history
            entry(
                    "nothing is ready on the platform, and the subject has filed elsewhere before",
                    on -> of(
                                    FilingType.NEW_FIRST,
                                    enterprise()
                                            .history(FilingHistory.builder()
                                                    .subjectFiled(true)
                                                    .filings(new ExistingFiling(
                                                            ServiceKind.WEBSITE, Province.HEBEI, null, "示例网", true))
                                                    .ordersInProgress(1)
                                                    .build()))
                            .platform(PlatformState.builder()
                                    .entranceOpen(false)
                                    .profileComplete(false)
                                    .categoryApproved(false)
                                    .accountVerified(false)
                                    .smsVerification(SmsVerification.TIMED_OUT)
                                    .rejectedFields("icp_subject.base_info.address")
                                    .rejectedFieldsCorrected(false)
                                    .correctionDemandedOn(on)
                                    .registeredName("样例贸易有限公司")
                                    .registeredNumber(ANOTHER_CREDIT_CODE)
                                    .build()),
                    "entry.closed",
                    "filing-type.order-in-progress",
                    "filing-type.first-though-filed",
                    "filing-type.filed-in-another-province",
                    "filing-type.profile-incomplete",
                    "filing-type.category-missing",
                    "filing-type.account-unverified",
                    "filing-type.sms-timed-out",
                    "filing-type.rejected-fields-uncorrected",
                    "operation.correct-on-demand",
                    "subject.account-of-another-name",
                    "subject.account-of-another-number"),
            entry(
                    "a correction was demanded long ago",
                    on -> filing(FilingType.CHANGE_SERVICE)
                            .platform(PlatformState.builder()
                                    .correctionDemandedOn(on.minusDays(60))
                                    .build()),
                    "operation.correction-overdue"),
            entry(
                    "papers that end while the review lasts",
                    on -> of(
                                    FilingType.NEW_FIRST,
                                    enterprise()
                                            .principal(person("样例丙", "110101199001010015")
                                                    .authorisation(new Authorisation(
                                                            AuthorisationReason.LONG_ABROAD, Validity.until(on)))
                                                    .build()))
                            .miniProgram(miniProgram()
                                    .preApprovalCategories(PreApprovalCategory.CULTURE)
                                    .preApprovals(new PreApproval(
                                            PreApprovalCategory.CULTURE,
                                            "示例文号第1号",
                                            null,
                                            Validity.until(on),
                                            true,
                                            true))
                                    .build())
                            .materials(MaterialAtHand.builder(Material.SITUATION_STATEMENT)
                                    .validity(Validity.until(on))
                                    .build()),
                    "person.authorisation-ends-during-review",
                    "pre-approval.ends-during-review",
                    "document.ends-during-review"),
            entry(
                    "two principals and no letter",
                    on -> FilingRequest.builder(FilingType.NEW_FIRST)
                            .subject(Subject.builder(SubjectType.ENTERPRISE, "示例科技有限公司")
                                    .region(Region.of(Province.BEIJING))
                                    .principal(
                                            person("样例丙", "110101199001010015").build())
                                    .build())
                            .miniProgram(withPrincipal(
                                    Person.builder("样例丁").document(IdentityDocument.residentId("110101200001010010"))))
                            .noMaterials(),
                    "supplements.letter-of-one-principal"),
            entry(
                    "one document number with two names",
                    on -> of(
                            FilingType.NEW_FIRST,
                            enterprise()
                                    .legalRepresentative(
                                            person("样例丁", "110101200001010010").build())),
                    "person.one-number-two-names"),
            entry(
                    "a review is under way",
                    on -> filing(FilingType.NEW_FIRST).platform(with(FilingStatus.PLATFORM_REVIEW)),
                    "filing-type.under-review"),
            entry(
                    "a service is added to a subject that is not filed",
                    on -> of(FilingType.NEW_SERVICE, enterprise().history(FilingHistory.none())),
                    "filing-type.new-service-though-unfiled"),
            entry(
                    "a service is added to a subject whose data and services are not in order",
                    on -> of(
                            FilingType.NEW_SERVICE,
                            enterprise()
                                    .region(Region.of(Province.HEBEI))
                                    .history(FilingHistory.builder()
                                            .subjectFiled(true)
                                            .filings(new ExistingFiling(
                                                    ServiceKind.WEBSITE, Province.HEBEI, null, "示例网", false))
                                            .miniProgramCount(50)
                                            .subjectDataUnchanged(false)
                                            .build())),
                    "filing-type.subject-data-differ",
                    "filing-type.limit-reached",
                    "filing-type.earlier-services-nonconforming"),
            entry(
                    "a service is added to a shell subject in a province that clears them first",
                    on -> of(
                            FilingType.NEW_SERVICE,
                            enterprise()
                                    .region(Region.of(Province.HEBEI))
                                    .history(FilingHistory.builder()
                                            .shellSubject(true)
                                            .build())),
                    "filing-type.shell-subject"),
            entry(
                    "a further access comes with other data",
                    on -> of(
                            FilingType.NEW_ACCESS,
                            enterprise()
                                    .history(FilingHistory.builder()
                                            .subjectDataUnchanged(false)
                                            .build())),
                    "filing-type.access-with-change"),

            // Changes
            entry(
                    "a change of everything, by somebody else, too late, and of what is not filed",
                    on -> of(
                                    FilingType.CHANGE_ALL,
                                    enterprise().principal(SOMEBODY_ELSE).renamedSinceFiling(true))
                            .miniProgram(miniProgram()
                                    .principal(SOMEBODY_ELSE)
                                    .preApprovalCategories(PreApprovalCategory.NEWS)
                                    .build())
                            .change(Change.builder(
                                            ChangedItem.PROVINCE,
                                            ChangedItem.SUBJECT_CERTIFICATE_NUMBER,
                                            ChangedItem.PRE_APPROVAL)
                                    .effectiveOn(on)
                                    .previousSubjectType(SubjectType.ENTERPRISE)
                                    .previousCertificateNumber(ANOTHER_CREDIT_CODE)
                                    .combinedWithNewFiling(true)
                                    .build())
                            .noMaterials()
                            .platform(PlatformState.builder()
                                    .status(FilingStatus.NOT_FILED)
                                    .cancelling(true)
                                    .build()),
                    "change-materials.subject-certificate",
                    "change-materials.subject-principal-id",
                    "change-materials.mini-program-principal-id",
                    "change-materials.face-verification",
                    "change-materials.service-commitment",
                    "change-materials.anti-fraud-self-assessment",
                    "change-materials.authenticity-checklist",
                    "filing-type.change-not-filed",
                    "filing-type.change-with-new-filing",
                    "filing-type.province-cannot-change",
                    "filing-type.certificate-number-cannot-change",
                    "filing-type.another-subject",
                    "filing-type.cancelling-already",
                    "operation.change-reported-late",
                    "pre-approval.launched-before-approval",
                    "review.change-ahead",
                    "review.change-recorded",
                    "supplements.name-change-letter"),
            entry(
                    "a change of the subject enters another mini-program principal",
                    on -> filing(FilingType.CHANGE_SUBJECT)
                            .change(Change.builder(ChangedItem.MINI_PROGRAM_PRINCIPAL)
                                    .build()),
                    "change-materials.face-verification-if-reentered"),
            entry(
                    "a change of access",
                    on -> filing(FilingType.CHANGE_ACCESS),
                    "change-materials.access-change-unknown"),
            entry(
                    "an individual on record becomes an enterprise",
                    on -> of(FilingType.CHANGE_SUBJECT, enterpriseIn(Province.SHANDONG))
                            .change(from(SubjectType.INDIVIDUAL)),
                    "filing-type.individual-to-unit"),
            entry(
                    "an enterprise on record becomes an individual",
                    on -> of(FilingType.CHANGE_SUBJECT, individual()).change(from(SubjectType.ENTERPRISE)),
                    "filing-type.unit-to-individual"),

            // Cancellations
            entry(
                    "the only mini-program is cancelled a day late, and it is not filed",
                    on -> of(
                                    FilingType.CANCEL_SERVICE,
                                    enterprise()
                                            .history(FilingHistory.builder()
                                                    .serviceCount(1)
                                                    .build()))
                            .cancellation(Cancellation.builder()
                                    .serviceEndsOn(on.minusDays(1))
                                    .build())
                            .platform(with(FilingStatus.NOT_FILED)),
                    "cancellation.on-the-last-day",
                    "cancellation.overdue",
                    "cancellation.irreversible",
                    "cancellation.completed",
                    "cancellation.sms-to-mini-program-principal",
                    "cancellation.leaves-shell-subject",
                    "filing-type.cancel-not-filed"),
            entry(
                    "a subject with two services is cancelled",
                    on -> of(
                            FilingType.CANCEL_SUBJECT,
                            enterprise()
                                    .history(FilingHistory.builder()
                                            .serviceCount(2)
                                            .build())),
                    "cancellation.sms-to-subject-principal",
                    "cancellation.takes-all-services"),
            entry(
                    "a unit whose phone is dead is cancelled",
                    on -> filing(FilingType.CANCEL_SUBJECT)
                            .cancellation(deadPhone())
                            .noMaterials(),
                    "cancellation.dead-phone-statement",
                    "cancellation.dead-phone-subject-certificate",
                    "cancellation.dead-phone-legal-representative-id",
                    "cancellation.dead-phone-applicant-id"),
            entry(
                    "an individual whose phone is dead is cancelled",
                    on -> of(FilingType.CANCEL_SUBJECT, individual())
                            .cancellation(deadPhone())
                            .noMaterials(),
                    "cancellation.dead-phone-principal-id",
                    "cancellation.dead-phone-handheld-photo"),

            // Subject
            entry(
                    "a certificate with which all is wrong",
                    on -> of(
                            FilingType.NEW_FIRST,
                            enterprise()
                                    .contactAddress("北京市朝阳区示例路")
                                    .remark("")
                                    .standing(RegistrationStanding.REVOKED)
                                    .branch(true)
                                    .certificate(SubjectCertificate.builder(CertificateType.LAW_FIRM_LICENCE)
                                            .holder("样例贸易有限公司")
                                            .address("河北省石家庄市示例路1号")
                                            .validity(Validity.until(on.minusDays(1)))
                                            .newestVersion(false)
                                            .matchesRegistry(false)
                                            .build())),
                    "subject.certificate-of-another-name",
                    "subject.certificate-address-elsewhere",
                    "subject.contact-address-repeats-region",
                    "subject.contact-address-vague",
                    "subject.not-in-good-standing",
                    "subject.certificate-type-not-allowed",
                    "subject.certificate-differs-from-registry",
                    "subject.certificate-outdated",
                    "subject.certificate-expired",
                    "subject.branch"),
            entry(
                    "certificates that end in a week",
                    on -> endingOn(on.plusDays(7)),
                    "subject.certificate-expires-within-a-month",
                    "person.document-expires-within-a-month"),
            entry(
                    "certificates that end in two months",
                    on -> endingOn(on.plusMonths(2)),
                    "subject.certificate-expires-within-three-months",
                    "person.document-expires-within-three-months"),
            entry(
                    "an organisation from overseas",
                    on -> of(FilingType.NEW_FIRST, enterprise().type(SubjectType.OVERSEAS_ORGANISATION)),
                    "subject.overseas-organisation"),
            entry(
                    "an individual with another's name and certificate, under age, from elsewhere, through somebody else",
                    on -> of(
                                    FilingType.NEW_FIRST,
                                    individual()
                                            .name("样例丙")
                                            .region(Region.of(Province.HUNAN))
                                            .certificate(SubjectCertificate.builder(CertificateType.RESIDENT_ID)
                                                    .number("440524188001010014")
                                                    .build())
                                            .principal(person("样例甲", "110101200001010010")
                                                    .birthDate(on.minusYears(18).plusDays(1))
                                                    .build()))
                            .miniProgram(miniProgram()
                                    .name("示例火锅")
                                    .serviceContentTypes(1)
                                    .features(Feature.FORUM)
                                    .principal(SOMEBODY_ELSE)
                                    .preApprovalCategories(PreApprovalCategory.NEWS, PreApprovalCategory.EDUCATION)
                                    .build())
                            .noMaterials(),
                    "subject.individual-certificate-differs",
                    "person.individual-not-principal",
                    "person.individual-mini-program-principal-differs",
                    "person.individual-too-young",
                    "supplements.residence-proof",
                    "mini-program.name-commercial-for-individual",
                    "service-content.advised-against-for-individual",
                    "service-content.forum-by-individual",
                    "pre-approval.individual",
                    "pre-approval.individual-discouraged"),

            // Persons and numbers
            entry(
                    "another than the legal representative answers for everything, with phone and e-mail of the administrator",
                    on -> of(
                                    FilingType.NEW_FIRST,
                                    enterprise()
                                            .principal(reachable(person("样例丙", "110101199001010015"))
                                                    .build()))
                            .miniProgram(miniProgram()
                                    .principal(reachable(person("样例乙", "11010120120101001X"))
                                            .emergencyPhone("13800000001")
                                            .phoneUsedByOthers(true)
                                            .phoneReachable(false)
                                            .principalOfOthers(true)
                                            .insider(false)
                                            .build())
                                    .administrator(REPRESENTATIVE)
                                    .build())
                            .noMaterials(),
                    "person.principal-delegated",
                    "person.not-administrator",
                    "person.outsider",
                    "person.phone-of-another-person",
                    "person.email-of-another-person",
                    "person.emergency-phone-own",
                    "person.phone-taken",
                    "person.phone-not-answered",
                    "person.principal-of-others",
                    "supplements.subject-principal-authorisation-letter",
                    "supplements.mini-program-principal-authorisation-letter"),
            entry(
                    "the legal representative, of whom nothing but a name is known, answers for nothing",
                    on -> of(
                            FilingType.NEW_FIRST,
                            enterprise()
                                    .legalRepresentative(Person.builder("样例丙").build())),
                    "supplements.legal-representative-info"),
            entry(
                    "one person has two phones and two addresses",
                    on -> of(
                                    FilingType.NEW_FIRST,
                                    enterprise()
                                            .principal(reachable(person("样例甲", "110101200001010010"))
                                                    .build()))
                            .miniProgram(withPrincipal(person("样例甲", "110101200001010010")
                                    .phone("13800000002")
                                    .email("yi@example.com"))),
                    "person.two-phones-of-one-person",
                    "person.two-emails-of-one-person"),
            entry(
                    "a principal with a document that identifies nobody",
                    on -> filing(FilingType.NEW_FIRST)
                            .miniProgram(withPrincipal(Person.builder("样例甲")
                                    .document(new IdentityDocument(
                                            CertificateType.BUSINESS_LICENCE,
                                            ANOTHER_CREDIT_CODE,
                                            Validity.between(on.minusDays(1), on.minusDays(2)),
                                            true)))),
                    "person.document-not-personal",
                    "person.document-temporary",
                    "person.document-expired",
                    "person.document-validity-inverted"),
            entry(
                    "numbers with which all is wrong",
                    on -> of(
                                    FilingType.NEW_FIRST,
                                    enterprise()
                                            .certificate(SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                                                    .number("91000000000000000A")
                                                    .build()))
                            .miniProgram(miniProgram()
                                    .appId("示例")
                                    .filingNumber("示例备案号")
                                    .principal(person("样例甲", "110101200001010011")
                                            .phone("1380000000")
                                            .emergencyPhone("12")
                                            .email("示例")
                                            .build())
                                    .build()),
                    "number.resident-id",
                    "number.phone",
                    "number.emergency-phone",
                    "number.email",
                    "number.credit-code",
                    "number.app-id",
                    "number.filing-number"),
            entry(
                    "numbers with which a little is wrong",
                    on -> of(FilingType.NEW_FIRST, numbered(WRONG_INSIDE))
                            .miniProgram(miniProgram()
                                    .filingNumber("粤ICP备00000001号-1X")
                                    .principal(Person.builder("样例甲")
                                            .document(new IdentityDocument(CertificateType.PASSPORT, "1", null, null))
                                            .phone("17000000001")
                                            .build())
                                    .build()),
                    "number.personal-document",
                    "number.phone-of-virtual-operator",
                    "number.credit-code-inside",
                    "number.filing-number-of-another-province"),
            entry(
                    "an enterprise with the code of an institution",
                    on -> of(FilingType.NEW_FIRST, numbered(NUMBER_OF_AN_INSTITUTION)),
                    "number.credit-code-of-another-type"),

            // Mini-program and service content
            entry(
                    "a mini-program with which all is wrong",
                    on -> filing(FilingType.NEW_FIRST)
                            .miniProgram(miniProgram()
                                    .name("★")
                                    .introduction("短")
                                    .remark(" ")
                                    .avatar(Picture.builder("png")
                                            .bytes(3_000_000)
                                            .build())
                                    .nameTaken(true)
                                    .nameRelated(false)
                                    .contentFitsSubject(false)
                                    .serviceContentTypes(500, 1, 1, 999, 2, 3)
                                    .servicesWithinScope(false)
                                    .servicesMatchContent(false)
                                    .features(Feature.PAID_INFORMATION)
                                    .build()),
                    "mini-program.name-length",
                    "mini-program.name-taken",
                    "mini-program.name-unrelated",
                    "mini-program.name-special-characters",
                    "mini-program.name-few-chinese",
                    "mini-program.avatar-too-large",
                    "mini-program.introduction-length",
                    "mini-program.remark-length",
                    "mini-program.content-unfit",
                    "service-content.too-many",
                    "service-content.repeated",
                    "service-content.first-level",
                    "service-content.unknown-code",
                    "service-content.beyond-scope",
                    "service-content.mismatch",
                    "service-content.licence-check"),
            entry(
                    "a mini-program that is called by digits and letters and offers nothing",
                    on -> filing(FilingType.NEW_FIRST)
                            .miniProgram(miniProgram()
                                    .name("abc123")
                                    .noServiceContentTypes()
                                    .build()),
                    "mini-program.name-digits-or-letters",
                    "service-content.none-chosen"),
            entry(
                    "a mini-program that is called as a website",
                    on -> filing(FilingType.NEW_FIRST)
                            .miniProgram(miniProgram().name("example.com").build()),
                    "mini-program.name-domain"),
            entry(
                    "a mini-program that is called after a street, of no sector",
                    on -> of(FilingType.NEW_FIRST, enterprise().nationalUnit(false))
                            .miniProgram(miniProgram().name("人民路样例小馆").build()),
                    "mini-program.name-national-place",
                    "sector.none-judged-by-words"),
            entry(
                    "a mini-program on drugs with a name that no such one may have",
                    on -> of(FilingType.NEW_FIRST, enterprise().nationalUnit(false))
                            .miniProgram(miniProgram()
                                    .name("中国赌博药品招商")
                                    .preApprovalCategories(PreApprovalCategory.DRUG_DEVICE_INFO)
                                    .build()),
                    "mini-program.name-national",
                    "mini-program.name-sensitive",
                    "mini-program.name-of-drug-information",
                    "mini-program.name-of-drug-trade",
                    "mini-program.remark-may-be-prescribed",
                    "sector.drug-number-shown",
                    "sector.drug-information-banned",
                    "sector.drug-information-filing"),

            // Pre-approval
            entry(
                            "news without an approval, ticked twice and beside none of these",
                            on -> filing(FilingType.NEW_FIRST)
                                    .miniProgram(miniProgram()
                                            .preApprovalCategories(
                                                    PreApprovalCategory.NEWS,
                                                    PreApprovalCategory.NEWS,
                                                    PreApprovalCategory.LOTTERY,
                                                    PreApprovalCategory.HEALTH_CARE,
                                                    PreApprovalCategory.NONE)
                                            .build()),
                            "pre-approval.consent-first",
                            "pre-approval.document",
                            "pre-approval.document-missing",
                            "pre-approval.ticked-twice",
                            "pre-approval.none-with-others",
                            "pre-approval.business-prohibited",
                            "pre-approval.authority-may-ask",
                            "operation.keep-records")
                    .from(LOTTERIES_REGULATED),
            entry(
                    "an approval with which all is wrong",
                    on -> filing(FilingType.NEW_FIRST)
                            .miniProgram(miniProgram()
                                    .preApprovalCategories(PreApprovalCategory.CULTURE)
                                    .preApprovals(new PreApproval(
                                            PreApprovalCategory.CULTURE,
                                            "",
                                            "样例贸易有限公司",
                                            Validity.until(on.minusDays(1)),
                                            false,
                                            false))
                                    .build()),
                    "pre-approval.number-missing",
                    "pre-approval.copy-missing",
                    "pre-approval.expired",
                    "pre-approval.holder-differs",
                    "pre-approval.scope-too-narrow"),
            entry(
                    "an approval from tomorrow on",
                    on -> filing(FilingType.NEW_FIRST)
                            .miniProgram(miniProgram()
                                    .preApprovalCategories(PreApprovalCategory.CULTURE)
                                    .preApprovals(PreApproval.of(PreApprovalCategory.CULTURE, "示例文号")
                                            .withValidity(Validity.between(on.plusDays(1), on.plusYears(3))))
                                    .build()),
                    "pre-approval.not-yet-granted"),
            entry(
                    "a word of finance, and nothing ticked",
                    on -> of(
                                    FilingType.NEW_FIRST,
                                    enterpriseIn(Province.ZHEJIANG).businessScope("投资管理"))
                            .miniProgram(miniProgram().noPreApprovalCategories().build()),
                    "pre-approval.finance-words",
                    "supplements.no-pre-approval-commitment",
                    "pre-approval.none-ticked"),
            entry(
                    "finance is ticked, and the business is one that nobody licenses",
                    on -> filing(FilingType.NEW_FIRST)
                            .miniProgram(miniProgram()
                                    .name("示例网络借贷")
                                    .preApprovalCategories(PreApprovalCategory.FINANCE)
                                    .build()),
                    "pre-approval.finance-prohibited"),

            // What came later
            entry(
                    "a code of the SMS is entered wrongly for the sixth time",
                    on -> filing(FilingType.NEW_FIRST)
                            .platform(PlatformState.builder()
                                    .smsVerification(SmsVerification.WAITING)
                                    .smsTries(6)
                                    .build()),
                    "filing-type.sms-tries-used-up"),
            entry(
                    "a reuse of data is not confirmed in a day",
                    on -> reusing(on.minusDays(2)),
                    "filing-type.reuse-unconfirmed",
                    "review.reuse-confirmation",
                    "review.reuse-binds"),
            entry(
                    "a reuse of data is not confirmed in three days",
                    on -> reusing(on.minusDays(5)),
                    "filing-type.reuse-given-up"),
            entry(
                    "a mini-program that is filed is filed for the first time",
                    on -> filing(FilingType.NEW_FIRST).platform(with(FilingStatus.FILED)),
                    "filing-type.new-though-on-record"),
            entry(
                    "a payload with which all is wrong, for a mini-program that is filed",
                    on -> filing(FilingType.NEW_FIRST)
                            .platform(with(FilingStatus.FILED))
                            .payload(new Payload(
                                    Arrays.stream(PayloadFaultKind.values())
                                            .map(kind -> new PayloadFault(kind, "icp_subject.base_info.name", "1", "2"))
                                            .toList(),
                                    null)),
                    "wechat.missing",
                    "wechat.blank",
                    "wechat.wrong-type",
                    "wechat.unknown-member",
                    "wechat.not-to-send",
                    "wechat.redundant",
                    "wechat.masked-value",
                    "wechat.not-a-date",
                    "wechat.not-a-region",
                    "wechat.too-many-items",
                    "wechat.too-long",
                    "wechat.not-one-of",
                    "wechat.code-not-listed",
                    "wechat.code-unknown",
                    "wechat.code-replaced",
                    "wechat.legal-person-missing",
                    "wechat.customer-type-differs",
                    "wechat.more-faults",
                    "wechat.filed-already"),
            entry(
                    "a further access to a mini-program without a number",
                    on -> filing(FilingType.NEW_ACCESS)
                            .miniProgram(miniProgram().filingNumber("").build()),
                    "filing-type.new-access-though-service-unfiled"),
            entry(
                    "a cancellation some days before the service ends",
                    on -> filing(FilingType.CANCEL_SERVICE)
                            .cancellation(Cancellation.builder()
                                    .serviceEndsOn(on.plusDays(3))
                                    .serviceRunning(true)
                                    .build()),
                    "cancellation.early"),
            entry(
                    "a shell subject is cancelled to be filed again, while its service runs on",
                    on -> of(
                                    FilingType.CANCEL_SUBJECT,
                                    enterprise()
                                            .history(FilingHistory.builder()
                                                    .shellSubject(true)
                                                    .build()))
                            .cancellation(Cancellation.builder()
                                    .reason(CancellationReason.SUBJECT_DATA_CHANGED)
                                    .serviceEndsOn(on.minusDays(1))
                                    .serviceRunning(true)
                                    .build()),
                    "cancellation.service-still-running",
                    "cancellation.file-again",
                    "cancellation.shell-subject-on-paper"),
            entry(
                    "an individual trades under the name of a place and of a company, with another's certificate",
                    on -> of(
                                    FilingType.NEW_FIRST,
                                    individualIn(Province.ZHEJIANG)
                                            .certificate(SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                                                    .number("92510104MA6FAKE852")
                                                    .build()))
                            .miniProgram(miniProgram()
                                    .name("北京示例外卖样例公司小程序")
                                    .remark("本小程序销售个人收藏的图书，供爱好者选购。")
                                    .features(Feature.SELLS_OWN_GOODS, Feature.ONLINE_DIAGNOSIS, Feature.GAME)
                                    .build()),
                    "mini-program.name-trade-for-individual",
                    "sector.feature-by-individual",
                    "mini-program.name-enterprise-for-individual",
                    "mini-program.name-place-for-individual",
                    "mini-program.name-length-for-individual",
                    "mini-program.remark-on-trade-by-individual",
                    "sector.diagnosis-by-individual",
                    "service-content.commercial-by-individual",
                    "subject.sole-trader-as-individual",
                    "subject.individual-certificate-type-differs"),
            entry(
                    "a name that the remark explains, a small avatar, a type that the platform does not list",
                    on -> filing(FilingType.NEW_FIRST)
                            .miniProgram(miniProgram()
                                    .nameRelated(false)
                                    .remark("本小程序为用户提供待办事项的记录、提醒和整理服务。")
                                    .avatar(Picture.builder("png")
                                            .width(100)
                                            .height(100)
                                            .build())
                                    .serviceContentTypes(7)
                                    .build())
                            .codeTables(new CodeTables(null, null, null, List.of(), null)),
                    "mini-program.name-unrelated-but-remarked",
                    "mini-program.avatar-small",
                    "service-content.not-listed"),
            entry(
                    "an authorised person with a document of another age",
                    on -> of(
                                    FilingType.NEW_FIRST,
                                    enterprise()
                                            .principal(person("样例丙", "110101199001010015")
                                                    .authorisation(new Authorisation(
                                                            AuthorisationReason.OTHER, Validity.until(on.minusDays(1))))
                                                    .build()))
                            .miniProgram(withPrincipal(Person.builder("样例丁")
                                    .document(IdentityDocument.residentId("440524188001010014")
                                            .withValidity(Validity.between(on.minusYears(1), on.plusYears(2)))))),
                    "person.authorisation-reason",
                    "person.authorisation-expired",
                    "person.document-term-unfit",
                    "number.resident-id-too-old"),
            entry(
                    "another administrator while the filing stays as it is",
                    on -> filing(FilingType.CHANGE_SUBJECT)
                            .miniProgram(
                                    miniProgram().administrator(SOMEBODY_ELSE).build()),
                    "person.administrator-changed"),
            entry(
                    "an organisation code that is none",
                    on -> of(
                            FilingType.NEW_FIRST,
                            enterprise()
                                    .certificate(
                                            SubjectCertificate.builder(CertificateType.ENTERPRISE_ORGANISATION_CODE)
                                                    .number("1")
                                                    .build())),
                    "number.organisation-code"),
            entry(
                    "a foundation whose code does not add up",
                    on -> of(
                            FilingType.NEW_FIRST,
                            enterprise()
                                    .type(SubjectType.FOUNDATION)
                                    .certificate(SubjectCertificate.builder(CertificateType.FOUNDATION_REGISTRATION)
                                            .number("5331000000FAKE16XA")
                                            .build())),
                    "number.credit-code-of-registration",
                    "supplements.foundation-pledge"),
            entry(
                    "numbers on record that do not go together",
                    on -> of(
                            FilingType.NEW_SERVICE,
                            enterprise()
                                    .history(FilingHistory.builder()
                                            .filings(
                                                    onRecord("京ICP备00000001号-1X"),
                                                    onRecord("京ICP备00000002号-1X"),
                                                    onRecord("粤ICP备00000001号-2X"),
                                                    onRecord("示例"))
                                            .build())),
                    "number.record-number",
                    "number.record-number-of-another-province",
                    "number.record-number-of-another-subject"),
            entry(
                    "an address in a zone, and a correspondence address in another province",
                    on -> of(
                            FilingType.NEW_FIRST,
                            enterprise()
                                    .region(new Region(Province.BEIJING, "440300", "110105"))
                                    .contactAddress("河北省石家庄市示例路1号")
                                    .certificate(SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                                            .address("北京市自由贸易试验区示例路1号")
                                            .build())),
                    "subject.zone-not-a-district",
                    "subject.contact-address-elsewhere",
                    "subject.city-outside-province",
                    "subject.district-outside-city"),
            entry(
                    "a certificate that only another platform lists",
                    on -> of(
                            FilingType.NEW_FIRST,
                            enterprise()
                                    .certificate(SubjectCertificate.builder(CertificateType.SOCIAL_CREDIT_CODE)
                                            .build())),
                    "subject.certificate-type-not-offered"),
            entry(
                    "an address in another district",
                    on -> of(
                                    FilingType.NEW_FIRST,
                                    enterprise()
                                            .region(new Region(Province.BEIJING, "110100", "110105"))
                                            .certificate(SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                                                    .address("北京市海淀区示例路1号")
                                                    .build()))
                            .codeTables(new CodeTables(
                                    null,
                                    null,
                                    null,
                                    null,
                                    List.of(
                                            new ListedCode(110000, 0, "北京市"),
                                            new ListedCode(110100, 110000, "北京市"),
                                            new ListedCode(110105, 110100, "朝阳区"),
                                            new ListedCode(110108, 110100, "海淀区")))),
                    "subject.certificate-address-in-another-region"),
            entry(
                    "tobacco in the name",
                    on -> filing(FilingType.NEW_FIRST)
                            .miniProgram(miniProgram().name("示例电子烟").build()),
                    "sector.tobacco-words"),
            entry(
                    "an approval for longer than any is given",
                    on -> approved(PreApprovalCategory.CULTURE, Validity.between(on.minusYears(1), on.plusYears(5))),
                    "pre-approval.validity-too-long"),
            entry(
                    "a certificate on drugs that ends in three months",
                    on -> approved(PreApprovalCategory.DRUG_DEVICE_INFO, Validity.until(on.plusMonths(3))),
                    "sector.drug-certificate-renewal"),
            entry(
                    "words and deeds of sectors that are not ticked",
                    on -> filing(FilingType.NEW_FIRST)
                            .miniProgram(miniProgram()
                                    .name("示例新闻")
                                    .features(
                                            Feature.GAME,
                                            Feature.VIDEO,
                                            Feature.LIVE_STREAMING,
                                            Feature.ONLINE_DIAGNOSIS)
                                    .build()),
                    "sector.words-unticked",
                    "sector.feature-unticked",
                    "sector.feature-worth-a-look",
                    "sector.diagnosis-without-licence",
                    "supplements.situation-statement"),
            entry(
                    "drugs sold by many, religion, and programmes",
                    on -> filing(FilingType.NEW_FIRST)
                            .miniProgram(miniProgram()
                                    .preApprovalCategories(
                                            PreApprovalCategory.DRUG_SALE,
                                            PreApprovalCategory.RELIGION,
                                            PreApprovalCategory.AUDIOVISUAL)
                                    .features(Feature.MULTIPLE_MERCHANTS)
                                    .build()),
                    "sector.drugs-never-sold",
                    "sector.drugs-not-retailed",
                    "sector.drug-platform-filing",
                    "sector.drug-platform-quality",
                    "pre-approval.category-licence",
                    "sector.religion-limits",
                    "sector.audiovisual-state-owned"),
            entry(
                    "education and services of the administration, without a paper",
                    on -> filing(FilingType.NEW_FIRST)
                            .miniProgram(miniProgram()
                                    .preApprovalCategories(
                                            PreApprovalCategory.EDUCATION, PreApprovalCategory.GOVERNMENT_SERVICE)
                                    .build()),
                    "pre-approval.ticked-without-paper",
                    "sector.government-application-filing"),

            // Papers
            entry(
                    "a certificate of which nothing is known but that it is there",
                    on -> filing(FilingType.NEW_FIRST).materials(MaterialAtHand.of(Material.SUBJECT_CERTIFICATE)),
                    "document.picture-not-given"),
            entry(
                    "a picture with which all is wrong",
                    on -> filing(FilingType.NEW_FIRST)
                            .materials(MaterialAtHand.builder(Material.SUBJECT_PRINCIPAL_ID)
                                    .side(IdSide.FRONT)
                                    .certificateType(CertificateType.PASSPORT)
                                    .matchesEntries(false)
                                    .validity(Validity.until(on.minusDays(1)))
                                    .picture(Picture.builder("gif")
                                            .bytes(3_000_000)
                                            .width(100)
                                            .height(100)
                                            .colour(false)
                                            .original(false)
                                            .complete(false)
                                            .legible(false)
                                            .watermark(Watermark.UNRELATED)
                                            .build())
                                    .build()),
                    "document.not-in-colour",
                    "document.not-original",
                    "document.incomplete",
                    "document.illegible",
                    "document.unrelated-watermark",
                    "document.too-large",
                    "document.too-small",
                    "document.wrong-format",
                    "document.side-missing",
                    "document.uploaded-as-other-certificate",
                    "document.expired",
                    "document.entries-differ"),
            entry(
                    "certificates that end in a week and in two months",
                    on -> filing(FilingType.NEW_FIRST)
                            .materials(
                                    MaterialAtHand.builder(Material.SUBJECT_CERTIFICATE)
                                            .validity(Validity.until(on.plusDays(7)))
                                            .build(),
                                    MaterialAtHand.builder(Material.SUBJECT_PRINCIPAL_ID)
                                            .validity(Validity.until(on.plusMonths(2)))
                                            .build()),
                    "document.expires-within-a-month",
                    "document.expires-within-three-months"),
            entry(
                    "a letter with which all is wrong",
                    on -> filing(FilingType.NEW_FIRST)
                            .materials(MaterialAtHand.builder(Material.SITUATION_STATEMENT)
                                    .signedByHand(false)
                                    .sealed(false)
                                    .signedOn(on.plusDays(1))
                                    .validity(Validity.until(on.minusDays(1)))
                                    .build()),
                    "document.letter-not-signed-by-hand",
                    "document.letter-not-sealed",
                    "document.letter-dated-ahead",
                    "document.letter-expired"),

            // Face verification, display of the number
            entry(
                    "a face verification with which all is wrong",
                    on -> filing(FilingType.NEW_FIRST)
                            .miniProgram(miniProgram()
                                    .faceVerification(FaceVerification.builder()
                                            .finished(true)
                                            .status(FaceStatus.FAILED)
                                            .createdAt(OffsetDateTime.of(on.minusDays(4), LocalTime.NOON, CHINA))
                                            .samePerson(false)
                                            .photoInOrder(false)
                                            .build())
                                    .build()),
                    "face.not-passed",
                    "face.expired",
                    "face.another-person",
                    "face.photo-not-in-order"),
            entry(
                    "a mini-program that is filed and listed and shows no number",
                    on -> filing(FilingType.CHANGE_SERVICE)
                            .miniProgram(miniProgram()
                                    .listing(Listing.since(LocalDate.of(2020, 5, 1)))
                                    .showsFilingNumber(false)
                                    .linksToFilingSystem(false)
                                    .build()),
                    "number-display.not-shown",
                    "number-display.link-missing"));

    private Corpus() {}

    /**
     * A request, and the rules that speak of it.
     *
     * @param what it is
     * @param request what it is on the day asked about
     * @param from the first day on which the rules speak of it, once they are in force
     * @param until the last such day
     * @param ruleIds the rules
     */
    public record Entry(
            String what,
            Function<LocalDate, FilingRequest.Builder> request,
            LocalDate from,
            LocalDate until,
            List<String> ruleIds) {

        /** {@return the request as it is on this day} */
        public FilingRequest on(LocalDate day) {
            return request.apply(day).evaluatedOn(day).build();
        }

        /** {@return whether the rules, if in force, speak of it on this day} */
        public boolean counts(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        @Override
        public String toString() {
            return what;
        }

        private Entry from(LocalDate day) {
            return new Entry(what, request, day, until, ruleIds);
        }

        private Entry until(LocalDate day) {
            return new Entry(what, request, from, day, ruleIds);
        }
    }

    private static LocalDate sourcesAreOld() {
        DroolsIcpRuleEngine engine = new DroolsIcpRuleEngine();
        FilingRequest request = filing(FilingType.NEW_FIRST)
                .noMaterials()
                .evaluatedOn(RuleVerifier.DAY)
                .build();
        int days = engine.parameters().stream()
                .filter(parameter -> parameter.id().equals("knowledge-max-age-days"))
                .mapToInt(parameter -> Integer.parseInt(parameter.value()))
                .sum();
        return Objects.requireNonNull(engine.evaluate(request).receipt().knowledgeCheckedOn())
                .plusDays(days);
    }

    private static Entry entry(String what, Function<LocalDate, FilingRequest.Builder> request, String... ruleIds) {
        return new Entry(what, request, LocalDate.MIN, LocalDate.MAX, List.of(ruleIds));
    }

    private static FilingRequest.Builder of(FilingType type, Subject.Builder subject) {
        return filing(type).subject(subject.build());
    }

    private static FilingRequest.Builder listed(LocalDate day) {
        return filing(FilingType.NEW_FIRST)
                .miniProgram(miniProgram().listing(Listing.since(day)).build());
    }

    private static FilingRequest.Builder reusing(LocalDate sentOn) {
        return filing(FilingType.NEW_SERVICE)
                .platform(PlatformState.builder()
                        .reusesSubjectData(true)
                        .reuseSmsSentAt(OffsetDateTime.of(sentOn, LocalTime.NOON, CHINA))
                        .reuseConfirmed(false)
                        .build());
    }

    private static ExistingFiling onRecord(String recordNumber) {
        return new ExistingFiling(ServiceKind.MINI_PROGRAM, Province.BEIJING, recordNumber, "示例名片", true);
    }

    private static FilingRequest.Builder approved(PreApprovalCategory category, Validity validity) {
        return filing(FilingType.NEW_FIRST)
                .miniProgram(miniProgram()
                        .preApprovalCategories(category)
                        .preApprovals(PreApproval.of(category, "示例文号").withValidity(validity))
                        .build());
    }

    private static FilingRequest.Builder endingOn(LocalDate day) {
        return of(
                FilingType.NEW_FIRST,
                enterprise()
                        .certificate(SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                                .validity(Validity.until(day))
                                .build())
                        .principal(Person.builder("样例甲")
                                .document(IdentityDocument.residentId("110101200001010010")
                                        .withValidity(Validity.until(day)))
                                .build()));
    }

    private static Subject.Builder numbered(String creditCode) {
        return enterprise()
                .certificate(SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                        .number(creditCode)
                        .build());
    }

    private static MiniProgram withPrincipal(Person.Builder person) {
        return miniProgram().principal(person.build()).build();
    }

    private static Person.Builder reachable(Person.Builder person) {
        return person.phone("13800000001").email("jia@example.com");
    }

    private static PlatformState with(FilingStatus status) {
        return PlatformState.builder().status(status).build();
    }

    private static Change from(SubjectType type) {
        return Change.builder(ChangedItem.SUBJECT_TYPE)
                .previousSubjectType(type)
                .build();
    }

    private static Cancellation deadPhone() {
        return Cancellation.builder().phoneReachable(false).build();
    }
}
