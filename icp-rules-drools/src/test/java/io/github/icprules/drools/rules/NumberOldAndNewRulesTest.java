package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.CertificateType.ENTERPRISE_ORGANISATION_CODE;
import static io.github.icprules.model.CertificateType.SOCIAL_ORGANISATION_REGISTRATION;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.report.Severity.WARNING;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Person;
import io.github.icprules.model.SubjectCertificate;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 号码格式: {@code number.drl}, holders too old to be, certificates with an older code or a newer one, the original id. */
class NumberOldAndNewRulesTest {

    private static final String TOO_OLD = "number.resident-id-too-old";
    private static final String ORGANISATION_CODE = "number.organisation-code";
    private static final String REGISTRATION = "number.credit-code-of-registration";

    private static final String ORIGINAL_ID = "number.original-id";

    private static final String NUMBER = "subject.certificate.number";

    /** The codes of the certificates that carry an organisation code, and of the registrations with a unified code. */
    private static final Set<Integer> WITH_ORGANISATION_CODE = Set.of(3, 9, 10, 12, 16, 18, 20);

    private static final Set<Integer> REGISTRATIONS = Set.of(4, 6, 17, 19, 21, 27, 36, 43, 49);

    @ParameterizedTest
    @CsvSource({
        // number, judged on, too old
        "110101190511240012, 2026-11-23, false",
        "110101190511240012, 2026-11-24, true",
        "440524188001010014, 2026-11-24, true",
        "11010519491231002X, 2026-11-24, false",
        "110101190511240013, 2026-11-24, false",
        "'', 2026-11-24, false"
    })
    void nobody_is_older_than_a_hundred_and_twenty(String number, LocalDate day, boolean tooOld) {
        FilingRequest.Builder request =
                identified(NEW_FIRST, IdentityDocument.residentId(number)).evaluatedOn(day);
        if (tooOld) {
            rule(TOO_OLD)
                    .given(request)
                    .isViolatedAt(WARNING, "subject.principal.document.number", "miniProgram.principal.document.number")
                    .isSaying("120 岁");
        } else {
            rule(TOO_OLD).given(request).isSilent();
        }
    }

    @Test
    void only_a_resident_id_number_tells_the_age() {
        String old = "440524188001010014";
        rule(TOO_OLD)
                .given(identified(NEW_FIRST, new IdentityDocument(CertificateType.PASSPORT, old, null, null)))
                .isSilent();
        rule(TOO_OLD)
                .given(identified(NEW_FIRST, new IdentityDocument(CertificateType.RESIDENT_ID, null, null, null)))
                .isSilent();
        rule(TOO_OLD)
                .given(identified(CHANGE_SERVICE, IdentityDocument.residentId(old)))
                .isViolatedAt("miniProgram.principal.document.number");
        rule(TOO_OLD)
                .given(filing(NEW_FIRST)
                        .subject(enterprise()
                                .principal(Person.builder("样例丙").build())
                                .build()))
                .isSilent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"M000100Y4", "M000100Y-4", "D2143569X", "91000000000000000K"})
    void an_organisation_code_or_the_code_that_took_its_place_is_fine(String number) {
        rule(ORGANISATION_CODE)
                .given(certified(NEW_FIRST, ENTERPRISE_ORGANISATION_CODE, number))
                .isSilent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"M000100Y5", "M000100Y", "m000100y4", "91000000000000000L", ""})
    void an_organisation_code_is_checked_to_its_last_character(String number) {
        rule(ORGANISATION_CODE)
                .given(certified(NEW_FIRST, ENTERPRISE_ORGANISATION_CODE, number))
                .isViolatedAt(WARNING, NUMBER);
    }

    @ParameterizedTest
    @EnumSource
    void a_certificate_carries_the_code_of_its_kind(CertificateType type) {
        FilingRequest.Builder request = certified(NEW_FIRST, type, "51000000000000000X");
        if (WITH_ORGANISATION_CODE.contains(type.code())) {
            rule(ORGANISATION_CODE).given(request).isViolatedAt(NUMBER);
            rule(ORGANISATION_CODE).given(certified(NEW_FIRST, type, null)).isUndecidedFor(NUMBER);
        } else {
            rule(ORGANISATION_CODE).given(request).isSilent();
        }
        if (REGISTRATIONS.contains(type.code())) {
            rule(REGISTRATION).given(request).isViolatedAt(WARNING, NUMBER).isSaying("18 位");
        } else {
            rule(REGISTRATION).given(request).isSilent();
        }
        rule(REGISTRATION).given(certified(NEW_FIRST, type, null)).isSilent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"51000000000000000P", "51000000000000001T", "社证字第0001号", "4403001234567", ""})
    void a_sound_code_is_fine_and_a_number_of_another_length_is_an_older_one(String number) {
        rule(REGISTRATION)
                .given(certified(NEW_FIRST, SOCIAL_ORGANISATION_REGISTRATION, number))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        "gh_0123456789ab, false",
        "gh_0123456789a, true",
        "wx_0123456789ab, true",
        "gh_0123456789AB, true",
        "' ', false",
        "'', false",
        ", false"
    })
    void an_original_id_is_written_as_the_platform_writes_it(@Nullable String id, boolean odd) {
        FilingRequest.Builder request = named(NEW_FIRST, id);
        if (odd) {
            rule(ORIGINAL_ID).given(request).isViolatedAt(WARNING, "miniProgram.originalId");
        } else {
            rule(ORIGINAL_ID).given(request).isSilent();
        }
        rule(ORIGINAL_ID).given(named(CHANGE_SUBJECT, id)).isSilent();
    }

    @Test
    void certificates_are_looked_at_where_they_are_handed_in_and_since_the_duty_to_file_began() {
        rule(ORGANISATION_CODE)
                .given(certified(CHANGE_SERVICE, ENTERPRISE_ORGANISATION_CODE, "M000100Y5"))
                .isSilent();
        rule(ORGANISATION_CODE)
                .given(filing(NEW_FIRST)
                        .subject(enterprise()
                                .certificate(new SubjectCertificate(null, "1", null, null, null, null, null, null))
                                .build()))
                .isSilent();
        rule(REGISTRATION)
                .given(certified(CHANGE_SERVICE, SOCIAL_ORGANISATION_REGISTRATION, "51000000000000000X"))
                .isSilent();
        LocalDate apiOpens = LocalDate.of(2023, 9, 4);
        rule(TOO_OLD).countsFrom(apiOpens, identified(NEW_FIRST, IdentityDocument.residentId("440524188001010014")));
        rule(ORGANISATION_CODE).countsFrom(apiOpens, certified(NEW_FIRST, ENTERPRISE_ORGANISATION_CODE, "M000100Y5"));
        rule(ORIGINAL_ID).countsFrom(LocalDate.of(2023, 9, 1), named(NEW_FIRST, "gh_"));
        rule(REGISTRATION)
                .countsFrom(
                        LocalDate.of(2023, 9, 1),
                        certified(NEW_FIRST, SOCIAL_ORGANISATION_REGISTRATION, "51000000000000000X"));
    }

    private static FilingRequest.Builder named(FilingType type, @Nullable String id) {
        MiniProgram.Builder miniProgram = miniProgram();
        return filing(type)
                .miniProgram(
                        id == null
                                ? miniProgram.build()
                                : miniProgram.originalId(id).build());
    }

    private static FilingRequest.Builder certified(FilingType type, CertificateType kind, @Nullable String number) {
        return filing(type)
                .subject(enterprise()
                        .certificate(new SubjectCertificate(kind, number, null, null, null, null, null, null))
                        .build());
    }

    private static FilingRequest.Builder identified(FilingType type, IdentityDocument document) {
        Person person = Person.builder("样例丙").document(document).build();
        return filing(type)
                .subject(enterprise().principal(person).build())
                .miniProgram(miniProgram().principal(person).build());
    }
}
