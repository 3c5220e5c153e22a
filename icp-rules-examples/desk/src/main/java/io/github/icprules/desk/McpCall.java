package io.github.icprules.desk;

import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.Submission;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The arguments of a call of a tool. */
final class McpCall {

    private static final List<String> FILING = List.of(Envelope.REQUEST, Envelope.BODY, "context", "answer");
    private static final int MOST_PROBLEMS = 10;

    private final Map<String, Object> arguments;
    private final Json json;

    /** Takes the arguments and the reader of those that are JSON as a text. */
    McpCall(Map<String, Object> arguments, Json json) {
        this.arguments = arguments;
        this.json = json;
    }

    /** {@return the language that the call names; otherwise the other one} */
    Language language(Language other) {
        return switch (text("lang")) {
            case "zh" -> Language.ZH;
            case "en" -> Language.EN;
            default -> other;
        };
    }

    boolean isFull() {
        return text("detail").equals("full");
    }

    /** {@return the text of an argument; empty if it is absent} */
    String text(String name) {
        return arguments.get(name) instanceof String text ? text.strip() : "";
    }

    /** {@return the filing as of the day of the call, with the platform's answer if there is one} */
    Submission submission() {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (String name : FILING) {
            Object part = arguments.get(name);
            if (part instanceof String text) {
                part = json.read(text.getBytes(StandardCharsets.UTF_8));
            }
            if (part != null) {
                parts.put(name, part);
            }
        }
        Submission submission = Envelope.of(parts, Set.of()).submission();
        if (text("asOf").isEmpty()) {
            return submission;
        }
        try {
            return new Submission(
                    submission.request().withEvaluatedOn(LocalDate.parse(text("asOf"))),
                    submission.answer(),
                    submission.context(),
                    submission.before());
        } catch (DateTimeException e) {
            throw Envelope.invalid(
                    "asOf", "wrong value; expected a day such as 2026-12-01", "值不对；应为日期，如 2026-12-01", null);
        }
    }

    /** {@return the problems of the arguments, in words that lead to the next call} */
    static String words(InvalidTreeException invalid, Language language) {
        boolean isChinese = language == Language.ZH;
        StringBuilder words =
                new StringBuilder(isChinese ? "参数有误，改好后再调用：" : "Invalid arguments; correct them and call again:");
        invalid.problems().stream().limit(MOST_PROBLEMS).forEach(problem -> {
            String message = isChinese ? problem.messageZh() : problem.message();
            words.append("\n- ").append(problem.path()).append(problem.path().isEmpty() ? "" : ": ");
            words.append(message);
            if (problem.nearest() != null && !message.contains(problem.nearest())) {
                words.append(isChinese ? "；是否想写 " : "; did you mean ").append(problem.nearest());
                words.append(isChinese ? "？" : "?");
            }
        });
        return words.toString();
    }
}
