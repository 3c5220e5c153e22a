package io.github.icprules.examples.runner.advice;

import io.github.icprules.advice.NextQuestion;
import io.github.icprules.advice.NextQuestion.Choice;
import io.github.icprules.advice.ProposedChange;
import io.github.icprules.advice.RepairResult;
import io.github.icprules.advice.RepairStep;
import io.github.icprules.advice.Unsolved;
import io.github.icprules.examples.runner.io.TerminalText;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Formats questions and repairs for a reader at a terminal. */
final class AdviceText extends TerminalText {

    private static final int MOST_CHOICES = 20;

    AdviceText(Language language, int columns) {
        super(language, columns);
    }

    /**
     * {@return the questions as text}
     *
     * @param full whether to print also the questions that cannot block the filing, and the questions that are not for the
     *     applicant
     */
    String of(boolean isComplete, List<NextQuestion> questions, boolean full) {
        line(
                "",
                isComplete
                        ? said("没有可能阻断而缺少的信息。", "No input is missing that could block.")
                        : said("请依次补充：", "Ask in this order:"));
        List<NextQuestion> shown = full
                ? questions
                : questions.stream()
                        .filter(question -> question.mayBlock() && question.isForApplicant())
                        .toList();
        for (int i = 0; i < shown.size(); i++) {
            print(i + 1, shown.get(i));
        }
        if (shown.size() < questions.size()) {
            int others = questions.size() - shown.size();
            out.append('\n');
            line(
                    "",
                    said(
                            "另有 " + others + " 项只影响提示，或者须看图片、查平台、由主管部门决定（加 --full 显示）。",
                            others
                                    + " more are for advice only, are seen on a picture, are known to the platform or"
                                    + " are decided by the authority (shown with --full)."));
        }
        return out.toString();
    }

    private void print(int number, NextQuestion question) {
        out.append('\n');
        line(number + ". ", question.question().in(language));
        int rules = question.ruleIds().size();
        line(
                "   ",
                (question.parts().isEmpty() ? question.form().in(language) + said("；", "; ") : "")
                        + said("涉及 " + rules + " 条规则", "rules concerned: " + rules)
                        + (question.mayBlock() ? said("；可能阻断", "; could block") : "")
                        + (question.isForApplicant()
                                ? ""
                                : said("；", "; ") + question.kind().in(language))
                        + hint(question));
        printChoices("   ", question);
        for (NextQuestion part : question.parts()) {
            Text label = part.label();
            line(
                    "   - ",
                    (label == null ? part.question() : label).in(language)
                            + said("：", ": ")
                            + part.form().in(language)
                            + hint(part));
            printChoices("     ", part);
        }
        line("   ", place(question.path(), question.apiField()));
    }

    private String hint(NextQuestion question) {
        return question.hint() == null ? "" : said("；", "; ") + question.hint().in(language);
    }

    /** Prints the first choices. Yes and no are clear from the form, unless the question has parts. */
    private void printChoices(String indent, NextQuestion question) {
        List<Choice> choices = question.choices();
        if (choices.size() > 2 || (!choices.isEmpty() && !question.parts().isEmpty())) {
            String first = choices.stream()
                    .limit(MOST_CHOICES)
                    .map(choice -> choice.label().in(language))
                    .collect(Collectors.joining(said("、", ", ")));
            line(
                    indent,
                    choices.size() > MOST_CHOICES
                            ? first + said("等 " + choices.size() + " 项", " and others: " + choices.size() + " in all")
                            : first);
        }
    }

    /** {@return a repair as text} */
    String of(RepairResult result) {
        line("", result.outcome().in(language));
        List<RepairStep> steps = result.steps();
        for (int i = 0; i < steps.size(); i++) {
            out.append('\n');
            print(i + 1, steps.get(i), steps.size() > 1);
        }
        out.append('\n');
        if (!result.unsolved().isEmpty()) {
            line("", said("仍然阻断：", "Still blocking:"));
            result.unsolved().forEach(this::print);
            out.append('\n');
        }
        if (!result.newWarnings().isEmpty()) {
            line("", said("改动以后新出现的警告：", "Warnings that appear with the changes:"));
            result.newWarnings().forEach(warning -> line("  ", warning.message().in(language)));
            out.append('\n');
        }
        line(
                "",
                said("全部办好后的结论：", "Verdict after the changes: ")
                        + result.after().verdict().in(language)
                        + said(
                                "（已重新检查；共检查 " + result.evaluations() + " 次）",
                                " (evaluated again; evaluations: " + result.evaluations() + ")"));
        long open = result.after().unchecked().stream()
                .filter(point -> point.mayBlock() && point.kind() == UncheckedKind.INPUT_MISSING)
                .flatMap(point -> point.needs().stream())
                .distinct()
                .count();
        if (open > 0) {
            line("", said("还缺 " + open + " 项信息，用 next 查看。", "Inputs still missing: " + open + "; next lists them."));
        }
        if (!result.isExhaustive()) {
            line("", said("搜索因时间或者次数的限制提前停止。", "The search was stopped by its limit."));
        }
        return out.toString();
    }

    private void print(int number, RepairStep step, boolean isOneOfSeveral) {
        if (isOneOfSeveral) {
            line(
                    "",
                    said("第 " + number + " 步：", "Step " + number + ": ")
                            + step.filingType().in(language));
            line("", step.reason().in(language));
        }
        int change = 1;
        for (ProposedChange each : step.changes()) {
            if (change > 1) {
                out.append('\n');
            }
            line(change++ + ". ", each.sentence().in(language));
            line("   ", place(each.path(), each.apiField()));
            each.alsoAt().forEach(path -> line("   ", path));
        }
    }

    private void print(Unsolved unsolved) {
        Violation violation = unsolved.violation();
        line("  ", violation.message().in(language));
        line("    ", violation.suggestion().in(language));
        line(
                "    ",
                unsolved.why().in(language)
                        + said("找", " Ask the ")
                        + unsolved.helper().in(language)
                        + said("。", "."));
        Text question = unsolved.question();
        if (question != null) {
            line("    ", said("可以这样问：", "Question: ") + question.in(language));
        }
    }

    private static String place(String path, @Nullable String apiField) {
        return apiField == null ? path : path + " · " + apiField;
    }
}
