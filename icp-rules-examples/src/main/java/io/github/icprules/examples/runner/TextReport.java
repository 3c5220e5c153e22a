package io.github.icprules.examples.runner;

import io.github.icprules.examples.render.Citations;
import io.github.icprules.examples.render.Harmless;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.report.Action;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Duty;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Party;
import io.github.icprules.report.Receipt;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.SubmitBefore;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.UncheckedGroup;
import io.github.icprules.report.Verdict;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import io.github.icprules.text.PersonalData;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Lays a report out for a reader at a terminal: the verdict first, then what to do, then the rest. What is the same for every
 * filing is folded to a line each, unless all is asked for.
 */
final class TextReport {

    private static final String RESET = "\u001B[0m";
    private static final int LABEL = 12;
    private static final int ACTION = 14;
    private static final int STATUS = 16;
    private static final int SHORT_DIGEST = 12;

    private final StringBuilder out = new StringBuilder();
    private final Language language;
    private final Citations citations;
    private final boolean inColour;
    private final int columns;
    private final boolean full;
    private final Parts parts;
    private final Map<String, Text> titles;

    /**
     * Makes a layout.
     *
     * @param parts what is printed in full
     * @param titles the titles of the rules, by id; a rule without one goes by its id
     */
    TextReport(Language language, boolean inColour, int columns, Parts parts, Map<String, Text> titles) {
        this.language = language;
        this.citations = new Citations(language);
        this.inColour = inColour;
        this.columns = columns;
        this.full = parts.full();
        this.parts = parts;
        this.titles = titles;
    }

    /**
     * The parts that are printed in full.
     *
     * @param full whether to print the whole report, except data that only its JSON has
     * @param duties whether to print all duties
     * @param unchecked whether to print all open points
     */
    record Parts(boolean full, boolean duties, boolean unchecked) {

        static final Parts FOLDED = new Parts(false, false, false);
        static final Parts FULL = new Parts(true, true, true);
    }

    String of(FilingRequest request, FilingReport report) {
        printHead(request, report);
        printActions(report);
        if (full) {
            printViolations(report.violations());
        }
        printRequirements(report.requirements());
        printDuties(report.duties());
        printTimeline(report.timeline());
        printUnchecked(report);
        printReceipt(report.receipt());
        if (!full) {
            out.append('\n');
            line(
                    "  ",
                    said(
                            "加 --full 显示全部（--duties 只展开义务，--unchecked 只展开未决事项）。",
                            "--full prints all (--duties unfolds the duties only, --unchecked the open points)."));
        }
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
            facts.add(PersonalData.maskNumbersInPublicName(request.miniProgram().name()));
        }
        facts.add(report.evaluatedOn().toString());
        if (report.reference() != null) {
            facts.add(report.reference());
        }
        boolean isWhole = isWhole(report);
        String title = mark(verdict)
                + ' '
                + verdict.in(language)
                + (isWhole || !isReady(verdict) ? "" : said("（以已提供的信息为限）", " (as far as stated)"));
        line(
                coloured(title, isWhole || verdict == Verdict.BLOCKED ? style(verdict) : Style.fg_yellow, Style.bold)
                        + "    ",
                String.join(" · ", facts));
        printSummary(report);
        SubmitBefore before = report.submitBefore();
        if (before != null && before.isNear(report.evaluatedOn())) {
            line(
                    "  ",
                    said(
                            "最晚 " + before.day() + " 提交：" + before.what().in(language) + "该日到期。",
                            "Submit by " + before.day() + ": the last day of the "
                                    + before.what().in(language) + '.'));
        }
    }

    /** {@return whether a verdict says that the filing can be submitted} */
    private static boolean isReady(Verdict verdict) {
        return verdict == Verdict.READY || verdict == Verdict.READY_WITH_WARNINGS;
    }

    /** Prints the number of open tasks, so that a reader sees at the start whether there is work to do. */
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
        count(
                counts,
                said("缺少可能阻断的信息", "inputs missing that could block"),
                report.unchecked().stream().filter(Unchecked::mayBlock).count());
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

    /** Lists the actions by party; the stages of the procedure have a line of their own. */
    private void printActions(FilingReport report) {
        List<Action> actions =
                report.actions().stream().filter(TextReport::isToDo).toList();
        if (actions.isEmpty()) {
            return;
        }
        heading("要做的", "To do", actions.size());
        for (Party who : Party.values()) {
            List<Action> theirs =
                    actions.stream().filter(action -> action.who() == who).toList();
            if (!theirs.isEmpty()) {
                out.append("  " + coloured(name(who), Style.bold) + '\n');
                theirs.forEach(action -> printAction(action, report));
            }
        }
    }

    /** A judgement of the reviewer that no finding waits for is no work. */
    private static boolean isToDo(Action action) {
        return action.kind() != ActionKind.STEP && (action.who() != Party.AUTHORITY || action.why() != null);
    }

    private String name(Party who) {
        return who == Party.SERVICE_PROVIDER ? said("我们", "we") : who.in(language);
    }

    private void printAction(Action action, FilingReport report) {
        // What is only to be stated or looked at has no fault yet, so a severity would look like one, unless it may
        // block.
        Severity severity = action.why() != null || action.isBlocking() ? action.severity() : null;
        line(
                severity == null
                        ? WideText.pad("    " + action.kind().in(language), ACTION)
                        : coloured(WideText.pad("    " + severity.in(language), ACTION), style(severity)),
                action.what().in(language));
        if (action.why() == null) {
            // The fields stand with the open points.
            return;
        }
        hanging(ACTION, action.why().in(language));
        for (Action.Field field : action.fields()) {
            hanging(ACTION, field.path() + (field.apiField() == null ? "" : "  →  " + field.apiField()));
        }
        for (Action.Finding next : action.followUps()) {
            grounds("连带", "Also", title(next.ruleId()) + said("（改正后本项随之消失）", " (mend the cause, and this is gone)"));
        }
        printGrounds(action.resolves().get(0), report);
        grounds("规则", "Rule", action.resolves().get(0).ruleId());
    }

    /** The grounds of the finding that the action is for; those of others that it removes are in the full report. */
    private void printGrounds(Action.Finding finding, FilingReport report) {
        report.violations().stream()
                .filter(violation -> finding.kind() == Action.FindingKind.VIOLATION
                        && violation.ruleId().equals(finding.ruleId())
                        && violation.path().equals(finding.path()))
                .findFirst()
                .ifPresent(violation -> {
                    if (violation.penalty() != null) {
                        grounds("罚则", "Penalty", citations.penalty(violation.penalty()));
                    }
                    grounds("依据", "Basis", citations.all(violation.basis()));
                });
        report.requirements().stream()
                .filter(requirement -> finding.kind() == Action.FindingKind.REQUIREMENT
                        && requirement.ruleId().equals(finding.ruleId())
                        && requirement.path().equals(finding.path()))
                .findFirst()
                .ifPresent(requirement -> grounds("依据", "Basis", citations.all(requirement.basis())));
    }

    private void grounds(String chinese, String english, String text) {
        line(WideText.pad("    " + said(chinese, english), ACTION), text);
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
            violation
                    .alsoAt()
                    .forEach(path -> labelled(
                            "",
                            "",
                            path
                                    + WeChatFields.ofPath(path)
                                            .map(field -> "  →  " + field)
                                            .orElse("")));
            if (violation.causedBy() != null) {
                labelled(
                        "起因",
                        "Cause",
                        title(violation.causedBy().ruleId()) + said("（改正后本项随之消失）", " (mend that, and this is gone)"));
            }
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
        if (!full) {
            printFoldedRequirements(requirements);
            return;
        }
        Map<ProvidedBy, List<MaterialRequirement>> byProvider =
                new TreeMap<>(requirements.stream().collect(Collectors.groupingBy(MaterialRequirement::providedBy)));
        byProvider.forEach((provider, theirs) -> {
            out.append("\n  " + provider.in(language) + '\n');
            theirs.forEach(this::printRequirement);
        });
    }

    private void printRequirement(MaterialRequirement requirement) {
        out.append(coloured(
                WideText.pad("    " + requirement.status().in(language), STATUS), style(requirement.status())));
        out.append(Harmless.of(requirement.title().in(language)) + '\n');
        hanging(STATUS, requirement.reason().in(language));
        if (isToGet(requirement)) {
            hanging(STATUS, citations.all(requirement.basis()));
        }
    }

    /** Only the name: the missing materials are listed in the actions. */
    private void printFoldedRequirements(List<MaterialRequirement> requirements) {
        Map<RequirementStatus, List<MaterialRequirement>> byStatus =
                new TreeMap<>(requirements.stream().collect(Collectors.groupingBy(MaterialRequirement::status)));
        byStatus.forEach((status, these) -> line(
                coloured(WideText.pad("    " + status.in(language), STATUS), style(status)),
                list(these.stream().map(requirement -> requirement.title().in(language)))));
    }

    private static boolean isToGet(MaterialRequirement requirement) {
        return requirement.status() == RequirementStatus.MISSING || requirement.status() == RequirementStatus.DEFECTIVE;
    }

    private void printDuties(List<Duty> duties) {
        if (duties.isEmpty()) {
            return;
        }
        heading("义务", "Duties", duties.size());
        blankLineIfFull();
        for (Duty duty : duties) {
            if (duty.standing() && !parts.duties()) {
                continue;
            }
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
            if (parts.duties()) {
                hanging(4, citations.all(duty.basis()));
            }
        }
        long standing =
                parts.duties() ? 0 : duties.stream().filter(Duty::standing).count();
        if (standing > 0) {
            line(
                    "  • ",
                    said("同类备案都有的义务 " + standing + " 项。", "Duties that every such filing brings: " + standing + "."));
        }
    }

    private void printTimeline(List<TimelineEntry> timeline) {
        if (timeline.isEmpty()) {
            return;
        }
        heading("流程", "Timeline", timeline.size());
        blankLineIfFull();
        if (!full) {
            line("  ", timeline.stream().map(this::stage).distinct().collect(Collectors.joining(" → ")));
            return;
        }
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

    private String stage(TimelineEntry entry) {
        String times = (entry.duration() == null ? "" : entry.duration().in(language))
                + (entry.deadline() == null ? "" : " ≤ " + entry.deadline());
        return entry.stage().in(language) + (times.isEmpty() ? "" : said("（" + times + "）", " (" + times + ")"));
    }

    private void printUnchecked(FilingReport report) {
        List<Unchecked> unchecked = report.unchecked();
        if (unchecked.isEmpty()) {
            return;
        }
        heading("未能判断", "Not decided", unchecked.size());
        blankLineIfFull();
        if (!parts.unchecked()) {
            report.uncheckedGroups().forEach(this::printGroup);
            return;
        }
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

    /** An entry that a person can settle has a box to tick. */
    private void printGroup(UncheckedGroup group) {
        Stream<String> items = switch (group.key()) {
            case BLOCKING_INPUT, OTHER_INPUT ->
                group.paths().isEmpty() ? group.entries().stream().map(Unchecked::path) : group.paths().stream();
            case PICTURES -> Stream.empty();
            case PAPERS, REGISTER, DISCRETION, FAULT, STANDING ->
                group.entries().stream().map(open -> title(open.ruleId())).distinct();
        };
        String listed = list(items);
        String box = switch (group.key()) {
            case BLOCKING_INPUT, OTHER_INPUT, PICTURES, PAPERS, REGISTER -> "  □ ";
            case DISCRETION, FAULT, STANDING -> "  • ";
        };
        line(box, group.title().in(language) + (listed.isEmpty() ? "" : said("：", ": ") + listed));
    }

    private void printReceipt(Receipt receipt) {
        heading("回执", "Receipt", null);
        blankLineIfFull();
        if (!full) {
            line("  ", receipt.engine() + said("，规则 sha256 ", ", rules sha256 ") + start(receipt.rulePackSha256()));
            return;
        }
        line("  ", receipt.engine() + ", " + receipt.rulePack());
        line("  ", "rules   sha256 " + receipt.rulePackSha256());
        if (receipt.requestHmac() != null) {
            line("  ", "request hmac   " + receipt.requestHmac());
        }
    }

    /** Folded sections are short and need no air. */
    private void blankLineIfFull() {
        if (full) {
            out.append('\n');
        }
    }

    private static String start(String digest) {
        return digest.length() <= SHORT_DIGEST ? digest : digest.substring(0, SHORT_DIGEST);
    }

    private String title(String ruleId) {
        Text title = titles.get(ruleId);
        return title == null ? ruleId : title.in(language);
    }

    private String list(Stream<String> items) {
        return items.collect(Collectors.joining(said("、", ", ")));
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
            case UNDECIDED, INCOMPLETE -> "?";
            case READY_WITH_WARNINGS -> "!";
            case READY -> "✓";
        };
    }

    private static IStyle style(Verdict verdict) {
        return switch (verdict) {
            case BLOCKED -> Style.fg_red;
            case UNDECIDED, INCOMPLETE, READY_WITH_WARNINGS -> Style.fg_yellow;
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
