package io.github.icprules.drools.provinces;

import static io.github.icprules.drools.Requests.enterpriseIn;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individualIn;
import static io.github.icprules.drools.Requests.miniProgram;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 各省要求: who may answer for a unit, what individuals from elsewhere do, and how old principals are, in all 31 provinces. */
class ProvincialOverviewTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();
    private static final LocalDate DAY = RuleVerifier.DAY;
    private static final Person DELEGATE = Person.builder("样例丁")
            .document(IdentityDocument.residentId("510104199001010019"))
            .build();

    private static final String PLATFORM_AGE = "person.individual-too-young";
    private static final String YOUNG = "province-person.too-young";
    private static final String REPRESENTATIVE_YOUNG = "province-person.legal-representative-too-young";

    /**
     * Organisations: what becomes of a delegated subject principal (BLOCKING or WARNING: must be the legal representative;
     * letter; both: letter, and one person in both roles; remark: letter and a remark; open: unsettled). Individuals from
     * elsewhere: local (own identity cards only), the papers that count, free, or open. Last, the least age in a unit.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "BEIJING        | open     | open                                                 | - ",
                "TIANJIN        | BLOCKING | open                                                 | - ",
                "HEBEI          | BLOCKING | open                                                 | - ",
                "SHANXI         | BLOCKING | local                                                | - ",
                "INNER_MONGOLIA | BLOCKING | local                                                | - ",
                "LIAONING       | letter   | open                                                 | - ",
                "JILIN          | letter   | open                                                 | - ",
                "HEILONGJIANG   | BLOCKING | open                                                 | 18",
                "SHANGHAI       | BLOCKING | RESIDENCE_PERMIT TEMPORARY_PERMIT                    | - ",
                "JIANGSU        | both     | open                                                 | - ",
                "ZHEJIANG       | BLOCKING | RESIDENCE_PERMIT                                     | - ",
                "ANHUI          | both     | RESIDENCE_PERMIT                                     | - ",
                "FUJIAN         | BLOCKING | RESIDENCE_PERMIT TEMPORARY_PERMIT                    | 18",
                "JIANGXI        | BLOCKING | RESIDENCE_PERMIT                                     | - ",
                "SHANDONG       | BLOCKING | RESIDENCE_PERMIT STUDENT_CARD                        | - ",
                "HENAN          | BLOCKING | open                                                 | - ",
                "HUBEI          | BLOCKING | RESIDENCE_PERMIT TEMPORARY_PERMIT                    | 18",
                "HUNAN          | BLOCKING | open                                                 | 18",
                "GUANGDONG      | BLOCKING | RESIDENCE_PERMIT SOCIAL_SECURITY PROPERTY_CERTIFICATE | 16",
                "GUANGXI        | BLOCKING | local                                                | - ",
                "HAINAN         | open     | open                                                 | - ",
                "CHONGQING      | BLOCKING | open                                                 | - ",
                "SICHUAN        | letter   | open                                                 | 18",
                "GUIZHOU        | BLOCKING | open                                                 | - ",
                "YUNNAN         | WARNING  | open                                                 | - ",
                "TIBET          | BLOCKING | local                                                | 18",
                "SHAANXI        | BLOCKING | free                                                 | - ",
                "GANSU          | remark   | local                                                | 18",
                "QINGHAI        | BLOCKING | local                                                | - ",
                "NINGXIA        | BLOCKING | local                                                | - ",
                "XINJIANG       | BLOCKING | local                                                | - "
            })
    void provinces_differ(Province province, String delegate, String individuals, @Nullable Integer age) {
        assertThat(whatBecomesOfADelegate(province, SubjectType.ENTERPRISE))
                .as("delegate")
                .isEqualTo(delegate);
        assertThat(whatIndividualsFromElsewhereDo(province)).as("individuals").isEqualTo(individuals);
        assertThat(leastAgeInUnits(province)).as("age").isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({
        "ENTERPRISE, BLOCKING",
        "GOVERNMENT_ORGAN, letter",
        "PUBLIC_INSTITUTION, letter",
    })
    void in_zhejiang_public_bodies_may_delegate(SubjectType type, String delegate) {
        assertThat(whatBecomesOfADelegate(Province.ZHEJIANG, type)).isEqualTo(delegate);
    }

    @ParameterizedTest
    @EnumSource
    void of_individuals_wechat_says_everywhere_that_they_are_of_age(Province province) {
        FilingReport tooYoung =
                ENGINE.evaluate(ofIndividual(province, born(18, 1)).build());
        assertThat(severity(tooYoung, PLATFORM_AGE)).isEqualTo(Severity.BLOCKING);
        assertThat(severity(tooYoung, YOUNG)).isNull();
        FilingReport ofAge = ENGINE.evaluate(ofIndividual(province, born(18, 0)).build());
        assertThat(severity(ofAge, PLATFORM_AGE)).isNull();
        assertThat(severity(ofAge, YOUNG)).isNull();
    }

    private static String whatBecomesOfADelegate(Province province, SubjectType type) {
        FilingReport report = ENGINE.evaluate(filing(FilingType.NEW_FIRST)
                .subject(enterpriseIn(province)
                        .type(type)
                        .principal(DELEGATE)
                        .remark("")
                        .build())
                .noMaterials()
                .evaluatedOn(DAY)
                .build());
        Severity refused = severity(report, "province-principal.legal-representative-required");
        assertThat(isRequired(report, "supplements.subject-principal-authorisation-letter"))
                .as("a letter, where it would help")
                .isEqualTo(refused != Severity.BLOCKING);
        if (refused != null) {
            return refused.name();
        }
        if (isOpen(report, "province-principal.delegation-unsettled")) {
            return "open";
        }
        if (severity(report, "province-principal.delegate-in-one-role-only") == Severity.BLOCKING) {
            return "both";
        }
        return severity(report, "province-principal.delegate-without-remark") == Severity.BLOCKING
                ? "remark"
                : "letter";
    }

    private static String whatIndividualsFromElsewhereDo(Province province) {
        FilingReport report =
                ENGINE.evaluate(ofIndividual(province, fromElsewhere(province)).build());
        boolean refused = severity(report, "province-person.individual-from-elsewhere") == Severity.BLOCKING;
        boolean proving = isRequired(report, "province-person.residence-proof");
        boolean open = isOpen(report, "province-person.locality-unsettled");
        assertThat(Stream.of(refused, proving, open).filter(said -> said).count())
                .as("answers")
                .isLessThanOrEqualTo(1);
        if (refused) {
            return "local";
        }
        if (open) {
            return "open";
        }
        return proving ? papers(province) : "free";
    }

    private static String papers(Province province) {
        return Arrays.stream(ResidenceProof.values())
                .filter(proof -> severity(
                                ENGINE.evaluate(ofIndividual(province, fromElsewhere(province))
                                        .materials(MaterialAtHand.builder(Material.RESIDENCE_PROOF)
                                                .residenceProof(proof)
                                                .build())
                                        .build()),
                                "province-person.residence-proof-not-accepted")
                        == null)
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable Integer leastAgeInUnits(Province province) {
        for (int years : List.of(16, 18)) {
            boolean refusedBefore = tooYoung(province, born(years, 1)) == Severity.BLOCKING;
            boolean takenThen = tooYoung(province, born(years, 0)) == null;
            if (refusedBefore && takenThen) {
                return years;
            }
        }
        assertThat(tooYoung(province, born(14, 0))).as("no least age").isNull();
        return null;
    }

    private static @Nullable Severity tooYoung(Province province, Person person) {
        FilingReport report = ofUnit(province, person);
        Severity ofPrincipals = severity(report, YOUNG);
        return ofPrincipals == null ? severity(report, REPRESENTATIVE_YOUNG) : ofPrincipals;
    }

    private static FilingReport ofUnit(Province province, Person principal) {
        return ENGINE.evaluate(filing(FilingType.NEW_FIRST)
                .subject(enterpriseIn(province)
                        .legalRepresentative(principal)
                        .principal(principal)
                        .build())
                .miniProgram(miniProgram().principal(principal).build())
                .evaluatedOn(DAY)
                .build());
    }

    private static FilingRequest.Builder ofIndividual(Province province, Person person) {
        Subject subject = individualIn(province).principal(person).build();
        return filing(FilingType.NEW_FIRST)
                .subject(subject)
                .miniProgram(miniProgram().principal(person).build())
                .noMaterials()
                .evaluatedOn(DAY);
    }

    /** A person whose birthday with this age is this many days away. */
    private static Person born(int years, int daysLater) {
        return Person.builder("样例乙")
                .birthDate(DAY.minusYears(years).plusDays(daysLater))
                .build();
    }

    private static Person fromElsewhere(Province province) {
        return Person.builder("样例丁")
                .document(IdentityDocument.residentId("510104199001010019"))
                .homeProvince(province == Province.HENAN ? Province.HEBEI : Province.HENAN)
                .build();
    }

    private static boolean isRequired(FilingReport report, String rule) {
        return report.requirements().stream()
                .anyMatch(requirement -> requirement.ruleId().equals(rule));
    }

    private static boolean isOpen(FilingReport report, String rule) {
        return report.unchecked().stream().anyMatch(open -> open.ruleId().equals(rule));
    }

    private static @Nullable Severity severity(FilingReport report, String rule) {
        return report.violations().stream()
                .filter(violation -> violation.ruleId().equals(rule))
                .map(Violation::severity)
                .findFirst()
                .orElse(null);
    }
}
