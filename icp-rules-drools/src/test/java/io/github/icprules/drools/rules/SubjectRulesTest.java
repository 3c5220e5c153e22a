package io.github.icprules.drools.rules;

import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.SubjectType.ENTERPRISE;
import static io.github.icprules.model.SubjectType.INDIVIDUAL;
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

/** 主办单位: {@code subject.drl}, whom its rules judge and in which filings. */
class SubjectRulesTest {

    private static final String BRANCH = "subject.branch";

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

    private static Fault ofCertificate(
            String finding, Severity severity, String member, Judged judged, LocalDate countsFrom) {
        return new Fault("subject." + finding, severity, "subject.certificate" + member, judged, true, countsFrom);
    }

    private static Fault ofSubject(
            String finding, Severity severity, String member, Judged judged, boolean ofNewData, LocalDate countsFrom) {
        return new Fault("subject." + finding, severity, "subject" + member, judged, ofNewData, countsFrom);
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
}
