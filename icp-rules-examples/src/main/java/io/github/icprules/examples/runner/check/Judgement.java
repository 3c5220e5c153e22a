package io.github.icprules.examples.runner.check;

import io.github.icprules.RuleDescription;
import io.github.icprules.examples.runner.Exit;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.examples.runner.compare.DiffText;
import io.github.icprules.examples.runner.compare.FormerReport;
import io.github.icprules.examples.runner.io.InputFile;
import io.github.icprules.examples.runner.io.JsonText;
import io.github.icprules.examples.runner.io.RequestReader;
import io.github.icprules.examples.runner.io.Source;
import io.github.icprules.examples.runner.options.Choice;
import io.github.icprules.examples.runner.options.EngineOptions;
import io.github.icprules.examples.runner.options.ExitOptions;
import io.github.icprules.examples.runner.options.Output;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.pages.Message;
import io.github.icprules.pages.PageDetails;
import io.github.icprules.pages.Pages;
import io.github.icprules.pages.TextLayout;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.ReportDiff;
import io.github.icprules.report.ReportOutline;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.PlatformAnswer;
import io.github.icprules.wechat.Submission;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        MERCHANT,
        /** Messages to paste into a chat. */
        MESSAGES,
        /** The letters to print and sign, as a page. */
        LETTER,
        /** The last days as iCalendar. */
        CALENDAR
    }

    @Option(
            names = "--format",
            paramLabel = "text|json|html|merchant|messages|letter|calendar",
            defaultValue = "text",
            description = "Default: text. html is a page for the file, merchant a page with the tasks of the merchant,"
                    + " messages are texts to paste into a chat, letter is a page with the letters to sign, calendar has the"
                    + " last days for a calendar program.")
    private String format = "text";

    @Option(
            names = "--id-numbers",
            description = "Print the numbers of identity documents in the letters; otherwise, the letters have blanks.")
    private boolean idNumbers;

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "The service provider, for the merchant's page and the messages; otherwise, they say \"us\".")
    private @Nullable String provider;

    @Option(
            names = "--contact",
            paramLabel = "TEXT",
            description = "The way to reach the service provider, for the merchant's page. Needs --provider.")
    private @Nullable String contact;

    @Option(
            names = "--full",
            description = "Print the whole report as text; otherwise, what similar filings have in common is folded.")
    private boolean full;

    @Option(names = "--duties", description = "Print all duties, as text.")
    private boolean duties;

    @Option(names = "--unchecked", description = "Print all open points one by one, as text.")
    private boolean unchecked;

    @Option(
            names = "--answer",
            paramLabel = "FILE",
            description = "WeChat's answer as JSON, which is joined to the report (see docs/wechat-answers.md); - reads"
                    + " standard input.")
    private @Nullable InputFile answer;

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description = "The filing, the body or the report of the attempt before, to list what has changed since."
                    + " Needs an answer.")
    private @Nullable InputFile against;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Mixin
    private Output output = new Output();

    @Mixin
    private ExitOptions exit = new ExitOptions();

    /** Checks the options first, so that no work is done for an answer that cannot be written. */
    void check() {
        output.check();
        format();
        engine.check();
    }

    /** {@return the exception for an option whose content the file of the filing has, too} */
    static UnusableInputException givenTwice(String option) {
        return new UnusableInputException(
                "%s：与文件中的重复；应只给一次", "%s: the file has one, too; expected one of them", option);
    }

    /**
     * Evaluates a filing and writes the report, joined with the platform's answer if there is one.
     *
     * @return the exit code
     */
    int judge(Submission submission) {
        PlatformAnswer given = answer(submission.answer());
        refuseUnfit(given);
        FilingRequest request = engine.dated(submission.request());
        FilingReport report = engine.evaluate("--on", request);
        if (given == null) {
            write(request, report);
            return exit.code(Exit.of(report));
        }
        FormerReport.Attempt former =
                against == null ? null : FormerReport.attempt(against.name(), submission.context(), engine);
        FilingRequest before = former == null ? submission.before() : former.request();
        AnsweredReport joined = AnsweredReport.join(report, given);
        AnsweredReport answered = before == null ? joined : joined.since(before, submission.request());
        ReportDiff changes = former == null ? null : ReportDiff.between(former.outline(), ReportOutline.of(report));
        write(request, answered, changes);
        return exit.code(Exit.of(answered));
    }

    private @Nullable PlatformAnswer answer(@Nullable PlatformAnswer inFile) {
        if (answer == null) {
            return inFile;
        }
        if (inFile != null) {
            throw givenTwice("--answer");
        }
        return RequestReader.answer(Source.of(answer.name()));
    }

    /** Refuses options that do not fit the format or the absence of an answer. */
    private void refuseUnfit(@Nullable PlatformAnswer given) {
        if (idNumbers && format() != Format.LETTER) {
            throw new UnusableInputException(
                    "--id-numbers：只用于 --format letter", "--id-numbers: goes with --format letter only");
        }
        if (provider != null && format() != Format.MERCHANT && format() != Format.MESSAGES) {
            throw new UnusableInputException(
                    "--provider：只用于 --format merchant 和 messages",
                    "--provider: goes with --format merchant and messages only");
        }
        if (contact != null && provider == null) {
            throw new UnusableInputException(
                    "--provider：缺少；--contact 与它同用", "--provider: missing; --contact goes with it");
        }
        if (given == null && against != null) {
            throw new UnusableInputException(
                    "--answer：缺少；--against 与平台的答复同用，比较两份报告用 diff",
                    "--answer: missing; --against goes with the platform's answer, diff compares two reports");
        }
    }

    Format format() {
        return Choice.of("--format", format, Format.class);
    }

    /** Writes the report. */
    private void write(FilingRequest request, FilingReport report) {
        output.write(
                switch (format()) {
                    case TEXT -> pages(request).text(report, layout());
                    case JSON -> JsonText.of(report.asTree(output.language()));
                    case HTML, MERCHANT, MESSAGES, LETTER, CALENDAR -> page(request, report.asTree(output.language()));
                });
    }

    /** Renders the tree of a report, which can be joined with an answer, for another reader than a terminal. */
    private String page(FilingRequest request, Map<String, ?> report) {
        Pages pages = pages(request);
        return switch (format()) {
            case HTML -> pages.file(report);
            case MERCHANT -> pages.merchant(report);
            case MESSAGES -> messages(pages.messages(report));
            case LETTER -> pages.letter(report);
            case CALENDAR -> calendar(pages.calendar(report));
            case TEXT, JSON -> throw new IllegalStateException(format().name());
        };
    }

    /** Says on standard error if a calendar has no events, because programs refuse to import it. */
    private String calendar(String calendar) {
        if (!calendar.contains("BEGIN:VEVENT")) {
            new PrintWriter(System.err, true, StandardCharsets.UTF_8)
                    .println(
                            output.language() == Language.ZH
                                    ? "这份备案现在没有带日期的事，日历里没有日程。"
                                    : "This filing has no task with a day now, so the calendar has no events.");
        }
        return calendar;
    }

    private String messages(List<Message> messages) {
        return messages.isEmpty()
                ? (output.language() == Language.ZH ? "现在没有要发的消息。\n" : "There is no message to send now.\n")
                : messages.stream()
                        .map(message -> message.occasion().in(output.language()) + " → " + message.addressee() + '\n'
                                + message.text() + '\n')
                        .collect(Collectors.joining("\n"));
    }

    private Pages pages(FilingRequest request) {
        PageDetails details = idNumbers ? PageDetails.withNumbersOf(request) : PageDetails.of(request);
        return Pages.in(output.language()).with(provider == null ? details : details.withProvider(provider, contact));
    }

    /**
     * Writes the report joined with the platform's answer. In the text format, the answer comes first, and the changes last.
     *
     * @param changes the changes since a former report; {@code null} if there is no former report
     */
    private void write(FilingRequest request, AnsweredReport answered, @Nullable ReportDiff changes) {
        output.write(
                switch (format()) {
                    case JSON -> JsonText.of(tree(answered, changes));
                    case HTML, MERCHANT, MESSAGES, LETTER, CALENDAR ->
                        page(request, answered.asTree(output.language()));
                    case TEXT ->
                        pages(request).text(answered.asTree(output.language()), layout())
                                + (changes == null ? "" : text(changes));
                });
    }

    private Map<String, Object> tree(AnsweredReport answered, @Nullable ReportDiff changes) {
        Map<String, Object> tree = new LinkedHashMap<>(answered.asTree(output.language()));
        if (changes != null) {
            tree.put("changes", changes.asTree(output.language()));
        }
        return tree;
    }

    /** Returns the changes since the attempt before, behind their heading. */
    private String text(ReportDiff changes) {
        boolean isChinese = output.language() == Language.ZH;
        String text = new DiffText(
                        output.language(),
                        output.columns(),
                        full,
                        engine.load().rules().stream()
                                .collect(Collectors.toMap(RuleDescription::id, RuleDescription::title)))
                .withoutVerdict(changes);
        return (isChinese ? "\n与上次提交相比\n" : "\nCompared with the attempt before\n")
                + text.lines()
                        .map(line -> (line.isEmpty() ? "" : "  ") + line + '\n')
                        .collect(Collectors.joining());
    }

    private TextLayout layout() {
        return new TextLayout(
                output.hasColours(), output.columns(), new TextLayout.Parts(full, full || duties, full || unchecked));
    }
}
