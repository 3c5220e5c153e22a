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
 * Uploads the pictures of a filing, and remembers how, so that the rules can check it.
 *
 * <p>WeChat wants {@code certificate_type} with pictures of certificates and not with others. WxJava's own {@code
 * uploadIcpMedia} always sends it: without one, as the word {@code null}. And an upload under the wrong type often
 * succeeds, to fail in {@code apply_icp_filing} with 86328. So this class puts the call together itself, leaves the type out
 * where there is none, and demands one where a certificate is shown.
 */
public final class MediaUploads {

    /** The fields that show a certificate. */
    private static final Pattern OF_A_CERTIFICATE = Pattern.compile("icp_.*\\.certificate_photo(_front|_back)?");

    private final WxMaService wechat;

    /**
     * @param wechat the calls of one mini-program; a {@code WxOpenMaService} is one
     */
    public MediaUploads(WxMaService wechat) {
        this.wechat = wechat;
    }

    /**
     * Uploads a picture.
     *
     * @param field the field it is for, such as {@code icp_subject.principal_info.certificate_photo_front}
     * @param certificateType the code of the certificate it shows, such as 2 for a resident ID card; {@code null} if it
     *     shows none
     * @param fileName the name of the file, with its extension
     * @throws IllegalArgumentException if the field wants a certificate and no type is given
     * @throws WxErrorException if WeChat does not take it
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

    /** Reads the head of the picture only. What no reader knows stays unmeasured, and the rules say so. */
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
