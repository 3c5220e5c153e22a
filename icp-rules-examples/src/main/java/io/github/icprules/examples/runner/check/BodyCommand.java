package io.github.icprules.examples.runner.check;

import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.examples.runner.Version;
import io.github.icprules.examples.runner.io.InputFile;
import io.github.icprules.examples.runner.io.JsonText;
import io.github.icprules.examples.runner.io.OutputFile;
import io.github.icprules.examples.runner.io.RequestReader;
import io.github.icprules.examples.runner.io.Source;
import io.github.icprules.examples.runner.io.Target;
import io.github.icprules.examples.runner.options.ExitOptions;
import io.github.icprules.examples.runner.options.Output;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.pages.Harmless;
import io.github.icprules.text.Text;
import io.github.icprules.wechat.OpenMedia;
import io.github.icprules.wechat.PictureLimits;
import io.github.icprules.wechat.RequiredInput;
import io.github.icprules.wechat.WeChatBody;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the body of WeChat's {@code apply_icp_filing} for a filing. */
@Command(
        name = "body",
        description = "Writes the body of WeChat's apply_icp_filing for a filing (see docs/wechat.md).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class BodyCommand implements Callable<Integer> {

    private static final int BYTES_OF_A_KILOBYTE = 1024;
    private static final String CONTEXT_OUT = "--context-out";

    @Parameters(paramLabel = "FILE", description = "The filing as JSON; - reads standard input.")
    private InputFile file = InputFile.STANDARD_INPUT;

    @Option(
            names = CONTEXT_OUT,
            paramLabel = "FILE",
            description = "Write what the body has no field for to this file, for the option --context of wechat.")
    private @Nullable OutputFile contextOut;

    @Mixin
    private Output output = new Output();

    @Mixin
    private ExitOptions exit = new ExitOptions();

    @Override
    public Integer call() {
        output.check();
        Target context = checkedContext();
        FilingRequest request = RequestReader.read(Source.of(file.name()));
        if (request.filingType().kind() != FilingKind.NEW) {
            throw new UnusableInputException(
                    "filingType：微信没有提交“%s”的接口；应为新增备案的类型，如 NEW_FIRST",
                    "filingType: WeChat has no call for a %s; expected a type of a new filing such as NEW_FIRST",
                    request.filingType().label());
        }
        WeChatBody body = WeChatBody.of(request);
        List<Text> unusable = unusable(body);
        if (!unusable.isEmpty()) {
            throw new UnusableInputException(unusable);
        }
        output.write(JsonText.of(body.body()));
        if (context != null) {
            context.write(JsonText.of(body.context()).getBytes(StandardCharsets.UTF_8));
        }
        PrintWriter messages = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        open(body).forEach(line -> messages.println(Harmless.of(line.in(output.language()))));
        return exit.code(body.isComplete() ? 0 : 1);
    }

    /** Checks the option for the context first, so that no work is done for an answer that cannot be written. */
    private @Nullable Target checkedContext() {
        Target context = output.target(CONTEXT_OUT, contextOut);
        Target answer = output.target();
        if (context != null) {
            context.refuseIfInUse();
            if (answer != null && answer.isSame(context)) {
                throw new UnusableInputException(
                        "%s：与 --out 是同一个文件；应为另一个文件", "%s: is the file of --out; expected another", CONTEXT_OUT);
            }
        }
        return context;
    }

    /** Returns a line for each missing input and for each value that WeChat does not take. */
    private static List<Text> unusable(WeChatBody body) {
        List<Text> lines = new ArrayList<>();
        for (RequiredInput input : body.missing()) {
            lines.add(new Sentence("%s：缺少%s", "%s: missing: %s", input.path(), input.label()));
        }
        for (PayloadFault fault : body.faults()) {
            lines.add(
                    fault.expected() == null
                            ? new Sentence(
                                    "%s：%s",
                                    "%s: %s", fault.path(), fault.kind().label())
                            : new Sentence(
                                    "%s：%s；应为 %s",
                                    "%s: %s; expected %s",
                                    fault.path(),
                                    fault.kind().label(),
                                    fault.expected()));
        }
        return lines;
    }

    /** Returns a line for each file that is not uploaded, and for the face verification. */
    private static List<Text> open(WeChatBody body) {
        List<Text> lines = new ArrayList<>();
        for (OpenMedia media : body.openMedia()) {
            lines.add(new Sentence(
                    "%s：待上传%s%s",
                    "%s: to upload: %s%s", media.apiField(), media.material().label(), limits(media.limits())));
        }
        if (body.isFaceTaskOpen()) {
            lines.add(Text.of(
                    "icp_applets.principal_info.verify_task_id：待人脸核身（create_icp_verifytask）",
                    "icp_applets.principal_info.verify_task_id: to verify the face (create_icp_verifytask)"));
        }
        return lines;
    }

    private static Text limits(@Nullable PictureLimits limits) {
        return limits == null
                ? Sentence.same("")
                : new Sentence(
                        "（%s，不超过 %s KB，至少 %s × %s 像素，彩色）",
                        " (%s, at most %s KB, at least %s × %s pixels, in colour)",
                        String.join(" ", limits.formats()),
                        limits.mostBytes() / BYTES_OF_A_KILOBYTE,
                        limits.shortSide(),
                        limits.longSide());
    }
}
