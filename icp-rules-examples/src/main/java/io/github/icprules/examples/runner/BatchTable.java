package io.github.icprules.examples.runner;

import io.github.icprules.RuleDescription;
import io.github.icprules.batch.BatchAnswer;
import io.github.icprules.examples.render.Harmless;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Subject;
import io.github.icprules.report.Action;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import io.github.icprules.text.PersonalData;
import io.github.icprules.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays the answers of a batch out as a table for a spreadsheet: a row for each line, in CSV. */
final class BatchTable implements BatchRecord.Layout {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What a formula can start with, also in full width. Control characters are replaced before. */
    private static final String FORMULA = "=+-@＝＋－＠";

    /** A cell is read at a glance. */
    private static final int MOST_CHARACTERS = 200;

    private final Language language;
    private final Map<String, Text> titles;

    /** Makes a layout; the rules are for their titles. */
    BatchTable(Language language, List<RuleDescription> rules) {
        this.language = language;
        this.titles = rules.stream().collect(Collectors.toMap(RuleDescription::id, RuleDescription::title));
    }

    /** {@return the first row, with the mark by which spreadsheets know UTF-8} */
    @Override
    public byte[] head() {
        return (BYTE_ORDER_MARK
                        + (language == Language.ZH
                                ? row("行", "委托方编号", "主办单位", "结论", "首要问题", "规则", "下一步", "责任方", "最晚日期")
                                : row(
                                        "line",
                                        "reference",
                                        "subject",
                                        "verdict",
                                        "worst finding",
                                        "rule",
                                        "first action",
                                        "who",
                                        "by")))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] of(BatchLines.Line line, BatchAnswer.Evaluated<?> evaluated) {
        FilingReport report = evaluated.report();
        String rule = worst(report);
        Action first = report.actions().stream().findFirst().orElse(null);
        return row(
                        String.valueOf(line.number()),
                        report.reference(),
                        subject(evaluated.request()),
                        report.verdict().in(language),
                        rule == null ? null : title(rule),
                        rule,
                        first == null ? null : first.what().in(language),
                        first == null ? null : first.who().in(language),
                        first == null || first.by() == null ? null : first.by().toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] broken(BatchLines.Line line, String problem) {
        String verdict = language == Language.ZH ? "无法处理" : "broken line";
        return row(String.valueOf(line.number()), line.reference(), null, verdict, problem, null, null, null, null)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The rule to look at first: of the gravest violation, else of what could still block, else of what is missing. */
    private static @Nullable String worst(FilingReport report) {
        return Stream.of(
                        report.violations().stream().map(Violation::ruleId),
                        report.unchecked().stream()
                                .filter(open -> open.fault() || open.mayBlock())
                                .map(Unchecked::ruleId),
                        report.requirements().stream()
                                .filter(requirement -> requirement.status() == RequirementStatus.MISSING)
                                .map(MaterialRequirement::ruleId))
                .flatMap(rules -> rules)
                .findFirst()
                .orElse(null);
    }

    /** The name of a unit is public. A subject without a type could be a person. */
    private static @Nullable String subject(FilingRequest request) {
        Subject subject = request.subject();
        if (subject.name() == null) {
            return null;
        }
        String name = PersonalData.maskNumbersIn(shortened(subject.name()));
        return subject.type() == null || subject.type().isIndividual() ? PersonalData.maskName(name) : name;
    }

    private String title(String rule) {
        Text title = titles.get(rule);
        return title == null ? rule : title.in(language);
    }

    /** Returns a row as RFC 4180 has it. Every cell is quoted, so that no separator of another country's spreadsheets cuts it. */
    private static String row(@Nullable String... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell == null ? "" : asText(cell))
                .collect(Collectors.joining("\",\"", "\"", "\"\r\n"));
    }

    /** {@return what a spreadsheet shows as a text, even if it was written to be something else} */
    private static String asText(String text) {
        String plain = Harmless.of(shortened(text));
        String start = plain.strip();
        boolean isFormula = !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0;
        return (isFormula ? "'" : "") + plain.replace("\"", "\"\"");
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MOST_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS)) + '…';
    }
}
