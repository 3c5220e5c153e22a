package io.github.icprules.pages;

import io.github.icprules.pages.Card.Choice;
import io.github.icprules.pages.Card.Topic;
import io.github.icprules.pages.PageDetails.Human;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tasks of the merchant as cards: a card for a paper, a question or another task. */
final class MerchantCards {

    /** The rule that the scope of the licence has the business. */
    private static final String SCOPE = "service-content.beyond-scope";

    private static final String FACE_MATERIAL = "FACE_VERIFICATION";

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

    /**
     * {@return what the merchant decides first; empty if there is nothing}
     *
     * <p>Content that the law forbids comes alone, because no other choice makes it possible.
     */
    List<Card> first() {
        List<Card> all = decisions();
        List<Card> unlawful =
                all.stream().filter(card -> card.severity() == Severity.LEGAL).toList();
        return unlawful.isEmpty() ? all : unlawful;
    }

    /** {@return whether the filing is not possible as it is, so that the papers wait for a decision} */
    boolean isWaiting() {
        return decisions().stream().anyMatch(Card::blocking);
    }

    private List<Card> decisions() {
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
                || principals.waits(action)
                || (isOfScope(action) && isScopeWaiting());
    }

    /** {@return whether a paper is of a person who is to be replaced or chosen} */
    boolean isOfReplaced(String material) {
        return decisions.isOfReplaced(material) || principals.isPaperWaiting(material);
    }

    /** {@return whose account it is, and the choice of the persons, before the papers of these persons; empty if there is none} */
    List<Card> persons() {
        return Stream.concat(decisions.account().stream(), chosenPersons().stream())
                .toList();
    }

    private List<Card> chosenPersons() {
        List<Action> choices = principals.choices();
        if (choices.size() == 1 && Principals.isOfAdministrator(choices.get(0))) {
            return List.of(ofAdministrator(choices.get(0)));
        }
        List<Card> cards =
                choices.stream().map(action -> task(action, false)).distinct().toList();
        if (cards.isEmpty()) {
            return List.of();
        }
        String names = String.join(words.say("paper.between"), waiting().keySet());
        String waiting = names.isEmpty() ? "" : words.say("decision.persons.wait", Map.of("papers", names));
        String best = fewestPoints();
        Card card = cards.size() == 1 ? withBest(cards.get(0), best) : ofPersons(cards, best);
        return List.of(card.with(card.lines(), waiting.isEmpty() ? card.reasons() : List.of(waiting))
                .asDecision());
    }

    /** Returns whether the principal becomes the administrator, or the administrator the principal; the shortest way comes first. */
    private Card ofAdministrator(Action choice) {
        PageDetails details = usual.details();
        Human administrator = details.administrator();
        boolean isLegal = administrator != null && administrator.equals(details.legalRepresentative());
        boolean isSubject = administrator != null && administrator.equals(details.subjectPrincipal());
        boolean isReplaced = principals.isMiniProgramReplaced();
        String waiting = waiting().entrySet().stream()
                .map(paper -> paper.getValue().isEmpty()
                        ? paper.getKey()
                        : words.say(
                                "wait.reason",
                                Map.of(
                                        "paper",
                                        paper.getKey(),
                                        "reason",
                                        String.join(words.say("line.between"), paper.getValue()))))
                .collect(Collectors.joining(words.say("paper.between")));
        Map<String, String> values = Map.of(
                "principal",
                details.miniProgramPrincipal() == null
                        ? words.say("administrator.principal")
                        : usual.nameOfMiniProgramPrincipal(),
                "administrator",
                usual.nameOfAdministrator(),
                "papers",
                waiting);
        String key = isLegal && principals.isSubjectReplaced()
                ? ".both"
                : isSubject ? isLegal ? ".owner" : ".subject" : isLegal ? ".legal" : "";
        Choice change = new Choice(
                words.say("administrator.change.label", values), words.say("administrator.change" + key, values));
        Choice stay = isReplaced
                ? new Choice(words.say("administrator.other.label"), words.say("administrator.other"))
                : new Choice(
                        words.say("administrator.stay.label", values),
                        words.say(waiting.isEmpty() ? "administrator.stay" : "administrator.stay.then", values));
        boolean isChangeBest = isReplaced || ((isLegal || isSubject) && !waiting.isEmpty());
        Choice best = isChangeBest ? change : stay;
        List<String> reasons = new ArrayList<>();
        reasons.add(words.say(
                administrator == null || details.miniProgramPrincipal() == null
                        ? "administrator.why.unnamed"
                        : "administrator.why",
                values));
        report.actions().stream()
                .filter(Principals::isUnfit)
                .map(Action::merchant)
                .filter(Objects::nonNull)
                .map(own -> own.title().substring(own.title().indexOf(words.say("paper.end")) + 1))
                .map(why -> usual.sentence(usual.title(
                        why.replace(words.say("administrator.present"), Objects.requireNonNull(values.get("principal")))
                                .strip())))
                .forEach(reasons::add);
        return Card.question(
                        words.say("administrator.title"),
                        reasons,
                        List.of(
                                new Choice(words.say("administrator.best", Map.of("label", best.label())), best.what()),
                                isChangeBest ? stay : change),
                        choice.severity())
                .inBrief(words.say(isChangeBest ? "administrator.brief.change" : "administrator.brief.stay", values))
                .asDecision();
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

    /** Returns the names of what waits for the choice of the persons, each with what is wrong; empty if there is nothing. */
    private Map<String, Set<String>> waiting() {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        report.actions().stream()
                .filter(principals::waits)
                .filter(action -> !MerchantPapers.isOnRequest(action) && !Principals.isUnfit(action))
                .forEach(action -> addWaiting(action, names));
        report.actions().stream()
                .filter(Todo::listsFields)
                .flatMap(action -> action.fields().stream())
                .filter(field -> principals.waits(field.path()))
                .forEach(field -> addWaiting(field.path(), "", names));
        return names;
    }

    private void addWaiting(Action action, Map<String, Set<String>> names) {
        MerchantWords own = action.merchant();
        String reason = own == null || action.kind() != ActionKind.PAPER ? "" : usual.merchant(own.title());
        for (String material : report.materials(action)) {
            add(
                    material.endsWith("_AUTHORISATION_LETTER")
                            ? words.say("wait.letter")
                            : material.endsWith("_ID") ? words.say("wait.document") : papers.nameOf(action),
                    reason,
                    names);
        }
        if (report.materials(action).isEmpty()) {
            action.fields().forEach(field -> addWaiting(field.path(), reason, names));
        }
    }

    private void addWaiting(String path, String reason, Map<String, Set<String>> names) {
        String entry = "data." + path.substring(path.lastIndexOf('.') + 1);
        if (path.startsWith(FACE)) {
            add(words.say("next.face"), "", names);
        } else if (path.contains(".document")) {
            add(words.say("wait.document"), reason, names);
        } else if (path.contains(".authorisation")) {
            add(words.say("wait.letter"), reason, names);
        } else if (words.has(entry)) {
            add(words.say(entry), "", names);
        }
    }

    private static void add(String name, String reason, Map<String, Set<String>> names) {
        Set<String> reasons = names.computeIfAbsent(name, paper -> new LinkedHashSet<>());
        if (!reason.isEmpty()) {
            reasons.add(
                    reason.startsWith(name) ? reason.substring(name.length()).strip() : reason);
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
        String certificate = usual.paperAt("subject.certificate");
        boolean isScopeOpen = report.actions().stream().anyMatch(MerchantCards::isOfScope);
        return papers.papers().stream()
                .map(card -> isScopeOpen
                                && usual.title(Objects.requireNonNull(certificate))
                                        .equals(card.title())
                        ? card.with(
                                Stream.concat(card.lines().stream(), Stream.of(words.say("scope.of-licence")))
                                        .toList(),
                                card.reasons())
                        : card)
                .toList();
    }

    /** {@return whether the merchant photographs a paper that is no letter to sign} */
    boolean isAnyPhotographed() {
        return papers.isAnyPhotographed();
    }

    /** {@return the questions} */
    List<Card> questions() {
        List<Card> all = new ArrayList<>(sentences.onceEach(Stream.of(decisions.questions(), tasks(true))
                .flatMap(List::stream)
                .toList()));
        if (isScopeWaiting()) {
            Card last = all.get(all.size() - 1);
            all.set(
                    all.size() - 1,
                    last.with(
                            last.lines(),
                            Stream.concat(last.reasons().stream(), Stream.of(words.say("scope.after-answer")))
                                    .toList()));
        }
        return all;
    }

    /** Returns whether the scope of the licence is too narrow, and an open question says whether all of the business stays. */
    private boolean isScopeWaiting() {
        return report.actions().stream().anyMatch(MerchantCards::isOfScope)
                && report.actions().stream()
                        .anyMatch(action -> action.kind() == ActionKind.QUESTION
                                && !isCovered(action)
                                && action.isAt("miniProgram.preApprovalCategories"));
    }

    private static boolean isOfScope(Action action) {
        return action.who() == Party.MERCHANT && action.isOf(SCOPE);
    }

    /** {@return the other tasks before the submission} */
    List<Card> others() {
        return Stream.of(decisions.others(), tasks(false))
                .flatMap(List::stream)
                .map(card -> card.brief().isEmpty() ? card.inBrief(brief(card.lines())) : card)
                // The face verification is valid for a few days only, so it comes last.
                .sorted(Comparator.comparing(card -> card.topic() == Topic.FACE))
                .toList();
    }

    /** {@return the first sentence of the ways to settle something; empty if there is none} */
    String brief(List<String> lines) {
        return lines.isEmpty() ? "" : sentences.first(lines.get(0));
    }

    private List<Card> tasks(boolean isQuestion) {
        return report.actions().stream()
                .filter(action -> (action.kind() == ActionKind.WAIT
                                ? action.merchant() != null
                                : action.who() == Party.MERCHANT && Todo.isToDo(action))
                        && !isCovered(action)
                        && action.kind() != ActionKind.PAPER
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

    /** {@return the papers that are here and whose use depends on the choice of the persons} */
    List<String> receivedForChoice() {
        return report.requirements().stream()
                .filter(requirement -> requirement.providedBy() != null
                        && isOfMerchant(requirement)
                        && (requirement.status() == RequirementStatus.PROVIDED
                                || requirement.status() == RequirementStatus.DEFECTIVE)
                        && principals.isPaperWaiting(requirement.material())
                        && report.actions().stream()
                                .noneMatch(action -> requirement.material().equals(FACE_MATERIAL) && isFace(action)))
                .map(papers::titleOf)
                .distinct()
                .toList();
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
                .filter(requirement -> !(isFaceOpen && requirement.material().equals(FACE_MATERIAL))
                        && !decisions.isOfReplaced(requirement.material())
                        && !principals.isPaperWaiting(requirement.material()))
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
