package io.github.icprules.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What holds for any input. A promise that is broken is an {@link AssertionError}. */
public final class Promises {

    /** Far more than any filing takes, and far less than what grows faster than its input. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;
    private static final int LONGEST_REFUSAL = 1_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 9, 1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Promises() {}

    /** {@return what the work gives} It ends soon. */
    public static <T> T soon(Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        return result;
    }

    /** Holds the message of a documented error against what is promised of it. */
    public static void isPlain(@Nullable String message) {
        if (message == null) {
            throw new AssertionError("A refusal says why.");
        }
        assertThat(message).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_REFUSAL);
        assertThat(message.codePoints().noneMatch(Character::isISOControl))
                .as("in one line: %s", message)
                .isTrue();
        showsNoNumber(message);
    }

    /** {@return the report on a filing; nothing if its day lies before all rules} */
    public static Optional<FilingReport> judge(IcpRuleEngine engine, FilingRequest filing) {
        showsNoText(filing);
        FilingReport report;
        try {
            report = soon(() -> engine.evaluate(filing));
        } catch (IllegalArgumentException e) {
            LocalDate day = filing.evaluatedOn();
            if (day == null || !day.isBefore(FIRST_DAY)) {
                throw e;
            }
            isPlain(e.getMessage());
            return Optional.empty();
        }
        assertThat(engine.evaluate(filing)).isEqualTo(report);
        for (Language language : Language.values()) {
            answers(json(report, language));
        }
        answers(report.toString());
        return Optional.of(report);
    }

    /** Holds what is written about a filing against what is promised of it. */
    public static void answers(String text) {
        assertThat(text.length()).isLessThanOrEqualTo(MOST_CHARACTERS);
        showsNoNumber(text);
    }

    /** Looks for numbers of people, however their digits are written. */
    public static void showsNoNumber(String text) {
        String digits = read(text);
        for (String number : Hostile.NUMBERS) {
            assertThat(digits.contains(number))
                    .as("a number of a person is shown")
                    .isFalse();
        }
    }

    private static String json(FilingReport report, Language language) {
        try {
            return JSON.writeValueAsString(report.asTree(language));
        } catch (JsonProcessingException e) {
            throw new AssertionError("A report can be written as JSON.", e);
        }
    }

    /** A letter that is not ASCII comes from a text of the filing; the names of places and of constants are ASCII. */
    private static void showsNoText(FilingRequest filing) {
        String shown = filing.toString();
        assertThat(shown.codePoints().filter(character -> character > 0x7E && Character.isLetterOrDigit(character)))
                .as("characters of a text in toString")
                .isEmpty();
        answers(shown);
    }

    /** Reads a text as a person does: digits of every script are digits, and what only separates them is passed over. */
    private static String read(String text) {
        StringBuilder read = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character < 0x80) {
                append(character, read);
            } else {
                Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
                        .codePoints()
                        .forEach(plain -> append(plain, read));
            }
        });
        return read.toString();
    }

    private static void append(int character, StringBuilder read) {
        int digit = Character.digit(character, 10);
        if (digit >= 0) {
            read.append((char) ('0' + digit));
        } else if (!isSeparator(character)) {
            read.appendCodePoint(character);
        }
    }

    private static boolean isSeparator(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.DASH_PUNCTUATION, Character.FORMAT -> true;
            default -> character == '.' || character == '\u00B7';
        };
    }
}
