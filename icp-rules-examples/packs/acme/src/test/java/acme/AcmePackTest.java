package acme;

import static io.github.icprules.fixtures.IcpAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.RulePack;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FilingType;
import io.github.icprules.report.FilingReport;
import io.github.icprules.testing.RuleCase;
import io.github.icprules.testing.RulePackTest;
import io.github.icprules.text.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcmePackTest extends RulePackTest {

    private static final String NAME = "miniProgram.name";
    private static final String REMARK = "miniProgram.remark";
    private static final String INTRODUCTION = "miniProgram.introduction";
    private static final String HOTLINE = "attributes.acme.hotline";
    private static final String AGENT = "attributes.acme.agent";
    private static final String SIGNED_ON = "attributes.acme.mandate-signed-on";

    private static final LocalDate TOMORROW = Filings.DAY.plusDays(1);

    private final SampleFiling filing = Filings.enterprise();
    private final SampleFiling change = Filings.of(FilingType.CHANGE_ALL);
    private final SampleFiling cancellation = Filings.of(FilingType.CANCEL_ACCESS);

    AcmePackTest() {
        super(Path.of("src/main/resources/acme"));
    }

    @Override
    protected List<RuleCase> cases() {
        RuleCase.Start competitor = rule("profile.competitor");
        RuleCase.Start noHotline = rule("profile.no-hotline");
        RuleCase.Start noHours = rule("profile.no-service-hours");
        RuleCase.Start ownBrand = rule("profile.own-brand");
        RuleCase.Start letter = rule("mandate.letter");
        RuleCase.Start signedLate = rule("mandate.signed-late");
        RuleCase.Start check = rule("mandate.check");
        return List.of(
                competitor.given(filing.with(NAME, "样例云助手")).violates(NAME),
                competitor.given(filing.with(NAME, "samplerival 助手")).violates(NAME),
                competitor.given(filing.with(NAME, "示例记事本")).isSilent(),
                competitor.given(filing.without(NAME)).isUndecided(NAME),
                competitor.given(cancellation.with(NAME, "样例云助手")).saysNothing(),
                noHotline.given(hotline(filing, "记录待办事项的工具。")).violates(REMARK),
                noHotline.given(hotline(filing, "客服热线 400-000-0000。")).isSilent(),
                noHotline.given(filing.with(REMARK, "无")).isUndecided(HOTLINE),
                noHotline.given(filing.without(REMARK)).isUndecided(REMARK, HOTLINE),
                noHotline.given(hotline(cancellation, "无")).saysNothing(),
                noHours.given(filing.with(INTRODUCTION, "记录待办事项。")).violates(INTRODUCTION),
                noHours.given(filing.with(INTRODUCTION, "服务时间：每天。")).isSilent(),
                noHours.given(filing.without(INTRODUCTION)).isUndecided(INTRODUCTION),
                noHours.given(cancellation.with(INTRODUCTION, "无")).saysNothing(),
                ownBrand.given(filing.with(NAME, "示例云待办")).leavesOpen(),
                ownBrand.given(filing.with(NAME, "示例记事本")).isSilent(),
                ownBrand.given(filing.without(NAME)).isUndecided(NAME),
                ownBrand.given(cancellation.with(NAME, "示例云待办")).saysNothing(),
                letter.given(filing.with(AGENT, true)).asks(),
                letter.given(filing.with(AGENT, false)).isSilent(),
                letter.given(filing).isUndecided(AGENT),
                letter.given(change.with(AGENT, true)).saysNothing(),
                signedLate.given(filing.with(SIGNED_ON, TOMORROW)).violates(SIGNED_ON),
                signedLate.given(filing.with(SIGNED_ON, Filings.DAY)).isSilent(),
                signedLate.given(filing).isUndecided(SIGNED_ON),
                signedLate.given(Filings.individual().with(SIGNED_ON, TOMORROW)).saysNothing(),
                signedLate.given(change.with(SIGNED_ON, TOMORROW)).saysNothing(),
                check.given(filing.with(AGENT, true)).asks(),
                check.given(filing.with(AGENT, false)).isSilent(),
                check.given(filing).isUndecided(AGENT),
                check.given(change.with(AGENT, true)).saysNothing(),
                rule("mandate.report-change").given(change).asks(),
                rule("mandate.report-change").given(filing).isSilent());
    }

    private static SampleFiling hotline(SampleFiling filing, String remark) {
        return filing.with(HOTLINE, "400-000-0000").with(REMARK, remark);
    }

    @Test
    void the_build_has_compiled_the_sheets() {
        assertThat(AcmePackTest.class.getResource("/META-INF/kie/io.github.icprules/icp-rules-pack-acme/drools-model"))
                .isNotNull();
    }

    @Test
    void the_compiled_pack_and_its_sources_give_equal_reports() {
        IcpRuleEngine compiled = engine(RulePack.onClassPath("acme"));
        IcpRuleEngine atRunTime = engine(RulePack.of(Path.of("src/main/resources/acme")));
        assertThat(cases()).hasSizeGreaterThan(30).allSatisfy(each -> {
            assertThat(findings(compiled.evaluate(each.request())))
                    .isEqualTo(findings(atRunTime.evaluate(each.request())));
        });
    }

    /** The report without its receipt, which has the digest of the compiled classes. */
    private static Map<String, Object> findings(FilingReport report) {
        Map<String, Object> tree = new HashMap<>(report.asTree(Language.ZH));
        tree.remove("receipt");
        return tree;
    }

    private static IcpRuleEngine engine(RulePack pack) {
        return DroolsIcpRuleEngine.builder().pack(pack).build();
    }
}
