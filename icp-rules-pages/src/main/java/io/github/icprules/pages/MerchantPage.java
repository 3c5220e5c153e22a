package io.github.icprules.pages;

import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingType;
import io.github.icprules.pages.Card.Kind;
import io.github.icprules.pages.ReportTree.PictureRule;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Party;
import io.github.icprules.report.PolicyEffect;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The merchant's page: what to do now, in the words of the merchant. */
final class MerchantPage {

    private static final int BYTES_OF_MEGABYTE = 1024 * 1024;

    /** The days by which the filing was due. */
    private static final Map<String, String> LATE =
            Map.of("change.effectiveOn", "sub.late.change", "cancellation.serviceEndsOn", "sub.late.cancellation");

    private final PageInput input;
    private final ReportTree report;
    private final @Nullable AnswerTree rejection;
    private final PageDetails details;
    private final Language language;
    private final Words words;
    private final UsualWords usual;
    private final MerchantTasks tasks;
    private final NextSteps steps;

    MerchantPage(PageInput input, PageDetails details, Language language) {
        this.input = input;
        this.report = input.report();
        this.rejection = input.rejection();
        this.details = details;
        this.language = language;
        this.words = Words.ofMerchant(language);
        this.usual = new UsualWords(words, language, details, report.subjectType());
        this.tasks = new MerchantTasks(input, words, usual, language);
        this.steps = new NextSteps(input, details, words, usual);
    }

    /** {@return the language code of the page in HTML} */
    String htmlLanguage() {
        return language == Language.ZH ? "zh-CN" : "en";
    }

    /** {@return a fixed text} */
    String say(String key) {
        return words.say(key);
    }

    /** {@return the firm and the mini-program, as far as the names are known} */
    String names() {
        return Stream.of(
                        details.subject() == null ? null : UsualWords.shown(details.subject()),
                        details.miniProgram() == null
                                ? null
                                : words.say(
                                        "head.miniProgram", Map.of("name", UsualWords.shown(details.miniProgram()))))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** {@return the subject of the page and its day} */
    String facts() {
        FilingType type = report.filingType();
        String kind = (type == null ? FilingKind.NEW : type.kind()).name();
        String day = words.say("head.day", Map.of("day", usual.dayWithYear(report.evaluatedOn())));
        return Stream.of(
                        words.say("head.filing." + kind),
                        day,
                        report.reference() == null ? null : UsualWords.shown(report.reference()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** {@return the CSS class for the state of the filing} */
    String mood() {
        if (tasks.isSettled()) {
            return steps.smsUntil() == null ? "go" : "stop";
        }
        boolean isAdvice = now().stream().allMatch(Card::advice);
        return steps.isSubmittable() || (isAdvice && rejection == null)
                ? (isAnyNeeded() ? "care" : steps.isSubmittable() ? "go" : "care")
                : isAnyNeeded() ? "stop" : "care";
    }

    /** {@return a sign for the state that is visible without colours} */
    String sign() {
        if (tasks.isSettled()) {
            return steps.smsUntil() == null ? "✓" : "!";
        }
        return isAnyNeeded() ? "!" : steps.isSubmittable() ? "✓" : "…";
    }

    private boolean isAnyNeeded() {
        return rejection != null || tasks.all().stream().anyMatch(Card::now);
    }

    /** {@return the sentence at the top, which says what to do now} */
    String headline() {
        if (input.isFiled()) {
            return words.say("headline.filed");
        }
        if (input.isUnderReview()) {
            return underReview();
        }
        List<String> parts = new ArrayList<>();
        List<Card> now =
                now().stream().filter(card -> !tasks.first().contains(card)).toList();
        if (!tasks.first().isEmpty() && rejection == null) {
            String first = tasks.first().get(0).title();
            int more = tasks.first().size() - 1;
            return more == 0 ? first : first + words.say("headline.first", more);
        }
        if (!now.isEmpty() && rejection == null && now.stream().allMatch(Card::advice)) {
            return words.say("headline.advice", now.size());
        }
        count(parts, "headline.decide", tasks.first().size());
        count(parts, "headline.papers", count(now, Kind.PAPER));
        count(parts, "headline.questions", count(now, Kind.QUESTION));
        count(parts, "headline.others", count(now, Kind.MATTER));
        if (rejection != null) {
            String returned = words.say(rejection.byAuthority() ? "headline.rejected.authority" : "headline.rejected");
            return words.say(
                    parts.isEmpty()
                            ? "headline.rejected.provider"
                            : tasks.objectionsOfOthers() == 0 ? "headline.rejected.tasks" : "headline.rejected.both",
                    Map.of("headline", returned, "tasks", String.join(words.say("headline.and"), parts)));
        }
        String list = String.join(words.say("headline.and"), parts);
        if (!parts.isEmpty()) {
            return tasks.isReturnedForSms()
                    ? words.say(
                            "headline.rejected.tasks",
                            Map.of("headline", words.say("headline.rejected.sms"), "tasks", list))
                    : words.say("headline.please") + list;
        }
        String state = switch (report.verdict()) {
            case BLOCKED -> "blocked";
            case INCOMPLETE -> "incomplete";
            case UNDECIDED -> "undecided";
            case READY, READY_WITH_WARNINGS -> !steps.isFaceOpen() ? "ready" : "face";
        };
        return words.say("headline." + state);
    }

    /** Returns the headline of a filing that is under review: the SMS first, which has the shortest time. */
    private String underReview() {
        String until = steps.smsUntil();
        String result = steps.resultDay();
        return until != null
                ? words.say("headline.sms", Map.of("until", until))
                : result == null
                        ? words.say("headline.review")
                        : words.say("headline.review.by", Map.of("day", result));
    }

    private List<Card> now() {
        return Stream.concat(tasks.objections().stream(), tasks.all().stream())
                .filter(Card::now)
                .toList();
    }

    private void count(List<String> parts, String key, long number) {
        if (number > 0) {
            parts.add(words.say(key, number));
        }
    }

    private static long count(List<Card> cards, Kind kind) {
        return cards.stream().filter(card -> card.kind() == kind).count();
    }

    /** {@return the sentences below the headline: how much it matters, where to send it, what the provider does} */
    List<String> summary() {
        List<String> sentences = new ArrayList<>();
        if (input.isUnderReview()) {
            sentences.add(words.say(steps.smsUntil() == null ? "sub.review" : "sub.sms"));
        }
        List<Card> now = now();
        String late = rejection == null && tasks.first().isEmpty() ? late() : null;
        if (late != null) {
            sentences.add(words.say(late));
        }
        if (!now.isEmpty()) {
            String way = now.stream().allMatch(Card::advice)
                    ? "sub.advice"
                    : count(now, Kind.PAPER) > 0
                            ? "sub.send"
                            : count(now, Kind.QUESTION) == now.size() ? "sub.answer" : "sub.inform";
            String send = words.say(way, Map.of("provider", provider()));
            String effect = effect(now);
            sentences.add(language == Language.ZH || effect.isEmpty() ? send + effect : send + " " + effect);
        } else if (details.provider() != null) {
            sentences.add(words.say("sub.contact", Map.of("provider", provider())));
        }
        long ofProvider = report.actions().stream()
                .filter(action -> action.who() == Party.SERVICE_PROVIDER
                        && action.severity() != Severity.INFO
                        && Todo.isToDo(action)
                        && !tasks.isAsked(action))
                .count();
        if (ofProvider > 0
                && rejection == null
                && !tasks.isSettled()
                && tasks.first().isEmpty()) {
            sentences.add(words.say("sub.provider", ofProvider));
        }
        return sentences;
    }

    /** Returns whether the filing can be submitted without the tasks. A breach of a duty is no matter of the submission. */
    private String effect(List<Card> now) {
        if (!tasks.first().isEmpty()) {
            return "";
        }
        long blocking = now.stream().filter(Card::blocking).count();
        if (blocking > 0 && report.actions().stream().noneMatch(Todo::listsFields)) {
            return blocking == now.size() ? words.say("sub.needed") : words.say("sub.blocking", blocking);
        }
        return steps.isSubmittable() && count(now, Kind.QUESTION) > 0 ? words.say("sub.advice.questions") : "";
    }

    /** Returns the key of what is in effect already, so that each day counts; {@code null} if nothing is. */
    private @Nullable String late() {
        return report.actions().stream()
                .filter(action -> action.severity() == Severity.LEGAL && action.kind() == ActionKind.CORRECTION)
                .flatMap(action -> action.fields().stream())
                .map(field -> LATE.get(field.path()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
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

    /** {@return what the merchant decides before anything else} */
    List<Card> first() {
        return tasks.first();
    }

    /** {@return the papers to bring or to replace} */
    List<Card> papers() {
        return tasks.papers();
    }

    /** {@return the papers that the reviewer may ask for, in a sentence; empty if there are none} */
    String maybe() {
        List<String> names = tasks.maybe();
        return names.isEmpty()
                ? ""
                : words.say("next.maybe", Map.of("papers", String.join(words.say("paper.between"), names)));
    }

    /** {@return the questions} */
    List<Card> questions() {
        return tasks.questions();
    }

    /** {@return the other tasks} */
    List<Card> others() {
        return tasks.others();
    }

    /** {@return the papers that are here} */
    List<String> received() {
        return tasks.received();
    }

    /** {@return the objections of a rejection that the merchant settles, or of which it is open who settles them} */
    List<Card> objections() {
        return tasks.objections();
    }

    /** {@return the number of the objections that others settle, in a sentence; empty if there are none} */
    String objectionsOfOthers() {
        long others = tasks.objectionsOfOthers();
        return others == 0 ? "" : words.say(objections().isEmpty() ? "objections.all" : "objections.others", others);
    }

    /** {@return how to take the pictures; empty if there is nothing to photograph} */
    List<String> pictureRules() {
        if (!tasks.isAnyPhotographed()) {
            return List.of();
        }
        List<String> rules = new ArrayList<>(
                List.of(words.say("picture.original"), words.say("picture.corners"), words.say("picture.legible")));
        report.pictureRules().stream()
                .map(this::limits)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(rules::add);
        return rules;
    }

    private @Nullable String limits(PictureRule rule) {
        Integer bytes = rule.maximumBytes();
        Integer shortSide = rule.minimumShortSide();
        Integer longSide = rule.minimumLongSide();
        if (bytes == null || shortSide == null || longSide == null) {
            return null;
        }
        return words.say(
                "picture.limits",
                Map.of(
                        "formats",
                        String.join(language == Language.ZH ? "、" : ", ", rule.formats()),
                        "size",
                        bytes % BYTES_OF_MEGABYTE == 0 ? bytes / BYTES_OF_MEGABYTE + " MB" : bytes / 1024 + " KB",
                        "short",
                        shortSide.toString(),
                        "long",
                        longSide.toString()));
    }

    /** {@return the next steps in their order; empty while the filing is blocked or rejected, or after the filing} */
    List<NextSteps.Row> next() {
        return steps.all();
    }

    /** {@return what comes next while the filing cannot be submitted; empty otherwise} */
    String later() {
        if (steps.isSubmittable() || input.isUnderReview()) {
            return "";
        }
        if (input.isFiled()) {
            return words.say("next.filed");
        }
        if (!tasks.first().isEmpty()) {
            return words.say("next.first");
        }
        return words.say(
                tasks.all().stream().anyMatch(card -> card.now() && !card.advice())
                                || !objections().isEmpty()
                        ? "next.later"
                        : report.verdict() == Verdict.BLOCKED || rejection != null
                                ? "next.changing"
                                : "next.completing");
    }

    /** {@return the filings with other authorities; those of every filing only if this filing can be submitted} */
    List<String> alsoToFile() {
        return report.alsoToFile().stream()
                .filter(other -> steps.isSubmittable() || !other.standing())
                .map(other -> words.say(
                        other.certain() || other.standing() ? "also.certain" : "also.maybe",
                        Map.of(
                                "name",
                                usual.title(usual.usual(other.name())),
                                "when",
                                usual.usual(other.when()),
                                "authority",
                                usual.usual(other.authority()))))
                .toList();
    }

    /** {@return the sentences at the foot} */
    Set<String> foot() {
        Set<String> sentences = new LinkedHashSet<>();
        sentences.add(words.say("free"));
        int changed = report.policyEffects().stream()
                .filter(PolicyEffect::applied)
                .mapToInt(PolicyEffect::count)
                .sum();
        if (changed > 0) {
            sentences.add(words.say("foot.changed", changed));
        }
        sentences.add(words.say("foot.law", Map.of("day", usual.dayWithYear(report.evaluatedOn()))));
        if (details.closing() != null) {
            sentences.add(Harmless.of(details.closing()));
        }
        return sentences;
    }
}
