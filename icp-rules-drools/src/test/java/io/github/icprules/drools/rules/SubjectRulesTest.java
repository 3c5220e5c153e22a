package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.REPRESENTATIVE;
import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.RuleVerifier.DAY;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static io.github.icprules.model.SubjectType.ENTERPRISE;
import static io.github.icprules.model.SubjectType.INDIVIDUAL;
import static io.github.icprules.model.SubjectType.OVERSEAS_ORGANISATION;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.RegistrationStanding;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** 主办单位: {@code subject.drl}, whom its rules judge and in which filings. */
class SubjectRulesTest {

    private static final String OVERSEAS = "subject.overseas-organisation";
    private static final String BRANCH = "subject.branch";

    private static final Set<FilingType> DESCRIBING_SUBJECT = Set.of(
            FilingType.NEW_FIRST,
            FilingType.NEW_SERVICE,
            FilingType.NEW_ACCESS,
            FilingType.CHANGE_SUBJECT,
            FilingType.CHANGE_ALL);

    private static final LocalDate DUTY = LocalDate.of(2023, 9, 1);
    private static final LocalDate API = LocalDate.of(2023, 9, 4);

    private static final String NUMBER = "91110108000000017X";
    private static final String OTHER_NUMBER = "91000000000000000K";
    private static final String ID_NUMBER = "110101199001020010";

    /** Who is judged by a rule. */
    private enum Judged {
        ANYBODY,
        UNITS,
        INDIVIDUALS
    }

    /** What a rule finds: where, how grave, with whom, and whether it is of no concern where data are reused. */
    private record Fault(
            String id, Severity severity, String path, Judged judged, boolean ofNewData, LocalDate countsFrom) {}

    static final List<Fault> FAULTS = List.of(
            ofCertificate("certificate-of-another-name", BLOCKING, ".holder", Judged.ANYBODY, API),
            ofCertificate("account-of-another-number", BLOCKING, ".number", Judged.UNITS, API),
            ofCertificate("certificate-address-elsewhere", BLOCKING, ".address", Judged.UNITS, DUTY),
            ofCertificate("certificate-type-not-allowed", BLOCKING, ".type", Judged.ANYBODY, API),
            ofCertificate("certificate-differs-from-registry", BLOCKING, ".matchesRegistry", Judged.UNITS, DUTY),
            ofCertificate("certificate-outdated", WARNING, ".newestVersion", Judged.UNITS, DUTY),
            ofCertificate("certificate-expired", BLOCKING, ".validity", Judged.ANYBODY, DUTY),
            ofCertificate("individual-certificate-differs", BLOCKING, ".number", Judged.INDIVIDUALS, API),
            ofSubject("contact-address-repeats-region", WARNING, ".contactAddress", Judged.ANYBODY, true, API),
            ofSubject("contact-address-vague", WARNING, ".contactAddress", Judged.ANYBODY, true, DUTY),
            ofSubject("account-of-another-name", BLOCKING, ".name", Judged.ANYBODY, false, API),
            ofSubject("not-in-good-standing", BLOCKING, ".standing", Judged.UNITS, false, DUTY));

    @ParameterizedTest
    @FieldSource("FAULTS")
    void a_subject_is_judged_where_the_filing_describes_it(Fault fault) {
        for (FilingType type : FilingType.values()) {
            expect(fault, wrong(type, Subject.builder(concerned(fault), "示例主体")), DESCRIBING_SUBJECT.contains(type));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ABNORMAL, '恢复为正常状态，再提交备案。'",
        "REVOKED, '该主体已不能备案：换为存续的主体（小程序也先变更主体），再提交备案。'",
        "DEREGISTERED, '该主体已不能备案：换为存续的主体（小程序也先变更主体），再提交备案。'",
    })
    void only_a_unit_that_is_listed_as_abnormal_can_be_restored(RegistrationStanding standing, String advice) {
        rule("subject.not-in-good-standing")
                .given(filing(NEW_FIRST).subject(enterprise().standing(standing).build()))
                .isViolatedAt(BLOCKING, "subject.standing")
                .isSaying(advice);
    }

    @ParameterizedTest
    @FieldSource("FAULTS")
    void what_is_reused_is_not_judged_again(Fault fault) {
        FilingRequest.Builder reused = wrong(NEW_SERVICE, Subject.builder(concerned(fault), "示例主体"))
                .platform(platform().reusesSubjectData(true).build());
        FilingRequest.Builder enteredByHand = wrong(NEW_SERVICE, Subject.builder(concerned(fault), "示例主体"))
                .platform(platform().reusesSubjectData(false).build());
        expect(fault, reused, !fault.ofNewData());
        expect(fault, enteredByHand, true);
    }

    @ParameterizedTest
    @FieldSource("FAULTS")
    void a_rule_tells_individuals_from_units_where_they_differ(Fault fault) {
        for (SubjectType type : SubjectType.values()) {
            expect(
                    fault,
                    wrong(NEW_FIRST, Subject.builder(type, "示例主体")),
                    switch (fault.judged()) {
                        case ANYBODY -> true;
                        case UNITS -> type != INDIVIDUAL;
                        case INDIVIDUALS -> type == INDIVIDUAL;
                    });
        }
    }

    @ParameterizedTest
    @FieldSource("FAULTS")
    void the_type_must_be_known_where_they_differ(Fault fault) {
        FilingRequest.Builder request = wrong(NEW_FIRST, Subject.builder().name("示例主体"));
        if (fault.judged() == Judged.ANYBODY && !fault.id().equals("subject.certificate-type-not-allowed")) {
            expect(fault, request, true);
        } else {
            rule(fault.id()).given(request).isUndecidedFor("subject.type");
        }
    }

    @ParameterizedTest
    @FieldSource("FAULTS")
    void a_subject_in_order_is_not_spoken_of(Fault fault) {
        for (FilingType type : FilingType.values()) {
            rule(fault.id()).given(rightUnit(type)).isSilent();
            rule(fault.id()).given(rightIndividual(type)).isSilent();
        }
    }

    @ParameterizedTest
    @FieldSource("FAULTS")
    void a_rule_counts_from_the_day_its_source_does(Fault fault) {
        rule(fault.id()).countsFrom(fault.countsFrom(), wrong(NEW_FIRST, Subject.builder(concerned(fault), "示例主体")));
    }

    @Test
    void no_number_of_a_certificate_is_ever_written_down() {
        Set<String> spoken = new TreeSet<>();
        for (SubjectType type : List.of(ENTERPRISE, INDIVIDUAL)) {
            FilingReport report = rule(BRANCH)
                    .given(wrong(NEW_FIRST, Subject.builder(type, "示例主体")))
                    .report();
            report.violations().stream().map(Violation::ruleId).forEach(spoken::add);
            for (Language language : Language.values()) {
                assertThat(report.asTree(language).toString()).doesNotContain(NUMBER, OTHER_NUMBER, ID_NUMBER);
            }
        }
        assertThat(spoken).containsAll(FAULTS.stream().map(Fault::id).toList());
    }

    @ParameterizedTest
    @EnumSource
    void an_overseas_organisation_hardly_files_by_itself(SubjectType type) {
        for (FilingType filing : FilingType.values()) {
            FilingRequest.Builder request = FilingRequest.builder(filing)
                    .subject(Subject.builder(type, "示例主体").build());
            if (type == OVERSEAS_ORGANISATION && DESCRIBING_SUBJECT.contains(filing)) {
                rule(OVERSEAS).given(request).isViolatedAt(WARNING, "subject.type");
            } else {
                rule(OVERSEAS).given(request).isSilent();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whether_a_branch_can_file_the_authority_decides(FilingType type) {
        Subject.Builder subject = Subject.builder(ENTERPRISE, "示例科技有限公司样例分公司");
        FilingRequest.Builder ofBranch =
                FilingRequest.builder(type).subject(subject.branch(true).build());
        if (DESCRIBING_SUBJECT.contains(type)) {
            rule(BRANCH).given(ofBranch).isOpen().isSaying("总公司的法定代表人");
        } else {
            rule(BRANCH).given(ofBranch).isSilent();
        }
        rule(BRANCH)
                .given(FilingRequest.builder(type).subject(subject.branch(false).build()))
                .isSilent();
    }

    @Test
    void nobody_is_from_overseas_or_a_branch_unless_somebody_says_so() {
        rule(OVERSEAS).given(FilingRequest.builder(NEW_FIRST)).isSilent();
        rule(BRANCH).given(FilingRequest.builder(NEW_FIRST)).isSilent();
    }

    @Test
    void both_count_from_the_day_the_duty_to_file_began() {
        rule(OVERSEAS)
                .countsFrom(
                        DUTY,
                        FilingRequest.builder(NEW_FIRST)
                                .subject(Subject.builder(OVERSEAS_ORGANISATION, "示例主体")
                                        .build()));
        rule(BRANCH)
                .countsFrom(
                        DUTY,
                        FilingRequest.builder(NEW_FIRST)
                                .subject(Subject.builder(ENTERPRISE, "示例主体")
                                        .branch(true)
                                        .build()));
    }

    private static Fault ofCertificate(
            String finding, Severity severity, String member, Judged judged, LocalDate countsFrom) {
        return new Fault("subject." + finding, severity, "subject.certificate" + member, judged, true, countsFrom);
    }

    private static Fault ofSubject(
            String finding, Severity severity, String member, Judged judged, boolean ofNewData, LocalDate countsFrom) {
        return new Fault("subject." + finding, severity, "subject" + member, judged, ofNewData, countsFrom);
    }

    private static SubjectType concerned(Fault fault) {
        return fault.judged() == Judged.INDIVIDUALS ? INDIVIDUAL : ENTERPRISE;
    }

    private static void expect(Fault fault, FilingRequest.Builder request, boolean violated) {
        if (violated) {
            rule(fault.id()).given(request).isViolatedAt(fault.severity(), fault.path());
        } else {
            rule(fault.id()).given(request).isSilent();
        }
    }

    /** A subject of whose certificate, addresses and account everything is wrong that can be. */
    private static FilingRequest.Builder wrong(FilingType type, Subject.Builder subject) {
        CertificateType ofAnotherType = subject.build().type() == SubjectType.ARBITRATION_BODY
                ? CertificateType.NOTARY_LICENCE
                : CertificateType.ARBITRATION_REGISTRATION;
        SubjectCertificate.Builder certificate = SubjectCertificate.builder(ofAnotherType)
                .number(NUMBER)
                .holder("示例仲裁委员会")
                .address("上海市浦东新区示例路1号")
                .validity(Validity.until(LocalDate.of(2020, 1, 1)))
                .newestVersion(false)
                .matchesRegistry(false);
        return FilingRequest.builder(type)
                .subject(subject.region(Region.of(Province.BEIJING))
                        .contactAddress("北京市海淀区")
                        .remark("")
                        .certificate(certificate.build())
                        .principal(principal())
                        .standing(RegistrationStanding.REVOKED)
                        .build())
                .platform(platform().build());
    }

    private static PlatformState.Builder platform() {
        return PlatformState.builder().registeredName("样例科技有限公司").registeredNumber(OTHER_NUMBER);
    }

    private static Person principal() {
        return Person.builder("样例丙")
                .document(IdentityDocument.residentId(ID_NUMBER))
                .build();
    }

    private static FilingRequest.Builder rightUnit(FilingType type) {
        SubjectCertificate.Builder certificate = SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                .number(NUMBER)
                .holder("示例科技有限公司");
        return right(type, Subject.builder(ENTERPRISE, "示例科技有限公司").principal(REPRESENTATIVE), certificate)
                .platform(PlatformState.builder()
                        .registeredName("示例科技有限公司")
                        .registeredNumber(NUMBER)
                        .build());
    }

    private static FilingRequest.Builder rightIndividual(FilingType type) {
        SubjectCertificate.Builder certificate = SubjectCertificate.builder(CertificateType.RESIDENT_ID)
                .number(ID_NUMBER)
                .holder("样例丙");
        return right(type, Subject.builder(INDIVIDUAL, "样例丙").principal(principal()), certificate)
                .platform(PlatformState.builder().registeredName("样例丙").build());
    }

    private static FilingRequest.Builder right(
            FilingType type, Subject.Builder subject, SubjectCertificate.Builder certificate) {
        return FilingRequest.builder(type)
                .subject(subject.region(Region.of(Province.BEIJING))
                        .contactAddress("示例路1号样例大厦2层203室")
                        .certificate(certificate
                                .address("北京市海淀区示例路1号")
                                .validity(Validity.until(DAY.plusYears(1)))
                                .newestVersion(true)
                                .matchesRegistry(true)
                                .build())
                        .standing(RegistrationStanding.NORMAL)
                        .build());
    }
}
