package io.github.icprules.drools.provinces;

import static io.github.icprules.drools.Requests.REPRESENTATIVE;
import static io.github.icprules.drools.Requests.SOMEBODY_ELSE;
import static io.github.icprules.drools.Requests.enterpriseIn;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individualIn;
import static io.github.icprules.drools.Requests.miniProgram;

import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.drools.Requests;
import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.drools.data.ProvincialRequirement;
import io.github.icprules.drools.data.ProvincialSubject;
import io.github.icprules.law.BasisKind;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For each provincial requirement ({@code POINT_VALUE} as the sheets name it) a request in which it makes a difference and one
 * in which it does not, built for the province, the kind of subject and the kind of filing that a row of {@code
 * provinces.csv} speaks of; and more filings that tell what becomes of a row.
 */
final class ProvincialCases {

    /** Where what holds everywhere is tried out, unless the province says something of its own in that point. */
    private static final Province ANY = Province.HUNAN;

    /** Rows that tell what there is and ask for nothing. */
    static final Set<String> INFORMATIVE = Set.of("SUPPLEMENTARY_MATERIAL_KINDS_LIST");

    /** Requirements whose rules are still being written; empty when all are there. */
    static final Set<String> PENDING = Set.of();

    private static final List<ProvincialRequirement> ROWS =
            ProvincialRequirements.bundled().rows();

    private static final Person ADULT = Person.builder("样例丁")
            .document(IdentityDocument.residentId("510104199001010019"))
            .build();
    private static final Person FOREIGNER = holding(CertificateType.PASSPORT, "E00000000");
    private static final Person FROM_HONG_KONG = Person.builder("样例戊")
            .document(new IdentityDocument(CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT, "H00000000", null, null))
            .build();
    private static final String HAINAN_SEAL = "海南省市场监督管理局商事登记专用章";
    private static final String REMARK = "示例备注，本人承诺如实备案";
    private static final int OF_AGE = 18;
    private static final String CREDIT_CODE = "91000000000000000K";
    private static final String ANOTHER_CREDIT_CODE = "91110105MA0FAKE09P";
    private static final String A_MAN = "110101200001010010";
    private static final String A_WOMAN = "110101200001010029";
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private ProvincialCases() {}

    /** What of a finding's basis are sources of rows, not of the rule that reads them. */
    static List<LegalBasis> ofRows(List<LegalBasis> basis) {
        return basis.stream()
                .filter(article -> article.kind() == BasisKind.PROVINCIAL_REQUIREMENT)
                .toList();
    }

    /** How a requirement shows in a report. */
    enum Kind {
        /** As a violation of the row's severity. */
        VIOLATION,
        /** As a material that is required, and a violation of the row's severity where it is known to be missing. */
        REQUIREMENT,
        /** As a point that stays open. */
        UNCHECKED,
        /** Not at all, for another rule says it already. */
        SAID_ALREADY
    }

    /** What a row is tried out on: one kind of subject in one kind of filing. */
    record Situation(ProvincialRequirement row, SubjectType type, FilingType filing) {

        Province province() {
            return provinceOf(row);
        }

        /** A subject of the province whose legal representative lives there and is its principal, with nothing to remark. */
        Subject.Builder subject() {
            Person local = local();
            Subject.Builder subject = type == SubjectType.INDIVIDUAL
                    ? individualIn(province()).principal(local)
                    : enterpriseIn(province())
                            .type(type)
                            .certificate(SubjectCertificate.builder(certificateType())
                                    .build())
                            .businessScope("文具")
                            .legalRepresentative(local)
                            .principal(local);
            return subject.remark("");
        }

        Person local() {
            return Person.builder("样例甲")
                    .document(IdentityDocument.residentId("110101200001010010"))
                    .homeProvince(province())
                    .build();
        }

        CertificateType certificateType() {
            return switch (type) {
                case GOVERNMENT_ORGAN -> CertificateType.GOVERNMENT_CREDIT_CODE;
                case PUBLIC_INSTITUTION -> CertificateType.INSTITUTION_CREDIT_CODE;
                case SOCIAL_ORGANISATION -> CertificateType.SOCIAL_CREDIT_CODE;
                default -> CertificateType.BUSINESS_LICENCE;
            };
        }

        FilingRequest.Builder of(Subject.Builder subject) {
            return of(subject, miniProgram().principal(local()));
        }

        FilingRequest.Builder of(Subject.Builder subject, MiniProgram.Builder miniProgram) {
            return Requests.filing(filing)
                    .subject(subject.build())
                    .miniProgram(miniProgram.build())
                    .noMaterials();
        }

        FilingRequest.Builder inOrder() {
            return of(subject());
        }

        FilingRequest.Builder with(MiniProgram.Builder miniProgram) {
            return of(subject(), miniProgram.principal(local()));
        }

        FilingRequest.Builder ledBy(Person subjectPrincipal) {
            return of(subject().principal(subjectPrincipal));
        }
    }

    /**
     * A pair of requests.
     *
     * @param kind how the requirement shows
     * @param rule the rule that says it already; {@code null} unless the kind is {@link Kind#SAID_ALREADY}
     * @param breaching a request in which it makes a difference
     * @param keeping one in which it does not
     * @param filings the filings to try out, as far as the row speaks of them
     * @param subjects the types to try out, as far as the row speaks of them
     */
    record Case(
            Kind kind,
            @Nullable String rule,
            Function<Situation, FilingRequest.Builder> breaching,
            Function<Situation, FilingRequest.Builder> keeping,
            List<FilingType> filings,
            List<SubjectType> subjects) {

        Case filedAs(FilingType... types) {
            return new Case(kind, rule, breaching, keeping, List.of(types), subjects);
        }

        Case by(SubjectType... types) {
            return new Case(kind, rule, breaching, keeping, filings, List.of(types));
        }
    }

    /**
     * What is permitted: a rule that speaks in provinces that do not say so is silent in those that do.
     *
     * @param rule the rule
     * @param request the request
     * @param elsewhere a province that does not permit it
     */
    record Permit(
            String rule, Function<Situation, FilingRequest.Builder> request, Province elsewhere, FilingType filing) {}

    /**
     * One more filing to be asked about on account of rows: another way not to meet a requirement, or what becomes of a matter that
     * single provinces settle, permit or leave open.
     *
     * @param what what it is, in a word
     * @param request the request
     * @param filing what it is filed as
     * @param subjects the types that file it, where others than the usual ones do
     */
    record Further(
            String what,
            Function<Situation, FilingRequest.Builder> request,
            FilingType filing,
            List<SubjectType> subjects) {

        Further(
                String what,
                Function<Situation, FilingRequest.Builder> request,
                FilingType filing,
                SubjectType... subjects) {
            this(what, request, filing, List.of(subjects));
        }
    }

    /** The requirements. Individuals have entries of their own where another rule has the word: {@code POINT_VALUE@INDIVIDUAL}. */
    static final Map<String, Case> REQUIREMENTS = Map.ofEntries(
            // Principals
            Map.entry(
                    "SUBJECT_PRINCIPAL_LEGAL_REP_REQUIRED",
                    violated(at -> at.ledBy(SOMEBODY_ELSE), Situation::inOrder)),
            Map.entry(
                    "SUBJECT_PRINCIPAL_LEGAL_REP_REQUIRED_IF_FINANCE",
                    violated(
                            at -> at.of(at.subject().name("示例理财有限公司").principal(SOMEBODY_ELSE)),
                            at -> at.of(at.subject().principal(SOMEBODY_ELSE)))),
            Map.entry(
                    "SUBJECT_PRINCIPAL_DELEGATION_SAME_PERSON_BOTH_ROLES",
                    violated(
                            at -> at.ledBy(ADULT),
                            at -> at.of(
                                    at.subject().principal(ADULT), miniProgram().principal(ADULT)))),
            Map.entry(
                    "SUBJECT_PRINCIPAL_DELEGATION_WITH_REMARK",
                    violated(
                            at -> at.ledBy(ADULT),
                            at -> at.of(at.subject().principal(ADULT).remark(REMARK)))),
            Map.entry(
                    "SERVICE_PRINCIPAL_AUTH_SHANGHAI_TEMPLATE",
                    required(at -> at.of(at.subject(), miniProgram().principal(ADULT)), Situation::inOrder)),
            Map.entry(
                    "SERVICE_PRINCIPAL_NATIONALITY_CHINESE_CITIZEN",
                    violated(at -> at.of(at.subject(), miniProgram().principal(FOREIGNER)), Situation::inOrder)),
            Map.entry(
                    "FOREIGN_LEGAL_REP_DELEGATE_TO_CHINESE_CITIZEN",
                    violated(
                            at -> at.of(
                                    at.subject().legalRepresentative(FOREIGNER).principal(FOREIGNER)),
                            at -> at.of(
                                    at.subject().legalRepresentative(FOREIGNER).principal(ADULT)))),
            Map.entry(
                    "FOREIGN_LEGAL_REP_DELEGATE_TO_MAINLAND_ID_HOLDER",
                    violated(
                            at -> at.of(
                                    at.subject().legalRepresentative(FOREIGNER).principal(FOREIGNER)),
                            at -> at.of(
                                    at.subject().legalRepresentative(FOREIGNER).principal(ADULT)))),
            Map.entry(
                    "FOREIGN_LEGAL_REP_REMARK",
                    violated(
                            at -> at.of(at.subject().legalRepresentative(FOREIGNER)),
                            at -> at.of(
                                    at.subject().legalRepresentative(FOREIGNER).remark(REMARK)))),
            Map.entry(
                    "FOREIGN_LEGAL_REP_NAME_BOTH_FORMS",
                    open(at -> at.of(at.subject().legalRepresentative(FOREIGNER)), Situation::inOrder)),
            // Persons
            Map.entry(
                    "INDIVIDUAL_LOCALITY_LOCAL_ID_ONLY",
                    violated(at -> at.ledBy(fromElsewhere(at)), Situation::inOrder)),
            Map.entry(
                    "INDIVIDUAL_LOCALITY_RESIDENCE_PROOF",
                    required(at -> at.ledBy(fromElsewhere(at)), Situation::inOrder)),
            Map.entry(
                    "INDIVIDUAL_LOCALITY_RESIDENCE_PROOF_N_MONTH_LEFT",
                    required(at -> at.ledBy(fromElsewhere(at)), Situation::inOrder)),
            Map.entry(
                    "INDIVIDUAL_LOCALITY_RESIDENCE_PROOF_OR_STUDENT_CARD",
                    required(at -> at.ledBy(fromElsewhere(at)), Situation::inOrder)),
            Map.entry(
                    "INDIVIDUAL_LOCALITY_EXTRA_PROOF_IF_NUMBER_FROM_ELSEWHERE",
                    required(Situation::inOrder, at -> at.ledBy(born(at, RuleVerifier.DAY.minusYears(OF_AGE))))),
            Map.entry(
                    "PRINCIPAL_LOCALITY_RESIDENCE_OR_SOCIAL_SECURITY",
                    required(at -> at.ledBy(fromElsewhere(at)), Situation::inOrder)
                            .by(SubjectType.SOLE_TRADER)),
            Map.entry(
                    "SERVICE_PRINCIPAL_LOCALITY_RESIDENCE_PROOF",
                    required(
                            at -> at.of(at.subject(), miniProgram().principal(fromElsewhere(at))), Situation::inOrder)),
            Map.entry("MIN_AGE_N", violated(at -> at.ledBy(tooYoungFor(at)), at -> at.ledBy(justOldEnoughFor(at)))),
            Map.entry(
                    "MIN_AGE_N_OF_LEGAL_REP",
                    violated(
                            at -> at.of(at.subject().legalRepresentative(tooYoungFor(at))),
                            at -> at.of(at.subject().legalRepresentative(justOldEnoughFor(at))))),
            Map.entry(
                    "MIN_AGE_N@INDIVIDUAL",
                    saidBy("person.individual-too-young", at -> at.ledBy(tooYoungFor(at)), Situation::inOrder)),
            Map.entry(
                    "MIN_AGE_N_WITH_PROOF@INDIVIDUAL",
                    saidBy("person.individual-too-young", at -> at.ledBy(tooYoungFor(at)), Situation::inOrder)),
            Map.entry(
                    "MIN_AGE_N_WITH_PROOF",
                    violated(
                            at -> at.ledBy(tooYoungFor(at)),
                            at -> at.ledBy(born(at, RuleVerifier.DAY.minusYears(OF_AGE))))),
            Map.entry(
                    "MIN_AGE_UNDER_N_WITH_PROOF",
                    required(at -> at.ledBy(tooYoungFor(at)), at -> at.ledBy(justOldEnoughFor(at)))),
            Map.entry(
                    "MAX_AGE_MEN_N_WOMEN_N",
                    violated(
                            at -> runBy(at, A_MAN, numbers(at).get(0), 0),
                            at -> runBy(at, A_MAN, numbers(at).get(0), 1))),
            Map.entry("FOREIGN_INDIVIDUAL_NOT_ALLOWED", violated(at -> at.ledBy(FOREIGNER), Situation::inOrder)),
            Map.entry(
                    "HMT_DOCUMENT_TRAVEL_PERMIT",
                    violated(
                            at -> at.ledBy(
                                    holding(CertificateType.HONG_KONG_MACAO_RESIDENCE_PERMIT, "810000199001010019")),
                            at -> at.ledBy(holding(CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT, "H00000000")))),
            Map.entry(
                    "HMT_DOCUMENT_RESIDENCE_PERMIT_ONLY",
                    violated(
                            at -> at.ledBy(holding(CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT, "H00000000")),
                            at -> at.ledBy(
                                    holding(CertificateType.HONG_KONG_MACAO_RESIDENCE_PERMIT, "810000199001010019")))),
            Map.entry(
                    "HMT_DOCUMENT_RESIDENCE_PERMIT_PREFERRED",
                    violated(
                            at -> at.ledBy(holding(CertificateType.TAIWAN_TRAVEL_PERMIT, "00000000")),
                            at -> at.ledBy(holding(CertificateType.TAIWAN_RESIDENCE_PERMIT, "00000000")))),
            Map.entry(
                    "ID_TYPE_NO_TEMPORARY_ID",
                    violated(at -> at.ledBy(temporary(true)), at -> at.ledBy(temporary(false)))),
            Map.entry(
                    "ID_VALIDITY_MONTHS_N",
                    violated(
                            at -> at.ledBy(validUntil(RuleVerifier.DAY.plusMonths(number(at)))),
                            at -> at.ledBy(validUntil(
                                    RuleVerifier.DAY.plusMonths(number(at)).plusDays(1))))),
            // Materials
            Map.entry(
                    "AUTHENTICITY_LETTERS_BOTH_LETTERS",
                    required(
                                    Situation::inOrder,
                                    at -> at.inOrder()
                                            .materials(Requests.atHand(
                                                    Material.AUTHENTICITY_RESPONSIBILITY_LETTER,
                                                    Material.AUTHENTICITY_COMMITMENT_LETTER)))
                            .filedAs(FilingType.NEW_FIRST, FilingType.CHANGE_ALL)),
            Map.entry(
                    "PARTY_BUILDING_CONFIRMATION_LETTER",
                    required(
                            Situation::inOrder,
                            at -> at.inOrder().materials(Requests.atHand(Material.PARTY_BUILDING_CERTIFICATE)))),
            // Subjects
            Map.entry(
                    "SOLE_TRADER_AS_ENTERPRISE_SEAL_REQUIRED",
                    violated(
                                    at -> at.of(at.subject().seal(false)),
                                    at -> at.of(at.subject().seal(true)))
                            .by(SubjectType.SOLE_TRADER)),
            Map.entry(
                    "SOLE_TRADER_AS_ENTERPRISE_NAMED",
                    violated(
                                    at -> at.of(at.subject().tradeName(false).name("示例便利店")),
                                    at -> at.of(at.subject().tradeName(false).name("样例甲（个体工商户）")))
                            .by(SubjectType.SOLE_TRADER)),
            Map.entry(
                    "SOLE_TRADER_AS_ENTERPRISE_WITH_REMARK",
                    violated(
                                    at -> at.of(at.subject().tradeName(false)),
                                    at -> at.of(at.subject().tradeName(false).remark(REMARK)))
                            .by(SubjectType.SOLE_TRADER)),
            Map.entry(
                    "SOLE_TRADER_AS_INDIVIDUAL_IF_NO_TRADE_NAME",
                    violated(
                                    at -> at.of(at.subject().tradeName(false)),
                                    at -> at.of(at.subject().tradeName(true).seal(true)))
                            .by(SubjectType.SOLE_TRADER)),
            Map.entry(
                    "SOLE_TRADER_NO_SEAL_REMARK",
                    violated(
                                    at -> at.of(at.subject().seal(false)),
                                    at -> at.of(at.subject().seal(false).remark(REMARK)))
                            .by(SubjectType.SOLE_TRADER)),
            Map.entry(
                    "SEAL_REQUIRED_SEAL",
                    violated(
                                    at -> at.of(at.subject().seal(false)),
                                    at -> at.of(at.subject().seal(true)))
                            .by(SubjectType.ENTERPRISE, SubjectType.SOLE_TRADER)),
            Map.entry(
                    "LICENCE_SEAL_HAINAN_REGISTRY_SEAL",
                    violated(
                            at -> at.inOrder().materials(licence("示例市监局")),
                            at -> at.inOrder().materials(licence(HAINAN_SEAL)))),
            Map.entry(
                    "FOREIGN_ENTITY_REP_OFFICE_CERT",
                    violated(
                                    at -> certified(at, CertificateType.OVERSEAS_ORGANISATION_CERTIFICATE),
                                    at -> certified(at, CertificateType.FOREIGN_ENTERPRISE_REPRESENTATIVE_REGISTRATION))
                            .by(SubjectType.OVERSEAS_ORGANISATION)),
            Map.entry(
                    "DOCUMENT_ORIGINAL_NO_ELECTRONIC_LICENCE",
                    violated(
                            at -> at.of(at.subject()
                                    .certificate(licence().electronic(true).build())),
                            at -> at.of(at.subject()
                                    .certificate(licence().electronic(false).build())))),
            Map.entry(
                    "DOCUMENT_CURRENT_LATEST_CERTIFICATE",
                    violated(
                            at -> at.of(at.subject()
                                    .certificate(licence().newestVersion(false).build())),
                            at -> at.of(at.subject()
                                    .certificate(licence().newestVersion(true).build())))),
            Map.entry(
                    "CERTIFICATE_TYPE_LICENCE_OR_ORG_CODE",
                    violated(at -> certified(at, CertificateType.FOUNDATION_REGISTRATION), Situation::inOrder)),
            Map.entry(
                    "ADDRESS_LOCALITY_SAME_CITY",
                    violated(at -> withAddressIn(at, "乙市"), at -> withAddressIn(at, "甲市"))),
            Map.entry(
                    "ADDRESS_DETAIL_DOOR_NUMBER_IN_WORDS",
                    violated(
                            at -> at.of(at.subject().contactAddress("示例路1-2-301")),
                            at -> at.of(at.subject().contactAddress("示例路1号2号楼301室")))),
            Map.entry(
                    "ADDRESS_DETAIL_DISTRICT_MAPPING",
                    open(
                            at -> at.of(at.subject().contactAddress("两江新区示例路1号101室")),
                            at -> at.of(at.subject().contactAddress("示例路1号101室")))),
            Map.entry(
                    "CONTACT_DISTINCT_NO_SWAP",
                    violated(
                            at -> calling(at, "13800000001", "13800000002", "13800000001"),
                            at -> calling(at, "13800000001", "13800000002", "13800000003"))),
            Map.entry(
                    "CONTACT_DISTINCT_ALL_NUMBERS_DIFFER",
                    violated(
                            at -> calling(at, "13800000001", "13800000002", "13800000001"),
                            at -> calling(at, "13800000001", "13800000003", "13800000004"))),
            Map.entry(
                    "CONTACT_DISTINCT_TWO_NUMBERS_IF_SAME_PERSON",
                    open(
                            Situation::inOrder,
                            at -> at.of(at.subject(), miniProgram().principal(ADULT)))),
            Map.entry(
                    "CONTACT_COUNT_THREE_NUMBERS_IF_TWO_PERSONS",
                    violated(
                            at -> calling(at, "13800000001", "13800000002", "13800000001"),
                            at -> calling(at, "13800000001", "13800000002", "13800000003"))),
            Map.entry(
                    "EMERGENCY_CONTACT_THIRD_PERSON_WITH_REMARK",
                    violated(Situation::inOrder, at -> at.of(at.subject().remark(REMARK)))),
            Map.entry(
                    "EMERGENCY_CONTACT_RELATIVE_WITH_REMARK",
                    violated(Situation::inOrder, at -> at.of(at.subject().remark(REMARK)))),
            Map.entry(
                    "RESPONSIBLE_REUSE_FORBIDDEN",
                    violated(
                            at -> at.of(
                                    at.subject().principal(ofOthers(true)),
                                    miniProgram().principal(ofOthers(true))),
                            at -> at.of(
                                    at.subject().principal(ofOthers(false)),
                                    miniProgram().principal(ofOthers(false))))),
            Map.entry(
                    "RESPONSIBLE_REUSE_SUBJECT_PRINCIPAL_FORBIDDEN",
                    violated(at -> at.ledBy(ofOthers(true)), at -> at.ledBy(ofOthers(false)))),
            Map.entry(
                    "RESPONSIBLE_REUSE_SERVICE_PRINCIPAL_FORBIDDEN",
                    violated(
                            at -> at.of(at.subject(), miniProgram().principal(ofOthers(true))),
                            at -> at.of(at.subject(), miniProgram().principal(ofOthers(false))))),
            Map.entry(
                    "SUBJECT_QUOTA_N",
                    violated(at -> having(at, serviceLimit(at)), at -> having(at, serviceLimit(at) - 1))
                            .filedAs(FilingType.NEW_SERVICE)),
            Map.entry(
                    "SUBJECT_QUOTA_INDIVIDUAL_N_UNIT_N",
                    violated(at -> having(at, serviceLimit(at)), at -> having(at, serviceLimit(at) - 1))
                            .filedAs(FilingType.NEW_SERVICE)),
            Map.entry(
                    "SUBJECT_SINGLE_NUMBER_ONE_NUMBER",
                    violated(at -> numbered(at, "87654321"), at -> numbered(at, "12345678"))
                            .filedAs(FilingType.NEW_SERVICE)),
            Map.entry(
                    "CONSTRUCTION_PROPOSAL_N",
                    required(at -> having(at, number(at)), at -> having(at, number(at) - 1))
                            .filedAs(FilingType.NEW_SERVICE)),
            Map.entry(
                    "SITUATION_STATEMENT_N",
                    required(at -> having(at, number(at)), at -> having(at, number(at) - 1))
                            .filedAs(FilingType.NEW_SERVICE)),
            // Content
            Map.entry(
                    "PREAPPROVAL_FINANCE_APPROVAL_REQUIRED",
                    violated(at -> at.with(miniProgram().name("示例理财")), Situation::inOrder)),
            Map.entry(
                    "PREAPPROVAL_EDUCATION_APPROVAL_OR_DECLARATION",
                    required(
                            at -> at.of(at.subject().businessScope("教育咨询").name("示例教育")),
                            at -> at.of(at.subject().businessScope("教育咨询")))),
            Map.entry(
                    "PREAPPROVAL_CULTURE_APPROVAL_OR_STATEMENT",
                    required(
                            at -> at.of(at.subject().businessScope("展览服务")),
                            at -> at.of(at.subject().businessScope("文具")))),
            Map.entry(
                    "PREAPPROVAL_RELIGION_LICENCE",
                    violated(
                            at -> at.of(at.subject().businessScope("宗教用品")),
                            at -> at.of(at.subject().businessScope("文具")))),
            Map.entry(
                    "PREAPPROVAL_ECOMMERCE_STATEMENT",
                    required(
                            at -> at.with(miniProgram().name("示例商城")),
                            at -> at.with(miniProgram().remark(REMARK)))),
            Map.entry(
                    "PREAPPROVAL_ECOMMERCE_LICENCE_OR_STATEMENT",
                    required(
                            at -> at.of(at.subject().businessScope("电子商务")),
                            at -> at.of(at.subject().businessScope("文具")))),
            Map.entry(
                    "PREAPPROVAL_MEDICAL_REMARK_LICENCE",
                    violated(at -> at.of(hospital(at)), at -> at.of(hospital(at).remark(REMARK)))
                            .by(SubjectType.MEDICAL_INSTITUTION)),
            Map.entry(
                    "NAME_RESTRICTION_MIN_N_HAN_BANNED_WORDS",
                    violated(at -> at.with(miniProgram().name("示例平台")), Situation::inOrder)),
            Map.entry(
                    "NAME_RESTRICTION_INDIVIDUAL_NO_VILLAGE_PINYIN_REGION",
                    violated(at -> at.with(miniProgram().name("样例村记事")), Situation::inOrder)),
            Map.entry(
                    "PREAPPROVAL_KEYWORDS_NO_DECLARATION_ACCEPTED",
                    violated(at -> at.with(miniProgram().name("示例理财")), Situation::inOrder)),
            Map.entry(
                    "PREAPPROVAL_KEYWORDS_APPROVAL_REQUIRED",
                    violated(at -> at.with(miniProgram().name("示例培训")), Situation::inOrder)),
            Map.entry(
                    "CONTENT_RESTRICTION_INDIVIDUAL_NO_ECOMMERCE",
                    violated(
                            at -> at.with(miniProgram().features(Feature.SELLS_OWN_GOODS)),
                            at -> at.with(miniProgram().noFeatures()))),
            Map.entry(
                    "CONTENT_RESTRICTION_INDIVIDUAL_NO_TRADE_NO_ADS",
                    violated(
                            at -> at.with(miniProgram().categories("博客").features(Feature.SELLS_OWN_GOODS)),
                            at -> at.with(miniProgram().categories("工具").features(Feature.SELLS_OWN_GOODS)))),
            Map.entry(
                    "CONTENT_RESTRICTION_INDIVIDUAL_NO_BLOG_CATEGORY",
                    violated(
                            at -> at.with(miniProgram().categories("博客")),
                            at -> at.with(miniProgram().categories("工具")))),
            Map.entry(
                    "SERVICE_REMARK_PERSONAL_DECLARATION_AND_CONTENT",
                    violated(
                            at -> at.with(miniProgram().remark("个人记事")),
                            at -> at.with(miniProgram().remark(REMARK)))),
            Map.entry(
                    "SERVICE_REMARK_PERSONAL_DECLARATION",
                    violated(
                            at -> at.with(miniProgram().remark("个人记事")),
                            at -> at.with(miniProgram().remark(REMARK)))),
            Map.entry(
                    "SERVICE_REMARK_MIN_N_CHARS_WITH_DECLARATION",
                    violated(
                            at -> at.with(miniProgram().remark(declaring(number(at) - 1))),
                            at -> at.with(miniProgram().remark(declaring(number(at)))))),
            // Changes
            Map.entry(
                    "SUBJECT_CHANGE_NOT_ALLOWED",
                    violated(at -> passingFrom(at, SubjectType.INDIVIDUAL), Situation::inOrder)),
            Map.entry(
                    "SUBJECT_CHANGE_INDIVIDUAL_TO_ORG_NOT_ALLOWED",
                    violated(at -> passingFrom(at, SubjectType.INDIVIDUAL), Situation::inOrder)),
            Map.entry(
                    "SUBJECT_CHANGE_INDIVIDUAL_TO_OWN_COMPANY_ONLY",
                    violated(
                            at -> passingFrom(at, SubjectType.INDIVIDUAL, "110101199001010015"),
                            at -> passingFrom(at, SubjectType.INDIVIDUAL, "110101200001010010"))),
            Map.entry(
                    "CHANGE_SUBJECT_PRINCIPAL_FULL_CHANGE_WITH_NEW_LETTER",
                    violated(
                                    at -> at.inOrder()
                                            .change(Change.builder(ChangedItem.SUBJECT_PRINCIPAL)
                                                    .build()),
                                    at -> at.inOrder()
                                            .change(Change.builder(ChangedItem.ADDRESS)
                                                    .build()))
                            .filedAs(FilingType.CHANGE_SUBJECT)),
            Map.entry(
                    "CHANGE_MATERIALS_FIVE_IMAGES_FULL_CHANGE",
                    violated(
                                    Situation::inOrder,
                                    at -> filing(FilingType.CHANGE_ALL)
                                            .subject(at.subject().build())
                                            .noMaterials())
                            .filedAs(FilingType.CHANGE_SUBJECT, FilingType.CHANGE_SERVICE)),
            Map.entry(
                    "FILED_DATA_CONFORMITY_CHANGE_FIRST",
                    violated(at -> reusing(at.ledBy(ADULT)), at -> reusing(at.inOrder()))
                            .filedAs(FilingType.NEW_SERVICE)
                            .by(SubjectType.ENTERPRISE, SubjectType.GOVERNMENT_ORGAN)),
            Map.entry(
                    "SHELL_SUBJECT_CANCEL_FIRST",
                    violated(at -> ofShell(at, true), at -> ofShell(at, false)).filedAs(FilingType.NEW_SERVICE)),
            Map.entry(
                    "CANCEL_SHELL_ROUTE_ONLINE_PORTAL",
                    open(at -> ofShell(at, true), at -> ofShell(at, false)).filedAs(FilingType.CANCEL_SUBJECT)),
            Map.entry(
                    "CANCEL_SHELL_ROUTE_PAPER_BY_POST",
                    required(at -> ofShell(at, true), at -> ofShell(at, false)).filedAs(FilingType.CANCEL_SUBJECT)),
            Map.entry(
                    "CANCEL_SHELL_ROUTE_ADMINISTRATION_FORM",
                    required(at -> ofShell(at, true), at -> ofShell(at, false)).filedAs(FilingType.CANCEL_SUBJECT)));

    /** What single provinces permit, and what is settled without asking for anything. */
    static final Map<String, Permit> PERMITS = Map.of(
            "SHELL_SUBJECT_DIRECT_ADD_ALLOWED",
            new Permit("filing-type.shell-subject", at -> ofShell(at, true), Province.HUNAN, FilingType.NEW_SERVICE),
            "INDIVIDUAL_LOCALITY_CROSS_PROVINCE_ALLOWED",
            new Permit(
                    "province-person.locality-unsettled",
                    at -> at.ledBy(fromElsewhere(at)),
                    Province.HUNAN,
                    FilingType.NEW_FIRST),
            "FOREIGN_LEGAL_REP_PASSPORT_OK",
            new Permit(
                    "province-principal.foreign-representative-unsettled",
                    at -> at.of(at.subject().legalRepresentative(FOREIGNER).principal(FOREIGNER)),
                    Province.GUANGDONG,
                    FilingType.NEW_FIRST),
            "HMT_DOCUMENT_TRAVEL_OR_RESIDENCE_PERMIT",
            new Permit(
                    "province-person.document-not-preferred",
                    at -> at.ledBy(holding(CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT, "H00000000")),
                    Province.SHANGHAI,
                    FilingType.NEW_FIRST),
            "SUBJECT_PRINCIPAL_DELEGATION_ALLOWED",
            new Permit("person.principal-delegated", at -> at.ledBy(ADULT), Province.BEIJING, FilingType.NEW_FIRST));

    private static final Further LED_FROM_HONG_KONG = new Further(
            "led from Hong Kong",
            at -> at.of(at.subject().legalRepresentative(FROM_HONG_KONG).principal(FROM_HONG_KONG)),
            FilingType.NEW_FIRST);
    private static final Further DELEGATE_FROM_HONG_KONG = new Further(
            "a delegate from Hong Kong",
            at -> at.of(at.subject().legalRepresentative(FOREIGNER).principal(FROM_HONG_KONG)),
            FilingType.NEW_FIRST);
    private static final Further WITHOUT_NAME_AND_SEAL = new Further(
            "without name and seal",
            at -> at.of(at.subject().tradeName(false).seal(false)),
            FilingType.NEW_FIRST,
            SubjectType.SOLE_TRADER);

    /** More filings to be asked about, by what a row is about ({@code POINT}) or what it says of that ({@code POINT_VALUE}). */
    static final Map<String, List<Further>> FURTHER = Map.ofEntries(
            Map.entry(
                    "SUBJECT_PRINCIPAL",
                    List.of(new Further(
                            "a delegate on record", at -> reusing(at.ledBy(ADULT)), FilingType.NEW_SERVICE))),
            Map.entry(
                    "SUBJECT_PRINCIPAL_LEGAL_REP_REQUIRED_IF_FINANCE",
                    List.of(new Further(
                            "a financial unit's delegate on record",
                            at -> reusing(at.of(at.subject().name("示例理财有限公司").principal(ADULT))),
                            FilingType.NEW_SERVICE))),
            Map.entry(
                    "FOREIGN_LEGAL_REP_DELEGATE_TO_CHINESE_CITIZEN",
                    List.of(LED_FROM_HONG_KONG, DELEGATE_FROM_HONG_KONG)),
            Map.entry(
                    "FOREIGN_LEGAL_REP_DELEGATE_TO_MAINLAND_ID_HOLDER",
                    List.of(LED_FROM_HONG_KONG, DELEGATE_FROM_HONG_KONG)),
            Map.entry(
                    "INDIVIDUAL_LOCALITY",
                    List.of(new Further("from elsewhere", at -> at.ledBy(fromElsewhere(at)), FilingType.NEW_FIRST))),
            Map.entry(
                    "INDIVIDUAL_LOCALITY_RESIDENCE_PROOF_N_MONTH_LEFT",
                    List.of(new Further(
                            "with a permit that runs out",
                            at -> at.ledBy(fromElsewhere(at))
                                    .materials(MaterialAtHand.builder(Material.RESIDENCE_PROOF)
                                            .residenceProof(ResidenceProof.RESIDENCE_PERMIT)
                                            .validity(Validity.until(RuleVerifier.DAY
                                                    .plusMonths(number(at))
                                                    .minusDays(1)))
                                            .build()),
                            FilingType.NEW_FIRST))),
            Map.entry(
                    "ID_VALIDITY_MONTHS",
                    List.of(new Further(
                            "with another paper",
                            at -> at.ledBy(validUntil(RuleVerifier.DAY.plusMonths(number(at))))
                                    .materials(MaterialAtHand.of(Material.SUBJECT_OTHER)),
                            FilingType.NEW_FIRST))),
            Map.entry(
                    "MIN_AGE",
                    List.of(new Further(
                            "of an age not given",
                            at -> at.ledBy(Person.builder("样例甲").build()),
                            FilingType.NEW_FIRST))),
            Map.entry(
                    "MIN_AGE_N_WITH_PROOF",
                    List.of(new Further(
                            "a day before of age",
                            at -> at.ledBy(
                                    born(at, RuleVerifier.DAY.minusYears(OF_AGE).plusDays(1))),
                            FilingType.NEW_FIRST))),
            Map.entry(
                    "MIN_AGE_UNDER_N_WITH_PROOF",
                    List.of(new Further(
                            "a child",
                            at -> at.ledBy(born(at, RuleVerifier.DAY.minusYears(10))),
                            FilingType.NEW_FIRST))),
            Map.entry(
                    "MAX_AGE_MEN_N_WOMEN_N",
                    List.of(
                            new Further(
                                    "a woman past it",
                                    at -> runBy(at, A_WOMAN, numbers(at).get(1), 0),
                                    FilingType.NEW_FIRST),
                            new Further(
                                    "a woman a day younger",
                                    at -> runBy(at, A_WOMAN, numbers(at).get(1), 1),
                                    FilingType.NEW_FIRST))),
            Map.entry(
                    "EMERGENCY_CONTACT_THIRD_PERSON_WITH_REMARK",
                    List.of(new Further(
                            "the other principal's phone",
                            at -> calling(at, at.subject().remark(REMARK), "13800000001", "13800000002", "13800000003"),
                            FilingType.NEW_FIRST))),
            Map.entry(
                    "NAME_RESTRICTION_MIN_N_HAN_BANNED_WORDS",
                    List.of(new Further(
                            "a word for an approval",
                            at -> at.with(miniProgram().name("示例在线")),
                            FilingType.NEW_FIRST))),
            Map.entry(
                    "PREAPPROVAL_ECOMMERCE_STATEMENT",
                    List.of(
                            new Further(
                                    "in the scope",
                                    at -> at.of(at.subject().businessScope("电子商务")),
                                    FilingType.NEW_FIRST),
                            new Further(
                                    "in the remark",
                                    at -> at.with(miniProgram().remark("网上销售")),
                                    FilingType.NEW_FIRST))),
            Map.entry(
                    "SERVICE_REMARK_MIN_N_CHARS_WITH_DECLARATION",
                    List.of(new Further(
                            "undeclared",
                            at -> at.with(miniProgram().remark("好".repeat(number(at)))),
                            FilingType.NEW_FIRST))),
            Map.entry(
                    "CONSTRUCTION_PROPOSAL_NUMBER_UNKNOWN",
                    List.of(new Further("a service on record", at -> having(at, 1), FilingType.NEW_SERVICE))),
            Map.entry("SOLE_TRADER_AS_ENTERPRISE", List.of(WITHOUT_NAME_AND_SEAL)),
            Map.entry("SOLE_TRADER_AS_ENTERPRISE_IF_TRADE_NAME", List.of(WITHOUT_NAME_AND_SEAL)),
            Map.entry("SOLE_TRADER_AS_ENTERPRISE_OWNER_IS_PRINCIPAL", List.of(WITHOUT_NAME_AND_SEAL)),
            Map.entry(
                    "SUBJECT_CHANGE",
                    List.of(
                            new Further(
                                    "an individual's to a unit",
                                    at -> passingFrom(at, SubjectType.INDIVIDUAL),
                                    FilingType.CHANGE_ALL),
                            new Further(
                                    "a unit's to an individual",
                                    at -> passing(
                                            at.of(individualIn(at.province())),
                                            SubjectType.ENTERPRISE,
                                            ANOTHER_CREDIT_CODE),
                                    FilingType.CHANGE_ALL),
                            new Further(
                                    "to another of the kind",
                                    ProvincialCases::toAnotherOfTheKind,
                                    FilingType.CHANGE_ALL))));

    /** More filings to be asked about on account of a row. */
    static List<Further> further(ProvincialRequirement row) {
        return Stream.of(row.parameter().name(), row.meaning().name())
                .flatMap(key -> FURTHER.getOrDefault(key, List.of()).stream())
                .toList();
    }

    /** The case of a row for a kind of subject; {@code null} if there is none. */
    static @Nullable Case caseOf(ProvincialRequirement row, ProvincialSubject subject) {
        Case ofIndividuals = subject == ProvincialSubject.INDIVIDUAL
                ? REQUIREMENTS.get(row.meaning().name() + "@INDIVIDUAL")
                : null;
        return ofIndividuals == null ? REQUIREMENTS.get(row.meaning().name()) : ofIndividuals;
    }

    /** The type that stands for a kind of subject. */
    static SubjectType typeOf(ProvincialSubject subject) {
        return switch (subject) {
            case ENTERPRISE -> SubjectType.ENTERPRISE;
            case GOVERNMENT -> SubjectType.GOVERNMENT_ORGAN;
            case INSTITUTION -> SubjectType.PUBLIC_INSTITUTION;
            case SOCIAL_ORGANISATION -> SubjectType.SOCIAL_ORGANISATION;
            case INDIVIDUAL -> SubjectType.INDIVIDUAL;
        };
    }

    /** The first of some types that is of a kind of subject; else the one that stands for it. */
    static SubjectType typeOf(ProvincialSubject subject, List<SubjectType> tried) {
        return tried.stream()
                .filter(type -> ProvincialSubject.of(type) == subject)
                .findFirst()
                .orElse(typeOf(subject));
    }

    /**
     * The province that a row is tried out in. A row of every province gives way where a province has one of its own for the
     * same subjects; where each has one, nobody hears of it.
     */
    static Province provinceOf(ProvincialRequirement row) {
        if (row.province() != null) {
            return row.province();
        }
        Set<Province> taken = ROWS.stream()
                .filter(other -> other.parameter() == row.parameter() && other.isOfInterest() && other.meets(row))
                .map(ProvincialRequirement::province)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Stream.concat(Stream.of(ANY), Stream.of(Province.values()))
                .filter(province -> !taken.contains(province))
                .findFirst()
                .orElse(ANY);
    }

    /** The same request, filed in a province. */
    static FilingRequest in(Province province, FilingRequest request) {
        Subject given = request.subject();
        Region region = given.region();
        Subject moved = new Subject(
                given.type(),
                given.name(),
                new Region(province, region == null ? null : region.city(), region == null ? null : region.district()),
                given.contactAddress(),
                given.remark(),
                given.certificate(),
                given.legalRepresentative(),
                given.principal(),
                given.standing(),
                given.businessScope(),
                given.nationalUnit(),
                given.branch(),
                given.tradeName(),
                given.seal(),
                given.renamedSinceFiling(),
                given.history());
        FilingRequest.Builder builder = FilingRequest.builder(request.filingType())
                .subject(moved)
                .miniProgram(request.miniProgram())
                .evaluatedOn(RuleVerifier.DAY);
        builder.materials(request.materials());
        if (request.change() != null) {
            builder.change(request.change());
        }
        if (request.cancellation() != null) {
            builder.cancellation(request.cancellation());
        }
        if (request.platform() != null) {
            builder.platform(request.platform());
        }
        if (request.codeTables() != null) {
            builder.codeTables(request.codeTables());
        }
        return builder.build();
    }

    private static Case violated(
            Function<Situation, FilingRequest.Builder> breaching, Function<Situation, FilingRequest.Builder> keeping) {
        return of(Kind.VIOLATION, null, breaching, keeping);
    }

    private static Case required(
            Function<Situation, FilingRequest.Builder> breaching, Function<Situation, FilingRequest.Builder> keeping) {
        return of(Kind.REQUIREMENT, null, breaching, keeping);
    }

    private static Case open(
            Function<Situation, FilingRequest.Builder> breaching, Function<Situation, FilingRequest.Builder> keeping) {
        return of(Kind.UNCHECKED, null, breaching, keeping);
    }

    private static Case saidBy(
            String rule,
            Function<Situation, FilingRequest.Builder> breaching,
            Function<Situation, FilingRequest.Builder> keeping) {
        return of(Kind.SAID_ALREADY, rule, breaching, keeping);
    }

    private static Case of(
            Kind kind,
            @Nullable String rule,
            Function<Situation, FilingRequest.Builder> breaching,
            Function<Situation, FilingRequest.Builder> keeping) {
        return new Case(
                kind,
                rule,
                breaching,
                keeping,
                List.of(FilingType.NEW_FIRST, FilingType.CHANGE_ALL, FilingType.CANCEL_SUBJECT),
                List.of(
                        SubjectType.ENTERPRISE,
                        SubjectType.GOVERNMENT_ORGAN,
                        SubjectType.PUBLIC_INSTITUTION,
                        SubjectType.SOCIAL_ORGANISATION,
                        SubjectType.INDIVIDUAL));
    }

    /** Somebody of age from a province that is not the one of the filing. */
    private static Person fromElsewhere(Situation at) {
        return Person.builder("样例甲")
                .document(IdentityDocument.residentId("110101200001010010"))
                .homeProvince(at.province() == Province.HENAN ? Province.HEBEI : Province.HENAN)
                .build();
    }

    private static Person tooYoungFor(Situation at) {
        return born(at, RuleVerifier.DAY.minusYears(number(at)).plusDays(1));
    }

    private static Person justOldEnoughFor(Situation at) {
        return born(at, RuleVerifier.DAY.minusYears(number(at)));
    }

    private static int number(Situation at) {
        return numbers(at).get(0);
    }

    private static List<Integer> numbers(Situation at) {
        return NUMBER.matcher(at.row().value())
                .results()
                .map(number -> Integer.valueOf(number.group()))
                .toList();
    }

    /** Of two numbers the second one is that of units. */
    private static int serviceLimit(Situation at) {
        List<Integer> limits = numbers(at);
        return limits.get(at.type() == SubjectType.INDIVIDUAL ? 0 : limits.size() - 1);
    }

    private static FilingRequest.Builder having(Situation at, int services) {
        return at.of(at.subject()
                .history(FilingHistory.builder().serviceCount(services).build()));
    }

    /** Two services on record, the second one under a number of its own or under that of the first. */
    private static FilingRequest.Builder numbered(Situation at, String second) {
        return at.of(at.subject()
                .history(FilingHistory.builder()
                        .filings(onRecord("津ICP备12345678号-1X"), onRecord("津ICP备" + second + "号-2X"))
                        .build()));
    }

    private static ExistingFiling onRecord(String recordNumber) {
        return new ExistingFiling(null, null, recordNumber, null, null);
    }

    /** Run by somebody of these years, or so many days younger. */
    private static FilingRequest.Builder runBy(Situation at, String idNumber, int years, int daysYounger) {
        return at.of(
                at.subject(),
                miniProgram()
                        .principal(Person.builder("样例己")
                                .document(IdentityDocument.residentId(idNumber))
                                .birthDate(RuleVerifier.DAY.minusYears(years).plusDays(daysYounger))
                                .homeProvince(at.province())
                                .build()));
    }

    /** A remark of so many characters that declares what is asked for. */
    private static String declaring(int characters) {
        return REMARK + "好".repeat(characters - REMARK.length());
    }

    private static Subject.Builder hospital(Situation at) {
        return at.subject()
                .certificate(SubjectCertificate.builder(CertificateType.MEDICAL_INSTITUTION_LICENCE)
                        .build());
    }

    private static Person born(Situation at, LocalDate day) {
        return Person.builder("样例乙").birthDate(day).homeProvince(at.province()).build();
    }

    private static Person holding(CertificateType type, String number) {
        return Person.builder("样例丙")
                .document(new IdentityDocument(type, number, null, null))
                .build();
    }

    private static Person temporary(boolean temporary) {
        return Person.builder("样例甲")
                .document(new IdentityDocument(CertificateType.RESIDENT_ID, "110101200001010010", null, temporary))
                .build();
    }

    private static Person validUntil(LocalDate day) {
        return Person.builder("样例甲")
                .document(IdentityDocument.residentId("110101200001010010")
                        .withValidity(new Validity(LocalDate.of(2017, 1, 1), day, false)))
                .build();
    }

    private static Person ofOthers(boolean principalOfOthers) {
        return Person.builder("样例甲").principalOfOthers(principalOfOthers).build();
    }

    private static MaterialAtHand licence(String sealText) {
        return MaterialAtHand.builder(Material.SUBJECT_CERTIFICATE)
                .sealText(sealText)
                .build();
    }

    private static FilingRequest.Builder certified(Situation at, CertificateType type) {
        return at.of(at.subject().certificate(SubjectCertificate.builder(type).build()));
    }

    private static SubjectCertificate.Builder licence() {
        return SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE);
    }

    private static FilingRequest.Builder ofShell(Situation at, boolean shellSubject) {
        return at.of(at.subject()
                .history(FilingHistory.builder().shellSubject(shellSubject).build()));
    }

    private static FilingRequest.Builder reusing(FilingRequest.Builder request) {
        return request.platform(PlatformState.builder().reusesSubjectData(true).build());
    }

    private static FilingRequest.Builder withAddressIn(Situation at, String city) {
        int province = at.province().code() * 10_000;
        return at.of(at.subject()
                        .region(new Region(at.province(), String.valueOf(province + 100), null))
                        .certificate(licence().address(city + "示例路1号").build()))
                .codeTables(new CodeTables(
                        null,
                        null,
                        null,
                        null,
                        List.of(
                                new ListedCode(province, null, at.province().chinese()),
                                new ListedCode(province + 100, province, "甲市"),
                                new ListedCode(province + 200, province, "乙市"))));
    }

    /** Two principals: the second one's phone, and whom to call for the first and for the second in an emergency. */
    private static FilingRequest.Builder calling(Situation at, String phone, String first, String second) {
        return calling(at, at.subject(), phone, first, second);
    }

    private static FilingRequest.Builder calling(
            Situation at, Subject.Builder subject, String phone, String first, String second) {
        return at.of(
                subject.principal(
                        Person.builder("样例甲").phone(phone).emergencyPhone(first).build()),
                miniProgram()
                        .principal(Person.builder("样例丁")
                                .phone("13800000002")
                                .emergencyPhone(second)
                                .build()));
    }

    /** It passes to an enterprise, whoever is asked for: most rows on it are about individuals. */
    private static FilingRequest.Builder passingFrom(Situation at, SubjectType before) {
        return at.of(enterpriseIn(at.province()).legalRepresentative(REPRESENTATIVE))
                .change(Change.builder(ChangedItem.SUBJECT_TYPE)
                        .previousSubjectType(before)
                        .build());
    }

    private static FilingRequest.Builder passingFrom(Situation at, SubjectType before, String number) {
        return passing(at.of(enterpriseIn(at.province()).legalRepresentative(REPRESENTATIVE)), before, number);
    }

    private static FilingRequest.Builder toAnotherOfTheKind(Situation at) {
        return at.type() == SubjectType.INDIVIDUAL
                ? passing(at.of(individualIn(at.province())), at.type(), A_WOMAN)
                : passing(
                        at.of(at.subject()
                                .certificate(SubjectCertificate.builder(at.certificateType())
                                        .number(CREDIT_CODE)
                                        .build())),
                        at.type(),
                        ANOTHER_CREDIT_CODE);
    }

    private static FilingRequest.Builder passing(FilingRequest.Builder request, SubjectType before, String number) {
        return request.change(Change.builder(ChangedItem.SUBJECT_TYPE, ChangedItem.SUBJECT_CERTIFICATE_NUMBER)
                .previousSubjectType(before)
                .previousCertificateNumber(number)
                .build());
    }
}
