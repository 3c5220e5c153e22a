package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static io.github.icprules.examples.CommandLine.runInEnglish;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.examples.CommandLine.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of WeChat's API on the command line, and what WeChat answered. */
class WeChatCommandTest {

    private static final Path SAMPLES = Path.of("samples/wechat");

    private static final String ANSWERS = "samples/wechat-answers/";

    private static final String BODY = """
            {"icp_subject": {"base_info": {"type": 4, "name": "样例贸易有限公司"}},
             "icp_applets": {"base_info": {"comment": "备注"}}}
            """;
    private static final String CONTEXT = """
            {"evaluatedOn": "2026-11-24", "account": {"registeredName": "示例科技有限公司"}}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "enterprise-authorised, 0, INCOMPLETE, ''",
        "individual,            0, INCOMPLETE, ''",
        "many-defects,          1, BLOCKED,    materials.subject-certificate wechat.legal-person-missing"
                + " wechat.masked-value wechat.missing wechat.not-a-date wechat.not-to-send wechat.too-many-items"
                + " wechat.unknown-member wechat.wrong-type wechat.wrong-type mini-program.remark-length"
                + " number.credit-code person.emergency-phone-own pre-approval.document-missing"
                + " pre-approval.none-with-others service-content.first-level subject.contact-address-repeats-region"
    })
    void a_sample_is_evaluated_as_its_name_says(String sample, int exitCode, String verdict, String rules)
            throws IOException {
        Result result = wechat(sample(sample), "--format json --on 2026-11-24");
        assertThat(result.messages()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(exitCode);
        JsonNode report = JsonMapper.builder().build().readTree(result.answer());
        assertThat(report.get("verdict").asText()).isEqualTo(verdict);
        assertThat(report.get("violations").findValuesAsText("ruleId"))
                .containsExactlyInAnyOrderElementsOf(rules.isEmpty() ? List.of() : List.of(rules.split(" ", -1)));
    }

    @Test
    void a_context_answers_what_the_body_leaves_open() {
        String[] open = {"face.not-done", "subject.account-of-another-name"};
        Path body = sample("enterprise-authorised");
        assertThat(wechat(body, "--on 2026-11-24 --full").answer()).contains(open);
        assertThat(wechat(body, "--full --context", sample("enterprise-authorised.context"))
                        .answer())
                .startsWith("✓ ready")
                .doesNotContain(open);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "5", "\"filing\"", "{}", "{\"filingType\": \"NEW_FIRST\"}"})
    void json_that_is_no_filing_gets_a_report(String json) throws IOException {
        Result result = wechat(file(json), "--full");
        assertThat(result.messages()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.answer()).contains("wechat.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            body      | {                   | :1:2: not JSON; it ends too early
            body      | ``                  | : empty; expected the body of apply_icp_filing as a JSON object
            --context | {"acount": {}}      | : context.acount: unknown property; expected a name such as account
            --context | {"faceTask": {"createdAt": "+999999999-12-31T00:00:00Z"}} | context.faceTask.createdAt: wrong value; expected a date between
            --context | nonsense            | not JSON
            --answer  | {                   | :1:2: not JSON; it ends too early: a bracket or a quotation mark is not closed
            --answer  | null                | : null; expected what a filing call of WeChat answers
            --answer  | {"icp_subject": {}} | : wrong value; expected one of errcode, hints, audit_data, info, icp_audit
            --answer  | {"errcode": "样例"} | : errcode: wrong value; expected a number
            """)
    void what_cannot_be_used_is_reported_in_one_line(String part, String content, String words) throws IOException {
        Path file = file(content);
        Result result = part.equals("body") ? wechat(file) : wechat(sample("individual"), part, file);
        result.assertRefused(words);
        assertThat(result.messages())
                .startsWith(part.equals("--context") ? "" : file.toString())
                .doesNotContain("样例");
    }

    @Test
    void a_file_that_is_not_there_is_reported() {
        wechat("nowhere.json").assertRefused("nowhere.json: no such file");
        wechat("- --context -").assertRefused("--context: standard input is read already");
    }

    @Test
    void hints_are_reported_with_the_findings_that_foresaw_them() throws IOException {
        Result result = answered("hints.json", "--context", file(CONTEXT));
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.answer())
                .startsWith("✗ 被驳回，要改 3 处；其中 ")
                .contains("\n  errcode 86202 · rid 00000000-00000000-00000000\n  平台指出 3 处：已预见 ")
                .contains("""
                          已预见：主办者与小程序主体不一致
                            处理    使用账号主体的名称备案；账号主体有误的，先变更账号主体。
                            位置    icp_subject.base_info.name
                        """)
                .contains("  平台新指出：图片无法辨认\n", "\n检查结果 ", "\n回执  ")
                .contains("\n商户要改 ", "\n服务商要改 ")
                .doesNotContain("不可提交", "\n平台未提及 ");
        assertThat(answered("hints.json", "--full --context", file(CONTEXT)).answer())
                .contains("\n平台未提及 ", "\n\n  平台新指出：图片无法辨认\n")
                .contains("""
                            代码    86355 主办单位与小程序账号主体不一致〔公开实例〕
                            规则    subject.account-of-another-name
                        """);
    }

    @Test
    void what_was_not_given_is_reported_where_it_would_have_helped() throws IOException {
        assertThat(answered("hints.json", "--full").answer())
                .contains("因资料不足未判断：主办者与小程序主体不一致\n", "    未提供  平台 · 账号主体名称\n");
    }

    @Test
    void labels_of_a_review_are_reported_with_the_fields_they_can_mean() throws IOException {
        assertThat(answered("review.json").answer())
                .startsWith("✗ 被管局驳回，要改 3 处")
                .contains("\n  状态：管局审核驳回\n")
                .doesNotContain("errcode 0", "可提交")
                .contains(
                        "    处理    请写明小程序的实际经营内容和主要服务\n    位置    icp_applets.base_info.comment\n",
                        "    位置    负责人姓名（多个可能字段）  →  icp_subject.principal_info.name,",
                        "    位置    其他（未知标签）\n");
    }

    @Test
    void json_has_the_joined_report() throws IOException {
        Path context = file(CONTEXT);
        String json = answered("hints.json", "--format json --context", context).answer();
        JsonNode tree = JsonMapper.builder().build().readTree(json);
        assertThat(tree.at("/answer/errcode").asInt()).isEqualTo(86202);
        assertThat(tree.at("/remarks/0/outcome").asText()).isEqualTo("FORESEEN");
        assertThat(tree.at("/remarks/0/foreseenBy/0/ruleId").asText()).isEqualTo("subject.account-of-another-name");
        assertThat(tree.at("/report/verdict").asText()).isEqualTo("BLOCKED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"errcode": 0}              | 0
            {"errcode": 0, "hints": []} | 0
            {"errcode": 86324}          | 1
            {"errcode": 0, "info": {"audit_data": [{"error": "x"}]}} | 1
            """)
    void a_clean_filing_is_fine_if_the_platform_accepts_it(String answer, int exitCode) throws IOException {
        String sample = "samples/wechat/enterprise-authorised";
        Result result = run("wechat", sample + ".json --context", sample + ".context.json --answer", file(answer));
        assertThat(result.exitCode()).as(result.answer()).isEqualTo(exitCode);
    }

    @Test
    void a_rejected_filing_has_one_verdict_even_if_the_check_finds_nothing() {
        Path sample = sample("enterprise-authorised");
        Path context = sample("enterprise-authorised.context");
        Result result = run("wechat", sample, "--context", context, "--answer", ANSWERS + "review.json");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.answer())
                .startsWith("✗ 被管局驳回，要改 3 处\n")
                .contains("\n检查结果 ")
                .doesNotContain("✓", "可提交", "下一步：");
        assertThat(wechat(sample, "--context", context, "--answer", ANSWERS + "review.json")
                        .answer())
                .startsWith("✗ rejected by the authority, to change: 3\n")
                .contains("\nFor the service provider 3\n", "\nThe check ")
                .doesNotContain("✓");
    }

    @Test
    void the_attempt_before_is_compared() throws IOException {
        Path former = sample("enterprise-authorised");
        Path context = sample("enterprise-authorised.context");
        Path now = file(Files.readString(former).replaceAll("\"comment\" *: *\"[^\"]+\"", "\"comment\": \"好\""));
        Object[] line = {now, "--context", context, "--answer", ANSWERS + "review.json", "--against", former};
        assertThat(run("wechat", line).answer()).contains("\n与上次提交相比\n", "  新出现 1\n", "mini-program.remark-length");
        JsonNode tree = JsonMapper.builder()
                .build()
                .readTree(run("wechat", line, "--format json").answer());
        assertThat(tree.at("/changes/new/0/ruleId").asText()).isEqualTo("mini-program.remark-length");
        assertThat(tree.at("/headline").asText()).startsWith("被管局驳回，要改 3 处");
        assertThat(tree.at("/answer/status").asText()).isEqualTo("AUTHORITY_REJECTED");
        runInEnglish("check", now, "--against", former).assertRefused("--answer: missing; --against goes with");
    }

    @Test
    void a_filing_and_its_answer_are_checked_like_a_body_and_its_answer() throws IOException {
        Path body = sample("enterprise-authorised");
        String answered = run("wechat", body, "--on 2026-11-24 --answer", ANSWERS + "review.json")
                .answer();
        assertThat(run("check", body, "--on 2026-11-24 --answer", ANSWERS + "review.json")
                        .answer())
                .isEqualTo(answered);
        Path one = file("{\"wechat\": %s, \"answer\": %s}"
                .formatted(Files.readString(body), Files.readString(Path.of(ANSWERS + "review.json"))));
        assertThat(run("check", one, "--on 2026-11-24").answer()).isEqualTo(answered);
        Result filing = run("check samples/half-entered.json --answer", ANSWERS + "review.json");
        assertThat(filing.answer()).startsWith("✗ 被管局驳回，要改 3 处");
        assertThat(filing.exitCode()).isEqualTo(1);
        runInEnglish("check", one, "--answer", ANSWERS + "review.json")
                .assertRefused("--answer: the file has one, too; expected one of them");
        assertThat(run("check", one, "--format html --on 2026-11-24").answer())
                .contains("<strong>✗ 被管局驳回，要改 3 处", "<h2>审核意见</h2>", "备注未说明实际经营内容");
    }

    @Test
    void the_page_for_the_merchant_shows_the_objections_that_the_merchant_settles() throws IOException {
        String page = answered("hints.json", "--format merchant").answer();
        assertThat(page)
                .contains("微信退回了备案：请准备 3 样材料，回答 3 个问题，办 1 件事；其余我们改", "<h2>审核意见</h2>", "处由我们改")
                .contains("图片无法辨认")
                .doesNotContain("我们来提交", "icp_subject.");
        assertThat(answered("review.json", "--format merchant").answer())
                .contains("管局退回了备案：请准备 3 样材料，回答 3 个问题", "这 3 处我们来核对，要您办的再告诉您。")
                .doesNotContain("其余我们改");
        assertThat(run("wechat", file(BODY), "--format merchant --answer", file("{\"errcode\": 0}"))
                        .answer())
                .doesNotContain("审核意见");
    }

    @Test
    void standard_input_is_read_once() throws IOException {
        String message = "--answer: standard input is read already; expected a file";
        runInEnglish("wechat - --context", file(CONTEXT), "--answer -").assertRefused(message);
        runInEnglish("wechat", file(BODY), "--context - --answer -").assertRefused(message);
    }

    private Result answered(String answer, Object... options) throws IOException {
        return run("wechat", file(BODY), "--answer", ANSWERS + answer, options);
    }

    private static Result wechat(Object... line) {
        return runInEnglish("wechat", line);
    }

    private static Path sample(String name) {
        return SAMPLES.resolve(name + ".json");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "body", ".json"), content);
    }
}
