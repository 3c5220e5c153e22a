package io.github.icprules.text;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses which name was meant by one that does not exist, for messages that tell of a slip of the pen. */
public final class NearestName {

    private NearestName() {}

    /**
     * {@return the name that differs least from the one given} Empty if none is near: where more than a third of the letters
     * differ, a suggestion would be a guess. Small and capital letters are the same.
     *
     * @param given the name that does not exist
     * @param names those that do
     */
    public static Optional<String> of(String given, Collection<String> names) {
        requireNonNull(given, "given must be given.");
        requireNonNull(names, "names must be given.");
        int most = Math.max(2, given.length() / 3);
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

    /** How many letters must be put in, left out or changed to make one word of the other (Levenshtein). */
    private static int distance(String one, String other) {
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
            }
            int[] swap = previous;
            previous = row;
            row = swap;
        }
        return previous[other.length()];
    }
}
