package io.github.icprules.desk;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.advice.NextQuestion;
import io.github.icprules.desk.Interview.Answer;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.text.InvalidTreeException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The interview: one question on a page. The answers so far travel in the form, because the desk stores nothing. */
@RestController
final class AskView {

    private final IcpRuleEngine engine;
    private final FilingViews filings;
    private final Work work;
    private final DataSize most;

    AskView(IcpRuleEngine engine, FilingViews filings, Work work, DeskProperties properties) {
        this.engine = engine;
        this.filings = filings;
        this.work = work;
        this.most = properties.limits().body();
    }

    /** {@return the start of a talk} */
    @GetMapping("/ask")
    ResponseEntity<byte[]> start(HttpServletRequest http) {
        return start(Page.of(http, "ask", Kept.NOTHING));
    }

    private static ResponseEntity<byte[]> start(Page page) {
        return Views.show("askstart", page);
    }

    /** {@return the next question, an earlier question again, or the end} */
    @PostMapping("/ask")
    ResponseEntity<byte[]> answer(HttpServletRequest http) {
        return work.onForm(
                http, most, form -> FilingViews.answer(Page.of(http, "ask", Kept.of(form)), form, this::answered));
    }

    private ResponseEntity<byte[]> answered(Page typed, Form form) {
        Page page = typed.with(typed.kept().withAnswerApart(work));
        String start = start(page, form);
        if (start.isEmpty()) {
            return start(page);
        }
        List<Answer> answers = Answer.listOf(form.text("answers").isEmpty() ? null : work.tree(form.text("answers")));
        FilingRequest first = Filed.read(page.kept().withFiling(start), work).request();
        String command = form.text("do");
        int at = Math.min(Form.number(form.text("at"), answers.size()), answers.size());
        Turn turn = new Turn(page, start, !form.text("all").isEmpty());
        if (command.startsWith("edit:")) {
            return turn.shown(first, answers, Math.min(Form.number(command, 0), answers.size()), null);
        }
        if (command.equals("back") && at > 0) {
            return turn.shown(first, answers, at - 1, null);
        }
        if (command.equals("next") || command.equals("skip")) {
            return turn.taken(first, answers, at, form, command.equals("skip"));
        }
        return turn.shown(first, answers, answers.size(), null);
    }

    private String start(Page page, Form form) {
        if (!form.text("start").isEmpty()) {
            return form.text("start");
        }
        String type = form.text("type");
        for (FilingType each : FilingType.values()) {
            if (each.name().equals(type)) {
                return "{\"filingType\": \"" + type + "\"}";
            }
        }
        return page.kept().filing().isBlank()
                ? ""
                : Json.writeIndented(Filed.read(page.kept(), work).request().asTree());
    }

    /** One turn of a talk. */
    private final class Turn {

        private final Page page;
        private final String start;
        private final boolean all;

        Turn(Page page, String start, boolean all) {
            this.page = page;
            this.start = start;
            this.all = all;
        }

        /** {@return the page after an answer: the next question, or the same question with what is wrong} */
        ResponseEntity<byte[]> taken(FilingRequest first, List<Answer> answers, int at, Form form, boolean isUnknown) {
            Interview talk = new Interview(engine, first).replay(answers.subList(0, at));
            NextQuestion question = question(talk, answers, at);
            if (question == null || !question.path().equals(form.text("question"))) {
                return shown(first, answers, at, null);
            }
            Object value = isUnknown ? null : Interview.value(question, form);
            if (value == null && !isUnknown) {
                return shown(first, answers, at, page.say("ask.empty"));
            }
            Answer answer = new Answer(question.path(), value);
            try {
                talk.add(question, answer);
            } catch (IllegalArgumentException e) {
                List<Answer> tried = new ArrayList<>(answers.subList(0, at));
                tried.add(answer);
                return shown(first, tried, at, problem(e));
            }
            talk.replay(answers.subList(Math.min(at + 1, answers.size()), answers.size()));
            return shown(talk, talk.answers(), talk.answers().size(), null);
        }

        private String problem(IllegalArgumentException problem) {
            return problem instanceof InvalidTreeException invalid
                    ? invalid.problems().stream().map(page::in).collect(Collectors.joining("; "))
                    : page.say("ask.unfit");
        }

        private @Nullable NextQuestion question(Interview talk, List<Answer> answers, int at) {
            return at < answers.size()
                    ? engine.nextQuestions(talk.request()).stream()
                            .filter(each -> each.path().equals(answers.get(at).path()))
                            .findFirst()
                            .orElse(null)
                    : talk.open(all).stream().findFirst().orElse(null);
        }

        /** {@return the question at a place: a former question with its answer, or the next open question} */
        ResponseEntity<byte[]> shown(FilingRequest first, List<Answer> answers, int at, @Nullable String problem) {
            return shown(new Interview(engine, first).replay(answers.subList(0, at)), answers, at, problem);
        }

        private ResponseEntity<byte[]> shown(Interview talk, List<Answer> answers, int at, @Nullable String problem) {
            Page kept = page.with(
                    page.kept().withFiling(Json.writeIndented(talk.request().asTree())));
            String json =
                    new String(Json.write(answers.stream().map(Answer::asTree).toList()), StandardCharsets.UTF_8);
            List<NextQuestion> open = talk.open(all);
            NextQuestion question = question(talk, answers, at);
            Sheet sheet = question == null || !kept.kept().answer().isBlank()
                    ? filings.sheetOf(kept, Filed.read(kept.kept(), work), false)
                    : null;
            if (question != null) {
                Answer former = at < answers.size() ? answers.get(at) : null;
                return Views.show(
                        "ask", kept,
                        "talk", talk,
                        "sheet", sheet,
                        "start", start,
                        "all", all,
                        "at", at,
                        "answers", json,
                        "open", open,
                        "question", question,
                        "why", why(question),
                        "former", former,
                        "problem", problem);
            }
            int more = new Interview(engine, talk.request()).open(true).size();
            return Views.show(
                    "asked", kept,
                    "talk", talk,
                    "start", start,
                    "all", all,
                    "at", at,
                    "answers", json,
                    "open", open,
                    "sheet", sheet,
                    "more", more,
                    "body", FilingViews.body(talk.request()));
        }

        /** {@return the title of the first rule that needs the answer; empty if no rule needs it} */
        private String why(NextQuestion question) {
            return engine.rules().stream()
                    .filter(rule -> question.ruleIds().contains(rule.id()))
                    .findFirst()
                    .map(rule -> page.say(
                            question.ruleIds().size() == 1 ? "ask.why.one" : "ask.why",
                            page.in(rule.title()),
                            question.ruleIds().size()))
                    .orElse("");
        }
    }
}
