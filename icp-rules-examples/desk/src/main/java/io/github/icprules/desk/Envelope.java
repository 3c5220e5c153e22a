package io.github.icprules.desk;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.InvalidTreeException.Problem;
import io.github.icprules.text.Language;
import io.github.icprules.text.NearestName;
import io.github.icprules.text.Text;
import io.github.icprules.wechat.Submission;
import io.github.icprules.wechat.WeChatFiling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object that each path of a filing takes: {@code request}, or {@code body} with {@code context}; {@code answer} and {@code
 * before} beside it, {@code details} for pages, and {@code lang}. Notes the problems of its members, so that one does not hide another.
 */
final class Envelope {

    static final String REQUEST = "request";
    static final String BODY = "body";
    static final String REPORT = "report";
    static final String BEFORE = "before";
    static final String AFTER = "after";
    static final String LANG = "lang";

    private static final String CONTEXT = "context";
    private static final String ANSWER = "answer";
    private static final Set<String> COMMON = Set.of(REQUEST, BODY, CONTEXT, ANSWER, BEFORE, "details", LANG);

    /** The name under which {@link Submission} takes a body. */
    private static final String WECHAT = "wechat";

    private static final Map<String, Text> CONTENTS = Map.of(
            REQUEST, Text.of("备案", "filing"),
            BODY, Text.of("微信的请求体", "body of WeChat's API"),
            REPORT, Text.of("报告", "report"));

    private final Map<?, ?> members;
    private final String place;
    private final List<Problem> problems;

    /** Takes the members, their place in the whole tree, and the problems so far. */
    private Envelope(Map<?, ?> members, String place, List<Problem> problems) {
        this.members = members;
        this.place = place;
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
        Envelope envelope = new Envelope(members, "", new ArrayList<>(Languages.problems(members.get(LANG))));
        Problem bare = bare(members, names);
        if (bare != null) {
            envelope.problems.add(bare);
            envelope.refuse();
        }
        envelope.problems.addAll(unknown(members, names));
        T result = envelope.part("", () -> work.apply(envelope));
        envelope.refuse();
        return Objects.requireNonNull(result, "Work without a problem has a result.");
    }

    /** {@return the problem of a tree that stands without its envelope, which names the envelope; {@code null} if there is none} */
    private static @Nullable Problem bare(Map<?, ?> tree, Set<String> names) {
        if (Stream.of(REQUEST, BODY, REPORT, AFTER).anyMatch(tree::containsKey)) {
            return null;
        }
        String member = tree.containsKey("receipt") ? REPORT : WeChatFiling.isBody(tree) ? BODY : REQUEST;
        return tree.keySet().stream()
                .map(String::valueOf)
                .filter(name -> names.contains(member) && isOf(member, name))
                .findFirst()
                .map(name -> new Problem(
                        name,
                        "a property of the %s itself; wrap the %1$s in {\"%s\": …}"
                                .formatted(content(member, Language.EN), member),
                        "这是%s本身的属性；请把%1$s整个放进 {\"%s\": …} 再发".formatted(content(member, Language.ZH), member),
                        member))
                .orElse(null);
    }

    /** {@return whether a property is one at the top of what a member contains} */
    static boolean isOf(String member, String property) {
        return switch (member) {
            case REPORT -> property.equals("receipt");
            case BODY -> WeChatFiling.isBody(Map.of(property, ""));
            default -> SchemaNames.chinese(property).isPresent();
        };
    }

    /** {@return what a member contains, in words} */
    static String content(String member, Language language) {
        return Objects.requireNonNull(CONTENTS.get(member)).in(language);
    }

    /** {@return the member into which a filing or a body belongs; {@code null} if a tree is neither} */
    static @Nullable String memberOf(@Nullable Object tree) {
        return !(tree instanceof Map<?, ?> parts)
                ? null
                : WeChatFiling.isBody(parts)
                        ? BODY
                        : parts.keySet().stream().anyMatch(name -> isOf(REQUEST, String.valueOf(name)))
                                ? REQUEST
                                : null;
    }

    /** {@return a part; {@code null} if it has problems, which are noted with the name of its member in front} */
    <T> @Nullable T part(String member, Supplier<T> part) {
        try {
            return part.get();
        } catch (InvalidTreeException e) {
            for (Problem each : e.problems()) {
                String path =
                        each.path().isEmpty() || member.isEmpty() ? member + each.path() : member + '.' + each.path();
                Problem problem = new Problem(place + path, each.message(), each.messageZh(), each.nearest());
                if (!problems.contains(problem)) {
                    problems.add(problem);
                }
            }
            return null;
        }
    }

    /** Notes a problem of a member. */
    void note(String member, String english, String chinese, @Nullable String nearest) {
        problems.add(new Problem(place + member, english, chinese, nearest));
    }

    /** Throws an {@link InvalidTreeException} if problems are noted. */
    void refuse() {
        if (!problems.isEmpty()) {
            throw new InvalidTreeException(problems);
        }
    }

    /**
     * {@return the object of a member; {@code null} if it is absent or has a problem}
     *
     * @param names the members that the object may have
     */
    @Nullable Envelope object(String member, Set<String> names) {
        Object value = members.get(member);
        if (value instanceof Map<?, ?> parts) {
            part(member, () -> {
                throw new InvalidTreeException(unknown(parts, new TreeSet<>(names)));
            });
            return new Envelope(parts, member + '.', problems);
        }
        if (value != null) {
            note(member, "wrong value; expected an object", "值不对；应为对象", null);
        }
        return null;
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
        String nearest = name.equals(WECHAT) && names.contains(BODY)
                ? BODY
                : NearestName.of(name, names).orElse(null);
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

    /** {@return the text of a member; {@code null} if it is absent or has a problem} */
    @Nullable String text(String name) {
        Object value = members.get(name);
        if (value != null && !(value instanceof String)) {
            note(name, "wrong value; expected a string", "值不对；应为字符串", null);
        }
        return value instanceof String text ? text : null;
    }

    /** {@return the filing, with the platform's answer if there is one; refuses all problems that are noted until then} */
    Submission submission() {
        Object request = members.get(REQUEST);
        Object body = members.get(BODY);
        // A member with an unknown name can be the one that is missing.
        if (request == null
                && body == null
                && problems.stream().allMatch(problem -> problem.path().equals(LANG))) {
            note("", "request and body are missing; expected one of them", "缺少 request 和 body；应有其一", null);
        } else if (request != null && body != null) {
            note(BODY, "request is there, too; expected one of them", "还有 request；应只有其一", null);
        } else if (request != null && members.get(CONTEXT) != null) {
            note(CONTEXT, "goes with body; a filing in request has all of it", "与 body 同用；request 中的备案已含这些内容", null);
        }
        FilingRequest filing = request == null ? null : part(REQUEST, () -> filing(request));
        Submission others = part("", () -> Submission.read(wrapped(body, request == null)));
        refuse();
        Submission read = Objects.requireNonNull(others, "It was refused otherwise.");
        return filing == null ? read : new Submission(filing, read.answer(), null, read.before());
    }

    private static FilingRequest filing(Object tree) {
        refuseOther(REQUEST, tree);
        return FilingRequest.fromTree(tree);
    }

    private Map<String, Object> wrapped(@Nullable Object body, boolean hasContext) {
        part("", () -> {
            refuseOther(BODY, body);
            return true;
        });
        Map<String, Object> wrapped = new HashMap<>(Map.of(WECHAT, body == null ? Map.of() : body));
        for (String name : hasContext ? List.of(CONTEXT, ANSWER, BEFORE) : List.of(ANSWER, BEFORE)) {
            Object part = members.get(name);
            if (part != null) {
                wrapped.put(name, part);
            }
        }
        return wrapped;
    }

    /** Refuses a filing in place of a body, and a body in place of a filing. */
    private static void refuseOther(String member, @Nullable Object tree) {
        if (tree instanceof Map<?, ?> parts) {
            Stream.of(REQUEST, BODY).filter(parts::containsKey).findFirst().ifPresent(outer -> {
                throw invalid(
                        member.equals(REQUEST) ? "" : member,
                        "a second {\"%s\": …} is around it; leave it out".formatted(outer),
                        "里面又套了一层 {\"%s\": …}，请去掉".formatted(outer),
                        null);
            });
        }
        String other = memberOf(tree);
        if (other != null && !other.equals(member)) {
            throw invalid(
                    member.equals(REQUEST) ? "" : member,
                    "this is a %s; expected a %s here; put it into %s"
                            .formatted(content(other, Language.EN), content(member, Language.EN), other),
                    "这是%s；此处应为%s，请改放到 %s".formatted(content(other, Language.ZH), content(member, Language.ZH), other),
                    other);
        }
    }

    /** {@return an exception with one problem} */
    static InvalidTreeException invalid(String path, String english, String chinese, @Nullable String nearest) {
        return new InvalidTreeException(List.of(new Problem(path, english, chinese, nearest)));
    }
}
