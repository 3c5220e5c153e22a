package io.github.icprules.drools.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of versions in the notation of Maven: {@code [0.1,0.3)}, {@code [0.1,)}, {@code [0.2]}, or {@code 0.1} for this version
 * and all later versions.
 */
record VersionRange(
        @Nullable List<Integer> least,
        boolean isLeastIn,
        @Nullable List<Integer> most,
        boolean isMostIn) {

    static final String EXPECTED = "a range of versions of icp-rules, such as [0.1,0.3) or [0.1,)";

    private static final String NUMBERS = "(\\d{1,6}(?:\\.\\d{1,6}){0,3})";
    private static final Pattern RANGE =
            Pattern.compile("([\\[(])\\s*" + NUMBERS + "?\\s*(,)?\\s*" + NUMBERS + "?\\s*([\\])])");
    private static final Pattern PLAIN = Pattern.compile(NUMBERS);

    /** {@return the range in a text; empty if the text is not a range} */
    static Optional<VersionRange> of(String text) {
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(new VersionRange(numbers(text), true, null, false));
        }
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return Optional.empty();
        }
        boolean isLeastIn = range.group(1).equals("[");
        boolean isMostIn = range.group(5).equals("]");
        List<Integer> least = range.group(2) == null ? null : numbers(range.group(2));
        List<Integer> most = range.group(4) == null ? null : numbers(range.group(4));
        if (range.group(3) == null) {
            return least == null || most != null || !isLeastIn || !isMostIn
                    ? Optional.empty()
                    : Optional.of(new VersionRange(least, true, least, true));
        }
        return least == null && most == null
                ? Optional.empty()
                : Optional.of(new VersionRange(least, isLeastIn, most, isMostIn));
    }

    /** {@return whether a version is in the range; a snapshot counts as the release that it precedes} */
    boolean includes(String version) {
        Matcher numbers = Pattern.compile("^" + NUMBERS).matcher(version);
        if (!numbers.find()) {
            return true;
        }
        List<Integer> given = numbers(numbers.group(1));
        int fromLeast = least == null ? 1 : compare(given, least);
        int toMost = most == null ? -1 : compare(given, most);
        return (fromLeast > 0 || (fromLeast == 0 && isLeastIn)) && (toMost < 0 || (toMost == 0 && isMostIn));
    }

    private static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String number : text.split("\\.", -1)) {
            numbers.add(Integer.valueOf(number));
        }
        return numbers;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            int order = Integer.compare(i < one.size() ? one.get(i) : 0, i < other.size() ? other.get(i) : 0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
