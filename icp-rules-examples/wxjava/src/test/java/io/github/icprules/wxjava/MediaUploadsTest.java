package io.github.icprules.wxjava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import me.chanjar.weixin.common.bean.CommonUploadData;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.open.bean.icp.WxOpenUploadIcpMediaParam;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaUploadsTest {

    private static final String TAKEN = "{\"errcode\":0,\"errmsg\":\"ok\",\"type\":\"image\",\"media_id\":\"media-1\"}";

    private final Wire wire;
    private final MediaUploads uploads;

    MediaUploadsTest() throws IOException {
        wire = new Wire();
        uploads = new MediaUploads(wire.miniProgram());
    }

    @AfterEach
    void hangUp() {
        wire.close();
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
