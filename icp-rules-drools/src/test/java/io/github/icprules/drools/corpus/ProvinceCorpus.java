package io.github.icprules.drools.corpus;

import static io.github.icprules.drools.Requests.SOMEBODY_ELSE;
import static io.github.icprules.drools.Requests.enterpriseIn;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individualIn;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.Requests.person;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Filings that make the rules on provinces speak, some of them only where everything is told; as {@link Corpus} does for all others. */
public final class ProvinceCorpus {

    private static final Person FOREIGNER = holding("样例丙", CertificateType.PASSPORT, "E00000000");
    private static final Person FROM_HONG_KONG =
            holding("样例戊", CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT, "H00000000");
    private static final Person OLD_MAN = person("样例己", "110101200001010010")
            .birthDate(LocalDate.of(1950, 1, 1))
            .build();
    private static final MaterialAtHand STUDENT_CARD = MaterialAtHand.builder(Material.RESIDENCE_PROOF)
            .residenceProof(ResidenceProof.STUDENT_CARD)
            .build();

    private static final Person OF_OTHERS =
            person("样例丁", "110101200001010010").principalOfOthers(true).build();
    private static final CodeTables DISTRICTS = new CodeTables(
            null,
            null,
            null,
            null,
            List.of(
                    new ListedCode(520000, null, "贵州省"),
                    new ListedCode(520100, 520000, "贵阳市"),
                    new ListedCode(520200, 520000, "六盘水市")));

    public static final List<Corpus.Entry> ENTRIES = List.of(
            entry(
                    "a delegate is subject principal in Hunan",
                    on -> delegate(Province.HUNAN),
                    "province-principal.legal-representative-required"),
            entry(
                    "a financial unit of Liaoning delegates",
                    on -> of(enterpriseIn(Province.LIAONING).name("示例理财有限公司").principal(SOMEBODY_ELSE)),
                    "province-principal.financial-unit-delegates"),
            entry(
                    "a delegate of Anhui holds one role",
                    on -> delegate(Province.ANHUI),
                    "province-principal.delegate-in-one-role-only"),
            entry(
                    "a delegate of Gansu is not explained",
                    on -> of(enterpriseIn(Province.GANSU)
                                    .principal(SOMEBODY_ELSE)
                                    .remark(""))
                            .miniProgram(by(SOMEBODY_ELSE)),
                    "province-principal.delegate-without-remark",
                    "province-principal.delegate-in-both-roles"),
            entry(
                    "a delegate is subject principal in Beijing",
                    on -> delegate(Province.BEIJING),
                    "province-principal.delegation-unsettled"),
            entry(
                    "a foreigner files for a unit in Hebei",
                    on -> led(Province.HEBEI, FOREIGNER).miniProgram(by(SOMEBODY_ELSE)),
                    "province-principal.representative-from-abroad-files",
                    "province-principal.mini-program-principal-delegated"),
            entry(
                    "a Hong Kong resident is delegate of a foreigner in Shanxi",
                    on -> led(Province.SHANXI, FROM_HONG_KONG),
                    "province-principal.delegate-does-not-fit"),
            entry(
                    "a foreigner leads a unit of Heilongjiang",
                    on -> of(enterpriseIn(Province.HEILONGJIANG)
                            .legalRepresentative(FOREIGNER)
                            .principal(FOREIGNER)
                            .remark("")),
                    "province-principal.foreign-representative-without-remark"),
            entry(
                    "a foreigner leads a unit of Guangdong",
                    on -> led(Province.GUANGDONG, FOREIGNER),
                    "province-principal.foreign-representative-unsettled",
                    "province-material.filing-commitment",
                    "province-material.filing-commitment-unsettled"),
            entry(
                    "somebody else runs a mini-program in Shanghai",
                    on -> of(enterpriseIn(Province.SHANGHAI)).miniProgram(by(SOMEBODY_ELSE)),
                    "province-principal.own-letter-for-mini-program-principal"),
            entry(
                    "an old man holds both roles in Tianjin",
                    on -> of(enterpriseIn(Province.TIANJIN)
                                    .legalRepresentative(OLD_MAN)
                                    .principal(OLD_MAN))
                            .miniProgram(by(OLD_MAN)),
                    "province-principal.one-person-in-both-roles",
                    "province-person.too-old"),
            entry(
                    "a foreigner runs a mini-program in Liaoning",
                    on -> of(enterpriseIn(Province.LIAONING)).miniProgram(by(FOREIGNER)),
                    "province-principal.mini-program-principal-foreign"),
            entry(
                    "an individual from Beijing files in Tibet",
                    on -> of(individualIn(Province.TIBET)),
                    "province-person.individual-from-elsewhere"),
            entry(
                    "an individual from Beijing files in Jiangxi with a student card",
                    on -> of(individualIn(Province.JIANGXI)).materials(STUDENT_CARD),
                    "province-person.residence-proof",
                    "province-person.residence-proof-not-accepted"),
            entry(
                    "an individual moved to Shanghai",
                    on -> of(individualIn(Province.SHANGHAI)
                            .principal(person("样例甲", "110101200001010010")
                                    .homeProvince(Province.SHANGHAI)
                                    .build())),
                    "province-person.number-of-another-province"),
            entry(
                    "an individual from Beijing files in Hunan",
                    on -> of(individualIn(Province.HUNAN)),
                    "province-person.locality-unsettled",
                    "province-material.undecidable"),
            entry(
                    "a sole trader of Sichuan comes from Beijing",
                    on -> of(enterpriseIn(Province.SICHUAN).type(SubjectType.SOLE_TRADER)),
                    "province-person.residence-proof-of-traders-principals"),
            entry(
                    "a mini-program principal of Jiangxi comes from Beijing",
                    on -> of(enterpriseIn(Province.JIANGXI)),
                    "province-person.residence-proof-of-mini-program-principal"),
            entry("a child is principal in Fujian", on -> delegate(Province.FUJIAN), "province-person.too-young"),
            entry(
                    "somebody of sixteen is principal in Tianjin",
                    on -> of(enterpriseIn(Province.TIANJIN)
                            .principal(Person.builder("样例乙")
                                    .birthDate(on.minusYears(16))
                                    .build())),
                    "province-person.proof-of-income-of-a-minor",
                    "province-person.least-age-unsettled"),
            entry(
                    "a child leads a unit of Hunan",
                    on -> of(enterpriseIn(Province.HUNAN)
                            .legalRepresentative(Person.builder("样例乙")
                                    .birthDate(on.minusYears(16))
                                    .build())),
                    "province-person.legal-representative-too-young"),
            entry(
                    "a residence permit of Shanghai runs out",
                    on -> of(individualIn(Province.SHANGHAI))
                            .materials(MaterialAtHand.builder(Material.RESIDENCE_PROOF)
                                    .residenceProof(ResidenceProof.RESIDENCE_PERMIT)
                                    .validity(Validity.until(on.plusDays(7)))
                                    .build()),
                    "province-person.residence-permit-expiring"),
            entry(
                    "a sole trader of Sichuan has a student's card",
                    on -> of(trader(Province.SICHUAN)).materials(studentCard()),
                    "province-person.residence-proof-of-traders-principal-not-accepted"),
            entry(
                    "a mini-program principal of Jiangxi has a student's card",
                    on -> of(enterpriseIn(Province.JIANGXI)).materials(studentCard()),
                    "province-person.residence-proof-of-mini-program-principal-not-accepted"),
            entry(
                    "a travel permit is taken in Shanghai",
                    on -> of(individualIn(Province.SHANGHAI)
                            .principal(holding("样例丙", CertificateType.TAIWAN_TRAVEL_PERMIT, "00000000"))),
                    "province-person.document-not-preferred"),
            entry(
                    "an identity card is being renewed in Shanghai",
                    on -> of(enterpriseIn(Province.SHANGHAI).principal(withCardUntil(on.plusDays(7))))
                            .materials(MaterialAtHand.of(Material.SUBJECT_OTHER)),
                    "province-person.identity-card-being-renewed"),
            entry(
                    "a foreigner leads a unit of Shanghai",
                    on -> led(Province.SHANGHAI, FOREIGNER),
                    "province-principal.foreign-representative-name"),
            entry(
                    "a delegate of Gansu is explained",
                    on -> of(enterpriseIn(Province.GANSU)
                            .principal(SOMEBODY_ELSE)
                            .remark("示例")),
                    "province-principal.delegate-remark",
                    "province-subject.emergency-contact-remark"),
            entry(
                    "a foreigner files as an individual in Hebei",
                    on -> of(individualIn(Province.HEBEI).principal(FOREIGNER)),
                    "province-person.foreign-individual"),
            entry(
                    "a Hong Kong resident files in Guangdong with the travel permit",
                    on -> of(individualIn(Province.GUANGDONG).principal(FROM_HONG_KONG)),
                    "province-person.document-of-hong-kong-macao-taiwan"),
            entry(
                    "an individual of Inner Mongolia has a temporary card",
                    on -> of(individualIn(Province.INNER_MONGOLIA).principal(withTemporaryCard())),
                    "province-person.temporary-identity-card"),
            entry(
                    "a card runs out in Shanghai",
                    on -> of(enterpriseIn(Province.SHANGHAI).principal(withCardUntil(on.plusMonths(1)))),
                    "province-person.identity-card-expiring"),
            entry(
                    "a unit of Jiangsu files",
                    on -> of(enterpriseIn(Province.JIANGSU)),
                    "province-material.authenticity-responsibility-letter",
                    "province-material.authenticity-commitment-letter"),
            entry(
                    "a unit of Xinjiang files",
                    on -> of(enterpriseIn(Province.XINJIANG)),
                    "province-material.party-building-confirmation"),
            entry(
                    "an individual of Xinjiang files",
                    on -> of(individualIn(Province.XINJIANG)),
                    "province-material.party-building-unsettled"),
            entry(
                    "a sole trader of Beijing has no seal",
                    on -> of(trader(Province.BEIJING).seal(false)),
                    "province-subject.sole-trader-without-seal"),
            entry(
                    "a sole trader of Tianjin has no trade name",
                    on -> of(trader(Province.TIANJIN).tradeName(false)),
                    "province-subject.sole-trader-not-named-after-owner"),
            entry(
                    "a sole trader of Anhui does not explain",
                    on -> of(trader(Province.ANHUI).tradeName(false).remark("")),
                    "province-subject.sole-trader-without-trade-name-not-remarked"),
            entry(
                    "a sole trader of Sichuan does not explain",
                    on -> of(trader(Province.SICHUAN).seal(false).remark("")),
                    "province-subject.sole-trader-without-seal-not-remarked"),
            entry(
                    "a sole trader of Hainan has no trade name",
                    on -> of(trader(Province.HAINAN).tradeName(false)).materials(licenceOfHaikou()),
                    "province-subject.sole-trader-without-trade-name-as-unit",
                    "province-subject.sole-trader-unsettled",
                    "province-subject.licence-seal"),
            entry(
                    "a company of Hunan has no seal",
                    on -> of(enterpriseIn(Province.HUNAN).seal(false)),
                    "province-subject.business-without-seal"),
            entry(
                    "a company from abroad files in Beijing",
                    on -> of(certified(
                            enterpriseIn(Province.BEIJING).type(SubjectType.OVERSEAS_ORGANISATION),
                            SubjectCertificate.builder(CertificateType.OVERSEAS_ORGANISATION_CERTIFICATE))),
                    "province-subject.foreign-entity-without-office"),
            entry(
                    "a licence of Shanghai is electronic",
                    on -> of(certified(
                            enterpriseIn(Province.SHANGHAI),
                            SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                                    .electronic(true))),
                    "province-subject.electronic-licence"),
            entry(
                    "a licence of Henan is outdated",
                    on -> of(certified(
                            enterpriseIn(Province.HENAN),
                            SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                                    .newestVersion(false))),
                    "province-subject.certificate-outdated"),
            entry(
                    "an institution of Gansu files with another certificate",
                    on -> of(certified(
                            enterpriseIn(Province.GANSU)
                                    .type(SubjectType.PUBLIC_INSTITUTION)
                                    .remark(""),
                            SubjectCertificate.builder(CertificateType.INSTITUTION_LEGAL_PERSON))),
                    "province-subject.certificate-of-another-kind",
                    "province-subject.emergency-contact-not-remarked"),
            entry(
                    "a company of Guiyang files in Liupanshui",
                    on -> of(certified(
                                    enterpriseIn(Province.GUIZHOU).region(new Region(Province.GUIZHOU, "520200", null)),
                                    SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                                            .address("贵州省贵阳市示例路1号")))
                            .codeTables(DISTRICTS),
                    "province-subject.certificate-of-another-city"),
            entry(
                    "an address of Beijing has dashes",
                    on -> of(enterpriseIn(Province.BEIJING).contactAddress("示例路3-2-501")),
                    "province-subject.address-with-dashes"),
            entry(
                    "an address of Chongqing names a zone",
                    on -> of(enterpriseIn(Province.CHONGQING).contactAddress("两江新区示例路1号")),
                    "province-subject.zone-of-a-district"),
            entry(
                    "two principals of Fujian swap their phones",
                    on -> swapped(Province.FUJIAN),
                    "province-subject.phones-swapped"),
            entry(
                    "two principals of Shanghai swap their phones",
                    on -> swapped(Province.SHANGHAI),
                    "province-subject.emergency-phone-of-other-principal"),
            entry(
                    "two principals of Guangdong have two numbers",
                    on -> swapped(Province.GUANGDONG),
                    "province-subject.fewer-than-three-numbers"),
            entry(
                    "one person holds both roles in Hubei",
                    on -> of(enterpriseIn(Province.HUBEI)),
                    "province-subject.two-phones-of-one-person"),
            entry(
                    "a principal of Sichuan serves others",
                    on -> of(enterpriseIn(Province.SICHUAN).principal(OF_OTHERS))
                            .miniProgram(by(OF_OTHERS)),
                    "province-subject.subject-principal-of-others",
                    "province-subject.mini-program-principal-of-others"),
            entry(
                    "a unit of Shaanxi has thirty services",
                    on -> filing(FilingType.NEW_SERVICE)
                            .subject(enterpriseIn(Province.SHAANXI)
                                    .history(FilingHistory.builder()
                                            .serviceCount(30)
                                            .build())
                                    .build()),
                    "province-subject.service-limit-reached"),
            entry(
                    "a unit of Tianjin has two numbers",
                    on -> filing(FilingType.NEW_SERVICE)
                            .subject(enterpriseIn(Province.TIANJIN)
                                    .history(FilingHistory.builder()
                                            .filings(numbered("津ICP备12345678号-1X"), numbered("津ICP备87654321号-1"))
                                            .build())
                                    .build()),
                    "province-subject.several-numbers"),
            entry(
                    "nobody says where",
                    on -> of(Subject.builder(SubjectType.ENTERPRISE, "示例科技有限公司")),
                    "province-material.province-not-given"));

    private ProvinceCorpus() {}

    private static Corpus.Entry entry(
            String what, Function<LocalDate, FilingRequest.Builder> request, String... ruleIds) {
        return new Corpus.Entry(what, request, LocalDate.MIN, LocalDate.MAX, List.of(ruleIds));
    }

    private static FilingRequest.Builder of(Subject.Builder subject) {
        return filing(FilingType.NEW_FIRST).subject(subject.build()).noMaterials();
    }

    private static FilingRequest.Builder delegate(Province province) {
        return of(enterpriseIn(province).principal(SOMEBODY_ELSE));
    }

    private static FilingRequest.Builder led(Province province, Person principal) {
        return of(enterpriseIn(province).legalRepresentative(FOREIGNER).principal(principal));
    }

    private static MiniProgram by(Person principal) {
        return miniProgram().principal(principal).build();
    }

    private static Person holding(String name, CertificateType type, String number) {
        return Person.builder(name)
                .document(new IdentityDocument(type, number, null, null))
                .build();
    }

    private static Person withTemporaryCard() {
        return Person.builder("样例甲")
                .document(new IdentityDocument(CertificateType.RESIDENT_ID, "110101200001010010", null, true))
                .build();
    }

    private static Person withCardUntil(LocalDate day) {
        return Person.builder("样例甲")
                .document(IdentityDocument.residentId("110101200001010010").withValidity(Validity.until(day)))
                .build();
    }

    private static MaterialAtHand studentCard() {
        return MaterialAtHand.builder(Material.RESIDENCE_PROOF)
                .residenceProof(ResidenceProof.STUDENT_CARD)
                .build();
    }

    private static Subject.Builder trader(Province province) {
        return enterpriseIn(province).type(SubjectType.SOLE_TRADER).name("示例便利店");
    }

    private static Subject.Builder certified(Subject.Builder subject, SubjectCertificate.Builder certificate) {
        return subject.certificate(certificate.build());
    }

    private static MaterialAtHand licenceOfHaikou() {
        return MaterialAtHand.builder(Material.SUBJECT_CERTIFICATE)
                .sealText("海口市市场监督管理局")
                .build();
    }

    private static FilingRequest.Builder swapped(Province province) {
        return of(enterpriseIn(province)
                        .principal(person("样例甲", "110101200001010010")
                                .phone("13800000001")
                                .emergencyPhone("13800000002")
                                .build()))
                .miniProgram(by(person("样例乙", "11010120120101001X")
                        .phone("13800000002")
                        .emergencyPhone("13800000001")
                        .build()));
    }

    private static ExistingFiling numbered(String recordNumber) {
        return new ExistingFiling(null, null, recordNumber, null, null);
    }
}
