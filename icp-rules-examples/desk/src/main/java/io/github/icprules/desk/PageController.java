package io.github.icprules.desk;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.pages.PageDetails;
import io.github.icprules.pages.Pages;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
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

/** Answers with the report on a filing for a reader. */
@RestController
@RequestMapping(path = "/v1/pages", consumes = MediaType.APPLICATION_JSON_VALUE)
final class PageController {

    private static final String REPORT = "report";
    private static final String DETAILS = "details";
    private static final String PROVIDER = "provider";
    private static final String CONTACT = "contact";
    private static final String CLOSING = "closing";

    private final IcpRuleEngine engine;
    private final Work work;

    PageController(IcpRuleEngine engine, Work work) {
        this.engine = engine;
        this.work = work;
    }

    /** {@return the page for the merchant, as HTML: of a filing, or of a report that the client has stored} */
    @PostMapping(path = "/merchant", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> merchant(HttpServletRequest http) {
        return page(http, MediaType.TEXT_HTML, Set.of(REPORT), (envelope, language) -> {
            Object stored = envelope.member(REPORT);
            if (stored != null) {
                return ofStored(stored, Pages.in(language).with(details(envelope, PageDetails.NONE)));
            }
            Submission submission = envelope.submission();
            FilingReport report = engine.evaluate(submission.request());
            AnsweredReport answered = submission.answered(report);
            Pages pages = Pages.in(language).with(details(envelope, PageDetails.of(submission.request())));
            return answered == null ? pages.merchant(report) : pages.merchant(answered.asTree(language));
        });
    }

    private static String ofStored(Object report, Pages pages) {
        if (!(report instanceof Map<?, ?>)) {
            throw Envelope.invalid(REPORT, "wrong value; expected an object", "值不对；应为对象", null);
        }
        @SuppressWarnings("unchecked")
        Map<String, ?> tree = (Map<String, ?>) report;
        try {
            return pages.merchant(tree);
        } catch (InvalidTreeException e) {
            throw Envelope.within(REPORT, e);
        }
    }

    /** {@return the page for the file, as HTML} */
    @PostMapping(path = "/file", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> file(HttpServletRequest http) {
        return page(http, MediaType.TEXT_HTML, Set.of(), (envelope, language) -> {
            Submission submission = envelope.submission();
            return Pages.in(language)
                    .with(PageDetails.of(submission.request()))
                    .file(engine.evaluate(submission.request()));
        });
    }

    /** {@return the report as text} */
    @PostMapping(path = "/text", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> text(HttpServletRequest http) {
        return page(http, MediaType.TEXT_PLAIN, Set.of(), (envelope, language) -> {
            Submission submission = envelope.submission();
            return Pages.in(language)
                    .with(PageDetails.of(submission.request()))
                    .text(engine.evaluate(submission.request()));
        });
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

    private ResponseEntity<byte[]> page(
            HttpServletRequest http,
            MediaType type,
            Set<String> others,
            BiFunction<Envelope, Language, String> renderer) {
        String page = work.on(http, others, envelope -> renderer.apply(envelope, Languages.of(http)));
        return Answers.text(http, type, page);
    }
}
