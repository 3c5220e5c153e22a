package io.github.icprules.examples.runner;

import io.github.icprules.IcpRuleEngine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the values that rules read as data. */
@Command(
        name = "parameters",
        description = "Prints the numbers, dates and word lists that the rules read as data, with their sources.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class ParametersCommand implements Callable<Integer> {

    /** How the values can be laid out. */
    enum Format {
        TEXT,
        JSON,
        MD
    }

    @Option(names = "--format", paramLabel = "text|json|md", defaultValue = "text", description = "text if not given.")
    private String format = "text";

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        output.check();
        Format layout = Choice.of("--format", format, Format.class);
        ParameterList list = new ParameterList(IcpRuleEngine.load().parameters(), output.language());
        output.write(
                switch (layout) {
                    case TEXT -> list.asText();
                    case JSON -> list.asJson();
                    case MD -> list.asMarkdown();
                });
        return 0;
    }
}
