package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterpriseIn;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individualIn;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.Requests.person;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.drools.data.ProvincialProfile.ALL;
import static io.github.icprules.drools.data.ProvincialProfile.OFF;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_ACCESS;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;

import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Province;
import io.github.icprules.model.Subject;
import io.github.icprules.report.Severity;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 省管局要求,主办单位: what {@code province-subject.drl} asks of contacts, of principals of others and of what is on record. */
class ProvinceContactRulesTest {

    private static final String SWAPPED = "province-subject.phones-swapped";
    private static final String OF_OTHER = "province-subject.emergency-phone-of-other-principal";
    private static final String TWO_PHONES = "province-subject.two-phones-of-one-person";
    private static final String THREE = "province-subject.fewer-than-three-numbers";
    private static final String NOT_REMARKED = "province-subject.emergency-contact-not-remarked";
    private static final String REMARKED = "province-subject.emergency-contact-remark";
    private static final String SUBJECT_REUSED = "province-subject.subject-principal-of-others";
    private static final String SERVICE_REUSED = "province-subject.mini-program-principal-of-others";
    private static final String LIMIT = "province-subject.service-limit-reached";
    private static final String NUMBERS = "province-subject.several-numbers";

    private static final String ONE = "13800000001";
    private static final String TWO = "13800000002";
    private static final String THIRD = "13800000003";

    private static final String[] FOUR_PHONES = {
        "subject.principal.phone",
        "subject.principal.emergencyPhone",
        "miniProgram.principal.phone",
        "miniProgram.principal.emergencyPhone"
    };

    @Test
    void which_number_was_first_in_liaoning_no_request_tells() {
        FilingRequest.Builder swapped = two(NEW_FIRST, Province.LIAONING, ONE, TWO, TWO, ONE);
        rule(SWAPPED).given(swapped).isSilent();
        rule("province-material.undecidable").given(swapped).isOpen().isSaying("首选联系电话");
    }

    @ParameterizedTest
    @EnumSource(names = "FUJIAN")
    void two_principals_cannot_swap_their_phones(Province province) {
        rule(SWAPPED)
                .given(two(NEW_FIRST, province, ONE, TWO, TWO, ONE))
                .isProvincialViolationAt(BLOCKING, "miniProgram.principal.emergencyPhone");
        rule(SWAPPED).given(two(NEW_FIRST, province, ONE, TWO, TWO, THIRD)).isSilent();
        rule(SWAPPED).given(two(NEW_FIRST, province, ONE, null, TWO, THIRD)).isSilent();
        rule(SWAPPED)
                .given(two(NEW_FIRST, province, ONE, null, TWO, ONE))
                .isUndecidedFor("subject.principal.emergencyPhone");
        rule(SWAPPED)
                .given(two(NEW_FIRST, Province.SHAANXI, ONE, TWO, TWO, ONE))
                .isSilent();
        rule(SWAPPED).given(two(CHANGE_SUBJECT, province, ONE, TWO, TWO, ONE)).isSilent();
        rule(SWAPPED)
                .given(two(CHANGE_SERVICE, province, ONE, TWO, TWO, ONE))
                .isProvincialViolationAt(BLOCKING, "miniProgram.principal.emergencyPhone");
    }

    @Test
    void one_person_has_nobody_to_swap_with() {
        Person one = principal("110101200001010010", ONE, ONE);
        rule(SWAPPED).given(by(NEW_FIRST, Province.FUJIAN, one, one)).isSilent();
        rule(OF_OTHER).given(by(NEW_FIRST, Province.SHANGHAI, one, one)).isSilent();
        rule(SWAPPED)
                .given(by(NEW_FIRST, Province.FUJIAN, anybody(ONE, TWO), anybody(TWO, ONE)))
                .isUndecidedFor("subject.principal.document.number", "miniProgram.principal.document.number");
    }

    @Test
    void an_unsure_page_says_the_same_of_jiangxi() {
        rule(SWAPPED)
                .telling(ALL)
                .given(two(NEW_FIRST, Province.JIANGXI, ONE, TWO, TWO, ONE))
                .isProvincialViolationAt(WARNING, "miniProgram.principal.emergencyPhone");
        rule(SWAPPED)
                .given(two(NEW_FIRST, Province.JIANGXI, ONE, TWO, TWO, ONE))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({"SHANGHAI, BLOCKING", "GANSU, BLOCKING"})
    void an_emergency_contact_is_neither_principal(Province province, Severity severity) {
        rule(OF_OTHER)
                .given(two(NEW_FIRST, province, ONE, TWO, TWO, THIRD))
                .isProvincialViolationAt(severity, "subject.principal.emergencyPhone");
        rule(OF_OTHER)
                .given(two(NEW_FIRST, province, ONE, THIRD, TWO, ONE))
                .isProvincialViolationAt(severity, "miniProgram.principal.emergencyPhone");
        rule(OF_OTHER).given(two(NEW_FIRST, province, ONE, THIRD, TWO, THIRD)).isSilent();
        rule(OF_OTHER).given(two(NEW_FIRST, province, null, null, null, null)).isUndecidedFor(FOUR_PHONES);
        rule(OF_OTHER)
                .given(two(NEW_FIRST, Province.SHAANXI, ONE, TWO, TWO, THIRD))
                .isSilent();
        rule(OF_OTHER)
                .given(two(CHANGE_SUBJECT, province, ONE, TWO, TWO, THIRD))
                .isSilent();
        rule(OF_OTHER)
                .telling(OFF)
                .given(two(NEW_FIRST, province, ONE, TWO, TWO, THIRD))
                .isSilent();
    }

    @Test
    void hubei_and_the_platform_want_the_contrary_of_one_person() {
        Person one = principal("110101200001010010", ONE, TWO);
        rule(TWO_PHONES).given(by(NEW_FIRST, Province.HUBEI, one, one)).isOpen().isSaying("湖北", "微信备案指引");
        rule("person.two-phones-of-one-person")
                .given(by(NEW_FIRST, Province.HUBEI, one, one))
                .isSilent();
        Person withTwo = principal("110101200001010010", TWO, THIRD);
        rule("person.two-phones-of-one-person")
                .given(by(NEW_FIRST, Province.HUBEI, one, withTwo))
                .isSilent();
        rule("person.two-phones-of-one-person")
                .given(by(NEW_FIRST, Province.SHAANXI, one, withTwo))
                .isViolatedAt("miniProgram.principal.phone");
        rule(TWO_PHONES)
                .given(two(NEW_FIRST, Province.HUBEI, ONE, THIRD, TWO, THIRD))
                .isSilent();
        rule(TWO_PHONES).given(by(NEW_FIRST, Province.SHAANXI, one, one)).isSilent();
        rule(TWO_PHONES).given(by(CHANGE_SUBJECT, Province.HUBEI, one, one)).isSilent();
        rule(TWO_PHONES)
                .given(by(NEW_FIRST, Province.HUBEI, anybody(ONE, TWO), anybody(ONE, TWO)))
                .isUndecidedFor("subject.principal.document.number", "miniProgram.principal.document.number");
    }

    @Test
    void two_principals_in_guangdong_are_said_to_need_three_numbers() {
        rule(THREE)
                .telling(ALL)
                .given(two(NEW_FIRST, Province.GUANGDONG, ONE, TWO, TWO, ONE))
                .isProvincialViolationAt(WARNING, "subject.principal.emergencyPhone");
        rule(THREE)
                .given(two(NEW_FIRST, Province.GUANGDONG, ONE, TWO, TWO, ONE))
                .isSilent();
        rule(THREE)
                .telling(ALL)
                .given(two(NEW_FIRST, Province.GUANGDONG, ONE, THIRD, TWO, null))
                .isSilent();
        rule(THREE)
                .telling(ALL)
                .given(two(NEW_FIRST, Province.GUANGDONG, ONE, null, TWO, null))
                .isUndecidedFor("subject.principal.emergencyPhone", "miniProgram.principal.emergencyPhone");
        for (String blank : new String[] {"", " "}) {
            rule(THREE)
                    .telling(ALL)
                    .given(two(NEW_FIRST, Province.GUANGDONG, ONE, blank, ONE, TWO))
                    .isUndecidedFor("subject.principal.emergencyPhone");
        }
        rule(THREE)
                .telling(ALL)
                .given(two(NEW_FIRST, Province.GUANGDONG, ONE, TWO, "+86 138-0000-0001", TWO))
                .isProvincialViolationAt(WARNING, "subject.principal.emergencyPhone");
        Person one = principal("110101200001010010", ONE, TWO);
        rule(THREE)
                .telling(ALL)
                .given(by(NEW_FIRST, Province.GUANGDONG, one, one))
                .isSilent();
        rule(THREE)
                .telling(ALL)
                .given(two(NEW_FIRST, Province.SHAANXI, ONE, TWO, TWO, ONE))
                .isSilent();
        rule(THREE)
                .telling(ALL)
                .given(two(CHANGE_SUBJECT, Province.GUANGDONG, ONE, TWO, TWO, ONE))
                .isSilent();
    }

    @Test
    void the_remark_names_the_emergency_contact() {
        rule(NOT_REMARKED)
                .given(of(NEW_FIRST, enterpriseIn(Province.GANSU).remark(" ")))
                .isProvincialViolationAt(BLOCKING, "subject.remark");
        rule(NOT_REMARKED).given(of(NEW_FIRST, enterpriseIn(Province.GANSU))).isUndecidedFor("subject.remark");
        rule(NOT_REMARKED)
                .given(of(NEW_FIRST, enterpriseIn(Province.GANSU).remark("应急联系人样例丙，行政主管")))
                .isSilent();
        rule(NOT_REMARKED)
                .given(of(CHANGE_SERVICE, enterpriseIn(Province.GANSU).remark("")))
                .isSilent();
        rule(NOT_REMARKED)
                .given(of(NEW_FIRST, enterpriseIn(Province.SHAANXI).remark("")))
                .isSilent();
        for (Subject.Builder subject : new Subject.Builder[] {
            enterpriseIn(Province.TIANJIN).remark(""),
            individualIn(Province.TIANJIN).remark("")
        }) {
            rule(NOT_REMARKED)
                    .telling(ALL)
                    .given(of(NEW_FIRST, subject))
                    .isProvincialViolationAt(WARNING, "subject.remark")
                    .isSaying("应急联系人");
            rule(NOT_REMARKED).given(of(NEW_FIRST, subject)).isSilent();
        }
    }

    @Test
    void what_the_remark_says_somebody_must_look_at() {
        rule(REMARKED)
                .given(of(NEW_FIRST, enterpriseIn(Province.GANSU).remark("示例")))
                .isOpen()
                .isSaying("甘肃");
        rule(REMARKED)
                .given(of(NEW_FIRST, enterpriseIn(Province.GANSU).remark(" ")))
                .isSilent();
        rule(REMARKED).given(of(NEW_FIRST, enterpriseIn(Province.GANSU))).isSilent();
        rule(REMARKED)
                .given(of(CHANGE_SERVICE, enterpriseIn(Province.GANSU).remark("示例")))
                .isSilent();
        rule(REMARKED)
                .telling(ALL)
                .given(of(NEW_FIRST, individualIn(Province.TIANJIN).remark("示例")))
                .isOpen();
        rule(REMARKED)
                .given(of(NEW_FIRST, enterpriseIn(Province.SHAANXI).remark("示例")))
                .isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"HENAN", "SICHUAN"})
    void a_subject_principal_serves_one_subject(Province province) {
        rule(SUBJECT_REUSED)
                .given(reused(NEW_FIRST, province, true, false))
                .isProvincialViolationAt(BLOCKING, "subject.principal.principalOfOthers");
        rule(SUBJECT_REUSED).given(reused(NEW_FIRST, province, false, true)).isSilent();
        rule(SUBJECT_REUSED)
                .given(of(NEW_FIRST, enterpriseIn(province)))
                .isUndecidedFor("subject.principal.principalOfOthers");
        rule(SUBJECT_REUSED)
                .given(of(
                        NEW_FIRST,
                        Subject.builder()
                                .type(enterpriseIn(province).build().type())
                                .region(enterpriseIn(province).build().region())))
                .isUndecidedFor("subject.principal.principalOfOthers");
        rule(SUBJECT_REUSED)
                .given(reused(NEW_FIRST, Province.SHAANXI, true, false))
                .isSilent();
        rule(SUBJECT_REUSED)
                .given(reused(NEW_SERVICE, province, true, false)
                        .platform(
                                PlatformState.builder().reusesSubjectData(true).build()))
                .isSilent();
    }

    @Test
    void sichuan_asks_it_of_both_principals_and_the_national_advice_steps_back() {
        FilingRequest.Builder request = reused(NEW_FIRST, Province.SICHUAN, false, true);
        rule(SERVICE_REUSED)
                .given(request)
                .isProvincialViolationAt(BLOCKING, "miniProgram.principal.principalOfOthers");
        rule("person.principal-of-others").given(request).isSilent();
        rule("person.principal-of-others")
                .given(reused(NEW_FIRST, Province.HENAN, false, true))
                .isViolatedAt("miniProgram.principal.principalOfOthers");
        rule(SERVICE_REUSED)
                .given(reused(NEW_FIRST, Province.HENAN, false, true))
                .isSilent();
        rule(SERVICE_REUSED)
                .given(reused(NEW_FIRST, Province.SICHUAN, true, false))
                .isSilent();
        rule(SERVICE_REUSED)
                .given(of(NEW_FIRST, enterpriseIn(Province.SICHUAN)))
                .isUndecidedAt("miniProgram.principal.principalOfOthers", "miniProgram.principal.principalOfOthers");
    }

    @ParameterizedTest
    @EnumSource(names = {"TIANJIN", "HEILONGJIANG", "ANHUI", "JIANGXI", "HUNAN"})
    void unsure_and_old_pages_ask_it_of_mini_program_principals_elsewhere(Province province) {
        FilingRequest.Builder request = reused(NEW_FIRST, province, false, true);
        rule(SERVICE_REUSED)
                .telling(ALL)
                .given(request)
                .isProvincialViolationAt(WARNING, "miniProgram.principal.principalOfOthers");
        rule(SERVICE_REUSED).given(request).isSilent();
        rule("person.principal-of-others").given(request).isViolatedAt("miniProgram.principal.principalOfOthers");
    }

    @Test
    void tianjin_asks_it_again_when_the_mini_program_changes() {
        rule(SERVICE_REUSED)
                .telling(ALL)
                .given(reused(CHANGE_SERVICE, Province.TIANJIN, false, true))
                .isProvincialViolationAt(WARNING, "miniProgram.principal.principalOfOthers");
        rule(SERVICE_REUSED)
                .telling(ALL)
                .given(reused(CHANGE_SUBJECT, Province.TIANJIN, false, true))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({"SHAANXI, true, 30", "SHAANXI, false, 5", "HUNAN, false, 5"})
    void some_say_that_services_are_limited(Province province, boolean unit, int limit) {
        Subject.Builder subject = unit ? enterpriseIn(province) : individualIn(province);
        rule(LIMIT)
                .telling(ALL)
                .given(counted(NEW_SERVICE, subject, limit))
                .isProvincialViolationAt(WARNING, "subject.history.serviceCount")
                .isSaying(String.valueOf(limit));
        rule(LIMIT).given(counted(NEW_SERVICE, subject, limit)).isSilent();
        rule(LIMIT).telling(ALL).given(counted(NEW_SERVICE, subject, limit - 1)).isSilent();
        rule(LIMIT).telling(ALL).given(counted(NEW_ACCESS, subject, limit)).isSilent();
        rule(LIMIT).telling(ALL).given(counted(CHANGE_SERVICE, subject, limit)).isSilent();
    }

    @Test
    void how_many_services_there_are_must_be_known_of_a_further_one() {
        rule(LIMIT)
                .telling(ALL)
                .given(of(NEW_SERVICE, individualIn(Province.HUNAN)))
                .isUndecidedFor("subject.history.serviceCount");
        rule(LIMIT)
                .telling(ALL)
                .given(of(NEW_FIRST, individualIn(Province.HUNAN)))
                .isSilent();
        rule(LIMIT)
                .telling(ALL)
                .given(of(
                        NEW_SERVICE,
                        individualIn(Province.HUNAN).history(recorded("京ICP备12345678号-1X", "京ICP备12345678号-2X"))))
                .isSilent();
        rule(LIMIT)
                .telling(ALL)
                .given(counted(NEW_SERVICE, enterpriseIn(Province.HUNAN), 100))
                .isSilent();
    }

    @Test
    void tianjin_is_said_to_give_one_number_to_a_subject() {
        Subject.Builder several =
                enterpriseIn(Province.TIANJIN).history(recorded("津ICP备12345678号-1X", "津ICP备87654321号-1"));
        rule(NUMBERS)
                .telling(ALL)
                .given(of(NEW_SERVICE, several))
                .isProvincialViolationAt(WARNING, "subject.history.filings");
        rule(NUMBERS).given(of(NEW_SERVICE, several)).isSilent();
        rule(NUMBERS).telling(ALL).given(of(CHANGE_SERVICE, several)).isSilent();
        rule(NUMBERS)
                .telling(ALL)
                .given(of(
                        NEW_SERVICE,
                        enterpriseIn(Province.TIANJIN).history(recorded("津ICP备12345678号-1X", "津ICP备12345678号-2"))))
                .isSilent();
        rule(NUMBERS)
                .telling(ALL)
                .given(of(NEW_SERVICE, enterpriseIn(Province.TIANJIN).history(recorded("津ICP备12345678号-1X"))))
                .isSilent();
        rule(NUMBERS)
                .telling(ALL)
                .given(of(NEW_SERVICE, enterpriseIn(Province.TIANJIN).history(recorded("津ICP备12345678号-1X", null))))
                .isUndecidedFor("subject.history.filings");
        rule(NUMBERS)
                .telling(ALL)
                .given(of(NEW_SERVICE, enterpriseIn(Province.TIANJIN)))
                .isUndecidedFor("subject.history.filings");
        rule(NUMBERS)
                .telling(ALL)
                .given(of(NEW_FIRST, enterpriseIn(Province.TIANJIN).history(FilingHistory.none())))
                .isSilent();
        rule(NUMBERS)
                .telling(ALL)
                .given(of(NEW_FIRST, enterpriseIn(Province.TIANJIN)))
                .isSilent();
        rule(NUMBERS)
                .telling(ALL)
                .given(of(NEW_SERVICE, several)
                        .platform(
                                PlatformState.builder().reusesSubjectData(true).build()))
                .isProvincialViolationAt(WARNING, "subject.history.filings");
        rule(NUMBERS)
                .telling(ALL)
                .given(of(
                        NEW_SERVICE,
                        enterpriseIn(Province.SHAANXI).history(recorded("陕ICP备12345678号-1X", "陕ICP备87654321号-1"))))
                .isSilent();
    }

    private static FilingRequest.Builder of(FilingType type, Subject.Builder subject) {
        return filing(type).subject(subject.build());
    }

    private static FilingRequest.Builder by(FilingType type, Province province, Person subject, Person service) {
        return filing(type)
                .subject(enterpriseIn(province).principal(subject).build())
                .miniProgram(miniProgram().principal(service).build());
    }

    private static FilingRequest.Builder two(
            FilingType type,
            Province province,
            @Nullable String phone,
            @Nullable String emergencyPhone,
            @Nullable String servicePhone,
            @Nullable String serviceEmergencyPhone) {
        return by(
                type,
                province,
                principal("110101200001010010", phone, emergencyPhone),
                principal("11010120120101001X", servicePhone, serviceEmergencyPhone));
    }

    private static Person principal(String number, @Nullable String phone, @Nullable String emergencyPhone) {
        Person.Builder builder = person("样例甲", number);
        if (phone != null) {
            builder.phone(phone);
        }
        if (emergencyPhone != null) {
            builder.emergencyPhone(emergencyPhone);
        }
        return builder.build();
    }

    private static Person anybody(String phone, String emergencyPhone) {
        return Person.builder("样例甲").phone(phone).emergencyPhone(emergencyPhone).build();
    }

    private static FilingRequest.Builder reused(FilingType type, Province province, boolean subject, boolean service) {
        return by(
                type,
                province,
                person("样例甲", "110101200001010010").principalOfOthers(subject).build(),
                person("样例乙", "11010120120101001X").principalOfOthers(service).build());
    }

    private static FilingRequest.Builder counted(FilingType type, Subject.Builder subject, int services) {
        return of(
                type,
                subject.history(FilingHistory.builder().serviceCount(services).build()));
    }

    private static FilingHistory recorded(@Nullable String... numbers) {
        return FilingHistory.builder()
                .filings(Stream.of(numbers)
                        .map(number -> new ExistingFiling(null, null, number, null, null))
                        .toList())
                .build();
    }
}
