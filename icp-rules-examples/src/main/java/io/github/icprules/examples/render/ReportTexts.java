package io.github.icprules.examples.render;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
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

    /** The package of the text templates. */
    static final String TEMPLATES = "io.github.icprules.examples.render.templates.text";

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Plain, ReportTexts.class.getClassLoader(), TEMPLATES);

    private final TextPage.Layout layout;

    /** Creates texts with one layout. */
    public ReportTexts(TextPage.Layout layout) {
        this.layout = layout;
    }

    /** {@return the text} */
    public String of(FilingRequest request, FilingReport report) {
        StringOutput text = new StringOutput();
        ENGINE.render("report.jte", new TextPage(request, report, layout), text);
        return text.toString();
    }
}
