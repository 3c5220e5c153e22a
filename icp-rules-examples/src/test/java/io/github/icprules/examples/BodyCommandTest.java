package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static io.github.icprules.examples.CommandLine.runInEnglish;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.examples.CommandLine.Result;
import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.wechat.WeChatFiling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The body of a filing on the command line. */
class BodyCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    @Test
    void a_complete_filing_has_a_body_and_a_context_that_make_the_same_filing() throws IOException {
        FilingRequest request = WeChatFiling.read(WeChatBodies.authorised(), Map.of("evaluatedOn", "2026-11-24"));
        Path context = folder.resolve("context.json");
        Result result = run("body", file(request), "--context-out", context);

        assertThat(result.messages()).isEmpty();
        assertThat(result.exitCode()).isZero();
        JsonNode body = JSON.readTree(result.answer());
        assertThat(body).isEqualTo(JSON.valueToTree(WeChatBodies.authorised()));
        assertThat(WeChatFiling.read(
                        JSON.treeToValue(body, Object.class), JSON.readValue(context.toFile(), Object.class)))
                .isEqualTo(request);
    }

    @Test
    void a_file_that_is_not_uploaded_and_a_task_that_is_not_created_are_open() throws IOException {
        Map<String, Object> given = WeChatBodies.enterprise();
        WeChatBodies.at(given, "icp_subject", "organize_info").remove("certificate_photo");
        WeChatBodies.at(given, "icp_applets", "principal_info").remove("verify_task_id");
        Path filing = file(WeChatFiling.read(given));
        Result result = run("body", filing);

        assertThat(result.messages().lines())
                .containsExactly(
                        "icp_subject.organize_info.certificate_photo：待上传主办单位证件（jpg jpeg png，不超过 2048 KB，至少 720 × 1280 像素，彩色）",
                        "icp_applets.principal_info.verify_task_id：待人脸核身（create_icp_verifytask）");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(JSON.readTree(result.answer())).isEqualTo(JSON.valueToTree(given));
        assertThat(runInEnglish("body", filing).messages())
                .startsWith(
                        "icp_subject.organize_info.certificate_photo: to upload: subject's certificate (jpg jpeg png,"
                                + " at most 2048 KB, at least 720 × 1280 pixels, in colour)");
    }

    @Test
    void a_missing_input_is_a_line_with_its_label_and_no_body_is_written() throws IOException {
        Map<String, Object> given = WeChatBodies.enterprise();
        WeChatBodies.at(given, "icp_applets", "base_info").remove("comment");
        WeChatBodies.at(given, "icp_subject", "base_info").remove("city");
        Path filing = file(WeChatFiling.read(given));
        Result result = run("body", filing, "--context-out", folder.resolve("context.json"));

        assertThat(result.messages().lines())
                .containsExactly("subject.region.city：缺少备案城市", "miniProgram.remark：缺少小程序备注");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.answer()).isEmpty();
        assertThat(folder.resolve("context.json")).doesNotExist();
        assertThat(runInEnglish("body", filing).messages().lines())
                .first()
                .isEqualTo("subject.region.city: missing: city of the filing");
    }

    @Test
    void a_value_that_the_platform_does_not_take_is_reported_at_its_field() throws IOException {
        Path filing = folder.resolve("filing.json");
        String text = Files.readString(file(WeChatFiling.read(WeChatBodies.enterprise())));
        Files.writeString(filing, text.replace("\"110100\"", "\"1101\""));

        runInEnglish("body", filing).assertRefused("icp_subject.base_info.city: no region code; expected XXXXXX");
    }

    @Test
    void wrong_usage_is_reported() throws IOException {
        runInEnglish("body", Path.of("samples/change-of-principal.json"))
                .assertRefused("filingType: WeChat has no call for a change of");
        Path filing = file(WeChatFiling.read(WeChatBodies.enterprise()));
        runInEnglish("body", filing, "--context-out", filing)
                .assertRefused(": is the file that is read; expected another");
        Path out = folder.resolve("out.json");
        Result same = CommandLine.runAsIs("body", filing, "--out", out, "--context-out", out, "--lang", "en");
        same.assertRefused("--context-out: is the file of --out; expected another");
    }

    private Path file(FilingRequest request) throws IOException {
        return Files.writeString(folder.resolve("given.json"), JSON.writeValueAsString(request.asTree()));
    }
}
