package acme;

import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FilingType;
import io.github.icprules.testing.RuleCase;
import io.github.icprules.testing.RulePackTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

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
        return List.of(
                rule("profile.competitor").given(filing.with(NAME, "样例云助手")).violates(NAME),
                rule("profile.competitor")
                        .given(filing.with(NAME, "samplerival 助手"))
                        .violates(NAME),
                rule("profile.competitor").given(filing.with(NAME, "示例记事本")).isSilent(),
                rule("profile.competitor").given(filing.without(NAME)).isUndecided(NAME),
                rule("profile.competitor")
                        .given(cancellation.with(NAME, "样例云助手"))
                        .saysNothing(),
                //
                rule("profile.no-hotline").given(hotline(filing, "记录待办事项的工具。")).violates(REMARK),
                rule("profile.no-hotline")
                        .given(hotline(filing, "客服热线 400-000-0000。"))
                        .isSilent(),
                rule("profile.no-hotline").given(filing.with(REMARK, "无")).isUndecided(HOTLINE),
                rule("profile.no-hotline").given(filing.without(REMARK)).isUndecided(REMARK, HOTLINE),
                rule("profile.no-hotline").given(hotline(cancellation, "无")).saysNothing(),
                //
                rule("profile.no-service-hours")
                        .given(filing.with(INTRODUCTION, "记录待办事项。"))
                        .violates(INTRODUCTION),
                rule("profile.no-service-hours")
                        .given(filing.with(INTRODUCTION, "服务时间：每天。"))
                        .isSilent(),
                rule("profile.no-service-hours")
                        .given(filing.without(INTRODUCTION))
                        .isUndecided(INTRODUCTION),
                rule("profile.no-service-hours")
                        .given(cancellation.with(INTRODUCTION, "无"))
                        .saysNothing(),
                //
                rule("profile.own-brand").given(filing.with(NAME, "示例云待办")).leavesOpen(),
                rule("profile.own-brand").given(filing.with(NAME, "示例记事本")).isSilent(),
                rule("profile.own-brand").given(filing.without(NAME)).isUndecided(NAME),
                rule("profile.own-brand")
                        .given(cancellation.with(NAME, "示例云待办"))
                        .saysNothing(),
                //
                rule("mandate.letter").given(filing.with(AGENT, true)).asks(),
                rule("mandate.letter").given(filing.with(AGENT, false)).isSilent(),
                rule("mandate.letter").given(filing).isUndecided(AGENT),
                rule("mandate.letter").given(change.with(AGENT, true)).saysNothing(),
                //
                rule("mandate.signed-late")
                        .given(filing.with(SIGNED_ON, TOMORROW))
                        .violates(SIGNED_ON),
                rule("mandate.signed-late")
                        .given(filing.with(SIGNED_ON, Filings.DAY))
                        .isSilent(),
                rule("mandate.signed-late").given(filing).isUndecided(SIGNED_ON),
                rule("mandate.signed-late")
                        .given(Filings.individual().with(SIGNED_ON, TOMORROW))
                        .saysNothing(),
                rule("mandate.signed-late")
                        .given(change.with(SIGNED_ON, TOMORROW))
                        .saysNothing(),
                //
                rule("mandate.check").given(filing.with(AGENT, true)).asks(),
                rule("mandate.check").given(filing.with(AGENT, false)).isSilent(),
                rule("mandate.check").given(filing).isUndecided(AGENT),
                rule("mandate.check").given(change.with(AGENT, true)).saysNothing(),
                //
                rule("mandate.report-change").given(change).asks(),
                rule("mandate.report-change").given(filing).isSilent());
    }

    private static SampleFiling hotline(SampleFiling filing, String remark) {
        return filing.with(HOTLINE, "400-000-0000").with(REMARK, remark);
    }
}
