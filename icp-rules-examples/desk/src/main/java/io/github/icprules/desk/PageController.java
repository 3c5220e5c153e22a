package io.github.icprules.desk;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.pages.Message;
import io.github.icprules.pages.PageDetails;
import io.github.icprules.pages.Pages;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import io.github.icprules.text.Tree;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.Submission;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers with the report on a filing for a reader. The report is that of a filing, or one that the client has stored. */
@RestController
@RequestMapping(path = "/v1", consumes = MediaType.APPLICATION_JSON_VALUE)
final class PageController {

    private static final String REPORT = "report";
    private static final String DETAILS = "details";
    private static final String PROVIDER = "provider";
    private static final String CONTACT = "contact";
    private static final String CLOSING = "closing";
    private static final String CALENDAR = "text/calendar";

    private final IcpRuleEngine engine;
    private final Work work;

    PageController(IcpRuleEngine engine, Work work) {
        this.engine = engine;
        this.work = work;
    }

    /** {@return the page for the merchant, as HTML} */
    @PostMapping(path = "/pages/merchant", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> merchant(HttpServletRequest http) {
        return page(http, MediaType.TEXT_HTML, Pages::merchant);
    }

    /** {@return the page for the file, as HTML} */
    @PostMapping(path = "/pages/file", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> file(HttpServletRequest http) {
        return page(http, MediaType.TEXT_HTML, Pages::file);
    }

    /** {@return the report as text} */
    @PostMapping(path = "/pages/text", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> text(HttpServletRequest http) {
        return page(http, MediaType.TEXT_PLAIN, Pages::text);
    }

    /** {@return the letters that the filing still needs, as HTML to print} */
    @PostMapping(path = "/pages/letters", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> letters(HttpServletRequest http) {
        return page(http, MediaType.TEXT_HTML, Pages::letter);
    }

    /** {@return the last days as a calendar} */
    @PostMapping(path = "/pages/calendar", produces = CALENDAR)
    ResponseEntity<byte[]> calendar(HttpServletRequest http) {
        return page(http, MediaType.parseMediaType(CALENDAR), Pages::calendar);
    }

    /** {@return the messages to paste into a chat} */
    @PostMapping(path = "/messages", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> messages(HttpServletRequest http) {
        return Answers.json(
                http,
                rendered(
                        http,
                        (pages, report) -> new Tree(Languages.of(http))
                                .put("messages", pages.messages(report), message -> tree(message, Languages.of(http)))
                                .done()));
    }

    private static Map<String, Object> tree(Message message, Language language) {
        return new Tree(language)
                .putName("occasion", message.occasion())
                .put("title", message.occasion())
                .put("addressee", message.addressee())
                .put("text", message.text())
                .done();
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest http, MediaType type, BiFunction<Pages, Map<String, ?>, String> renderer) {
        return Answers.text(http, type, rendered(http, renderer));
    }

    private <T> T rendered(HttpServletRequest http, BiFunction<Pages, Map<String, ?>, T> renderer) {
        return work.on(http, Set.of(REPORT), envelope -> {
            Pages pages = Pages.in(Languages.of(http));
            Object stored = envelope.member(REPORT);
            if (stored != null) {
                return ofStored(envelope, stored, pages.with(details(envelope, PageDetails.NONE)), renderer);
            }
            Submission submission = envelope.submission();
            FilingReport report = engine.evaluate(submission.request());
            AnsweredReport answered = submission.answered(report);
            return renderer.apply(
                    pages.with(details(envelope, PageDetails.of(submission.request()))),
                    answered == null ? report.asTree(Languages.of(http)) : answered.asTree(Languages.of(http)));
        });
    }

    private static <T> T ofStored(
            Envelope envelope, Object report, Pages pages, BiFunction<Pages, Map<String, ?>, T> renderer) {
        if (envelope.member(Envelope.REQUEST) != null || envelope.member(Envelope.BODY) != null) {
            throw Envelope.invalid(
                    REPORT,
                    "goes without request and body; expected one of the three",
                    "不能与 request、body 同用；三者应只有其一",
                    null);
        }
        if (!(report instanceof Map<?, ?>)) {
            throw Envelope.invalid(REPORT, "wrong value; expected an object", "值不对；应为对象", null);
        }
        @SuppressWarnings("unchecked")
        Map<String, ?> tree = (Map<String, ?>) report;
        try {
            return renderer.apply(pages, tree);
        } catch (InvalidTreeException e) {
            throw Envelope.within(REPORT, e);
        }
    }

    /** Returns the details of the envelope, beside the names that are known. */
    private static PageDetails details(Envelope envelope, PageDetails known) {
        Envelope given = envelope.object(DETAILS, Set.of(PROVIDER, CONTACT, CLOSING));
        if (given == null) {
            return known;
        }
        try {
            String provider = given.text(PROVIDER);
            String contact = given.text(CONTACT);
            String closing = given.text(CLOSING);
            if (provider == null && contact != null) {
                throw Envelope.invalid(
                        PROVIDER, "missing beside contact; expected a name", "有 contact 而没有它；应为名称", null);
            }
            PageDetails details = provider == null ? known : known.withProvider(provider, contact);
            return closing == null ? details : details.withClosing(closing);
        } catch (InvalidTreeException e) {
            throw Envelope.within(DETAILS, e);
        }
    }
}
