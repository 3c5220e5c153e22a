package io.github.icprules.desk;

import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import io.github.icprules.text.Tree;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A problem of a request, which the desk answers in the form of RFC 9457. It contains no value of the request. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient Text detail;
    private final transient List<InvalidTreeException.Problem> errors;
    private final transient Map<String, Object> limit;

    private ProblemException(
            ProblemKind kind, Text detail, List<InvalidTreeException.Problem> errors, Map<String, Object> limit) {
        super(kind + ": " + detail.in(Language.EN), null, false, false);
        this.kind = kind;
        this.detail = detail;
        this.errors = errors;
        this.limit = limit;
    }

    /** {@return a problem in words} */
    static ProblemException of(ProblemKind kind, Text detail) {
        return new ProblemException(kind, detail, List.of(), Map.of());
    }

    /** {@return the problems of a request or of a part of it} */
    static ProblemException of(InvalidTreeException invalid) {
        int number = invalid.problems().size();
        return new ProblemException(
                ProblemKind.INVALID_REQUEST,
                Text.of(
                        "请求有 %s 处问题，见 errors。".formatted(number),
                        "Problems in the request: %s; see errors.".formatted(number)),
                invalid.problems(),
                Map.of());
    }

    /** {@return the problem that a name of the path does not exist, with the nearest name} */
    static ProblemException notFound(InvalidTreeException.Problem error) {
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                Text.of(error.messageZh() + "。", error.message() + "."),
                List.of(error),
                Map.of());
    }

    /** {@return a problem about a limit of the settings, with its name and its value} */
    static ProblemException limit(ProblemKind kind, String name, Object value, String chinese, String english) {
        return new ProblemException(
                kind,
                Text.of(chinese.formatted(value), english.formatted(value)),
                List.of(),
                new Tree(Language.EN)
                        .put("name", "desk.limits." + name)
                        .put("value", value.toString())
                        .done());
    }

    /** {@return a sentence for each problem of a request or of a part of it, with its place in front and the nearest name} */
    static Stream<String> words(InvalidTreeException invalid, Language language) {
        boolean isChinese = language == Language.ZH;
        return invalid.problems().stream().map(each -> {
            String place = each.path().isEmpty() ? "" : each.path() + (isChinese ? "：" : ": ");
            String words = isChinese ? each.messageZh() : each.message();
            return each.nearest() == null || words.contains(each.nearest())
                    ? place + words
                    : place + words + (isChinese ? "；是否想写 %s？" : "; did you mean %s?").formatted(each.nearest());
        });
    }

    ProblemKind kind() {
        return kind;
    }

    List<InvalidTreeException.Problem> errors() {
        return errors;
    }

    Text detail() {
        return detail;
    }

    /** {@return the problem as a tree} */
    Map<String, Object> asTree(Language language, String instance, String requestId) {
        return new Tree(language)
                .put("type", "/problems/" + kind.slug())
                .put("title", kind)
                .put("status", kind.status())
                .put("detail", detail)
                .put("instance", instance)
                .putName("code", kind)
                .put("requestId", requestId)
                .put("limit", limit.isEmpty() ? null : limit)
                .putIfAny(
                        "errors",
                        errors,
                        error -> new Tree(language)
                                .put("path", error.path())
                                .put("detail", Text.of(error.messageZh(), error.message()))
                                .put("nearest", error.nearest())
                                .done())
                .done();
    }
}
