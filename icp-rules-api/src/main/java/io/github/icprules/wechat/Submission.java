package io.github.icprules.wechat;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.InvalidTreeException.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A filing with the platform's answer to it, as a program stores or sends them together.
 *
 * @param request the filing
 * @param answer the platform's answer; {@code null} if there is none
 * @param context the context with which the filing was read from a body, as a tree; {@code null} if there was none
 * @param before the filing of the attempt before; {@code null} if there is none
 */
public record Submission(
        FilingRequest request,
        @Nullable PlatformAnswer answer,
        @Nullable Object context,
        @Nullable FilingRequest before) {

    private static final String WECHAT = "wechat";
    private static final String CONTEXT = "context";
    private static final String ANSWER = "answer";
    private static final String BEFORE = "before";

    /** Refuses an absent filing. */
    public Submission {
        requireNonNull(request, "request must be given.");
    }

    /** {@return whether a tree is an object with a body as its member {@code wechat}} */
    public static boolean isWrapped(@Nullable Object tree) {
        return tree instanceof Map<?, ?> members && members.containsKey(WECHAT);
    }

    /**
     * Reads a submission from a tree of any JSON library.
     *
     * @param tree a filing as for {@link FilingRequest#fromTree}, a body of {@code apply_icp_filing}, or <code>{"wechat": body,
     *     "context": context, "answer": answer, "before": body or filing}</code>, in which the members behind the body may be absent
     * @throws InvalidTreeException if a part has another form than described; the exception has the problems of all parts
     */
    public static Submission read(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> members && isWrapped(members)) {
            return unwrapped(members);
        }
        return new Submission(filing(tree, null), null, null, null);
    }

    private static Submission unwrapped(Map<?, ?> members) {
        List<Problem> problems = new ArrayList<>();
        if (!Set.of(WECHAT, CONTEXT, ANSWER, BEFORE).containsAll(members.keySet())) {
            problems.add(new Problem(
                    "",
                    "a property beside wechat; expected context, answer and before and nothing else",
                    "wechat 旁有其他属性；应只有 context、answer 和 before",
                    null));
        }
        Object context = members.get(CONTEXT);
        FilingRequest request = part("", members.get(WECHAT), problems, body -> WeChatFiling.read(body, context));
        PlatformAnswer answer =
                members.get(ANSWER) == null ? null : part(ANSWER, members.get(ANSWER), problems, PlatformAnswer::read);
        // A context with problems was refused together with the body.
        FilingRequest before = members.get(BEFORE) == null || request == null
                ? null
                : part(BEFORE, members.get(BEFORE), problems, former -> filing(former, context));
        if (request == null || !problems.isEmpty()) {
            throw new InvalidTreeException(problems);
        }
        return new Submission(request, answer, context, before);
    }

    /** Reads a part. Returns {@code null} and adds the problems if the part has any. */
    private static <T> @Nullable T part(
            String name, @Nullable Object tree, List<Problem> problems, Function<@Nullable Object, T> reader) {
        try {
            return reader.apply(tree);
        } catch (InvalidTreeException e) {
            e.problems().forEach(problem -> problems.add(within(name, problem)));
            return null;
        }
    }

    private static Problem within(String name, Problem problem) {
        String path = name.isEmpty() || problem.path().isEmpty() ? name + problem.path() : name + '.' + problem.path();
        return new Problem(path, problem.message(), problem.messageZh(), problem.nearest());
    }

    /**
     * {@return the filing of a tree that is a filing, a body or a wrapped body}
     *
     * @param context the context for a body that is not wrapped; {@code null} if there is none
     */
    private static FilingRequest filing(@Nullable Object tree, @Nullable Object context) {
        if (isWrapped(tree)) {
            return read(tree).request();
        }
        return WeChatFiling.isBody(tree) ? WeChatFiling.read(tree, context) : FilingRequest.fromTree(tree);
    }

    /**
     * {@return the report on the filing joined with the platform's answer; {@code null} if there is no answer}
     *
     * @param report the report on {@link #request()}
     */
    public @Nullable AnsweredReport answered(FilingReport report) {
        requireNonNull(report, "report must be given.");
        if (answer == null) {
            return null;
        }
        AnsweredReport joined = AnsweredReport.join(report, answer);
        return before == null ? joined : joined.since(before, request);
    }

    /** {@return the parts that are present, without their values} */
    @Override
    public String toString() {
        return "Submission[answer=%s, context=%s, before=%s]"
                .formatted(answer != null, context != null, before != null);
    }
}
