package io.github.icprules.examples.runner;

import io.github.icprules.IcpRuleEngine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the catalogue of the rules. */
@Command(
        name = "rules",
        description = "Prints the catalogue of the rules.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class RulesCommand implements Callable<Integer> {

    /** How the catalogue can be laid out. */
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
        Catalogue catalogue = new Catalogue(IcpRuleEngine.load().rules(), output.language());
        output.write(
                switch (layout) {
                    case TEXT -> catalogue.asText();
                    case JSON -> catalogue.asJson();
                    case MD -> catalogue.asMarkdown();
                });
        return 0;
    }
}
