package io.github.icprules.pages;

import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingType;
import io.github.icprules.pages.ReportTree.AlsoToFile;
import io.github.icprules.pages.ReportTree.PictureRule;
import io.github.icprules.report.PolicyEffect;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
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

    private final PageInput input;
    private final ReportTree report;
    private final @Nullable AnswerTree rejection;
    private final PageDetails details;
    private final Language language;
    private final Words words;
    private final UsualWords usual;
    private final MerchantTasks tasks;
    private final NextSteps steps;
    private final MerchantBox box;

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
        this.box = new MerchantBox(input, details, language, words, tasks, steps);
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

    /** {@return the box at the top} */
    MerchantBox box() {
        return box;
    }

    /** {@return the state of a paper, and whether a task is needed before the submission while others can come later; may be empty} */
    String state(Card card) {
        return Stream.of(
                        card.state() == Card.State.NONE
                                ? null
                                : words.say(card.state().key()),
                        box.isPartNeeded() && card.blocking() ? words.say("state.first") : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(words.say("state.between")));
    }

    /** {@return the open verification by SMS; empty if none is open} */
    List<Card> sms() {
        return steps.sms().isOpen() ? List.of(steps.sms().card()) : List.of();
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

    /** {@return the objections of a rejection that the merchant settles} */
    List<Card> objections() {
        return tasks.objections();
    }

    /** {@return the number of the objections that others settle, in a sentence; empty if there are none} */
    String objectionsOfOthers() {
        long others = tasks.objectionsOfOthers();
        if (others == 0) {
            return "";
        }
        boolean isClear = tasks.objectionsOfProvider().stream().allMatch(AnswerTree.Remark::assigned);
        String key = objections().isEmpty() ? "objections.all" : "objections.others";
        return words.say(isClear ? key : key + ".open", others);
    }

    /** {@return how to take the pictures; empty if there is nothing to photograph} */
    List<String> pictureRules() {
        if (!tasks.isAnyPhotographed()) {
            return List.of();
        }
        // A card can say the same about its picture.
        String said =
                tasks.now().stream().flatMap(card -> card.lines().stream()).collect(Collectors.joining());
        List<String> rules = new ArrayList<>();
        Stream.of("picture.original", "picture.corners", "picture.legible")
                .filter(rule -> words.list(rule + ".said").stream().noneMatch(said::contains))
                .map(words::say)
                .forEach(rules::add);
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
        if (tasks.isWaiting()) {
            boolean isRepeated = tasks.first().stream()
                    .flatMap(card -> Stream.concat(Stream.of(card.title()), card.lines().stream()))
                    .anyMatch(line -> line.contains(words.say("decision.again")));
            return words.say("next.first") + (isRepeated ? words.say("next.first.again") : "");
        }
        return tasks.now().stream().anyMatch(card -> !card.advice())
                ? steps.afterPapers(tasks.isFaceToRepeat())
                : words.say(
                        report.verdict() == Verdict.BLOCKED || rejection != null ? "next.changing" : "next.completing");
    }

    /** {@return the filings with other authorities; those of every filing only if this filing can be submitted} */
    List<String> alsoToFile() {
        List<List<AlsoToFile>> groups = new ArrayList<>();
        for (AlsoToFile other : report.alsoToFile()) {
            if (steps.isSubmittable() || !other.standing()) {
                groups.stream()
                        .filter(group -> isAlike(group.get(0), other))
                        .findFirst()
                        .orElseGet(() -> {
                            groups.add(new ArrayList<>());
                            return groups.get(groups.size() - 1);
                        })
                        .add(other);
            }
        }
        return groups.stream().map(this::inOneSentence).toList();
    }

    /** Returns whether the merchant asks one authority about two filings, of which it may want one, both or none. */
    private static boolean isAlike(AlsoToFile one, AlsoToFile other) {
        return !one.certain()
                && !one.standing()
                && !other.certain()
                && !other.standing()
                && one.when().equals(other.when())
                && (one.authority().endsWith(other.authority())
                        || other.authority().endsWith(one.authority()));
    }

    private String inOneSentence(List<AlsoToFile> group) {
        AlsoToFile first = group.get(0);
        boolean isSure = first.certain() || first.standing();
        return words.say(
                isSure ? "also.certain" : group.size() == 1 ? "also.maybe" : "also.maybe.several",
                Map.of(
                        "name",
                        usual.title(group.stream()
                                .map(other -> usual.usual(other.name()))
                                .collect(Collectors.joining(words.say("paper.between")))),
                        "when",
                        usual.usual(first.when()),
                        "authority",
                        group.stream()
                                .map(AlsoToFile::authority)
                                .min(Comparator.comparing(String::length))
                                .map(usual::usual)
                                .orElseThrow()));
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
