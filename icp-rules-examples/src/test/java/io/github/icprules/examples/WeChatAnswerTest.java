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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code wechat} with what WeChat answered. */
class WeChatAnswerTest {

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

    @Test
    void hints_are_reported_with_the_findings_that_foresaw_them() throws IOException {
        Result result = answered("hints.json", "--context", file("context.json", CONTEXT));
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.answer())
                .startsWith("✗ 平台答复 errcode 86202 · rid 00000000-00000000-00000000\n  平台指出 3 处：已预见 ")
                .contains("""
                          已预见：主办者与小程序主体不一致
                            处理    使用账号主体的名称备案；账号主体有误的，先变更账号主体。
                            位置    icp_subject.base_info.name
                            代码    86355 主办单位与小程序账号主体不一致〔公开实例〕
                            规则    subject.account-of-another-name
                        """)
                .contains("  平台新指出：图片无法辨认\n", "\n平台未提及 ", "\n✗ 不可提交 ", "\n回执  ");
    }

    @Test
    void what_was_not_given_is_reported_where_it_would_have_helped() throws IOException {
        assertThat(answered("hints.json").answer())
                .contains("因资料不足未判断：主办者与小程序主体不一致\n", "    未提供  platform.registeredName\n");
    }

    @Test
    void labels_of_a_review_are_reported_with_the_fields_they_can_mean() throws IOException {
        assertThat(answered("review.json").answer())
                .startsWith("✗ 平台答复 errcode 0\n")
                .contains(
                        "    处理    请写明小程序的实际经营内容和主要服务\n    位置    icp_applets.base_info.comment\n",
                        "    位置    负责人姓名（多个可能字段）  →  icp_subject.principal_info.name,",
                        "    位置    其他（未知标签）\n");
    }

    @Test
    void english_says_what_the_codes_mean() throws IOException {
        assertThat(answered("hints.json", "--lang en").answer())
                .startsWith("✗ Answer of the platform errcode 86202")
                .contains("the subject is not the one the account is registered under: 主办者与小程序主体不一致");
    }

    @Test
    void json_has_the_joined_report() throws IOException {
        Path context = file("context.json", CONTEXT);
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
        Result result =
                run("wechat", sample + ".json --context", sample + ".context.json --answer", file("a.json", answer));
        assertThat(result.exitCode()).as(result.answer()).isEqualTo(exitCode);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                   | :1:2: not JSON; it ends too early: a bracket or a quotation mark is not closed
            null                | : answer: expected what a filing call of WeChat answers, and it is null
            {"icp_subject": {}} | : answer: expected one of errcode, hints, audit_data, info, icp_audit, and it has none
            {"errcode": "样例"} | : errcode: expected a number, and it is a text
            """)
    void what_is_no_answer_is_reported_in_one_line(String answer, String message) throws IOException {
        Path file = file("answer.json", answer);
        Result result = runInEnglish("wechat", file("body.json", BODY), "--answer", file);
        result.assertRefused(file + message);
        assertThat(result.messages()).doesNotContain("样例");
    }

    @Test
    void standard_input_is_read_once() throws IOException {
        String message = "--answer: standard input is read already; expected a file";
        runInEnglish("wechat - --context", file("context.json", CONTEXT), "--answer -")
                .assertRefused(message);
        runInEnglish("wechat", file("body.json", BODY), "--context - --answer -")
                .assertRefused(message);
    }

    private Result answered(String answer, Object... options) throws IOException {
        return run("wechat", file("body.json", BODY), "--answer", ANSWERS + answer, options);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
