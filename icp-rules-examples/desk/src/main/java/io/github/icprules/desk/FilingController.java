package io.github.icprules.desk;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.advice.NextQuestions;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.ReportDiff;
import io.github.icprules.report.ReportOutline;
import io.github.icprules.text.Language;
import io.github.icprules.text.NearestName;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.Submission;
import io.github.icprules.wechat.WeChatBody;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
            List<String> ids = engine.rules().stream().map(RuleDescription::id).toList();
            if (rule != null && !ids.contains(rule)) {
                envelope.note(
                        RULE,
                        "there is no such rule; expected an id of /v1/rules",
                        "没有这条规则；应为 /v1/rules 中的编号",
                        NearestName.of(rule, ids).orElse(null));
            }
            FilingRequest request = envelope.submission().request();
            return rule == null
                    ? Map.of(
                            "explanations",
                            engine.explainAll(request).stream()
                                    .map(explanation -> explanation.asTree(language))
                                    .toList())
                    : engine.explain(request, rule).asTree(language);
        });
    }

    /** {@return the differences of two reports: of two attempts, or of one filing as of two days} */
    @PostMapping("/diff")
    ResponseEntity<byte[]> diff(HttpServletRequest http) {
        return answer(http, Set.of(Envelope.AFTER, DAYS), (envelope, language) -> {
            Object days = envelope.member(DAYS);
            List<ReportOutline> two = days == null ? ofTwoMembers(envelope) : ofTwoDays(envelope, days);
            return ReportDiff.between(two.get(0), two.get(1)).asTree(language);
        });
    }

    private List<ReportOutline> ofTwoMembers(Envelope envelope) {
        List<@Nullable ReportOutline> outlines = new ArrayList<>();
        for (String member : List.of(Envelope.BEFORE, Envelope.AFTER)) {
            Object tree = envelope.member(member);
            if (tree == null) {
                envelope.note(member, "missing; expected a report or a filing", "缺少；应为报告或备案", null);
            }
            outlines.add(tree == null ? null : envelope.part(member, () -> outline(tree)));
        }
        envelope.refuse();
        return outlines.stream().map(Objects::requireNonNull).toList();
    }

    /** Returns the outline of a report or of something that can be judged. */
    private ReportOutline outline(Object tree) {
        return tree instanceof Map<?, ?> members && members.containsKey("receipt")
                ? ReportOutline.fromTree(tree)
                : ReportOutline.of(engine.evaluate(Submission.read(tree).request()));
    }

    private List<ReportOutline> ofTwoDays(Envelope envelope, Object written) {
        List<LocalDate> days = written instanceof List<?> items
                ? items.stream().map(Kept::dayOf).flatMap(Optional::stream).toList()
                : List.of();
        if (days.size() != 2 || ((List<?>) written).size() != 2) {
            envelope.note(
                    DAYS,
                    "wrong value; expected two days such as [\"2025-01-01\", \"2026-01-01\"]",
                    "值不对；应为两个日期，如 [\"2025-01-01\", \"2026-01-01\"]",
                    null);
        }
        FilingRequest request = envelope.submission().request();
        return days.stream()
                .map(day -> ReportOutline.of(engine.evaluate(request.withEvaluatedOn(day))))
                .toList();
    }

    private ResponseEntity<byte[]> answer(
            HttpServletRequest http, Set<String> others, BiFunction<Envelope, Language, Object> command) {
        byte[] json = work.on(http, others, envelope -> Json.write(command.apply(envelope, Languages.of(http))));
        return Answers.of(http, MediaType.APPLICATION_JSON, json);
    }
}
