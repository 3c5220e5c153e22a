package io.github.icprules.examples.runner;

import io.github.icprules.text.NearestName;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Explains errors in a command line with our own words, because a value could be a person's name or number. */
public final class Usage {

    private Usage() {}

    /** {@return what was expected, without a value that was given} */
    public static String explain(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return explain(unmatched);
        }
        if (problem instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing().get(0));
        }
        if (problem instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + ": given twice; expected once";
        }
        ArgSpec argument = problem.getArgSpec();
        if (argument == null) {
            return "expected a command: " + commands(problem);
        }
        return name(argument) + ": cannot be used so";
    }

    private static String explain(UnmatchedArgumentException problem) {
        String first =
                problem.getUnmatched().isEmpty() ? "" : problem.getUnmatched().get(0);
        if (first.startsWith("-") && first.length() > 1) {
            return unknownOption(first.split("=", 2)[0], problem);
        }
        if (problem.getCommandLine().getSubcommands().isEmpty()) {
            return "too many arguments";
        }
        List<String> similar = problem.getSuggestions();
        return "no such command; expected " + commands(problem)
                + (similar.isEmpty() ? "" : "; did you mean " + similar.get(0) + "?");
    }

    private static String unknownOption(String option, UnmatchedArgumentException problem) {
        List<String> names = problem.getCommandLine().getCommandSpec().options().stream()
                .map(known -> bare(known.longestName()))
                .toList();
        return NearestName.repeatable(bare(option), names)
                        .map(name -> "--" + name + ": no such option; ")
                        .orElse("no such option; ")
                + NearestName.of(bare(option), names)
                        .map(name -> "did you mean --" + name + "?")
                        .orElse("expected one of "
                                + names.stream().map(name -> "--" + name).collect(Collectors.joining(", ")));
    }

    /** The hyphens are alike in all options, and would make any of them near to any other. */
    private static String bare(String option) {
        return option.substring(option.startsWith("--") ? 2 : 1);
    }

    private static String missing(ArgSpec argument) {
        return argument.isOption()
                ? name(argument) + ": the value is missing; expected " + argument.paramLabel()
                : argument.paramLabel() + ": missing";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String commands(ParameterException problem) {
        return String.join(" or ", problem.getCommandLine().getSubcommands().keySet());
    }
}
