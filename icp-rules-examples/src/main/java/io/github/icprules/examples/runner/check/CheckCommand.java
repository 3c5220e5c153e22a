package io.github.icprules.examples.runner.check;

import io.github.icprules.examples.runner.Version;
import io.github.icprules.examples.runner.io.InputFile;
import io.github.icprules.examples.runner.io.RequestReader;
import io.github.icprules.examples.runner.io.Source;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks a filing. */
@Command(
        name = "check",
        description = "Checks a filing described in JSON (see docs/filing-request.md).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class CheckCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description = "The filing as JSON, or a body of WeChat's apply_icp_filing; - reads standard input.")
    private InputFile file = InputFile.STANDARD_INPUT;

    @Mixin
    private Judgement judgement = new Judgement();

    @Override
    public Integer call() {
        judgement.check();
        return judgement.judge(RequestReader.submission(Source.of(file.name())));
    }
}
