package io.github.icprules.drools.data;

import io.github.icprules.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value that a {@link ProvincialParameter} can have, and what becomes of it.
 *
 * @param name its name in {@code provinces.csv}; {@code N} in it stands for a whole number
 * @param reading what becomes of it
 * @param rule the rule that says the same for all provinces; {@code null} unless the reading is {@link Reading#NATIONWIDE}
 * @param reason why it cannot be decided; {@code null} unless the reading is {@link Reading#OPEN}
 */
public record ProvincialValue(
        String name,
        Reading reading,
        @Nullable String rule,
        @Nullable Text reason) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** The meaning of a value. */
    public enum Reading {
        /** It asks for something, and a rule reads it. */
        DEMANDS,
        /** It asks for nothing; by being there it settles a question, or takes the place of what holds elsewhere. */
        PERMITS,
        /** Not known: the question stays open. */
        UNSETTLED,
        /** A rule for all provinces says the same, so that saying it again would be saying it twice. */
        NATIONWIDE,
        /** It asks for something that no request contains; the report lists it as unchecked. */
        OPEN,
        /** It is about websites and domain names and concerns no mini-program. */
        WEBSITE
    }

    /** {@return whether a name, with its numbers, names this value} */
    boolean matches(String given) {
        return name.equals(NUMBER.matcher(given).replaceAll("N"));
    }

    static List<ProvincialValue> demands(String... names) {
        return of(Reading.DEMANDS, names);
    }

    static List<ProvincialValue> permits(String... names) {
        return of(Reading.PERMITS, names);
    }

    static List<ProvincialValue> unsettled(String... names) {
        return of(Reading.UNSETTLED, names);
    }

    static List<ProvincialValue> website(String... names) {
        return of(Reading.WEBSITE, names);
    }

    static List<ProvincialValue> nationwide(String rule, String... names) {
        return Arrays.stream(names)
                .map(name -> new ProvincialValue(name, Reading.NATIONWIDE, rule, null))
                .toList();
    }

    static List<ProvincialValue> open(String chinese, String english, String... names) {
        return Arrays.stream(names)
                .map(name -> new ProvincialValue(name, Reading.OPEN, null, Text.of(chinese, english)))
                .toList();
    }

    private static List<ProvincialValue> of(Reading reading, String... names) {
        return Arrays.stream(names)
                .map(name -> new ProvincialValue(name, reading, null, null))
                .toList();
    }
}
