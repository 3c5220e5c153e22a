package io.github.icprules.pages;

import io.github.icprules.model.FilingStatus;
import io.github.icprules.report.Party;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The platform's answer to a filing, as it is in the tree of {@link io.github.icprules.wechat.AnsweredReport#asTree}.
 *
 * @param rejected whether the platform or the authority has rejected the filing
 * @param headline the state of the filing after the answer, in a few words
 * @param byAuthority whether the authority has rejected the filing
 * @param status the status of the filing on the platform; {@code null} if the answer has none
 */
record AnswerTree(
        boolean rejected,
        String headline,
        boolean byAuthority,
        @Nullable FilingStatus status,
        List<Remark> remarks) {

    /**
     * An objection.
     *
     * @param message the words of the platform
     * @param place the name of the entry or the paper; {@code null} if the platform names none
     * @param suggestion the next step; {@code null} if there is none
     * @param assigned whether the words lead to an entry of the filing; otherwise it is open who settles the objection
     * @param field the field of the API; {@code null} if it is not known or several are possible
     */
    record Remark(
            Party who,
            String message,
            @Nullable String place,
            @Nullable String suggestion,
            boolean assigned,
            @Nullable String field) {}

    /** {@return the answer in a tree} */
    static AnswerTree read(TreeNode tree) {
        TreeNode answer = tree.member("answer");
        return new AnswerTree(
                answer.truth("rejected"),
                tree.text("headline"),
                "AUTHORITY_REJECTED".equals(answer.textOrNull("status")),
                answer.constantOrNull(FilingStatus.class, "status"),
                tree.items("remarks").stream().map(AnswerTree::remark).toList());
    }

    /** Reads an objection. Only a review names the entry in words; the other places are fields of the API. */
    private static Remark remark(TreeNode tree) {
        List<String> fields = tree.texts("apiFields");
        return new Remark(
                tree.constant(Party.class, "who"),
                tree.text("message", tree.text("words")),
                "REVIEW".equals(tree.textOrNull("source")) ? tree.textOrNull("place") : null,
                tree.textOrNull("suggestion"),
                !"UNMAPPED".equals(tree.textOrNull("mapping")),
                fields.size() == 1 ? fields.get(0) : null);
    }

    /** {@return the objections that a party settles} */
    List<Remark> of(Party party) {
        return remarks.stream().filter(remark -> remark.who() == party).toList();
    }
}
