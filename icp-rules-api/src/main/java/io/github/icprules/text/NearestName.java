package io.github.icprules.text;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the valid name that is most similar to an unknown name, and decides whether a message may repeat the unknown name. An
 * unknown name that is similar to no valid name must not be repeated, because it could be a value in the wrong place, for
 * example personal data.
 */
public final class NearestName {

    /** The number of letters in which a suggestion for a short name may differ. */
    private static final int FEW = 2;

    /** The share of different letters: one in this number may differ. */
    private static final int SHARE = 3;

    /** The id of a rule of a pack, with the id of the pack in front. */
    private static final Pattern RULE_OF_PACK =
            Pattern.compile("(?=.{1,200}$)([a-z][a-z0-9-]*+)/[a-z][a-z0-9-]*+\\.[a-z][a-z0-9-]*+");

    /** A short name of letters, as programs use them. Digits could be a number of a person, so only two can be at the end. */
    private static final Pattern IDENTIFIER = Pattern.compile("(?=.{1,32}$)[A-Za-z]++(?:[_-][A-Za-z]++)*+\\d{0,2}");

    private static final Pattern NOT_REPEATED = Pattern.compile("[^\\p{L}\\p{N}_*./-]");

    private NearestName() {}

    /**
     * {@return the valid name with the least difference from an unknown name; empty if no valid name is similar}
     *
     * <p>At most a third of the letters may differ, or two letters of a short name. With more differences, a suggestion would
     * be a guess. Upper and lower case are equal. A name of a rule pack, such as {@code
     * acme/notice-days}, is also near to the part behind the slash.
     *
     * @param given the unknown name
     * @param names the valid names
     */
    public static Optional<String> of(String given, Collection<String> names) {
        requireNonNull(given, "given must be given.");
        requireNonNull(names, "names must be given.");
        return within(Math.max(FEW, given.length() / SHARE), given, names);
    }

    /**
     * {@return an unknown name in a form that a message may repeat; empty if a message must not repeat the name}
     *
     * <p>A message may repeat a misspelling, which differs from a valid name in at most a third of the letters. In the
     * result, numbers are masked. A question mark replaces every character except letters, digits, dots, slashes, hyphens,
     * underscores and asterisks.
     *
     * @param given the unknown name
     * @param names the valid names
     */
    public static Optional<String> repeatable(String given, Collection<String> names) {
        requireNonNull(given, "given must be given.");
        requireNonNull(names, "names must be given.");
        return within(given.length() / SHARE, given, names)
                .map(near ->
                        NOT_REPEATED.matcher(PersonalData.maskNumbersIn(given)).replaceAll("?"));
    }

    /**
     * {@return an unknown name of a property or a constant in a form that a message may repeat; empty if a message must not
     * repeat the name}
     *
     * <p>A message may repeat what {@link #repeatable} returns, and a short name of letters, hyphens and underscores, such as
     * {@code COMPANY}: a property and a constant are written by a program.
     *
     * @param given the unknown name
     * @param names the valid names
     */
    public static Optional<String> repeatableIdentifier(String given, Collection<String> names) {
        requireNonNull(given, "given must be given.");
        requireNonNull(names, "names must be given.");
        return IDENTIFIER.matcher(given).matches() ? Optional.of(given) : repeatable(given, names);
    }

    /**
     * {@return the result of {@link #repeatable} if there is one, otherwise the length of the name, such as
     * {@code 13 characters}}
     *
     * @param given the unknown name
     * @param names the valid names
     */
    public static String described(String given, Collection<String> names) {
        return repeatable(given, names).orElseGet(() -> lengthOf(given));
    }

    /**
     * {@return the id of a rule that does not exist, if a message may repeat the id; empty if not}
     *
     * <p>A message may also repeat an id with the form of a rule of a pack, because a pack can be absent.
     *
     * @param id the id that does not exist
     * @param ids the ids of the existing rules
     */
    public static Optional<String> repeatableRule(String id, Collection<String> ids) {
        requireNonNull(id, "id must be given.");
        requireNonNull(ids, "ids must be given.");
        return RULE_OF_PACK.matcher(id).matches() ? Optional.of(PersonalData.maskNumbersIn(id)) : repeatable(id, ids);
    }

    /**
     * {@return the pack of a rule, such as {@code acme} for {@code acme/brand.competitor}, if no rule of this pack exists; empty if the
     * pack has rules or the text is not the id of a rule of a pack}
     *
     * @param id the id that does not exist
     * @param ids the ids of the existing rules
     */
    public static Optional<String> absentPack(String id, Collection<String> ids) {
        requireNonNull(id, "id must be given.");
        requireNonNull(ids, "ids must be given.");
        Matcher rule = RULE_OF_PACK.matcher(id);
        return rule.matches() && ids.stream().noneMatch(each -> each.startsWith(rule.group(1) + '/'))
                ? Optional.of(rule.group(1))
                : Optional.empty();
    }

    /** {@return the length of a text, such as {@code 13 characters}, for messages that must not repeat the text} */
    public static String lengthOf(String text) {
        requireNonNull(text, "text must be given.");
        int length = text.codePointCount(0, text.length());
        return length == 1 ? "1 character" : length + " characters";
    }

    private static Optional<String> within(int most, String given, Collection<String> names) {
        String nearest = null;
        int least = most + 1;
        for (String name : names) {
            if (!given.isEmpty() && name.endsWith('/' + given)) {
                return Optional.of(name);
            }
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
     * Returns the number of letters that must be inserted, removed, replaced or swapped with the next letter to change one
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
