package io.github.icprules.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.advice.NextQuestions;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.pages.Message;
import io.github.icprules.pages.PageDetails;
import io.github.icprules.pages.Pages;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.ReportDiff;
import io.github.icprules.report.ReportOutline;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.Submission;
import io.github.icprules.wechat.WeChatBody;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each answer is that of the engine. */
class DeskTest {

    private static final int GENERATED = 300;

    private static Desk desk;
    private static IcpRuleEngine engine;

    @BeforeAll
    static void start() {
        desk = Desk.shared();
        engine = IcpRuleEngine.load();
    }

    @Test
    void a_check_answers_the_report_of_the_engine_for_each_sample() throws Exception {
        for (Object filing : Desk.filings()) {
            HttpResponse<String> answer = desk.post("/v1/check", Map.of("request", filing, "lang", "en"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Language")).hasValue("en");
            assertThat(answer.body()).isEqualTo(report(FilingRequest.fromTree(filing), Language.EN));
        }
    }

    @Test
    void a_check_answers_the_report_of_the_engine_for_generated_filings() throws Exception {
        for (FilingRequest filing : Generated.filings(40).limit(GENERATED).toList()) {
            assertThat(desk.post("/v1/check", Map.of("request", filing.asTree()))
                            .body())
                    .isEqualTo(report(filing, Language.ZH));
        }
    }

    private static String report(FilingRequest filing, Language language) {
        return new String(engine.evaluate(filing).toJson(language), StandardCharsets.UTF_8);
    }

    @Test
    void a_body_is_checked_with_its_context_and_the_answer_of_the_platform() throws Exception {
        Object body = Desk.sample("wechat/enterprise-authorised.json");
        Object context = Desk.sample("wechat/enterprise-authorised.context.json");
        Object review = Desk.sample("wechat-answers/review.json");
        Submission submission = Submission.read(Map.of("wechat", body, "context", context, "answer", review));
        assertThat(desk.post("/v1/check", Map.of("body", body, "context", context))
                        .body())
                .isEqualTo(report(submission.request(), Language.ZH));
        HttpResponse<String> answered =
                desk.post("/v1/check", Map.of("body", body, "context", context, "answer", review));
        assertThat(Desk.object(answered.body()))
                .isEqualTo(sent(Objects.requireNonNull(submission.answered(engine.evaluate(submission.request())))
                        .asTree(Language.ZH)));
    }

    @Test
    void advice_and_explanations_are_those_of_the_engine() throws Exception {
        Object filing = Desk.sample("half-entered.json");
        FilingRequest request = FilingRequest.fromTree(filing);
        assertThat(Desk.tree(desk.post("/v1/next-questions", Map.of("request", filing))
                        .body()))
                .isEqualTo(sent(NextQuestions.of(engine.evaluate(request), engine.nextQuestions(request))
                        .asTree(Language.ZH)));
        assertThat(Desk.tree(desk.post("/v1/repairs", Map.of("request", filing)).body()))
                .isEqualTo(sent(engine.repairs(request).asTree(Language.ZH)));
        String rule = engine.rules().get(0).id();
        assertThat(Desk.tree(desk.post("/v1/explain", Map.of("request", filing, "rule", rule))
                        .body()))
                .isEqualTo(sent(engine.explain(request, rule).asTree(Language.ZH)));
        assertThat((List<?>) Desk.object(desk.post("/v1/explain", Map.of("request", filing))
                                .body())
                        .get("explanations"))
                .hasSize(engine.rules().size());
    }

    @Test
    void the_body_of_a_filing_is_made() throws Exception {
        Object filing = Desk.sample("enterprise-ready.json");
        Map<?, ?> answer =
                Desk.object(desk.post("/v1/body", Map.of("request", filing)).body());
        WeChatBody body = WeChatBody.of(FilingRequest.fromTree(filing));
        assertThat(answer.get("body")).isEqualTo(sent(body.body()));
        assertThat(answer.get("context")).isEqualTo(sent(body.context()));
        assertThat(answer.get("complete")).isEqualTo(body.isComplete());
    }

    @Test
    void reports_filings_and_days_are_compared() throws Exception {
        Object former = Desk.sample("half-entered.json");
        Object filing = Desk.sample("enterprise-ready.json");
        FilingRequest request = FilingRequest.fromTree(filing);
        Map<String, Object> stored =
                engine.evaluate(FilingRequest.fromTree(former)).asTree(Language.ZH);
        Object expected =
                sent(ReportDiff.between(ReportOutline.fromTree(stored), ReportOutline.of(engine.evaluate(request)))
                        .asTree(Language.ZH));
        assertThat(Desk.tree(desk.post("/v1/diff", Map.of("before", stored, "after", filing))
                        .body()))
                .isEqualTo(expected);
        assertThat(Desk.tree(
                        desk.post("/v1/diff", Map.of("request", filing, "days", List.of("2019-01-01", "2026-11-24")))
                                .body()))
                .isEqualTo(sent(ReportDiff.between(
                                engine.evaluate(request.withEvaluatedOn(LocalDate.of(2019, 1, 1))),
                                engine.evaluate(request.withEvaluatedOn(LocalDate.of(2026, 11, 24))))
                        .asTree(Language.ZH)));
    }

    @Test
    void pages_are_those_of_the_library() throws Exception {
        Object filing = Desk.sample("enterprise-ready.json");
        FilingRequest request = FilingRequest.fromTree(filing);
        FilingReport report = engine.evaluate(request);
        HttpResponse<String> merchant = desk.post("/v1/pages/merchant", Map.of("request", filing));
        assertThat(merchant.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(merchant.body())
                .isEqualTo(Pages.in(Language.ZH).with(PageDetails.of(request)).merchant(report));
        Map<String, String> details = Map.of("provider", "样例代办", "contact", "020-00000000", "closing", "谢谢。");
        assertThat(desk.post("/v1/pages/merchant", Map.of("report", report.asTree(Language.ZH), "details", details))
                        .body())
                .isEqualTo(Pages.in(Language.ZH)
                        .with(PageDetails.NONE
                                .withProvider("样例代办", "020-00000000")
                                .withClosing("谢谢。"))
                        .merchant(report))
                .contains("样例代办");
        assertThat(desk.post("/v1/pages/file", Map.of("request", filing)).body())
                .isEqualTo(Pages.in(Language.ZH).with(PageDetails.of(request)).file(report));
        HttpResponse<String> text = desk.post("/v1/pages/text", Map.of("request", filing));
        assertThat(text.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(text.body()).contains("未能判断 5");
    }

    @Test
    void each_page_can_be_made_of_a_stored_report_and_of_an_answered_filing() throws Exception {
        Object body = Desk.sample("wechat/enterprise-authorised.json");
        Object context = Desk.sample("wechat/enterprise-authorised.context.json");
        Object review = Desk.sample("wechat-answers/review.json");
        Submission submission = Submission.read(Map.of("wechat", body, "context", context, "answer", review));
        Map<String, Object> answered = Objects.requireNonNull(
                        submission.answered(engine.evaluate(submission.request())))
                .asTree(Language.EN);
        Pages named = Pages.in(Language.EN).with(PageDetails.of(submission.request()));
        Map<String, BiFunction<Pages, Map<String, ?>, String>> pages = Map.of(
                "merchant", Pages::merchant,
                "file", Pages::file,
                "text", Pages::text,
                "letters", Pages::letter,
                "calendar", Pages::calendar);
        for (Map.Entry<String, BiFunction<Pages, Map<String, ?>, String>> page : pages.entrySet()) {
            String path = "/v1/pages/" + page.getKey();
            assertThat(desk.post(path, Map.of("body", body, "context", context, "answer", review, "lang", "en"))
                            .body())
                    .as(path)
                    .isEqualTo(page.getValue().apply(named, answered));
            assertThat(desk.post(path, Map.of("report", answered, "lang", "en")).body())
                    .as(path)
                    .isEqualTo(page.getValue().apply(Pages.in(Language.EN), answered));
        }
        assertThat(desk.post("/v1/pages/calendar", Map.of("report", answered))
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("text/calendar;charset=UTF-8");
    }

    @Test
    void messages_are_those_of_the_library() throws Exception {
        Object filing = Desk.sample("half-entered.json");
        FilingRequest request = FilingRequest.fromTree(filing);
        FilingReport report = engine.evaluate(request);
        Map<?, ?> answer =
                Desk.object(desk.post("/v1/messages", Map.of("request", filing)).body());
        List<Message> messages =
                Pages.in(Language.ZH).with(PageDetails.of(request)).messages(report);
        List<?> answered = (List<?>) Objects.requireNonNull(answer.get("messages"));
        assertThat(messages).isNotEmpty();
        assertThat(Desk.members(answered, "text"))
                .isEqualTo(messages.stream().map(Message::text).toList());
        assertThat(Desk.members(answered, "addressee"))
                .isEqualTo(messages.stream().map(Message::addressee).toList());
        assertThat(Desk.members(answered, "title"))
                .isEqualTo(messages.stream()
                        .map(message -> message.occasion().in(Language.ZH))
                        .toList());
        Map<?, ?> ofStored = Desk.object(desk.post("/v1/messages", Map.of("report", report.asTree(Language.ZH)))
                .body());
        assertThat(Desk.members((List<?>) Objects.requireNonNull(ofStored.get("messages")), "text"))
                .isEqualTo(Pages.in(Language.ZH).messages(report).stream()
                        .map(Message::text)
                        .toList());
    }

    @Test
    void provinces_are_those_of_the_engine() throws Exception {
        try (Desk all = Desk.start("--icp-rules.provinces=all")) {
            Map<?, ?> report = Desk.object(all.post("/v1/check", Map.of("request", Map.of("filingType", "NEW_FIRST")))
                    .body());
            Map<?, ?> guangdong = Desk.object(all.get("/v1/provinces/44").body());
            assertThat(Desk.text(Desk.map(report, "receipt"), "rulePack"))
                    .contains("provinces " + guangdong.get("version"));
            assertThat(reported(guangdong))
                    .isGreaterThan(
                            reported(Desk.object(desk.get("/v1/provinces/44").body())));
        }
    }

    private static long reported(Map<?, ?> province) {
        return Desk.members((List<?>) Objects.requireNonNull(province.get("requirements")), "reported").stream()
                .filter(Boolean.TRUE::equals)
                .count();
    }

    @Test
    void the_catalogue_is_that_of_the_engine() throws Exception {
        assertThat(Desk.list(desk.get("/v1/rules?lang=en").body()))
                .isEqualTo(sent(engine.rules().stream()
                        .map(rule -> rule.asTree(Language.EN))
                        .toList()));
        String rule = engine.rules().get(7).id();
        assertThat(Desk.object(desk.get("/v1/rules/" + rule).body()).get("id")).isEqualTo(rule);
        assertThat(Desk.list(desk.get("/v1/clauses").body())).hasSameSizeAs(engine.clauses());
        assertThat((List<?>) Desk.object(desk.get("/v1/sources").body()).get("provisions"))
                .hasSameSizeAs(engine.law().provisions());
        assertThat(Desk.list(desk.get("/v1/provinces").body())).hasSize(31);
        Map<?, ?> guangdong = Desk.object(desk.get("/v1/provinces/44").body());
        assertThat(guangdong.get("name")).isEqualTo("广东");
        assertThat((List<?>) guangdong.get("requirements")).isNotEmpty();
        assertThat(desk.get("/v1/schemas/filing-report.schema.json").body()).contains("\"title\" : \"FilingReport\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-GB,en;q=0.8    | en
            zh-TW             | zh-CN
            fr, en;q=0.5      | en
            fr                | zh-CN
            *                 | zh-CN
            """)
    void the_language_is_that_of_the_reader(String accepted, String language) throws Exception {
        assertThat(desk.postJson(
                                "/v1/check",
                                "{\"request\": {\"filingType\": \"NEW_FIRST\"}}",
                                "Accept-Language",
                                accepted)
                        .headers()
                        .firstValue("Content-Language"))
                .hasValue(language);
    }

    @Test
    void the_desk_is_ready_and_counts_its_evaluations() throws Exception {
        desk.post("/v1/check", Map.of("request", Map.of("filingType", "NEW_FIRST")));
        assertThat(Desk.object(desk.get("/readyz").body()).get("status")).isEqualTo("UP");
        assertThat(Desk.object(desk.get("/livez").body()).get("status")).isEqualTo("UP");
        assertThat(desk.get("/actuator/prometheus").body())
                .contains("icp_rules_evaluations_seconds_count{verdict=\"INCOMPLETE\"}");
        assertThat(desk.get("/actuator/env").statusCode()).isEqualTo(404);
    }

    /** {@return a tree as a client reads it} */
    private static Object sent(Object tree) {
        return Desk.tree(new String(Json.write(tree), StandardCharsets.UTF_8));
    }
}
