package io.github.icprules.desk;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.pages.Message;
import io.github.icprules.pages.PageDetails;
import io.github.icprules.pages.Pages;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import io.github.icprules.text.Tree;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.Submission;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers with the report on a filing for a reader. The report is that of a filing, or one that the client has stored. */
@RestController
@RequestMapping(path = "/v1", consumes = MediaType.APPLICATION_JSON_VALUE)
final class PageController {

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

    /** {@return the page for the merchant, the page for the file, or the letters that the filing still needs, as HTML to print} */
    @PostMapping(
            path = {"/pages/merchant", "/pages/file", "/pages/letters"},
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> html(HttpServletRequest http) {
        String path = http.getRequestURI();
        return page(
                http,
                MediaType.TEXT_HTML,
                path.endsWith("merchant") ? Pages::merchant : path.endsWith("file") ? Pages::file : Pages::letter);
    }

    /** {@return the report as text} */
    @PostMapping(path = "/pages/text", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> text(HttpServletRequest http) {
        return page(http, MediaType.TEXT_PLAIN, Pages::text);
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
        return work.on(http, Set.of(Envelope.REPORT), envelope -> {
            Language language = Languages.of(http);
            UnaryOperator<PageDetails> details = details(envelope);
            Object stored = envelope.member(Envelope.REPORT);
            if (stored != null) {
                return ofStored(envelope, stored, Pages.in(language).with(details.apply(PageDetails.NONE)), renderer);
            }
            Submission submission = envelope.submission();
            FilingReport report = engine.evaluate(submission.request());
            AnsweredReport answered = submission.answered(report);
            return renderer.apply(
                    Pages.in(language).with(details.apply(PageDetails.of(submission.request()))),
                    answered == null ? report.asTree(language) : answered.asTree(language));
        });
    }

    private static <T> T ofStored(
            Envelope envelope, Object stored, Pages pages, BiFunction<Pages, Map<String, ?>, T> renderer) {
        if (envelope.member(Envelope.REQUEST) != null || envelope.member(Envelope.BODY) != null) {
            envelope.note(
                    Envelope.REPORT,
                    "goes without request and body; expected one of the three",
                    "不能与 request、body 同用；三者应只有其一",
                    null);
        }
        if (!(stored instanceof Map<?, ?>)) {
            envelope.note(Envelope.REPORT, "wrong value; expected an object", "值不对；应为对象", null);
            envelope.refuse();
        }
        @SuppressWarnings("unchecked")
        Map<String, ?> tree = (Map<String, ?>) stored;
        T rendered = envelope.part(Envelope.REPORT, () -> renderer.apply(pages, tree));
        envelope.refuse();
        return Objects.requireNonNull(rendered, "It was refused otherwise.");
    }

    /** Returns what adds the details of the envelope to those that are known. */
    private static UnaryOperator<PageDetails> details(Envelope envelope) {
        Envelope given = envelope.object(DETAILS, Set.of(PROVIDER, CONTACT, CLOSING));
        if (given == null) {
            return UnaryOperator.identity();
        }
        String provider = given.text(PROVIDER);
        String contact = given.text(CONTACT);
        String closing = given.text(CLOSING);
        if (given.member(PROVIDER) == null && contact != null) {
            given.note(PROVIDER, "missing beside contact; expected a name", "有 contact 而没有它；应为名称", null);
        }
        return known -> {
            PageDetails details = provider == null ? known : known.withProvider(provider, contact);
            return closing == null ? details : details.withClosing(closing);
        };
    }
}
