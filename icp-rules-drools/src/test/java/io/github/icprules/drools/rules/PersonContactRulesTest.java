package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.Requests.person;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 负责人的联系方式: {@code person.drl}, how a principal is reached and for whom it answers besides. */
class PersonContactRulesTest {

    private static final String TWO_PHONES = "person.two-phones-of-one-person";
    private static final String TWO_EMAILS = "person.two-emails-of-one-person";
    private static final String SHARED_PHONE = "person.phone-of-another-person";
    private static final String SHARED_EMAIL = "person.email-of-another-person";
    private static final String EMERGENCY_PHONE = "person.emergency-phone-own";
    private static final String TAKEN = "person.phone-taken";
    private static final String NOT_ANSWERED = "person.phone-not-answered";
    private static final String OF_OTHERS = "person.principal-of-others";
    private static final String OUTSIDER = "person.outsider";

    private static final String SUBJECT = "subject.principal";
    private static final String SERVICE = "miniProgram.principal";

    @ParameterizedTest
    @CsvSource({
        // the person, the phones, the rule that finds fault
        "same, 13000000001, 13000000001,",
        "same, 13000000001, ' 13000000001 ',",
        "same, 13000000001, +86 130-0000-0001,",
        "another, 13000000001, ００86１３０00000001, " + SHARED_PHONE,
        "same, 13000000001, 13000000002, " + TWO_PHONES,
        "another, 13000000001, 13000000002,",
        "another, 13000000001, 13000000001, " + SHARED_PHONE,
        "another, 13000000001, ' 13000000001 ', " + SHARED_PHONE
    })
    void one_person_has_one_phone_and_two_have_two(String who, String one, String other, @Nullable String violated) {
        FilingRequest.Builder request = principals(principal().phone(one), theOther(who), other, "");
        for (String id : new String[] {TWO_PHONES, SHARED_PHONE}) {
            if (id.equals(violated)) {
                rule(id).given(request).isViolatedAt(BLOCKING, SERVICE + ".phone");
            } else {
                rule(id).given(request).isSilent();
            }
        }
    }

    @Test
    void a_slip_of_the_pen_in_a_number_makes_nobody_another_person() {
        Person.Builder mistyped = person("样例丙", "110101199001020011");
        rule(SHARED_PHONE)
                .given(principals(principal().phone("13000000001"), mistyped, "13000000001", ""))
                .isUndecidedFor("subject.principal.document.number", "miniProgram.principal.document.number");
    }

    @ParameterizedTest
    @CsvSource({
        "same, yi@example.com, yi@example.com,",
        "same, yi@example.com, ' Yi@EXAMPLE.com',",
        "same, yi@example.com, er@example.com, " + TWO_EMAILS,
        "another, yi@example.com, er@example.com,",
        "another, yi@example.com, yi@example.com, " + SHARED_EMAIL,
        "another, YI@example.com, yi@example.com, " + SHARED_EMAIL
    })
    void one_person_has_one_email_address_and_two_have_two(
            String who, String one, String other, @Nullable String violated) {
        FilingRequest.Builder request = principals(principal().email(one), theOther(who), "", other);
        for (String id : new String[] {TWO_EMAILS, SHARED_EMAIL}) {
            if (id.equals(violated)) {
                rule(id).given(request).isViolatedAt(BLOCKING, SERVICE + ".email");
            } else {
                rule(id).given(request).isSilent();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        TWO_PHONES + ", same, phone",
        TWO_EMAILS + ", same, email",
        SHARED_PHONE + ", another, phone",
        SHARED_EMAIL + ", another, email"
    })
    void both_must_be_given_to_be_compared(String id, String who, String member) {
        rule(id).given(principals(principal(), theOther(who), "", ""))
                .isUndecidedFor(SUBJECT + '.' + member, SERVICE + '.' + member);
        rule(id).given(principals(principal().phone(" ").email(" "), theOther(who), " ", " "))
                .isUndecidedFor(SUBJECT + '.' + member, SERVICE + '.' + member);
        rule(id).given(principals(principal().phone(" ").email(" "), theOther(who), "13000000001", "yi@example.com"))
                .isUndecidedFor(SUBJECT + '.' + member);
        rule(id).given(principals(principal(), theOther(who), "13000000001", "yi@example.com"))
                .isUndecidedFor(SUBJECT + '.' + member);
        rule(id).given(principals(principal().phone("13000000001").email("yi@example.com"), theOther(who), "", ""))
                .isUndecidedFor(SERVICE + '.' + member);
    }

    @ParameterizedTest
    @CsvSource({
        TWO_PHONES + ", 13000000002, yi@example.com",
        TWO_EMAILS + ", 13000000001, er@example.com",
        SHARED_PHONE + ", 13000000001, er@example.com",
        SHARED_EMAIL + ", 13000000002, yi@example.com"
    })
    void whether_it_is_one_person_must_be_known(String id, String phone, String email) {
        Person.Builder numberless = Person.builder("样例丙");
        rule(id).given(principals(principal().phone("13000000001").email("yi@example.com"), numberless, phone, email))
                .isUndecidedFor(SERVICE + ".document.number");
    }

    @ParameterizedTest
    @CsvSource({
        TWO_PHONES + ", 13000000001, er@example.com",
        TWO_EMAILS + ", 13000000002, yi@example.com",
        SHARED_PHONE + ", 13000000002, yi@example.com",
        SHARED_EMAIL + ", 13000000001, er@example.com"
    })
    void what_is_in_order_either_way_needs_no_more_to_be_known(String id, String phone, String email) {
        Person.Builder numberless = Person.builder("样例丙");
        rule(id).given(principals(principal().phone("13000000001").email("yi@example.com"), numberless, phone, email))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({"13000000001, true", "' 13000000001', true", "13000000002, false"})
    void the_emergency_contact_is_somebody_else(String emergencyPhone, boolean own) {
        Person.Builder person = principal().phone("13000000001").emergencyPhone(emergencyPhone);
        if (own) {
            rule(EMERGENCY_PHONE).given(ofSubject(person)).isViolatedAt(BLOCKING, SUBJECT + ".emergencyPhone");
            rule(EMERGENCY_PHONE).given(ofMiniProgram(person)).isViolatedAt(BLOCKING, SERVICE + ".emergencyPhone");
        } else {
            rule(EMERGENCY_PHONE).given(ofSubject(person)).isSilent();
            rule(EMERGENCY_PHONE).given(ofMiniProgram(person)).isSilent();
        }
    }

    @Test
    void both_phones_must_be_given_to_tell_whose_the_emergency_contact_is() {
        rule(EMERGENCY_PHONE)
                .given(ofSubject(principal()))
                .isUndecidedFor(SUBJECT + ".phone", SUBJECT + ".emergencyPhone");
        rule(EMERGENCY_PHONE)
                .given(ofMiniProgram(principal().phone("13000000001")))
                .isUndecidedFor(SERVICE + ".emergencyPhone");
        rule(EMERGENCY_PHONE)
                .given(ofMiniProgram(principal().emergencyPhone("13000000001")))
                .isUndecidedFor(SERVICE + ".phone");
    }

    @ParameterizedTest
    @CsvSource({"' ', 13000000001", "13000000001, ' '", "' ', ' '"})
    void a_contact_left_blank_is_nobodys_phone(String phone, String emergencyPhone) {
        rule(EMERGENCY_PHONE)
                .given(ofSubject(principal().phone(phone).emergencyPhone(emergencyPhone)))
                .isSilent();
    }

    @Test
    void a_phone_that_another_subject_filed_is_not_free() {
        rule(TAKEN).given(ofSubject(principal().phoneUsedByOthers(true))).isViolatedAt(BLOCKING, SUBJECT + ".phone");
        rule(TAKEN)
                .given(ofMiniProgram(principal().phoneUsedByOthers(true)))
                .isViolatedAt(BLOCKING, SERVICE + ".phone");
        rule(TAKEN).given(ofSubject(principal().phoneUsedByOthers(false))).isSilent();
        rule(TAKEN).given(ofSubject(principal())).isUndecidedFor(SUBJECT + ".phoneUsedByOthers");
        rule(TAKEN).given(ofMiniProgram(principal())).isUndecidedFor(SERVICE + ".phoneUsedByOthers");
    }

    @Test
    void a_phone_is_answered_while_the_review_lasts() {
        rule(NOT_ANSWERED)
                .given(ofSubject(principal().phoneReachable(false)))
                .isViolatedAt(WARNING, SUBJECT + ".phone");
        rule(NOT_ANSWERED)
                .given(ofMiniProgram(principal().phoneReachable(false)))
                .isViolatedAt(WARNING, SERVICE + ".phone");
        rule(NOT_ANSWERED)
                .given(ofMiniProgram(principal().phoneReachable(true)))
                .isSilent();
        rule(NOT_ANSWERED).given(ofSubject(principal())).isUndecidedFor(SUBJECT + ".phoneReachable");
        rule(NOT_ANSWERED).given(ofMiniProgram(principal())).isUndecidedFor(SERVICE + ".phoneReachable");
    }

    @Test
    void a_mini_program_principal_answers_for_one_unit_only() {
        rule(OF_OTHERS)
                .given(ofMiniProgram(principal().principalOfOthers(true)))
                .isViolatedAt(WARNING, SERVICE + ".principalOfOthers");
        rule(OF_OTHERS)
                .given(ofMiniProgram(principal().principalOfOthers(false)))
                .isSilent();
        rule(OF_OTHERS).given(ofMiniProgram(principal())).isUndecidedFor(SERVICE + ".principalOfOthers");
        rule(OF_OTHERS)
                .given(FilingRequest.builder(CHANGE_SERVICE)
                        .miniProgram(miniProgram().build()))
                .isUndecidedFor("subject.type", SERVICE + ".principalOfOthers");
    }

    @Test
    void a_subject_principal_can_answer_for_others_and_be_an_outsider() {
        Person.Builder person = principal().principalOfOthers(true).insider(false);
        rule(OF_OTHERS).given(ofSubject(person)).isSilent();
        rule(OUTSIDER).given(ofSubject(person)).isSilent();
    }

    @Test
    void a_mini_program_principal_works_for_the_unit() {
        rule(OUTSIDER).given(ofMiniProgram(principal().insider(false))).isViolatedAt(WARNING, SERVICE + ".insider");
        rule(OUTSIDER).given(ofMiniProgram(principal().insider(true))).isSilent();
        rule(OUTSIDER).given(ofMiniProgram(principal())).isUndecidedFor(SERVICE + ".insider");
        rule(OUTSIDER)
                .given(FilingRequest.builder(CHANGE_SERVICE)
                        .miniProgram(miniProgram().build()))
                .isUndecidedFor("subject.type", SERVICE + ".insider");
    }

    private static Person.Builder principal() {
        return person("样例丙", "110101199001020010");
    }

    private static Person.Builder another() {
        return person("样例乙", "11010120120101001X");
    }

    private static Person.Builder theOther(String who) {
        return who.equals("same") ? principal() : another();
    }

    /** Both offices; an empty text leaves the mini-program principal's phone or address out. */
    private static FilingRequest.Builder principals(
            Person.Builder one, Person.Builder other, String otherPhone, String otherEmail) {
        if (!otherPhone.isEmpty()) {
            other.phone(otherPhone);
        }
        if (!otherEmail.isEmpty()) {
            other.email(otherEmail);
        }
        return filing(NEW_FIRST)
                .subject(enterprise().principal(one.build()).build())
                .miniProgram(miniProgram().principal(other.build()).build());
    }

    /** A filing that describes the subject principal alone. */
    private static FilingRequest.Builder ofSubject(Person.Builder person) {
        return filing(CHANGE_SUBJECT)
                .subject(enterprise().principal(person.build()).build());
    }

    /** A filing that describes the mini-program principal alone. */
    private static FilingRequest.Builder ofMiniProgram(Person.Builder person) {
        return filing(CHANGE_SERVICE)
                .miniProgram(miniProgram().principal(person.build()).build());
    }
}
