package io.github.icprules.examples.runner.options;

import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.PackFailure;
import io.github.icprules.drools.RulePack;
import io.github.icprules.drools.RulePackException;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.examples.runner.io.InputFile;
import io.github.icprules.examples.runner.io.Phrase;
import io.github.icprules.examples.runner.io.Reasons;
import io.github.icprules.examples.runner.io.Source;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Option;

/** The option that names rule packs. */
public final class PackOptions {

    private static final List<Phrase> PHRASES = List.of(
            new Phrase("The rule pack (.*) is neither a folder nor a jar\\.", "$1 既不是文件夹，也不是 jar"),
            new Phrase("The rule pack (.*) has no file (\\S+)\\.", "$1 里没有文件 $2"),
            new Phrase(
                    "The jar (.*) has (\\d+) files (\\S+); a jar has one rule pack\\.",
                    "$1 里有 $2 个 $3，一个 jar 只能有一个规则包"),
            new Phrase("A rule pack has at most (\\S+) files and (\\S+) bytes\\.", "规则包最多有 $1 个文件、$2 字节"),
            new Phrase("Two rule packs have the id (\\S+): (.*) and (.*)\\.", "两个规则包的 id 都是 $1：$2 和 $3"));

    @Option(
            names = "--pack",
            paramLabel = "FOLDER|JAR",
            description =
                    "A rule pack, the rules of which are evaluated, too (see docs/rule-packs.md); can be given several"
                            + " times. A pack is code: name trusted packs only.")
    private List<InputFile> places = List.of();

    /** {@return the folders and jars} */
    public List<InputFile> places() {
        return places;
    }

    /** {@return the builder with the packs; a rule that fails is reported, and the findings of the other rules stay} */
    public DroolsIcpRuleEngine.Builder addTo(DroolsIcpRuleEngine.Builder builder) {
        try {
            for (InputFile place : places) {
                builder.pack(load(place.name()));
            }
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException("--pack：%s", "--pack: %s", inWords(String.valueOf(e.getMessage())));
        }
        return builder.onPackFailure(PackFailure.REPORT);
    }

    private static Text inWords(String english) {
        return Text.of(Phrase.chinese(PHRASES, english).orElse(english), english);
    }

    private static RulePack load(String place) {
        try {
            return RulePack.of(Path.of(place));
        } catch (InvalidPathException e) {
            throw new UnusableInputException(
                    "--pack：文件不能用这个名称；应为规则包的文件夹或者 jar",
                    "--pack: no file can have this name; expected the folder or the jar of a rule pack");
        } catch (UncheckedIOException e) {
            IOException cause = Objects.requireNonNull(e.getCause());
            throw new UnusableInputException(
                    "--pack：%s 无法读取（%s）；应为规则包的文件夹或者 jar",
                    "--pack: %s cannot be read (%s); expected the folder or the jar of a rule pack",
                    Source.masked(place),
                    Reasons.of(cause));
        } catch (RulePackException e) {
            throw new UnusableInputException(
                    e.problems().stream().<Text>map(problem -> problem::text).toList());
        }
    }
}
