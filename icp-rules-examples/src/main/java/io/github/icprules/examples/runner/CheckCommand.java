package io.github.icprules.examples.runner;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a filing. */
@Command(
        name = "check",
        description = "Checks a filing described in JSON (see docs/filing-request.md).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class CheckCommand implements Callable<Integer> {

    /** How a report can be laid out. */
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(paramLabel = "FILE", description = "The filing as JSON; - reads standard input.")
    private String file = "-";

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "text if not given.")
    private String format = "text";

    @Option(
            names = "--on",
            paramLabel = "YYYY-MM-DD",
            description = "The day to judge by; otherwise the filing's own evaluatedOn, or today.")
    private @Nullable String on;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        output.check();
        Format layout = Choice.of("--format", format, Format.class);
        var day = on == null ? null : Days.ofOption("--on", on);
        FilingRequest request = RequestReader.read(Source.of(file));
        if (day != null) {
            request = request.evaluatedOn(day);
        }
        FilingReport report = evaluate(request);
        output.write(
                layout == Format.JSON
                        ? Json.of(report.asTree(output.language()))
                        : new TextReport(output.language(), output.hasColours(), output.columns()).of(request, report));
        return Exit.of(report);
    }

    private FilingReport evaluate(FilingRequest request) {
        IcpRuleEngine engine = IcpRuleEngine.load();
        try {
            return engine.evaluate(request);
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException((on == null ? file + ": evaluatedOn" : "--on") + ": " + e.getMessage());
        }
    }
}
