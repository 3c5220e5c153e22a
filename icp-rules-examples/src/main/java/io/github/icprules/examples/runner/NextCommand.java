package io.github.icprules.examples.runner;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.advice.NextQuestion;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    @Parameters(paramLabel = "FILE", description = "The filing as JSON; - reads standard input.")
    private String file = "-";

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "Default: text.")
    private String format = "text";

    @Option(
            names = "--full",
            description =
                    "Print as text also the questions that cannot block the filing, and those not for the applicant.")
    private boolean full;

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
        boolean isComplete = engine.evaluate("--on", request).isComplete();
        IcpRuleEngine rules = engine.load();
        List<NextQuestion> questions = rules.nextQuestions(request);
        output.write(
                layout == Judgement.Format.JSON
                        ? Json.of(tree(isComplete, questions, output.language()))
                        : new AdviceTexts(output.language(), output.columns()).of(isComplete, questions, full));
        return isComplete ? 0 : 1;
    }

    static Map<String, Object> tree(boolean isComplete, List<NextQuestion> questions, Language language) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("complete", isComplete);
        tree.put(
                "questions",
                questions.stream().map(question -> question.asTree(language)).toList());
        return tree;
    }
}
