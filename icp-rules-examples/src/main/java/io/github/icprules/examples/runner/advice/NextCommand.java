package io.github.icprules.examples.runner.advice;

import io.github.icprules.advice.NextQuestions;
import io.github.icprules.examples.runner.Version;
import io.github.icprules.examples.runner.io.InputFile;
import io.github.icprules.examples.runner.io.RequestReader;
import io.github.icprules.examples.runner.io.Source;
import io.github.icprules.examples.runner.options.AnswerOptions;
import io.github.icprules.examples.runner.options.EngineOptions;
import io.github.icprules.examples.runner.options.ExitOptions;
import io.github.icprules.examples.runner.options.Output;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the next questions. */
@Command(
        name = "next",
        description =
                "Lists the inputs that a filing misses as questions, the most important first (see docs/questions.md).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class NextCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description = "The filing as JSON, or a body of WeChat's apply_icp_filing; - reads standard input.")
    private InputFile file = InputFile.STANDARD_INPUT;

    @Option(
            names = "--full",
            description =
                    "Print as text also the questions that cannot block the filing, and those not for the applicant.")
    private boolean full;

    @Mixin
    private AnswerOptions options = new AnswerOptions();

    @Mixin
    private ExitOptions exit = new ExitOptions();

    @Override
    public Integer call() {
        options.check();
        EngineOptions engine = options.engine();
        FilingRequest request = engine.dated(RequestReader.read(Source.of(file.name())));
        FilingReport report = engine.evaluate("--on", request);
        NextQuestions next = NextQuestions.of(report, engine.load().nextQuestions(request));
        Output output = options.output();
        options.write(
                () -> new AdviceText(output.language(), output.columns()).of(next.complete(), next.questions(), full),
                () -> next.asTree(output.language()));
        return exit.code(next.complete() ? 0 : 1);
    }
}
