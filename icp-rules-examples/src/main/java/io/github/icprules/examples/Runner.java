package io.github.icprules.examples;

import io.github.icprules.examples.render.Harmless;
import io.github.icprules.examples.runner.BatchCommand;
import io.github.icprules.examples.runner.Causes;
import io.github.icprules.examples.runner.CheckCommand;
import io.github.icprules.examples.runner.ClausesCommand;
import io.github.icprules.examples.runner.DiffCommand;
import io.github.icprules.examples.runner.Exit;
import io.github.icprules.examples.runner.ParametersCommand;
import io.github.icprules.examples.runner.ProvincesCommand;
import io.github.icprules.examples.runner.RulesCommand;
import io.github.icprules.examples.runner.SourcesCommand;
import io.github.icprules.examples.runner.Terminal;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.examples.runner.Usage;
import io.github.icprules.examples.runner.Version;
import io.github.icprules.examples.runner.WeChatCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The command line. */
@Command(
        name = "icp-rules",
        description = "Tells what an ICP filing of a WeChat mini-program needs and what is wrong with it.",
        subcommands = {
            CheckCommand.class,
            BatchCommand.class,
            WeChatCommand.class,
            DiffCommand.class,
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
            "diff: 0 no difference, 1 a difference."
        })
public final class Runner {

    /** The system property that prints faults of the program with their stack trace. */
    private static final String TRACE = "icp-rules.trace";

    private Runner() {}

    /** Runs a command and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** {@return the exit code of a command} */
    static int run(String... arguments) {
        PrintWriter messages = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return guarded(
                messages,
                () -> new CommandLine(new Runner())
                        .setExpandAtFiles(false)
                        .setColorScheme(Help.defaultColorScheme(Terminal.hasColours() ? Ansi.AUTO : Ansi.OFF))
                        .setErr(messages)
                        .setParameterExceptionHandler((problem, args) -> usageError(problem, messages))
                        .setExecutionExceptionHandler((problem, command, result) -> failure(problem, messages))
                        .execute(arguments));
    }

    /** {@return the exit code of this work, even if it throws an exception} */
    static int guarded(PrintWriter messages, IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (Throwable problem) {
            return failure(problem, messages);
        }
    }

    private static int usageError(ParameterException problem, PrintWriter messages) {
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        messages.println(Harmless.of(Usage.explain(problem) + " (see: " + command + " --help)"));
        return ExitCode.USAGE;
    }

    private static int failure(Throwable problem, PrintWriter messages) {
        if (problem instanceof UnusableInputException) {
            messages.println(Harmless.of(String.valueOf(problem.getMessage())));
            return ExitCode.USAGE;
        }
        // Not its message, which could repeat what the filing says of a person.
        messages.println(
                Causes.isOfMemory(problem)
                        ? "icp-rules: out of memory; give Java more with -Xmx"
                        : "icp-rules: a fault of the program ("
                                + problem.getClass().getSimpleName() + "); run Java with -D" + TRACE
                                + "=true to see where");
        if (Boolean.getBoolean(TRACE)) {
            problem.printStackTrace(messages);
        }
        return Exit.FAULT;
    }
}
