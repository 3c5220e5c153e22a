package io.github.icprules.examples.runner.advice;

import io.github.icprules.examples.runner.io.TerminalText;
import io.github.icprules.explain.ConditionResult;
import io.github.icprules.explain.ExplainedCondition;
import io.github.icprules.explain.ExplainedFact;
import io.github.icprules.explain.Explanation;
import io.github.icprules.explain.Input;
import io.github.icprules.explain.Outcome;
import io.github.icprules.pages.Harmless;
import io.github.icprules.pages.WideText;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Formats explanations for a reader at a terminal. */
final class ExplanationText extends TerminalText {

    ExplanationText(Language language, int columns) {
        super(language, columns);
    }

    /** {@return one explanation, with all conditions} */
    String of(Explanation explanation) {
        line("", explanation.title().in(language) + said("（", " (") + explanation.ruleId() + said("）", ")"));
        line(
                "",
                explanation.outcome().in(language)
                        + said("：", ": ")
                        + explanation.reason().in(language));
        line("", days(explanation));
        for (ExplainedFact fact : explanation.facts()) {
            out.append('\n');
            line(
                    "▸ ",
                    fact.name().in(language)
                            + said("（", " (")
                            + fact.path()
                            + said("）：", "): ")
                            + fact.outcome().in(language)
                            + said("。", ". ")
                            + fact.reason().in(language));
            fact.conditions().forEach(this::print);
            more("  ", fact.omitted(), "个条件", "more conditions");
        }
        if (explanation.omitted() > 0) {
            out.append('\n');
            more("", explanation.omitted(), "项", "more parts of the filing");
        }
        if (!explanation.conditions().isEmpty()) {
            out.append('\n');
            line("", said("规则的条件：", "The conditions of the rule:"));
            explanation.conditions().forEach(this::print);
        }
        return out.toString();
    }

    /** {@return many explanations with one line each, grouped by outcome} */
    String of(List<Explanation> explanations) {
        for (Outcome outcome : Outcome.values()) {
            List<Explanation> group = explanations.stream()
                    .filter(explanation -> explanation.outcome() == outcome)
                    .toList();
            if (!group.isEmpty()) {
                out.append(out.isEmpty() ? "" : "\n");
                line("", outcome.in(language) + ' ' + group.size());
                group.forEach(explanation -> out.append("  ")
                        .append(Harmless.of(explanation.ruleId()
                                + said("：", ": ")
                                + explanation.reason().in(language)))
                        .append('\n'));
            }
        }
        return out.toString();
    }

    private void more(String indent, int omitted, String chinese, String english) {
        if (omitted > 0) {
            line(indent, said("另有 " + omitted + ' ' + chinese + "没有列出。", omitted + " " + english + " are not listed."));
        }
    }

    private String days(Explanation explanation) {
        LocalDate until = explanation.inForceUntil();
        return said(
                "适用期：%s 起%s。评估日：%s，%s。"
                        .formatted(
                                explanation.inForceFrom(),
                                until == null ? "" : "，至 " + until,
                                explanation.evaluatedOn(),
                                explanation.inForce() ? "有效" : "未生效"),
                "In force from %s%s. Evaluation date: %s, %s."
                        .formatted(
                                explanation.inForceFrom(),
                                until == null ? "" : " to " + until,
                                explanation.evaluatedOn(),
                                explanation.inForce() ? "in force" : "not in force"));
    }

    private void print(ExplainedCondition condition) {
        String label = "  " + WideText.pad('[' + condition.result().in(language) + ']', said(11, 14));
        line(label, condition.words().in(language));
        String indent = " ".repeat(WideText.width(label));
        line(indent, condition.drl());
        for (Input input : condition.inputs()) {
            Text value = input.value();
            line(
                    indent,
                    input.path() + said("：", ": ") + (value == null ? said("没有给出", "not given") : value.in(language)));
        }
        if (condition.result() == ConditionResult.UNKNOWN) {
            line(
                    indent,
                    said("补充以下内容即可确定：", "Decided by: ")
                            + condition.missing().stream()
                                    .map(this::place)
                                    .collect(Collectors.joining(said("、", ", "))));
        }
        more(indent, condition.omitted(), "项输入", "more inputs");
    }

    private String place(Input input) {
        String field = input.apiField();
        return field == null ? input.path() : input.path() + said("（接口字段 ", " (field ") + field + said("）", ")");
    }
}
