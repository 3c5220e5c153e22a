package io.github.icprules.desk;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.advice.NextQuestion;
import io.github.icprules.advice.RepairResult;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.pages.PageDetails;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.WeChatBody;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages about one filing. Each takes the form that the page before has sent, because the desk stores nothing. */
@RestController
final class FilingViews {

    private static final String REPORT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final IcpRuleEngine engine;
    private final Work work;
    private final DataSize most;

    FilingViews(IcpRuleEngine engine, Work work, DeskProperties properties) {
        this.engine = engine;
        this.work = work;
        this.most = properties.limits().body();
    }

    /** {@return the start page} */
    @GetMapping("/")
    ResponseEntity<byte[]> start(HttpServletRequest http) {
        Page page = Page.of(http, "start", Kept.NOTHING);
        return Views.show("start", page);
    }

    /** {@return the form of a view; with {@code ?sample}, it has a sample} */
    @GetMapping("/{view:check|repair|sheet|compare}")
    ResponseEntity<byte[]> empty(@PathVariable("view") String view, HttpServletRequest http) {
        boolean isSample = Objects.requireNonNullElse(http.getQueryString(), "").contains("sample");
        Page page = Page.of(
                http, view, isSample ? Kept.NOTHING.withFiling(Resources.text("many-defects.json")) : Kept.NOTHING);
        return Views.show("paste", page);
    }

    /** {@return the findings beside the fields} */
    @PostMapping("/check")
    ResponseEntity<byte[]> check(HttpServletRequest http) {
        return answer(http, "check", this::checked);
    }

    ResponseEntity<byte[]> checked(Page page, Form form) {
        Filed filed = Filed.read(page.kept(), work);
        if (filed.report() != null) {
            return sheet(page.as("sheet"), filed);
        }
        if (filed.submission() == null) {
            return Views.show("answer", page, "answer", filed.answer());
        }
        FilingReport report = engine.evaluate(filed.request());
        AnsweredReport answered = filed.answered(report);
        FieldTree tree = new FieldTree(page, filed, report);
        report.violations().forEach(tree::put);
        report.requirements().forEach(tree::put);
        questions(filed.request()).forEach(tree::put);
        if (answered != null) {
            tree.put(answered);
        }
        boolean hasLastDay = !new Sheet(
                        page,
                        answered == null ? report.asTree(page.language()) : answered.asTree(page.language()),
                        PageDetails.NONE)
                .submitBefore()
                .isEmpty();
        return Views.show(
                "check", page, "report", report, "tree", tree.root(), "answered", answered, "hasLastDay", hasLastDay);
    }

    /** Returns the questions that are open and could block. */
    private Stream<NextQuestion> questions(FilingRequest request) {
        return engine.nextQuestions(request).stream()
                .filter(question -> question.isForApplicant() && question.mayBlock());
    }

    /** {@return the fewest changes after which nothing blocks the filing, and the filing after these changes} */
    @PostMapping("/repair")
    ResponseEntity<byte[]> repair(HttpServletRequest http) {
        return answer(http, "repair", (sent, form) -> {
            Page page = sent.with(sent.kept().withAnswerApart(work));
            Filed filed = Filed.read(page.kept(), work);
            FilingRequest request = filed.request();
            RepairResult result = engine.repairs(request);
            boolean isChanged = !result.repaired().asTree().equals(request.asTree());
            String typed =
                    page.kept().context().isBlank() ? page.kept().filing() : Json.writeIndented(request.asTree());
            FilingReport report = engine.evaluate(request);
            String repaired = isChanged ? Json.writeIndented(result.repaired().asTree()) : null;
            List<String> open = questions(request)
                    .flatMap(question -> question.inputs().stream())
                    .map(input -> page.in(input.label() == null ? input.question() : input.label()))
                    .distinct()
                    .toList();
            return Views.show(
                    "repair", page,
                    "report", report,
                    "rejected", rejected(filed, report),
                    "open", open,
                    "result", result,
                    "undo", form.text("undo"),
                    "typed", typed,
                    "repaired", repaired);
        });
    }

    /** Returns the platform's answer that rejects a filing; {@code null} if there is none. */
    private static @Nullable AnsweredReport rejected(Filed filed, FilingReport report) {
        AnsweredReport answered = filed.answered(report);
        return answered != null && answered.answer().isRejected() ? answered : null;
    }

    /** {@return one filing as of two days, side by side} */
    @PostMapping("/compare")
    ResponseEntity<byte[]> compare(HttpServletRequest http) {
        return answer(http, "compare", (page, form) -> {
            Filed filed = Filed.read(page.kept(), work);
            FilingRequest request = filed.request();
            FilingReport now = engine.evaluate(request);
            AnsweredReport rejected = rejected(filed, now);
            LawDays law = new LawDays(engine.law(), page);
            String before = form.text("before");
            String after = form.text("after").isEmpty() ? now.evaluatedOn().toString() : form.text("after");
            List<LawDays.Change> days = law.before(now.evaluatedOn());
            if (before.isEmpty()) {
                return Views.show(
                        "compare", page, "rejected", rejected, "days", days, "before", before, "after", after);
            }
            if (Kept.day(before).isAfter(Kept.day(after))) {
                String later = before;
                before = after;
                after = later;
            }
            LocalDate first = Kept.day(before);
            LocalDate second = Kept.day(after);
            Comparison diff = new Comparison(
                    page,
                    engine.evaluate(request.withEvaluatedOn(first)),
                    engine.evaluate(request.withEvaluatedOn(second)));
            List<LawDays.Change> changes = law.between(first, second);
            return Views.show(
                    "compare", page,
                    "rejected", rejected,
                    "days", days,
                    "before", before,
                    "after", after,
                    "diff", diff,
                    "changes", changes);
        });
    }

    /** {@return the report for its readers} */
    @PostMapping("/sheet")
    ResponseEntity<byte[]> sheet(HttpServletRequest http) {
        return answer(http, "sheet", (page, form) -> sheet(page, Filed.read(page.kept(), work)));
    }

    private ResponseEntity<byte[]> sheet(Page page, Filed filed) {
        WeChatBody body = filed.submission() == null ? null : body(filed.request());
        return Views.show("sheet", page, "sheet", sheetOf(page, filed, false), "body", body);
    }

    /** {@return the sheet of what was typed} */
    Sheet sheetOf(Page page, Filed filed, boolean hasNumbers) {
        Map<?, ?> stored = filed.report();
        if (stored != null) {
            @SuppressWarnings("unchecked")
            Map<String, ?> tree = (Map<String, ?>) stored;
            return new Sheet(page, tree, PageDetails.NONE);
        }
        FilingRequest request = filed.request();
        FilingReport report = engine.evaluate(request);
        AnsweredReport answered = filed.answered(report);
        return new Sheet(
                page,
                answered == null ? report.asTree(page.language()) : answered.asTree(page.language()),
                hasNumbers ? PageDetails.withNumbersOf(request) : PageDetails.of(request));
    }

    /** {@return a file about the filing: a page for print, a table, a calendar, JSON} */
    @PostMapping("/sheet/{name}")
    ResponseEntity<byte[]> file(@PathVariable("name") String name, HttpServletRequest http) {
        return answer(http, "sheet", (page, form) -> {
            Filed filed = Filed.read(page.kept(), work);
            String content = switch (name) {
                case "filing.json" -> Json.writeIndented(filed.request().asTree());
                case "body.json" -> Json.writeIndented(bodyOf(filed).body());
                case "context.json" -> Json.writeIndented(bodyOf(filed).context());
                default -> sheetOf(page, filed, name.equals("letters.html")).file(name);
            };
            return file(page, name, content);
        });
    }

    /** {@return the body of a filing; {@code null} if the platform takes no body of this type} */
    static @Nullable WeChatBody body(FilingRequest request) {
        return request.filingType().kind() == FilingKind.NEW ? WeChatBody.of(request) : null;
    }

    private static WeChatBody bodyOf(Filed filed) {
        WeChatBody body = body(filed.request());
        if (body == null) {
            throw ProblemKind.NOT_FOUND.problem();
        }
        return body;
    }

    private static ResponseEntity<byte[]> file(Page page, String name, String content) {
        String kind = name.substring(name.lastIndexOf('.') + 1);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaTypeFactory.getMediaType(name).orElseThrow(), StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_LANGUAGE, page.tag())
                .header("Content-Security-Policy", REPORT_POLICY)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (kind.equals("html") || kind.equals("txt") ? "inline" : "attachment") + "; filename=\"" + name
                                + '"')
                .body(content.getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> answer(
            HttpServletRequest http, String view, BiFunction<Page, Form, ResponseEntity<byte[]>> command) {
        return work.onForm(http, most, form -> answer(Page.of(http, view, Kept.of(form)), form, command));
    }

    /** {@return the answer to a form; if it cannot be read, the form again with what is wrong and with what was typed} */
    static ResponseEntity<byte[]> answer(Page page, Form form, BiFunction<Page, Form, ResponseEntity<byte[]>> command) {
        try {
            return command.apply(page, form);
        } catch (InvalidTreeException e) {
            return refused(page, ProblemException.of(e));
        } catch (ProblemException e) {
            if (e.kind() != ProblemKind.NOT_JSON && e.kind() != ProblemKind.INVALID_REQUEST) {
                throw e;
            }
            return refused(page, e);
        }
    }

    private static ResponseEntity<byte[]> refused(Page page, ProblemException problem) {
        return Views.show(HttpStatus.UNPROCESSABLE_CONTENT.value(), "paste", page, "problem", problem);
    }
}
