package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.RuleVerifier.DAY;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.CertificateType.BUSINESS_LICENCE;
import static io.github.icprules.model.CertificateType.RESIDENT_ID;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.SubjectType.ENTERPRISE;
import static io.github.icprules.model.SubjectType.INDIVIDUAL;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Person;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 主办单位证件: {@code subject.drl}, its rules on the certificate. */
class SubjectCertificateRulesTest {

    private static final String ANOTHER_NAME = "subject.certificate-of-another-name";
    private static final String TYPE = "subject.certificate-type-not-allowed";
    private static final String REGISTRY = "subject.certificate-differs-from-registry";
    private static final String OUTDATED = "subject.certificate-outdated";
    private static final String EXPIRED = "subject.certificate-expired";
    private static final String INDIVIDUAL_DIFFERS = "subject.individual-certificate-differs";

    private static final List<String> TERM = List.of(
            "certificate-expired", "certificate-expires-within-a-month", "certificate-expires-within-three-months");

    private static final String CERTIFICATE = "subject.certificate";
    private static final String ID_NUMBER = "11010120120101001X";

    /** The codes of the certificates by the code of the subject that files with them; 27 is no sole trader's. */
    private static final Map<Integer, List<Integer>> CERTIFICATES = Map.ofEntries(
            Map.entry(1, List.of(5, 23)),
            Map.entry(2, List.of(9, 13)),
            Map.entry(3, List.of(3, 4, 15)),
            Map.entry(4, List.of(1, 12, 27)),
            Map.entry(5, List.of(2, 7, 11, 14, 30, 41, 42)),
            Map.entry(6, List.of(6, 10)),
            Map.entry(9, List.of(16, 17, 36, 37)),
            Map.entry(10, List.of(18, 19)),
            Map.entry(11, List.of(20, 21)),
            Map.entry(12, List.of(22, 34, 40)),
            Map.entry(13, List.of(24)),
            Map.entry(14, List.of(28)),
            Map.entry(15, List.of(25)),
            Map.entry(16, List.of(35)),
            Map.entry(17, List.of(38)),
            Map.entry(18, List.of(39)),
            Map.entry(19, List.of(43)),
            Map.entry(20, List.of(44)));

    /** Newer codes of which no list says whose they are. */
    private static final Set<Integer> ASSIGNED_TO_NOBODY = Set.of(46, 47, 48, 49);

    @ParameterizedTest
    @EnumSource
    void each_type_of_subject_has_its_certificates(SubjectType subject) {
        Set<CertificateType> accepted = new HashSet<>();
        for (CertificateType type : CertificateType.values()) {
            FilingRequest.Builder request = of(subject, SubjectCertificate.builder(type));
            if (ASSIGNED_TO_NOBODY.contains(type.code()) || isOf(subject, type)) {
                rule(TYPE).given(request).isSilent();
                accepted.add(type);
            } else {
                rule(TYPE)
                        .given(request)
                        .isViolatedAt(BLOCKING, CERTIFICATE + ".type")
                        .isSaying("“" + subject.chinese() + "”", "“" + type.chinese() + "”");
            }
        }
        assertThat(accepted).hasSizeGreaterThan(ASSIGNED_TO_NOBODY.size());
    }

    @Test
    void every_code_of_a_certificate_is_in_the_table() {
        Set<Integer> codes =
                CERTIFICATES.values().stream().flatMap(List::stream).collect(Collectors.toCollection(HashSet::new));
        codes.addAll(ASSIGNED_TO_NOBODY);
        assertThat(Arrays.stream(CertificateType.values()).map(CertificateType::code))
                .containsExactlyInAnyOrderElementsOf(codes);
        assertThat(Arrays.stream(SubjectType.values()).map(SubjectType::miitCode))
                .containsAll(CERTIFICATES.keySet());
    }

    @Test
    void both_types_must_be_known_to_tell() {
        SubjectCertificate untyped = new SubjectCertificate(null, null, null, null, null, null, null, null);
        rule(TYPE)
                .given(FilingRequest.builder(NEW_FIRST)
                        .subject(Subject.builder(ENTERPRISE, "示例科技有限公司")
                                .certificate(untyped)
                                .build()))
                .isUndecidedFor(CERTIFICATE + ".type");
        rule(TYPE)
                .given(FilingRequest.builder(NEW_FIRST)
                        .subject(Subject.builder().certificate(untyped).build()))
                .isUndecidedFor("subject.type", CERTIFICATE + ".type");
        rule(TYPE)
                .given(ofUnknownType(SubjectCertificate.builder(BUSINESS_LICENCE)))
                .isUndecidedFor("subject.type");
        rule(TYPE)
                .given(ofUnknownType(SubjectCertificate.builder(CertificateType.FOREIGN_PRESS_CERTIFICATE)))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({"示例科技有限公司, false", "' 示例科技有限公司 ', false", "示例科技公司, true"})
    void the_certificate_bears_the_subjects_name(String holder, boolean another) {
        FilingRequest.Builder request = of(ENTERPRISE, licence().holder(holder));
        if (another) {
            rule(ANOTHER_NAME)
                    .given(request)
                    .isViolatedAt(BLOCKING, CERTIFICATE + ".holder")
                    .isSaying("“示例科技公司”", "“示例科技有限公司”");
        } else {
            rule(ANOTHER_NAME).given(request).isSilent();
        }
    }

    @Test
    void both_names_must_be_given_to_be_compared() {
        rule(ANOTHER_NAME).given(of(ENTERPRISE, licence())).isUndecidedFor(CERTIFICATE + ".holder");
        rule(ANOTHER_NAME).given(of(ENTERPRISE, licence().holder(" "))).isUndecidedFor(CERTIFICATE + ".holder");
        rule(ANOTHER_NAME).given(named(null, licence().holder("示例科技有限公司"))).isUndecidedFor("subject.name");
        rule(ANOTHER_NAME).given(named(" ", licence().holder("示例科技有限公司"))).isUndecidedFor("subject.name");
        rule(ANOTHER_NAME).given(named(null, licence())).isUndecidedFor("subject.name", CERTIFICATE + ".holder");
    }

    @Test
    void the_certificate_says_what_the_registry_says() {
        rule(REGISTRY)
                .given(of(ENTERPRISE, licence().matchesRegistry(false)))
                .isViolatedAt(BLOCKING, CERTIFICATE + ".matchesRegistry");
        rule(REGISTRY).given(of(ENTERPRISE, licence().matchesRegistry(true))).isSilent();
        rule(REGISTRY).given(of(ENTERPRISE, licence())).isUndecidedFor(CERTIFICATE + ".matchesRegistry");
        rule(REGISTRY).given(ofUnknownType(licence())).isUndecidedFor("subject.type", CERTIFICATE + ".matchesRegistry");
    }

    @Test
    void the_certificate_is_the_newest_version() {
        rule(OUTDATED)
                .given(of(ENTERPRISE, licence().newestVersion(false)))
                .isViolatedAt(WARNING, CERTIFICATE + ".newestVersion");
        rule(OUTDATED).given(of(ENTERPRISE, licence().newestVersion(true))).isSilent();
        rule(OUTDATED).given(of(ENTERPRISE, licence())).isUndecidedFor(CERTIFICATE + ".newestVersion");
        rule(OUTDATED).given(ofUnknownType(licence())).isUndecidedFor("subject.type", CERTIFICATE + ".newestVersion");
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void a_certificate_holds_to_the_end_of_its_last_day(int days, boolean expired) {
        LocalDate lastDay = DAY.plusDays(days);
        for (SubjectType type : SubjectType.values()) {
            FilingRequest.Builder request = of(type, licence().validity(Validity.until(lastDay)));
            if (expired) {
                rule(EXPIRED)
                        .given(request)
                        .isViolatedAt(BLOCKING, CERTIFICATE + ".validity")
                        .isSaying("2026-11-23");
            } else {
                rule(EXPIRED).given(request).isSilent();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, certificate-expired",
        "2026-11-24, certificate-expires-within-a-month",
        "2026-12-24, certificate-expires-within-a-month",
        "2026-12-25, certificate-expires-within-three-months",
        "2027-02-23, certificate-expires-within-three-months",
        "2027-02-24, ''"
    })
    void a_certificate_must_stay_valid_for_more_than_a_month_and_had_better_for_three(LocalDate until, String found) {
        FilingRequest.Builder request = of(ENTERPRISE, licence().validity(Validity.until(until)));
        for (String finding : TERM) {
            if (finding.equals(found)) {
                rule("subject." + finding)
                        .given(request)
                        .isViolatedAt(CERTIFICATE + ".validity")
                        .isSaying("主办单位证件", until.toString());
            } else {
                rule("subject." + finding).given(request).isSilent();
            }
        }
    }

    @Test
    void the_last_day_must_be_known_unless_there_is_none() {
        rule(EXPIRED)
                .given(of(ENTERPRISE, licence().validity(Validity.withoutEnd())))
                .isSilent();
        rule(EXPIRED)
                .given(of(ENTERPRISE, licence().validity(new Validity(DAY, null, false))))
                .isUndecidedFor(CERTIFICATE + ".validity.until");
        rule(EXPIRED).given(of(ENTERPRISE, licence())).isUndecidedFor(CERTIFICATE + ".validity.until");
    }

    @ParameterizedTest
    @ValueSource(strings = {ID_NUMBER, "11010120120101001x", " 11010120120101001X"})
    void an_individuals_certificate_is_the_principals_document(String number) {
        rule(INDIVIDUAL_DIFFERS)
                .given(ofIndividual(number, IdentityDocument.residentId(ID_NUMBER)))
                .isSilent();
    }

    @Test
    void another_document_is_not_the_principals() {
        rule(INDIVIDUAL_DIFFERS)
                .given(ofIndividual("110101199001020010", IdentityDocument.residentId(ID_NUMBER)))
                .isViolatedAt(BLOCKING, CERTIFICATE + ".number");
    }

    @Test
    void a_number_that_is_not_given_is_no_other_number() {
        rule(INDIVIDUAL_DIFFERS)
                .given(ofIndividual(" ", IdentityDocument.residentId(ID_NUMBER)))
                .isSilent();
        rule(INDIVIDUAL_DIFFERS)
                .given(ofIndividual(ID_NUMBER, new IdentityDocument(RESIDENT_ID, null, null, null)))
                .isSilent();
        rule(INDIVIDUAL_DIFFERS).given(ofIndividual(ID_NUMBER, null)).isSilent();
        rule(INDIVIDUAL_DIFFERS)
                .given(of(INDIVIDUAL, SubjectCertificate.builder(RESIDENT_ID).number(ID_NUMBER)))
                .isSilent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ANOTHER_NAME,
                TYPE,
                REGISTRY,
                OUTDATED,
                EXPIRED,
                INDIVIDUAL_DIFFERS,
                "subject.account-of-another-number",
                "subject.certificate-address-elsewhere"
            })
    void without_a_certificate_there_is_nothing_to_say_of_it(String id) {
        rule(id).given(filing(NEW_FIRST)
                        .subject(Subject.builder(ENTERPRISE, "示例科技有限公司").build()))
                .isSilent();
        rule(id).given(filing(NEW_FIRST)
                        .subject(Subject.builder(INDIVIDUAL, "样例甲").build()))
                .isSilent();
    }

    private static boolean isOf(SubjectType subject, CertificateType type) {
        return CERTIFICATES.getOrDefault(subject.miitCode(), List.of()).contains(type.code())
                && !(subject == SubjectType.SOLE_TRADER && type.code() == 27);
    }

    private static SubjectCertificate.Builder licence() {
        return SubjectCertificate.builder(BUSINESS_LICENCE);
    }

    private static FilingRequest.Builder of(SubjectType type, SubjectCertificate.Builder certificate) {
        return FilingRequest.builder(NEW_FIRST)
                .subject(Subject.builder(type, "示例科技有限公司")
                        .certificate(certificate.build())
                        .build());
    }

    private static FilingRequest.Builder ofUnknownType(SubjectCertificate.Builder certificate) {
        return FilingRequest.builder(NEW_FIRST)
                .subject(Subject.builder().certificate(certificate.build()).build());
    }

    private static FilingRequest.Builder named(@Nullable String name, SubjectCertificate.Builder certificate) {
        Subject.Builder subject = Subject.builder().type(ENTERPRISE).certificate(certificate.build());
        if (name != null) {
            subject.name(name);
        }
        return FilingRequest.builder(NEW_FIRST).subject(subject.build());
    }

    private static FilingRequest.Builder ofIndividual(String number, @Nullable IdentityDocument document) {
        Person.Builder principal = Person.builder("样例乙");
        if (document != null) {
            principal.document(document);
        }
        return FilingRequest.builder(NEW_FIRST)
                .subject(Subject.builder(INDIVIDUAL, "样例乙")
                        .certificate(SubjectCertificate.builder(RESIDENT_ID)
                                .number(number)
                                .build())
                        .principal(principal.build())
                        .build());
    }
}
