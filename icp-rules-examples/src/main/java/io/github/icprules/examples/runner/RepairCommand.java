package io.github.icprules.examples.runner;

import io.github.icprules.advice.RepairResult;
import io.github.icprules.advice.RepairResult.Outcome;
import io.github.icprules.model.FilingRequest;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    @Parameters(paramLabel = "FILE", description = "The filing as JSON; - reads standard input.")
    private String file = "-";

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "Default: text.")
    private String format = "text";

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        output.check(file);
        Judgement.Format layout = AdviceTexts.format(format);
        engine.check();
        FilingRequest request = engine.dated(RequestReader.read(Source.of(file)));
        RepairResult result = engine.load().repairs(request, LIMIT);
        engine.refuseDayWithoutRules(result.after());
        output.write(
                layout == Judgement.Format.JSON
                        ? Json.of(result.asTree(output.language()))
                        : new AdviceTexts(output.language(), output.columns()).of(result));
        return result.outcome() == Outcome.NOT_NEEDED || result.outcome() == Outcome.FOUND ? 0 : 1;
    }
}
