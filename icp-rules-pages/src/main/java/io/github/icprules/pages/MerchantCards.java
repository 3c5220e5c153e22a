package io.github.icprules.pages;

import io.github.icprules.model.FilingType;
import io.github.icprules.pages.ReportTree.Action;
import io.github.icprules.pages.ReportTree.Answer;
import io.github.icprules.pages.ReportTree.Field;
import io.github.icprules.pages.ReportTree.Finding;
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

    /** A sentence with at most so many characters beside the name of a paper says nothing else. */
    private static final int MOST_BESIDE_A_NAME = 16;

    /** The start of the paths of the approvals. */
    private static final String APPROVAL = "miniProgram.preApprovals[";

    /** The key for the state of a paper that is only to be ready if it is asked for. */
    private static final String LATER = "state.later";

    private final ReportTree report;
    private final Words words;
    private final UsualWords usual;
    private final Language language;
    private final CardSentences sentences;
    private final MerchantDecisions decisions;

    MerchantCards(ReportTree report, Words words, UsualWords usual, Language language) {
        this.report = report;
        this.words = words;
        this.usual = usual;
        this.language = language;
        this.sentences = new CardSentences(words, language);
        this.decisions = new MerchantDecisions(report, words, usual, language);
    }

    /**
     * A card.
     *
     * @param state the state of the paper in a word; empty if the card is about no paper
     * @param title the paper, the question or the task
     * @param lines how to do it
     * @param reasons the reasons
     * @param answers the answers to a question; empty if the card is no question
     * @param blocking whether the filing cannot be submitted without the task
     * @param later whether the paper is only to be ready if it is asked for
     */
    record Card(
            String state,
            String title,
            List<String> lines,
            List<String> reasons,
            List<Choice> answers,
            boolean blocking,
            boolean later) {}

    /** An answer to a question, and the task that belongs to it. */
    record Choice(String label, String what) {}

    /** {@return the papers to bring or to replace, each once} */
    List<Card> papers() {
        Map<String, List<Action>> papers = new LinkedHashMap<>();
        for (Action action : report.actions()) {
            if (action.who() == Party.MERCHANT && action.kind() == ActionKind.PAPER && !decisions.covers(action)) {
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

    /** {@return whether an action of the provider depends on a decision of the merchant: to cancel the last service or all of it} */
    boolean isDecision(Action action) {
        return action.who() == Party.SERVICE_PROVIDER
                && action.kind() == ActionKind.CORRECTION
                && action.severity() == Severity.WARNING
                && report.filingType() == FilingType.CANCEL_SERVICE
                && action.fields().stream().anyMatch(field -> field.path().equals("filingType"));
    }

    private Card decision() {
        return new Card(
                "",
                words.say("question.last"),
                List.of(),
                List.of(words.say("question.last.why")),
                List.of(
                        new Choice(words.say("question.last.none"), words.say("question.last.none.what")),
                        new Choice(words.say("question.last.more"), words.say("question.last.more.what"))),
                false,
                false);
    }

    /** {@return whether the merchant photographs a paper that is no letter to sign} */
    boolean isAnyPhotographed() {
        return report.actions().stream()
                .filter(action -> action.who() == Party.MERCHANT && action.kind() == ActionKind.PAPER)
                .filter(action -> !decisions.covers(action))
                .anyMatch(action -> action.materials().isEmpty()
                        ? !state(List.of(action)).equals(LATER)
                        : !action.materials().stream().allMatch(Letters::isSigned));
    }

    /** {@return the other tasks before the submission} */
    List<Card> others() {
        return Stream.of(decisions.others(), tasks(false)).flatMap(List::stream).toList();
    }

    private List<Card> tasks(boolean isQuestion) {
        return report.actions().stream()
                .filter(action -> action.who() == Party.MERCHANT
                        && Todo.isToDo(action)
                        && !decisions.covers(action)
                        && action.kind() != ActionKind.PAPER
                        && action.kind() != ActionKind.WAIT
                        && (action.kind() == ActionKind.QUESTION) == isQuestion)
                .map(action -> task(action, isQuestion))
                .distinct()
                .toList();
    }

    /** Returns the card of a task. A question contains its reason. */
    private Card task(Action action, boolean isQuestion) {
        return new Card(
                "",
                usual.withoutForm(action.what()),
                List.of(),
                isQuestion || action.why() == null ? List.of() : List.of(usual.withoutForm(action.why())),
                action.answers().stream().map(this::choice).toList(),
                action.isBlocking(),
                false);
    }

    private Choice choice(Answer answer) {
        return new Choice(usual.usual(answer.label()), usual.withoutForm(answer.what()));
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
        String state = state(actions);
        if (state.equals(LATER)) {
            lines.add(words.say("paper.later.how"));
        }
        return new Card(
                words.say(state),
                title,
                sentences.lines(lines),
                sentences.reasons(reasons, title),
                List.of(),
                actions.stream().anyMatch(Action::isBlocking),
                state.equals(LATER));
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
        return named >= 0 && sentence.length() - named <= MOST_BESIDE_A_NAME;
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
        List<Finding> findings =
                actions.stream().flatMap(action -> action.resolves().stream()).toList();
        if (findings.stream().allMatch(finding -> finding.kind() == FindingKind.UNCHECKED)) {
            return LATER;
        }
        return actions.stream().allMatch(action -> action.materials().isEmpty() && isOfApproval(action))
                ? "state.settle"
                : "state.replace";
    }

    /** Returns the name of the paper of an action, or the task if it names none. */
    private String titleOf(Action action) {
        Set<String> papers = new LinkedHashSet<>();
        action.resolves().stream()
                .map(report::requirement)
                .filter(Objects::nonNull)
                .forEach(requirement -> papers.add(usual.paper(requirement.title())));
        if (papers.isEmpty()) {
            action.materials().forEach(material -> papers.add(titleOf(material)));
        }
        if (papers.isEmpty()) {
            action.fields().stream().map(this::paperOf).filter(Objects::nonNull).forEach(papers::add);
        }
        return papers.isEmpty()
                ? usual.withoutForm(action.what())
                : papers.stream().collect(Collectors.joining(language == Language.ZH ? "、" : "; "));
    }

    private static boolean isOfApproval(Action action) {
        return action.fields().stream().anyMatch(field -> field.path().startsWith(APPROVAL));
    }

    private String titleOf(String material) {
        return report.requirements().stream()
                .filter(requirement -> requirement.material().equals(material))
                .map(requirement -> usual.paper(requirement.title()))
                .findFirst()
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
        return report.requirements().stream()
                .filter(requirement ->
                        requirement.status() == status && requirement.providedBy() != null && isOfMerchant(requirement))
                .map(requirement -> usual.paper(requirement.title()))
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
