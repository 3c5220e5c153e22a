package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.REPRESENTATIVE;
import static io.github.icprules.drools.Requests.SOMEBODY_ELSE;
import static io.github.icprules.drools.Requests.enterpriseIn;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individualIn;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.drools.data.ProvincialProfile.ALL;
import static io.github.icprules.drools.data.ProvincialProfile.OFF;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static io.github.icprules.report.RequirementStatus.MISSING;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.INFO;
import static io.github.icprules.report.Severity.WARNING;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 省管局要求,负责人: {@code province-principal.drl}. */
class ProvincePrincipalRulesTest {

    private static final String REQUIRED = "province-principal.legal-representative-required";
    private static final String FINANCE = "province-principal.financial-unit-delegates";
    private static final String ONE_ROLE = "province-principal.delegate-in-one-role-only";
    private static final String REMARK = "province-principal.delegate-without-remark";
    private static final String UNSETTLED = "province-principal.delegation-unsettled";
    private static final String FROM_ABROAD = "province-principal.representative-from-abroad-files";
    private static final String DELEGATE = "province-principal.delegate-does-not-fit";
    private static final String FOREIGN_REMARK = "province-principal.foreign-representative-without-remark";
    private static final String FOREIGN_UNSETTLED = "province-principal.foreign-representative-unsettled";
    private static final String OWN_LETTER = "province-principal.own-letter-for-mini-program-principal";
    private static final String ONE_PERSON = "province-principal.one-person-in-both-roles";
    private static final String BOTH_ROLES = "province-principal.delegate-in-both-roles";
    private static final String SERVICE_DELEGATED = "province-principal.mini-program-principal-delegated";
    private static final String SERVICE_FOREIGN = "province-principal.mini-program-principal-foreign";

    private static final String FOREIGN_NAME = "province-principal.foreign-representative-name";
    private static final String REMARKED = "province-principal.delegate-remark";
    private static final String NATIONAL_WARNING = "person.principal-delegated";
    private static final String LETTER = "supplements.subject-principal-authorisation-letter";
    private static final String REPRESENTATIVE_INFO = "supplements.legal-representative-info";
    private static final String SERVICE_LETTER = "supplements.mini-program-principal-authorisation-letter";

    private static final Person FOREIGNER = holding(CertificateType.PASSPORT, "E00000000");
    private static final Person FROM_HONG_KONG = holding(CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT, "H00000000");

    @ParameterizedTest
    @EnumSource(
            names = {
                "TIANJIN",
                "HEBEI",
                "SHANXI",
                "INNER_MONGOLIA",
                "HEILONGJIANG",
                "SHANGHAI",
                "ZHEJIANG",
                "FUJIAN",
                "JIANGXI",
                "SHANDONG",
                "HENAN",
                "HUBEI",
                "HUNAN",
                "GUANGDONG",
                "GUANGXI",
                "CHONGQING",
                "GUIZHOU",
                "TIBET",
                "SHAANXI",
                "QINGHAI",
                "NINGXIA",
                "XINJIANG"
            })
    void where_the_legal_representative_is_required_nobody_else_will_do(Province province) {
        rule(REQUIRED)
                .given(delegating(province))
                .isProvincialViolationAt(BLOCKING, "subject.principal")
                .isSaying(province.chinese());
        rule(REQUIRED).given(unit(enterpriseIn(province))).isSilent();
        // The national rules step back: nothing is said twice, and no letter is asked for that would not help.
        rule(NATIONAL_WARNING).given(delegating(province)).isSilent();
        rule(LETTER).given(delegating(province)).isSilent();
        rule(REPRESENTATIVE_INFO).given(delegating(province)).isSilent();
        rule(UNSETTLED).given(delegating(province)).isSilent();
    }

    @Test
    void a_requirement_of_middling_confidence_is_a_warning() {
        rule(REQUIRED).given(delegating(Province.YUNNAN)).isProvincialViolationAt(WARNING, "subject.principal");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIAONING", "JILIN", "JIANGSU", "ANHUI", "SICHUAN", "GANSU"})
    void where_others_are_allowed_the_letter_is_asked_for_and_nobody_warns(Province province) {
        rule(REQUIRED).given(delegating(province)).isSilent();
        rule(NATIONAL_WARNING).given(delegating(province)).isSilent();
        rule(LETTER).given(delegating(province)).isRequired(MISSING);
        rule(UNSETTLED).given(delegating(province)).isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"BEIJING", "HAINAN"})
    void where_the_sources_disagree_that_is_said(Province province) {
        rule(UNSETTLED).given(delegating(province)).isOpen().isSaying(province.chinese(), "授权书", "来源不一致");
        rule(UNSETTLED).given(unit(enterpriseIn(province))).isSilent();
        rule(NATIONAL_WARNING).given(delegating(province)).isViolatedAt("subject.principal");
        rule(LETTER).given(delegating(province)).isRequired(MISSING);
    }

    @Test
    void under_the_profile_of_all_a_contested_requirement_is_advice_that_names_both_sides() {
        rule(REQUIRED).given(delegating(Province.BEIJING)).isSilent();
        rule(REQUIRED)
                .telling(ALL)
                .given(delegating(Province.BEIJING))
                .isProvincialViolationAt(WARNING, "subject.principal")
                .isSaying("来源说法不一", "一般应为法定代表人", "较早的接入商说明接受他人", "腾讯云备案文档", "华为云备案知识库");
        rule(REQUIRED)
                .telling(ALL)
                .given(delegating(Province.HAINAN))
                .isProvincialViolationAt(INFO, "subject.principal");
    }

    @ParameterizedTest
    @EnumSource(names = {"GUANGDONG", "BEIJING", "ANHUI"})
    void with_the_profile_off_only_what_holds_everywhere_is_told(Province province) {
        rule(REQUIRED).telling(OFF).given(delegating(province)).isSilent();
        rule(UNSETTLED).telling(OFF).given(delegating(province)).isSilent();
        rule(NATIONAL_WARNING).telling(OFF).given(delegating(province)).isViolatedAt("subject.principal");
        rule(LETTER).telling(OFF).given(delegating(province)).isRequired(MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "ENTERPRISE, true",
        "SOLE_TRADER, true",
        "GOVERNMENT_ORGAN, false",
        "PUBLIC_INSTITUTION, false",
        "SOCIAL_ORGANISATION, false"
    })
    void zhejiang_tells_enterprises_and_public_bodies_apart(SubjectType type, boolean required) {
        FilingRequest.Builder request = unit(delegate(Province.ZHEJIANG).type(type));
        if (required) {
            rule(REQUIRED).given(request).isProvincialViolationAt(BLOCKING, "subject.principal");
        } else {
            rule(REQUIRED).given(request).isSilent();
            rule(LETTER).given(request).isRequired(MISSING);
        }
    }

    @Test
    void it_must_be_known_who_the_principal_is_and_what_the_subject_is() {
        rule(REQUIRED)
                .given(unit(enterpriseIn(Province.HUNAN)
                        .principal(Person.builder("样例甲").build())))
                .isUndecidedFor("subject.principal.document.number");
        rule(REQUIRED).given(unit(ofUnknownType(Province.HUNAN))).isUndecidedFor("subject.type");
    }

    @Test
    void the_principal_is_looked_at_when_the_subject_is_described() {
        rule(REQUIRED)
                .given(filing(CHANGE_SERVICE).subject(delegate(Province.HUNAN).build()))
                .isSilent();
        rule(REQUIRED)
                .given(filing(NEW_SERVICE)
                        .subject(delegate(Province.HUNAN).build())
                        .platform(
                                PlatformState.builder().reusesSubjectData(true).build()))
                .isSilent();
    }

    @Test
    void financial_units_of_liaoning_cannot_delegate() {
        rule(FINANCE)
                .given(unit(delegate(Province.LIAONING).name("示例理财有限公司")))
                .isProvincialViolationAt(BLOCKING, "subject.principal");
        for (String word : List.of("投资管理", "典当", "担保", "贷款", "资产管理")) {
            rule(FINANCE)
                    .given(unit(delegate(Province.LIAONING).name("示例" + word + "有限公司")))
                    .isProvincialViolationAt(BLOCKING, "subject.principal");
        }
        rule(FINANCE)
                .given(unit(delegate(Province.LIAONING).businessScope("资产管理")))
                .isSilent();
        rule(FINANCE).given(unit(delegate(Province.LIAONING).name(" "))).isUndecidedFor("subject.name");
        rule(FINANCE).given(delegating(Province.LIAONING)).isSilent();
        rule(FINANCE)
                .given(unit(enterpriseIn(Province.LIAONING).name("示例理财有限公司")))
                .isSilent();
        rule(LETTER).given(unit(delegate(Province.LIAONING).name("示例理财有限公司"))).isSilent();
        // Who has to authorise somebody needs a letter, whatever the unit does.
        rule(LETTER)
                .given(unit(delegate(Province.LIAONING).name("示例理财有限公司").legalRepresentative(FOREIGNER)))
                .isRequired(MISSING);
    }

    @Test
    void what_is_only_advice_does_not_do_away_with_the_letter() {
        rule(REQUIRED).given(delegating(Province.YUNNAN)).isProvincialViolationAt(WARNING, "subject.principal");
        rule(LETTER).given(delegating(Province.YUNNAN)).isRequired(MISSING);
    }

    @Test
    void an_old_page_of_jiangxi_lets_nobody_off() {
        FilingRequest.Builder led = unit(
                enterpriseIn(Province.JIANGXI).legalRepresentative(FOREIGNER).principal(SOMEBODY_ELSE));
        rule(REQUIRED).given(led).isProvincialViolationAt(BLOCKING, "subject.principal");
        rule(REQUIRED).telling(ALL).given(led).isProvincialViolationAt(BLOCKING, "subject.principal");
    }

    @Test
    void how_shanghai_wants_a_foreigner_s_name_is_told_of_foreigners() {
        rule(FOREIGN_NAME)
                .telling(ALL)
                .given(ledBy(FOREIGNER, FOREIGNER, Province.SHANGHAI))
                .isOpen()
                .isSaying("上海", "护照");
        rule(FOREIGN_NAME)
                .telling(ALL)
                .given(ledBy(REPRESENTATIVE, REPRESENTATIVE, Province.SHANGHAI))
                .isSilent();
        rule(FOREIGN_NAME)
                .telling(ALL)
                .given(filing(CHANGE_SERVICE)
                        .subject(enterpriseIn(Province.SHANGHAI)
                                .legalRepresentative(FOREIGNER)
                                .build()))
                .isSilent();
        rule(FOREIGN_NAME)
                .telling(ALL)
                .given(ledBy(FOREIGNER, FOREIGNER, Province.HEILONGJIANG))
                .isSilent();
    }

    @Test
    void whether_the_remark_tells_department_and_duty_somebody_must_look_at() {
        rule(REMARKED)
                .given(unit(delegate(Province.GANSU).remark("示例")))
                .isOpen()
                .isSaying("甘肃");
        rule(REMARKED).given(unit(delegate(Province.GANSU).remark(" "))).isSilent();
        rule(REMARKED).given(unit(delegate(Province.GANSU))).isSilent();
        rule(REMARKED).given(unit(enterpriseIn(Province.GANSU).remark("示例"))).isSilent();
        rule(REMARKED)
                .given(filing(CHANGE_SERVICE)
                        .subject(delegate(Province.GANSU).remark("示例").build()))
                .isSilent();
        rule(REMARKED).given(unit(delegate(Province.ANHUI).remark("示例"))).isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"JIANGSU", "ANHUI"})
    void a_delegate_holds_both_roles(Province province) {
        rule(ONE_ROLE).given(delegating(province)).isProvincialViolationAt(BLOCKING, "miniProgram.principal");
        rule(ONE_ROLE)
                .given(delegating(province)
                        .miniProgram(miniProgram().principal(SOMEBODY_ELSE).build()))
                .isSilent();
        rule(ONE_ROLE).given(unit(enterpriseIn(province))).isSilent();
    }

    @Test
    void a_delegate_of_gansu_is_explained_in_the_remark() {
        rule(REMARK)
                .given(unit(delegate(Province.GANSU).remark("")))
                .isProvincialViolationAt(BLOCKING, "subject.remark");
        rule(REMARK).given(delegating(Province.GANSU)).isUndecidedFor("subject.remark");
        rule(REMARK).given(unit(delegate(Province.GANSU).remark("样例乙，综合部主任"))).isSilent();
        rule(REMARK).given(unit(enterpriseIn(Province.GANSU).remark(""))).isSilent();
    }

    @ParameterizedTest
    @CsvSource({"HEBEI, false", "SHANXI, true", "LIAONING, true", "SHANDONG, true"})
    void where_a_legal_representative_from_abroad_cannot_file_somebody_is_authorised(
            Province province, boolean hongKongToo) {
        rule(FROM_ABROAD)
                .given(ledBy(FOREIGNER, FOREIGNER, province))
                .isProvincialViolationAt(BLOCKING, "subject.principal");
        if (hongKongToo) {
            rule(FROM_ABROAD)
                    .given(ledBy(FROM_HONG_KONG, FROM_HONG_KONG, province))
                    .isProvincialViolationAt(BLOCKING, "subject.principal");
        } else {
            rule(FROM_ABROAD)
                    .given(ledBy(FROM_HONG_KONG, FROM_HONG_KONG, province))
                    .isSilent();
        }
        rule(FROM_ABROAD).given(ledBy(REPRESENTATIVE, REPRESENTATIVE, province)).isSilent();
        // The delegate is no breach there, and brings the letter.
        rule(REQUIRED).given(ledBy(FOREIGNER, SOMEBODY_ELSE, province)).isSilent();
        rule(LETTER).given(ledBy(FOREIGNER, SOMEBODY_ELSE, province)).isRequired(MISSING);
        rule(DELEGATE).given(ledBy(FOREIGNER, SOMEBODY_ELSE, province)).isSilent();
        rule(DELEGATE)
                .given(ledBy(FOREIGNER, holding(CertificateType.PASSPORT, "E11111111"), province))
                .isProvincialViolationAt(BLOCKING, "subject.principal.document.type");
    }

    @Test
    void what_the_legal_representative_holds_must_be_known() {
        Person undocumented = Person.builder("样例甲").build();
        rule(FROM_ABROAD)
                .given(ledBy(undocumented, undocumented, Province.HEBEI))
                .isUndecidedFor(
                        "subject.legalRepresentative.document.type",
                        "subject.principal.document.number",
                        "subject.legalRepresentative.document.number");
        rule(DELEGATE)
                .given(ledBy(FOREIGNER, Person.builder("样例丁").build(), Province.HEBEI))
                .isUndecidedFor("subject.principal.document.type");
    }

    @Test
    void a_delegate_of_a_representative_who_could_file_need_not_fit() {
        rule(DELEGATE)
                .given(ledBy(REPRESENTATIVE, holding(CertificateType.PASSPORT, "E11111111"), Province.SHANXI))
                .isSilent();
        rule(DELEGATE).given(ledBy(FOREIGNER, FOREIGNER, Province.SHANXI)).isSilent();
        rule(FROM_ABROAD)
                .given(ledBy(FOREIGNER, SOMEBODY_ELSE, Province.SHANXI))
                .isSilent();
        rule(FINANCE)
                .given(unit(enterpriseIn(Province.LIAONING)
                        .name("示例理财有限公司")
                        .legalRepresentative(FOREIGNER)
                        .principal(SOMEBODY_ELSE)))
                .isSilent();
    }

    @Test
    void an_individual_has_no_representative() {
        rule(FOREIGN_UNSETTLED)
                .given(unit(individualIn(Province.GUANGDONG).legalRepresentative(FOREIGNER)))
                .isSilent();
    }

    @Test
    void who_holds_which_role_must_be_known() {
        Person unknown = Person.builder("样例甲").build();
        FilingRequest.Builder ofUnknown =
                filing(NEW_FIRST).miniProgram(miniProgram().principal(unknown).build());
        rule(FINANCE)
                .given(unit(enterpriseIn(Province.LIAONING).name("示例理财有限公司").principal(unknown)))
                .isUndecidedFor("subject.principal.document.number");
        rule(ONE_ROLE)
                .given(ofUnknown.subject(
                        enterpriseIn(Province.ANHUI).principal(unknown).build()))
                .isUndecidedFor("subject.principal.document.number", "miniProgram.principal.document.number");
        rule(REMARK)
                .given(unit(enterpriseIn(Province.GANSU).principal(unknown)))
                .isUndecidedFor("subject.principal.document.number", "subject.remark");
        rule(OWN_LETTER)
                .given(ofUnknown.subject(enterpriseIn(Province.SHANGHAI).build()))
                .isUndecidedFor("miniProgram.principal.document.number");
        rule(ONE_PERSON)
                .telling(ALL)
                .given(ofUnknown.subject(enterpriseIn(Province.TIANJIN).build()))
                .isUndecidedFor("miniProgram.principal.document.number");
        rule(BOTH_ROLES)
                .telling(ALL)
                .given(ofUnknown.subject(
                        enterpriseIn(Province.GANSU).principal(SOMEBODY_ELSE).build()))
                .isSilent();
        rule(BOTH_ROLES)
                .telling(ALL)
                .given(ofUnknown.subject(
                        enterpriseIn(Province.GANSU).principal(unknown).build()))
                .isUndecidedFor("subject.principal.document.number", "miniProgram.principal.document.number");
        rule(SERVICE_DELEGATED)
                .telling(ALL)
                .given(ofUnknown.subject(enterpriseIn(Province.HEBEI).build()))
                .isUndecidedFor("miniProgram.principal.document.number");
    }

    @Test
    void the_legal_representative_holds_any_role() {
        rule(ONE_ROLE)
                .given(filing(NEW_FIRST)
                        .subject(enterpriseIn(Province.JIANGSU).build())
                        .miniProgram(miniProgram().principal(SOMEBODY_ELSE).build()))
                .isSilent();
        rule(BOTH_ROLES).telling(ALL).given(unit(enterpriseIn(Province.GANSU))).isSilent();
        rule(FOREIGN_REMARK)
                .telling(ALL)
                .given(unit(enterpriseIn(Province.HEILONGJIANG)
                        .legalRepresentative(FOREIGNER)
                        .principal(FOREIGNER)
                        .remark("负责人信息已核实")))
                .isSilent();
    }

    @Test
    void old_pages_want_a_foreign_representative_explained() {
        rule(FOREIGN_REMARK)
                .telling(ALL)
                .given(unit(enterpriseIn(Province.HEILONGJIANG)
                        .legalRepresentative(FOREIGNER)
                        .principal(FOREIGNER)
                        .remark("")))
                .isProvincialViolationAt(INFO, "subject.remark")
                .isSaying("旧资料");
        rule(FOREIGN_REMARK)
                .given(unit(enterpriseIn(Province.HEILONGJIANG)
                        .legalRepresentative(FOREIGNER)
                        .principal(FOREIGNER)
                        .remark("")))
                .isSilent();
        rule(FOREIGN_REMARK)
                .telling(ALL)
                .given(ledBy(FOREIGNER, FOREIGNER, Province.HEILONGJIANG))
                .isUndecidedFor("subject.remark");
        rule(FOREIGN_REMARK)
                .telling(ALL)
                .given(unit(enterpriseIn(Province.HEILONGJIANG)
                        .legalRepresentative(REPRESENTATIVE)
                        .principal(REPRESENTATIVE)
                        .remark("")))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        "TIANJIN, false",
        "SHANGHAI, false",
        "ZHEJIANG, false",
        "FUJIAN, false",
        "HEBEI, false",
        "GUANGDONG, true",
        "JIANGXI, true"
    })
    void where_nobody_says_how_a_foreign_representative_files_that_is_said(Province province, boolean open) {
        if (open) {
            rule(FOREIGN_UNSETTLED)
                    .given(ledBy(FOREIGNER, FOREIGNER, province))
                    .isOpen()
                    .isSaying(province.chinese());
        } else {
            rule(FOREIGN_UNSETTLED).given(ledBy(FOREIGNER, FOREIGNER, province)).isSilent();
        }
        rule(FOREIGN_UNSETTLED)
                .given(ledBy(REPRESENTATIVE, REPRESENTATIVE, province))
                .isSilent();
        rule(FOREIGN_UNSETTLED)
                .telling(OFF)
                .given(ledBy(FOREIGNER, FOREIGNER, province))
                .isSilent();
    }

    @Test
    void where_the_type_of_subject_would_tell_whether_there_is_a_question_it_is_named() {
        Subject.Builder ledFromAbroad =
                ofUnknownType(Province.GUANGDONG).legalRepresentative(FOREIGNER).principal(FOREIGNER);
        rule(FOREIGN_UNSETTLED).given(unit(ledFromAbroad)).isUndecidedAt("subject", "subject.type");
        rule(FOREIGN_UNSETTLED)
                .given(unit(ledFromAbroad.type(SubjectType.INDIVIDUAL)))
                .isSilent();
        rule(UNSETTLED).given(unit(ofUnknownType(Province.BEIJING))).isUndecidedAt("subject.principal", "subject.type");
    }

    @Test
    void what_is_so_of_every_unit_needs_no_type_to_leave_other_letters_out() {
        FilingRequest.Builder shanghai = unit(ofUnknownType(Province.SHANGHAI))
                .miniProgram(miniProgram().principal(SOMEBODY_ELSE).build());
        rule(SERVICE_LETTER).given(shanghai).isSilent();
        rule(OWN_LETTER).given(shanghai).isUndecidedFor("subject.type");
        for (String id : new String[] {LETTER, REPRESENTATIVE_INFO, NATIONAL_WARNING}) {
            rule(id).given(shanghai).isSilent();
            // There only enterprises cannot delegate.
            rule(id).given(unit(ofUnknownType(Province.ZHEJIANG))).isUndecidedFor("subject.type");
        }
        rule(REQUIRED).given(shanghai).isUndecidedFor("subject.type");
        rule(LETTER)
                .given(unit(delegate(Province.ZHEJIANG).type(SubjectType.LAW_FIRM)))
                .isSilent();
    }

    @Test
    void shanghai_has_its_own_letter_for_mini_program_principals() {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .subject(enterpriseIn(Province.SHANGHAI).build())
                .miniProgram(miniProgram().principal(SOMEBODY_ELSE).build());
        rule(OWN_LETTER).given(request).isRequired(MISSING).isSaying("上海");
        rule(SERVICE_LETTER).given(request).isSilent();
        rule(OWN_LETTER).given(unit(enterpriseIn(Province.SHANGHAI))).isSilent();
        FilingRequest.Builder elsewhere =
                request.subject(enterpriseIn(Province.HUNAN).build());
        rule(OWN_LETTER).given(elsewhere).isSilent();
        rule(SERVICE_LETTER).given(elsewhere).isRequired(MISSING);
    }

    @Test
    void what_tianjin_says_of_one_person_in_both_roles_is_contested() {
        rule(ONE_PERSON).given(unit(enterpriseIn(Province.TIANJIN))).isSilent();
        rule(ONE_PERSON)
                .telling(ALL)
                .given(unit(enterpriseIn(Province.TIANJIN)))
                .isProvincialViolationAt(WARNING, "miniProgram.principal");
        rule(ONE_PERSON)
                .telling(ALL)
                .given(filing(NEW_FIRST)
                        .subject(enterpriseIn(Province.TIANJIN).build())
                        .miniProgram(miniProgram().principal(SOMEBODY_ELSE).build()))
                .isSilent();
    }

    @Test
    void old_tables_of_gansu_and_hebei_are_advice() {
        FilingRequest.Builder delegateInBoth = delegating(Province.GANSU)
                .miniProgram(miniProgram().principal(SOMEBODY_ELSE).build());
        rule(BOTH_ROLES).telling(ALL).given(delegateInBoth).isProvincialViolationAt(INFO, "miniProgram.principal");
        rule(BOTH_ROLES).telling(ALL).given(delegating(Province.GANSU)).isSilent();
        rule(BOTH_ROLES).given(delegateInBoth).isSilent();
        FilingRequest.Builder other = filing(NEW_FIRST)
                .subject(enterpriseIn(Province.HEBEI).build())
                .miniProgram(miniProgram().principal(SOMEBODY_ELSE).build());
        rule(SERVICE_DELEGATED).telling(ALL).given(other).isProvincialViolationAt(INFO, "miniProgram.principal");
        rule(SERVICE_DELEGATED)
                .telling(ALL)
                .given(unit(enterpriseIn(Province.HEBEI)))
                .isSilent();
    }

    @Test
    void the_mini_program_principal_is_a_chinese_citizen_in_liaoning() {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .subject(enterpriseIn(Province.LIAONING).build())
                .miniProgram(miniProgram().principal(FOREIGNER).build());
        rule(SERVICE_FOREIGN).given(request).isProvincialViolationAt(BLOCKING, "miniProgram.principal.document.type");
        rule(SERVICE_FOREIGN)
                .given(request.subject(enterpriseIn(Province.HUNAN).build()))
                .isSilent();
        rule(SERVICE_FOREIGN).given(unit(enterpriseIn(Province.LIAONING))).isSilent();
        rule(SERVICE_FOREIGN)
                .given(filing(NEW_FIRST)
                        .subject(enterpriseIn(Province.LIAONING).build())
                        .miniProgram(miniProgram()
                                .principal(Person.builder("样例甲").build())
                                .build()))
                .isUndecidedFor("miniProgram.principal.document.type");
    }

    /** A delegate, and nobody knows whether of a unit. */
    private static Subject.Builder ofUnknownType(Province province) {
        return Subject.builder()
                .region(Region.of(province))
                .legalRepresentative(REPRESENTATIVE)
                .principal(SOMEBODY_ELSE);
    }

    private static Person holding(CertificateType type, String number) {
        return Person.builder("样例丙")
                .document(new IdentityDocument(type, number, null, null))
                .build();
    }

    private static Subject.Builder delegate(Province province) {
        return enterpriseIn(province).principal(SOMEBODY_ELSE);
    }

    private static FilingRequest.Builder delegating(Province province) {
        return unit(delegate(province));
    }

    private static FilingRequest.Builder ledBy(Person representative, Person principal, Province province) {
        return unit(enterpriseIn(province).legalRepresentative(representative).principal(principal));
    }

    private static FilingRequest.Builder unit(Subject.Builder subject) {
        return filing(NEW_FIRST).subject(subject.build());
    }
}
