package io.github.icprules.examples;

import io.github.icprules.examples.runner.CheckCommand;
import io.github.icprules.examples.runner.Exit;
import io.github.icprules.examples.runner.RulesCommand;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.text.PersonalData;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;

/** The command line. */
@Command(
        name = "icp-rules",
        description = "Tells what an ICP filing of a WeChat mini-program needs and what is wrong with it.",
        subcommands = {CheckCommand.class, RulesCommand.class},
        mixinStandardHelpOptions = true,
        version = "icp-rules",
        footer = {
            "",
            "Exit codes: 0 nothing blocking and nothing unlawful found, 1 something found,",
            "2 unusable input or wrong usage, 3 a fault of this program."
        })
public final class Runner {

    private Runner() {}

    /** Runs a command and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** {@return the exit code of a command} */
    static int run(String... arguments) {
        PrintWriter messages = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return new CommandLine(new Runner())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setErr(messages)
                .setParameterExceptionHandler((problem, args) -> usageError(problem, messages))
                .setExecutionExceptionHandler((problem, command, result) -> failure(problem, messages))
                .execute(arguments);
    }

    private static int usageError(ParameterException problem, PrintWriter messages) {
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        messages.println(PersonalData.maskNumbersIn(oneLine(problem)) + " (see: " + command + " --help)");
        return ExitCode.USAGE;
    }

    private static int failure(Exception problem, PrintWriter messages) {
        if (problem instanceof UnusableInputException) {
            messages.println(oneLine(problem));
            return ExitCode.USAGE;
        }
        problem.printStackTrace(messages);
        return Exit.FAULT;
    }

    private static String oneLine(Exception problem) {
        return String.valueOf(problem.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    }
}
