package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.REPRESENTATIVE;
import static io.github.icprules.drools.Requests.SOMEBODY_ELSE;
import static io.github.icprules.drools.Requests.enterpriseIn;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individualIn;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.Requests.person;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.drools.data.ProvincialProfile.ALL;
import static io.github.icprules.drools.data.ProvincialProfile.OFF;
import static io.github.icprules.model.FilingType.CHANGE_ALL;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_ACCESS;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static io.github.icprules.report.RequirementStatus.MISSING;
import static io.github.icprules.report.RequirementStatus.PROVIDED;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.INFO;
import static io.github.icprules.report.Severity.WARNING;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import io.github.icprules.report.Severity;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 省管局要求,个人与负责人: {@code province-person.drl}. */
class ProvincePersonRulesTest {

    private static final String LOCAL_ONLY = "province-person.individual-from-elsewhere";
    private static final String PROOF = "province-person.residence-proof";
    private static final String OTHER_PROOF = "province-person.residence-proof-not-accepted";
    private static final String NUMBER = "province-person.number-of-another-province";
    private static final String UNSETTLED = "province-person.locality-unsettled";
    private static final String TRADERS = "province-person.residence-proof-of-traders-principals";
    private static final String SERVICE_PROOF = "province-person.residence-proof-of-mini-program-principal";
    private static final String YOUNG = "province-person.too-young";
    private static final String INCOME = "province-person.proof-of-income-of-a-minor";
    private static final String OLD = "province-person.too-old";
    private static final String FOREIGN = "province-person.foreign-individual";
    private static final String HMT = "province-person.document-of-hong-kong-macao-taiwan";
    private static final String TEMPORARY = "province-person.temporary-identity-card";
    private static final String EXPIRING = "province-person.identity-card-expiring";

    private static final String PERMIT = "province-person.residence-permit-expiring";
    private static final String TRADERS_OTHER_PROOF =
            "province-person.residence-proof-of-traders-principal-not-accepted";
    private static final String SERVICE_OTHER_PROOF =
            "province-person.residence-proof-of-mini-program-principal-not-accepted";
    private static final String REPRESENTATIVE_YOUNG = "province-person.legal-representative-too-young";
    private static final String AGE_UNSETTLED = "province-person.least-age-unsettled";
    private static final String NOT_PREFERRED = "province-person.document-not-preferred";
    private static final String RENEWED = "province-person.identity-card-being-renewed";
    private static final String NATIONAL_PROOF = "supplements.residence-proof";

    private static final String[] WHERE_FROM = {"subject.principal.homeProvince", "subject.principal.document.number"};
    private static final String OF_HONG_KONG = "810000199001010019";
    private static final Person OF_SIXTEEN =
            Person.builder("样例乙").birthDate(LocalDate.of(2010, 1, 1)).build();
    private static final Person NUMBERED_OF_SIXTEEN =
            person("样例乙", "110101201001010015").build();
    private static final String SUBJECTS_TERM = "subject.principal.document.validity";
    private static final String MINI_PROGRAMS_TERM = "miniProgram.principal.document.validity";

    /** Which filings enter the data of the subject, and of the mini-program, with its principal. */
    private static final Set<FilingType> ENTERING_SUBJECT =
            EnumSet.of(NEW_FIRST, NEW_SERVICE, NEW_ACCESS, CHANGE_SUBJECT, CHANGE_ALL);

    private static final Set<FilingType> ENTERING_MINI_PROGRAM =
            EnumSet.of(NEW_FIRST, NEW_SERVICE, NEW_ACCESS, CHANGE_SERVICE, CHANGE_ALL);

    @ParameterizedTest
    @EnumSource(names = {"SHANXI", "INNER_MONGOLIA", "GUANGXI", "TIBET", "GANSU", "QINGHAI", "NINGXIA", "XINJIANG"})
    void some_provinces_take_none_but_their_own(Province province) {
        rule(LOCAL_ONLY)
                .given(fromBeijing(province))
                .isProvincialViolationAt(BLOCKING, "subject.region.province")
                .isSaying(province.chinese());
        rule(LOCAL_ONLY).given(athome(province)).isSilent();
        // A proof would not help.
        rule(NATIONAL_PROOF).given(fromBeijing(province)).isSilent();
        rule(PROOF).given(fromBeijing(province)).isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        "SHANGHAI, BLOCKING",
        "ZHEJIANG, BLOCKING",
        "ANHUI, WARNING",
        "FUJIAN, BLOCKING",
        "JIANGXI, BLOCKING",
        "SHANDONG, BLOCKING",
        "HUBEI, BLOCKING",
        "GUANGDONG, BLOCKING"
    })
    void others_want_a_proof_of_residence(Province province, Severity severity) {
        rule(PROOF).given(fromBeijing(province)).isRequired(MISSING).isUndecidedFor("materials");
        rule(PROOF).given(fromBeijing(province).noMaterials()).isProvincialViolationAt(severity, "materials");
        rule(PROOF)
                .given(fromBeijing(province).materials(MaterialAtHand.of(Material.RESIDENCE_PROOF)))
                .isRequired(Material.RESIDENCE_PROOF, PROVIDED);
        rule(PROOF).given(athome(province)).isSilent();
        rule(NATIONAL_PROOF).given(fromBeijing(province)).isSilent();
        rule(UNSETTLED).given(fromBeijing(province)).isSilent();
    }

    @Test
    void shaanxi_asks_for_no_proof_of_its_own_and_the_platform_s_form_does() {
        for (String id : new String[] {LOCAL_ONLY, PROOF, UNSETTLED}) {
            rule(id).given(fromBeijing(Province.SHAANXI)).isSilent();
        }
        rule(NATIONAL_PROOF).given(fromBeijing(Province.SHAANXI).noMaterials()).isRequired(MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENCE_PERMIT, 2026-12-23, true",
        "RESIDENCE_PERMIT, 2026-12-24, false",
        "TEMPORARY_PERMIT, 2026-11-24, true",
        "RESIDENCE_PERMIT, 2026-11-23, false",
        "STUDENT_CARD, 2026-11-30, false"
    })
    void a_residence_permit_of_shanghai_is_valid_a_month_more(ResidenceProof kind, LocalDate until, boolean tooShort) {
        FilingRequest.Builder request = fromBeijing(Province.SHANGHAI)
                .materials(describedProof(kind).validity(Validity.until(until)).build());
        if (tooShort) {
            rule(PERMIT)
                    .given(request)
                    .isProvincialViolationAt(BLOCKING, "materials[0].validity")
                    .isSaying("1个月", "上海");
        } else {
            rule(PERMIT).given(request).isSilent();
        }
    }

    @Test
    void one_residence_permit_that_is_valid_long_enough_will_do() {
        MaterialAtHand runningOut = describedProof(ResidenceProof.RESIDENCE_PERMIT)
                .validity(Validity.until(LocalDate.of(2026, 12, 1)))
                .build();
        MaterialAtHand ofUnknownTerm = proof(ResidenceProof.RESIDENCE_PERMIT);
        MaterialAtHand indefinite = describedProof(ResidenceProof.TEMPORARY_PERMIT)
                .validity(new Validity(null, null, true))
                .build();
        rule(PERMIT)
                .given(fromBeijing(Province.SHANGHAI).materials(runningOut, indefinite))
                .isSilent();
        rule(PERMIT)
                .given(fromBeijing(Province.SHANGHAI).materials(runningOut, ofUnknownTerm))
                .isUndecidedFor("materials[1].validity.until");
        rule(PERMIT)
                .given(fromBeijing(Province.SHANGHAI)
                        .materials(describedProof(ResidenceProof.RESIDENCE_PERMIT)
                                .validity(new Validity(LocalDate.of(2026, 1, 1), null, false))
                                .build()))
                .isUndecidedFor("materials[0].validity.until");
        rule(PERMIT).given(fromBeijing(Province.SHANGHAI).noMaterials()).isSilent();
        rule(PERMIT)
                .given(filing(CHANGE_SERVICE)
                        .subject(individualIn(Province.SHANGHAI).build())
                        .materials(runningOut))
                .isSilent();
        rule(PERMIT).given(fromBeijing(Province.FUJIAN).materials(runningOut)).isSilent();
        rule(PERMIT).given(athome(Province.SHANGHAI).materials(runningOut)).isSilent();
    }

    @ParameterizedTest
    @EnumSource(ResidenceProof.class)
    void traders_of_sichuan_prove_residence_by_permit_or_social_security(ResidenceProof kind) {
        boolean taken = kind == ResidenceProof.RESIDENCE_PERMIT || kind == ResidenceProof.SOCIAL_SECURITY;
        FilingRequest.Builder request = unit(enterpriseIn(Province.SICHUAN).type(SubjectType.SOLE_TRADER))
                .materials(proof(kind));
        if (taken) {
            rule(TRADERS_OTHER_PROOF).given(request).isSilent();
        } else {
            rule(TRADERS_OTHER_PROOF)
                    .given(request)
                    .isProvincialViolationAt(BLOCKING, "materials[0]")
                    .isSaying("四川", kind.chinese());
            rule(TRADERS_OTHER_PROOF)
                    .given(unit(enterpriseIn(Province.SICHUAN)).materials(proof(kind)))
                    .isSilent();
            rule(TRADERS_OTHER_PROOF)
                    .given(unit(enterpriseIn(Province.SICHUAN)
                                    .type(SubjectType.SOLE_TRADER)
                                    .principal(Person.builder("样例甲")
                                            .homeProvince(Province.SICHUAN)
                                            .build()))
                            .miniProgram(miniProgram()
                                    .principal(Person.builder("样例甲")
                                            .homeProvince(Province.SICHUAN)
                                            .build())
                                    .build())
                            .materials(proof(kind)))
                    .isSilent();
        }
    }

    @Test
    void the_kind_of_a_proof_must_be_known() {
        rule(TRADERS_OTHER_PROOF)
                .given(unit(enterpriseIn(Province.SICHUAN).type(SubjectType.SOLE_TRADER))
                        .materials(MaterialAtHand.of(Material.RESIDENCE_PROOF)))
                .isUndecidedFor("materials[].residenceProof");
        rule(SERVICE_OTHER_PROOF)
                .telling(ALL)
                .given(unit(enterpriseIn(Province.JIANGXI)).materials(MaterialAtHand.of(Material.RESIDENCE_PROOF)))
                .isUndecidedFor("materials[].residenceProof");
    }

    @Test
    void an_old_page_of_jiangxi_takes_permits_of_the_mini_program_principal() {
        rule(SERVICE_OTHER_PROOF)
                .telling(ALL)
                .given(unit(enterpriseIn(Province.JIANGXI)).materials(proof(ResidenceProof.SOCIAL_SECURITY)))
                .isProvincialViolationAt(INFO, "materials[0]");
        rule(SERVICE_OTHER_PROOF)
                .telling(ALL)
                .given(unit(enterpriseIn(Province.JIANGXI)).materials(proof(ResidenceProof.TEMPORARY_PERMIT)))
                .isSilent();
        rule(SERVICE_OTHER_PROOF)
                .telling(ALL)
                .given(filing(CHANGE_SUBJECT)
                        .subject(enterpriseIn(Province.JIANGXI).build())
                        .materials(proof(ResidenceProof.SOCIAL_SECURITY)))
                .isSilent();
        rule(SERVICE_OTHER_PROOF)
                .telling(ALL)
                .given(unit(enterpriseIn(Province.JIANGXI))
                        .miniProgram(miniProgram()
                                .principal(Person.builder("样例甲")
                                        .homeProvince(Province.JIANGXI)
                                        .build())
                                .build())
                        .materials(proof(ResidenceProof.SOCIAL_SECURITY)))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        "GUANGDONG, RESIDENCE_PERMIT, true", "GUANGDONG, SOCIAL_SECURITY, true",
                "GUANGDONG, PROPERTY_CERTIFICATE, true",
        "GUANGDONG, STUDENT_CARD, false", "SHANDONG, STUDENT_CARD, true", "SHANDONG, SOCIAL_SECURITY, false",
        "JIANGXI, RESIDENCE_PERMIT, true", "JIANGXI, TEMPORARY_PERMIT, false", "JIANGXI, SOCIAL_SECURITY, false",
        "SHANGHAI, TEMPORARY_PERMIT, true", "SHANGHAI, STUDENT_CARD, false", "ZHEJIANG, TEMPORARY_PERMIT, false"
    })
    void each_province_has_its_own_idea_of_what_proves_residence(
            Province province, ResidenceProof kind, boolean taken) {
        FilingRequest.Builder request = fromBeijing(province).materials(proof(kind));
        if (taken) {
            rule(OTHER_PROOF).given(request).isSilent();
        } else {
            rule(OTHER_PROOF)
                    .given(request)
                    .isProvincialViolationAt(BLOCKING, "materials[0]")
                    .isSaying(kind.chinese());
            rule(OTHER_PROOF)
                    .given(fromBeijing(province).materials(proof(kind), proof(ResidenceProof.RESIDENCE_PERMIT)))
                    .isSilent();
        }
    }

    @Test
    void which_paper_it_is_must_be_known() {
        rule(OTHER_PROOF)
                .given(fromBeijing(Province.JIANGXI).materials(MaterialAtHand.of(Material.RESIDENCE_PROOF)))
                .isUndecidedFor("materials[].residenceProof");
        rule(OTHER_PROOF).given(fromBeijing(Province.JIANGXI).noMaterials()).isSilent();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "BEIJING",
                "TIANJIN",
                "HEBEI",
                "LIAONING",
                "JILIN",
                "HEILONGJIANG",
                "JIANGSU",
                "HENAN",
                "HUNAN",
                "HAINAN",
                "CHONGQING",
                "SICHUAN",
                "GUIZHOU",
                "YUNNAN"
            })
    void where_nothing_is_settled_the_question_stays_open_and_nobody_is_alarmed(Province province) {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .subject(individualIn(province)
                        .principal(person("样例甲", "110101200001010010")
                                .homeProvince(province == Province.SHANXI ? Province.HEBEI : Province.SHANXI)
                                .build())
                        .build());
        rule(UNSETTLED).given(request).isOpen().isSaying(province.chinese(), "没有定论");
        rule(UNSETTLED).given(athome(province)).isSilent();
        rule(UNSETTLED).telling(OFF).given(request).isSilent();
        rule(LOCAL_ONLY).given(request).isSilent();
        rule(PROOF).given(request).isSilent();
        // The platform has a slot for a proof, so the checklist has it.
        rule(NATIONAL_PROOF).given(request.noMaterials()).isRequired(Material.RESIDENCE_PROOF, MISSING);
    }

    @Test
    void old_tables_are_advice_and_no_more_than_a_warning() {
        rule(LOCAL_ONLY)
                .telling(ALL)
                .given(fromBeijing(Province.HENAN))
                .isProvincialViolationAt(WARNING, "subject.region.province")
                .isSaying("旧资料", "不详");
        rule(PROOF)
                .telling(ALL)
                .given(fromBeijing(Province.JIANGSU).noMaterials())
                .isProvincialViolationAt(WARNING, "materials");
    }

    @Test
    void a_unit_is_nobody_from_elsewhere() {
        for (String id : new String[] {LOCAL_ONLY, PROOF, UNSETTLED}) {
            rule(id).given(unit(enterpriseIn(Province.GUANGXI))).isSilent();
        }
    }

    @Test
    void where_somebody_comes_from_must_be_known() {
        rule(LOCAL_ONLY)
                .given(filing(NEW_FIRST)
                        .subject(individualIn(Province.TIBET)
                                .principal(Person.builder("样例甲").build())
                                .build()))
                .isUndecidedFor("subject.principal.homeProvince", "subject.principal.document.number");
    }

    @Test
    void a_shanghai_card_with_a_number_from_elsewhere_is_backed_up() {
        FilingRequest.Builder moved = filing(NEW_FIRST)
                .subject(individualIn(Province.SHANGHAI)
                        .principal(person("样例甲", "110101200001010010")
                                .homeProvince(Province.SHANGHAI)
                                .build())
                        .build())
                .noMaterials();
        rule(NUMBER).telling(ALL).given(moved).isProvincialViolationAt(INFO, "materials");
        rule(NUMBER).given(moved).isSilent();
        rule(NUMBER).telling(ALL).given(fromBeijing(Province.SHANGHAI)).isSilent();
    }

    @Test
    void traders_of_sichuan_show_where_their_principals_live() {
        Subject.Builder trader = enterpriseIn(Province.SICHUAN).type(SubjectType.SOLE_TRADER);
        rule(TRADERS).given(unit(trader).noMaterials()).isProvincialViolationAt(BLOCKING, "materials");
        rule(TRADERS)
                .given(unit(enterpriseIn(Province.SICHUAN).name("示例商贸有限公司")).noMaterials())
                .isProvincialViolationAt(BLOCKING, "materials");
        rule(TRADERS).given(unit(enterpriseIn(Province.SICHUAN)).noMaterials()).isSilent();
        Person local = person("样例丁", "110101200001010010")
                .homeProvince(Province.SICHUAN)
                .build();
        rule(TRADERS)
                .given(unit(trader.principal(local))
                        .miniProgram(miniProgram().principal(local).build())
                        .noMaterials())
                .isSilent();
    }

    @Test
    void whether_it_is_a_trader_of_sichuan_must_be_known() {
        Subject.Builder nameless = ofUnknownType(Province.SICHUAN).type(SubjectType.ENTERPRISE);
        rule(TRADERS).given(unit(nameless)).isUndecidedAt("subject.principal.homeProvince", "subject.name");
        rule(TRADERS).given(unit(nameless.name(" "))).isUndecidedFor("subject.name");
        rule(TRADERS)
                .given(unit(ofUnknownType(Province.SICHUAN)))
                .isUndecidedAt("subject.principal.homeProvince", "subject.type", "subject.name");
        for (String name : new String[] {"示例科技有限公司", "示例商贸有限公司"}) {
            rule(TRADERS)
                    .given(unit(ofUnknownType(Province.SICHUAN).name(name)))
                    .isUndecidedFor("subject.type");
        }
        rule(TRADERS)
                .given(unit(enterpriseIn(Province.SICHUAN).type(SubjectType.PUBLIC_INSTITUTION)))
                .isSilent();
        Person unknown = Person.builder("样例丁").build();
        rule(TRADERS)
                .given(unit(enterpriseIn(Province.SICHUAN)
                                .type(SubjectType.SOLE_TRADER)
                                .principal(person("样例丁", "110101200001010010")
                                        .homeProvince(Province.SICHUAN)
                                        .build()))
                        .miniProgram(miniProgram().principal(unknown).build()))
                .isUndecidedAt(
                        "miniProgram.principal.homeProvince",
                        "miniProgram.principal.homeProvince",
                        "miniProgram.principal.document.number");
    }

    @Test
    void an_old_table_of_jiangxi_asks_the_same_of_mini_program_principals() {
        rule(SERVICE_PROOF)
                .telling(ALL)
                .given(unit(enterpriseIn(Province.JIANGXI)).noMaterials())
                .isProvincialViolationAt(INFO, "materials");
        rule(SERVICE_PROOF)
                .given(unit(enterpriseIn(Province.JIANGXI)).noMaterials())
                .isSilent();
        rule(SERVICE_PROOF)
                .telling(ALL)
                .given(unit(enterpriseIn(Province.HUNAN)).noMaterials())
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        "HEILONGJIANG, 2008-11-25, true",
        "HEILONGJIANG, 2008-11-24, false",
        "FUJIAN, 2009-01-01, true",
        "HUBEI, 2009-01-01, true",
        "HUNAN, 2009-01-01, false",
        "SICHUAN, 2009-01-01, true",
        "TIBET, 2009-01-01, true",
        "GANSU, 2009-01-01, true",
        "GUANGDONG, 2010-11-25, true",
        "GUANGDONG, 2010-11-24, false",
        "ZHEJIANG, 2015-01-01, false"
    })
    void units_principals_have_a_least_age(Province province, LocalDate born, boolean tooYoung) {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .subject(enterpriseIn(province).build())
                .miniProgram(miniProgram()
                        .principal(Person.builder("样例乙").birthDate(born).build())
                        .build());
        if (tooYoung) {
            rule(YOUNG)
                    .given(request)
                    .isProvincialViolationAt(BLOCKING, "miniProgram.principal.birthDate")
                    .isSaying("周岁");
        } else {
            rule(YOUNG).given(request).isSilent();
        }
    }

    @Test
    void the_subject_principal_is_looked_at_too() {
        rule(YOUNG)
                .given(unit(enterpriseIn(Province.FUJIAN).principal(SOMEBODY_ELSE)))
                .isProvincialViolationAt(BLOCKING, "subject.principal.birthDate");
        rule(YOUNG)
                .given(unit(enterpriseIn(Province.FUJIAN)
                        .principal(Person.builder("样例甲").build())))
                .isUndecidedAt(
                        "subject.principal.birthDate",
                        "subject.principal.birthDate",
                        "subject.principal.document.number");
    }

    @Test
    void the_age_that_is_missing_is_that_of_the_principal_of_whom_it_is_not_known() {
        Person unknown = Person.builder("样例丁").build();
        rule(YOUNG)
                .given(unit(enterpriseIn(Province.FUJIAN))
                        .miniProgram(miniProgram().principal(unknown).build()))
                .isUndecidedAt(
                        "miniProgram.principal.birthDate",
                        "miniProgram.principal.birthDate",
                        "miniProgram.principal.document.number");
        rule(YOUNG)
                .given(unit(enterpriseIn(Province.FUJIAN).principal(unknown))
                        .miniProgram(miniProgram().principal(unknown).build()))
                .isUndecidedAt(
                        "subject.principal.birthDate",
                        "subject.principal.birthDate",
                        "subject.principal.document.number",
                        "miniProgram.principal.birthDate",
                        "miniProgram.principal.document.number");
        // One who is too young is enough.
        rule(YOUNG)
                .given(unit(enterpriseIn(Province.FUJIAN).principal(unknown))
                        .miniProgram(miniProgram().principal(SOMEBODY_ELSE).build()))
                .isProvincialViolationAt(BLOCKING, "miniProgram.principal.birthDate");
        rule(YOUNG)
                .given(unit(ofUnknownType(Province.FUJIAN).principal(unknown)))
                .isUndecidedAt(
                        "subject.principal.birthDate",
                        "subject.type",
                        "subject.principal.birthDate",
                        "subject.principal.document.number");
    }

    @ParameterizedTest
    @EnumSource(FilingType.class)
    void a_principal_is_judged_by_the_filing_that_enters_it(FilingType type) {
        boolean subject = ENTERING_SUBJECT.contains(type);
        boolean miniProgram = ENTERING_MINI_PROGRAM.contains(type);
        Person minor = person("样例乙", "11010120120101001X")
                .document(IdentityDocument.residentId("11010120120101001X")
                        .withValidity(new Validity(LocalDate.of(2022, 12, 1), LocalDate.of(2026, 12, 1), false)))
                .build();
        Person permitted = holding(CertificateType.HONG_KONG_MACAO_RESIDENCE_PERMIT, OF_HONG_KONG);

        expect(YOUNG, of(type, Province.FUJIAN, minor, REPRESENTATIVE), subject, "subject.principal.birthDate");
        expect(YOUNG, of(type, Province.FUJIAN, REPRESENTATIVE, minor), miniProgram, "miniProgram.principal.birthDate");
        expect(EXPIRING, of(type, Province.SHANGHAI, minor, REPRESENTATIVE), subject, SUBJECTS_TERM);
        expect(EXPIRING, of(type, Province.SHANGHAI, REPRESENTATIVE, minor), miniProgram, MINI_PROGRAMS_TERM);
        expect(HMT, of(type, Province.BEIJING, permitted, REPRESENTATIVE), subject, "subject.principal.document.type");
        expect(
                HMT,
                of(type, Province.BEIJING, REPRESENTATIVE, permitted),
                miniProgram,
                "miniProgram.principal.document.type");
        Person local = person("样例丁", "110101200001010010")
                .homeProvince(Province.SICHUAN)
                .build();
        expect(TRADERS, ofTrader(type, REPRESENTATIVE, local), subject, "materials");
        expect(TRADERS, ofTrader(type, local, REPRESENTATIVE), miniProgram, "materials");
        if (subject || miniProgram) {
            rule(INCOME)
                    .telling(ALL)
                    .given(of(type, Province.TIANJIN, OF_SIXTEEN, OF_SIXTEEN).noMaterials())
                    .isProvincialViolationAt(WARNING, "materials");
        }
        if (!subject) {
            rule(INCOME)
                    .telling(ALL)
                    .given(of(type, Province.TIANJIN, OF_SIXTEEN, REPRESENTATIVE))
                    .isSilent();
        }
        if (!miniProgram) {
            rule(INCOME)
                    .telling(ALL)
                    .given(of(type, Province.TIANJIN, REPRESENTATIVE, OF_SIXTEEN))
                    .isSilent();
        }
    }

    @Test
    void a_subject_principal_taken_over_is_not_judged_again_and_the_mini_program_principal_is() {
        PlatformState reusing = PlatformState.builder().reusesSubjectData(true).build();
        rule(YOUNG)
                .given(of(NEW_SERVICE, Province.FUJIAN, SOMEBODY_ELSE, REPRESENTATIVE)
                        .platform(reusing))
                .isSilent();
        rule(YOUNG)
                .given(of(NEW_SERVICE, Province.FUJIAN, REPRESENTATIVE, SOMEBODY_ELSE)
                        .platform(reusing))
                .isProvincialViolationAt(BLOCKING, "miniProgram.principal.birthDate");
    }

    @Test
    void the_legal_representative_of_hunan_is_of_age_whoever_the_principals_are() {
        Person minor =
                Person.builder("样例乙").birthDate(LocalDate.of(2008, 11, 25)).build();
        Person ofAge =
                Person.builder("样例乙").birthDate(LocalDate.of(2008, 11, 24)).build();
        String birthDate = "subject.legalRepresentative.birthDate";
        rule(REPRESENTATIVE_YOUNG)
                .given(unit(enterpriseIn(Province.HUNAN).legalRepresentative(minor)))
                .isProvincialViolationAt(BLOCKING, birthDate)
                .isSaying("法定代表人未满18周岁", "湖南");
        rule(REPRESENTATIVE_YOUNG)
                .given(unit(
                        enterpriseIn(Province.HUNAN).legalRepresentative(ofAge).principal(minor)))
                .isSilent();
        rule(REPRESENTATIVE_YOUNG)
                .given(unit(enterpriseIn(Province.HUNAN)
                        .legalRepresentative(Person.builder("样例乙").build())))
                .isUndecidedFor(birthDate, "subject.legalRepresentative.document.number");
        rule(REPRESENTATIVE_YOUNG)
                .given(filing(CHANGE_SERVICE)
                        .subject(enterpriseIn(Province.HUNAN)
                                .legalRepresentative(minor)
                                .build()))
                .isSilent();
        rule(REPRESENTATIVE_YOUNG)
                .given(unit(enterpriseIn(Province.HUBEI).legalRepresentative(minor)))
                .isSilent();
    }

    @Test
    void how_old_principals_of_shandong_must_be_is_not_settled() {
        Person minor =
                Person.builder("样例乙").birthDate(LocalDate.of(2008, 11, 25)).build();
        Person ofAge =
                Person.builder("样例乙").birthDate(LocalDate.of(2008, 11, 24)).build();
        rule(AGE_UNSETTLED)
                .given(unit(enterpriseIn(Province.SHANDONG).principal(minor)))
                .isOpen()
                .isSaying("山东", "18周岁");
        rule(AGE_UNSETTLED)
                .given(unit(enterpriseIn(Province.SHANDONG)
                        .principal(Person.builder("样例乙").build())))
                .isOpen();
        rule(AGE_UNSETTLED)
                .given(unit(enterpriseIn(Province.SHANDONG).principal(ofAge))
                        .miniProgram(miniProgram().principal(ofAge).build()))
                .isSilent();
        rule(AGE_UNSETTLED)
                .given(filing(NEW_FIRST)
                        .subject(
                                individualIn(Province.SHANDONG).principal(minor).build()))
                .isSilent();
        rule(AGE_UNSETTLED)
                .given(unit(enterpriseIn(Province.HUBEI).principal(minor)))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({"2010-11-25, false", "2010-11-24, true", "2008-11-25, true", "2008-11-24, false"})
    void only_who_is_old_enough_to_file_at_all_proves_an_income(LocalDate born, boolean asked) {
        FilingRequest.Builder request = unit(enterpriseIn(Province.TIANJIN)
                        .principal(Person.builder("样例乙").birthDate(born).build()))
                .noMaterials();
        if (asked) {
            rule(INCOME).telling(ALL).given(request).isRequired(MISSING);
        } else {
            rule(INCOME).telling(ALL).given(request).isSilent();
        }
    }

    @ParameterizedTest
    @CsvSource({"JIANGSU, false", "YUNNAN, false", "TIANJIN, true"})
    void some_tables_except_the_legal_representative(Province province, boolean asked) {
        FilingRequest.Builder led = unit(enterpriseIn(province)
                        .legalRepresentative(NUMBERED_OF_SIXTEEN)
                        .principal(NUMBERED_OF_SIXTEEN))
                .noMaterials();
        if (asked) {
            rule(INCOME).telling(ALL).given(led).isRequired(MISSING);
        } else {
            rule(INCOME).telling(ALL).given(led).isSilent();
        }
        FilingRequest.Builder perhapsLed = unit(enterpriseIn(province)
                        .legalRepresentative(SOMEBODY_ELSE)
                        .principal(OF_SIXTEEN))
                .miniProgram(miniProgram().principal(REPRESENTATIVE).build())
                .noMaterials();
        if (asked) {
            rule(INCOME).telling(ALL).given(perhapsLed).isRequired(MISSING);
        } else {
            rule(INCOME)
                    .telling(ALL)
                    .given(perhapsLed)
                    .isUndecidedAt("subject.principal.birthDate", "subject.principal.document.number");
        }
    }

    @Test
    void of_a_minor_who_might_be_the_legal_representative_both_numbers_tell() {
        rule(INCOME)
                .telling(ALL)
                .given(unit(Subject.builder(SubjectType.ENTERPRISE, "示例科技有限公司")
                        .region(Region.of(Province.JIANGSU))
                        .principal(SOMEBODY_ELSE)))
                .isUndecidedAt("subject.principal.birthDate", "subject.legalRepresentative.document.number");
        Person withPassport = Person.builder("样例乙")
                .birthDate(LocalDate.of(2012, 1, 1))
                .document(new IdentityDocument(CertificateType.PASSPORT, "E00000000", null, null))
                .build();
        rule(INCOME)
                .telling(ALL)
                .given(unit(enterpriseIn(Province.JIANGSU)
                                .legalRepresentative(SOMEBODY_ELSE)
                                .principal(REPRESENTATIVE))
                        .miniProgram(miniProgram().principal(withPassport).build()))
                .isUndecidedAt(
                        "miniProgram.principal.birthDate",
                        "miniProgram.principal.document.number",
                        "subject.legalRepresentative.document.number");
    }

    @ParameterizedTest
    @EnumSource(names = {"TIANJIN", "HEBEI", "JIANGSU", "JIANGXI", "GUANGDONG", "SHANDONG"})
    void of_individuals_the_platform_says_it_already(Province province) {
        for (String id : List.of(YOUNG, INCOME)) {
            rule(id).telling(ALL)
                    .given(filing(NEW_FIRST)
                            .subject(
                                    individualIn(province).principal(OF_SIXTEEN).build())
                            .miniProgram(miniProgram().principal(OF_SIXTEEN).build())
                            .noMaterials())
                    .isSilent();
        }
        rule(YOUNG)
                .telling(ALL)
                .given(filing(NEW_FIRST)
                        .subject(individualIn(province).principal(SOMEBODY_ELSE).build())
                        .miniProgram(miniProgram().principal(SOMEBODY_ELSE).build()))
                .isSilent();
    }

    @Test
    void contested_and_old_ages_are_advice() {
        FilingRequest.Builder minor =
                unit(enterpriseIn(Province.TIANJIN).principal(SOMEBODY_ELSE)).noMaterials();
        rule(YOUNG).given(minor).isSilent();
        rule(YOUNG)
                .telling(ALL)
                .given(minor)
                .isProvincialViolationAt(WARNING, "subject.principal.birthDate", "subject.principal.birthDate")
                .isSaying("来源说法不一");
        rule(INCOME)
                .telling(ALL)
                .given(unit(enterpriseIn(Province.TIANJIN).principal(OF_SIXTEEN))
                        .noMaterials())
                .isProvincialViolationAt(WARNING, "materials");
        rule(INCOME)
                .telling(ALL)
                .given(unit(enterpriseIn(Province.JIANGSU).principal(SOMEBODY_ELSE))
                        .materials(MaterialAtHand.of(Material.PROOF_OF_INCOME)))
                .isRequired(PROVIDED);
        rule(INCOME)
                .telling(ALL)
                .given(unit(enterpriseIn(Province.JIANGSU)).noMaterials())
                .isSilent();
        // Individuals of that age have no account on the platform.
        rule(INCOME)
                .given(filing(NEW_FIRST)
                        .subject(individualIn(Province.JIANGSU)
                                .principal(SOMEBODY_ELSE)
                                .build())
                        .noMaterials())
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({"1965, true", "1970, false"})
    void past_retirement_age_tianjin_turns_men_away(int year, boolean tooOld) {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .subject(enterpriseIn(Province.TIANJIN).build())
                .miniProgram(miniProgram()
                        .principal(person("样例丙", "110101200001010010")
                                .birthDate(LocalDate.of(year, 1, 1))
                                .build())
                        .build());
        rule(OLD).given(request).isSilent();
        if (tooOld) {
            rule(OLD).telling(ALL).given(request).isProvincialViolationAt(WARNING, "miniProgram.principal");
        } else {
            rule(OLD).telling(ALL).given(request).isSilent();
        }
    }

    @Test
    void foreigners_cannot_file_as_individuals_in_hebei() {
        rule(FOREIGN)
                .given(filing(NEW_FIRST)
                        .subject(individualIn(Province.HEBEI)
                                .principal(holding(CertificateType.PASSPORT))
                                .build()))
                .isProvincialViolationAt(BLOCKING, "subject.principal.document.type");
        rule(FOREIGN).given(fromBeijing(Province.HEBEI)).isSilent();
        rule(FOREIGN)
                .given(filing(NEW_FIRST)
                        .subject(individualIn(Province.HUNAN)
                                .principal(holding(CertificateType.PASSPORT))
                                .build()))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        "BEIJING, HONG_KONG_MACAO_TRAVEL_PERMIT,", "GUANGDONG, HONG_KONG_MACAO_TRAVEL_PERMIT, BLOCKING",
        "GUANGDONG, HONG_KONG_MACAO_RESIDENCE_PERMIT,", "SHANGHAI, TAIWAN_TRAVEL_PERMIT,",
        "HUNAN, HONG_KONG_MACAO_TRAVEL_PERMIT,"
    })
    void provinces_differ_on_the_documents_of_hong_kong_macao_and_taiwan(
            Province province, CertificateType type, Severity severity) {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .subject(individualIn(province).principal(holding(type)).build());
        if (severity == null) {
            rule(HMT).given(request).isSilent();
        } else {
            rule(HMT).given(request).isProvincialViolationAt(severity, "subject.principal.document.type");
        }
    }

    @Test
    void an_individual_of_hong_kong_in_guangdong_needs_the_residence_permit_and_no_other_proof() {
        FilingRequest.Builder refused =
                individual(Province.GUANGDONG, holding(CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT));
        rule(HMT).given(refused.noMaterials()).isProvincialViolationAt(BLOCKING, "subject.principal.document.type");
        rule(PROOF).given(refused.noMaterials()).isSilent();
        rule(OTHER_PROOF)
                .given(refused.materials(proof(ResidenceProof.STUDENT_CARD)))
                .isSilent();
        FilingRequest.Builder elsewhere =
                individual(Province.HUBEI, holding(CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT));
        rule(PROOF).given(elsewhere.noMaterials()).isProvincialViolationAt(BLOCKING, "materials");
    }

    @Test
    void beijing_wants_the_travel_permit_of_residents_of_hong_kong_alone() {
        CertificateType permit = CertificateType.HONG_KONG_MACAO_RESIDENCE_PERMIT;
        rule(HMT)
                .given(individual(Province.BEIJING, holding(permit, OF_HONG_KONG)))
                .isProvincialViolationAt(BLOCKING, "subject.principal.document.type")
                .isSaying("香港");
        for (String number : List.of("820000199001010010", "830000199001010013")) {
            rule(HMT)
                    .given(individual(Province.BEIJING, holding(permit, number)))
                    .isSilent();
        }
        rule(HMT)
                .given(individual(Province.BEIJING, holding(permit, "X00000000")))
                .isUndecidedFor("subject.principal.document.number");
        rule(HMT)
                .given(unit(enterpriseIn(Province.BEIJING))
                        .miniProgram(miniProgram()
                                .principal(Person.builder("样例丙")
                                        .document(new IdentityDocument(permit, null, null, null))
                                        .build())
                                .build()))
                .isUndecidedFor("miniProgram.principal.document.number");
    }

    @ParameterizedTest
    @CsvSource({
        "SHANGHAI, TAIWAN_TRAVEL_PERMIT, true",
        "SHANGHAI, HONG_KONG_MACAO_TRAVEL_PERMIT, true",
        "SHANGHAI, TAIWAN_RESIDENCE_PERMIT, false",
        "GUANGDONG, HONG_KONG_MACAO_TRAVEL_PERMIT, false"
    })
    void shanghai_takes_travel_permits_and_likes_residence_permits_better(
            Province province, CertificateType type, boolean told) {
        FilingRequest.Builder request = individual(province, holding(type));
        if (told) {
            rule(NOT_PREFERRED)
                    .given(request)
                    .isProvincialViolationAt(INFO, "subject.principal.document.type")
                    .isSaying("可以备案");
        } else {
            rule(NOT_PREFERRED).given(request).isSilent();
        }
    }

    @Test
    void inner_mongolia_takes_no_temporary_card_and_nobody_says_so_twice() {
        Person temporary = Person.builder("样例甲")
                .document(new IdentityDocument(CertificateType.RESIDENT_ID, "110101200001010010", null, true))
                .build();
        FilingRequest.Builder request = filing(NEW_FIRST)
                .subject(individualIn(Province.INNER_MONGOLIA)
                        .principal(temporary)
                        .build());
        rule(TEMPORARY).given(request).isProvincialViolationAt(BLOCKING, "subject.principal.document.temporary");
        rule("person.document-temporary")
                .given(request.miniProgram(miniProgram().principal(temporary).build()))
                .isSilent();
        rule(TEMPORARY)
                .given(filing(NEW_FIRST)
                        .subject(individualIn(Province.HUNAN)
                                .principal(temporary)
                                .build()))
                .isSilent();
        rule(TEMPORARY)
                .given(fromBeijing(Province.INNER_MONGOLIA))
                .isUndecidedFor("subject.principal.document.temporary");
    }

    @ParameterizedTest
    @CsvSource({"2027-02-24, true", "2027-02-25, false"})
    void in_shanghai_a_card_stays_valid_for_more_than_three_months(LocalDate until, boolean tooSoon) {
        FilingRequest.Builder request = unit(enterpriseIn(Province.SHANGHAI)
                .principal(person("样例甲", "110101200001010010")
                        .document(IdentityDocument.residentId("110101200001010010")
                                .withValidity(new Validity(LocalDate.of(2017, 1, 1), until, false)))
                        .build()));
        if (tooSoon) {
            rule(EXPIRING).given(request).isProvincialViolationAt(BLOCKING, "subject.principal.document.validity");
        } else {
            rule(EXPIRING).given(request).isSilent();
        }
    }

    @Test
    void a_notice_of_the_police_may_be_among_the_other_materials() {
        FilingRequest.Builder expiring = unit(enterpriseIn(Province.SHANGHAI)
                .principal(person("样例甲", "110101200001010010")
                        .document(IdentityDocument.residentId("110101200001010010")
                                .withValidity(
                                        new Validity(LocalDate.of(2017, 1, 1), LocalDate.of(2026, 12, 24), false)))
                        .build()));
        rule(RENEWED).given(expiring).isSilent();
        rule(RENEWED)
                .given(expiring.materials(MaterialAtHand.of(Material.SUBJECT_CERTIFICATE)))
                .isSilent();
        rule(EXPIRING).given(expiring).isProvincialViolationAt(BLOCKING, SUBJECTS_TERM);
        FilingRequest.Builder withNotice = expiring.materials(MaterialAtHand.of(Material.SUBJECT_OTHER));
        rule(EXPIRING).given(withNotice).isSilent();
        rule(RENEWED).given(withNotice).isOpen().isSaying("换证回执");
        rule(RENEWED)
                .given(unit(enterpriseIn(Province.SHANGHAI)).materials(MaterialAtHand.of(Material.SUBJECT_OTHER)))
                .isSilent();
        // A number of years is none of months, nor a proof of income a notice.
        rule(RENEWED)
                .telling(ALL)
                .given(unit(enterpriseIn(Province.TIANJIN)
                                .principal(person("样例甲", "110101200001010010")
                                        .document(IdentityDocument.residentId("110101200001010010")
                                                .withValidity(Validity.until(LocalDate.of(2027, 10, 1))))
                                        .build()))
                        .materials(MaterialAtHand.of(Material.PROOF_OF_INCOME)))
                .isSilent();
    }

    @Test
    void what_is_wrong_with_the_other_principal_is_told_of_that_one() {
        MiniProgram.Builder miniProgram = miniProgram();
        rule(EXPIRING)
                .given(unit(enterpriseIn(Province.SHANGHAI))
                        .miniProgram(miniProgram
                                .principal(person("样例丁", "110101200001010010")
                                        .document(IdentityDocument.residentId("110101200001010010")
                                                .withValidity(new Validity(
                                                        LocalDate.of(2017, 1, 1), LocalDate.of(2026, 12, 24), false)))
                                        .build())
                                .build()))
                .isProvincialViolationAt(BLOCKING, "miniProgram.principal.document.validity");
        rule(HMT)
                .given(unit(enterpriseIn(Province.BEIJING))
                        .miniProgram(miniProgram
                                .principal(Person.builder("样例丁")
                                        .document(new IdentityDocument(
                                                CertificateType.HONG_KONG_MACAO_RESIDENCE_PERMIT,
                                                OF_HONG_KONG,
                                                null,
                                                null))
                                        .build())
                                .build()))
                .isProvincialViolationAt(BLOCKING, "miniProgram.principal.document.type");
    }

    @Test
    void a_number_that_cannot_be_right_proves_no_residence() {
        rule(NUMBER)
                .telling(ALL)
                .given(filing(NEW_FIRST)
                        .subject(individualIn(Province.SHANGHAI)
                                .principal(person("样例甲", "110101200001010014")
                                        .homeProvince(Province.SHANGHAI)
                                        .build())
                                .build())
                        .noMaterials())
                .isSilent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"110101200001010014", "110101900102001", "1101012000010100100", "11010120000a010010"})
    void nor_does_it_tell_where_somebody_comes_from(String number) {
        Person mistyped = person("样例甲", number).build();
        for (String id : new String[] {UNSETTLED, NATIONAL_PROOF}) {
            rule(id).given(individual(Province.HUNAN, mistyped)).isUndecidedFor(WHERE_FROM);
        }
        rule(LOCAL_ONLY).given(individual(Province.TIBET, mistyped)).isUndecidedFor(WHERE_FROM);
        rule(PROOF).given(individual(Province.HUBEI, mistyped)).isUndecidedFor(WHERE_FROM);
    }

    @ParameterizedTest
    @ValueSource(strings = {" 110101200001010010", "110101200001010010\u3000"})
    void blanks_around_a_number_do_not_matter(String number) {
        Person typed = person("样例甲", number).build();
        rule(LOCAL_ONLY)
                .given(individual(Province.TIBET, typed))
                .isProvincialViolationAt(BLOCKING, "subject.region.province");
        rule(NATIONAL_PROOF).given(individual(Province.BEIJING, typed)).isSilent();
        rule(NUMBER)
                .telling(ALL)
                .given(individual(
                                Province.SHANGHAI,
                                person("样例甲", number)
                                        .homeProvince(Province.SHANGHAI)
                                        .build())
                        .noMaterials())
                .isProvincialViolationAt(INFO, "materials");
    }

    @Test
    void where_it_is_not_known_that_an_individual_files_the_type_is_named() {
        Subject.Builder subject = ofUnknownType(Province.BEIJING);
        rule(UNSETTLED).given(unit(subject)).isSilent();
        rule(UNSETTLED)
                .given(unit(subject.principal(person("样例甲", "110101200001010010")
                        .homeProvince(Province.HUNAN)
                        .build())))
                .isUndecidedAt("subject.principal.homeProvince", "subject.type");
        rule(NUMBER)
                .telling(ALL)
                .given(unit(ofUnknownType(Province.SHANGHAI)
                        .principal(person("样例甲", "110101200001010010")
                                .homeProvince(Province.SHANGHAI)
                                .build())))
                .isUndecidedAt("subject.principal.homeProvince", "subject.type");
    }

    @ParameterizedTest
    @CsvSource({"1966-11-24, true", "1971-11-25, false"})
    void who_is_of_no_age_where_men_and_women_differ_need_not_say_which(LocalDate birthDate, boolean tooOld) {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .subject(enterpriseIn(Province.TIANJIN).build())
                .miniProgram(miniProgram()
                        .principal(Person.builder("样例丙").birthDate(birthDate).build())
                        .build());
        if (tooOld) {
            rule(OLD).telling(ALL).given(request).isProvincialViolationAt(WARNING, "miniProgram.principal");
        } else {
            rule(OLD).telling(ALL).given(request).isSilent();
        }
        rule(OLD)
                .telling(ALL)
                .given(request.miniProgram(miniProgram()
                        .principal(Person.builder("样例丙")
                                .birthDate(LocalDate.of(1968, 1, 1))
                                .build())
                        .build()))
                .isUndecidedFor("miniProgram.principal.document.number");
    }

    @Test
    void what_is_not_known_is_not_decided() {
        Person unknown = Person.builder("样例丁").build();
        rule(PROOF)
                .given(filing(NEW_FIRST)
                        .subject(individualIn(Province.ZHEJIANG)
                                .principal(unknown)
                                .build()))
                .isUndecidedFor("subject.principal.homeProvince", "subject.principal.document.number");
        rule(OTHER_PROOF)
                .given(athome(Province.JIANGXI).materials(proof(ResidenceProof.STUDENT_CARD)))
                .isSilent();
        rule(TRADERS)
                .given(filing(NEW_FIRST)
                        .subject(enterpriseIn(Province.SICHUAN)
                                .type(SubjectType.SOLE_TRADER)
                                .principal(unknown)
                                .build())
                        .miniProgram(miniProgram().principal(unknown).build()))
                .isUndecidedAt(
                        "subject.principal.homeProvince",
                        "subject.principal.homeProvince",
                        "subject.principal.document.number",
                        "miniProgram.principal.homeProvince",
                        "miniProgram.principal.document.number");
        FilingRequest.Builder other = filing(NEW_FIRST)
                .subject(enterpriseIn(Province.JIANGXI).build())
                .miniProgram(miniProgram().principal(unknown).build());
        rule(SERVICE_PROOF).telling(ALL).given(other).isUndecidedFor("miniProgram.principal.homeProvince");
        rule(SERVICE_PROOF)
                .telling(ALL)
                .given(other.miniProgram(miniProgram()
                        .principal(Person.builder("样例丁")
                                .homeProvince(Province.JIANGXI)
                                .build())
                        .build()))
                .isSilent();
        rule(INCOME)
                .telling(ALL)
                .given(unit(enterpriseIn(Province.JIANGSU).principal(unknown)))
                .isUndecidedAt(
                        "subject.principal.birthDate",
                        "subject.principal.birthDate",
                        "subject.principal.document.number");
        rule(OLD)
                .telling(ALL)
                .given(filing(NEW_FIRST)
                        .subject(enterpriseIn(Province.TIANJIN).build())
                        .miniProgram(miniProgram().principal(unknown).build()))
                .isUndecidedFor("miniProgram.principal.document.number");
        rule(FOREIGN)
                .given(filing(NEW_FIRST)
                        .subject(individualIn(Province.HEBEI).principal(unknown).build()))
                .isUndecidedFor("subject.principal.document.type");
    }

    private static void expect(String id, FilingRequest.Builder request, boolean required, String path) {
        if (required) {
            rule(id).given(request).isProvincialViolationAt(BLOCKING, path);
        } else {
            rule(id).given(request).isSilent();
        }
    }

    private static FilingRequest.Builder of(
            FilingType type, Province province, Person subjectPrincipal, Person miniProgramPrincipal) {
        return filing(type)
                .subject(enterpriseIn(province).principal(subjectPrincipal).build())
                .miniProgram(miniProgram().principal(miniProgramPrincipal).build());
    }

    private static FilingRequest.Builder ofTrader(
            FilingType type, Person subjectPrincipal, Person miniProgramPrincipal) {
        return filing(type)
                .subject(enterpriseIn(Province.SICHUAN)
                        .type(SubjectType.SOLE_TRADER)
                        .principal(subjectPrincipal)
                        .build())
                .miniProgram(miniProgram().principal(miniProgramPrincipal).build())
                .noMaterials();
    }

    private static FilingRequest.Builder individual(Province province, Person person) {
        return filing(NEW_FIRST)
                .subject(individualIn(province).principal(person).build());
    }

    private static Subject.Builder ofUnknownType(Province province) {
        return Subject.builder()
                .region(Region.of(province))
                .legalRepresentative(REPRESENTATIVE)
                .principal(REPRESENTATIVE);
    }

    private static FilingRequest.Builder fromBeijing(Province province) {
        return filing(NEW_FIRST).subject(individualIn(province).build());
    }

    private static FilingRequest.Builder athome(Province province) {
        return filing(NEW_FIRST)
                .subject(individualIn(province)
                        .principal(person("样例甲", "110101200001010010")
                                .homeProvince(province)
                                .build())
                        .build());
    }

    private static MaterialAtHand proof(ResidenceProof kind) {
        return MaterialAtHand.builder(Material.RESIDENCE_PROOF)
                .residenceProof(kind)
                .build();
    }

    private static Person holding(CertificateType type) {
        return holding(type, "X00000000");
    }

    private static Person holding(CertificateType type, String number) {
        return Person.builder("样例丙")
                .document(new IdentityDocument(type, number, null, null))
                .build();
    }

    private static MaterialAtHand.Builder describedProof(ResidenceProof kind) {
        return MaterialAtHand.builder(Material.RESIDENCE_PROOF).residenceProof(kind);
    }

    private static FilingRequest.Builder unit(Subject.Builder subject) {
        return filing(NEW_FIRST).subject(subject.build());
    }
}
