package io.github.icprules.wechat;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the known name that somebody who wrote another one most likely meant. */
final class NearestName {

    private static final int LONGEST = 60;
    private static final int LETTERS_PER_SLIP = 4;

    private NearestName() {}

    /** Tells the nearest of the known names; {@code null} if none is near. Case, underscores and blanks do not count. */
    static @Nullable String of(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return null;
        }
        String bare = bare(name);
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            String other = bare(candidate);
            int distance = distance(bare, other);
            if (distance < least && distance <= Math.max(bare.length(), other.length()) / LETTERS_PER_SLIP) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    private static String bare(String name) {
        StringBuilder bare = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT)
                .chars()
                .filter(character -> Character.isLetterOrDigit(character))
                .forEach(character -> bare.append((char) character));
        return bare.toString();
    }

    /** How many letters must be put in, taken out or changed to get from one to the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int changed = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
