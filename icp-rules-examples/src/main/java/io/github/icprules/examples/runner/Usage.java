package io.github.icprules.examples.runner;

import io.github.icprules.text.Language;
import io.github.icprules.text.NearestName;
import io.github.icprules.text.Text;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Explains errors in a command line in the words of this class, because a value could be the name or number of a person. */
public final class Usage {

    /** The option for the language of the sentences. */
    public static final String LANGUAGE = "--lang";

    private Usage() {}

    /** {@return the language of {@code --lang}, even if the other arguments are unusable} */
    public static Language language(String... arguments) {
        return "en".equalsIgnoreCase(languageName(arguments)) ? Language.EN : Language.ZH;
    }

    /** {@return the value of {@code --lang}, which may stand before or behind the command; {@code zh} if there is none} */
    public static String languageName(String... arguments) {
        List<String> words = Stream.of(arguments)
                .flatMap(argument -> Stream.of(argument.split("=", 2)))
                .toList();
        int option = words.indexOf(LANGUAGE);
        return option >= 0 && option + 1 < words.size() ? words.get(option + 1) : "zh";
    }

    /** {@return the expected form of the arguments, without the values of the command line} */
    public static Text explain(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return explain(unmatched);
        }
        if (problem instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing().get(0));
        }
        if (problem instanceof OverwrittenOptionException twice) {
            return new Sentence("%s：重复给出；应只出现一次", "%s: given twice; expected once", name(twice.getOverwritten()));
        }
        ArgSpec argument = problem.getArgSpec();
        return argument == null
                ? new Sentence("应为一个命令：%s", "expected a command: %s", commands(problem))
                : new Sentence("%s：不能这样使用", "%s: cannot be used so", name(argument));
    }

    /** {@return a suggestion} */
    public static Text didYouMean(String name) {
        return new Sentence("是否想写 %s？", "did you mean %s?", name);
    }

    /** {@return an unknown name if a message may repeat it, otherwise its length} */
    public static Text described(String given, Collection<String> names) {
        return NearestName.repeatable(given, names).map(Sentence::same).orElseGet(() -> length(given));
    }

    /** {@return the length of a text that a message must not repeat} */
    public static Text length(String text) {
        return Text.of(text.codePointCount(0, text.length()) + " 个字符", NearestName.lengthOf(text));
    }

    private static Text explain(UnmatchedArgumentException problem) {
        String first =
                problem.getUnmatched().isEmpty() ? "" : problem.getUnmatched().get(0);
        if (first.startsWith("-") && first.length() > 1) {
            return unknownOption(first.split("=", 2)[0], problem);
        }
        if (problem.getCommandLine().getSubcommands().isEmpty()) {
            return Text.of("参数太多", "too many arguments");
        }
        List<String> similar = problem.getSuggestions();
        Text expected = new Sentence("没有这个命令；应为 %s", "no such command; expected %s", commands(problem));
        return similar.isEmpty() ? expected : new Sentence("%s；%s", "%s; %s", expected, didYouMean(similar.get(0)));
    }

    private static Text unknownOption(String option, UnmatchedArgumentException problem) {
        List<String> names = problem.getCommandLine().getCommandSpec().options().stream()
                .map(known -> bare(known.longestName()))
                .toList();
        List<String> all = names.stream().map(name -> "--" + name).toList();
        return new Sentence(
                "%s没有这个选项；%s",
                "%sno such option; %s",
                NearestName.repeatable(bare(option), names)
                        .<Text>map(name -> new Sentence("--%s：", "--%s: ", name))
                        .orElse(Sentence.same("")),
                NearestName.of(bare(option), names)
                        .map(name -> didYouMean("--" + name))
                        .orElse(Text.of(
                                "应为其中之一：" + String.join("、", all), "expected one of " + String.join(", ", all))));
    }

    /** Returns an option without its hyphens. All options start with hyphens, which would make any two options similar. */
    private static String bare(String option) {
        return option.substring(option.startsWith("--") ? 2 : 1);
    }

    private static Text missing(ArgSpec argument) {
        return argument.isOption()
                ? new Sentence(
                        "%s：缺少值；应为 %s", "%s: the value is missing; expected %s", name(argument), argument.paramLabel())
                : new Sentence("%s：缺少", "%s: missing", argument.paramLabel());
    }

    /** {@return the name of an option or a parameter} */
    public static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static Text commands(ParameterException problem) {
        return Sentence.either(problem.getCommandLine().getSubcommands().keySet());
    }
}
