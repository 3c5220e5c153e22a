package io.github.icprules.pages;

import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingType;
import io.github.icprules.pages.AnswerTree.Remark;
import io.github.icprules.pages.Message.Occasion;
import io.github.icprules.pages.ReportTree.StageEntry;
import io.github.icprules.pages.SmsTask.Reader;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Stage;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The messages for one report: at most one for a reader and an occasion. */
final class ChatMessages {

    /** The most characters of a name in a message. */
    private static final int NAME = 10;

    /** The most characters of the way to reach the service provider; a longer one is left out, because a part of it is no use. */
    private static final int CONTACT = 16;

    private final PageInput input;
    private final ReportTree report;
    private final PageDetails details;
    private final Words words;
    private final UsualWords usual;
    private final MerchantTasks tasks;
    private final MessageItems items;
    private final NextSteps steps;
    private final int most;

    ChatMessages(PageInput input, PageDetails details, Language language) {
        this.input = input;
        this.report = input.report();
        this.details = details;
        this.words = Words.ofMessages(language);
        Words merchant = Words.ofMerchant(language);
        this.usual = new UsualWords(merchant, language, details, report.subjectType());
        this.tasks = new MerchantTasks(input, merchant, usual, language);
        this.items = new MessageItems(tasks, words, usual, language);
        this.steps = new NextSteps(input, details, merchant, usual);
        this.most = language == Language.ZH ? 150 : 300;
    }

    /** {@return the messages, in the order in which they are sent; empty if there is nothing to say now} */
    List<Message> all() {
        AnswerTree answer = input.answer();
        if (input.isFiled()) {
            return List.of(filed());
        }
        if (answer != null && answer.rejected()) {
            return rejected(answer);
        }
        if (input.isUnderReview()) {
            return steps.sms().isOpen() ? openSms() : sms(true);
        }
        List<Message> messages = new ArrayList<>();
        boolean isReady = report.verdict() == Verdict.READY || report.verdict() == Verdict.READY_WITH_WARNINGS;
        boolean isFaceOpen = isReady ? isFaceOpen() : tasks.isFaceToRepeat();
        boolean isOnlyFace =
                !tasks.now().isEmpty() && tasks.now().stream().allMatch(card -> card.topic() == Card.Topic.FACE);
        if (!items.ofMerchant().isEmpty() && !isOnlyFace) {
            messages.add(papers());
        } else if (isReady && !isOnlyFace) {
            messages.add(ready(isFaceOpen));
        }
        if (isFaceOpen) {
            messages.add(personal(Occasion.FACE, "message.face", miniProgramPrincipal(), Map.of()));
        }
        messages.addAll(sms(isReady));
        return messages;
    }

    private boolean isFaceOpen() {
        return report.requirements().stream()
                .anyMatch(requirement -> requirement.material().equals("FACE_VERIFICATION")
                        && requirement.status() != RequirementStatus.PROVIDED);
    }

    private Message papers() {
        Map<String, String> values = new HashMap<>();
        values.put("count", String.valueOf(items.ofMerchant().size()));
        values.put("until", words.say(until()));
        String key = items.isAdvice()
                ? tasks.now().stream().anyMatch(card -> card.state() == Card.State.MISSING)
                        ? "message.advice-paper"
                        : "message.advice"
                : items.arePapers() ? "message.papers" : items.areQuestions() ? "message.questions" : "message.matters";
        if (items.ofMerchant().size() == 1 && words.has(key + ".one")) {
            key += ".one";
        }
        return new Message(
                Occasion.PAPERS,
                words.say("message.merchant"),
                signed(listing(key, hello(null), items.ofMerchant(), values)));
    }

    private String until() {
        return tasks.isWaiting()
                ? "message.until-decided"
                : tasks.now().equals(tasks.first())
                        ? "message.until-decision"
                        : items.areQuestions() ? "message.until-answered" : "message.until." + kind();
    }

    private Message ready(boolean isFaceOpen) {
        LocalDate by =
                report.submitBefore() == null ? null : report.submitBefore().day();
        boolean isSoon = by != null && !by.isAfter(report.evaluatedOn().plusDays(90));
        StageEntry result = stage(Stage.AUTHORITY_REVIEW);
        StageEntry sms = steps.sms().stage();
        String submit = isFaceOpen ? "message.submit-face" : isSoon ? "message.submit-by" : "message.submit";
        LocalDate end = result == null ? null : result.deadline();
        boolean isNone = isCancellation() && tasks.received().isEmpty();
        return done(
                isNone ? "message.ready-none" : "message.ready",
                Map.of(
                        "submit",
                        !steps.untilEnd().isEmpty()
                                ? steps.untilEnd()
                                : words.say(submit, isSoon ? day(Objects.requireNonNull(by)) : Map.of()),
                        "sms",
                        sms == null || sms.duration() == null
                                ? words.say("message.ready-wait")
                                : words.say(
                                        isCancellation() ? "message.ready-sms-cancel" : "message.ready-sms",
                                        Map.of("hours", sms.duration())),
                        "result",
                        end == null ? "" : words.say("message.result", day(end))));
    }

    /** Returns the message on a complete filing, with the certain filings with other authorities if there is room. */
    private Message filed() {
        List<MessageItems.Item> also = report.alsoToFile().stream()
                .filter(other -> other.certain() && !other.standing())
                .map(other -> items.of(usual.usual(other.name()), usual.usual(other.when())))
                .toList();
        Message plain = done("message.filed", Map.of("also", ""));
        if (also.isEmpty()) {
            return plain;
        }
        int room = most
                - Shortened.length(plain.text())
                - Shortened.length(words.say("message.also", Map.of("items", "")));
        return done(
                "message.filed", Map.of("also", words.say("message.also", Map.of("items", items.listed(room, also)))));
    }

    private Message done(String key, Map<String, String> values) {
        return new Message(Occasion.DONE, words.say("message.merchant"), signed(filled(key, hello(null), values)));
    }

    /** Returns a message for each person who gets an SMS; none while it is not known that the filing is submitted. */
    private List<Message> sms(boolean isReady) {
        StageEntry stage = steps.sms().stage();
        if (stage == null || (stage.deadline() == null && !(isReady && isCancellation()))) {
            return List.of();
        }
        String key = isCancellation() ? "message.sms-cancel" : "message.sms";
        String hours = Objects.requireNonNullElse(stage.duration(), words.say("message.hours"));
        return smsMessages(key, Map.of("hours", hours));
    }

    /** Returns the messages on an SMS that was sent, with the hour at which the time ends. */
    private List<Message> openSms() {
        SmsTask sms = steps.sms();
        return smsMessages(
                "message.sms-open",
                Map.of("sent", sms.sentInWords(), "until", sms.untilInWords(), "tries", sms.tries()));
    }

    private List<Message> smsMessages(String key, Map<String, String> values) {
        return steps.sms().readers().stream()
                .map(reader -> personal(Occasion.SMS, key, shortened(reader), values))
                .distinct()
                .toList();
    }

    private static Reader shortened(Reader reader) {
        return reader.isNamed() ? new Reader(Shortened.to(NAME, reader.name()), true) : reader;
    }

    private Reader miniProgramPrincipal() {
        return shortened(new Reader(usual.nameOfMiniProgramPrincipal(), details.miniProgramPrincipal() != null));
    }

    private List<Message> rejected(AnswerTree answer) {
        List<Message> messages = new ArrayList<>();
        List<Remark> others = tasks.objectionsOfProvider();
        String reviewer = words.say(answer.byAuthority() ? "message.authority" : "message.platform");
        if (!items.ofMerchant().isEmpty()) {
            messages.add(new Message(
                    Occasion.REJECTED,
                    words.say("message.merchant"),
                    signed(rejection("message.rejected", hello(null), reviewer, items.ofMerchant()))));
        }
        if (!others.isEmpty() || messages.isEmpty()) {
            messages.add(new Message(
                    Occasion.REJECTED,
                    words.say("message.provider"),
                    others.isEmpty()
                            ? filled("message.rejected-without-reason", "", Map.of("reviewer", reviewer))
                            : rejection("message.rejected-provider", "", reviewer, items.of(others))));
        }
        return messages;
    }

    private String rejection(String key, String hello, String reviewer, List<MessageItems.Item> all) {
        return listing(key, hello, all, Map.of("count", String.valueOf(all.size()), "reviewer", reviewer));
    }

    private Message personal(Occasion occasion, String key, Reader reader, Map<String, String> values) {
        return new Message(
                occasion, reader.name(), signed(filled(key, hello(reader.isNamed() ? reader.name() : null), values)));
    }

    private String hello(@Nullable String reader) {
        return reader == null
                ? words.say("message.hello-merchant")
                : words.say("message.hello", Map.of("name", reader));
    }

    /** Returns a text with a list of items, which takes the room that the other words leave. */
    private String listing(String key, String hello, List<MessageItems.Item> list, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        // One character stands for the items, because a text without them could lose the blank in front of them.
        all.put("items", "-");
        int room = most + 1 - Shortened.length(filled(key, hello, all)) - Shortened.length(signature());
        all.put("items", items.listed(room, list));
        return filled(key, hello, all);
    }

    private String filled(String key, String hello, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("hello", hello);
        all.put("filing", filing());
        return words.say(key, all).strip();
    }

    private String kind() {
        FilingType type = report.filingType();
        return (type == null ? FilingKind.NEW : type.kind()).name();
    }

    /** Returns the filing in words, with the name of the mini-program if it is known. */
    private String filing() {
        String kind = kind();
        String name = details.miniProgram();
        return name == null
                ? words.say("message.unnamed." + kind)
                : words.say("message.filing." + kind, Map.of("name", name(name)));
    }

    /** Adds the service provider, with the way to reach it if there is room. */
    private String signed(String text) {
        String signed = text + signature();
        return Shortened.length(signed) <= most ? signed : text + provider();
    }

    /** Returns the service provider with a short way to reach it; empty if the details have none. */
    private String signature() {
        String contact = details.contact();
        return details.provider() == null || contact == null || Shortened.length(contact) > CONTACT
                ? provider()
                : words.say(
                        "message.from.contact",
                        Map.of("provider", name(details.provider()), "contact", Harmless.of(contact)));
    }

    private String provider() {
        return details.provider() == null
                ? ""
                : words.say("message.from", Map.of("provider", name(details.provider())));
    }

    private static String name(String name) {
        return Shortened.to(NAME, UsualWords.shown(name));
    }

    private boolean isCancellation() {
        return report.filingType() != null && report.filingType().kind() == FilingKind.CANCELLATION;
    }

    private @Nullable StageEntry stage(Stage stage) {
        return report.timeline().stream()
                .filter(entry -> entry.stage() == stage)
                .findFirst()
                .orElse(null);
    }

    private Map<String, String> day(LocalDate day) {
        return Map.of("day", usual.day(day, report.evaluatedOn()));
    }
}
