package first;

import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FilingType;
import io.github.icprules.testing.RuleCase;
import io.github.icprules.testing.RulePackTest;
import java.nio.file.Path;
import java.util.List;

class FirstPackTest extends RulePackTest {

    FirstPackTest() {
        super(Path.of("pack"));
    }

    @Override
    protected List<RuleCase> cases() {
        SampleFiling filing = Filings.enterprise();
        SampleFiling cancellation = Filings.of(FilingType.CANCEL_ACCESS);
        String name = "miniProgram.name";
        return List.of(
                rule("brand.competitor").given(filing.with(name, "样例云助手")).violates(name),
                rule("brand.competitor").given(filing.with(name, "示例记事本")).isSilent(),
                rule("brand.competitor").given(filing.without(name)).isUndecided(name),
                rule("brand.competitor").given(cancellation.with(name, "样例云助手")).saysNothing());
    }
}
