package io.github.icprules.examples;

import io.github.icprules.examples.runner.ErrorCauses;
import io.github.icprules.examples.runner.Exit;
import io.github.icprules.examples.runner.Help;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.examples.runner.Usage;
import io.github.icprules.examples.runner.Version;
import io.github.icprules.examples.runner.advice.ExplainCommand;
import io.github.icprules.examples.runner.advice.NextCommand;
import io.github.icprules.examples.runner.advice.RepairCommand;
import io.github.icprules.examples.runner.batch.BatchCommand;
import io.github.icprules.examples.runner.catalogue.ClausesCommand;
import io.github.icprules.examples.runner.catalogue.ParametersCommand;
import io.github.icprules.examples.runner.catalogue.ProvincesCommand;
import io.github.icprules.examples.runner.catalogue.RulesCommand;
import io.github.icprules.examples.runner.catalogue.SourcesCommand;
import io.github.icprules.examples.runner.check.BodyCommand;
import io.github.icprules.examples.runner.check.CheckCommand;
import io.github.icprules.examples.runner.check.WeChatCommand;
import io.github.icprules.examples.runner.compare.DiffCommand;
import io.github.icprules.examples.runner.io.InputFile;
import io.github.icprules.examples.runner.io.OutputFile;
import io.github.icprules.examples.runner.io.RequestReader;
import io.github.icprules.examples.runner.io.Terminal;
import io.github.icprules.pages.Harmless;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command line. */
@Command(
        name = "icp-rules",
        description = "Lists what an ICP filing of a WeChat mini-program needs and what is wrong with it.",
        subcommands = {
            CheckCommand.class,
            BatchCommand.class,
            WeChatCommand.class,
            BodyCommand.class,
            DiffCommand.class,
            NextCommand.class,
            RepairCommand.class,
            ExplainCommand.class,
            RulesCommand.class,
            ParametersCommand.class,
            ProvincesCommand.class,
            ClausesCommand.class,
            SourcesCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes: 0 nothing blocking and nothing unlawful found, 1 something found,",
            "2 unusable input or wrong usage, 3 a fault of this program.",
            "diff: 0 no difference, 1 a difference. next: 0 no input is missing that could block, 1 an input is.",
            "body: 0 the body is complete, 1 a file or the face verification is open, 2 an input is missing.",
            "repair: 0 nothing blocks, if need be after the changes, 1 something still blocks. explain: 0.",
            "With --exit-zero, the exit code is 0 instead of 1; 2 and 3 stay."
        })
public final class Runner {

    /** The system property that makes the program print the stack trace of its own errors. */
    private static final String TRACE = "icp-rules.trace";

    /** The option can stand before the command. {@link Usage#languageName} reads its value. */
    @Option(names = Usage.LANGUAGE, paramLabel = "zh|en", description = "The language of the sentences. Default: zh.")
    @SuppressWarnings("UnusedVariable")
    private String language = "zh";

    private Runner() {}

    /** Runs a command and exits with the exit code of the command. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** {@return the exit code of a command} */
    static int run(String... arguments) {
        PrintWriter messages = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Language language = Usage.language(arguments);
        return guarded(
                messages,
                language,
                () -> commandLine(arguments)
                        .setErr(messages)
                        .setParameterExceptionHandler((problem, args) -> usageError(problem, messages, language))
                        .setExecutionExceptionHandler(
                                (problem, command, result) -> failure(problem, messages, language))
                        .execute(arguments));
    }

    /** {@return all commands with their options, and with the help in the language that some arguments name} */
    static CommandLine commandLine(String... arguments) {
        String language = Usage.languageName(arguments);
        CommandLine commands = new CommandLine(new Runner())
                .registerConverter(InputFile.class, InputFile::new)
                .registerConverter(OutputFile.class, OutputFile::new)
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Terminal.hasColours() ? Ansi.AUTO : Ansi.OFF))
                .setDefaultValueProvider(argument -> argument instanceof OptionSpec option
                                && option.longestName().equals(Usage.LANGUAGE)
                        ? language
                        : null);
        Help.translate(commands, Usage.language(arguments));
        return commands;
    }

    /** {@return the exit code of some work; if the work throws an exception, the exit code for the exception} */
    static int guarded(PrintWriter messages, Language language, IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (Throwable problem) {
            return failure(problem, messages, language);
        }
    }

    private static int usageError(ParameterException problem, PrintWriter messages, Language language) {
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        messages.println(Harmless.of((language == Language.ZH ? "%s（用法：%s --help）" : "%s (see: %s --help)")
                .formatted(Usage.explain(problem).in(language), command)));
        return ExitCode.USAGE;
    }

    private static int failure(Throwable problem, PrintWriter messages, Language language) {
        if (problem instanceof InvalidTreeException invalid) {
            return failure(RequestReader.unusable(invalid), messages, language);
        }
        if (problem instanceof UnusableInputException unusable) {
            unusable.problems().forEach(line -> messages.println(Harmless.of(line.in(language))));
            return ExitCode.USAGE;
        }
        // The message of the exception is not printed, because it could contain personal data of the filing.
        messages.println(
                ErrorCauses.isOfMemory(problem)
                        ? language == Language.ZH
                                ? "icp-rules：内存不足；请用 -Xmx 给 Java 更多内存"
                                : "icp-rules: out of memory; give Java more with -Xmx"
                        : (language == Language.ZH
                                        ? "icp-rules：程序故障（%s）；运行 Java 时加 -D%s=true 可以看到位置"
                                        : "icp-rules: a fault of the program (%s); run Java with -D%s=true to see"
                                                + " where")
                                .formatted(problem.getClass().getSimpleName(), TRACE));
        if (Boolean.getBoolean(TRACE)) {
            problem.printStackTrace(messages);
        }
        return Exit.FAULT;
    }
}
