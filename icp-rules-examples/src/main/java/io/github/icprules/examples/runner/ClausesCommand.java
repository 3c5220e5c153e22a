package io.github.icprules.examples.runner;

import io.github.icprules.IcpRuleEngine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the register of clauses. */
@Command(
        name = "clauses",
        description = "Prints the register of clauses: what the library answers for, and what it does about each.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class ClausesCommand implements Callable<Integer> {

    /** How the register can be laid out. */
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
        Register register = new Register(IcpRuleEngine.load().clauses(), output.language());
        output.write(
                switch (layout) {
                    case TEXT -> register.asText();
                    case JSON -> register.asJson();
                    case MD -> register.asMarkdown();
                });
        return 0;
    }
}
