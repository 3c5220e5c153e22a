package io.github.icprules.wxjava;

import static io.github.icprules.wxjava.Filings.CONTEXT;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Verdict;
import io.github.icprules.report.Violation;
import io.github.icprules.wechat.AnsweredRemark;
import io.github.icprules.wechat.AnsweredRemark.Outcome;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.PlatformRemark;
import io.github.icprules.wechat.WeChatBody;
import io.github.icprules.wechat.WeChatFiling;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import me.chanjar.weixin.common.bean.CommonUploadData;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.open.api.WxOpenMaIcpService;
import me.chanjar.weixin.open.bean.icp.WxOpenApplyIcpFilingParam;
import me.chanjar.weixin.open.bean.icp.WxOpenApplyIcpFilingParam.SubjectPersonalInfo;
import me.chanjar.weixin.open.bean.icp.WxOpenApplyIcpFilingResult;
import me.chanjar.weixin.open.bean.icp.WxOpenUploadIcpMediaParam;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What checked filings and uploads send to the platform. */
class WireTest {

    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();

    private static final String OK = "{\"errcode\":0,\"errmsg\":\"ok\",\"hints\":[]}";

    private static final String TAKEN = "{\"errcode\":0,\"errmsg\":\"ok\",\"type\":\"image\",\"media_id\":\"media-1\"}";

    private final Wire wire;
    private final CheckedFilings filings;
    private final MediaUploads uploads;
    private final WxOpenApplyIcpFilingParam filing = Filings.enterprise();

    WireTest() throws IOException {
        wire = new Wire();
        filings = new CheckedFilings(ENGINE, wire.filingCalls());
        uploads = new MediaUploads(wire.miniProgram());
    }

    @AfterEach
    void hangUp() {
        wire.close();
    }

    @ParameterizedTest
    @CsvSource({
        "110101200001010010, 110101200001010011, icp_subject.principal_info.certificate_number",
        "91000000000000000K, 91000000000000000A, icp_subject.organize_info.certificate_number",
        "20340101,           20261101,           icp_subject.principal_info.certificate_validity_date_end",
        "示例科技有限公司,      样例贸易有限公司,      icp_subject.base_info.name"
    })
    void a_blocked_filing_never_reaches_the_wire(String value, String wrong, String apiField) throws WxErrorException {
        String broken = SdkJson.text(filing).replace('"' + value + '"', '"' + wrong + '"');
        Submission outcome = filings.submit(SdkJson.bean(broken, WxOpenApplyIcpFilingParam.class), CONTEXT);

        assertThat(outcome).isInstanceOf(Submission.Held.class);
        assertThat(((Submission.Held) outcome).report().violations())
                .filteredOn(violation -> violation.severity() == Severity.BLOCKING)
                .extracting(Violation::apiField)
                .contains(apiField);
        assertThat(wire.calls()).isEmpty();
    }

    @Test
    void an_incomplete_filing_never_reaches_the_wire() throws WxErrorException {
        Map<String, Object> context = new HashMap<>(CONTEXT);
        context.remove("account");

        for (Submission outcome : List.of(
                filings.submit(filing, context),
                filings.submit(SdkJson.text(filing), context),
                filings.submit(filing, null))) {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Submission.Held.class,
                            held -> assertThat(held.report().verdict()).isEqualTo(Verdict.INCOMPLETE));
        }
        assertThat(wire.calls()).isEmpty();
    }

    @Test
    void a_body_that_is_written_from_a_filing_is_a_bean_and_is_sent() throws WxErrorException {
        FilingRequest request = WeChatFiling.read(WeChatBodies.enterprise(), CONTEXT);
        WeChatBody body = WeChatBody.of(request);
        WxOpenApplyIcpFilingParam bean = SdkJson.bean(SdkJson.text(body.body()), WxOpenApplyIcpFilingParam.class);

        assertThat(body.isComplete()).isTrue();
        assertThat(SdkJson.tree(bean)).isEqualTo(SdkJson.parse(SdkJson.text(body.body())));
        wire.answers(OK);
        assertThat(answered(filings.submit(bean, body.context())).answer().isAccepted())
                .isTrue();
    }

    @Test
    void a_clean_filing_reaches_the_wire_unchanged() throws WxErrorException {
        wire.answers(OK);

        AnsweredReport report = answered(filings.submit(filing, CONTEXT));

        assertThat(report.answer().isAccepted()).isTrue();
        assertThat(report.report().verdict()).isNotEqualTo(Verdict.BLOCKED);
        assertThat(wire.calls()).hasSize(1).first().satisfies(call -> {
            assertThat(call.method()).isEqualTo("POST");
            assertThat(call.path()).isEqualTo("/wxa/icp/apply_icp_filing");
            assertThat(call.query()).isEqualTo("access_token=token-of-the-mini-program");
            assertThat(SdkJson.parse(call.body()))
                    .isEqualTo(SdkJson.tree(Filings.enterprise()))
                    .isNotNull();
        });
    }

    @Test
    void a_clean_filing_that_comes_as_json_reaches_the_wire_unchanged() throws WxErrorException {
        wire.answers(OK);
        String json = SdkJson.text(filing);

        assertThat(answered(filings.submit(json, CONTEXT)).answer().isAccepted())
                .isTrue();

        assertThat(wire.calls())
                .singleElement()
                .satisfies(call -> assertThat(SdkJson.parse(call.body())).isEqualTo(SdkJson.parse(json)));
    }

    @Test
    void the_hints_of_a_refusal_are_not_lost() throws WxErrorException {
        wire.answers("""
                {"errcode":86202,"errmsg":"备案信息未通过校验 rid: 65bdbb04-5d1fe295","hints":[
                  {"errcode":86302,"errmsg":"图文不符","err_field":"icp_subject.organize_info.certificate_photo"},
                  {"errcode":86355,"errmsg":"主办者与小程序主体不一致","err_field":"icp_subject.base_info.name"}]}
                """);
        AnsweredReport report = answered(filings.submit(filing, CONTEXT));

        assertThat(report.answer().errcode()).isEqualTo(86202);
        assertThat(report.answer().requestId()).isEqualTo("65bdbb04-5d1fe295");
        assertThat(report.remarks())
                .extracting(AnsweredRemark::remark)
                .extracting(PlatformRemark::errcode, PlatformRemark::words)
                .containsExactly(tuple(86302, "图文不符"), tuple(86355, "主办者与小程序主体不一致"));
        assertThat(report.remarks().get(0).outcome())
                .as("no rule sees what is in a picture")
                .isEqualTo(Outcome.LEFT_OPEN);
    }

    @Test
    void a_call_that_is_hung_up_on_fails_and_is_no_refusal() {
        assertThatThrownBy(() -> filings.submit(filing, CONTEXT)).isInstanceOf(WxRuntimeException.class);
        assertThat(wire.calls()).hasSize(1);
    }

    @Test
    void an_error_of_the_library_without_a_reply_fails_and_is_no_refusal() throws WxErrorException {
        WxOpenMaIcpService wechat = mock(WxOpenMaIcpService.class);
        WxErrorException lost = new WxErrorException(new SocketTimeoutException("no answer"));
        when(wechat.applyIcpFiling(any())).thenThrow(lost);

        assertThatThrownBy(() -> new CheckedFilings(ENGINE, wechat).submit(filing, CONTEXT))
                .isSameAs(lost);
    }

    @Test
    void what_a_review_rejects_is_joined_to_the_fields_it_means() throws WxErrorException {
        wire.answers("""
                {"errcode":0,"errmsg":"ok","info":{"status":5,"is_canceling":false,"available":1,"audit_data":[
                  {"key_name":"小程序备注","error":"备注与实际不符","suggest":"写明实际服务内容"},
                  {"key_name":"负责人姓名","error":"与证件不符","suggest":""}]}}
                """);
        filing.getIcpApplets().getBaseInfo().setComment("备注");

        AnsweredReport report = filings.review(filing, CONTEXT);

        assertThat(wire.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.path()).isEqualTo("/wxa/icp/get_icp_entrance_info"));
        assertThat(report.remarks())
                .extracting(AnsweredRemark::remark)
                .extracting(PlatformRemark::apiFields)
                .containsExactly(
                        List.of("icp_applets.base_info.comment"),
                        List.of("icp_subject.principal_info.name", "icp_applets.principal_info.name"));
    }

    @Test
    void a_misspelt_member_is_seen_in_the_text_and_lost_in_the_beans() {
        String json = SdkJson.text(filing).replace("\"district\"", "\"distric\"");

        assertThat(SdkJson.text(SdkJson.bean(json, WxOpenApplyIcpFilingParam.class)))
                .doesNotContain("distric");
        assertThat(ENGINE.evaluate(WeChatFiling.read(SdkJson.parse(json), CONTEXT))
                        .violations())
                .extracting(Violation::path)
                .contains("icp_subject.base_info.distric");
    }

    @Test
    void a_misspelt_member_blocks_a_filing_that_comes_as_json() throws WxErrorException {
        String json = SdkJson.text(filing).replace("\"district\"", "\"distric\"");

        assertThat(filings.submit(json, CONTEXT)).isInstanceOf(Submission.Held.class);
        assertThat(wire.calls()).isEmpty();
    }

    @Test
    void what_is_no_json_is_refused_and_not_repeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> filings.submit("{\"icp_subject\": 样例甲 13800000001", CONTEXT))
                .withMessage("expected JSON")
                .withNoCause();
    }

    @Test
    void beans_are_read_by_the_names_of_the_api_and_not_of_their_getters() {
        assertThat(object(SdkJson.tree(filing), "icp_applets").keySet())
                .containsExactlyInAnyOrder("base_info", "principal_info");
    }

    @Test
    void what_is_null_in_a_bean_is_left_out_and_what_is_empty_stays() {
        filing.getIcpSubject().getPrincipalInfo().setEmail(null);
        filing.getIcpSubject().setPersonalInfo(new SubjectPersonalInfo());

        Map<String, Object> subject = object(SdkJson.tree(filing), "icp_subject");

        assertThat(object(subject, "principal_info")).doesNotContainKey("email").containsKey("mobile");
        assertThat(object(subject, "personal_info")).isEmpty();
    }

    @Test
    void whole_numbers_stay_whole() {
        assertThat(object(object(SdkJson.tree(filing), "icp_subject"), "base_info")
                        .get("type"))
                .isEqualTo(4L);
    }

    @Test
    void the_librarys_own_result_of_a_refusal_never_comes() {
        wire.answers("{\"errcode\":86202,\"errmsg\":\"x\",\"hints\":[{\"errcode\":86302}]}");

        assertThatThrownBy(() -> {
                    WxOpenApplyIcpFilingResult result = wire.filingCalls().applyIcpFiling(filing);
                    assertThat(result.getHints()).isNotEmpty();
                })
                .isInstanceOfSatisfying(
                        WxErrorException.class,
                        e -> assertThat(e.getError().getJson()).contains("hints"));
    }

    private static AnsweredReport answered(Submission outcome) {
        assertThat(outcome).isInstanceOf(Submission.Answered.class);
        return ((Submission.Answered) outcome).report();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(@Nullable Object tree, String name) {
        return (Map<String, Object>) requireNonNull(((Map<String, Object>) requireNonNull(tree)).get(name));
    }

    @Test
    void a_certificate_is_uploaded_with_its_type_and_remembered_with_its_measures() throws Exception {
        wire.answers(TAKEN);
        byte[] picture = picture(720, 1280);

        UploadedMedia uploaded =
                uploads.upload("icp_subject.principal_info.certificate_photo_front", 2, "样例.PNG", picture);

        assertThat(wire.calls()).singleElement().satisfies(call -> {
            assertThat(call.path()).isEqualTo("/wxa/icp/upload_icp_media");
            assertThat(parameters(call.body())).containsExactly("type", "certificate_type", "icp_order_field", "media");
        });
        assertThat(uploaded.mediaId()).isEqualTo("media-1");
        assertThat(uploaded.facts())
                .containsEntry("certificate_type", 2)
                .containsEntry("icp_order_field", "icp_subject.principal_info.certificate_photo_front")
                .containsEntry("format", "png")
                .containsEntry("bytes", picture.length)
                .containsEntry("width", 720)
                .containsEntry("height", 1280)
                .hasSize(6);
    }

    @Test
    void any_other_picture_is_uploaded_without_a_type() throws Exception {
        wire.answers(TAKEN);

        UploadedMedia uploaded = uploads.upload("icp_materials.commitment_letter", null, "letter.jpg", new byte[] {1});

        assertThat(parameters(wire.calls().get(0).body())).containsExactly("type", "icp_order_field", "media");
        assertThat(uploaded.facts())
                .containsOnlyKeys("icp_order_field", "format", "bytes")
                .containsEntry("format", "jpg");
    }

    @Test
    void the_librarys_own_upload_sends_the_word_null_for_a_type_that_is_not_there() throws Exception {
        wire.answers(TAKEN);

        wire.filingCalls()
                .uploadIcpMedia(WxOpenUploadIcpMediaParam.builder()
                        .type("image")
                        .icpOrderField("icp_materials.commitment_letter")
                        .media(new CommonUploadData("letter.jpg", new ByteArrayInputStream(new byte[] {1}), 1))
                        .build());

        assertThat(parameters(wire.calls().get(0).body())).contains("certificate_type");
        assertThat(wire.calls().get(0).body()).containsPattern("(?s)name=\"certificate_type\".*?\r\n\r\nnull\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "icp_subject.organize_info.certificate_photo",
                "icp_subject.principal_info.certificate_photo_front",
                "icp_applets.principal_info.certificate_photo_back"
            })
    void a_certificate_without_a_type_never_reaches_the_wire(String field) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> uploads.upload(field, null, "front.jpg", new byte[] {1}))
                .withMessage(field + ": shows a certificate, so its certificate type must be given");
        assertThat(wire.calls()).isEmpty();
    }

    @Test
    void an_upload_that_is_refused_says_so() {
        wire.answers("{\"errcode\":86201,\"errmsg\":\"上传失败\"}");

        assertThatThrownBy(() ->
                        uploads.upload("icp_subject.organize_info.certificate_photo", 2, "licence.jpg", new byte[] {1}))
                .isInstanceOfSatisfying(
                        WxErrorException.class,
                        e -> assertThat(e.getError().getErrorCode()).isEqualTo(86201));
    }

    /** The names of the parts of a form. */
    private static List<String> parameters(String form) {
        return Pattern.compile("(?<!file)name=\"([^\"]*)\"")
                .matcher(form)
                .results()
                .map(part -> part.group(1))
                .toList();
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", png);
        assertThat(new String(png.toByteArray(), StandardCharsets.ISO_8859_1)).contains("PNG");
        return png.toByteArray();
    }
}
