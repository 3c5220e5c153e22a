package io.github.icprules.drools.provinces;

import static io.github.icprules.drools.Requests.filing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.drools.corpus.Corpus;
import io.github.icprules.model.Province;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
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
    private static final String DELEGATE = "{name=样例丁, document{type=RESIDENT_ID, number=\"510104199001010019\"}}";

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
        FilingReport tooYoung = ofIndividual(province, born(18, 1), "[]");
        assertThat(severity(tooYoung, PLATFORM_AGE)).isEqualTo(Severity.BLOCKING);
        assertThat(severity(tooYoung, YOUNG)).isNull();
        FilingReport ofAge = ofIndividual(province, born(18, 0), "[]");
        assertThat(severity(ofAge, PLATFORM_AGE)).isNull();
        assertThat(severity(ofAge, YOUNG)).isNull();
    }

    private static String whatBecomesOfADelegate(Province province, SubjectType type) {
        FilingReport report = evaluate("unit NEW_FIRST in %s; subject{type=%s, principal=%s, remark=\"\"}; materials=[]"
                .formatted(province, type, DELEGATE));
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
        FilingReport report = ofIndividual(province, fromElsewhere(province), "[]");
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
                                ofIndividual(
                                        province,
                                        fromElsewhere(province),
                                        "[{material=RESIDENCE_PROOF, residenceProof=%s}]".formatted(proof)),
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

    private static @Nullable Severity tooYoung(Province province, String person) {
        FilingReport report = evaluate(
                "unit NEW_FIRST in %1$s; subject{legalRepresentative=%2$s, principal=%2$s}; miniProgram.principal=%2$s"
                        .formatted(province, person));
        Severity ofPrincipals = severity(report, YOUNG);
        return ofPrincipals == null ? severity(report, REPRESENTATIVE_YOUNG) : ofPrincipals;
    }

    private static FilingReport ofIndividual(Province province, String person, String materials) {
        return evaluate(
                "individual NEW_FIRST in %1$s; subject.principal=%2$s; miniProgram.principal=%2$s; materials=%3$s"
                        .formatted(province, person, materials));
    }

    private static FilingReport evaluate(String filing) {
        return ENGINE.evaluate(Corpus.filing(filing, RuleVerifier.DAY));
    }

    /** A person whose birthday with this age is this many days away. */
    private static String born(int years, int daysLater) {
        return "{name=样例乙, birthDate=today-%sy+%sd}".formatted(years, daysLater);
    }

    private static String fromElsewhere(Province province) {
        return "{name=样例丁, document{type=RESIDENT_ID, number=\"510104199001010019\"}, homeProvince=%s}"
                .formatted(province == Province.HENAN ? Province.HEBEI : Province.HENAN);
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
