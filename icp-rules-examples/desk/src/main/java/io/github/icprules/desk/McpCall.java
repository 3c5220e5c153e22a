package io.github.icprules.desk;

import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.Submission;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The arguments of a call of a tool. */
final class McpCall {

    private static final List<String> FILING = List.of(Envelope.REQUEST, Envelope.BODY, "context", "answer");
    private static final Map<String, List<String>> CHOICES =
            Map.of("lang", List.of("zh", "en"), "detail", List.of("short", "full"));
    private static final int MOST_PROBLEMS = 10;

    private final Map<String, Object> arguments;
    private final Json json;

    /** Takes the arguments and the reader of those that are JSON as a text. */
    McpCall(Map<String, Object> arguments, Json json) {
        this.arguments = arguments;
        this.json = json;
    }

    /**
     * Checks the arguments against those of a tool.
     *
     * @throws InvalidTreeException if one is missing, not known, or of another type; with all problems
     */
    void check(McpDescriptions.Described tool) {
        List<InvalidTreeException.Problem> problems =
                new ArrayList<>(Envelope.unknown(arguments, new TreeSet<>(tool.all())));
        tool.required().stream()
                .filter(name -> arguments.get(name) == null)
                .forEach(name -> problems.add(new InvalidTreeException.Problem(
                        name, "missing; the tool needs this argument", "缺少；这个工具要有这个参数", null)));
        tool.all().forEach(name -> {
            Object value = arguments.get(name);
            if (CHOICES.containsKey(name) && value != null && !CHOICES.get(name).contains(value)) {
                problems.add(new InvalidTreeException.Problem(
                        name,
                        "wrong value; expected one of " + String.join(", ", CHOICES.get(name)),
                        "值不对；应为其中之一：" + String.join("、", CHOICES.get(name)),
                        null));
            } else if (value != null
                    && !(value instanceof String)
                    && !(FILING.contains(name) && value instanceof Map)) {
                problems.add(new InvalidTreeException.Problem(
                        name,
                        FILING.contains(name)
                                ? "wrong value; expected an object, or its JSON"
                                : "wrong value; expected a string",
                        FILING.contains(name) ? "值不对；应为对象，或者它的 JSON" : "值不对；应为字符串",
                        null));
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidTreeException(problems);
        }
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
        Submission submission = Envelope.read(parts, Set.of(), Envelope::submission);
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
