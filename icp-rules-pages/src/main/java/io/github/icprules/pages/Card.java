package io.github.icprules.pages;

import io.github.icprules.report.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A card of the merchant's page: a paper, a question or another task.
 *
 * @param kind what the merchant does
 * @param topic what the card is about, so that an objection of a review finds it
 * @param state the state of the paper in a word; empty if the card has none
 * @param title the paper, the question or the task
 * @param lines how to do it
 * @param reasons the reasons
 * @param answers the answers to a question; empty if the card has none
 * @param severity the gravest severity of the findings; {@code null} if no finding has a severity
 */
record Card(
        Kind kind,
        Topic topic,
        String state,
        String title,
        List<String> lines,
        List<String> reasons,
        List<Choice> answers,
        @Nullable Severity severity) {

    /** What the merchant does with a card. */
    enum Kind {
        /** Brings a paper, or photographs it again. */
        PAPER,
        /** Answers a question. */
        QUESTION,
        /** Settles something. */
        MATTER,
        /** Waits until the service provider asks. */
        OPEN
    }

    /** What a card is about. */
    enum Topic {
        APPROVAL,
        FACE,
        PHONE,
        OTHER
    }

    /** An answer to a question, and the task that belongs to it. */
    record Choice(String label, String what) {}

    /** {@return a card about something else than a paper, without answers} */
    static Card matter(
            Topic topic, String title, List<String> lines, List<String> reasons, @Nullable Severity severity) {
        return new Card(Kind.MATTER, topic, "", title, lines, reasons, List.of(), severity);
    }

    /** {@return a question} */
    static Card question(String title, List<String> reasons, List<Choice> answers, @Nullable Severity severity) {
        return new Card(Kind.QUESTION, Topic.OTHER, "", title, List.of(), reasons, answers, severity);
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

    /** {@return whether the merchant does it now} */
    boolean now() {
        return kind != Kind.OPEN;
    }

    /** {@return this card with an objection as the first reason} */
    Card objectedTo(String words) {
        return new Card(
                kind,
                topic,
                state,
                title,
                lines,
                Stream.concat(Stream.of(words), reasons.stream()).toList(),
                answers,
                severity);
    }
}
