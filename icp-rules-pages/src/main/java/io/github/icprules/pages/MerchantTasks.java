package io.github.icprules.pages;

import io.github.icprules.pages.AnswerTree.Remark;
import io.github.icprules.pages.Card.Kind;
import io.github.icprules.pages.ReportTree.Action;
import io.github.icprules.report.Severity;
import io.github.icprules.text.Language;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the merchant does now: the same tasks for the page and for the messages. While a decision about the whole filing is open, the
 * papers wait.
 */
final class MerchantTasks {

    private final PageInput input;
    private final Words words;
    private final MerchantCards cards;
    private final @Nullable Objections objections;
    private final List<Card> first;
    private final List<Card> persons;

    MerchantTasks(PageInput input, Words words, UsualWords usual, Language language) {
        this.input = input;
        this.words = words;
        this.cards = new MerchantCards(input.report(), words, usual, language);
        AnswerTree rejection = input.rejection();
        this.objections = rejection == null ? null : new Objections(rejection, words, usual, cards);
        this.first = isSettled() ? List.of() : cards.first();
        this.persons = isSettled() || isWaiting() ? List.of() : cards.persons();
    }

    /** {@return whether the filing is with the reviewers or filed, so that nothing can be handed in now} */
    boolean isSettled() {
        return input.isUnderReview() || input.isFiled();
    }

    /** {@return what the merchant decides first: about the filing, or who the principals are; empty if there is no such decision} */
    List<Card> first() {
        return Stream.concat(first.stream(), persons.stream())
                .map(card -> objections == null ? card : objections.objectedTo(card))
                .toList();
    }

    /** {@return whether the papers wait for a decision, because the filing is not possible as it is} */
    boolean isWaiting() {
        return !first.isEmpty() && cards.isWaiting();
    }

    /** {@return all that the merchant does now, in the order of the page: what the page, its title and the messages count} */
    List<Card> now() {
        return Stream.of(first(), objections(), papers(), questions(), others())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * {@return the objections that the merchant settles, with what the check says about the same thing; empty if the filing is not
     * rejected}
     */
    List<Card> objections() {
        return objections == null ? List.of() : objections.cards(first(), ofCheck());
    }

    /** {@return the objections that the service provider settles; empty if there are none} */
    List<Remark> objectionsOfProvider() {
        return objections == null ? List.of() : objections.ofProvider();
    }

    /** {@return the number of the objections that others settle} */
    long objectionsOfOthers() {
        return objections == null ? 0 : objections.ofOthers();
    }

    /** {@return the papers to bring or to replace} */
    List<Card> papers() {
        return of(Kind.PAPER);
    }

    /** {@return the questions} */
    List<Card> questions() {
        return of(Kind.QUESTION);
    }

    /** {@return the other tasks} */
    List<Card> others() {
        return of(Kind.MATTER);
    }

    private List<Card> of(Kind kind) {
        List<Card> left = objections == null ? ofCheck() : objections.others(ofCheck());
        return left.stream().filter(card -> card.kind() == kind).toList();
    }

    /** {@return the papers that the reviewer may ask for, by name; empty while a decision about the whole filing is open} */
    List<String> maybe() {
        return !isWaiting() && !isSettled() ? cards.maybe() : List.of();
    }

    private List<Card> ofCheck() {
        if (isSettled()) {
            return List.of();
        }
        // A service that must stop at once does not wait for a decision.
        return Stream.of(cards.papers(), cards.questions(), cards.others())
                .flatMap(List::stream)
                .filter(card -> !isWaiting() || (card.kind() == Kind.MATTER && card.severity() == Severity.LEGAL))
                .toList();
    }

    /** {@return the papers that are here; empty while a decision about the whole filing is open} */
    List<String> received() {
        if (isWaiting()) {
            return List.of();
        }
        List<String> toCheck = cards.receivedToCheck();
        List<String> sure = cards.received().stream()
                .filter(title -> !toCheck.contains(title))
                .toList();
        return Stream.of(
                        sure.stream().filter(this::isAccepted),
                        toCheck.stream().filter(this::isAccepted).map(title -> received("check", title)),
                        cards.receivedForChoice().stream()
                                .filter(title -> !sure.contains(title) && !toCheck.contains(title))
                                .map(title -> received("choice", title)))
                .flatMap(Function.identity())
                .toList();
    }

    private String received(String key, String title) {
        return words.say("received." + key, Map.of("paper", title));
    }

    private boolean isAccepted(String paper) {
        return objections == null || !objections.isTo(paper);
    }

    /** {@return whether the merchant photographs a paper that is no letter to sign} */
    boolean isAnyPhotographed() {
        return !isWaiting()
                && !isSettled()
                && (cards.isAnyPhotographed()
                        || objections().stream().anyMatch(card -> card.state() == Card.State.AGAIN));
    }

    /** {@return whether the face verification is to be repeated} */
    boolean isFaceToRepeat() {
        return others().stream().anyMatch(card -> card.topic() == Card.Topic.FACE);
    }

    /** {@return whether the service provider asks the merchant before it does an action} */
    boolean isAsked(Action action) {
        return cards.isAsked(action);
    }

    /** {@return whether the filing was returned because the verification by SMS failed} */
    boolean isReturnedForSms() {
        return cards.isReturnedForSms();
    }
}
