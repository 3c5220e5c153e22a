package io.github.icprules.pages;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.report.ActionKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The input of a page.
 *
 * @param answer the platform's answer; {@code null} if there is none
 */
record PageInput(ReportTree report, @Nullable AnswerTree answer) {

    /**
     * {@return the input in the tree of a report, or of a report joined with an answer}
     *
     * <p>A line of a batch is such a tree, too.
     */
    static PageInput of(Map<String, ?> tree) {
        TreeNode root = TreeNode.root(requireNonNull(tree, "report must be given."));
        if (!root.has("report")) {
            return new PageInput(ReportReader.read(root), null);
        }
        ReportTree read = ReportReader.read(root.member("report"));
        if (root.has("remarks")) {
            return new PageInput(read, AnswerTree.read(root));
        }
        return new PageInput(read, root.has("answer") ? AnswerTree.read(root.member("answer")) : null);
    }

    /**
     * {@return whether the filing is filed, as far as the answer says}
     *
     * <p>A change or a cancellation is about a mini-program that is filed already, so the status does not say that it is done.
     */
    boolean isFiled() {
        FilingType type = report.filingType();
        return answer != null
                && answer.status() == FilingStatus.FILED
                && (type == null || type.kind() == FilingKind.NEW);
    }

    /** {@return whether the platform or the authority is reviewing the filing, so that all that is left is to wait or to verify} */
    boolean isUnderReview() {
        if (answer != null) {
            return answer.status() == FilingStatus.PLATFORM_REVIEW || answer.status() == FilingStatus.AUTHORITY_REVIEW;
        }
        return report.actions().stream()
                .filter(action -> action.kind() == ActionKind.WAIT)
                .flatMap(action -> action.fields().stream())
                .anyMatch(field -> field.path().equals("platform.status"));
    }

    /** {@return the answer if it is a rejection; {@code null} otherwise} */
    @Nullable AnswerTree rejection() {
        return answer != null && answer.rejected() ? answer : null;
    }
}
