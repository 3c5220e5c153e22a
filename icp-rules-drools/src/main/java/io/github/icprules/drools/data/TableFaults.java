package io.github.icprules.drools.data;

import io.github.icprules.text.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What does not fit in tables, with file, line and column, so that one reading reports it all. */
final class TableFaults {

    /** Further ones are only counted. */
    private static final int MOST = 20;

    private static final int FEW = 8;
    private static final int SHOWN = 40;

    private final List<String> told = new ArrayList<>();
    private int untold;

    /** Notes down what is wrong with a file as a whole or with one line of it. */
    void add(String file, long line, String what) {
        if (told.size() < MOST) {
            told.add("%s, line %d: %s".formatted(file, line, what));
        } else {
            untold++;
        }
    }

    /** Notes down what is wrong with a cell. */
    void add(String file, long line, int number, String column, String given, String expected) {
        if (told.size() < MOST) {
            told.add("%s, line %d, column %d (%s): %s; %s"
                    .formatted(file, line, number, column, shown(given), expected));
        } else {
            untold++;
        }
    }

    /** {@return how many were noted down so far} */
    int count() {
        return told.size() + untold;
    }

    /**
     * Refuses the tables if anything does not fit.
     *
     * @throws IllegalArgumentException if so; the message has a line for each fault, of the first twenty
     */
    void refuseIfAny() {
        if (!told.isEmpty()) {
            throw new IllegalArgumentException(
                    String.join("\n", told) + (untold == 0 ? "" : "\nand %d more that do not fit.".formatted(untold)));
        }
    }

    /** {@return what was expected where one of some names must stand: the nearest of them, or all if they are few} */
    static String expected(String given, Collection<String> names) {
        Optional<String> nearest = given.isEmpty() ? Optional.empty() : NearestName.of(given, names);
        return nearest.map("did you mean %s?"::formatted)
                .orElseGet(() -> names.size() <= FEW
                        ? "expected one of " + String.join(", ", names)
                        : "expected one of %d names, such as %s"
                                .formatted(names.size(), names.iterator().next()));
    }

    /** A cell can hold anything, and a message is one line. */
    private static String shown(String given) {
        if (given.isEmpty()) {
            return "nothing stands there";
        }
        StringBuilder shown = new StringBuilder("\"");
        given.codePoints()
                .limit(SHOWN)
                .forEach(character -> shown.appendCodePoint(Character.isISOControl(character) ? '?' : character));
        return shown.append(given.codePointCount(0, given.length()) > SHOWN ? "…\"" : "\"")
                .append(" does not fit")
                .toString();
    }
}
