package io.github.icprules.pages;

import io.github.icprules.model.ProvidedBy;
import io.github.icprules.pages.ReportTree.AlsoToFile;
import io.github.icprules.pages.ReportTree.Duty;
import io.github.icprules.pages.ReportTree.Open;
import io.github.icprules.pages.ReportTree.OpenGroup;
import io.github.icprules.pages.ReportTree.Requirement;
import io.github.icprules.pages.ReportTree.StageEntry;
import io.github.icprules.pages.ReportTree.SubmitBefore;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.UncheckedGroup;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.Language;
import io.github.icprules.text.PersonalData;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The data of one report for the terminal template, in one language, wrapped and without harmful characters. */
final class TextPage {

    private static final int SHORT_DIGEST = 12;

    /** The days within which a last day is near, because the preparation and review of a filing take weeks. */
    private static final int NEAR = 90;

    /** The day and the hour in China. */
    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(SmsTask.CHINA);

    private final PageInput input;
    private final ReportTree report;
    private final PageDetails details;
    private final Language language;
    private final TextLayout layout;
    private final TextBudget budget;
    private final TextLines lines;
    private final TextTasks tasks;
    private final boolean isRejected;

    /** Creates a page. If the platform has rejected the filing, the page has no verdict. */
    TextPage(PageInput input, PageDetails details, TextLayout layout, TextBudget budget, Language language) {
        this.input = input;
        this.report = input.report();
        this.details = details;
        this.language = language;
        this.layout = layout;
        this.budget = budget;
        this.isRejected = input.rejection() != null;
        this.lines = new TextLines(layout, report, language);
        this.tasks = new TextTasks(report, lines, layout.parts().full(), budget);
    }

    /** {@return until when the open verification by SMS must be done, which comes first of all; {@code null} if none is open} */
    @Nullable String sms() {
        Words words = Words.ofMerchant(language);
        UsualWords usual = new UsualWords(words, language, details, report.subjectType());
        SmsTask sms = new SmsTask(input, details, words, usual);
        String until = sms.isOpen() ? UNTIL.format(sms.until()) : "";
        return until.isEmpty()
                ? null
                : lines.bold(lines.say("等短信核验：" + until + " 前", "SMS verification before " + until));
    }

    /** {@return the lines of the platform's answer, which come first; empty if there is none} */
    List<String> answer() {
        AnswerTree answer = input.answer();
        return answer == null ? List.of() : new TextAnswer(answer, lines, parts().full(), budget).all();
    }

    /** {@return the report} */
    ReportTree report() {
        return report;
    }

    /** {@return the waivers, and what else policies change} */
    TextExceptions exceptions() {
        return new TextExceptions(report, lines, language);
    }

    /** {@return the lines of this page} */
    TextLines lines() {
        return lines;
    }

    /** {@return the tasks} */
    TextTasks tasks() {
        return tasks;
    }

    /** {@return the parts that are printed in full} */
    TextLayout.Parts parts() {
        return layout.parts();
    }

    /** {@return the title of a short section; an empty line precedes the title only if the whole report is printed} */
    String shortHeading(String chinese, String english, int count) {
        String title = lines.heading(chinese, english, count);
        return parts().full() ? title : title.substring(1);
    }

    /** {@return the verdict, with a statement if it depends on missing input; of a rejected filing, the title of the report} */
    String verdict() {
        if (isRejected) {
            return lines.bold(lines.say("检查结果", "The check"));
        }
        if (input.isUnderReview()) {
            return lines.bold(lines.say("审核中", "under review"));
        }
        Verdict verdict = report.verdict();
        String title = VerdictMark.sign(verdict)
                + ' '
                + lines.text(verdict)
                + (isWhole() || !isReady(verdict) ? "" : lines.say("（以已提供的信息为限）", " (as far as stated)"));
        return lines.coloured(
                title, isWhole() || verdict == Verdict.BLOCKED ? VerdictMark.style(verdict) : Style.YELLOW, Style.BOLD);
    }

    /** {@return the facts that identify the filing for a reader} */
    String facts() {
        List<String> facts = new ArrayList<>();
        if (report.filingType() != null) {
            facts.add(lines.text(report.filingType()));
        }
        if (report.subjectType() != null) {
            facts.add(lines.text(report.subjectType()));
        }
        if (details.miniProgram() != null) {
            facts.add(PersonalData.maskNumbersInPublicName(details.miniProgram()));
        }
        facts.add(report.evaluatedOn().toString());
        if (report.reference() != null) {
            facts.add(report.reference());
        }
        return String.join(" · ", facts);
    }

    /** {@return the numbers of open tasks, in lines, so that the amount of work is visible at the start} */
    List<String> counts() {
        List<String> counts = new Counts(report, input.isUnderReview(), language).all();
        // Each line is coloured by itself, because a colour must not continue into the indentation of the next line.
        return counts.isEmpty()
                ? List.of()
                : WideText.wrap(String.join(" · ", counts), layout.columns() - 2).stream()
                        .map(part -> isWhole() ? part : lines.coloured(part, Style.YELLOW))
                        .toList();
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

    /** Returns the number of materials with a status. Alternatives of which one is enough are one missing material. */
    private long materials(RequirementStatus status) {
        return status == RequirementStatus.MISSING
                ? report.missingMaterials().size()
                : report.requirements().stream()
                        .filter(requirement -> requirement.status() == status)
                        .count();
    }

    /**
     * {@return the next step of a filing without tasks; {@code null} if there are tasks, or if no step on the platform
     * remains}
     */
    @Nullable String nextStep() {
        long onPlatform = materials(RequirementStatus.TO_CONFIRM);
        return isRejected || report.verdict() != Verdict.READY || onPlatform == 0 || tasks.size() > 0
                ? null
                : lines.say(
                        "下一步：在平台上办理 " + onPlatform + " 项材料，然后提交。",
                        "Next: complete on the platform what is to confirm (" + onPlatform + "), then submit.");
    }

    /** {@return the last day for the submission if it is near; {@code null} otherwise} */
    @Nullable SubmitBefore submitBefore() {
        SubmitBefore before = report.submitBefore();
        return before == null
                        || isRejected
                        || input.isUnderReview()
                        || before.day().isAfter(report.evaluatedOn().plusDays(NEAR))
                ? null
                : before;
    }

    /** {@return the materials, by the party that provides them} */
    Map<ProvidedBy, List<Requirement>> materialsByProvider() {
        return new TreeMap<>(report.requirements().stream()
                .collect(Collectors.groupingBy(requirement ->
                        requirement.providedBy() == null ? ProvidedBy.DEVELOPER_PREPARES : requirement.providedBy())));
    }

    /** {@return the titles of the missing and defective materials, by status} */
    Map<RequirementStatus, String> materialsToGet() {
        return new TreeMap<>(report.requirements().stream()
                .filter(Requirement::isOpen)
                .collect(Collectors.groupingBy(
                        Requirement::status,
                        Collectors.mapping(this::titleOf, Collectors.joining(lines.say("、", ", "))))));
    }

    /** {@return the numbers of the materials that are in order; empty if there are none} */
    String materialsInOrder() {
        return Stream.of(RequirementStatus.PROVIDED, RequirementStatus.TO_CONFIRM)
                .filter(status -> materials(status) > 0)
                .map(status -> lines.text(status) + ' ' + materials(status))
                .collect(Collectors.joining(" · "));
    }

    private String titleOf(Requirement requirement) {
        return requirement.title()
                + (requirement.oneOf().isEmpty() || requirement.status() != RequirementStatus.MISSING
                        ? ""
                        : lines.say("（视回答而定）", " (depends on the answer)"));
    }

    /** {@return whether a material must still be obtained} */
    boolean isToGet(Requirement requirement) {
        return requirement.isOpen();
    }

    /** {@return the duties that are printed separately; a filing with another authority has a line of its own} */
    List<Duty> duties() {
        Set<String> otherFilings = alsoToFile().stream().map(AlsoToFile::ruleId).collect(Collectors.toSet());
        return report.duties().stream()
                .filter(duty -> parts().duties() || (!duty.standing() && !otherFilings.contains(duty.ruleId())))
                .toList();
    }

    /** {@return the number of the duties that are only counted} */
    long foldedDuties() {
        return parts().duties()
                ? 0
                : report.duties().stream().filter(Duty::standing).count();
    }

    /** {@return whether every filing of this kind has the same duties and no duty is printed} */
    boolean areAllDutiesFolded() {
        return foldedDuties() == report.duties().size();
    }

    /** {@return the time and the action of a duty, with the deadline if the sentences do not contain it} */
    String sentence(Duty duty) {
        String when = duty.when();
        String message = duty.message();
        String deadline = duty.deadline() == null ? "" : duty.deadline().toString();
        boolean isSaid = when.contains(deadline) || message.contains(deadline);
        return when + (isSaid ? "" : inBrackets(deadline)) + lines.say("：", ": ") + message;
    }

    /** {@return the filings with other authorities; those of every such filing only in the full text} */
    List<AlsoToFile> alsoToFile() {
        return report.alsoToFile().stream()
                .filter(other -> parts().full() || !other.standing())
                .toList();
    }

    /** {@return the name of a filing, the authority and the time; in the full text also the rule that says more} */
    String sentence(AlsoToFile other) {
        return other.name()
                + (other.certain() ? "" : lines.say("（是否需要，请核实）", " (ask whether it is needed)"))
                + lines.say("：", ": ")
                + other.authority()
                + lines.say("，", ", ")
                + other.when()
                + (parts().full() ? inBrackets(other.ruleId()) : "");
    }

    /** {@return all stages in one line} */
    String stages() {
        return report.timeline().stream()
                .map(entry -> lines.text(entry.stage())
                        + (times(entry, " ≤ ").isEmpty() ? "" : inBrackets(times(entry, " ≤ "))))
                .distinct()
                .collect(Collectors.joining(" → "));
    }

    /** {@return the width of the longest stage, including the distance to the next column} */
    int stageWidth() {
        return report.timeline().stream()
                        .mapToInt(entry -> WideText.width(lines.text(entry.stage())))
                        .max()
                        .orElse(0)
                + 4;
    }

    /** {@return the duration and the deadline of a stage; empty if neither is known} */
    String times(StageEntry entry) {
        return times(entry, "  ≤ ");
    }

    private String times(StageEntry entry, String until) {
        return (entry.duration() == null ? "" : entry.duration())
                + (entry.deadline() == null || isRejected ? "" : until + entry.deadline());
    }

    private String inBrackets(String text) {
        return lines.say("（" + text + "）", " (" + text + ")");
    }

    /** {@return the sentences of the open points that need no input} */
    List<String> openPoints() {
        return report.unchecked().stream()
                .filter(open -> open.needs().isEmpty())
                .map(Open::message)
                .toList();
    }

    /** {@return the rules that wait for input, by the missing input} */
    Map<String, String> waiting() {
        return report.unchecked().stream()
                .filter(open -> !open.needs().isEmpty())
                .collect(Collectors.groupingBy(
                        open -> lines.places(open.needs()),
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                these -> these.stream()
                                        .map(Open::ruleId)
                                        .distinct()
                                        .collect(Collectors.joining(", ")))));
    }

    /** {@return the box of a group that a person can settle, or a bullet} */
    String box(OpenGroup group) {
        return switch (group.key()) {
            case BLOCKING_INPUT, OTHER_INPUT, PICTURES, PAPERS, REGISTER -> "  □ ";
            case DISCRETION, FAULT, STANDING -> "  • ";
        };
    }

    /** {@return the title of a group and its entries} */
    String sentence(OpenGroup group) {
        Stream<String> items = switch (group.key()) {
            case BLOCKING_INPUT, OTHER_INPUT ->
                group.paths().isEmpty()
                        ? entries(group).stream().map(Open::path).map(lines::place)
                        : unlisted(group);
            case PICTURES -> Stream.empty();
            case PAPERS, REGISTER, DISCRETION, FAULT, STANDING ->
                entries(group).stream().map(open -> lines.title(open.ruleId())).distinct();
        };
        // A title can contain a comma, so a semicolon separates titles.
        String separator = group.key() == UncheckedGroup.Key.OTHER_INPUT ? lines.say("、", ", ") : lines.say("；", "; ");
        String listed = items.distinct().collect(Collectors.joining(separator));
        return group.title() + (listed.isEmpty() || !budget.hasLists() ? "" : lines.say("：", ": ") + listed);
    }

    /** Returns the names of the paths of a group. A reference to the actions replaces the paths that an action already lists. */
    private Stream<String> unlisted(OpenGroup group) {
        Set<String> listed = group.key() == UncheckedGroup.Key.BLOCKING_INPUT
                ? report.actions().stream()
                        .filter(tasks::listsFields)
                        .flatMap(action -> action.fields().stream())
                        .map(ReportTree.Field::path)
                        .collect(Collectors.toSet())
                : Set.of();
        return Stream.concat(
                listed.isEmpty() ? Stream.empty() : Stream.of(lines.say("见“要做的”", "see \"To do\"")),
                group.paths().stream().filter(path -> !listed.contains(path)).map(lines::place));
    }

    /** {@return the rule packs behind the rules of the receipt; empty if there are none} */
    String packs() {
        return report.receipt().packs().stream()
                .map(pack -> lines.say("，规则包 ", ", rule pack ") + pack.id() + ' ' + pack.version())
                .collect(Collectors.joining());
    }

    /** {@return the policies, as an addition to the rules of the receipt; empty if there are none} */
    String policies() {
        return report.receipt().policies().stream()
                .map(policy -> lines.say("，策略 ", ", policy ") + policy.id())
                .collect(Collectors.joining());
    }

    /** {@return the start of the digest of the rules, which is enough to compare two reports} */
    String shortDigest() {
        String digest = report.receipt().rulePackSha256();
        return digest.length() <= SHORT_DIGEST ? digest : digest.substring(0, SHORT_DIGEST);
    }

    private List<Open> entries(OpenGroup group) {
        return report.unchecked().stream()
                .filter(open -> open.group() == group.key())
                .toList();
    }
}
