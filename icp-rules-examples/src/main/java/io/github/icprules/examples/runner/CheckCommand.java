package io.github.icprules.examples.runner;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import java.time.LocalDate;
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
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {

    /** How a report can be laid out. */
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(paramLabel = "FILE", description = "The filing as JSON; - reads standard input.")
    private String file = "-";

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "text if not given.")
    private Format format = Format.TEXT;

    @Option(
            names = "--on",
            paramLabel = "YYYY-MM-DD",
            description = "The day to judge by; otherwise the filing's own evaluatedOn, or today.")
    private @Nullable LocalDate on;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        var language = output.language();
        FilingRequest request = RequestReader.read(Source.of(file));
        if (on != null) {
            request = request.evaluatedOn(on);
        }
        FilingReport report = evaluate(request);
        FilingRequest checked = request;
        output.write(writer -> {
            if (format == Format.JSON) {
                writer.print(Json.of(report.asTree(language)));
            } else {
                new TextReport(writer, language, output.isTerminal()).print(checked, report);
            }
        });
        return Exit.of(report);
    }

    private FilingReport evaluate(FilingRequest request) {
        IcpRuleEngine engine = IcpRuleEngine.load();
        try {
            return engine.evaluate(request);
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException(file + ": evaluatedOn: " + e.getMessage());
        }
    }
}
