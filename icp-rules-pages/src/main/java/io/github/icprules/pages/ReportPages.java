package io.github.icprules.pages;

import gg.jte.output.StringOutput;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.Parameter;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Renders reports as HTML. A page is self-contained, works without JavaScript, and prints on A4.
 *
 * <p>Thread-safe.
 */
public final class ReportPages {

    private final Language language;
    private final Map<String, String> parameters;

    /**
     * Creates pages in one language.
     *
     * @param engine the engine of the reports, whose parameters set the requirements for pictures
     */
    public ReportPages(IcpRuleEngine engine, Language language) {
        this.language = language;
        this.parameters =
                engine.parameters().stream().collect(Collectors.toUnmodifiableMap(Parameter::id, Parameter::value));
    }

    /** {@return the page for the file: all findings with their rules, articles, confidence and the receipt} */
    public String forFile(FilingRequest request, FilingReport report) {
        return render("file.jte", new ReportPage(request, report, language, parameters, null));
    }

    private static String render(String template, ReportPage content) {
        StringOutput page = new StringOutput();
        Templates.HTML.render(template, content, page);
        return page.toString();
    }
}
