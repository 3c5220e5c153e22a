package io.github.icprules.drools.data.parameters;

import io.github.icprules.Parameter;
import io.github.icprules.drools.data.tables.ParameterMisfit;
import io.github.icprules.drools.data.tables.Values;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The form of a value in the tables of parameters, with its bounds.
 *
 * @param expected the description of the form, for messages
 * @param reading returns the value in a text; empty if the text has another form
 */
record ParameterForm<T>(String expected, Function<String, Optional<T>> reading) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final int LONGEST_WORD = 50;

    /** {@return the form of a day} */
    static ParameterForm<LocalDate> day() {
        return new ParameterForm<>(Values.A_DAY, Values::day);
    }

    /** {@return the form of a time of day} */
    static ParameterForm<LocalTime> time() {
        return new ParameterForm<>(
                "a time of day from 00:00 to 23:59, such as 10:00",
                value -> TIME.matcher(value).matches()
                        ? Optional.of(
                                LocalTime.of(Integer.parseInt(value, 0, 2, 10), Integer.parseInt(value, 3, 5, 10)))
                        : Optional.empty());
    }

    /** {@return the form of a whole number of at least 0} */
    static ParameterForm<Integer> number(int most) {
        return new ParameterForm<>(Values.aWholeNumber(0, most), value -> Values.whole(value, 0, most));
    }

    /** {@return the form of two whole numbers of at least 0} */
    static ParameterForm<Range> range(int most) {
        return new ParameterForm<>(
                "two whole numbers from 0 to " + Values.grouped(most) + ", the smaller first, such as 20-200",
                value -> {
                    int hyphen = Math.max(0, value.indexOf('-'));
                    Optional<Integer> least = Values.whole(value.substring(0, hyphen), 0, most);
                    return least.flatMap(from -> Values.whole(value.substring(hyphen + 1), from, most)
                            .map(to -> new Range(from, to)));
                });
    }

    /** {@return the form of a text} */
    static ParameterForm<String> text(int most) {
        return new ParameterForm<>(
                "a text of at most " + Values.grouped(most) + " characters, none of them invisible",
                value -> Optional.of(value.strip())
                        .filter(text -> text.length() <= most
                                && Values.invisibleIn(text).isEmpty()));
    }

    /** {@return the form of one or more words} */
    static ParameterForm<Set<String>> words(int most) {
        return new ParameterForm<>(
                "from 1 to " + Values.grouped(most) + " words with blanks between them, each of at most "
                        + Values.grouped(LONGEST_WORD) + " characters, none of them invisible",
                value -> value.length() > most * (LONGEST_WORD + 1) ? Optional.empty() : split(value, most));
    }

    /**
     * {@return the value of a parameter}
     *
     * @throws ParameterMisfit if the value has another form
     */
    T read(Parameter parameter) {
        return reading.apply(parameter.value())
                .orElseThrow(() -> new ParameterMisfit(parameter.id(), expected, parameter.value()));
    }

    private static Optional<Set<String>> split(String value, int most) {
        List<String> words = List.of(BLANKS.split(value.strip(), -1));
        return words.size() <= most && words.stream().allMatch(ParameterForm::isWord)
                ? Optional.of(Set.copyOf(words))
                : Optional.empty();
    }

    private static boolean isWord(String word) {
        return !word.isBlank()
                && word.length() <= LONGEST_WORD
                && Values.invisibleIn(word).isEmpty();
    }
}
