package io.github.icprules.text;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Guesses which name was meant by one that does not exist, and says how much of that a message may repeat: a name that is near to
 * none could be anything, a value of a person in the wrong place above all.
 */
public final class NearestName {

    /** A suggestion for a short name may differ in so many letters. */
    private static final int FEW = 2;

    /** One letter in so many may differ. */
    private static final int SHARE = 3;

    private NearestName() {}

    /**
     * {@return the name that differs least from the one given}
     *
     * <p>Empty if none is near: where more than a third of the letters differ, a suggestion would be a guess. Small and
     * capital letters are the same.
     *
     * @param given the name that does not exist
     * @param names those that do
     */
    public static Optional<String> of(String given, Collection<String> names) {
        requireNonNull(given, "given must be given.");
        requireNonNull(names, "names must be given.");
        return within(Math.max(FEW, given.length() / SHARE), given, names);
    }

    /**
     * {@return the name given, if a message may repeat it; empty if not}
     *
     * <p>A message may repeat a misspelling: at most a third of its letters make it differ from a name that exists. In it a question
     * mark stands for what is no letter, digit, dot, hyphen or underscore, and a number is masked.
     *
     * @param given the name that does not exist
     * @param names those that do
     */
    public static Optional<String> repeatable(String given, Collection<String> names) {
        requireNonNull(given, "given must be given.");
        requireNonNull(names, "names must be given.");
        return within(given.length() / SHARE, given, names)
                .map(near -> PersonalData.maskNumbersIn(given).replaceAll("[^\\p{L}\\p{N}_*.-]", "?"));
    }

    /**
     * {@return the name given where a message may repeat it, as {@link #repeatable} has it, otherwise how long it is, such as {@code
     * 13 characters}}
     *
     * @param given the name that does not exist
     * @param names those that do
     */
    public static String described(String given, Collection<String> names) {
        return repeatable(given, names).orElseGet(() -> lengthOf(given));
    }

    /** {@return how long a text is, such as {@code 13 characters}, for messages that must not repeat it} */
    public static String lengthOf(String text) {
        requireNonNull(text, "text must be given.");
        int length = text.codePointCount(0, text.length());
        return length == 1 ? "1 character" : length + " characters";
    }

    private static Optional<String> within(int most, String given, Collection<String> names) {
        String nearest = null;
        int least = most + 1;
        for (String name : names) {
            if (Math.abs(name.length() - given.length()) < least) {
                int away = distance(given.toUpperCase(Locale.ROOT), name.toUpperCase(Locale.ROOT));
                if (away < least) {
                    nearest = name;
                    least = away;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * Returns the number of letters that must be inserted, removed, replaced or swapped with the next letter to turn one
     * word into the other (Damerau-Levenshtein distance in which no letter is changed twice).
     */
    private static int distance(String one, String other) {
        int[] rowBefore = new int[other.length() + 1];
        int[] previous = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < previous.length; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(previous[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], rowBefore[j - 2] + 1);
                }
            }
            int[] swap = rowBefore;
            rowBefore = previous;
            previous = row;
            row = swap;
        }
        return previous[other.length()];
    }
}
