package io.github.icprules.pages;

import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingType;
import io.github.icprules.pages.Card.Kind;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Party;
import io.github.icprules.report.Severity;
import io.github.icprules.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The box at the top of the merchant's page: what to do now, how much it matters, and what the provider does. */
final class MerchantBox {

    /** The days by which the filing was due. */
    private static final Map<String, String> LATE =
            Map.of("change.effectiveOn", "sub.late.change", "cancellation.serviceEndsOn", "sub.late.cancellation");

    private final PageInput input;
    private final ReportTree report;
    private final @Nullable AnswerTree rejection;
    private final PageDetails details;
    private final Language language;
    private final Words words;
    private final MerchantTasks tasks;
    private final NextSteps steps;
    private final List<Card> now;

    MerchantBox(
            PageInput input,
            PageDetails details,
            Language language,
            Words words,
            MerchantTasks tasks,
            NextSteps steps) {
        this.input = input;
        this.report = input.report();
        this.rejection = input.rejection();
        this.details = details;
        this.language = language;
        this.words = words;
        this.tasks = tasks;
        this.steps = steps;
        this.now = tasks.now();
    }

    /** {@return the CSS class for the state of the filing} */
    String mood() {
        if (tasks.isSettled()) {
            return isSmsWanted() ? "stop" : "go";
        }
        boolean isOptional =
                rejection == null && (steps.isSubmittable() || now.stream().noneMatch(this::isNeeded));
        return rejection == null && now.isEmpty() && steps.isSubmittable()
                ? "go"
                : isOptional || !isAnyNeeded() ? "care" : "stop";
    }

    /** {@return a sign for the state that is visible without colours} */
    String sign() {
        if (tasks.isSettled()) {
            return isSmsWanted() ? "!" : "✓";
        }
        return isAnyNeeded() ? "!" : steps.isSubmittable() ? "✓" : "…";
    }

    private boolean isSmsWanted() {
        return steps.sms().isOpen() || steps.sms().isLate();
    }

    private boolean isNeeded(Card card) {
        return !card.advice() && (card.kind() != Kind.DECISION || card.blocking());
    }

    private boolean isAnyNeeded() {
        return rejection != null || !now.isEmpty();
    }

    /** {@return the sentence at the top, which says what to do now} */
    String headline() {
        if (input.isFiled()) {
            return words.say("headline.filed");
        }
        if (input.isUnderReview()) {
            return underReview();
        }
        String returned = returned();
        if (now.isEmpty()) {
            return returned == null
                    ? words.say("headline." + state())
                    : words.say("headline.rejected.provider" + open(), Map.of("headline", returned));
        }
        if (returned == null && tasks.isWaiting()) {
            int more = tasks.first().size() - 1;
            String first = tasks.first().get(0).title();
            return more == 0 ? first : first + words.say("headline.first", more);
        }
        if (returned == null && now.stream().allMatch(Card::advice)) {
            return words.say(
                    now.stream().anyMatch(card -> card.state() == Card.State.MISSING)
                            ? "headline.advice-paper"
                            : "headline.advice",
                    now.size());
        }
        String task = now.size() == 1 ? only(now.get(0)) : words.say("headline.please") + counts();
        return returned == null
                ? task
                : words.say(
                        tasks.objectionsOfOthers() == 0 ? "headline.rejected.tasks" : "headline.rejected.both" + open(),
                        Map.of("headline", returned, "tasks", task));
    }

    /** Returns the end of the key for objections of which no party is known to settle some. */
    private String open() {
        return tasks.objectionsOfProvider().stream().allMatch(AnswerTree.Remark::assigned) ? "" : ".open";
    }

    /** Returns who returned the filing; {@code null} if it was not returned. */
    private @Nullable String returned() {
        return rejection != null
                ? words.say(rejection.byAuthority() ? "headline.rejected.authority" : "headline.rejected")
                : tasks.isReturnedForSms() ? words.say("headline.rejected.sms") : null;
    }

    /** Returns the only task in one sentence. */
    private String only(Card card) {
        return card.kind() == Kind.PAPER
                ? words.say("headline.one." + card.state().name(), Map.of("paper", card.title()))
                : card.title();
    }

    private String counts() {
        List<String> parts = new ArrayList<>();
        count(parts, "headline.decide", Kind.DECISION);
        count(parts, "headline.papers", Kind.PAPER);
        count(parts, "headline.questions", Kind.QUESTION);
        count(parts, "headline.others", Kind.MATTER);
        return String.join(words.say("headline.and"), parts);
    }

    private void count(List<String> parts, String key, Kind kind) {
        if (count(kind) > 0) {
            parts.add(words.say(key, count(kind)));
        }
    }

    private long count(Kind kind) {
        return now.stream().filter(card -> card.kind() == kind).count();
    }

    /** Returns the state of a filing for which the merchant does nothing now. */
    private String state() {
        return switch (report.verdict()) {
            case BLOCKED -> "blocked";
            case INCOMPLETE -> "incomplete";
            case UNDECIDED -> "undecided";
            case READY, READY_WITH_WARNINGS ->
                steps.isFaceOpen() ? "face" : isCancellationWithoutPapers() ? "ready.cancellation" : "ready";
        };
    }

    private boolean isCancellationWithoutPapers() {
        FilingType type = report.filingType();
        return type != null
                && type.kind() == FilingKind.CANCELLATION
                && tasks.received().isEmpty();
    }

    /** Returns the headline of a filing that is under review: the SMS first, which has the shortest time. */
    private String underReview() {
        SmsTask sms = steps.sms();
        if (sms.isOpen()) {
            return words.say("headline.sms", Map.of("until", sms.untilInWords()));
        }
        String result = steps.resultDay();
        return sms.isLate()
                ? words.say("headline.sms.late")
                : result == null
                        ? words.say("headline.review")
                        : words.say("headline.review.by", Map.of("day", result));
    }

    /** {@return the sentences below the headline: how much it matters, where to send it, what the provider does} */
    List<String> summary() {
        List<String> sentences = new ArrayList<>();
        if (input.isUnderReview()) {
            sentences.add(ofReview());
        }
        String late = rejection == null && !tasks.isWaiting() ? late() : null;
        if (late != null) {
            sentences.add(words.say(late));
        }
        if (!now.isEmpty()) {
            String send = words.say(way(), Map.of("provider", provider()));
            String effect = effect();
            sentences.add(language == Language.ZH || effect.isEmpty() ? send + effect : send + " " + effect);
        } else if (details.provider() != null) {
            sentences.add(words.say("sub.contact", Map.of("provider", provider())));
        }
        long ofProvider = report.actions().stream()
                .filter(action -> action.who() == Party.SERVICE_PROVIDER
                        && action.severity() != Severity.INFO
                        && Todo.isToDo(action)
                        && !tasks.isAsked(action)
                        && !isOnlyLate(action))
                .count();
        if (ofProvider > 0 && rejection == null && !tasks.isSettled() && !tasks.isWaiting()) {
            sentences.add(words.say("sub.provider", ofProvider));
        }
        return sentences;
    }

    private String ofReview() {
        SmsTask sms = steps.sms();
        return sms.isOpen()
                ? words.say("sub.sms", Map.of("sent", sms.sentInWords()))
                : sms.isLate()
                        ? words.say("sub.sms.late")
                        : words.say(sms.stage() == null ? "sub.review" : "sub.review.sms");
    }

    private String way() {
        return now.stream().allMatch(Card::advice)
                ? "sub.advice"
                : count(Kind.PAPER) > 0
                        ? "sub.send"
                        : count(Kind.QUESTION) == now.size()
                                ? "sub.answer"
                                : count(Kind.DECISION) == 0
                                        ? "sub.inform"
                                        : now.stream().anyMatch(this::isChoice) ? "sub.decide" : "sub.agree";
    }

    /** Returns whether a decision has several ways, and not one to which the merchant agrees. */
    private boolean isChoice(Card card) {
        return card.kind() == Kind.DECISION
                && (card.lines().isEmpty()
                        || card.lines().stream().noneMatch(line -> line.contains(words.say("decision.agree"))));
    }

    /** Returns whether the filing can be submitted without the tasks. A breach of a duty is no matter of the submission. */
    private String effect() {
        if (tasks.isWaiting()) {
            return "";
        }
        long blocking = now.stream().filter(Card::blocking).count();
        if (blocking > 0 && report.actions().stream().noneMatch(Todo::listsFields)) {
            return blocking == now.size()
                    ? words.say(rejection == null ? "sub.needed" : "sub.needed.again")
                    : words.say("sub.blocking", blocking);
        }
        return steps.isSubmittable() && count(Kind.QUESTION) > 0 ? words.say("sub.advice.questions") : "";
    }

    /** {@return whether only a part of the tasks is needed for the submission, so that the cards say which} */
    boolean isPartNeeded() {
        return !effect().isEmpty()
                && now.stream().anyMatch(Card::blocking)
                && !now.stream().allMatch(Card::blocking);
    }

    /** Returns the key of what is in effect already, so that each day counts; {@code null} if nothing is. */
    private @Nullable String late() {
        String late = report.actions().stream()
                .filter(MerchantBox::isLate)
                .flatMap(action -> action.fields().stream())
                .map(field -> LATE.get(field.path()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return late == null || isAnyNeeded() || !steps.isSubmittable() ? late : late + ".we";
    }

    private static boolean isLate(ReportTree.Action action) {
        return action.severity() == Severity.LEGAL
                && action.kind() == ActionKind.CORRECTION
                && action.fields().stream().anyMatch(field -> LATE.containsKey(field.path()));
    }

    /** Returns whether an action is the late submission alone, which the box says already. */
    private static boolean isOnlyLate(ReportTree.Action action) {
        return isLate(action) && action.fields().stream().allMatch(field -> LATE.containsKey(field.path()));
    }

    private String provider() {
        if (details.provider() == null) {
            return words.say("provider.unknown");
        }
        String name = Harmless.of(details.provider());
        return details.contact() == null
                ? name
                : words.say("provider.contact", Map.of("provider", name, "contact", Harmless.of(details.contact())));
    }
}
