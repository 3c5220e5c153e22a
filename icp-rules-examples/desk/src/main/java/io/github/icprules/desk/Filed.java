package io.github.icprules.desk;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.PlatformAnswer;
import io.github.icprules.wechat.Submission;
import io.github.icprules.wechat.WeChatFiling;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a tab has typed, after it was read.
 *
 * @param shown the filing or body as typed, for the tree of its fields; {@code null} if there is none
 * @param submission the filing with the platform's answer; {@code null} if a report or an answer alone was typed
 * @param answer the platform's answer; {@code null} if there is none
 * @param report a stored report; {@code null} if something else was typed
 */
record Filed(
        @Nullable Object shown,
        @Nullable Submission submission,
        @Nullable PlatformAnswer answer,
        @Nullable Map<?, ?> report) {

    private static final Text CONTEXT = Text.of("补充信息：", "Context: ");
    private static final Text ANSWER = Text.of("微信的答复：", "Answer of WeChat: ");
    private static final Text LINES =
            Text.of("这是多件备案，一行一件；请粘贴到“一批备案”。", "These are many filings, one in each line; paste them into Board.");

    /**
     * {@return what was typed: a filing, a body, a body with its context, the object that {@code /v1/check} takes, an answer of the
     * platform, or a report}
     *
     * @throws InvalidTreeException if it is nothing of that; the exception has all problems
     * @throws ProblemException if it is no JSON
     */
    static Filed read(Kept kept, Work work) {
        List<String> lines =
                kept.filing().lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() > 1
                && lines.stream().map(String::strip).allMatch(line -> line.startsWith("{") && line.endsWith("}"))) {
            throw ProblemException.of(ProblemKind.NOT_JSON, LINES);
        }
        Object tree = kept.filing().isBlank() ? null : work.tree(kept.filing());
        Object typed = kept.answer().isBlank() ? null : in(ANSWER, "", () -> work.tree(kept.answer()));
        if (tree instanceof Map<?, ?> members && members.containsKey("errcode")) {
            return new Filed(null, null, PlatformAnswer.read(tree), null);
        }
        if (tree instanceof Map<?, ?> members && (members.containsKey("receipt") || isLine(members))) {
            return new Filed(null, null, null, members);
        }
        if (tree == null) {
            if (typed == null) {
                throw ProblemException.of(
                        ProblemKind.NOT_JSON,
                        Text.of(
                                "还没有内容。请粘贴请求体、备案或者平台的答复。",
                                "There is nothing yet. Paste a body, a filing or an answer."));
            }
            return new Filed(null, null, in(ANSWER, "", () -> PlatformAnswer.read(typed)), null);
        }
        Submission read = kept.context().isBlank()
                ? submission(tree)
                : in(CONTEXT, "context", () -> {
                    Object context = in(CONTEXT, "", () -> work.tree(kept.context()));
                    return submission(withContext(tree, context));
                });
        LocalDate day = kept.on();
        FilingRequest request = day == null ? read.request() : read.request().withEvaluatedOn(day);
        PlatformAnswer answer = typed == null ? read.answer() : in(ANSWER, "", () -> PlatformAnswer.read(typed));
        return new Filed(shown(tree), new Submission(request, answer, read.context(), read.before()), answer, null);
    }

    /** Returns a part of what was typed; a problem below a path has the name of its box in front. */
    private static <T extends @Nullable Object> T in(Text box, String path, Supplier<T> part) {
        try {
            return part.get();
        } catch (InvalidTreeException e) {
            throw new InvalidTreeException(e.problems().stream()
                    .map(each -> !each.path().startsWith(path)
                            ? each
                            : new InvalidTreeException.Problem(
                                    each.path(),
                                    box.in(Language.EN) + each.message(),
                                    box.in(Language.ZH) + each.messageZh(),
                                    each.nearest()))
                    .toList());
        } catch (ProblemException e) {
            throw e.kind() != ProblemKind.NOT_JSON || !path.isEmpty()
                    ? e
                    : ProblemException.of(
                            e.kind(), language -> box.in(language) + e.detail().in(language));
        }
    }

    /** {@return a body with its context; anything else, which has no separate context, as it is} */
    private static Object withContext(Object tree, @Nullable Object context) {
        return WeChatFiling.isBody(tree) && context != null ? Map.of("wechat", tree, "context", context) : tree;
    }

    private static Submission submission(Object tree) {
        return tree instanceof Map<?, ?> members && isEnvelope(members)
                ? Envelope.read(tree, Set.of(), Envelope::submission)
                : Submission.read(tree);
    }

    /** {@return whether an object is a line that a batch has written, or a report joined with an answer} */
    private static boolean isLine(Map<?, ?> members) {
        return members.get("report") instanceof Map<?, ?>
                || (members.containsKey("line") && members.containsKey("error"));
    }

    private static boolean isEnvelope(Map<?, ?> members) {
        return members.containsKey(Envelope.REQUEST) || members.containsKey(Envelope.BODY);
    }

    private static @Nullable Object shown(Object tree) {
        if (!(tree instanceof Map<?, ?> members)) {
            return tree;
        }
        for (String part : new String[] {"wechat", Envelope.BODY, Envelope.REQUEST}) {
            if (members.get(part) != null) {
                return members.get(part);
            }
        }
        return tree;
    }

    boolean isBody() {
        return WeChatFiling.isBody(shown);
    }

    /** {@return the filing; throws a {@link ProblemException} if there is none} */
    FilingRequest request() {
        if (submission == null) {
            throw ProblemException.of(
                    ProblemKind.INVALID_REQUEST,
                    Text.of(
                            "这里要用请求体或者备案，不能只用答复或者报告。",
                            "This takes a body or a filing, not an answer or a report alone."));
        }
        return submission.request();
    }

    /** {@return the report joined with the platform's answer; {@code null} if there is no answer} */
    @Nullable AnsweredReport answered(FilingReport judged) {
        return submission == null ? null : submission.answered(judged);
    }
}
