package io.github.icprules.pages;

import static java.util.Objects.requireNonNull;

import io.github.icprules.law.Confidence;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.model.PlatformState;
import io.github.icprules.report.Action;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Duty;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Party;
import io.github.icprules.report.PolicyEffect;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.SubmitBefore;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.Language;
import io.github.icprules.text.PersonalData;
import io.github.icprules.text.Text;
import io.github.icprules.wechat.AnsweredReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The data of one report for the templates of {@link ReportPages}, in one language and without harmful characters. */
final class ReportPage {

    /**
     * The number of days within which an expiry is urgent. A filing takes up to 20 working days, and papers also take time. A
     * later expiry decides nothing today.
     */
    private static final int URGENT_DAYS = 60;

    private static final Set<ActionKind> LATER = EnumSet.of(ActionKind.STEP, ActionKind.WAIT);

    private final FilingRequest request;
    private final FilingReport report;
    private final Language language;
    private final Map<String, String> parameters;
    private final Map<String, Text> titles;
    private final Citations citations;
    private final @Nullable Rejection rejection;

    /**
     * Creates a page.
     *
     * @param answered the report with the platform's answer; {@code null} if there is no answer
     */
    ReportPage(
            FilingRequest request,
            FilingReport report,
            Language language,
            Map<String, String> parameters,
            @Nullable AnsweredReport answered) {
        this.request = request;
        this.report = report;
        this.language = language;
        this.parameters = parameters;
        this.rejection = answered == null || !answered.answer().isRejected() ? null : new Rejection(answered, language);
        this.titles = RuleTitles.of(report);
        this.citations = new Citations(language);
    }

    /** {@return the report} */
    FilingReport report() {
        return report;
    }

    /** {@return the language code of the page in HTML} */
    String htmlLanguage() {
        return language == Language.ZH ? "zh-CN" : "en";
    }

    /** {@return one of two fixed texts} */
    String say(String chinese, String english) {
        return language == Language.ZH ? chinese : english;
    }

    /** {@return a text of the report} */
    String text(Text text) {
        return Harmless.of(text.in(language));
    }

    /** {@return a text in the language of the page, without harmful characters} */
    String plain(String text) {
        return Harmless.of(text);
    }

    /** {@return the name of the mini-program, or a text in place of a missing name} */
    String name() {
        String name = request.miniProgram().name();
        return name == null || name.isBlank()
                ? say("小程序", "The mini-program")
                : Harmless.of(PersonalData.maskNumbersInPublicName(name.strip()));
    }

    /** {@return the known facts among the type of filing, the type of subject and the day} */
    String facts() {
        return Stream.of(
                        text(request.filingType()),
                        request.subject().type() == null
                                ? null
                                : text(request.subject().type()),
                        say("核对日期 ", "checked on ") + report.evaluatedOn())
                .filter(fact -> fact != null)
                .collect(Collectors.joining(" · "));
    }

    /** {@return the caller's reference; {@code null} if the request has none} */
    @Nullable String reference() {
        return report.reference() == null ? null : Harmless.of(report.reference());
    }

    /** {@return the CSS class for the verdict} */
    String mood() {
        if (rejection != null) {
            return "stop";
        }
        return switch (report.verdict()) {
            case BLOCKED -> "stop";
            case UNDECIDED, INCOMPLETE, READY_WITH_WARNINGS -> "care";
            case READY -> "go";
        };
    }

    /** {@return a sign for the verdict that is visible without colours} */
    String sign() {
        if (rejection != null) {
            return "✗";
        }
        return switch (report.verdict()) {
            case BLOCKED -> "✗";
            case UNDECIDED, INCOMPLETE -> "?";
            case READY_WITH_WARNINGS -> "!";
            case READY -> "✓";
        };
    }

    /** {@return the verdict in plain words for a merchant} */
    String plainVerdict() {
        if (rejection != null) {
            return rejection.headline();
        }
        return switch (report.verdict()) {
            case BLOCKED -> say("现在还不能提交", "Cannot be submitted yet");
            case UNDECIDED -> say("暂时不能判断能否提交", "Not yet known whether it can be submitted");
            case INCOMPLETE -> say("还缺信息，补齐后才能判断", "Information is still missing");
            case READY_WITH_WARNINGS ->
                papers().isEmpty() && corrections().isEmpty()
                        ? say("可以提交，服务商会先处理几处", "Can be submitted; the service provider settles some points first")
                        : say("可以提交，有几处请先处理", "Can be submitted; some points need attention first");
            case READY -> say("可以提交", "Can be submitted");
        };
    }

    /** {@return the rejection of the filing; {@code null} if the filing is not rejected} */
    @Nullable Rejection rejection() {
        return rejection;
    }

    /** {@return the number of the merchant's tasks, in words} */
    String plainCounts() {
        int papers = papers().stream().mapToInt(task -> task.actions().size()).sum();
        int corrections = corrections().size();
        List<String> counts = new ArrayList<>();
        if (papers > 0) {
            counts.add(say("请准备 " + papers + " 份材料", "Papers to bring: " + papers));
        }
        if (corrections > 0) {
            counts.add(say("请处理 " + corrections + " 件事", "Matters to settle: " + corrections));
        }
        if (!counts.isEmpty()) {
            return String.join(say("，", ". "), counts) + say("。", ".");
        }
        return report.verdict() == Verdict.BLOCKED || report.verdict() == Verdict.INCOMPLETE
                ? say("目前由服务商处理，您暂时不用做什么。", "The service provider is at work; there is nothing for you to do now.")
                : say("您不用再准备材料。", "No further papers are needed from you.");
    }

    /** {@return the papers that the merchant must bring, because they are missing or unusable} */
    List<Task> papers() {
        return tasks(action -> action.kind() == ActionKind.PAPER);
    }

    /** {@return the other tasks of the merchant before the submission} */
    List<Task> corrections() {
        return tasks(action -> action.kind() != ActionKind.PAPER && !LATER.contains(action.kind()));
    }

    private List<Task> tasks(Predicate<Action> selected) {
        return Task.of(actions(Party.MERCHANT).filter(selected).toList(), language);
    }

    /** {@return the actions in which the merchant goes through a stage of the procedure or waits for another party} */
    List<Action> ownSteps() {
        return actions(Party.MERCHANT)
                .filter(action -> LATER.contains(action.kind()))
                .toList();
    }

    /**
     * {@return the tasks of the other parties in words for a merchant, by party; parties without a task are left out}
     *
     * <p>Entries of the form and fields of the API concern the service provider only, so the page has only their number.
     * Corrections that the law requires have a sentence each.
     */
    List<Sentences> others() {
        return Stream.of(
                        new Sentences(text(Party.SERVICE_PROVIDER), providerSentences()),
                        sentences(Party.PLATFORM),
                        sentences(Party.AUTHORITY))
                .filter(work -> !work.sentences().isEmpty())
                .toList();
    }

    /** Returns the tasks of one party. A decision of the reviewer on which no finding depends is no task. */
    private Sentences sentences(Party party) {
        return new Sentences(
                text(party),
                actions(party)
                        .filter(action -> action.kind() == ActionKind.STEP || action.why() != null)
                        .map(action -> text(action.what()))
                        .distinct()
                        .toList());
    }

    private List<String> providerSentences() {
        List<Action> actions = actions(Party.SERVICE_PROVIDER).toList();
        List<String> sentences = new ArrayList<>();
        actions.stream()
                .filter(action -> action.severity() == Severity.LEGAL && action.why() != null)
                .forEach(action -> sentences.add(text(action.what())));
        long corrections = actions.stream()
                .filter(action -> action.why() != null && action.severity() != Severity.LEGAL)
                .count();
        if (corrections > 0) {
            sentences.add(say(
                    "改正或者核对填写的内容：" + corrections + " 处。",
                    "Corrects or checks entries of the form: " + corrections + '.'));
        }
        if (actions.stream().anyMatch(action -> action.why() == null && action.kind() != ActionKind.STEP)) {
            sentences.add(
                    say("补充、核对其余信息，需要时会向您询问。", "Completes and checks the other data, and asks you if necessary."));
        }
        actions.stream()
                .filter(action ->
                        action.kind() == ActionKind.STEP && !action.materials().isEmpty())
                .forEach(action -> sentences.add(text(action.what())));
        if (actions.stream()
                .anyMatch(action ->
                        action.kind() == ActionKind.STEP && action.materials().isEmpty())) {
            sentences.add(say("填写备案信息并提交。", "Fills in the form and submits it."));
        }
        return sentences;
    }

    /** {@return whether the dates of the stages are counted from the day of the check, because no day of submission is known} */
    boolean areDatesAssumed() {
        PlatformState platform = request.platform();
        return (platform == null || (platform.submittedOn() == null && platform.smsSentAt() == null))
                && report.timeline().stream().anyMatch(entry -> entry.deadline() != null);
    }

    /** {@return all tasks, by party} */
    List<Work> allWork() {
        return Stream.of(Party.values())
                .map(party -> new Work(text(party), Task.of(actions(party).toList(), language)))
                .filter(work -> !work.tasks().isEmpty())
                .toList();
    }

    private Stream<Action> actions(Party party) {
        return report.actions().stream().filter(action -> action.who() == party);
    }

    /**
     * {@return the titles of the papers that are present and without defect, so that the merchant need not bring them again}
     */
    List<String> papersAtHand() {
        Set<Material> toBring = papers().stream()
                .flatMap(task -> task.actions().stream())
                .flatMap(action -> action.materials().stream())
                .collect(Collectors.toSet());
        return report.requirements().stream()
                .filter(requirement ->
                        requirement.status() == RequirementStatus.PROVIDED && !toBring.contains(requirement.material()))
                .map(requirement -> text(requirement.title()))
                .distinct()
                .toList();
    }

    /** {@return the rules for photographing a paper} */
    List<String> pictureRules() {
        List<String> rules = new ArrayList<>(List.of(
                say(
                        "拍原件，要彩色的，不要复印件、黑白件或者截屏。",
                        "Photograph the original in colour: no copy, no black and white, no screenshot."),
                say(
                        "放平，四个角都拍进去，不要遮挡，不要反光。",
                        "Lay the paper flat. All four corners are in the picture, with no finger and no glare."),
                say("文字要看得清。拍好后放大看一遍。", "Every word is legible. Zoom in after taking the picture."),
                say("证件有正反两面的，两面都拍。", "Photograph both sides of a document that has two.")));
        String formats = parameters.get("picture-formats");
        if (formats != null) {
            rules.add(say(
                    "格式：" + formats.strip().replace(" ", "、") + "。",
                    "Format: " + formats.strip().replace(" ", ", ") + "."));
        }
        String kilobytes = parameters.get("picture-max-kilobytes");
        if (kilobytes != null) {
            rules.add(say("每张不超过 " + size(kilobytes) + "。", "At most " + size(kilobytes) + " each."));
        }
        String pixels = parameters.get("picture-min-pixels");
        if (pixels != null) {
            String[] sides = pixels.split("-", -1);
            rules.add(
                    sides.length == 2
                            ? say(
                                    "短边至少 " + sides[0] + " 像素，长边至少 " + sides[1] + " 像素（手机直接拍照都够）。",
                                    "At least " + sides[0] + " pixels on the short side and " + sides[1]
                                            + " on the long side; a phone's camera does that.")
                            : say("每边至少 " + pixels + " 像素。", "At least " + pixels + " pixels on either side."));
        }
        return rules;
    }

    private static String size(String kilobytes) {
        int number = Integer.parseInt(kilobytes.strip());
        return number % 1024 == 0 ? number / 1024 + " MB" : number + " KB";
    }

    /** {@return whether an expiry is so close that it decides the day of the submission} */
    boolean isUrgent() {
        SubmitBefore first = report.submitBefore();
        return first != null && !first.day().isAfter(report.evaluatedOn().plusDays(URGENT_DAYS));
    }

    /** {@return the dates of the filing in their order, for a picture} */
    Timeline timeline() {
        List<Timeline.Point> points = new ArrayList<>();
        points.add(new Timeline.Point(
                Timeline.Kind.TODAY,
                say("核对日期", "Checked"),
                report.evaluatedOn().toString(),
                ""));
        if (isUrgent()) {
            points.add(new Timeline.Point(
                    Timeline.Kind.DEADLINE,
                    say("最晚提交", "Submit by"),
                    requireNonNull(report.submitBefore()).day().toString(),
                    text(report.submitBefore().what())));
        }
        // Several rules can describe one stage, and the picture has the stage once.
        report.timeline().stream()
                .map(entry -> new Timeline.Point(
                        Timeline.Kind.STAGE,
                        text(entry.stage()),
                        entry.deadline() == null ? "" : say("最晚 ", "by ") + entry.deadline(),
                        entry.duration() == null ? "" : text(entry.duration())))
                .distinct()
                .forEach(points::add);
        return new Timeline(points);
    }

    /** {@return the title of a rule} */
    String ruleTitle(String ruleId) {
        Text title = titles.get(ruleId);
        return title == null ? ruleId : text(title);
    }

    /** {@return the citation of an article, with the confidence if it is not high} */
    String cite(LegalBasis basis) {
        return Harmless.of(citations.one(basis));
    }

    /** {@return the address of the article; {@code null} if no public address is known} */
    @Nullable String link(LegalBasis basis) {
        String url = basis.url();
        return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
    }

    /** {@return whether the confidence in the article is lower than for a text that was read completely} */
    boolean isWeak(LegalBasis basis) {
        return basis.confidence() != Confidence.HIGH;
    }

    /** {@return the penalty} */
    String cite(Penalty penalty) {
        return Harmless.of(citations.penalty(penalty));
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

    /** {@return the CSS class for the status of a material} */
    String mood(RequirementStatus status) {
        return switch (status) {
            case MISSING, DEFECTIVE -> "stop";
            case PROVIDED -> "go";
            case TO_CONFIRM -> "care";
        };
    }

    /** {@return what policies do with findings, except for the waived findings, which have a list of their own} */
    List<PolicyEffect> effects() {
        return Effects.withoutWaived(report);
    }

    /** {@return the number of findings that policies mute or waive, or that have another severity because of a policy} */
    int changedFindings() {
        return Effects.count(report.policyEffects());
    }

    /** {@return the name of a path in the request; empty if it is not known} */
    String label(String path) {
        Text label = report.labels().get(path);
        return label == null ? "" : text(label);
    }

    /** {@return a path in the request, with the field of the platform's API if there is one} */
    String place(Action.Field field) {
        String apiField = field.apiField();
        boolean isSame = apiField == null || apiField.equals(field.path());
        return Harmless.of(isSame ? field.path() : field.path() + " → " + apiField);
    }

    /** {@return the required materials, the missing ones first} */
    List<MaterialRequirement> materials() {
        return report.requirements().stream()
                .sorted(Comparator.comparing(requirement -> requirement.status() == RequirementStatus.MISSING
                                || requirement.status() == RequirementStatus.DEFECTIVE
                        ? 0
                        : 1))
                .toList();
    }

    /** {@return the duties; the duties that only some filings have come first} */
    List<Duty> duties() {
        return report.duties().stream()
                .sorted(Comparator.comparing(Duty::standing))
                .toList();
    }

    /**
     * The tasks of one party, in words for a merchant.
     *
     * @param who the party
     * @param sentences the tasks of the party, in order
     */
    record Sentences(String who, List<String> sentences) {}

    /**
     * The tasks of one party.
     *
     * @param who the party
     * @param tasks the tasks of the party, in order
     */
    record Work(String who, List<Task> tasks) {}
}
