package io.github.icprules.pages;

import gg.jte.output.StringOutput;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;

/**
 * Renders reports as text for a reader at a terminal: first the verdict, then the tasks, then the rest. Parts that are the
 * same for every filing have one line each, except if the whole report is printed.
 *
 * <p>Thread-safe.
 */
public final class ReportTexts {

    private final TextLayout layout;

    /** Creates texts with one layout. */
    public ReportTexts(TextLayout layout) {
        this.layout = layout;
    }

    /** {@return the text} */
    public String of(FilingRequest request, FilingReport report) {
        StringOutput text = new StringOutput();
        Templates.TEXT.render("report.jte", new TextPage(request, report, layout), text);
        return text.toString();
    }
}
