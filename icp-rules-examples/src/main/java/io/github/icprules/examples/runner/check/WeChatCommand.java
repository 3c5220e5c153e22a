package io.github.icprules.examples.runner.check;

import io.github.icprules.examples.runner.Exit;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.examples.runner.Version;
import io.github.icprules.examples.runner.io.RequestReader;
import io.github.icprules.examples.runner.io.Source;
import io.github.icprules.examples.runner.io.TreeReader;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Text;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.PlatformAnswer;
import io.github.icprules.wechat.WeChatFiling;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the body of WeChat's {@code apply_icp_filing} before it is sent. */
@Command(
        name = "wechat",
        description = "Checks the body of WeChat's apply_icp_filing (see docs/wechat.md).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class WeChatCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The body as JSON; - reads standard input.")
    private String file = "-";

    @Option(
            names = "--context",
            paramLabel = "FILE",
            description = "Further data on the filing, as JSON; - reads standard input.")
    private @Nullable String context;

    @Option(
            names = "--answer",
            paramLabel = "FILE",
            description = "WeChat's answer as JSON, which is joined to the report (see docs/wechat-answers.md); - reads"
                    + " standard input.")
    private @Nullable String answer;

    @Mixin
    private Judgement judgement = new Judgement();

    @Override
    public Integer call() {
        judgement.check(file, context, answer);
        if (answer != null) {
            judgement.checkThatAnswerFits();
        }
        refuseToReadTwice("--context", context, file);
        refuseToReadTwice("--answer", answer, file, context);
        FilingRequest request = judgement.dated(read());
        PlatformAnswer answered = answer == null ? null : answer(answer);
        FilingReport report = judgement.evaluate(request);
        if (answered == null) {
            judgement.write(request, report);
            return Exit.of(report);
        }
        AnsweredReport joined = AnsweredReport.join(report, answered);
        judgement.write(request, joined);
        return Exit.of(joined);
    }

    private static void refuseToReadTwice(String option, @Nullable String name, @Nullable String... others) {
        if ("-".equals(name) && Arrays.asList(others).contains("-")) {
            throw new UnusableInputException(
                    "%s：标准输入已被读取；应为文件", "%s: standard input is read already; expected a file", option);
        }
    }

    private static PlatformAnswer answer(String name) {
        Source source = Source.of(name);
        try {
            return PlatformAnswer.read(
                    TreeReader.read(source, Text.of("微信的答复（JSON 对象）", "what WeChat answered as a JSON object")));
        } catch (InvalidTreeException e) {
            throw RequestReader.unusable(source, e);
        }
    }

    private FilingRequest read() {
        Object body = TreeReader.read(
                Source.of(file),
                Text.of("apply_icp_filing 的请求体（JSON 对象）", "the body of apply_icp_filing as a JSON object"));
        if (context == null) {
            return WeChatFiling.read(body);
        }
        Source source = Source.of(context);
        Object known = TreeReader.read(
                source, Text.of("补充信息（JSON 对象，见 docs/wechat.md）", "a context as a JSON object (see docs/wechat.md)"));
        try {
            return WeChatFiling.read(body, known);
        } catch (InvalidTreeException e) {
            throw RequestReader.unusable(source, e);
        }
    }
}
