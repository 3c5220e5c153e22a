package io.github.icprules.drools.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.fixtures.Defect;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found of one person who is both principals is reported once, with both places and both roles. */
class OnePersonTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();
    private static final SampleFiling ONE = Filings.enterprise();

    @Test
    void defect_29_an_expired_document_of_one_person_is_found_once_in_both_roles() {
        List<Violation> found = violations(ONE.with(Defects.expiredIdCard()), "person.document-expired");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path()).isEqualTo("subject.principal.document.validity");
        assertThat(found.get(0).alsoAt()).containsExactly("miniProgram.principal.document.validity");
        assertThat(found.get(0).message().in(Language.ZH)).isEqualTo("主体负责人和小程序负责人的证件已于 2025-06-01 到期。");
        assertThat(found.get(0).message().in(Language.EN))
                .isEqualTo("The document of the subject and mini-program principal expired on 2025-06-01.");
    }

    @Test
    void defect_29_what_is_not_given_of_one_person_is_open_once() {
        FilingReport report = report(ONE.with(Defect.at("subject.principal.phoneReachable", null))
                .with(Defect.at("miniProgram.principal.phoneReachable", null)));
        assertThat(report.unchecked())
                .filteredOn(open -> open.ruleId().equals("person.phone-not-answered"))
                .singleElement()
                .satisfies(OnePersonTest::isOpenInBothRoles);
    }

    private static void isOpenInBothRoles(Unchecked open) {
        assertThat(open.path()).isEqualTo("subject.principal");
        assertThat(open.alsoAt()).containsExactly("miniProgram.principal");
        assertThat(open.needs())
                .containsExactly("subject.principal.phoneReachable", "miniProgram.principal.phoneReachable");
        assertThat(open.message().in(Language.ZH))
                .contains("subject.principal.phoneReachable, miniProgram.principal.phoneReachable");
    }

    private static List<Violation> violations(SampleFiling filing, String ruleId) {
        return report(filing).violations().stream()
                .filter(violation -> violation.ruleId().equals(ruleId))
                .toList();
    }

    private static FilingReport report(SampleFiling filing) {
        return ENGINE.evaluate(filing.request());
    }
}
