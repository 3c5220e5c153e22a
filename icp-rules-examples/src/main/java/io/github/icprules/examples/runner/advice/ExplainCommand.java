package io.github.icprules.examples.runner.advice;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.examples.runner.Usage;
import io.github.icprules.examples.runner.Version;
import io.github.icprules.examples.runner.io.InputFile;
import io.github.icprules.examples.runner.io.RequestReader;
import io.github.icprules.examples.runner.io.Source;
import io.github.icprules.examples.runner.options.AnswerOptions;
import io.github.icprules.examples.runner.options.EngineOptions;
import io.github.icprules.explain.Explanation;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Language;
import io.github.icprules.text.NearestName;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains rules. */
@Command(
        name = "explain",
        description = "Explains why a rule found something in a filing, or why it did not (see docs/explain.md).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class ExplainCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..2",
            paramLabel = "RULE FILE",
            description =
                    "The id of a rule and the filing as JSON; with --all, the filing alone. - reads standard input.")
    private List<InputFile> operands = List.of();

    @Option(names = "--all", description = "Explain all rules: as text in one line each, grouped by outcome.")
    private boolean all;

    @Mixin
    private AnswerOptions options = new AnswerOptions();

    @Override
    public Integer call() {
        String file = operands.get(operands.size() - 1).name();
        options.check();
        if (operands.size() != (all ? 1 : 2)) {
            throw all
                    ? new UnusableInputException(
                            "RULE：不能与 --all 同用；应为一件备案", "RULE: cannot go with --all; expected a filing")
                    : new UnusableInputException(
                            "RULE：缺少；应为规则编号和备案，或者 --all 和备案",
                            "RULE: missing; expected the id of a rule and a filing, or --all and a filing");
        }
        EngineOptions engine = options.engine();
        IcpRuleEngine loaded = engine.load();
        if (!all) {
            refuseUnknown(loaded, operands.get(0).name());
        }
        FilingRequest request = engine.dated(RequestReader.read(Source.of(file)));
        Language language = options.output().language();
        ExplanationText text = new ExplanationText(language, options.output().columns());
        if (all) {
            List<Explanation> explanations = loaded.explainAll(request);
            options.write(
                    () -> text.of(explanations),
                    () -> explanations.stream()
                            .map(explanation -> explanation.asTree(language))
                            .toList());
        } else {
            Explanation explanation = loaded.explain(request, operands.get(0).name());
            options.write(() -> text.of(explanation), () -> explanation.asTree(language));
        }
        return 0;
    }

    private static void refuseUnknown(IcpRuleEngine engine, String rule) {
        List<String> ids = engine.rules().stream().map(RuleDescription::id).toList();
        if (!ids.contains(rule)) {
            throw new UnusableInputException(
                    "RULE：没有规则 %s；%s",
                    "RULE: there is no rule %s; %s",
                    NearestName.repeatableRule(rule, ids).map(Sentence::same).orElseGet(() -> Usage.length(rule)),
                    NearestName.of(rule, ids)
                            .map(Usage::didYouMean)
                            .or(() -> NearestName.absentPack(rule, ids)
                                    .map(pack -> new Sentence(
                                            "没有加载规则包 %s（--pack）", "no rule pack %s is loaded (--pack)", pack)))
                            .orElseGet(() -> new Sentence("rules 命令列出全部规则", "the command rules lists all rules")));
        }
    }
}
