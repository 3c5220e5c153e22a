package io.github.icprules.pages;

import io.github.icprules.report.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A card of the merchant's page: a paper, a question or another task.
 *
 * @param kind what the merchant does
 * @param topic what the card is about, so that an objection of a review finds it
 * @param state the state of a paper
 * @param title the paper, the question or the task
 * @param lines how to do it
 * @param brief how to do it in a few words, for messages; empty if the title says it
 * @param reasons the reasons
 * @param answers the answers to a question; empty if the card has none
 * @param severity the gravest severity of the findings; {@code null} if no finding has a severity
 * @param rules the rules whose findings the card settles, so that an objection that they foresaw finds it; empty if a card is found by
 *     its paper or its topic
 */
record Card(
        Kind kind,
        Topic topic,
        State state,
        String title,
        List<String> lines,
        String brief,
        List<String> reasons,
        List<Choice> answers,
        @Nullable Severity severity,
        Set<String> rules) {

    /** What the merchant does with a card. */
    enum Kind {
        /** Decides about the filing. */
        DECISION,
        /** Brings a paper, or photographs it again. */
        PAPER,
        /** Answers a question. */
        QUESTION,
        /** Settles something. */
        MATTER
    }

    /** What a card is about. */
    enum Topic {
        APPROVAL,
        FACE,
        PHONE,
        OTHER
    }

    /** What is wrong with a paper. */
    enum State {
        /** The card is about no paper. */
        NONE,
        /** The paper is missing. */
        MISSING,
        /** One side of the document is missing. */
        SIDE,
        /** Another paper must take its place. */
        REPLACE,
        /** Another paper should take its place. */
        BETTER,
        /** The picture is bad. */
        AGAIN,
        /** Something about the paper is to be settled. */
        SETTLE;

        /** {@return the key of the words for the state} */
        String key() {
            return "state." + name();
        }
    }

    /** An answer to a question, and the task that belongs to it. */
    record Choice(String label, String what) {}

    /** {@return a card about something else than a paper, without answers} */
    static Card matter(
            Topic topic, String title, List<String> lines, List<String> reasons, @Nullable Severity severity) {
        return new Card(Kind.MATTER, topic, State.NONE, title, lines, "", reasons, List.of(), severity, Set.of());
    }

    /** {@return a question} */
    static Card question(String title, List<String> reasons, List<Choice> answers, @Nullable Severity severity) {
        return new Card(
                Kind.QUESTION, Topic.OTHER, State.NONE, title, List.of(), "", reasons, answers, severity, Set.of());
    }

    /** {@return this card as a decision} */
    Card asDecision() {
        return new Card(Kind.DECISION, topic, state, title, lines, brief, reasons, answers, severity, rules);
    }

    /** {@return this card with how to do it in a few words} */
    Card inBrief(String newBrief) {
        return new Card(kind, topic, state, title, lines, newBrief, reasons, answers, severity, rules);
    }

    /** {@return this card as one that settles the findings of rules} */
    Card settling(Collection<String> newRules) {
        return new Card(kind, topic, state, title, lines, brief, reasons, answers, severity, Set.copyOf(newRules));
    }

    /** {@return whether the filing cannot be submitted without the task} */
    boolean blocking() {
        return severity == Severity.BLOCKING;
    }

    /** {@return whether the merchant may leave it: no question, and the filing can be submitted without it} */
    boolean advice() {
        return (kind == Kind.PAPER || kind == Kind.MATTER)
                && severity != Severity.BLOCKING
                && severity != Severity.LEGAL;
    }

    /** {@return this card with an objection as its reason, which the merchant must settle, and with other lines} */
    Card objectedTo(String words, List<String> newLines) {
        State newState = state == State.BETTER ? State.REPLACE : state;
        return new Card(
                kind, topic, newState, title, newLines, brief, List.of(words), answers, Severity.BLOCKING, rules);
    }

    /** {@return this card with another title} */
    Card titled(String newTitle) {
        return new Card(kind, topic, state, newTitle, lines, brief, reasons, answers, severity, rules);
    }

    /** {@return this card with answers} */
    Card answered(List<Choice> newAnswers) {
        return new Card(kind, topic, state, title, lines, brief, reasons, newAnswers, severity, rules);
    }

    /** {@return this card with other lines and reasons} */
    Card with(List<String> newLines, List<String> newReasons) {
        return new Card(kind, topic, state, title, newLines, brief, newReasons, answers, severity, rules);
    }
}
