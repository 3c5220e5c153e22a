package io.github.icprules.pages;

import io.github.icprules.model.FilingType;
import io.github.icprules.pages.ReportTree.StageEntry;
import io.github.icprules.report.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The verification by SMS: who does it, until which hour, and with how many wrong codes left. */
final class SmsTask {

    /** The wrong code at which the filing is returned. */
    private static final int LAST_TRY = 6;

    static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final PageInput input;
    private final ReportTree report;
    private final PageDetails details;
    private final Words words;
    private final UsualWords usual;
    private final Principals principals;

    /** Takes the words of the merchant's page. */
    SmsTask(PageInput input, PageDetails details, Words words, UsualWords usual) {
        this.input = input;
        this.report = input.report();
        this.details = details;
        this.words = words;
        this.usual = usual;
        this.principals = new Principals(report, words, usual);
    }

    /** A person who gets the SMS: by name, or without a name by the part in the filing. */
    record Reader(String name, boolean isNamed) {}

    /** {@return the stage of the report; {@code null} if the filing has none} */
    @Nullable StageEntry stage() {
        return report.timeline().stream()
                .filter(entry -> entry.stage() == Stage.SMS_VERIFICATION)
                .findFirst()
                .orElse(null);
    }

    /** {@return whether the SMS was sent, and its verification is still possible on the day of the report} */
    boolean isOpen() {
        OffsetDateTime end = end();
        return end != null && !end.toLocalDate().isBefore(report.evaluatedOn());
    }

    /** {@return whether the time of an open verification ended before the day of the report} */
    boolean isLate() {
        return end() != null && !isOpen();
    }

    /** {@return the moment at which the time ends; only for an open verification} */
    Instant until() {
        return Objects.requireNonNull(end()).toInstant();
    }

    /** {@return the day and the hour at which the time ends, in words; only for an open verification} */
    String untilInWords() {
        return moment(Objects.requireNonNull(end()));
    }

    /** {@return the day and the hour of the SMS, in words; only for an open verification} */
    String sentInWords() {
        return moment(Objects.requireNonNull(sent()));
    }

    /** Returns the end of the time in China, on the day of the report; {@code null} if no SMS is open. */
    private @Nullable OffsetDateTime end() {
        OffsetDateTime sent = sent();
        StageEntry stage = stage();
        return sent == null || stage == null || stage.deadline() == null
                ? null
                : sent.toLocalTime().atDate(stage.deadline()).atOffset(CHINA);
    }

    private @Nullable OffsetDateTime sent() {
        return details.smsSentAt() == null || !input.isUnderReview()
                ? null
                : details.smsSentAt().withOffsetSameInstant(CHINA);
    }

    private String moment(OffsetDateTime moment) {
        LocalDate day = moment.toLocalDate();
        String key = day.equals(report.evaluatedOn())
                ? "sms.today"
                : day.equals(report.evaluatedOn().minusDays(1)) ? "sms.yesterday" : "sms.on";
        return words.say(
                key,
                Map.of(
                        "day",
                        usual.day(day, report.evaluatedOn()),
                        "time",
                        moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString()));
    }

    /** {@return how many wrong codes are left, in a sentence} */
    String tries() {
        Integer tries = details.smsTries();
        int wrong = tries == null ? 0 : Math.min(tries, LAST_TRY - 1);
        return wrong == 0
                ? words.say("sms.tries.all")
                : words.say(
                        wrong == 1 ? "sms.tries.one" : "sms.tries",
                        Map.of("wrong", String.valueOf(wrong), "left", String.valueOf(LAST_TRY - wrong)));
    }

    /** {@return the task of an open verification as a card} */
    Card card() {
        List<Reader> readers = readers();
        String names = readers.stream().map(Reader::name).collect(Collectors.joining(words.say("data.and")));
        return Card.matter(
                Card.Topic.OTHER,
                words.say(readers.size() == 1 ? "sms.card.one" : "sms.card", Map.of("persons", names)),
                List.of(
                        words.say("sms.card.how", Map.of("until", untilInWords())),
                        tries(),
                        words.say("sms.again-sent")),
                List.of(),
                null);
    }

    /** {@return the persons who get an SMS, each once; the practice of the filing system depends on the type of the filing only} */
    List<Reader> readers() {
        FilingType type = report.filingType();
        if (type == null) {
            return List.of(new Reader(words.say("sms.reader"), false));
        }
        List<Reader> readers = new ArrayList<>();
        boolean isOfBoth = type == FilingType.NEW_FIRST || type == FilingType.CHANGE_ALL;
        if (isOfBoth || type == FilingType.CHANGE_SUBJECT || type == FilingType.CANCEL_SUBJECT) {
            readers.add(principals.subject(input.isUnderReview()));
        }
        if (isOfBoth || readers.isEmpty()) {
            readers.add(principals.miniProgram(input.isUnderReview()));
        }
        return readers.stream().distinct().toList();
    }
}
