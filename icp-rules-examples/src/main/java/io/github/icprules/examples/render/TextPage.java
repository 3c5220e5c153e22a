package io.github.icprules.examples.render;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.report.Action;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Duty;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Party;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.UncheckedGroup;
import io.github.icprules.report.Verdict;
import io.github.icprules.report.Violation;
import io.github.icprules.report.Waived;
import io.github.icprules.text.Language;
import io.github.icprules.text.PersonalData;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** The data of one report for the terminal template, in one language, wrapped and without harmful characters. */
public final class TextPage {

    private static final String RESET = "\u001B[0m";
    private static final int SHORT_DIGEST = 12;

    private final FilingRequest request;
    private final FilingReport report;
    private final Layout layout;
    private final Language language;
    private final Map<String, Text> titles;
    private final Citations citations;

    TextPage(FilingRequest request, FilingReport report, Layout layout, Map<String, Text> titles) {
        this.request = request;
        this.report = report;
        this.layout = layout;
        this.language = layout.language();
        this.titles = titles;
        this.citations = new Citations(language);
    }

    /**
     * The layout of a text.
     *
     * @param language the language of the sentences
     * @param inColour whether to use the colours of a terminal
     * @param columns the width of a line
     * @param parts the parts that are printed in full
     */
    public record Layout(Language language, boolean inColour, int columns, Parts parts) {}

    /**
     * The parts that are printed in full.
     *
     * @param full whether to print the whole report, except data that only its JSON has
     * @param duties whether to print all duties
     * @param unchecked whether to print all open points
     */
    public record Parts(boolean full, boolean duties, boolean unchecked) {

        /** No parts in full: parts that similar filings have in common are folded. */
        public static final Parts FOLDED = new Parts(false, false, false);

        /** All parts in full. */
        public static final Parts FULL = new Parts(true, true, true);
    }

    /** {@return the report} */
    public FilingReport report() {
        return report;
    }

    /** {@return the parts that are printed in full} */
    public Parts parts() {
        return layout.parts();
    }

    /** {@return one of two fixed texts} */
    public String say(String chinese, String english) {
        return language == Language.ZH ? chinese : english;
    }

    /** {@return a text of the report} */
    public String text(Text text) {
        return text.in(language);
    }

    /** {@return a text behind a label, on the necessary number of lines, without the last line end} */
    public String line(String label, String text) {
        int indent = WideText.width(label.replaceAll("\u001B\\[[0-9;]*m", ""));
        return label
                + String.join("\n" + " ".repeat(indent), WideText.wrap(Harmless.of(text), layout.columns() - indent));
    }

    /** {@return a text behind a number of blanks, on the necessary number of lines} */
    public String line(int indent, String text) {
        return line(" ".repeat(indent), text);
    }

    /** {@return a label with a width in columns} */
    public String label(int columns, String label) {
        return WideText.pad(label, columns);
    }

    /** {@return the title of a section behind an empty line} */
    public String heading(String chinese, String english) {
        return '\n' + bold(say(chinese, english));
    }

    /** {@return the title of a short section; an empty line precedes the title only if the whole report is printed} */
    public String shortHeading(String chinese, String english, int count) {
        String title = heading(chinese, english, count);
        return parts().full() ? title : title.substring(1);
    }

    /** {@return the title of a section and the number of its entries, behind an empty line} */
    public String heading(String chinese, String english, int count) {
        return heading(chinese, english) + ' ' + count;
    }

    /** {@return a text in bold} */
    public String bold(String text) {
        return coloured(text, Style.bold);
    }

    /** {@return the verdict, with a statement if it depends on missing input} */
    public String verdict() {
        Verdict verdict = report.verdict();
        String title = mark(verdict)
                + ' '
                + text(verdict)
                + (isWhole() || !isReady(verdict) ? "" : say("（以已提供的信息为限）", " (as far as stated)"));
        return coloured(title, isWhole() || verdict == Verdict.BLOCKED ? style(verdict) : Style.fg_yellow, Style.bold);
    }

    /** {@return the facts that identify the filing for a reader} */
    public String facts() {
        List<String> facts = new ArrayList<>();
        facts.add(text(request.filingType()));
        if (request.subject().type() != null) {
            facts.add(text(request.subject().type()));
        }
        if (request.miniProgram().name() != null) {
            facts.add(PersonalData.maskNumbersInPublicName(request.miniProgram().name()));
        }
        facts.add(report.evaluatedOn().toString());
        if (report.reference() != null) {
            facts.add(report.reference());
        }
        return String.join(" · ", facts);
    }

    /** {@return the numbers of open tasks, in lines, so that the amount of work is visible at the start} */
    public List<String> counts() {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            count(
                    counts,
                    text(severity),
                    report.violations().stream()
                            .filter(violation -> violation.severity() == severity)
                            .count());
        }
        count(counts, say("缺材料", "missing materials"), materials(RequirementStatus.MISSING));
        count(counts, say("材料有缺陷", "defective materials"), materials(RequirementStatus.DEFECTIVE));
        count(counts, say("平台上办理", "to confirm"), materials(RequirementStatus.TO_CONFIRM));
        count(
                counts,
                say("缺少可能阻断的信息", "inputs missing that could block"),
                report.uncheckedGroups().stream()
                        .filter(group -> group.key() == UncheckedGroup.Key.BLOCKING_INPUT)
                        .mapToLong(group -> Math.max(1, group.paths().size()))
                        .sum());
        count(counts, say("未能判断", "not decided"), report.unchecked().size());
        count(counts, say("已豁免", "waived"), report.waived().size());
        // Each line is coloured by itself, because a colour must not continue into the indentation of the next line.
        return counts.isEmpty()
                ? List.of()
                : WideText.wrap(String.join(" · ", counts), layout.columns() - 2).stream()
                        .map(part -> isWhole() ? part : coloured(part, Style.fg_yellow))
                        .toList();
    }

    private static void count(List<String> counts, String what, long number) {
        if (number > 0) {
            counts.add(what + ' ' + number);
        }
    }

    /** {@return whether a verdict says that the filing can be submitted} */
    private static boolean isReady(Verdict verdict) {
        return verdict == Verdict.READY || verdict == Verdict.READY_WITH_WARNINGS;
    }

    /** {@return whether no question is open and no material is missing or defective, so that the verdict needs no addition} */
    private boolean isWhole() {
        return report.unchecked().isEmpty()
                && materials(RequirementStatus.MISSING) + materials(RequirementStatus.DEFECTIVE) == 0;
    }

    private long materials(RequirementStatus status) {
        return report.requirements().stream()
                .filter(requirement -> requirement.status() == status)
                .count();
    }

    /**
     * {@return the next step of a filing without tasks; {@code null} if there are tasks, or if no step on the platform
     * remains}
     */
    public @Nullable String nextStep() {
        long onPlatform = materials(RequirementStatus.TO_CONFIRM);
        return report.verdict() != Verdict.READY || onPlatform == 0 || tasks() > 0
                ? null
                : say(
                        "下一步：在平台上办理 " + onPlatform + " 项材料，然后提交。",
                        "Next: complete on the platform what is to confirm (" + onPlatform + "), then submit.");
    }

    /** {@return the tasks, by party; the party with the most urgent task first} */
    public Map<Party, List<Task>> work() {
        Map<Party, List<Task>> work = new LinkedHashMap<>();
        report.actions().stream()
                .filter(this::isToDo)
                .collect(Collectors.groupingBy(Action::who, LinkedHashMap::new, Collectors.toList()))
                .forEach((who, actions) -> work.put(who, Task.of(actions, language)));
        return work;
    }

    /** {@return the number of tasks} */
    public int tasks() {
        return work().values().stream().mapToInt(List::size).sum();
    }

    /**
     * Returns whether an action is in the list of tasks. The stages of the procedure have their own line. An open point that
     * cannot block the filing is in the list of open points instead, except if the whole report is printed. A decision of the
     * reviewer on which no finding depends is no task.
     */
    private boolean isToDo(Action action) {
        return action.kind() != ActionKind.STEP
                && (action.why() != null
                        || action.isBlocking()
                        || action.kind() == ActionKind.PAPER
                        || (parts().full() && action.who() != Party.AUTHORITY));
    }

    /** {@return the name of a party, from the view of the service provider} */
    public String name(Party who) {
        return who == Party.SERVICE_PROVIDER ? say("我们", "we") : text(who);
    }

    /** {@return the severity or the kind of an action, with a width in columns} */
    public String label(int columns, Action action) {
        // A missing statement or check is no fault yet, so a severity would be misleading.
        if (action.why() == null && action.isBlocking()) {
            return coloured(WideText.pad(say("    可能阻断", "    may block"), columns), Style.fg_yellow);
        }
        Severity severity = action.why() == null ? null : action.severity();
        return severity == null
                ? WideText.pad("    " + text(action.kind()), columns)
                : coloured(WideText.pad("    " + text(severity), columns), style(severity));
    }

    /** {@return a path in the request, with the field of the platform's API if there is one} */
    public String place(String path, @Nullable String apiField) {
        return path + (apiField == null || apiField.equals(path) ? "" : "  →  " + apiField);
    }

    /** {@return a path in the request, with the field of the platform's API if there is one} */
    public String place(String path) {
        return place(path, WeChatFields.ofPath(path).orElse(null));
    }

    /** {@return whether the missing fields are the only reason of an action that may block the filing} */
    public boolean listsFields(Action action) {
        return action.why() == null && action.isBlocking() && action.kind() == ActionKind.INPUT;
    }

    /** {@return the paths of the fields of an action, joined with commas} */
    public String places(Action action) {
        return action.fields().stream().map(Action.Field::path).collect(Collectors.joining(say("、", ", ")));
    }

    /** {@return the title of a rule, or its id if it has none} */
    public String title(String ruleId) {
        Text title = titles.get(ruleId);
        return title == null ? ruleId : text(title);
    }

    /** {@return the penalty for the violation that an action removes; {@code null} if there is none} */
    public @Nullable Penalty penalty(Action action) {
        Violation violation = violation(action);
        return violation == null ? null : violation.penalty();
    }

    /**
     * {@return the articles on which an action is based; empty if the action is for an open point}
     *
     * <p>The full report has the articles of the other findings that the action removes.
     */
    public List<LegalBasis> basis(Action action) {
        Violation violation = violation(action);
        if (violation != null) {
            return violation.basis();
        }
        Action.Finding finding = action.resolves().get(0);
        return report.requirements().stream()
                .filter(requirement -> finding.kind() == Action.FindingKind.REQUIREMENT
                        && requirement.ruleId().equals(finding.ruleId())
                        && requirement.path().equals(finding.path()))
                .findFirst()
                .map(MaterialRequirement::basis)
                .orElse(List.of());
    }

    private @Nullable Violation violation(Action action) {
        Action.Finding finding = action.resolves().get(0);
        return report.violations().stream()
                .filter(violation -> finding.kind() == Action.FindingKind.VIOLATION
                        && violation.ruleId().equals(finding.ruleId())
                        && violation.path().equals(finding.path()))
                .findFirst()
                .orElse(null);
    }

    /** {@return the citations of articles} */
    public String cite(List<LegalBasis> basis) {
        return citations.all(basis);
    }

    /** {@return the penalty} */
    public String cite(Penalty penalty) {
        return citations.penalty(penalty);
    }

    /** {@return the severity of a violation, with a width in columns} */
    public String label(int columns, Severity severity) {
        return coloured(WideText.pad("  " + text(severity), columns), style(severity));
    }

    /** {@return the status of a material, with a width in columns} */
    public String label(int columns, RequirementStatus status) {
        return coloured(WideText.pad("    " + text(status), columns), style(status));
    }

    /** {@return the materials, by the party that provides them} */
    public Map<ProvidedBy, List<MaterialRequirement>> materialsByProvider() {
        return new TreeMap<>(
                report.requirements().stream().collect(Collectors.groupingBy(MaterialRequirement::providedBy)));
    }

    /** {@return the titles of the materials, by status} */
    public Map<RequirementStatus, String> materialsByStatus() {
        return new TreeMap<>(report.requirements().stream()
                .collect(Collectors.groupingBy(
                        MaterialRequirement::status,
                        Collectors.mapping(
                                requirement -> text(requirement.title()), Collectors.joining(say("、", ", "))))));
    }

    /** {@return whether a material must still be obtained} */
    public boolean isToGet(MaterialRequirement requirement) {
        return requirement.status() == RequirementStatus.MISSING || requirement.status() == RequirementStatus.DEFECTIVE;
    }

    /** {@return a title without harmful characters} */
    public String harmless(Text text) {
        return Harmless.of(text(text));
    }

    /** {@return the duties that are printed separately} */
    public List<Duty> duties() {
        return report.duties().stream()
                .filter(duty -> parts().duties() || !duty.standing())
                .toList();
    }

    /** {@return the number of the duties that are only counted} */
    public int foldedDuties() {
        return report.duties().size() - duties().size();
    }

    /** {@return whether every filing of this kind has the same duties and no duty is printed} */
    public boolean areAllDutiesFolded() {
        return duties().isEmpty();
    }

    /** {@return the time and the action of a duty, with the deadline if the sentences do not contain it} */
    public String sentence(Duty duty) {
        String when = text(duty.when());
        String message = text(duty.message());
        String deadline = duty.deadline() == null ? "" : duty.deadline().toString();
        boolean isSaid = when.contains(deadline) || message.contains(deadline);
        return when + (isSaid ? "" : inBrackets(deadline)) + say("：", ": ") + message;
    }

    /** {@return all stages in one line} */
    public String stages() {
        return report.timeline().stream()
                .map(entry ->
                        text(entry.stage()) + (times(entry, " ≤ ").isEmpty() ? "" : inBrackets(times(entry, " ≤ "))))
                .distinct()
                .collect(Collectors.joining(" → "));
    }

    /** {@return the width of the longest stage, including the distance to the next column} */
    public int stageWidth() {
        return report.timeline().stream()
                        .mapToInt(entry -> WideText.width(text(entry.stage())))
                        .max()
                        .orElse(0)
                + 4;
    }

    /** {@return the duration and the deadline of a stage; empty if neither is known} */
    public String times(TimelineEntry entry) {
        return times(entry, "  ≤ ");
    }

    private String times(TimelineEntry entry, String until) {
        return (entry.duration() == null ? "" : text(entry.duration()))
                + (entry.deadline() == null ? "" : until + entry.deadline());
    }

    private String inBrackets(String text) {
        return say("（" + text + "）", " (" + text + ")");
    }

    /** {@return the sentences of the open points that need no input} */
    public List<String> openPoints() {
        return report.unchecked().stream()
                .filter(open -> open.needs().isEmpty())
                .map(open -> text(open.message()))
                .toList();
    }

    /** {@return the rules that wait for input, by the paths of the missing input} */
    public Map<String, String> waiting() {
        return report.unchecked().stream()
                .filter(open -> !open.needs().isEmpty())
                .collect(Collectors.groupingBy(
                        open -> String.join(", ", open.needs()),
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                these -> these.stream()
                                        .map(Unchecked::ruleId)
                                        .distinct()
                                        .collect(Collectors.joining(", ")))));
    }

    /** {@return the box of a group that a person can settle, or a bullet} */
    public String box(UncheckedGroup group) {
        return switch (group.key()) {
            case BLOCKING_INPUT, OTHER_INPUT, PICTURES, PAPERS, REGISTER -> "  □ ";
            case DISCRETION, FAULT, STANDING -> "  • ";
        };
    }

    /** {@return the title of a group and its entries} */
    public String sentence(UncheckedGroup group) {
        Stream<String> items = switch (group.key()) {
            case BLOCKING_INPUT, OTHER_INPUT ->
                group.paths().isEmpty() ? group.entries().stream().map(Unchecked::path) : unlisted(group);
            case PICTURES -> Stream.empty();
            case PAPERS, REGISTER, DISCRETION, FAULT, STANDING ->
                group.entries().stream().map(open -> title(open.ruleId())).distinct();
        };
        // A title can contain a comma, so a semicolon separates titles.
        String separator = group.key() == UncheckedGroup.Key.OTHER_INPUT ? say("、", ", ") : say("；", "; ");
        String listed = items.collect(Collectors.joining(separator));
        return text(group.title()) + (listed.isEmpty() ? "" : say("：", ": ") + listed);
    }

    /** Returns the paths of a group. A reference to the actions replaces the paths that an action already lists. */
    private Stream<String> unlisted(UncheckedGroup group) {
        Set<String> listed = group.key() == UncheckedGroup.Key.BLOCKING_INPUT
                ? report.actions().stream()
                        .filter(this::listsFields)
                        .flatMap(action -> action.fields().stream())
                        .map(Action.Field::path)
                        .collect(Collectors.toSet())
                : Set.of();
        return Stream.concat(
                listed.isEmpty() ? Stream.empty() : Stream.of(say("见“要做的”", "see \"To do\"")),
                group.paths().stream().filter(path -> !listed.contains(path)));
    }

    /**
     * {@return the severity and the sentence of a waived finding; for a material, a sentence that the material is missing}
     */
    public String sentence(Waived waived) {
        Severity severity = waived.severity();
        String title = switch (waived.kind()) {
            case REQUIREMENT -> text(RequirementStatus.MISSING);
            case VIOLATION, STAGE -> severity == null ? "" : text(severity);
            case UNCHECKED -> text(waived.kind());
        };
        return title + say("：", ": ") + text(waived.sentence());
    }

    /** {@return the last day, the reason and the policy of a waiver} */
    public String grounds(Waived waived) {
        return say("豁免至 ", "until ")
                + waived.until()
                + say("，策略 ", ", policy ")
                + waived.policy()
                + say("：", ": ")
                + waived.reason();
    }

    /** {@return the rule packs behind the rules of the receipt; empty if there are none} */
    public String packs() {
        return report.receipt().packs().stream()
                .map(pack -> say("，规则包 ", ", rule pack ") + pack.id() + ' ' + pack.version())
                .collect(Collectors.joining());
    }

    /** {@return the policies, as an addition to the rules of the receipt; empty if there are none} */
    public String policies() {
        return report.receipt().policies().stream()
                .map(policy -> say("，策略 ", ", policy ") + policy.id())
                .collect(Collectors.joining());
    }

    /** {@return the start of the digest of the rules, which is enough to compare two reports} */
    public String shortDigest() {
        String digest = report.receipt().rulePackSha256();
        return digest.length() <= SHORT_DIGEST ? digest : digest.substring(0, SHORT_DIGEST);
    }

    /**
     * Colours a text. The text ends with a reset of all styles, because many terminals show a double underline for the code
     * that ends bold.
     */
    private String coloured(String text, IStyle... styles) {
        return layout.inColour() ? Style.on(styles) + text + RESET : text;
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
