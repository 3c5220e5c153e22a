package io.github.icprules.desk;

import io.github.icprules.desk.DeskProperties.Limits;
import io.github.icprules.text.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Reads the body of a request, up to the limits of bytes and of time. */
@Component
final class BodyReader {

    private static final int BUFFER = 8 * 1024;

    private final Limits limits;

    BodyReader(DeskProperties properties) {
        this.limits = properties.limits();
    }

    /**
     * {@return the bytes of the body}
     *
     * @throws ProblemException if the body is too large, arrives too slowly, or breaks off
     */
    byte[] read(HttpServletRequest request) {
        return read(request, limits.body());
    }

    /** {@return the bytes of a body that may have another number of bytes} */
    byte[] read(HttpServletRequest request, DataSize most) {
        refuseEncoded(request);
        if (request.getContentLengthLong() > most.toBytes()) {
            throw tooLarge(most);
        }
        long start = System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream(BUFFER);
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = request.getInputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                body.write(buffer, 0, length);
                if (body.size() > most.toBytes()) {
                    throw tooLarge(most);
                }
                if (System.nanoTime() - start > limits.upload().toNanos()) {
                    throw tooSlow();
                }
            }
        } catch (SocketTimeoutException e) {
            throw tooSlow();
        } catch (IOException e) {
            throw ProblemException.of(
                    ProblemKind.BAD_HTTP, Text.of("请求没有传完就中断了。", "The request broke off before its end."));
        }
        return body.toByteArray();
    }

    /** Refuses a compressed body. */
    static void refuseEncoded(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equals("identity")) {
            throw ProblemException.of(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    Text.of(
                            "不收压缩的内容；请去掉头部 Content-Encoding。",
                            "The body is compressed; expected no header Content-Encoding."));
        }
    }

    private ProblemException tooLarge(DataSize most) {
        return ProblemException.limit(
                ProblemKind.TOO_LARGE,
                most.equals(limits.body()) ? "body" : "board",
                most.toBytes(),
                "请求超过 %s 字节。多件备案请用 /v1/batch。",
                "The request has more than %s bytes. For many filings, use /v1/batch.");
    }

    private ProblemException tooSlow() {
        return ProblemException.limit(
                ProblemKind.UPLOAD_TOO_SLOW,
                "upload",
                limits.upload().toMillis(),
                "请求没有在 %s 毫秒内传完。",
                "The request did not arrive within %s milliseconds.");
    }
}
