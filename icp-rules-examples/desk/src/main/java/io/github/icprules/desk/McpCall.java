package io.github.icprules.desk;

import io.github.icprules.pages.Brief;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.Submission;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The arguments of a call of a tool. */
final class McpCall {

    private static final int MOST_PROBLEMS = 10;

    private final Map<String, Object> arguments;

    /** Takes the arguments as trees, also those that a client has sent as JSON in a text. */
    McpCall(Map<String, Object> arguments) {
        this.arguments = arguments;
    }

    Map<String, Object> arguments() {
        return arguments;
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
        for (String name : McpDescriptions.TREES) {
            Object part = arguments.get(name);
            if (part != null) {
                parts.put(name, part);
            }
        }
        Submission submission = Envelope.read(parts, Set.of(), Envelope::submission);
        return text("asOf").isEmpty()
                ? submission
                : new Submission(
                        submission.request().withEvaluatedOn(LocalDate.parse(text("asOf"))),
                        submission.answer(),
                        submission.context(),
                        submission.before());
    }

    /** {@return the answer of a tool; the answer to a body names the fields of the body} */
    Brief answered(Function<McpCall, Brief> tool) {
        Brief brief = tool.apply(this);
        return arguments.containsKey(Envelope.BODY) ? brief.ofBody() : brief;
    }

    /** {@return the problems of the arguments, in words that lead to the next call} */
    static String words(InvalidTreeException invalid, Language language) {
        return ProblemException.words(invalid, language)
                .limit(MOST_PROBLEMS)
                .map(problem -> "\n- " + problem)
                .collect(Collectors.joining(
                        "",
                        language == Language.ZH ? "参数有误，改好后再调用：" : "Invalid arguments; correct them and call again:",
                        ""));
    }
}
