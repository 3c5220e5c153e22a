package io.github.icprules.pages;

import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingType;
import io.github.icprules.pages.AnswerTree.Remark;
import io.github.icprules.pages.MerchantCards.Card;
import io.github.icprules.pages.ReportTree.PictureRule;
import io.github.icprules.pages.ReportTree.StageEntry;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Party;
import io.github.icprules.report.PolicyEffect;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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

    /** The days within which an expiry is urgent. A filing takes up to 20 working days, and papers also take time. */
    private static final int URGENT_DAYS = 60;

    private static final int BYTES_OF_MEGABYTE = 1024 * 1024;

    /** The days by which the filing was due. */
    private static final Set<String> PAST = Set.of("change.effectiveOn", "cancellation.serviceEndsOn");

    private final PageInput input;
    private final ReportTree report;
    private final @Nullable AnswerTree rejection;
    private final PageDetails details;
    private final Language language;
    private final Words words;
    private final UsualWords usual;
    private final MerchantCards cards;

    MerchantPage(PageInput input, PageDetails details, Language language) {
        this.input = input;
        this.report = input.report();
        this.rejection = input.rejection();
        this.details = details;
        this.language = language;
        this.words = Words.ofMerchant(language);
        this.usual = new UsualWords(words, language, details, report.subjectType());
        this.cards = new MerchantCards(report, words, usual, language);
    }

    /** A row of a list: a short label and a sentence. */
    record Row(String label, String text) {}

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
        if (isSettled()) {
            return smsUntil() == null ? "go" : "stop";
        }
        return isSubmittable() ? (isAnyNeeded() ? "care" : "go") : isAnyNeeded() ? "stop" : "care";
    }

    /** {@return a sign for the state that is visible without colours} */
    String sign() {
        if (isSettled()) {
            return smsUntil() == null ? "✓" : "!";
        }
        return isAnyNeeded() ? "!" : isSubmittable() ? "✓" : "…";
    }

    private boolean isAnyNeeded() {
        return rejection != null || tasks().stream().anyMatch(card -> !card.later());
    }

    /** Returns whether the filing can be submitted as it is. */
    private boolean isSubmittable() {
        return rejection == null
                && (report.verdict() == Verdict.READY || report.verdict() == Verdict.READY_WITH_WARNINGS);
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
        List<Card> objections = objections().stream().filter(Card::blocking).toList();
        List<Card> rejected =
                objections.stream().filter(card -> !card.state().isEmpty()).toList();
        count(
                parts,
                "headline.papers",
                Stream.concat(rejected.stream(), papers().stream().filter(card -> !card.later()))
                        .toList());
        count(
                parts,
                "headline.objections",
                objections.stream().filter(card -> card.state().isEmpty()).toList());
        count(parts, "headline.questions", questions());
        count(parts, "headline.others", others());
        if (rejection != null) {
            String returned = words.say(rejection.byAuthority() ? "headline.rejected.authority" : "headline.rejected");
            return words.say(
                    parts.isEmpty()
                            ? "headline.rejected.provider"
                            : objectionsOfOthers().isEmpty() ? "headline.rejected.tasks" : "headline.rejected.both",
                    Map.of("headline", returned, "tasks", String.join(words.say("headline.and"), parts)));
        }
        if (!parts.isEmpty()) {
            return words.say("headline.please") + String.join(words.say("headline.and"), parts);
        }
        String state = switch (report.verdict()) {
            case BLOCKED -> "blocked";
            case INCOMPLETE -> "incomplete";
            case UNDECIDED -> "undecided";
            case READY, READY_WITH_WARNINGS -> face() == null ? "ready" : "face";
        };
        int later = papers().size();
        return later == 0 ? words.say("headline." + state) : words.say("headline.later." + state, later);
    }

    /** Returns the headline of a filing that is under review: the SMS first, which has the shortest time. */
    private String underReview() {
        String until = smsUntil();
        LocalDate result = deadline(Stage.AUTHORITY_REVIEW);
        return until != null
                ? words.say("headline.sms", Map.of("until", until))
                : result == null
                        ? words.say("headline.review")
                        : words.say("headline.review.by", Map.of("day", day(result)));
    }

    /** Returns the end of the time for an open verification by SMS; {@code null} if none is open. */
    private @Nullable String smsUntil() {
        LocalDate day = deadline(Stage.SMS_VERIFICATION);
        if (!input.isUnderReview() || details.smsSentAt() == null || day == null) {
            return null;
        }
        String time = details.smsSentAt()
                .withOffsetSameInstant(ZoneOffset.ofHours(8))
                .toLocalTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        return words.say(
                day.equals(report.evaluatedOn()) ? "sms.until-today" : "sms.until",
                Map.of("day", day(day), "time", time));
    }

    private void count(List<String> parts, String key, List<Card> counted) {
        if (!counted.isEmpty()) {
            parts.add(words.say(key, counted.size()));
        }
    }

    /** {@return the sentences below the headline: how much it matters, where to send it, what the provider does} */
    List<String> summary() {
        List<String> sentences = new ArrayList<>();
        List<Card> tasks = tasks();
        if (rejection == null && isLate()) {
            sentences.add(words.say(
                    tasks.isEmpty() ? "sub.late" : papers().isEmpty() ? "sub.late.tasks" : "sub.late.papers"));
        }
        long blocking = tasks.stream().filter(Card::blocking).count();
        if (!tasks.isEmpty()) {
            String way = !papers().isEmpty() ? "sub.send" : !questions().isEmpty() ? "sub.answer" : "sub.inform";
            String send = words.say(way, Map.of("provider", provider()));
            String effect = effect(tasks, blocking);
            sentences.add(language == Language.ZH || effect.isEmpty() ? send + effect : send + " " + effect);
        } else if (details.provider() != null) {
            sentences.add(words.say("sub.contact", Map.of("provider", provider())));
        }
        long ofProvider = report.actions().stream()
                .filter(action ->
                        action.who() == Party.SERVICE_PROVIDER && Todo.isToDo(action) && !cards.isDecision(action))
                .count();
        if (ofProvider > 0 && rejection == null && !isSettled()) {
            sentences.add(words.say("sub.provider", ofProvider));
        }
        return sentences;
    }

    private String effect(List<Card> tasks, long blocking) {
        if (blocking > 0 && report.actions().stream().noneMatch(Todo::listsFields)) {
            long needed = tasks.stream().filter(card -> !card.later()).count();
            return blocking == needed ? words.say("sub.needed") : words.say("sub.blocking", blocking);
        }
        return isSubmittable() && isAnyNeeded() ? words.say("sub.advice") : "";
    }

    /** Returns whether the change or the end of the service is in effect already, so that each day counts. */
    private boolean isLate() {
        return report.actions().stream()
                .filter(action -> action.severity() == Severity.LEGAL && action.kind() == ActionKind.CORRECTION)
                .flatMap(action -> action.fields().stream())
                .anyMatch(field -> PAST.contains(field.path()));
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

    private List<Card> tasks() {
        return Stream.of(papers(), questions(), others()).flatMap(List::stream).toList();
    }

    /** Returns whether the filing is with the reviewers or filed, so that nothing can be handed in now. */
    private boolean isSettled() {
        return input.isUnderReview() || input.isFiled();
    }

    /** {@return the papers to bring or to replace} */
    List<Card> papers() {
        return isSettled() ? List.of() : cards.papers();
    }

    /** {@return the questions} */
    List<Card> questions() {
        return isSettled() ? List.of() : cards.questions();
    }

    /** {@return the other tasks} */
    List<Card> others() {
        return isSettled() ? List.of() : cards.others();
    }

    /** {@return the papers that are here} */
    List<String> received() {
        Set<String> rejected = rejection == null
                ? Set.of()
                : rejection.remarks().stream()
                        .flatMap(remark -> papersOf(remark).stream())
                        .collect(Collectors.toSet());
        return Stream.concat(
                        cards.received().stream().filter(title -> !rejected.contains(title)),
                        cards.receivedToCheck().stream()
                                .filter(title -> !rejected.contains(title))
                                .map(title -> words.say("received.check", Map.of("paper", title))))
                .toList();
    }

    /** {@return the objections that the merchant settles, or of which it is open who settles them; empty if the filing is not rejected} */
    List<Card> objections() {
        return rejection == null
                ? List.of()
                : rejection.remarks().stream()
                        .filter(this::isShown)
                        .map(this::objection)
                        .toList();
    }

    private boolean isShown(Remark remark) {
        return remark.who() == Party.MERCHANT || !remark.assigned();
    }

    /** Returns the papers that the place of an objection names; the two if it may be the paper of either principal. */
    private List<String> papersOf(Remark remark) {
        String paper = remark.field() == null ? null : usual.paperAt(remark.field());
        if (paper != null) {
            return List.of(paper);
        }
        String place = remark.place();
        if (place == null || !place.contains(words.say("place.document"))) {
            return List.of();
        }
        boolean isOfAny = place.contains(words.say("place.principal"));
        return Stream.of("subject.certificate", "subject.principal.document", "miniProgram.principal.document")
                .filter(path -> path.startsWith("subject.c") ? !isOfAny : isOfAny)
                .filter(path -> !path.startsWith("subject.p") || !place.contains(words.say("place.mini-program")))
                .filter(path -> !path.startsWith("mini") || !place.contains(words.say("place.subject")))
                .map(usual::paperAt)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Card objection(Remark remark) {
        List<String> papers = papersOf(remark);
        List<String> lines = new ArrayList<>();
        lines.add(usual.usual(remark.message()));
        boolean isTask = remark.who() == Party.MERCHANT || papers.size() == 1;
        if (!isTask) {
            lines.add(words.say("objection.open"));
        }
        String title = papers.size() == 1
                ? papers.get(0)
                : remark.place() == null
                        ? words.say("objection.whole")
                        : words.say("objection.place", Map.of("place", usual.usual(remark.place())));
        return new Card(
                papers.size() == 1 ? words.say("state.again") : "",
                title,
                lines,
                remark.suggestion() == null ? List.of() : List.of(usual.usual(remark.suggestion())),
                List.of(),
                isTask,
                false);
    }

    /** {@return the number of the objections that others settle, in a sentence; empty if there are none} */
    String objectionsOfOthers() {
        long others = rejection == null
                ? 0
                : rejection.remarks().stream()
                        .filter(remark -> !isShown(remark))
                        .count();
        return others == 0 ? "" : words.say(objections().isEmpty() ? "objections.all" : "objections.others", others);
    }

    /** {@return how to take the pictures; empty if there is nothing to photograph} */
    List<String> pictureRules() {
        if (!cards.isAnyPhotographed()) {
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

    /** {@return the next steps in their order; those of a filing that is not complete have no days, and a blocked filing has none} */
    List<Row> next() {
        if (isSettled()) {
            return input.isFiled() ? List.of() : reviewed();
        }
        if (rejection != null || report.verdict() == Verdict.BLOCKED) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        if (face() != null) {
            rows.add(face());
        }
        if (isSubmittable()) {
            rows.add(new Row(words.say("next.submit"), submission()));
        }
        rows.addAll(sms());
        if (isSubmittable()) {
            rows.add(result("next.result.by"));
        }
        return rows;
    }

    /** Returns the steps of a filing that is under review. */
    private List<Row> reviewed() {
        List<Row> rows = new ArrayList<>(sms());
        rows.add(result("next.result.review"));
        return rows;
    }

    private List<Row> sms() {
        return report.timeline().stream()
                .filter(entry -> entry.stage() == Stage.SMS_VERIFICATION)
                .map(entry -> new Row(words.say("next.sms"), usual.usual(entry.message())))
                .toList();
    }

    private Row result(String key) {
        LocalDate result = deadline(Stage.AUTHORITY_REVIEW);
        return new Row(
                words.say("next.result"),
                result == null ? words.say("next.result.text") : words.say(key, Map.of("day", day(result))));
    }

    /** {@return what comes next while the filing cannot be submitted; empty otherwise} */
    String later() {
        if (isSubmittable() || input.isUnderReview()) {
            return "";
        }
        if (input.isFiled()) {
            return words.say("next.filed");
        }
        return words.say(
                !tasks().isEmpty() || !objections().isEmpty()
                        ? "next.later"
                        : report.verdict() == Verdict.BLOCKED || rejection != null
                                ? "next.changing"
                                : "next.completing");
    }

    private @Nullable Row face() {
        return report.actions().stream()
                        .anyMatch(action -> action.who() == Party.MERCHANT
                                && action.kind() == ActionKind.STEP
                                && action.materials().contains("FACE_VERIFICATION"))
                ? new Row(
                        words.say("next.face"),
                        words.say("next.face.text", Map.of("person", usual.miniProgramPrincipal())))
                : null;
    }

    private String submission() {
        ReportTree.SubmitBefore before = report.submitBefore();
        return before == null || before.day().isAfter(report.evaluatedOn().plusDays(URGENT_DAYS))
                ? words.say("next.submit.text")
                : words.say("next.submit.by", Map.of("day", day(before.day()), "what", usual.usual(before.what())));
    }

    private @Nullable LocalDate deadline(Stage stage) {
        return report.timeline().stream()
                .filter(entry -> entry.stage() == stage)
                .map(StageEntry::deadline)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String day(LocalDate day) {
        return usual.day(day, report.evaluatedOn());
    }

    /** {@return the filings with other authorities; those of every filing only if this filing can be submitted} */
    List<String> alsoToFile() {
        return report.alsoToFile().stream()
                .filter(other -> isSubmittable() || !other.standing())
                .map(other -> words.say(
                        other.certain() || other.standing() ? "also.certain" : "also.maybe",
                        Map.of(
                                "name",
                                usual.usual(other.name()),
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
