package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.REPRESENTATIVE;
import static io.github.icprules.drools.Requests.SOMEBODY_ELSE;
import static io.github.icprules.drools.Requests.miniProgram;
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
import io.github.icprules.model.Subject;
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

/** 负责人: {@code person.drl}, whom its rules judge and in which filings. */
class PersonRulesTest {

    private static final String NOT_PRINCIPAL = "person.individual-not-principal";
    private static final String DIFFERS = "person.individual-mini-program-principal-differs";
    private static final String DELEGATED = "person.principal-delegated";
    private static final String NOT_ADMINISTRATOR = "person.not-administrator";
    private static final String TOO_YOUNG = "person.individual-too-young";

    private static final String SUBJECT = "subject.principal";
    private static final String SERVICE = "miniProgram.principal";

    private static final String PHONE = "13000000001";
    private static final String OTHER_PHONE = "13000000002";
    private static final String NUMBER = "110101201303020016";
    private static final String OTHER_NUMBER = "110101199001030016";

    /** What a rule finds: with whom, how grave, in whose filing, and whether of one person in both offices or of two. */
    private record Fault(String id, Severity severity, List<String> paths, SubjectType subject, boolean onePerson) {

        FilingRequest.Builder of(FilingType type) {
            return wrong(type, Subject.builder(subject, "示例主体"), onePerson);
        }
    }

    static final List<Fault> FAULTS = List.of(
            new Fault(NOT_PRINCIPAL, BLOCKING, List.of(SUBJECT + ".name"), INDIVIDUAL, true),
            new Fault(DIFFERS, BLOCKING, List.of(SERVICE + ".document.number"), INDIVIDUAL, false),
            new Fault(TOO_YOUNG, BLOCKING, List.of(SUBJECT + ".birthDate"), INDIVIDUAL, true),
            new Fault(DELEGATED, WARNING, List.of(SUBJECT), ENTERPRISE, true),
            new Fault(NOT_ADMINISTRATOR, BLOCKING, List.of(SERVICE), ENTERPRISE, true),
            new Fault("person.outsider", WARNING, List.of(SERVICE + ".insider"), ENTERPRISE, true),
            new Fault("person.principal-of-others", WARNING, List.of(SERVICE + ".principalOfOthers"), ENTERPRISE, true),
            new Fault("person.two-phones-of-one-person", BLOCKING, List.of(SERVICE + ".phone"), ENTERPRISE, true),
            new Fault("person.two-emails-of-one-person", BLOCKING, List.of(SERVICE + ".email"), ENTERPRISE, true),
            new Fault("person.phone-of-another-person", BLOCKING, List.of(SERVICE + ".phone"), ENTERPRISE, false),
            new Fault("person.email-of-another-person", BLOCKING, List.of(SERVICE + ".email"), ENTERPRISE, false),
            ofBoth("person.emergency-phone-own", BLOCKING, ".emergencyPhone"),
            ofBoth("person.phone-taken", BLOCKING, ".phone"),
            ofBoth("person.phone-not-answered", WARNING, ".phone"),
            ofBoth("person.document-not-personal", BLOCKING, ".document.type"),
            ofBoth("person.document-temporary", WARNING, ".document.temporary"),
            ofBoth("person.document-expired", BLOCKING, ".document.validity"),
            ofBoth("person.document-validity-inverted", BLOCKING, ".document.validity"));

    @Test
    void no_number_of_a_person_is_ever_written_down() {
        Set<String> spoken = new TreeSet<>();
        for (Fault fault : FAULTS) {
            FilingReport report = rule(fault.id()).given(fault.of(NEW_FIRST)).report();
            report.violations().stream().map(Violation::ruleId).forEach(spoken::add);
            for (Language language : Language.values()) {
                assertThat(report.asTree(language).toString()).doesNotContain(PHONE, OTHER_PHONE, NUMBER, OTHER_NUMBER);
            }
        }
        assertThat(spoken).containsAll(FAULTS.stream().map(Fault::id).toList());
    }

    private static Fault ofBoth(String id, Severity severity, String member) {
        return new Fault(id, severity, List.of(SUBJECT + member, SERVICE + member), ENTERPRISE, true);
    }

    /** One person, or two who share phone and address, of whom everything is wrong that can be. */
    private static FilingRequest.Builder wrong(FilingType type, Subject.Builder subject, boolean onePerson) {
        Person one = wrong("样例丙", NUMBER, PHONE, "one@example.com");
        Person other = onePerson
                ? wrong("样例丙", NUMBER, OTHER_PHONE, "other@example.com")
                : wrong("样例丁", OTHER_NUMBER, PHONE, "one@example.com");
        return FilingRequest.builder(type)
                .subject(subject.legalRepresentative(REPRESENTATIVE)
                        .principal(one)
                        .build())
                .miniProgram(miniProgram()
                        .principal(other)
                        .administrator(SOMEBODY_ELSE)
                        .build());
    }

    private static Person wrong(String name, String number, String phone, String email) {
        return Person.builder(name)
                .document(new IdentityDocument(
                        CertificateType.BUSINESS_LICENCE,
                        number,
                        Validity.between(LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 1)),
                        true))
                .birthDate(LocalDate.of(2013, 3, 2))
                .phone(phone)
                .email(email)
                .emergencyPhone(phone)
                .phoneReachable(false)
                .phoneUsedByOthers(true)
                .principalOfOthers(true)
                .insider(false)
                .build();
    }
}
