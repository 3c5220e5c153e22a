package io.github.icprules.pages;

import gg.jte.output.StringOutput;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;

/**
 * Renders reports as text for a reader at a terminal: first the verdict, then the tasks, then the rest. Parts that are the
 * same for every filing have one line each, except if the whole report is printed.
 *
 * <p>Thread-safe.
 */
public final class ReportTexts {

    private final Layout layout;

    /**
     * The layout of a text.
     *
     * @param language the language of the sentences
     * @param inColour whether to use the colours of a terminal
     * @param columns the width of a line
     * @param parts the parts that are printed in full
     */
    public record Layout(Language language, boolean inColour, int columns, Parts parts) {}

    /**
     * The parts that are printed in full.
     *
     * @param full whether to print the whole report, except data that only its JSON has
     * @param duties whether to print all duties
     * @param unchecked whether to print all open points
     */
    public record Parts(boolean full, boolean duties, boolean unchecked) {

        /** No parts in full: parts that similar filings have in common are folded. */
        public static final Parts FOLDED = new Parts(false, false, false);

        /** All parts in full. */
        public static final Parts FULL = new Parts(true, true, true);
    }

    /** Creates texts with one layout. */
    public ReportTexts(Layout layout) {
        this.layout = layout;
    }

    /** {@return the text} */
    public String of(FilingRequest request, FilingReport report) {
        StringOutput text = new StringOutput();
        Templates.TEXT.render("report.jte", new TextPage(request, report, layout), text);
        return text.toString();
    }
}
