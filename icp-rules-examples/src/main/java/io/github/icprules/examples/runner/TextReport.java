package io.github.icprules.examples.runner;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.report.Duty;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Receipt;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Verdict;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import io.github.icprules.text.PersonalData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Lays a report out for somebody who reads it in a terminal: the verdict first, then what to do, then the rest. */
final class TextReport {

    private static final String RESET = "\u001B[0m";
    private static final int LABEL = 12;
    private static final int STATUS = 16;

    private final StringBuilder out = new StringBuilder();
    private final Language language;
    private final Citations citations;
    private final boolean inColour;
    private final int columns;

    TextReport(Language language, boolean inColour, int columns) {
        this.language = language;
        this.citations = new Citations(language);
        this.inColour = inColour;
        this.columns = columns;
    }

    String of(FilingRequest request, FilingReport report) {
        printHead(request, report);
        printViolations(report.violations());
        printRequirements(report.requirements());
        printDuties(report.duties());
        printTimeline(report.timeline());
        printUnchecked(report.unchecked());
        printReceipt(report.receipt());
        return out.toString();
    }

    private void printHead(FilingRequest request, FilingReport report) {
        Verdict verdict = report.verdict();
        List<String> facts = new ArrayList<>();
        facts.add(request.filingType().in(language));
        if (request.subject().type() != null) {
            facts.add(request.subject().type().in(language));
        }
        if (request.miniProgram().name() != null) {
            facts.add(PersonalData.maskNumbersIn(request.miniProgram().name()));
        }
        facts.add(report.evaluatedOn().toString());
        boolean isWhole = isWhole(report);
        String title = mark(verdict)
                + ' '
                + verdict.in(language)
                + (isWhole || verdict == Verdict.BLOCKED ? "" : said("（以已提供的信息为限）", " (as far as told)"));
        line(
                coloured(title, isWhole || verdict == Verdict.BLOCKED ? style(verdict) : Style.fg_yellow, Style.bold)
                        + "    ",
                String.join(" · ", facts));
        printSummary(report);
    }

    /** Counts what there is to do, so that nobody has to read to the end to know that there is something. */
    private void printSummary(FilingReport report) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            count(
                    counts,
                    severity.in(language),
                    report.violations().stream()
                            .filter(violation -> violation.severity() == severity)
                            .count());
        }
        count(counts, said("缺材料", "missing materials"), materials(report, RequirementStatus.MISSING));
        count(counts, said("材料有缺陷", "defective materials"), materials(report, RequirementStatus.DEFECTIVE));
        count(counts, said("待平台操作", "to confirm"), materials(report, RequirementStatus.TO_CONFIRM));
        count(counts, said("未能判断", "not decided"), report.unchecked().size());
        if (!counts.isEmpty()) {
            // Line by line, since a colour must not run on into the next line's indent.
            WideText.wrap(String.join(" · ", counts), columns - 2)
                    .forEach(part -> out.append("  ")
                            .append(isWhole(report) ? part : coloured(part, Style.fg_yellow))
                            .append('\n'));
        }
    }

    /** {@return whether all is there and all is decided, so that the verdict says everything} */
    private static boolean isWhole(FilingReport report) {
        return report.unchecked().isEmpty()
                && materials(report, RequirementStatus.MISSING) + materials(report, RequirementStatus.DEFECTIVE) == 0;
    }

    private static long materials(FilingReport report, RequirementStatus status) {
        return report.requirements().stream()
                .filter(requirement -> requirement.status() == status)
                .count();
    }

    private static void count(List<String> counts, String what, long number) {
        if (number > 0) {
            counts.add(what + ' ' + number);
        }
    }

    private void printViolations(List<Violation> violations) {
        if (violations.isEmpty()) {
            return;
        }
        heading("违规", "Violations", violations.size());
        for (Violation violation : violations) {
            out.append('\n');
            line(
                    coloured(
                            WideText.pad("  " + violation.severity().in(language), LABEL), style(violation.severity())),
                    violation.message().in(language));
            labelled("处理", "Do", violation.suggestion().in(language));
            labelled(
                    "位置",
                    "Where",
                    violation.path() + (violation.apiField() == null ? "" : "  →  " + violation.apiField()));
            if (violation.penalty() != null) {
                labelled("罚则", "Penalty", citations.penalty(violation.penalty()));
            }
            labelled("依据", "Basis", citations.all(violation.basis()));
            labelled("规则", "Rule", violation.ruleId());
        }
    }

    private void printRequirements(List<MaterialRequirement> requirements) {
        if (requirements.isEmpty()) {
            return;
        }
        heading("材料", "Materials", requirements.size());
        Map<ProvidedBy, List<MaterialRequirement>> byProvider =
                new TreeMap<>(requirements.stream().collect(Collectors.groupingBy(MaterialRequirement::providedBy)));
        byProvider.forEach((provider, theirs) -> {
            out.append("\n  " + provider.in(language) + '\n');
            for (MaterialRequirement requirement : theirs) {
                out.append(coloured(
                        WideText.pad("    " + requirement.status().in(language), STATUS), style(requirement.status())));
                out.append(Harmless.of(requirement.title().in(language)) + '\n');
                hanging(STATUS, requirement.reason().in(language));
                if (requirement.status() == RequirementStatus.MISSING
                        || requirement.status() == RequirementStatus.DEFECTIVE) {
                    hanging(STATUS, citations.all(requirement.basis()));
                }
            }
        });
    }

    private void printDuties(List<Duty> duties) {
        if (duties.isEmpty()) {
            return;
        }
        heading("义务", "Duties", duties.size());
        out.append('\n');
        for (Duty duty : duties) {
            String when = duty.when().in(language);
            String message = duty.message().in(language);
            String deadline = duty.deadline() == null ? "" : duty.deadline().toString();
            boolean isSaid = when.contains(deadline) || message.contains(deadline);
            line(
                    "  • ",
                    when
                            + (isSaid ? "" : said("（" + deadline + "）", " (" + deadline + ")"))
                            + said("：", ": ")
                            + message);
            hanging(4, citations.all(duty.basis()));
        }
    }

    private void printTimeline(List<TimelineEntry> timeline) {
        if (timeline.isEmpty()) {
            return;
        }
        heading("流程", "Timeline", timeline.size());
        out.append('\n');
        int stageWidth = timeline.stream()
                        .mapToInt(entry -> WideText.width(entry.stage().in(language)))
                        .max()
                        .orElse(0)
                + 4;
        for (TimelineEntry entry : timeline) {
            String times = (entry.duration() == null ? "" : entry.duration().in(language))
                    + (entry.deadline() == null ? "" : "  ≤ " + entry.deadline());
            if (times.isEmpty()) {
                line(
                        WideText.pad("  " + entry.stage().in(language), stageWidth),
                        entry.message().in(language));
            } else {
                line(WideText.pad("  " + entry.stage().in(language), stageWidth), times);
                hanging(stageWidth, entry.message().in(language));
            }
        }
    }

    private void printUnchecked(List<Unchecked> unchecked) {
        if (unchecked.isEmpty()) {
            return;
        }
        heading("未能判断", "Not decided", unchecked.size());
        out.append('\n');
        Map<String, List<String>> byNeeds = new LinkedHashMap<>();
        for (Unchecked open : unchecked) {
            if (open.needs().isEmpty()) {
                line("  • ", open.message().in(language));
            } else {
                byNeeds.computeIfAbsent(String.join(", ", open.needs()), needs -> new ArrayList<>())
                        .add(open.ruleId());
            }
        }
        byNeeds.forEach((needs, rules) -> {
            line("  • ", said("未提供 ", "not given: ") + needs);
            hanging(4, rules.stream().distinct().collect(Collectors.joining(", ")));
        });
    }

    private void printReceipt(Receipt receipt) {
        heading("回执", "Receipt", null);
        out.append('\n');
        line("  ", receipt.engine() + ", " + receipt.rulePack());
        line("  ", "rules   sha256 " + receipt.rulePackSha256());
        if (receipt.requestHmac() != null) {
            line("  ", "request hmac   " + receipt.requestHmac());
        }
    }

    private void heading(String chinese, String english, @Nullable Integer count) {
        String title = said(chinese, english);
        out.append('\n' + coloured(title, Style.bold) + (count == null ? "" : " " + count) + '\n');
    }

    private void labelled(String chinese, String english, String text) {
        line(WideText.pad("    " + said(chinese, english), LABEL), text);
    }

    private void line(String label, String text) {
        int indent = WideText.width(label.replaceAll("\u001B\\[[0-9;]*m", ""));
        List<String> lines = WideText.wrap(Harmless.of(text), columns - indent);
        out.append(label + lines.get(0) + '\n');
        lines.stream().skip(1).forEach(rest -> out.append(" ".repeat(indent) + rest + '\n'));
    }

    private void hanging(int indent, String text) {
        line(" ".repeat(indent), text);
    }

    private String said(String chinese, String english) {
        return language == Language.ZH ? chinese : english;
    }

    /** Ends with a reset of all: the code that ends bold alone means a double underline to many terminals. */
    private String coloured(String text, IStyle... styles) {
        return inColour ? Style.on(styles) + text + RESET : text;
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case BLOCKED -> "✗";
            case UNDECIDED -> "?";
            case READY_WITH_WARNINGS -> "!";
            case READY -> "✓";
        };
    }

    private static IStyle style(Verdict verdict) {
        return switch (verdict) {
            case BLOCKED -> Style.fg_red;
            case UNDECIDED, READY_WITH_WARNINGS -> Style.fg_yellow;
            case READY -> Style.fg_green;
        };
    }

    private static IStyle style(Severity severity) {
        return severity == Severity.BLOCKING || severity == Severity.LEGAL ? Style.fg_red : Style.fg_yellow;
    }

    private static IStyle style(RequirementStatus status) {
        return switch (status) {
            case MISSING, DEFECTIVE -> Style.fg_red;
            case PROVIDED -> Style.fg_green;
            case TO_CONFIRM -> Style.fg_yellow;
        };
    }
}
