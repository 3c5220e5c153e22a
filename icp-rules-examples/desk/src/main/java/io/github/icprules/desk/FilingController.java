package io.github.icprules.desk;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.advice.NextQuestions;
import io.github.icprules.explain.Explanation;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.ReportDiff;
import io.github.icprules.report.ReportOutline;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import io.github.icprules.text.NearestName;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.Submission;
import io.github.icprules.wechat.WeChatBody;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers about one filing. The verdict is in the answer: the status is 200 for each filing that can be read. */
@RestController
@RequestMapping(path = "/v1", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
final class FilingController {

    private static final String RULE = "rule";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String DAYS = "days";

    private final IcpRuleEngine engine;
    private final Work work;

    FilingController(IcpRuleEngine engine, Work work) {
        this.engine = engine;
        this.work = work;
    }

    /** {@return the report, joined with the platform's answer if the request has one} */
    @PostMapping("/check")
    ResponseEntity<byte[]> check(HttpServletRequest http) {
        byte[] json = work.on(http, Set.of(), envelope -> {
            Submission submission = envelope.submission();
            FilingReport report = engine.evaluate(submission.request());
            AnsweredReport answered = submission.answered(report);
            Language language = Languages.of(http);
            return answered == null ? report.toJson(language) : Json.write(answered.asTree(language));
        });
        return Answers.of(http, MediaType.APPLICATION_JSON, json);
    }

    /** {@return the body of WeChat's API for a filing} */
    @PostMapping("/body")
    ResponseEntity<byte[]> body(HttpServletRequest http) {
        return answer(http, Set.of(), (envelope, language) -> {
            FilingRequest request = envelope.submission().request();
            if (request.filingType().kind() != FilingKind.NEW) {
                throw Envelope.invalid(
                        "request.filingType",
                        "WeChat has no call for this filing type; expected a type of a new filing such as NEW_FIRST",
                        "微信没有提交这类备案的接口；应为新增备案的类型，如 NEW_FIRST",
                        null);
            }
            return WeChatBody.of(request).asTree(language);
        });
    }

    /** {@return the missing inputs as questions} */
    @PostMapping("/next-questions")
    ResponseEntity<byte[]> nextQuestions(HttpServletRequest http) {
        return answer(http, Set.of(), (envelope, language) -> {
            FilingRequest request = envelope.submission().request();
            return NextQuestions.of(engine.evaluate(request), engine.nextQuestions(request))
                    .asTree(language);
        });
    }

    /** {@return the fewest changes after which nothing blocks the filing} */
    @PostMapping("/repairs")
    ResponseEntity<byte[]> repairs(HttpServletRequest http) {
        return answer(
                http,
                Set.of(),
                (envelope, language) ->
                        engine.repairs(envelope.submission().request()).asTree(language));
    }

    /** {@return the explanation of the rule of the request, or of all rules} */
    @PostMapping("/explain")
    ResponseEntity<byte[]> explain(HttpServletRequest http) {
        return answer(http, Set.of(RULE), (envelope, language) -> {
            String rule = envelope.text(RULE);
            FilingRequest request = envelope.submission().request();
            if (rule == null) {
                return Map.of(
                        "explanations",
                        engine.explainAll(request).stream()
                                .map(explanation -> explanation.asTree(language))
                                .toList());
            }
            List<String> ids = engine.rules().stream().map(RuleDescription::id).toList();
            if (!ids.contains(rule)) {
                throw Envelope.invalid(
                        RULE,
                        "there is no such rule; expected an id of /v1/rules",
                        "没有这条规则；应为 /v1/rules 中的编号",
                        NearestName.of(rule, ids).orElse(null));
            }
            Explanation explanation = engine.explain(request, rule);
            return explanation.asTree(language);
        });
    }

    /** {@return the differences of two reports: of two attempts, or of one filing as of two days} */
    @PostMapping("/diff")
    ResponseEntity<byte[]> diff(HttpServletRequest http) {
        return answer(http, Set.of(AFTER, DAYS), (envelope, language) -> {
            Object days = envelope.member(DAYS);
            ReportDiff diff = days == null
                    ? ofTwoMembers(envelope)
                    : ofTwoDays(envelope.submission().request(), days);
            return diff.asTree(language);
        });
    }

    /** Compares two members. The problems of the first do not hide those of the second. */
    private ReportDiff ofTwoMembers(Envelope envelope) {
        List<InvalidTreeException.Problem> problems = new ArrayList<>();
        List<ReportOutline> outlines = new ArrayList<>();
        for (String member : List.of(BEFORE, AFTER)) {
            try {
                outlines.add(outline(envelope, member));
            } catch (InvalidTreeException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidTreeException(problems);
        }
        return ReportDiff.between(outlines.get(0), outlines.get(1));
    }

    private ReportDiff ofTwoDays(FilingRequest request, Object days) {
        if (!(days instanceof List<?> two) || two.size() != 2) {
            throw noDays();
        }
        List<ReportOutline> outlines = two.stream()
                .map(day -> ReportOutline.of(engine.evaluate(request.withEvaluatedOn(day(day)))))
                .toList();
        return ReportDiff.between(outlines.get(0), outlines.get(1));
    }

    private static LocalDate day(@Nullable Object day) {
        try {
            return LocalDate.parse(String.valueOf(day));
        } catch (DateTimeException e) {
            throw noDays();
        }
    }

    private static InvalidTreeException noDays() {
        return Envelope.invalid(
                DAYS,
                "wrong value; expected two days such as [\"2025-01-01\", \"2026-01-01\"]",
                "值不对；应为两个日期，如 [\"2025-01-01\", \"2026-01-01\"]",
                null);
    }

    /** Returns the outline of a member, which is a report or something that can be judged. */
    private ReportOutline outline(Envelope envelope, String member) {
        Object tree = envelope.member(member);
        if (tree == null) {
            throw Envelope.invalid(member, "missing; expected a report or a filing", "缺少；应为报告或备案", null);
        }
        try {
            return tree instanceof Map<?, ?> members && members.containsKey("receipt")
                    ? ReportOutline.fromTree(tree)
                    : ReportOutline.of(engine.evaluate(Submission.read(tree).request()));
        } catch (InvalidTreeException e) {
            throw Envelope.within(member, e);
        }
    }

    private ResponseEntity<byte[]> answer(
            HttpServletRequest http, Set<String> others, BiFunction<Envelope, Language, Object> command) {
        byte[] json = work.on(http, others, envelope -> Json.write(command.apply(envelope, Languages.of(http))));
        return Answers.of(http, MediaType.APPLICATION_JSON, json);
    }
}
