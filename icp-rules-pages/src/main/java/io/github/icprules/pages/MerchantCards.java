package io.github.icprules.pages;

import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.pages.Card.Choice;
import io.github.icprules.pages.Card.Kind;
import io.github.icprules.pages.Card.Topic;
import io.github.icprules.pages.ReportTree.Action;
import io.github.icprules.pages.ReportTree.Answer;
import io.github.icprules.pages.ReportTree.Field;
import io.github.icprules.pages.ReportTree.Requirement;
import io.github.icprules.report.Action.FindingKind;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Party;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tasks of the merchant as cards: a card for a paper, a question or another task. */
final class MerchantCards {

    private static final String FACE = "miniProgram.faceVerification";

    /** The verification by SMS that has failed: the platform has returned the filing. */
    private static final List<String> SMS = List.of("platform.smsVerification", "platform.smsTries");

    /** The start of the paths of the approvals. */
    private static final String APPROVAL = "miniProgram.preApprovals[";

    private static final String LISTING = "miniProgram.listing";

    private final ReportTree report;
    private final Words words;
    private final UsualWords usual;
    private final Language language;
    private final CardSentences sentences;
    private final MerchantObstacles obstacles;
    private final MerchantDecisions decisions;

    MerchantCards(ReportTree report, Words words, UsualWords usual, Language language) {
        this.report = report;
        this.words = words;
        this.usual = usual;
        this.language = language;
        this.sentences = new CardSentences(words, language);
        this.obstacles = new MerchantObstacles(report, words, usual);
        this.decisions = new MerchantDecisions(report, words, usual);
    }

    /** {@return what the merchant decides before anything else; empty if there is no such decision} */
    List<Card> first() {
        return obstacles.cards();
    }

    private boolean isCovered(Action action) {
        return obstacles.covers(action) || decisions.covers(action);
    }

    /** {@return whether the service provider asks the merchant before it does an action} */
    boolean isAsked(Action action) {
        return action.who() == Party.SERVICE_PROVIDER && (isCovered(action) || isDecision(action));
    }

    /** {@return the papers that the reviewer may ask for} */
    List<String> maybe() {
        return report.actions().stream()
                .filter(action -> action.who() == Party.MERCHANT
                        && action.kind() == ActionKind.PAPER
                        && isOnRequest(action)
                        && !isCovered(action))
                .map(this::nameIn)
                .distinct()
                .toList();
    }

    /** {@return the papers to bring or to replace, each once} */
    List<Card> papers() {
        Map<String, List<Action>> papers = new LinkedHashMap<>();
        for (Action action : report.actions()) {
            if (action.who() == Party.MERCHANT
                    && action.kind() == ActionKind.PAPER
                    && !isCovered(action)
                    && !isOnRequest(action)) {
                papers.computeIfAbsent(titleOf(action), title -> new ArrayList<>())
                        .add(action);
            }
        }
        Set<String> reasons = new HashSet<>();
        return papers.entrySet().stream()
                .map(paper -> paper(paper.getKey(), paper.getValue(), reasons))
                .toList();
    }

    /** {@return the questions} */
    List<Card> questions() {
        List<Card> last = report.actions().stream()
                .filter(this::isDecision)
                .map(action -> decision())
                .distinct()
                .toList();
        return Stream.of(decisions.questions(), tasks(true), last)
                .flatMap(List::stream)
                .toList();
    }

    /** Returns whether an action of the provider depends on a decision of the merchant: to cancel the last service or all of it. */
    private boolean isDecision(Action action) {
        return action.who() == Party.SERVICE_PROVIDER
                && action.kind() == ActionKind.CORRECTION
                && action.severity() == Severity.WARNING
                && report.filingType() == FilingType.CANCEL_SERVICE
                && action.fields().stream().anyMatch(field -> field.path().equals("filingType"));
    }

    private Card decision() {
        return Card.question(
                words.say("question.last"),
                List.of(words.say("question.last.why")),
                List.of(
                        new Choice(words.say("question.last.none"), words.say("question.last.none.what")),
                        new Choice(words.say("question.last.more"), words.say("question.last.more.what"))),
                null);
    }

    /** {@return whether the merchant photographs a paper that is no letter to sign} */
    boolean isAnyPhotographed() {
        return report.actions().stream()
                .filter(action -> action.who() == Party.MERCHANT && action.kind() == ActionKind.PAPER)
                .filter(action -> !isCovered(action))
                .anyMatch(action -> report.materials(action).isEmpty()
                        ? !isOnRequest(action)
                        : !report.materials(action).stream().allMatch(Letters::isSigned));
    }

    /** {@return the other tasks before the submission} */
    List<Card> others() {
        return Stream.of(decisions.others(), tasks(false)).flatMap(List::stream).toList();
    }

    private List<Card> tasks(boolean isQuestion) {
        return report.actions().stream()
                .filter(action -> action.who() == Party.MERCHANT
                        && Todo.isToDo(action)
                        && !isCovered(action)
                        && action.kind() != ActionKind.PAPER
                        && action.kind() != ActionKind.WAIT
                        && (action.kind() == ActionKind.QUESTION) == isQuestion)
                .map(action -> task(action, isQuestion))
                .distinct()
                .toList();
    }

    /** Returns the card of a task. A question contains its reason. */
    private Card task(Action action, boolean isQuestion) {
        if (isQuestion) {
            return Card.question(
                    usual.title(usual.withoutForm(action.what())),
                    List.of(),
                    action.answers().stream().map(this::choice).toList(),
                    action.severity());
        }
        List<String> reasons = action.why() == null ? List.of() : List.of(usual.withoutForm(action.why()));
        if (isFace(action)) {
            return Card.matter(Topic.FACE, words.say("face.again"), List.of(faceText()), reasons, action.severity());
        }
        if (isOfSms(action)) {
            return Card.matter(
                    Topic.OTHER,
                    words.say("sms.again"),
                    List.of(words.say("sms.again.how")),
                    reasons,
                    action.severity());
        }
        boolean isOfPhone = !action.fields().isEmpty()
                && action.fields().stream().allMatch(field -> field.path().endsWith(".phone"));
        return Card.matter(
                isOfPhone ? Topic.PHONE : Topic.OTHER,
                action.isAt(LISTING) ? words.say("listing.stop") : usual.title(usual.withoutForm(action.what())),
                List.of(),
                reasons,
                action.severity());
    }

    private static boolean isFace(Action action) {
        return action.kind() == ActionKind.CORRECTION
                && action.fields().stream().anyMatch(field -> field.path().startsWith(FACE));
    }

    private static boolean isOfSms(Action action) {
        return SMS.stream().anyMatch(action::isAt);
    }

    /** {@return whether the filing was returned because the verification by SMS failed} */
    boolean isReturnedForSms() {
        return report.actions().stream().anyMatch(action -> action.isBlocking() && isOfSms(action));
    }

    /** {@return how the mini-program principal verifies the face} */
    String faceText() {
        return words.say("next.face.text", Map.of("person", usual.miniProgramPrincipal()));
    }

    private Choice choice(Answer answer) {
        return new Choice(usual.title(usual.usual(answer.label())), usual.withoutForm(answer.what()));
    }

    /** Returns the card of a paper. A reason that an earlier paper has is left out. */
    private Card paper(String title, List<Action> actions, Set<String> earlier) {
        Set<String> lines = new LinkedHashSet<>();
        Set<String> reasons = new LinkedHashSet<>();
        for (Action action : actions) {
            Requirement missing = missing(action);
            String what = missing != null && missing.category() != null
                    ? words.say("paper.approval.how")
                    : usual.withoutForm(action.what());
            if (!title.equals(what) && !repeats(action.what(), action)) {
                lines.add(what);
            }
            String origin = missing == null ? null : Letters.origin(missing, Words.ofMessages(language));
            if (origin != null) {
                lines.add(usual.usual(origin));
            }
            String why = reason(action);
            if (why != null) {
                reasons.add(usual.withoutForm(why));
            }
        }
        reasons.removeIf(reason -> !earlier.add(reason));
        return new Card(
                Kind.PAPER,
                actions.stream().anyMatch(MerchantCards::isOfApproval) ? Topic.APPROVAL : Topic.OTHER,
                words.say(state(actions)),
                title,
                sentences.lines(lines),
                sentences.reasons(reasons, title),
                List.of(),
                ReportTree.gravest(actions));
    }

    /** Returns whether a sentence only repeats the names of papers. */
    private boolean repeats(String sentence, Action action) {
        int named = action.resolves().stream()
                .map(report::requirement)
                .filter(Objects::nonNull)
                .flatMap(requirement -> List.of(requirement.title(), report.title(requirement.ruleId())).stream())
                .filter(sentence::contains)
                .mapToInt(String::length)
                .max()
                .orElse(-1);
        return named >= 0 && sentence.length() - named <= (language == Language.ZH ? 16 : 32);
    }

    /** Returns the reason in one sentence. The reason of an open point is for the provider only. */
    private @Nullable String reason(Action action) {
        if (action.resolves().stream().allMatch(finding -> finding.kind() == FindingKind.UNCHECKED)) {
            return null;
        }
        Requirement missing = missing(action);
        return missing != null ? missing.reason() : action.why();
    }

    private @Nullable Requirement missing(Action action) {
        return action.resolves().stream()
                .map(report::requirement)
                .filter(requirement -> requirement != null && requirement.status() == RequirementStatus.MISSING)
                .findFirst()
                .orElse(null);
    }

    private String state(List<Action> actions) {
        if (actions.stream().anyMatch(action -> missing(action) != null)) {
            return "state.missing";
        }
        if (actions.stream().allMatch(action -> action.materials().isEmpty() && isOfApproval(action))) {
            return "state.settle";
        }
        return actions.stream().anyMatch(Action::isBlocking) ? "state.replace" : "state.better";
    }

    /** Returns the name of the paper of an action, or the task if it names none. */
    private String titleOf(Action action) {
        Set<String> papers = new LinkedHashSet<>();
        action.resolves().stream()
                .map(report::requirement)
                .filter(Objects::nonNull)
                .forEach(requirement -> papers.add(usual.paper(requirement.title())));
        if (papers.isEmpty()) {
            report.materials(action).forEach(material -> papers.add(titleOf(material)));
        }
        if (papers.isEmpty()) {
            action.fields().stream().map(this::paperOf).filter(Objects::nonNull).forEach(papers::add);
        }
        return usual.title(
                papers.isEmpty()
                        ? usual.withoutForm(action.what())
                        : papers.stream().collect(Collectors.joining(words.say("paper.between"))));
    }

    /** Returns the name of a paper at the start of a task, or the task if it does not start with a name. */
    private String nameIn(Action action) {
        String sentence = usual.withoutForm(action.what());
        int end = sentence.indexOf(words.say("paper.end"));
        return end > 0 ? sentence.substring(0, end) : sentence;
    }

    /** Returns whether a paper is for an open point only, so that the reviewer decides whether it is needed. */
    private static boolean isOnRequest(Action action) {
        return !action.resolves().isEmpty()
                && action.resolves().stream().allMatch(finding -> finding.kind() == FindingKind.UNCHECKED);
    }

    private static boolean isOfApproval(Action action) {
        return action.fields().stream().anyMatch(field -> field.path().startsWith(APPROVAL));
    }

    private String titleOf(String material) {
        return report.requirements().stream()
                .filter(requirement -> requirement.material().equals(material))
                .map(Requirement::title)
                .findFirst()
                .or(() -> Stream.of(Material.values())
                        .filter(known -> known.name().equals(material))
                        .map(known -> known.in(language))
                        .findFirst())
                .map(usual::paper)
                .orElse(material);
    }

    private @Nullable String paperOf(Field field) {
        String paper = usual.paperAt(field.path());
        if (paper != null || !field.path().startsWith(APPROVAL)) {
            return paper;
        }
        String label = report.label(field.path());
        int end = label.indexOf(" · ");
        return end < 0 ? null : words.say("paper.approval", Map.of("name", usual.usual(label.substring(0, end))));
    }

    /** {@return the papers that are here and that the merchant need not bring again} */
    List<String> received() {
        return here(RequirementStatus.PROVIDED);
    }

    /** {@return the papers that are here, but whose content differs from the entries, which the provider settles} */
    List<String> receivedToCheck() {
        return here(RequirementStatus.DEFECTIVE);
    }

    private List<String> here(RequirementStatus status) {
        Set<String> toBring = papers().stream().map(Card::title).collect(Collectors.toSet());
        boolean isFaceOpen = others().stream().anyMatch(card -> card.topic() == Topic.FACE);
        return report.requirements().stream()
                .filter(requirement ->
                        requirement.status() == status && requirement.providedBy() != null && isOfMerchant(requirement))
                .filter(requirement -> !(isFaceOpen && requirement.material().equals("FACE_VERIFICATION"))
                        && !decisions.isOfReplaced(requirement.material()))
                .map(requirement -> usual.title(usual.paper(requirement.title())))
                .distinct()
                .filter(title -> !toBring.contains(title))
                .toList();
    }

    private static boolean isOfMerchant(Requirement requirement) {
        return switch (Objects.requireNonNull(requirement.providedBy())) {
            case DEVELOPER_PREPARES, COMPLETED_ON_PLATFORM -> true;
            case PLATFORM_PROVIDES, PLATFORM_PROVIDES_DEVELOPER_CONFIRMS -> false;
        };
    }
}
