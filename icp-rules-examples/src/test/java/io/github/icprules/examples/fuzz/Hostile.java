package io.github.icprules.examples.fuzz;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Values that an attacker would try, together of limited size for one input. */
public final class Hostile {

    /** Numbers of invented people, which no answer may show. */
    static final List<String> NUMBERS = List.of("440301199003070019", "13000000001");

    private static final int MOST_CHARACTERS = 200_000;

    private static final Pattern CONSTANT = Pattern.compile("[A-Z]+(_[A-Z]+)*");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private static final List<String> SEPARATORS =
            List.of("", " ", "-", ".", "\u00B7", "\u3000", "\u00A0", "\u200B", "\u2060", "\u00AD", "\uFEFF");

    private static final List<IntFunction<String>> DIGITS = List.of(
            digit -> String.valueOf((char) ('0' + digit)),
            digit -> String.valueOf((char) ('\uFF10' + digit)),
            digit -> String.valueOf((char) ('\u0660' + digit)),
            digit -> String.valueOf((char) ('\u0966' + digit)),
            digit -> Character.toString(0x1D7CE + digit),
            digit -> Character.toString(0x1D7F6 + digit));

    private static final List<String> DAYS = List.of(("-999999999-01-01 +999999999-12-31 0000-01-01 1900-01-01"
                    + " 2200-12-31 2023-09-01 2026-11-24 2027-03-01 2026-02-30 20990101 长期"
                    + " +999999999-12-31T23:59:59.999999999-18:00 -999999999-01-01T00:00:00+18:00")
            .split(" ", -1));

    private static final List<Object> AMOUNTS = List.of(
            0,
            -1,
            1,
            Integer.MAX_VALUE,
            Integer.MIN_VALUE,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            new BigInteger("9".repeat(60)),
            0.5,
            -1e308);

    private final Choices choices;
    private final List<String> words;
    private int characters = MOST_CHARACTERS;

    /**
     * Makes a source of values.
     *
     * @param words what stands in proper inputs, which gets further than what is wrong at first sight
     */
    public Hostile(Choices choices, List<String> words) {
        this.choices = choices;
        this.words = words;
    }

    /** {@return a value of any kind; {@code null} is one of them} */
    @Nullable Object value() {
        return switch (choices.below(8)) {
            case 0 -> null;
            case 1 -> choices.onceIn(2) ? number() : choices.onceIn(2);
            case 2 -> new LinkedHashMap<>(choices.onceIn(2) ? Map.of(text(), text()) : Map.of());
            case 3 -> repeated(text());
            case 4 -> choices.of(DAYS);
            case 5, 6 -> words.isEmpty() ? "" : choices.of(words);
            default -> text();
        };
    }

    /** {@return a list that has an item many times} */
    List<@Nullable Object> repeated(@Nullable Object item) {
        return Collections.nCopies(count(5_000, 1 + String.valueOf(item).length()), item);
    }

    /** {@return how often something with so many characters is written} */
    private int count(int bound, int size) {
        int count = Math.min(choices.below(bound), characters / size);
        characters -= count * size;
        return count;
    }

    /** {@return a text} */
    String text() {
        return switch (choices.below(8)) {
            case 0 -> choices.text(64);
            case 1 -> choices.units(32);
            case 2 -> longText(choices.of(List.of(choices.text(6), "a.", "9", "(", "示", "😀")));
            case 3 -> choices.text(3) + longText("\u0301") + longText("\u0323");
            case 4 -> symbols(choices.below(0x30000));
            case 5 -> personal();
            case 6 -> choices.text(8) + personal() + choices.text(8);
            default ->
                choices.of(List.of("", " ", "\u3000", "\u0000", "\u202E", "\u2028", "=1+1", "${jndi:x}", "'\"<>"));
        };
    }

    /** {@return a number, an amount of something} */
    Object number() {
        return choices.onceIn(2) ? choices.of(AMOUNTS) : choices.below(1_000);
    }

    /** {@return a text in the place of another, of the same kind where that shows} */
    String instead(String text) {
        if (CONSTANT.matcher(text).matches()) {
            List<String> constants = words.stream()
                    .filter(word -> CONSTANT.matcher(word).matches())
                    .toList();
            return choices.of(constants.isEmpty() ? List.of(text) : constants);
        }
        if (DAY.matcher(text).matches()) {
            return choices.of(DAYS);
        }
        int at = choices.below(text.length() + 1);
        return choices.onceIn(2) ? text() : text.substring(0, at) + text() + text.substring(at);
    }

    /** {@return the number of a person, in one of many spellings} */
    private String personal() {
        String number = choices.of(NUMBERS);
        IntFunction<String> digits = choices.of(DIGITS);
        String separator = choices.of(SEPARATORS);
        int group = 1 + choices.below(6);
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            written.append(i > 0 && i % group == 0 ? separator : "").append(digits.apply(number.charAt(i) - '0'));
        }
        return written.toString();
    }

    private String longText(String unit) {
        return unit.isEmpty() ? "" : unit.repeat(count(60_000, unit.length()));
    }

    /** Characters that are all different. */
    private String symbols(int first) {
        return IntStream.range(first, first + count(30_000, 2))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
