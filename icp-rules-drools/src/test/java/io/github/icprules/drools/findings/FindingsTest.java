package io.github.icprules.drools.findings;

import static io.github.icprules.drools.support.Requests.filing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.corpus.Corpus;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.law.DatedLaw;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.drools.data.provinces.ProvincialTable;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.facts.miniprogram.MiniProgram;
import io.github.icprules.drools.facts.province.PersonRequirement;
import io.github.icprules.drools.facts.province.Requirement;
import io.github.icprules.drools.support.Found;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Receipt;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A finding cites its whole basis, is not graver than the basis allows, and states what is doubtful. */
class FindingsTest {

    private static final String COLUMNS =
            "province,parameter,value,subjects,filings,severity,miniPrograms,confidence,status,asOf,from,until,checked,"
                    + "materials,proofs,paper,chinese,english,source\n";
    private static final LegalBasis OWN = article("DECREE_292_ART_12");
    private static final FilingRequest REQUEST = Corpus.filing("individual NEW_FIRST in GUANGDONG", RuleVerifier.DAY);

    @Test
    void a_contested_requirement_rests_on_the_sources_of_all_its_versions_and_on_what_else_the_rule_rests_on() {
        Filing filing = inGuangdong(row("18", "WARNING", "CONFLICT"), row("16", "WARNING", "CONFLICT"));
        Violation violation = violation(filing, "BLOCKING", "18");
        assertThat(violation.basis())
                .extracting(LegalBasis::url)
                .startsWith("https://example.com/18", "https://example.com/16")
                .hasSize(3);
        assertThat(violation.basis()).endsWith(OWN).doesNotContain(article("PROVINCIAL_REQUIREMENTS"));
        assertThat(violation.message().in(Language.EN))
                .endsWith("use this for reference only. One version: %s; another version: %s.)"
                        .formatted(
                                Requirement.version(requirement(filing, "18").row())
                                        .in(Language.EN),
                                Requirement.version(requirement(filing, "16").row())
                                        .in(Language.EN)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "PROOF_OF_INCOME                 | 收入来源说明 | 收入来源说明 | (收入来源说明)",
                "PROOF_OF_INCOME                 |              | 在职或收入证明 | -",
                "PROOF_OF_INCOME/RESIDENCE_PROOF | 收入来源说明 | 在职或收入证明 | -",
            })
    void a_paper_goes_by_the_name_that_the_administration_gives_it_alone(
            String materials, @Nullable String paper, String chinese, @Nullable String addition) {
        Filing filing =
                inGuangdong(row("18", "BLOCKING", "CURRENT", materials.replace('/', '|'), paper == null ? "" : paper));
        FilingReport report = written(
                filing,
                Map.of(
                        "kind", "REQUIREMENT",
                        "severity", "BLOCKING",
                        "material", "PROOF_OF_INCOME",
                        "basis", "PROVINCIAL_REQUIREMENTS"),
                findings -> findings.provincialMaterial(requirement(filing, "18")));
        Text title = report.requirements().get(0).title();
        assertThat(title.in(Language.ZH)).isEqualTo(chinese);
        assertThat(title.in(Language.EN)).endsWith(addition == null ? "income" : addition);
    }

    @ParameterizedTest
    @CsvSource({"2023-10-14, false", "2023-10-15, true"})
    void a_finding_in_a_sector_cites_of_the_sector_s_law_what_is_in_force(LocalDate day, boolean inForce) {
        FilingRequest request =
                Corpus.filing("enterprise NEW_FIRST; miniProgram.preApprovalCategories=[OFF_CAMPUS_TRAINING]", day);
        Filing filing = Facts.of(request, day, Knowledge.bundled()).filing();
        FilingReport report = written(
                filing,
                Map.of("kind", "VIOLATION", "severity", "LEGAL", "basis", "DECREE_292_ART_12"),
                findings -> findings.violationIn(
                        MiniProgram.of(filing), "preApprovals", PreApprovalCategory.OFF_CAMPUS_TRAINING));
        List<LegalBasis> basis = report.violations().get(0).basis();
        assertThat(basis)
                .startsWith(OWN)
                .contains(article("PRIVATE_EDUCATION_LAW_ART_12"))
                .doesNotHaveDuplicates();
        assertThat(basis.contains(article("TRAINING_PENALTY_MEASURES_ALL"))).isEqualTo(inForce);
    }

    @Test
    void defect_29_an_expired_document_of_one_person_is_found_once_in_both_roles() {
        Violation found = Found.one(
                report(Filings.enterprise().with(Defects.expiredIdCard())), "person.document-expired", Violation.class);
        assertThat(found.path()).isEqualTo("subject.principal.document.validity");
        assertThat(found.alsoAt()).containsExactly("miniProgram.principal.document.validity");
        assertThat(found.message().in(Language.ZH)).isEqualTo("主体负责人和小程序负责人的证件已于 2025-06-01 到期。");
        assertThat(found.message().in(Language.EN))
                .isEqualTo("The document of the subject and mini-program principal expired on 2025-06-01.");
    }

    @Test
    void defect_29_what_is_not_given_of_one_person_is_open_once() {
        String[] needs = {"subject.principal.phoneReachable", "miniProgram.principal.phoneReachable"};
        Unchecked open = Found.one(
                report(Filings.enterprise().without(needs[0]).without(needs[1])),
                "person.phone-not-answered",
                Unchecked.class);
        assertThat(open.path()).isEqualTo("subject.principal");
        assertThat(open.alsoAt()).containsExactly("miniProgram.principal");
        assertThat(open.needs()).containsExactly(needs);
        assertThat(open.message().in(Language.ZH)).contains(String.join(", ", needs));
    }

    private static FilingReport report(SampleFiling filing) {
        return new DroolsIcpRuleEngine().evaluate(filing.request());
    }

    private static Violation violation(Filing filing, String severity, String value) {
        return written(
                        filing,
                        Map.of(
                                "kind",
                                "VIOLATION",
                                "severity",
                                severity,
                                "basis",
                                "PROVINCIAL_REQUIREMENTS, DECREE_292_ART_12"),
                        findings -> findings.provincialViolation(
                                requirement(filing, value), "subject.principal.birthDate", value))
                .violations()
                .get(0);
    }

    /** What a rule of these annotations writes down. */
    private static FilingReport written(
            Filing filing, Map<String, Object> annotations, Consumer<Findings> consequence) {
        ReportDraft draft = new ReportDraft(new Messages(), filing);
        consequence.accept(new Findings(
                RuleInfo.of("province-person.too-young", annotations, AnswersRead.NONE), draft, List.of()));
        return draft.toReport(new Receipt("示例", "示例", "", filing.on()));
    }

    private static Requirement requirement(Filing filing, String value) {
        return filing.requirements().requiring().stream()
                .filter(row -> row.value().equals(value))
                .findFirst()
                .map(row -> new PersonRequirement(filing, row))
                .orElseThrow();
    }

    private static String row(String value, String severity, String status) {
        return row(value, severity, status, "", "");
    }

    private static String row(String value, String severity, String status, String materials, String paper) {
        return ("44,MIN_AGE,%s,INDIVIDUAL,NEW,%s,YES,HIGH,%s,,,,2026-11-24,%s,,%s,须满%1$s岁。,One is %1$s years old.,"
                        + "https://example.com/%1$s\n")
                .formatted(value, severity, status, materials, paper);
    }

    private static Filing inGuangdong(String... rows) {
        ProvincialTable table = ProvincialTable.read("示例.csv", new StringReader(COLUMNS + String.join("", rows)))
                .withProfile(ProvincialProfile.ALL);
        return Facts.of(REQUEST, RuleVerifier.DAY, Knowledge.bundled().with(table))
                .filing();
    }

    private static LegalBasis article(String id) {
        return DatedLaw.bundled().versionsOf(id).stream()
                .filter(version -> version.inForceOn(RuleVerifier.DAY))
                .findFirst()
                .orElseThrow();
    }
}
