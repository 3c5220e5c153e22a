package io.github.icprules.desk;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.InvalidTreeException.Problem;
import io.github.icprules.text.NearestName;
import io.github.icprules.wechat.Submission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object that each path of a filing takes: {@code request}, or {@code body} with {@code context}; {@code answer} and {@code
 * before} beside it, {@code details} for pages, and {@code lang}.
 */
final class Envelope {

    static final String REQUEST = "request";
    static final String BODY = "body";

    private static final String CONTEXT = "context";
    private static final String ANSWER = "answer";
    private static final String BEFORE = "before";
    private static final String LANG = "lang";
    private static final Set<String> COMMON = Set.of(REQUEST, BODY, CONTEXT, ANSWER, BEFORE, "details", LANG);

    /** The name under which {@link Submission} takes a body. */
    private static final String WECHAT = "wechat";

    private final Map<?, ?> members;

    private Envelope(Map<?, ?> members) {
        this.members = members;
    }

    /** Passes the language of a tree on, so that also the problems of the tree are in this language. */
    static void languageOf(@Nullable Object tree, Consumer<@Nullable Object> language) {
        if (tree instanceof Map<?, ?> members) {
            language.accept(members.get(LANG));
        }
    }

    /**
     * {@return the envelope in a tree}
     *
     * @param others the members that it may have in addition to the common ones
     * @throws InvalidTreeException if it has other members, or is no object
     */
    static Envelope of(@Nullable Object tree, Set<String> others) {
        if (!(tree instanceof Map<?, ?>)) {
            throw invalid(
                    "", "wrong value; expected an object with request or body", "值不对；应为含 request 或 body 的对象", null);
        }
        Set<String> names = new TreeSet<>(COMMON);
        names.addAll(others);
        return new Envelope(checked((Map<?, ?>) tree, names));
    }

    private static Map<?, ?> checked(Map<?, ?> members, Set<String> names) {
        List<Problem> problems = new ArrayList<>();
        for (Object name : members.keySet()) {
            if (!names.contains(name)) {
                problems.add(unknown(String.valueOf(name), names));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidTreeException(problems);
        }
        return members;
    }

    /**
     * {@return the object of a member; {@code null} if it is absent}
     *
     * @param names the members that the object may have
     */
    @Nullable Envelope object(String member, Set<String> names) {
        Object value = members.get(member);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Map<?, ?>)) {
            throw invalid(member, "wrong value; expected an object", "值不对；应为对象", null);
        }
        try {
            return new Envelope(checked((Map<?, ?>) value, new TreeSet<>(names)));
        } catch (InvalidTreeException e) {
            throw within(member, e);
        }
    }

    private static Problem unknown(String name, Set<String> names) {
        String nearest = NearestName.of(name, names).orElse(null);
        String described = NearestName.described(name, names);
        String listed = String.join(", ", names);
        return new Problem(
                nearest == null ? "" : described,
                "unknown property (%s); expected one of %s".formatted(described, listed),
                "未知的属性（%s）；应为其中之一：%s".formatted(described, listed),
                nearest);
    }

    /** {@return the value of a member; {@code null} if it is absent} */
    @Nullable Object member(String name) {
        return members.get(name);
    }

    /** {@return the text of a member; {@code null} if it is absent} */
    @Nullable String text(String name) {
        Object value = members.get(name);
        if (value != null && !(value instanceof String)) {
            throw invalid(name, "wrong value; expected a string", "值不对；应为字符串", null);
        }
        return (String) value;
    }

    /** {@return the filing, with the platform's answer if there is one} */
    Submission submission() {
        Object request = members.get(REQUEST);
        Object body = members.get(BODY);
        if ((request == null) == (body == null)) {
            throw request == null
                    ? invalid("", "request and body are missing; expected one of them", "缺少 request 和 body；应有其一", null)
                    : invalid(BODY, "request is there, too; expected one of them", "还有 request；应只有其一", null);
        }
        if (body == null) {
            return ofRequest(request);
        }
        Map<String, Object> wrapped = new LinkedHashMap<>();
        wrapped.put(WECHAT, body);
        putParts(wrapped, CONTEXT, ANSWER, BEFORE);
        return Submission.read(wrapped);
    }

    private Submission ofRequest(@Nullable Object tree) {
        if (members.get(CONTEXT) != null) {
            throw invalid(
                    CONTEXT, "goes with body; a filing in request has all of it", "与 body 同用；request 中的备案已含这些内容", null);
        }
        FilingRequest filing = filing(REQUEST, tree);
        Map<String, Object> answered = new LinkedHashMap<>();
        answered.put(WECHAT, Map.of());
        putParts(answered, ANSWER, BEFORE);
        Submission others = Submission.read(answered);
        return new Submission(filing, others.answer(), null, others.before());
    }

    private void putParts(Map<String, Object> wrapped, String... names) {
        for (String name : names) {
            Object part = members.get(name);
            if (part != null) {
                wrapped.put(name, part);
            }
        }
    }

    /** {@return the filing of a tree, with the name of the member in front of the path of each problem} */
    private static FilingRequest filing(String member, @Nullable Object tree) {
        try {
            return FilingRequest.fromTree(tree);
        } catch (InvalidTreeException e) {
            throw within(member, e);
        }
    }

    /** {@return the exception with the name of a member in front of each path} */
    static InvalidTreeException within(String member, InvalidTreeException invalid) {
        return new InvalidTreeException(invalid.problems().stream()
                .map(problem -> new Problem(
                        problem.path().isEmpty() ? member : member + '.' + problem.path(),
                        problem.message(),
                        problem.messageZh(),
                        problem.nearest()))
                .toList());
    }

    /** {@return an exception with one problem} */
    static InvalidTreeException invalid(String path, String english, String chinese, @Nullable String nearest) {
        return new InvalidTreeException(List.of(new Problem(path, english, chinese, nearest)));
    }
}
