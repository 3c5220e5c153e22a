package io.github.icprules.drools.reports;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.corpus.Corpus;
import io.github.icprules.drools.corpus.NotationText;
import io.github.icprules.drools.data.Consequences;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A violation that only follows from another names it, and disappears with its cause. */
class ConsequencesTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();

    private static final Set<String> PROVINCES =
            Stream.of(Province.values()).map(Province::name).collect(toUnmodifiableSet());

    static final List<Row> ROWS =
            """
            SOLE_TRADER | subject.type=INDIVIDUAL | subject.sole-trader-as-individual
              > person.individual-not-principal, subject.individual-certificate-differs, subject.individual-certificate-type-differs
            SOLE_TRADER CHANGE_SUBJECT | subject.type=INDIVIDUAL | subject.sole-trader-as-individual
              > filing-type.unit-to-individual
            DEFENCE_BODY CHANGE_SUBJECT | subject.type=INDIVIDUAL | filing-type.unit-to-individual
              > person.individual-not-principal, subject.individual-certificate-differs, subject.individual-certificate-type-differs, subject.certificate-type-not-allowed
            GOVERNMENT_ORGAN CHANGE_SUBJECT | subject.type=INDIVIDUAL | filing-type.unit-to-individual
              > number.credit-code-of-another-type
            GOVERNMENT_ORGAN | subject.type=PUBLIC_INSTITUTION | number.credit-code-of-another-type
              > subject.certificate-type-not-allowed
            DEFENCE_BODY | subject.certificate.type=BUSINESS_LICENCE | subject.certificate-type-not-allowed
              > number.credit-code
            DEFENCE_BODY | subject.certificate.type=INSTITUTION_ORGANISATION_CODE | subject.certificate-type-not-allowed
              > number.organisation-code
            DEFENCE_BODY | subject.type=INDIVIDUAL | subject.certificate-type-not-allowed
              > subject.individual-certificate-type-differs, subject.individual-certificate-differs
            GOVERNMENT_ORGAN | subject.certificate.number=123 | number.credit-code
              > subject.account-of-another-number
            PUBLIC_INSTITUTION | subject.certificate.number=92110105MA00000000 | number.credit-code-of-registration
              > subject.account-of-another-number
            INDIVIDUAL | subject.principal.name=样例某 | person.one-number-two-names
              > person.individual-not-principal
            ENTERPRISE | subject.principal.phone=123 | number.phone
              > person.two-phones-of-one-person
            ENTERPRISE | subject.principal.email=sample@ | number.email
              > person.two-emails-of-one-person
            ENTERPRISE | miniProgram.filingNumber=京ICP备12345678号 | number.filing-number
              > number.filing-number-of-another-province
            ENTERPRISE CHANGE_SUBJECT | NEW_SERVICE | filing-type.new-though-on-record
              > filing-type.subject-data-differ
            INDIVIDUAL | miniProgram.features=[PAID_INFORMATION] | service-content.commercial-by-individual
              > service-content.licence-by-individual
            INDIVIDUAL TIANJIN | miniProgram.features=[PAID_INFORMATION] | province-content.trade-by-individual
              > service-content.licence-by-individual
            INDIVIDUAL SHANGHAI; subject.principal.homeProvince=BEIJING; miniProgram.principal.homeProvince=BEIJING; materials=[RESIDENCE_PROOF{residenceProof=RESIDENCE_PERMIT, validity.until=today+1y}] | materials[0].validity.until=today+10d | province-person.residence-permit-expiring
              > document.ends-during-review
            ENTERPRISE | miniProgram.principal.document.validity.until=2015-01-01 | person.document-validity-inverted
              > person.document-expired, person.document-term-unfit
            ENTERPRISE | miniProgram.principal.document.validity.until=today-1d | person.document-expired
              > person.document-term-unfit
            INDIVIDUAL SHANGHAI; -materials | miniProgram.principal.document.validity.until=today+20d | province-person.identity-card-expiring
              > person.document-term-unfit, person.document-expires-within-a-month
            ENTERPRISE NEW_SERVICE; subject.history.filings=[MINI_PROGRAM{province=GUANGDONG, recordNumber=粤ICP备12345678号-1X}, MINI_PROGRAM{province=GUANGDONG, recordNumber=粤ICP备12345678号-2X}] | subject.history.filings[1].recordNumber=京ICP备87654321号-2X | number.record-number-of-another-subject
              > number.record-number-of-another-province
            ENTERPRISE CHANGE_SUBJECT | change{items=[PROVINCE, SUBJECT_CERTIFICATE_NUMBER], previousCertificateNumber=91000000000000019G} | filing-type.province-cannot-change
              > filing-type.another-subject
            ENTERPRISE CHANGE_SUBJECT | change.items=[PROVINCE, SUBJECT_CERTIFICATE_NUMBER] | filing-type.province-cannot-change
              > filing-type.certificate-number-cannot-change
            ENTERPRISE CHANGE_SUBJECT; miniProgram.filingNumber=粤ICP备12345678号-1X | change.items=[PROVINCE]; miniProgram.filingNumber=吉ICP备12345678号-1X | filing-type.province-cannot-change
              > number.filing-number-of-another-province
            ENTERPRISE CHANGE_SUBJECT | change{items=[PROVINCE, SUBJECT_TYPE], previousSubjectType=INDIVIDUAL} | filing-type.province-cannot-change
              > filing-type.individual-to-unit
            DEFENCE_BODY CHANGE_SUBJECT | subject.type=INDIVIDUAL; change{items=[PROVINCE, SUBJECT_TYPE], previousSubjectType=ENTERPRISE} | filing-type.province-cannot-change
              > filing-type.unit-to-individual
            ENTERPRISE CHANGE_SUBJECT | change{items=[SUBJECT_CERTIFICATE_NUMBER], previousCertificateNumber=91000000000000019G} | filing-type.another-subject
              > filing-type.certificate-number-cannot-change
            ENTERPRISE CHANGE_SUBJECT | change{items=[SUBJECT_TYPE, SUBJECT_CERTIFICATE_NUMBER], previousSubjectType=INDIVIDUAL} | filing-type.individual-to-unit
              > filing-type.certificate-number-cannot-change
            DEFENCE_BODY CHANGE_SUBJECT | subject.type=INDIVIDUAL; change{items=[SUBJECT_TYPE, SUBJECT_CERTIFICATE_NUMBER], previousSubjectType=ENTERPRISE} | filing-type.unit-to-individual
              > filing-type.certificate-number-cannot-change
            ENTERPRISE CHANGE_SUBJECT INNER_MONGOLIA | change{items=[SUBJECT_TYPE, SUBJECT_CERTIFICATE_NUMBER], previousSubjectType=INDIVIDUAL} | province-change.individual-to-unit
              > filing-type.certificate-number-cannot-change
            ENTERPRISE CHANGE_SUBJECT INNER_MONGOLIA | change{items=[PROVINCE, SUBJECT_TYPE], previousSubjectType=INDIVIDUAL} | filing-type.province-cannot-change
              > province-change.individual-to-unit
            ENTERPRISE CHANGE_SUBJECT JIANGXI | change{items=[SUBJECT_TYPE, SUBJECT_CERTIFICATE_NUMBER], previousSubjectType=INDIVIDUAL, previousCertificateNumber=11010120120101001X} | province-change.individual-to-another-s-company
              > filing-type.certificate-number-cannot-change
            ENTERPRISE CHANGE_SUBJECT JIANGXI | change{items=[PROVINCE, SUBJECT_TYPE], previousSubjectType=INDIVIDUAL, previousCertificateNumber=11010120120101001X} | filing-type.province-cannot-change
              > province-change.individual-to-another-s-company
            INDIVIDUAL | miniProgram{features=[SELLS_OWN_GOODS], contentFitsSubject=false} | service-content.commercial-by-individual
              > mini-program.content-unfit
            INDIVIDUAL | miniProgram{features=[FORUM], contentFitsSubject=false} | service-content.forum-by-individual
              > mini-program.content-unfit
            INDIVIDUAL | miniProgram{features=[ONLINE_DIAGNOSIS], contentFitsSubject=false} | sector.diagnosis-by-individual
              > mini-program.content-unfit
            INDIVIDUAL | miniProgram{features=[GAME], contentFitsSubject=false} | sector.feature-by-individual
              > mini-program.content-unfit
            INDIVIDUAL | miniProgram{features=[GENERATIVE_AI], contentFitsSubject=false} | ai.by-individual
              > mini-program.content-unfit
            INDIVIDUAL | miniProgram{preApprovalCategories=[NEWS], contentFitsSubject=false} | pre-approval.individual
              > mini-program.content-unfit
            ENTERPRISE | miniProgram{preApprovalCategories=[LOTTERY], contentFitsSubject=false} | pre-approval.business-prohibited
              > mini-program.content-unfit
            INDIVIDUAL TIANJIN | miniProgram{features=[SELLS_OWN_GOODS], contentFitsSubject=false} | province-content.trade-by-individual
              > mini-program.content-unfit
            INDIVIDUAL | miniProgram{categories=[博客], features=[SELLS_OWN_GOODS]} | service-content.commercial-by-individual
              > province-content.trade-on-blog
            ENTERPRISE | CANCEL_SERVICE | filing-type.cancel-not-filed
              > cancellation.leaves-shell-subject
            ENTERPRISE | subject.certificate.number="" | number.credit-code
              > request.input-missing
            ENTERPRISE; subject.certificate.type=ENTERPRISE_ORGANISATION_CODE | subject.certificate.number="" | number.organisation-code
              > request.input-missing
            ENTERPRISE | miniProgram.principal.document.number="" | number.resident-id
              > request.input-missing
            ENTERPRISE; miniProgram.principal.document{type=PASSPORT, number=E12345678} | miniProgram.principal.document.number="" | number.personal-document
              > request.input-missing
            ENTERPRISE | miniProgram.principal.phone="" | number.phone
              > request.input-missing
            ENTERPRISE | miniProgram.principal.email="" | number.email
              > request.input-missing
            ENTERPRISE | miniProgram.principal.emergencyPhone="" | number.emergency-phone
              > request.input-missing
            ENTERPRISE | miniProgram.remark="" | mini-program.remark-length
              > request.input-missing
            ENTERPRISE | miniProgram.serviceContentTypes=[] | service-content.none-chosen
              > request.input-missing
            ENTERPRISE | miniProgram.preApprovalCategories=[] | pre-approval.none-ticked
              > request.input-missing
            ENTERPRISE; miniProgram{preApprovalCategories=[NEWS], preApprovals=[NEWS{number=1, documentAtHand=true}]} | miniProgram.preApprovals[0].number="" | pre-approval.number-missing
              > request.input-missing
            """.replaceAll("\\n +> ", " | ").lines().map(Row::of).toList();

    /**
     * A sound filing, a defect, and what it brings.
     *
     * @param mended the filing without the defect
     * @param cause the rule that finds the defect
     * @param consequences the rules that also fire
     */
    record Row(FilingRequest mended, FilingRequest wrong, String cause, List<String> consequences) {

        static Row of(String line) {
            String[] cells = line.split(" \\| ", -1);
            String[] sound = cells[0].split("; ", 2);
            List<String> words = List.of(sound[0].split(" "));
            SampleFiling filing = sound(SubjectType.valueOf(words.get(0)));
            for (String word : words.subList(1, words.size())) {
                filing = PROVINCES.contains(word)
                        ? filing.in(Province.valueOf(word))
                        : filing.as(FilingType.valueOf(word));
            }
            FilingRequest mended = changed(filing.request(), sound.length == 2 ? sound[1] : "");
            return new Row(mended, changed(mended, cells[1]), cells[2], List.of(cells[3].split(", ", -1)));
        }

        private static FilingRequest changed(FilingRequest filing, String differences) {
            return Corpus.filing(new NotationText(differences, 1, differences)).changing(filing);
        }

        @Override
        public String toString() {
            return cause + " -> " + consequences;
        }
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void a_consequence_names_its_cause_and_is_gone_when_the_cause_is_mended(Row row) {
        Map<String, Violation> found = byRule(row.wrong());
        Violation first = Objects.requireNonNull(found.get(row.cause()), row.cause());
        for (String consequence : row.consequences()) {
            assertThat(Objects.requireNonNull(found.get(consequence), consequence)
                            .causedBy())
                    .as(consequence)
                    .isEqualTo(new Violation.Cause(row.cause(), first.path()));
        }
        assertThat(byRule(row.mended()))
                .doesNotContainKey(row.cause())
                .doesNotContainKeys(row.consequences().toArray(String[]::new));
    }

    @Test
    void every_row_of_the_table_is_tried() {
        assertThat(ROWS.stream().flatMap(row -> row.consequences().stream().map(rule -> rule + " <- " + row.cause())))
                .containsExactlyInAnyOrderElementsOf(Consequences.bundled(id -> true).all().entrySet().stream()
                        .flatMap(
                                entry -> entry.getValue().stream().map(cause -> entry.getKey() + " <- " + cause.rule()))
                        .toList());
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

    private static SampleFiling sound(SubjectType type) {
        return Filings.of(type).in(Province.GUANGDONG);
    }

    private static Map<String, Violation> byRule(FilingRequest filing) {
        return ENGINE.evaluate(filing).violations().stream()
                .collect(toUnmodifiableMap(Violation::ruleId, Function.identity(), (first, other) -> first));
    }
}
