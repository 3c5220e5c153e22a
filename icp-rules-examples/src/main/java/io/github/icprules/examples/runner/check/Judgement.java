package io.github.icprules.examples.runner.check;

import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.examples.runner.io.JsonText;
import io.github.icprules.examples.runner.options.Choice;
import io.github.icprules.examples.runner.options.EngineOptions;
import io.github.icprules.examples.runner.options.Output;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.pages.ReportPages;
import io.github.icprules.pages.ReportTexts;
import io.github.icprules.pages.TextLayout;
import io.github.icprules.report.FilingReport;
import io.github.icprules.wechat.AnsweredReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options for the evaluation of a filing and for the format of the report, and the evaluation itself. */
final class Judgement {

    /** The format of a report. */
    enum Format {
        /** Text for a terminal. */
        TEXT,
        /** JSON for programs. */
        JSON,
        /** A page for the file, with rules, citations and the receipt. */
        HTML,
        /** A page for the merchant, without rules and citations. */
        MERCHANT
    }

    @Option(
            names = "--format",
            paramLabel = "text|json|html|merchant",
            defaultValue = "text",
            description = "Default: text. html is a page for the file, merchant a page with the tasks of the merchant.")
    private String format = "text";

    @Option(
            names = "--full",
            description = "Print the whole report as text; otherwise, what similar filings have in common is folded.")
    private boolean full;

    @Option(names = "--duties", description = "Print all duties, as text.")
    private boolean duties;

    @Option(names = "--unchecked", description = "Print all open points one by one, as text.")
    private boolean unchecked;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Mixin
    private Output output = new Output();

    /**
     * Checks the options first, so that no work is done for an answer that cannot be written.
     *
     * @param inputs the inputs, see {@link Output#check}
     */
    void check(@Nullable String... inputs) {
        output.check(engine.inputs(inputs));
        format();
        engine.check();
    }

    Format format() {
        return Choice.of("--format", format, Format.class);
    }

    Output output() {
        return output;
    }

    /** {@return the filing, with the evaluation date of the option if there is one} */
    FilingRequest dated(FilingRequest request) {
        return engine.dated(request);
    }

    /** {@return the report} */
    FilingReport evaluate(FilingRequest request) {
        return engine.evaluate("--on", request);
    }

    /** Writes the report. */
    void write(FilingRequest request, FilingReport report) {
        output.write(
                switch (format()) {
                    case TEXT -> text().of(request, report);
                    case JSON -> JsonText.of(report.asTree(output.language()));
                    case HTML -> pages().forFile(request, report);
                    case MERCHANT -> pages().forMerchant(request, report);
                });
    }

    private ReportPages pages() {
        return new ReportPages(engine.load(), output.language());
    }

    /** Refuses a format that cannot contain the platform's answer. */
    void checkThatAnswerFits() {
        if (format() == Format.HTML || format() == Format.MERCHANT) {
            throw new UnusableInputException(
                    "--format：页面不含平台的答复；与 --answer 同用时应为 text 或 json",
                    "--format: a page has no platform answer; expected text or json with --answer");
        }
    }

    /** Writes the report joined with the platform's answer. In the text format, the answer comes first. */
    void write(FilingRequest request, AnsweredReport answered) {
        output.write(
                format() == Format.JSON
                        ? JsonText.of(answered.asTree(output.language()))
                        : new AnswerText(output.language(), output.columns()).of(answered)
                                + text().of(request, answered.report()));
    }

    private ReportTexts text() {
        return new ReportTexts(new TextLayout(
                output.language(),
                output.hasColours(),
                output.columns(),
                new TextLayout.Parts(full, full || duties, full || unchecked)));
    }
}
