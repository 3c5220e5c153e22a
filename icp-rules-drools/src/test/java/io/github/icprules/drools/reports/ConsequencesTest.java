package io.github.icprules.drools.reports;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.data.Consequences;
import io.github.icprules.fixtures.Defect;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Province;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.ServiceKind;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A violation that only follows from another names it, and is gone when the cause is mended. */
class ConsequencesTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();

    static Stream<Arguments> causes() {
        return Stream.of(
                arguments(
                        sound(SubjectType.SOLE_TRADER),
                        Defect.at("subject.type", SubjectType.INDIVIDUAL),
                        "subject.sole-trader-as-individual",
                        List.of(
                                "person.individual-not-principal",
                                "subject.individual-certificate-differs",
                                "subject.individual-certificate-type-differs")),
                arguments(
                        sound(SubjectType.SOLE_TRADER).as(FilingType.CHANGE_SUBJECT),
                        Defect.at("subject.type", SubjectType.INDIVIDUAL),
                        "subject.sole-trader-as-individual",
                        List.of("filing-type.unit-to-individual")),
                arguments(
                        sound(SubjectType.DEFENCE_BODY).as(FilingType.CHANGE_SUBJECT),
                        Defect.at("subject.type", SubjectType.INDIVIDUAL),
                        "filing-type.unit-to-individual",
                        List.of(
                                "person.individual-not-principal",
                                "subject.individual-certificate-differs",
                                "subject.individual-certificate-type-differs",
                                "subject.certificate-type-not-allowed")),
                arguments(
                        sound(SubjectType.GOVERNMENT_ORGAN).as(FilingType.CHANGE_SUBJECT),
                        Defect.at("subject.type", SubjectType.INDIVIDUAL),
                        "filing-type.unit-to-individual",
                        List.of("number.credit-code-of-another-type")),
                arguments(
                        sound(SubjectType.GOVERNMENT_ORGAN),
                        Defect.at("subject.type", SubjectType.PUBLIC_INSTITUTION),
                        "number.credit-code-of-another-type",
                        List.of("subject.certificate-type-not-allowed")),
                arguments(
                        sound(SubjectType.DEFENCE_BODY),
                        Defect.at("subject.certificate.type", CertificateType.BUSINESS_LICENCE),
                        "subject.certificate-type-not-allowed",
                        List.of("number.credit-code")),
                arguments(
                        sound(SubjectType.DEFENCE_BODY),
                        Defect.at("subject.certificate.type", CertificateType.INSTITUTION_ORGANISATION_CODE),
                        "subject.certificate-type-not-allowed",
                        List.of("number.organisation-code")),
                arguments(
                        sound(SubjectType.DEFENCE_BODY),
                        Defect.at("subject.type", SubjectType.INDIVIDUAL),
                        "subject.certificate-type-not-allowed",
                        List.of(
                                "subject.individual-certificate-type-differs",
                                "subject.individual-certificate-differs")),
                arguments(
                        sound(SubjectType.GOVERNMENT_ORGAN),
                        Defect.at("subject.certificate.number", "123"),
                        "number.credit-code",
                        List.of("subject.account-of-another-number")),
                arguments(
                        sound(SubjectType.PUBLIC_INSTITUTION),
                        Defect.at("subject.certificate.number", "92110105MA00000000"),
                        "number.credit-code-of-registration",
                        List.of("subject.account-of-another-number")),
                arguments(
                        sound(SubjectType.INDIVIDUAL),
                        Defect.at("subject.principal.name", "样例某"),
                        "person.one-number-two-names",
                        List.of("person.individual-not-principal")),
                arguments(
                        sound(SubjectType.ENTERPRISE),
                        Defect.at("subject.principal.phone", "123"),
                        "number.phone",
                        List.of("person.two-phones-of-one-person")),
                arguments(
                        sound(SubjectType.ENTERPRISE),
                        Defect.at("subject.principal.email", "sample@"),
                        "number.email",
                        List.of("person.two-emails-of-one-person")),
                arguments(
                        sound(SubjectType.ENTERPRISE),
                        Defect.at("miniProgram.filingNumber", "京ICP备12345678号"),
                        "number.filing-number",
                        List.of("number.filing-number-of-another-province")),
                arguments(
                        sound(SubjectType.ENTERPRISE).as(FilingType.CHANGE_SUBJECT),
                        Defect.at("filingType", FilingType.NEW_SERVICE),
                        "filing-type.new-though-on-record",
                        List.of("filing-type.subject-data-differ")),
                arguments(
                        sound(SubjectType.INDIVIDUAL),
                        Defect.at("miniProgram.features", Set.of(Feature.PAID_INFORMATION)),
                        "service-content.commercial-by-individual",
                        List.of("service-content.licence-check")),
                arguments(
                        withPermitUntil(Filings.DAY.plusYears(1)),
                        Defect.at(
                                "materials",
                                withPermitUntil(Filings.DAY.plusDays(10))
                                        .request()
                                        .materials()),
                        "province-person.residence-permit-expiring",
                        List.of("document.ends-during-review")),
                arguments(
                        sound(SubjectType.ENTERPRISE),
                        Defect.at("miniProgram.principal.document.validity.until", LocalDate.of(2015, 1, 1)),
                        "person.document-validity-inverted",
                        List.of("person.document-expired", "person.document-term-unfit")),
                arguments(
                        sound(SubjectType.ENTERPRISE),
                        Defect.at("miniProgram.principal.document.validity.until", Filings.DAY.minusDays(1)),
                        "person.document-expired",
                        List.of("person.document-term-unfit")),
                arguments(
                        // A term on the picture of the document would be judged instead.
                        sound(SubjectType.INDIVIDUAL).in(Province.SHANGHAI).with("materials[].validity", null),
                        Defect.at("miniProgram.principal.document.validity.until", Filings.DAY.plusDays(20)),
                        "province-person.identity-card-expiring",
                        List.of("person.document-term-unfit", "person.document-expires-within-a-month")),
                arguments(
                        withEarlierFilings("粤ICP备12345678号-1X", "粤ICP备12345678号-2X"),
                        Defect.at("subject.history.filings", earlierFilings("粤ICP备12345678号-1X", "京ICP备87654321号-2X")),
                        "number.record-number-of-another-subject",
                        List.of("number.record-number-of-another-province")),
                arguments(
                        sound(SubjectType.ENTERPRISE),
                        Defect.at("filingType", FilingType.CANCEL_SERVICE),
                        "filing-type.cancel-not-filed",
                        List.of("cancellation.leaves-shell-subject")));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void a_consequence_names_its_cause_and_is_gone_when_the_cause_is_mended(
            SampleFiling mended, Defect defect, String cause, List<String> consequences) {
        Map<String, Violation> found = byRule(mended.with(defect));
        Violation first = Objects.requireNonNull(found.get(cause), cause);
        for (String consequence : consequences) {
            assertThat(Objects.requireNonNull(found.get(consequence), consequence)
                            .causedBy())
                    .as(consequence)
                    .isEqualTo(new Violation.Cause(cause, first.path()));
        }
        assertThat(byRule(mended)).doesNotContainKey(cause).doesNotContainKeys(consequences.toArray(String[]::new));
    }

    @Test
    void every_row_of_the_table_is_tried() {
        Map<String, List<Consequences.Cause>> all =
                Consequences.bundled(id -> true).all();
        assertThat(causes().flatMap(row -> consequences(row).map(rule -> rule + " <- " + row.get()[2])))
                .containsExactlyInAnyOrderElementsOf(all.entrySet().stream()
                        .flatMap(
                                entry -> entry.getValue().stream().map(cause -> entry.getKey() + " <- " + cause.rule()))
                        .toList());
    }

    private static Stream<String> consequences(Arguments row) {
        return ((List<?>) Objects.requireNonNull(row.get()[3])).stream().map(String::valueOf);
    }

    @Test
    void defect_30_a_sole_trader_filed_as_an_individual_is_found_before_what_follows_from_it() {
        FilingReport report = ENGINE.evaluate(sound(SubjectType.SOLE_TRADER)
                .with(Defect.at("subject.type", SubjectType.INDIVIDUAL))
                .request());
        List<Violation> blocking = report.violations().stream()
                .filter(violation -> violation.severity() == Severity.BLOCKING)
                .toList();
        assertThat(blocking.get(0).ruleId()).isEqualTo("subject.sole-trader-as-individual");
        assertThat(blocking.get(0).causedBy()).isNull();
        assertThat(blocking.subList(1, blocking.size()))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation.causedBy())
                        .isEqualTo(new Violation.Cause("subject.sole-trader-as-individual", "subject.type")));
    }

    @Test
    void a_row_that_names_a_rule_that_does_not_exist_is_refused_with_its_place() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Consequences.bundled(id -> !id.equals("number.phone")))
                .withMessageContaining("consequences.csv:")
                .withMessageContaining("cause: expected the id of a rule that exists, found ");
    }

    @Test
    void a_finding_at_another_path_is_no_cause() {
        SampleFiling letter = sound(SubjectType.ENTERPRISE)
                .with("miniProgram.principal.document.validity.until", LocalDate.of(2015, 1, 1))
                .with("subject.legalRepresentative.name", "示例某")
                .with("subject.principal.name", "样例某")
                .with("subject.principal.document.number", "110101198001010010")
                .with("subject.principal.document.validity.until", Filings.DAY.minusDays(1));
        assertThat(ENGINE.evaluate(letter.request()).violations())
                .filteredOn(violation -> violation.ruleId().equals("person.document-expired"))
                .anySatisfy(violation -> {
                    assertThat(violation.path()).isEqualTo("subject.principal.document.validity");
                    assertThat(violation.causedBy()).isNull();
                })
                .anySatisfy(violation -> assertThat(violation.causedBy())
                        .isEqualTo(new Violation.Cause(
                                "person.document-validity-inverted", "miniProgram.principal.document.validity")));
    }

    /** An individual from Beijing who files in Shanghai with a residence permit. */
    private static SampleFiling withPermitUntil(LocalDate day) {
        SampleFiling filing = sound(SubjectType.INDIVIDUAL)
                .in(Province.SHANGHAI)
                .with("subject.principal.homeProvince", Province.BEIJING)
                .with("miniProgram.principal.homeProvince", Province.BEIJING);
        List<MaterialAtHand> materials = new ArrayList<>();
        materials.add(MaterialAtHand.builder(Material.RESIDENCE_PROOF)
                .residenceProof(ResidenceProof.RESIDENCE_PERMIT)
                .validity(Validity.until(day))
                .build());
        materials.addAll(Objects.requireNonNull(filing.request().materials()));
        return filing.with("materials", materials);
    }

    private static SampleFiling withEarlierFilings(String... numbers) {
        return sound(SubjectType.ENTERPRISE)
                .as(FilingType.NEW_SERVICE)
                .with("subject.history.filings", earlierFilings(numbers));
    }

    private static List<ExistingFiling> earlierFilings(String... numbers) {
        return Stream.of(numbers)
                .map(number -> new ExistingFiling(ServiceKind.MINI_PROGRAM, Province.GUANGDONG, number, null, null))
                .toList();
    }

    private static SampleFiling sound(SubjectType type) {
        return Filings.of(type).in(Province.GUANGDONG);
    }

    private static Map<String, Violation> byRule(SampleFiling filing) {
        return ENGINE.evaluate(filing.request()).violations().stream()
                .collect(toUnmodifiableMap(Violation::ruleId, Function.identity(), (first, other) -> first));
    }
}
