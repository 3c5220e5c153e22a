package io.github.icprules.examples.runner.check;

import io.github.icprules.examples.runner.Exit;
import io.github.icprules.examples.runner.Version;
import io.github.icprules.examples.runner.io.RequestReader;
import io.github.icprules.examples.runner.io.Source;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
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

    @Parameters(paramLabel = "FILE", description = "The filing as JSON; - reads standard input.")
    private String file = "-";

    @Mixin
    private Judgement judgement = new Judgement();

    @Override
    public Integer call() {
        judgement.check(file);
        FilingRequest request = judgement.dated(RequestReader.read(Source.of(file)));
        FilingReport report = judgement.evaluate(request);
        judgement.write(request, report);
        return Exit.of(report);
    }
}
