package io.github.icprules.examples.runner.advice;

import io.github.icprules.advice.RepairResult;
import io.github.icprules.advice.RepairResult.Outcome;
import io.github.icprules.examples.runner.Version;
import io.github.icprules.examples.runner.io.InputFile;
import io.github.icprules.examples.runner.io.RequestReader;
import io.github.icprules.examples.runner.io.Source;
import io.github.icprules.examples.runner.options.AnswerOptions;
import io.github.icprules.examples.runner.options.EngineOptions;
import io.github.icprules.examples.runner.options.ExitOptions;
import io.github.icprules.examples.runner.options.Output;
import io.github.icprules.model.FilingRequest;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Searches for changes after which nothing blocks a filing. */
@Command(
        name = "repair",
        description = "Lists the fewest changes after which nothing blocks a filing (see docs/questions.md).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class RepairCommand implements Callable<Integer> {

    /** The time limit of the search, because a reader waits at a terminal. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Parameters(
            paramLabel = "FILE",
            description = "The filing as JSON, or a body of WeChat's apply_icp_filing; - reads standard input.")
    private InputFile file = InputFile.STANDARD_INPUT;

    @Mixin
    private AnswerOptions options = new AnswerOptions();

    @Mixin
    private ExitOptions exit = new ExitOptions();

    @Override
    public Integer call() {
        options.check();
        EngineOptions engine = options.engine();
        FilingRequest request = engine.dated(RequestReader.read(Source.of(file.name())));
        RepairResult result = engine.load().repairs(request, LIMIT);
        engine.refuseDayWithoutRules(result.after());
        Output output = options.output();
        options.write(
                () -> new AdviceText(output.language(), output.columns()).of(result),
                () -> result.asTree(output.language()));
        return exit.code(result.outcome() == Outcome.NOT_NEEDED || result.outcome() == Outcome.FOUND ? 0 : 1);
    }
}
