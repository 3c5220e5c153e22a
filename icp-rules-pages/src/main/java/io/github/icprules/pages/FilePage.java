package io.github.icprules.pages;

import io.github.icprules.pages.AnswerTree.Remark;
import io.github.icprules.pages.ReportTree.Action;
import io.github.icprules.pages.ReportTree.AlsoToFile;
import io.github.icprules.pages.ReportTree.Citation;
import io.github.icprules.pages.ReportTree.Duty;
import io.github.icprules.pages.ReportTree.Field;
import io.github.icprules.pages.ReportTree.Open;
import io.github.icprules.pages.ReportTree.OpenGroup;
import io.github.icprules.pages.ReportTree.Penalty;
import io.github.icprules.pages.ReportTree.Requirement;
import io.github.icprules.pages.ReportTree.StageEntry;
import io.github.icprules.pages.ReportTree.Waived;
import io.github.icprules.report.Action.FindingKind;
import io.github.icprules.report.Party;
import io.github.icprules.report.PolicyEffect;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.Language;
import io.github.icprules.text.Term;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page for the file: all findings with their rules, articles and the receipt. Texts have no harmful characters. */
final class FilePage {

    private final PageInput input;
    private final ReportTree report;
    private final @Nullable AnswerTree rejection;
    private final PageDetails details;
    private final Language language;
    private final Words words;
    private final Citations citations;

    FilePage(PageInput input, PageDetails details, Language language) {
        this.input = input;
        this.report = input.report();
        this.rejection = input.rejection();
        this.details = details;
        this.language = language;
        this.words = Words.ofFile(language);
        this.citations = new Citations(language);
    }

    /** The tasks of one party, in their order. */
    record Work(String who, List<Todo> tasks) {}

    /** The objections that one party settles. */
    record Objections(String who, List<Remark> remarks) {}

    /** The open points that are settled in the same way. */
    record Points(String title, List<Open> points) {}

    ReportTree report() {
        return report;
    }

    /** {@return the language code of the page in HTML} */
    String htmlLanguage() {
        return language == Language.ZH ? "zh-CN" : "en";
    }

    /** {@return a fixed text} */
    String say(String key) {
        return words.say(key);
    }

    /** {@return the label of a constant} */
    String text(Term term) {
        return term.in(language);
    }

    /** {@return a text without harmful characters} */
    String plain(String text) {
        return Harmless.of(text);
    }

    /** {@return the mini-program and the subject, as far as the names are known; an individual is not named} */
    String names() {
        boolean isUnit = report.subjectType() != null && !report.subjectType().isIndividual();
        return Stream.of(details.miniProgram(), isUnit ? details.subject() : null)
                .filter(Objects::nonNull)
                .map(UsualWords::shown)
                .collect(Collectors.joining(" · "));
    }

    /** {@return the known facts among the type of filing, the type of subject, the day and the reference} */
    String facts() {
        return Stream.of(
                        report.filingType() == null ? null : text(report.filingType()),
                        report.subjectType() == null ? null : text(report.subjectType()),
                        words.say("file.day", Map.of("day", report.evaluatedOn().toString())),
                        report.reference() == null
                                ? null
                                : words.say("file.reference", Map.of("reference", Harmless.of(report.reference()))))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** {@return the CSS class for the verdict} */
    String mood() {
        return rejection != null ? "stop" : isSettled() ? "go" : VerdictMark.mood(report.verdict());
    }

    /** {@return the rejection or the verdict, behind a sign that is visible without colours} */
    String verdict() {
        if (rejection != null) {
            return "✗ " + Harmless.of(rejection.headline());
        }
        return input.isFiled()
                ? words.say("file.filed")
                : input.isUnderReview()
                        ? words.say("file.review")
                        : VerdictMark.sign(report.verdict()) + ' ' + text(report.verdict());
    }

    /** {@return the numbers of findings in words; empty if there are none} */
    String counts() {
        return String.join(" · ", new Counts(report, false, language).all());
    }

    /** {@return the last day for the submission in a sentence; empty if it is not known, or if nothing can be submitted now} */
    String submission() {
        ReportTree.SubmitBefore before = report.submitBefore();
        boolean isStopped = rejection != null || isSettled() || report.verdict() == Verdict.BLOCKED;
        return before == null || isStopped
                ? ""
                : words.say("file.submit", Map.of("day", before.day().toString(), "what", Harmless.of(before.what())));
    }

    /** {@return the last day for a task} */
    String by(LocalDate day) {
        return words.say("file.by", Map.of("day", day.toString()));
    }

    private boolean isSettled() {
        return input.isUnderReview() || input.isFiled();
    }

    /** {@return the objections of the platform, by party; empty if the filing is not rejected} */
    List<Objections> objections() {
        AnswerTree answer = rejection;
        return answer == null
                ? List.of()
                : Arrays.stream(Party.values())
                        .map(party -> new Objections(text(party), answer.of(party)))
                        .filter(objections -> !objections.remarks().isEmpty())
                        .toList();
    }

    /** {@return the tasks before the submission, by party} */
    List<Work> work() {
        return Arrays.stream(Party.values())
                .map(party -> new Work(
                        text(party),
                        Todo.of(report.actions().stream()
                                .filter(action -> action.who() == party && Todo.isToDo(action))
                                .toList())))
                .filter(work -> !work.tasks().isEmpty())
                .toList();
    }

    /** {@return the missing fields if they are the only reason of an action, in words; empty otherwise} */
    String missingFields(Action action) {
        return Todo.listsFields(action)
                ? action.fields().stream()
                        .map(field -> label(field.path()))
                        .distinct()
                        .collect(Collectors.joining(say("file.between")))
                : "";
    }

    /** {@return the missing and defective materials} */
    List<Requirement> openMaterials() {
        return report.requirements().stream().filter(Requirement::isOpen).toList();
    }

    /** {@return the materials with a status in one line; empty if there are none} */
    String materials(RequirementStatus status) {
        return report.requirements().stream()
                .filter(requirement -> requirement.status() == status)
                .map(requirement -> Harmless.of(requirement.title()))
                .distinct()
                .collect(Collectors.joining(say("file.between")));
    }

    /** {@return the open points by the way to settle them} */
    List<Points> openPoints() {
        List<Points> points = report.uncheckedGroups().stream()
                .map(group -> new Points(Harmless.of(group.title()), of(group)))
                .filter(group -> !group.points().isEmpty())
                .collect(Collectors.toList());
        List<Open> ungrouped =
                report.unchecked().stream().filter(open -> open.group() == null).toList();
        if (!ungrouped.isEmpty()) {
            points.add(new Points(text(FindingKind.UNCHECKED), ungrouped));
        }
        return points;
    }

    private List<Open> of(OpenGroup group) {
        return report.unchecked().stream()
                .filter(open -> open.group() == group.key())
                .toList();
    }

    /** {@return the filings with other authorities} */
    List<AlsoToFile> alsoToFile() {
        return report.alsoToFile();
    }

    /** {@return the effects of policies except for waived findings, which have a list of their own} */
    List<PolicyEffect> effects() {
        return Effects.withoutWaived(report);
    }

    /** {@return the kind, the number, the rule and the policy of an effect, and its reason} */
    String sentence(PolicyEffect effect) {
        return words.say(
                effect.applied() ? "file.effect" : "file.effect-not-applied",
                Map.of(
                        "effect",
                        effect.kind().in(language),
                        "count",
                        String.valueOf(effect.count()),
                        "policy",
                        Harmless.of(effect.policy()),
                        "reason",
                        Harmless.of(effect.reason())));
    }

    /** {@return the last day, the policy and the reason of a waiver} */
    String grounds(Waived waived) {
        return words.say(
                "file.waiver",
                Map.of(
                        "until",
                        waived.until().toString(),
                        "policy",
                        Harmless.of(waived.policy()),
                        "reason",
                        Harmless.of(waived.reason())));
    }

    /** {@return the duties; the duties that only some filings have come first} */
    List<Duty> duties() {
        return report.duties().stream()
                .sorted(Comparator.comparing(Duty::standing))
                .toList();
    }

    /** {@return the duration and the last day of a stage in brackets; empty if neither is known} */
    String times(StageEntry entry) {
        String times = Stream.of(
                        entry.duration() == null ? null : Harmless.of(entry.duration()),
                        entry.deadline() == null || rejection != null ? null : by(entry.deadline()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(say("file.comma")));
        return times.isEmpty() ? "" : words.say("file.times", Map.of("times", times));
    }

    /** {@return the title of a rule} */
    String ruleTitle(String ruleId) {
        return Harmless.of(report.title(ruleId));
    }

    /** {@return the name of a path, or the path if it has none} */
    String label(String path) {
        return Harmless.of(report.label(path));
    }

    /** {@return a path in the request, with the field of the platform's API if there is one} */
    String place(Field field) {
        String apiField = field.apiField();
        boolean isSame = apiField == null || apiField.equals(field.path());
        return Harmless.of(isSame ? field.path() : field.path() + " → " + apiField);
    }

    /** {@return the citation of an article, with the confidence if it is not high} */
    String cite(Citation citation) {
        return Harmless.of(citations.one(citation));
    }

    /** {@return the penalty} */
    String cite(Penalty penalty) {
        return Harmless.of(citations.penalty(penalty));
    }

    /** {@return the address of the article; {@code null} if no public address is known} */
    @Nullable String link(Citation citation) {
        String url = citation.url();
        return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
    }

    /**
     * {@return the severity of the finding that an action removes; {@code null} if the action only settles an open point that
     * blocks nothing}
     */
    @Nullable Severity severity(Action action) {
        return action.why() != null || action.isBlocking() ? action.severity() : null;
    }

    /** {@return the CSS class for a severity} */
    String mood(@Nullable Severity severity) {
        if (severity == null) {
            return "calm";
        }
        return switch (severity) {
            case BLOCKING, LEGAL -> "stop";
            case WARNING -> "care";
            case INFO -> "calm";
        };
    }
}
