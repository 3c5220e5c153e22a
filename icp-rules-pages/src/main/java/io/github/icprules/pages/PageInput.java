package io.github.icprules.pages;

import static java.util.Objects.requireNonNull;

import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.AnsweredReport;
import org.jspecify.annotations.Nullable;

/**
 * The input of a page.
 *
 * @param answer the platform's answer; {@code null} if there is none
 */
record PageInput(ReportTree report, @Nullable AnswerTree answer) {

    /**
     * {@return the input in a report, a report joined with an answer, or the tree of one of them}
     *
     * <p>A line of a batch is the tree of a report with an answer or without one, too.
     */
    static PageInput of(Object report, Language language) {
        requireNonNull(report, "report must be given.");
        Object tree = report;
        if (report instanceof FilingReport filing) {
            tree = filing.asTree(language);
        } else if (report instanceof AnsweredReport answered) {
            tree = answered.asTree(language);
        }
        TreeNode root = TreeNode.root(tree);
        if (!root.has("report")) {
            return new PageInput(ReportReader.read(root), null);
        }
        ReportTree read = ReportReader.read(root.member("report"));
        if (root.has("remarks")) {
            return new PageInput(read, AnswerTree.read(root));
        }
        return new PageInput(read, root.has("answer") ? AnswerTree.read(root.member("answer")) : null);
    }

    /** {@return the answer if it is a rejection; {@code null} otherwise} */
    @Nullable AnswerTree rejection() {
        return answer != null && answer.rejected() ? answer : null;
    }
}
