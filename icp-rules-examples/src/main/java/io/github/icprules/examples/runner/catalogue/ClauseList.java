package io.github.icprules.examples.runner.catalogue;

import static java.util.stream.Collectors.joining;

import io.github.icprules.Clause;
import io.github.icprules.ClauseAnswer;
import io.github.icprules.ClauseReference;
import io.github.icprules.examples.runner.io.JsonText;
import io.github.icprules.pages.WideText;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Lists the register of clauses as text, as JSON and as a document. */
final class ClauseList implements FormattedList {

    private final List<Clause> clauses;
    private final Language language;

    ClauseList(List<Clause> clauses, Language language) {
        this.clauses = clauses;
        this.language = language;
    }

    @Override
    public String asText() {
        int idWidth = FormattedList.width(clauses.stream().map(Clause::id));
        int answerWidth = FormattedList.width(Stream.of(ClauseAnswer.values()).map(answer -> answer.in(language)));
        return clauses.stream()
                .map(clause -> WideText.pad(clause.id(), idWidth + 2)
                        + WideText.pad(clause.answer().in(language), answerWidth + 2)
                        + clause.statement().in(language)
                        + '\n')
                .collect(joining());
    }

    /**
     * {@return the register in both directions: the parts that answer each clause, and the clauses that each part answers}
     */
    @Override
    public String asMarkdown() {
        boolean chinese = language == Language.ZH;
        StringBuilder page = new StringBuilder(
                chinese
                        ? "# 条款登记\n\n由 `clauses --format md` 写出，共 %s 条：%s。\n\n## 条款与答复\n\n| 条款 | 出处 | 内容 | 答复 | 由 |\n| --- | --- | --- | --- | --- |\n"
                                .formatted(clauses.size(), counts("，"))
                        : "# Clauses\n\nWritten by `clauses --format md`; %s clauses: %s.\n\n## Clauses and their answers\n\n| Clause | Source | What it says | Answer | By |\n| --- | --- | --- | --- | --- |\n"
                                .formatted(clauses.size(), counts(", ")));
        for (Clause clause : clauses) {
            page.append("| `%s` | %s | %s | %s | %s |\n"
                    .formatted(
                            clause.id(),
                            FormattedList.cell(clause.citation(), language),
                            FormattedList.cell(clause.statement(), language),
                            answer(clause),
                            clause.by().stream()
                                    .map(reference -> '`' + reference.toString() + '`')
                                    .collect(joining("<br>"))));
        }
        page.append(
                chinese
                        ? "\n## 规则、数据与所答条款\n\n| 规则或数据 | 条款 |\n| --- | --- |\n"
                        : "\n## Rules and data, and the clauses they answer\n\n| Rule or data | Clauses |\n| --- | --- |\n");
        answered()
                .forEach((reference, ids) -> page.append("| `%s` | %s |\n"
                        .formatted(
                                reference,
                                ids.stream().map(id -> '`' + id + '`').collect(joining("<br>")))));
        return page.toString();
    }

    @Override
    public String asJson() {
        return JsonText.of(clauses.stream().map(Clause::asTree).toList());
    }

    private String answer(Clause clause) {
        String answer = clause.answer().in(language);
        Text reason = clause.reason();
        return reason == null
                ? answer
                : answer + (language == Language.ZH ? "：" : ": ") + FormattedList.cell(reason, language);
    }

    private String counts(String comma) {
        return Arrays.stream(ClauseAnswer.values())
                .map(answer -> answer.in(language)
                        + ' '
                        + clauses.stream()
                                .filter(clause -> clause.answer() == answer)
                                .count())
                .collect(joining(comma));
    }

    /** Returns the clauses of each part that answers clauses: first the rules, then the other kinds, each ordered by name. */
    private Map<ClauseReference, List<String>> answered() {
        Map<ClauseReference, List<String>> answered =
                new TreeMap<>(Comparator.comparing(ClauseReference::kind).thenComparing(ClauseReference::name));
        clauses.forEach(clause -> clause.by()
                .forEach(reference -> answered.merge(
                        reference,
                        List.of(clause.id()),
                        (before, now) ->
                                Stream.concat(before.stream(), now.stream()).toList())));
        return answered;
    }
}
