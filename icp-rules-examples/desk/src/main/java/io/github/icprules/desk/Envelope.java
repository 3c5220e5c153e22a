package io.github.icprules.desk;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.InvalidTreeException.Problem;
import io.github.icprules.text.NearestName;
import io.github.icprules.wechat.Submission;
import io.github.icprules.wechat.WeChatFiling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
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
    static final String LANG = "lang";
    private static final Set<String> COMMON = Set.of(REQUEST, BODY, CONTEXT, ANSWER, BEFORE, "details", LANG);

    /** The name under which {@link Submission} takes a body. */
    private static final String WECHAT = "wechat";

    private static final String REPORT = "report";

    private final Map<?, ?> members;

    /** The problems of the envelope itself: unknown members, the language. */
    private final List<Problem> problems;

    private Envelope(Map<?, ?> members, List<Problem> problems) {
        this.members = members;
        this.problems = problems;
    }

    /**
     * {@return the result of the work on the envelope in a tree}
     *
     * @param others the members that it may have in addition to the common ones
     * @throws InvalidTreeException with the problems of the envelope and of the parts that the work reads
     */
    static <T> T read(@Nullable Object tree, Set<String> others, Function<Envelope, T> work) {
        if (!(tree instanceof Map<?, ?> members)) {
            throw invalid(
                    "", "wrong value; expected an object with request or body", "值不对；应为含 request 或 body 的对象", null);
        }
        Set<String> names = new TreeSet<>(COMMON);
        names.addAll(others);
        List<Problem> problems = new ArrayList<>(Languages.problems(members.get(LANG)));
        String member = memberOfBare(members, names);
        if (member != null) {
            problems.add(bare(member));
            throw new InvalidTreeException(problems);
        }
        problems.addAll(unknown(members, names));
        T result;
        try {
            result = work.apply(new Envelope(members, problems));
        } catch (InvalidTreeException e) {
            e.problems().stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
            throw new InvalidTreeException(problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidTreeException(problems);
        }
        return result;
    }

    /** Returns the member into which a tree without an envelope belongs; {@code null} if the tree is an envelope. */
    private static @Nullable String memberOfBare(Map<?, ?> tree, Set<String> names) {
        if (names.stream().filter(name -> !name.equals(LANG)).anyMatch(tree::containsKey)) {
            return null;
        }
        if (WeChatFiling.isBody(tree)) {
            return BODY;
        }
        if (tree.containsKey("receipt") && names.contains(REPORT)) {
            return REPORT;
        }
        return Stream.of("filingType", "subject", "miniProgram").anyMatch(tree::containsKey) ? REQUEST : null;
    }

    private static Problem bare(String member) {
        return switch (member) {
            case BODY ->
                new Problem(
                        "",
                        "this is a body of WeChat's API itself; wrap it in {\"body\": …}",
                        "这是微信的请求体本身；请放进 {\"body\": …} 再发",
                        BODY);
            case REPORT ->
                new Problem(
                        "",
                        "this is a report itself; wrap it in {\"report\": …}",
                        "这是报告本身；请放进 {\"report\": …} 再发",
                        REPORT);
            default ->
                new Problem(
                        "",
                        "this is a filing itself; wrap it in {\"request\": …}",
                        "这是备案本身；请放进 {\"request\": …} 再发",
                        REQUEST);
        };
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
        List<Problem> unknown = unknown((Map<?, ?>) value, new TreeSet<>(names));
        if (!unknown.isEmpty()) {
            throw within(member, new InvalidTreeException(unknown));
        }
        return new Envelope((Map<?, ?>) value, List.of());
    }

    /** {@return a problem for each member of an object that it must not have} */
    static List<Problem> unknown(Map<?, ?> members, Set<String> names) {
        return members.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !names.contains(name))
                .map(name -> unknown(name, names))
                .toList();
    }

    private static Problem unknown(String name, Set<String> names) {
        String nearest = NearestName.of(name, names).orElse(null);
        String shown = NearestName.repeatableIdentifier(name, names).orElse(null);
        int length = name.codePointCount(0, name.length());
        return new Problem(
                shown == null ? "" : shown,
                "unknown property%s; expected one of %s%s"
                        .formatted(
                                shown == null ? " (" + NearestName.lengthOf(name) + ')' : "",
                                String.join(", ", names),
                                nearest == null ? "" : "; did you mean " + nearest + '?'),
                "未知的属性%s；应为其中之一：%s%s"
                        .formatted(
                                shown == null ? "（" + length + " 个字符）" : "",
                                String.join("、", names),
                                nearest == null ? "" : "；是否想写 " + nearest + "？"),
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
            if (request != null) {
                throw invalid(BODY, "request is there, too; expected one of them", "还有 request；应只有其一", null);
            }
            // A member with an unknown name can be the one that is missing.
            throw problems.stream().allMatch(problem -> problem.path().equals(LANG))
                    ? invalid("", "request and body are missing; expected one of them", "缺少 request 和 body；应有其一", null)
                    : new InvalidTreeException(problems);
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
