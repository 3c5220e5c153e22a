package io.github.icprules.consumer;

import static io.github.icprules.fixtures.IcpAssertions.assertThat;
import static io.github.icprules.fixtures.RuleVerification.rule;
import static io.github.icprules.fixtures.RuleVerification.verifyThat;
import static io.github.icprules.model.Material.SUBJECT_CERTIFICATE;
import static io.github.icprules.model.PreApprovalCategory.NEWS;
import static io.github.icprules.model.ProvidedBy.DEVELOPER_PREPARES;
import static io.github.icprules.model.Province.GUANGDONG;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.report.FilingReport;
import org.junit.jupiter.api.Test;

/** The example of {@code docs/testing.md} that uses the test fixtures. */
class NewsFilingIT {

    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();

    @Test
    void news_without_its_licence_are_blocked() {
        SampleFiling news = Filings.approvedFor(NEWS).in(GUANGDONG);
        FilingReport report =
                ENGINE.evaluate(news.with(Defects.missingApproval()).request());
        assertThat(report)
                .isBlocked()
                .violates("pre-approval.document-missing")
                .at("miniProgram.preApprovals")
                .citing("ORDER_33", "11")
                .and()
                .requires(SUBJECT_CERTIFICATE)
                .from(DEVELOPER_PREPARES);
        verifyThat(ENGINE, rule("pre-approval.document-missing")).given(news).isSilent();
    }
}
