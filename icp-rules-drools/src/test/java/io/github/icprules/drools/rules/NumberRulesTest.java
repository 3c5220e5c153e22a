package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CANCEL_SUBJECT;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Person;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 号码格式: {@code number.drl}. */
class NumberRulesTest {

    private static final String RESIDENT_ID = "number.resident-id";
    private static final String PERSONAL_DOCUMENT = "number.personal-document";
    private static final String PHONE = "number.phone";
    private static final String VIRTUAL_OPERATOR = "number.phone-of-virtual-operator";
    private static final String EMERGENCY_PHONE = "number.emergency-phone";
    private static final String EMAIL = "number.email";
    private static final String CREDIT_CODE = "number.credit-code";
    private static final String CREDIT_CODE_INSIDE = "number.credit-code-inside";
    private static final String ANOTHER_TYPE = "number.credit-code-of-another-type";
    private static final String APP_ID = "number.app-id";
    private static final String FILING_NUMBER = "number.filing-number";
    private static final String ANOTHER_PROVINCE = "number.filing-number-of-another-province";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110101200001010011",
                "11010120000101001",
                "110101200002300017",
                "990101200001010010",
                "11010120990101001X",
                "810000199001010019"
            })
    void a_resident_id_number_is_checked_to_its_last_digit(String number) {
        rule(RESIDENT_ID)
                .given(principal(Person.builder("样例丙").document(IdentityDocument.residentId(number))))
                .isViolatedAt(BLOCKING, "subject.principal.document.number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"110101200001010010", "11010120120101001X", "11010120120101001x"})
    void a_sound_resident_id_number_is_fine(String number) {
        rule(RESIDENT_ID)
                .given(principal(Person.builder("样例丙").document(IdentityDocument.residentId(number))))
                .isSilent();
    }

    @Test
    void each_principal_is_looked_at_where_the_filing_describes_it() {
        Person wrong = Person.builder("样例丙")
                .document(IdentityDocument.residentId("110101200001010011"))
                .build();
        FilingRequest.Builder both = filing(NEW_FIRST)
                .subject(enterprise().principal(wrong).build())
                .miniProgram(miniProgram().principal(wrong).build());
        rule(RESIDENT_ID)
                .given(both)
                .isViolatedAt("subject.principal.document.number", "miniProgram.principal.document.number");
        rule(RESIDENT_ID)
                .given(filing(CHANGE_SERVICE)
                        .subject(enterprise().principal(wrong).build())
                        .miniProgram(miniProgram().principal(wrong).build()))
                .isViolatedAt("miniProgram.principal.document.number");
        rule(RESIDENT_ID)
                .given(filing(CANCEL_SUBJECT)
                        .subject(enterprise().principal(wrong).build()))
                .isSilent();
    }

    @Test
    void a_principal_whom_the_filing_does_not_describe_is_not_looked_at() {
        Person wrong = Person.builder("样例丙")
                .document(new IdentityDocument(CertificateType.TAIWAN_TRAVEL_PERMIT, "1", null, null))
                .phone("17000000001")
                .build();
        FilingRequest.Builder request =
                filing(CHANGE_SERVICE).subject(enterprise().principal(wrong).build());
        rule(PERSONAL_DOCUMENT).given(request).isSilent();
        rule(VIRTUAL_OPERATOR).given(request).isSilent();
    }

    @Test
    void a_document_of_which_kind_and_number_are_not_given_is_not_judged() {
        rule(RESIDENT_ID).given(principal(Person.builder("样例丙"))).isUndecidedFor("subject.principal.document.number");
    }

    @ParameterizedTest
    @CsvSource({
        "HONG_KONG_MACAO_TRAVEL_PERMIT, H12345678, true",
        "HONG_KONG_MACAO_TRAVEL_PERMIT, X12345678, false",
        "HONG_KONG_MACAO_RESIDENCE_PERMIT, 810000199001010019, true",
        "HONG_KONG_MACAO_RESIDENCE_PERMIT, 110101200001010010, false",
        "TAIWAN_RESIDENCE_PERMIT, 830000209001010019, false",
        "TAIWAN_TRAVEL_PERMIT, 12345678, true",
        "TAIWAN_TRAVEL_PERMIT, 1234567, false"
    })
    void another_document_is_judged_by_the_form_of_its_number(CertificateType type, String number, boolean fine) {
        FilingRequest.Builder request =
                principal(Person.builder("样例丙").document(new IdentityDocument(type, number, null, null)));
        rule(RESIDENT_ID).given(request).isSilent();
        if (fine) {
            rule(PERSONAL_DOCUMENT).given(request).isSilent();
        } else {
            rule(PERSONAL_DOCUMENT)
                    .given(request)
                    .isViolatedAt(WARNING, "subject.principal.document.number")
                    .isSaying(type.chinese());
        }
    }

    @Test
    void another_document_must_have_a_number_to_be_judged() {
        rule(PERSONAL_DOCUMENT)
                .given(principal(Person.builder("样例丙")
                        .document(new IdentityDocument(CertificateType.PASSPORT, null, null, null))))
                .isUndecidedFor("subject.principal.document.number");
        rule(PERSONAL_DOCUMENT)
                .given(principal(Person.builder("样例丙").document(IdentityDocument.residentId("1"))))
                .isSilent();
        rule(PERSONAL_DOCUMENT)
                .given(principal(Person.builder("样例丙")
                        .document(new IdentityDocument(CertificateType.BUSINESS_LICENCE, null, null, null))))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({"TAIWAN_TRAVEL_PERMIT, 0000000001", "BUSINESS_LICENCE, 91000000000000000K"})
    void a_number_whose_form_nobody_has_described_is_not_judged(CertificateType type, String number) {
        rule(PERSONAL_DOCUMENT)
                .given(principal(Person.builder("样例丙").document(new IdentityDocument(type, number, null, null))))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        "13800000001, true",
        "12800000001, false",
        "1380000000, false",
        "+8613800000001, false",
        "01012345678, false",
        "' ', false"
    })
    void a_phone_is_a_mobile_number(String phone, boolean fine) {
        FilingRequest.Builder request = principal(Person.builder("样例丙").phone(phone));
        if (fine) {
            rule(PHONE).given(request).isSilent();
        } else {
            rule(PHONE).given(request).isViolatedAt(BLOCKING, "subject.principal.phone");
        }
    }

    @ParameterizedTest
    @CsvSource({"13800000001, true", "010-12345678, true", "12800000001, false", "110, false", "' ', false"})
    void an_emergency_contact_is_a_mobile_or_a_landline_number(String phone, boolean fine) {
        FilingRequest.Builder request = principal(Person.builder("样例丙").emergencyPhone(phone));
        if (fine) {
            rule(EMERGENCY_PHONE).given(request).isSilent();
        } else {
            rule(EMERGENCY_PHONE).given(request).isViolatedAt(BLOCKING, "subject.principal.emergencyPhone");
        }
    }

    @Test
    void a_virtual_operator_is_told() {
        rule(VIRTUAL_OPERATOR)
                .given(principal(Person.builder("样例丙").phone("17000000001")))
                .isViolatedAt(WARNING, "subject.principal.phone");
        rule(VIRTUAL_OPERATOR)
                .given(principal(Person.builder("样例丙").phone("13800000001")))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({"yangli@example.com, true", "yangli, false", "yangli@, false"})
    void an_email_address_is_one(String email, boolean fine) {
        FilingRequest.Builder request = principal(Person.builder("样例丙").email(email));
        if (fine) {
            rule(EMAIL).given(request).isSilent();
        } else {
            rule(EMAIL).given(request).isViolatedAt(BLOCKING, "subject.principal.email");
        }
    }

    @Test
    void what_is_not_given_of_a_person_is_not_judged() {
        FilingRequest.Builder request = principal(Person.builder("样例丙"));
        rule(PHONE).given(request).isUndecidedFor("subject.principal.phone");
        rule(EMERGENCY_PHONE).given(request).isUndecidedFor("subject.principal.emergencyPhone");
        rule(EMAIL).given(request).isUndecidedFor("subject.principal.email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"91000000000000000A", "91000000000000000", "9100000000000000IO", " "})
    void a_credit_code_is_checked_to_its_last_character(String code) {
        rule(CREDIT_CODE)
                .given(certificate(CertificateType.BUSINESS_LICENCE, code))
                .isViolatedAt(BLOCKING, "subject.certificate.number");
        rule(CREDIT_CODE)
                .given(certificate(CertificateType.INSTITUTION_CREDIT_CODE, code))
                .isViolatedAt("subject.certificate.number");
    }

    @Test
    void a_sound_credit_code_is_fine_and_other_certificates_have_other_numbers() {
        rule(CREDIT_CODE)
                .given(certificate(CertificateType.BUSINESS_LICENCE, "91350100M000100Y43"))
                .isSilent();
        rule(CREDIT_CODE)
                .given(certificate(CertificateType.PRIVATE_SCHOOL_PERMIT, "教民000000000000000号"))
                .isSilent();
        rule(CREDIT_CODE)
                .given(filing(NEW_FIRST)
                        .subject(enterprise()
                                .certificate(SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                                        .build())
                                .build()))
                .isUndecidedFor("subject.certificate.number");
    }

    @Test
    void the_organisation_code_inside_is_told_apart() {
        String outsideRight = "91000000000000001";
        String code = outsideRight + checkCharacterOf(outsideRight);
        rule(CREDIT_CODE)
                .given(certificate(CertificateType.BUSINESS_LICENCE, code))
                .isSilent();
        rule(CREDIT_CODE_INSIDE)
                .given(certificate(CertificateType.BUSINESS_LICENCE, code))
                .isViolatedAt(WARNING, "subject.certificate.number");
        rule(CREDIT_CODE_INSIDE)
                .given(certificate(CertificateType.FOUNDATION_REGISTRATION, code))
                .isViolatedAt("subject.certificate.number");
        rule(CREDIT_CODE_INSIDE)
                .given(certificate(CertificateType.ENTERPRISE_ORGANISATION_CODE, code))
                .isSilent();
        rule(CREDIT_CODE_INSIDE)
                .given(certificate(CertificateType.BUSINESS_LICENCE, "91350100M000100Y43"))
                .isSilent();
    }

    @Test
    void a_code_goes_with_the_type_of_subject() {
        rule(ANOTHER_TYPE)
                .given(certificate(CertificateType.BUSINESS_LICENCE, "12000000000000000Q"))
                .isViolatedAt(WARNING, "subject.certificate.number")
                .isSaying(SubjectType.ENTERPRISE.chinese());
        rule(ANOTHER_TYPE)
                .given(certificate(CertificateType.BUSINESS_LICENCE, "91000000000000000K"))
                .isSilent();
    }

    @Test
    void only_a_certificate_that_carries_a_credit_code_is_compared_with_the_type_of_subject() {
        rule(ANOTHER_TYPE)
                .given(certificate(CertificateType.INSTITUTION_LEGAL_PERSON, "12000000000000000Q"))
                .isViolatedAt("subject.certificate.number");
        rule(ANOTHER_TYPE)
                .given(certificate(CertificateType.INSTITUTION_ORGANISATION_CODE, "12000000000000000Q"))
                .isViolatedAt("subject.certificate.number");
        rule(ANOTHER_TYPE)
                .given(certificate(CertificateType.ENTERPRISE_ORGANISATION_CODE, "M000100Y4"))
                .isSilent();
        rule(ANOTHER_TYPE)
                .given(certificate(CertificateType.PRIVATE_SCHOOL_PERMIT, "12000000000000000Q"))
                .isSilent();
    }

    @Test
    void a_certificate_that_the_filing_does_not_hand_in_is_not_looked_at() {
        rule(CREDIT_CODE)
                .given(certificate(CHANGE_SERVICE, CertificateType.BUSINESS_LICENCE, "91000000000000000A"))
                .isSilent();
        String outsideRight = "91000000000000001";
        rule(CREDIT_CODE_INSIDE)
                .given(certificate(
                        CHANGE_SERVICE,
                        CertificateType.BUSINESS_LICENCE,
                        outsideRight + checkCharacterOf(outsideRight)))
                .isSilent();
        rule(ANOTHER_TYPE)
                .given(certificate(CHANGE_SERVICE, CertificateType.BUSINESS_LICENCE, "12000000000000000Q"))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({"wx0123456789abcdef, true", "wx0123456789ABCDEF, false", "0123456789abcdef, false"})
    void an_app_id_is_one(String appId, boolean fine) {
        FilingRequest.Builder request =
                filing(NEW_FIRST).miniProgram(miniProgram().appId(appId).build());
        if (fine) {
            rule(APP_ID).given(request).isSilent();
        } else {
            rule(APP_ID).given(request).isViolatedAt(WARNING, "miniProgram.appId");
        }
        rule(APP_ID).given(filing(NEW_FIRST)).isUndecidedFor("miniProgram.appId");
        rule(APP_ID).given(filing(CHANGE_SUBJECT)).isSilent();
    }

    @ParameterizedTest
    @CsvSource({"京ICP备00000001号-1X, true", "京ICP备00000001号, false", "京ICP备00000001号-1A, false", "样例, false"})
    void a_filing_number_ends_as_a_mini_programs_does(String number, boolean fine) {
        FilingRequest.Builder request = filing(CHANGE_SERVICE)
                .miniProgram(miniProgram().filingNumber(number).build());
        if (fine) {
            rule(FILING_NUMBER).given(request).isSilent();
        } else {
            rule(FILING_NUMBER).given(request).isViolatedAt(WARNING, "miniProgram.filingNumber");
        }
        rule(FILING_NUMBER).given(filing(CHANGE_SERVICE)).isSilent();
    }

    @Test
    void a_filing_number_is_of_the_province() {
        rule(ANOTHER_PROVINCE)
                .given(filing(CHANGE_SERVICE)
                        .miniProgram(
                                miniProgram().filingNumber("粤ICP备00000001号-1X").build()))
                .isViolatedAt(WARNING, "miniProgram.filingNumber");
        rule(ANOTHER_PROVINCE)
                .given(filing(CHANGE_SERVICE)
                        .miniProgram(
                                miniProgram().filingNumber("京ICP备00000001号-1X").build()))
                .isSilent();
    }

    /** A filing that describes the subject principal and no other. */
    private static FilingRequest.Builder principal(Person.Builder person) {
        return filing(CHANGE_SUBJECT)
                .subject(enterprise().principal(person.build()).build());
    }

    private static FilingRequest.Builder certificate(CertificateType type, String number) {
        return certificate(NEW_FIRST, type, number);
    }

    private static FilingRequest.Builder certificate(FilingType filingType, CertificateType type, String number) {
        return filing(filingType)
                .subject(enterprise()
                        .certificate(
                                SubjectCertificate.builder(type).number(number).build())
                        .build());
    }

    /** The check character that GB 32100-2015 gives to the first seventeen. */
    private static char checkCharacterOf(String seventeen) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < seventeen.length(); i++) {
            sum += alphabet.indexOf(seventeen.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return alphabet.charAt((31 - sum % 31) % 31);
    }
}
