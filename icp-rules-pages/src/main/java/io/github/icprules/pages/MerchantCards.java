package io.github.icprules.pages;

import io.github.icprules.pages.Card.Choice;
import io.github.icprules.pages.Card.Topic;
import io.github.icprules.pages.ReportTree.Action;
import io.github.icprules.pages.ReportTree.Answer;
import io.github.icprules.pages.ReportTree.Field;
import io.github.icprules.pages.ReportTree.MerchantWords;
import io.github.icprules.pages.ReportTree.Requirement;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Party;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tasks of the merchant as cards: a card for a paper, a question or another task. */
final class MerchantCards {

    /** The start of the paths of the face verification. */
    static final String FACE = "miniProgram.faceVerification";

    /** The verification by SMS that has failed: the platform has returned the filing. */
    private static final List<String> SMS = List.of("platform.smsVerification", "platform.smsTries");

    private final ReportTree report;
    private final Words words;
    private final UsualWords usual;
    private final Principals principals;
    private final MerchantDecisions decisions;
    private final MerchantPapers papers;
    private final CardSentences sentences;

    MerchantCards(ReportTree report, Words words, UsualWords usual, Language language) {
        this.report = report;
        this.words = words;
        this.usual = usual;
        this.principals = new Principals(report, words, usual);
        this.decisions = new MerchantDecisions(report, words, usual, principals);
        this.sentences = new CardSentences(words, language);
        this.papers = new MerchantPapers(report, words, usual, language, this::isCovered);
    }

    /** {@return what the merchant decides first; empty if there is nothing} */
    List<Card> first() {
        return report.actions().stream()
                .filter(MerchantCards::isDecision)
                .map(action -> task(action, false).asDecision())
                .distinct()
                .toList();
    }

    private static boolean isDecision(Action action) {
        return action.who() == Party.MERCHANT && action.decision();
    }

    private boolean isCovered(Action action) {
        return isDecision(action)
                || NextSteps.isWaitForEnd(action)
                || decisions.covers(action)
                || principals.choices().contains(action)
                || principals.waits(action);
    }

    /** {@return whether a paper is of a person who is to be replaced or chosen} */
    boolean isOfReplaced(String material) {
        return decisions.isOfReplaced(material) || principals.isPaperWaiting(material);
    }

    /** {@return the choice of the persons, before the papers of these persons; empty if there is none} */
    List<Card> persons() {
        List<Card> cards = principals.choices().stream()
                .map(action -> task(action, false))
                .distinct()
                .toList();
        if (cards.isEmpty()) {
            return List.of();
        }
        String waiting = waiting();
        String best = fewestPoints();
        Card card = cards.size() == 1 ? withBest(cards.get(0), best) : ofPersons(cards, best);
        return List.of(card.with(card.lines(), waiting.isEmpty() ? card.reasons() : List.of(waiting))
                .asDecision());
    }

    private static Card withBest(Card card, String best) {
        return best.isEmpty()
                ? card
                : card.with(
                        Stream.concat(card.lines().stream(), Stream.of(best)).toList(), card.reasons());
    }

    /** Returns several choices of persons as one card, with the shortest way if there is one. */
    private Card ofPersons(List<Card> cards, String best) {
        List<String> lines = new ArrayList<>();
        if (!best.isEmpty()) {
            lines.add(best);
        }
        for (Card card : cards) {
            String how = String.join("", card.lines())
                    .replace(words.say("decision.which"), "")
                    .strip();
            lines.add(words.say("decision.persons.way", Map.of("title", card.title(), "how", how)));
        }
        return Card.matter(Topic.OTHER, words.say("decision.persons"), lines, List.of(), Severity.BLOCKING)
                .inBrief(sentences.first(lines.get(0)));
    }

    /** Returns who takes both parts with the fewest open points; empty if it is not known. */
    private String fewestPoints() {
        long ofSubject = principals.pointsOf(Principals.Role.SUBJECT);
        long ofMiniProgram = principals.pointsOf(Principals.Role.MINI_PROGRAM);
        PageDetails details = usual.details();
        return ofSubject == ofMiniProgram
                        || principals.choices().stream().noneMatch(principals::isOfBoth)
                        || details.subjectPrincipal() == null
                        || details.miniProgramPrincipal() == null
                ? ""
                : words.say(
                        "decision.persons.best",
                        Map.of(
                                "person",
                                ofSubject < ofMiniProgram
                                        ? usual.nameOfSubjectPrincipal()
                                        : usual.nameOfMiniProgramPrincipal()));
    }

    /** Returns what waits for the choice of the persons, in a sentence; empty if there is nothing. */
    private String waiting() {
        Set<String> names = new LinkedHashSet<>();
        report.actions().stream()
                .filter(principals::waits)
                .filter(action -> !MerchantPapers.isOnRequest(action))
                .forEach(action -> addWaiting(action, names));
        report.actions().stream()
                .filter(Todo::listsFields)
                .flatMap(action -> action.fields().stream())
                .filter(field -> principals.waits(field.path()))
                .forEach(field -> addWaiting(field.path(), names));
        return names.isEmpty()
                ? ""
                : words.say("decision.persons.wait", Map.of("papers", String.join(words.say("paper.between"), names)));
    }

    private void addWaiting(Action action, Set<String> names) {
        for (String material : report.materials(action)) {
            names.add(
                    material.endsWith("_AUTHORISATION_LETTER")
                            ? words.say("wait.letter")
                            : material.endsWith("_ID") ? words.say("wait.document") : papers.nameOf(action));
        }
        if (report.materials(action).isEmpty()) {
            action.fields().forEach(field -> addWaiting(field.path(), names));
        }
    }

    private void addWaiting(String path, Set<String> names) {
        String entry = "data." + path.substring(path.lastIndexOf('.') + 1);
        if (path.startsWith(FACE)) {
            names.add(words.say("next.face"));
        } else if (path.contains(".document")) {
            names.add(words.say("wait.document"));
        } else if (path.contains(".authorisation")) {
            names.add(words.say("wait.letter"));
        } else if (words.has(entry)) {
            names.add(words.say(entry));
        }
    }

    /** {@return whether the service provider asks the merchant before it does an action} */
    boolean isAsked(Action action) {
        return action.who() == Party.SERVICE_PROVIDER && isCovered(action);
    }

    /** {@return the papers that the reviewer may ask for} */
    List<String> maybe() {
        return papers.maybe();
    }

    /** {@return the papers to bring or to replace, each once} */
    List<Card> papers() {
        return papers.papers();
    }

    /** {@return whether the merchant photographs a paper that is no letter to sign} */
    boolean isAnyPhotographed() {
        return papers.isAnyPhotographed();
    }

    /** {@return the questions} */
    List<Card> questions() {
        return sentences.onceEach(Stream.of(decisions.questions(), tasks(true))
                .flatMap(List::stream)
                .toList());
    }

    /** {@return the other tasks before the submission} */
    List<Card> others() {
        return Stream.of(decisions.others(), tasks(false))
                .flatMap(List::stream)
                .map(card -> card.brief().isEmpty() ? card.inBrief(brief(card.lines())) : card)
                .toList();
    }

    /** {@return the first sentence of the ways to settle something; empty if there is none} */
    String brief(List<String> lines) {
        return lines.isEmpty() ? "" : sentences.first(lines.get(0));
    }

    private List<Card> tasks(boolean isQuestion) {
        return report.actions().stream()
                .filter(action -> action.who() == Party.MERCHANT
                        && Todo.isToDo(action)
                        && !isCovered(action)
                        && action.kind() != ActionKind.PAPER
                        && action.kind() != ActionKind.WAIT
                        && !Todo.listsFields(action)
                        && (action.kind() == ActionKind.QUESTION) == isQuestion)
                .map(action -> task(action, isQuestion))
                .distinct()
                .toList();
    }

    /** Returns the card of a task. A question contains its reason. */
    private Card task(Action action, boolean isQuestion) {
        if (isQuestion) {
            String question = usual.withoutForm(action.what());
            return Card.question(
                    usual.title(sentences.withoutBracket(question)),
                    sentences.bracket(question),
                    action.answers().stream().map(this::choice).toList(),
                    action.severity());
        }
        MerchantWords own = action.merchant();
        if (own != null) {
            return Card.matter(
                            isFace(action) ? Topic.FACE : isOfPhone(action) ? Topic.PHONE : Topic.OTHER,
                            titleFor(own, action),
                            own.how() == null ? List.of() : List.of(usual.merchant(own.how())),
                            List.of(),
                            action.severity())
                    .inBrief(own.how() == null ? "" : sentences.first(usual.merchant(own.how())));
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
        return Card.matter(
                isOfPhone(action) ? Topic.PHONE : Topic.OTHER,
                usual.title(usual.withoutForm(action.what())),
                List.of(),
                reasons,
                action.severity());
    }

    /** Returns the title; behind the person if the words do not say whom they are about. */
    private String titleFor(MerchantWords own, Action action) {
        String title = usual.merchant(own.title());
        String person = usual.personAt(action.fields().stream().map(Field::path).toList());
        return usual.title(
                person == null
                                || action.decision()
                                || title.contains(words.say("place.principal"))
                                || title.contains(words.say("merchant.role"))
                        ? title
                        : words.say("merchant.title", Map.of("person", person, "title", title)));
    }

    private static boolean isOfPhone(Action action) {
        return !action.fields().isEmpty()
                && action.fields().stream().allMatch(field -> field.path().endsWith(".phone"));
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
        return words.say("next.face.text", Map.of("person", principals.miniProgramInWords()));
    }

    private Choice choice(Answer answer) {
        return new Choice(usual.title(usual.usual(answer.label())), usual.withoutForm(answer.what()));
    }

    /** {@return the papers that are here and that the merchant need not bring again} */
    List<String> received() {
        return here(RequirementStatus.PROVIDED);
    }

    /** {@return the papers that are here and that the merchant need not bring again, although something is not in order} */
    List<String> receivedToCheck() {
        return here(RequirementStatus.DEFECTIVE);
    }

    /** Returns the papers with a status that no card is about; a paper of which one side is missing has a card. */
    private List<String> here(RequirementStatus status) {
        Set<String> toBring = Stream.of(papers(), first())
                .flatMap(List::stream)
                .map(card -> usual.withoutSides(card.title()))
                .collect(Collectors.toSet());
        boolean isFaceOpen = others().stream().anyMatch(card -> card.topic() == Topic.FACE);
        return report.requirements().stream()
                .filter(requirement ->
                        requirement.status() == status && requirement.providedBy() != null && isOfMerchant(requirement))
                .filter(requirement -> !(isFaceOpen && requirement.material().equals("FACE_VERIFICATION"))
                        && !decisions.isOfReplaced(requirement.material())
                        && !(status == RequirementStatus.DEFECTIVE
                                && principals.isPaperWaiting(requirement.material())))
                .map(papers::titleOf)
                .distinct()
                .filter(title -> !toBring.contains(usual.withoutSides(title)))
                .toList();
    }

    private static boolean isOfMerchant(Requirement requirement) {
        return switch (Objects.requireNonNull(requirement.providedBy())) {
            case DEVELOPER_PREPARES, COMPLETED_ON_PLATFORM -> true;
            case PLATFORM_PROVIDES, PLATFORM_PROVIDES_DEVELOPER_CONFIRMS -> false;
        };
    }
}
