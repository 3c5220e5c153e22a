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
        return rendered(new TextPage(request, report, layout, false));
    }

    /**
     * {@return the text of a report on a filing that the platform has rejected: without a verdict, because the rejection is the
     * verdict}
     */
    public String ofRejected(FilingRequest request, FilingReport report) {
        return rendered(new TextPage(request, report, layout, true));
    }

    private static String rendered(TextPage page) {
        StringOutput text = new StringOutput();
        Templates.TEXT.render("report.jte", page, text);
        return text.toString();
    }
}
