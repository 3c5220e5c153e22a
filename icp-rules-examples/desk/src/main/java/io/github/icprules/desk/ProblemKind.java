package io.github.icprules.desk;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;

/** The kinds of problems. The name is the code of the problem, and part of its type. */
enum ProblemKind implements Term {
    /** The body is no JSON. */
    NOT_JSON(400, "不是 JSON", "Not JSON"),
    /** The body is JSON, but not what the path takes. */
    INVALID_REQUEST(400, "请求有误", "Invalid request"),
    /** The request breaks a rule of HTTP. */
    BAD_HTTP(400, "HTTP 请求有误", "Invalid HTTP request"),
    /** The page that sends the request is of another site. */
    FORBIDDEN(403, "不允许", "Forbidden"),
    /** The path does not exist. */
    NOT_FOUND(404, "没有找到", "Not found"),
    /** The path exists, but not with this method. */
    METHOD_NOT_ALLOWED(405, "不支持这种方法", "Method not allowed"),
    /** No form of the answer fits the header Accept. */
    NOT_ACCEPTABLE(406, "没有所要的格式", "Not acceptable"),
    /** The body did not arrive in time. */
    UPLOAD_TOO_SLOW(408, "上传太慢", "Upload too slow"),
    /** The body has too many bytes. */
    TOO_LARGE(413, "内容太大", "Too large"),
    /** The body has another type than the path takes. */
    UNSUPPORTED_MEDIA_TYPE(415, "内容类型不对", "Unsupported media type"),
    /** Too many requests are being worked on. */
    BUSY(429, "正忙", "Busy"),
    /** The desk failed. */
    FAULT(500, "程序故障", "Fault of the program"),
    /** The work took too long. */
    EVALUATION_TOO_LONG(503, "用时太长", "Evaluation too long");

    private final int status;
    private final Label label;

    ProblemKind(int status, String chinese, String english) {
        this.status = status;
        this.label = new Label(chinese, english);
    }

    /** {@return the kind for a status that Spring or the server answers with} */
    static ProblemKind of(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status && kind.status > 400)
                .findFirst()
                .orElse(status < 500 ? BAD_HTTP : FAULT);
    }

    /** {@return the kind with a slug; empty if there is none} */
    static Optional<ProblemKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    int status() {
        return status;
    }

    /** {@return a problem of this kind, with its words in the texts of the pages} */
    ProblemException problem() {
        return ProblemException.of(this, language -> PageTexts.say(language, "problems." + name() + ".detail"));
    }

    /** {@return a problem of this kind, which names the methods that the path takes} */
    ProblemException problem(Set<HttpMethod> allowed) {
        String methods = allowed.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
        return methods.isEmpty()
                ? problem()
                : ProblemException.of(this, language -> PageTexts.say(language, "problems.allowed", methods));
    }

    /** {@return the last part of the type, such as {@code not-json}} */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Label label() {
        return label;
    }
}
