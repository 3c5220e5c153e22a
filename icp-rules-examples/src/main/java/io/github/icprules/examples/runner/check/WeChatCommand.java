package io.github.icprules.examples.runner.check;

import io.github.icprules.examples.runner.Version;
import io.github.icprules.examples.runner.io.InputFile;
import io.github.icprules.examples.runner.io.RequestReader;
import io.github.icprules.examples.runner.io.Source;
import io.github.icprules.examples.runner.io.TreeReader;
import io.github.icprules.text.Text;
import io.github.icprules.wechat.Submission;
import io.github.icprules.wechat.WeChatFiling;
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
    private InputFile file = InputFile.STANDARD_INPUT;

    @Option(
            names = "--context",
            paramLabel = "FILE",
            description = "Further data on the filing, as JSON; - reads standard input.")
    private @Nullable InputFile context;

    @Mixin
    private Judgement judgement = new Judgement();

    @Override
    public Integer call() {
        judgement.check();
        return judgement.judge(read());
    }

    /** {@return the filing and the answer; the whole file is a body, even if it looks like something else, or has a body} */
    private Submission read() {
        Source source = Source.of(file.name());
        Object tree = TreeReader.read(
                source, Text.of("apply_icp_filing 的请求体（JSON 对象）", "the body of apply_icp_filing as a JSON object"));
        if (Submission.isWrapped(tree)) {
            if (context != null) {
                throw Judgement.givenTwice("--context");
            }
            return RequestReader.submission(source, tree);
        }
        if (context == null) {
            return new Submission(WeChatFiling.read(tree), null, null, null);
        }
        Source ofContext = Source.of(context.name());
        Object known = TreeReader.read(
                ofContext,
                Text.of("补充信息（JSON 对象，见 docs/wechat.md）", "a context as a JSON object (see docs/wechat.md)"));
        return new Submission(RequestReader.body(ofContext, tree, known), null, known, null);
    }
}
