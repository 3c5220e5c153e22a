package io.github.icprules.wxjava;

import cn.binarywang.wx.miniapp.api.WxMaService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import me.chanjar.weixin.common.bean.CommonUploadParam;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.open.api.WxOpenMaIcpService;
import me.chanjar.weixin.open.bean.CommonUploadMultiParam;
import me.chanjar.weixin.open.bean.CommonUploadMultiParam.NormalParam;
import me.chanjar.weixin.open.bean.icp.WxOpenUploadIcpMediaResult;
import me.chanjar.weixin.open.executor.CommonUploadMultiRequestExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Uploads the pictures of a filing, and returns the data of each upload, so that the rules can check the upload.
 *
 * <p>WeChat expects {@code certificate_type} only with pictures of certificates. {@code uploadIcpMedia} of WxJava always sends this
 * parameter; if the type is {@code null}, it sends the word {@code null}. An upload with the wrong type often succeeds, but later
 * {@code apply_icp_filing} fails with 86328. Therefore this class builds the call itself: it sends no type if the caller passes {@code
 * null}, and it requires a type if the picture shows a certificate.
 */
public final class MediaUploads {

    /** The fields for pictures of certificates. */
    private static final Pattern OF_A_CERTIFICATE = Pattern.compile("icp_.*\\.certificate_photo(_front|_back)?");

    private final WxMaService wechat;

    /**
     * Makes an object that uploads the pictures of one mini-program.
     *
     * @param wechat the service of the mini-program, for example a {@code WxOpenMaService}
     */
    public MediaUploads(WxMaService wechat) {
        this.wechat = wechat;
    }

    /**
     * Uploads a picture.
     *
     * @param field the field of the filing that refers to the picture, such as {@code
     *     icp_subject.principal_info.certificate_photo_front}
     * @param certificateType the code of the certificate in the picture, such as 2 for a resident ID card; {@code null} if the picture
     *     shows no certificate
     * @param fileName the name of the file, with its extension
     * @throws IllegalArgumentException if the field needs a picture of a certificate and {@code certificateType} is {@code null}
     * @throws WxErrorException if WeChat refuses the picture
     */
    public UploadedMedia upload(String field, @Nullable Integer certificateType, String fileName, byte[] picture)
            throws WxErrorException {
        if (certificateType == null && OF_A_CERTIFICATE.matcher(field).matches()) {
            throw new IllegalArgumentException(field + ": shows a certificate, so its certificate type must be given");
        }
        CommonUploadMultiParam call = CommonUploadMultiParam.builder()
                .normalParams(parameters(field, certificateType))
                .uploadParam(CommonUploadParam.fromBytes("media", fileName, picture))
                .build();
        String reply = wechat.execute(
                CommonUploadMultiRequestExecutor.create(wechat.getRequestHttp()),
                WxOpenMaIcpService.UPLOAD_ICP_MEDIA,
                call);
        return new UploadedMedia(
                SdkJson.bean(reply, WxOpenUploadIcpMediaResult.class).getMediaId(),
                facts(field, certificateType, fileName, picture));
    }

    private static List<NormalParam> parameters(String field, @Nullable Integer certificateType) {
        List<NormalParam> parameters = new ArrayList<>();
        parameters.add(parameter("type", "image"));
        if (certificateType != null) {
            parameters.add(parameter("certificate_type", certificateType.toString()));
        }
        parameters.add(parameter("icp_order_field", field));
        return parameters;
    }

    private static NormalParam parameter(String name, String value) {
        return NormalParam.builder().name(name).value(value).build();
    }

    private static Map<String, Object> facts(
            String field, @Nullable Integer certificateType, String fileName, byte[] picture) {
        Map<String, Object> facts = new LinkedHashMap<>();
        if (certificateType != null) {
            facts.put("certificate_type", certificateType);
        }
        facts.put("icp_order_field", field);
        facts.put("format", fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        facts.put("bytes", picture.length);
        measure(picture, facts);
        return facts;
    }

    /**
     * Adds width and height, for which only the header of the picture is read. If no reader of Java knows the format, both are absent,
     * and the rules report that they are missing.
     */
    private static void measure(byte[] picture, Map<String, Object> facts) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            var readers = ImageIO.getImageReaders(stream);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    reader.setInput(stream);
                    facts.put("width", reader.getWidth(0));
                    facts.put("height", reader.getHeight(0));
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException e) {
            facts.remove("width");
        }
    }
}
