package io.github.icprules.pages;

import static java.util.Objects.requireNonNull;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Renders reports for readers. Each method takes a report, or the tree of a report as {@link FilingReport#asTree} returns it and a JSON
 * library reads it again, so that a stored report needs no engine. The tree of a report joined with an answer
 * ({@link io.github.icprules.wechat.AnsweredReport#asTree}) and the JSON object of a line of a batch are such trees, too.
 *
 * <p>The sentences of a tree are in the language in which the tree was written; the other words of a page are in the language of the
 * pages. A tree of an older version has ids and paths in the place of names that it lacks. Each method throws
 * {@link io.github.icprules.text.InvalidTreeException} for a tree that is no report.
 *
 * <p>Immutable and thread-safe.
 */
public final class Pages {

    private final Language language;
    private final PageDetails details;

    private Pages(Language language, PageDetails details) {
        this.language = language;
        this.details = details;
    }

    /** {@return pages in a language, without names} */
    public static Pages in(Language language) {
        return new Pages(requireNonNull(language, "language must be given."), PageDetails.NONE);
    }

    /** {@return these pages with names and with the service provider} */
    public Pages with(PageDetails newDetails) {
        return new Pages(language, requireNonNull(newDetails, "newDetails must be given."));
    }

    /**
     * {@return the page for the merchant in HTML: what to do now, the papers with the way to bring them, and what comes next}
     *
     * <p>The page has the words of the merchant, without rules, paths and citations. It is self-contained, works without JavaScript,
     * and prints on A4. If the platform has rejected the filing, the page starts with the objections that the merchant settles.
     */
    public String merchant(Map<String, ?> report) {
        return html("merchant.jte", new MerchantPage(PageInput.of(report), details, language));
    }

    /** {@return the same page as {@link #merchant(Map)}} */
    public String merchant(FilingReport report) {
        return merchant(tree(report));
    }

    /**
     * {@return the page for the file in HTML: all findings with their rules, articles and official addresses, and the receipt}
     *
     * <p>Who does what comes first, and duties and the procedure are an annex. If the platform has rejected the filing, the page
     * starts with the objections.
     */
    public String file(Map<String, ?> report) {
        return html("file.jte", new FilePage(PageInput.of(report), details, language));
    }

    /** {@return the same page as {@link #file(Map)}} */
    public String file(FilingReport report) {
        return file(tree(report));
    }

    /** {@return the report as text for a terminal, in {@link TextLayout#PLAIN}} */
    public String text(Map<String, ?> report) {
        return text(report, TextLayout.PLAIN);
    }

    /** {@return the same text as {@link #text(Map)}} */
    public String text(FilingReport report) {
        return text(tree(report));
    }

    /**
     * {@return the report as text for a terminal: first the verdict, then the tasks, then the rest}
     *
     * <p>Parts that are the same for every filing have one line each, except if the whole report is printed. A text that would have
     * more than 40 lines leaves out more, such as the reasons of the tasks. An answer of the
     * platform comes first, with the party that settles each objection. If the platform has rejected the filing, the text has no
     * verdict, because the rejection is the verdict.
     */
    public String text(Map<String, ?> report, TextLayout layout) {
        requireNonNull(layout, "layout must be given.");
        PageInput input = PageInput.of(report);
        return TextBudget.shortest(
                layout.parts(),
                budget ->
                        rendered(Templates.TEXT, "report.jte", new TextPage(input, details, layout, budget, language)));
    }

    /** {@return the same text as {@link #text(Map, TextLayout)}} */
    public String text(FilingReport report, TextLayout layout) {
        return text(tree(report), layout);
    }

    private Map<String, ?> tree(FilingReport report) {
        return requireNonNull(report, "report must be given.").asTree(language);
    }

    private static String html(String template, Object content) {
        return rendered(Templates.HTML, template, content);
    }

    private static String rendered(TemplateEngine templates, String template, Object content) {
        StringOutput page = new StringOutput();
        templates.render(template, content, page);
        return page.toString();
    }

    /**
     * {@return a table for a spreadsheet in CSV, with a first row and a row for each report}
     *
     * <p>The table starts with the byte order mark, by which spreadsheets recognise UTF-8.
     */
    public String csv(List<? extends Map<String, ?>> reports) {
        StringBuilder table = new StringBuilder(csvHead());
        for (int i = 0; i < reports.size(); i++) {
            table.append(csvRow(String.valueOf(i + 1), reports.get(i)));
        }
        return table.toString();
    }

    /** {@return the first row of the table, behind a byte order mark} */
    public String csvHead() {
        return ReportTable.head(language);
    }

    /**
     * {@return the row of a report, with its line end}
     *
     * @param line the number of the line in the input
     */
    public String csvRow(String line, Map<String, ?> report) {
        requireNonNull(line, "line must be given.");
        return ReportTable.row(new ReportRow(PageInput.of(report), details, language).of(line));
    }

    /** {@return the same row as {@link #csvRow(String, Map)}} */
    public String csvRow(String line, FilingReport report) {
        return csvRow(line, tree(report));
    }

    /**
     * {@return the row of a line that is no filing, with its line end}
     *
     * @param line the number of the line in the input
     * @param reference the caller's reference; {@code null} if it is not known
     * @param verdict a short text in place of the verdict
     * @param problem the errors in the line
     */
    public String csvRow(String line, @Nullable String reference, String verdict, String problem) {
        requireNonNull(line, "line must be given.");
        requireNonNull(verdict, "verdict must be given.");
        requireNonNull(problem, "problem must be given.");
        return ReportTable.row(ReportTable.Row.broken(line, reference, verdict, problem));
    }

    /**
     * {@return short messages to paste into a chat, at most one for a reader and an occasion; empty if there is nothing to say now}
     *
     * <p>A Chinese message has 50 to 150 characters. A message on papers counts what it has no room for. After a rejection, the
     * messages say who corrects what.
     */
    public List<Message> messages(Map<String, ?> report) {
        return new ChatMessages(PageInput.of(report), details, language).all();
    }

    /** {@return the same messages as {@link #messages(Map)}} */
    public List<Message> messages(FilingReport report) {
        return messages(tree(report));
    }

    /**
     * {@return the letters that the filing still needs, as HTML that prints each letter on a page in A4}
     *
     * <p>The authorisation of a principal and the statement of the situation are samples in Chinese with their sources. For the
     * other letters, and where the province has its own, the page says who issues the letter or where its template is. The letters
     * have numbers of identity documents only if the details have them ({@link PageDetails#withNumbersOf}).
     */
    public String letter(Map<String, ?> report) {
        return html("letter.jte", letters(report));
    }

    /** {@return the same letters as {@link #letter(Map)}} */
    public String letter(FilingReport report) {
        return letter(tree(report));
    }

    /** {@return the letters that the filing still needs, as plain text} */
    public String letterText(Map<String, ?> report) {
        return rendered(Templates.TEXT, "letters.jte", letters(report));
    }

    /** {@return the same text as {@link #letterText(Map)}} */
    public String letterText(FilingReport report) {
        return letterText(tree(report));
    }

    private LetterPage letters(Map<String, ?> report) {
        return new LetterPage(PageInput.of(report).report(), details, language);
    }

    /**
     * {@return the last days of the next 90 days as a calendar in the format iCalendar}
     *
     * <p>The days of the stages count from the submission, so a filing that is not submitted has none of them. A filing that can be
     * submitted and has no last day has the submission on the day of the report. A rejected filing has no events.
     *
     * <p>A later calendar of the same filing replaces the events of the former one: the same filing has the same reference or,
     * without a reference, the same names in the details. The calendar has no names of persons.
     */
    public String calendar(Map<String, ?> report) {
        return new ReportCalendar(PageInput.of(report), details, language).write();
    }

    /** {@return the same calendar as {@link #calendar(Map)}} */
    public String calendar(FilingReport report) {
        return calendar(tree(report));
    }
}
