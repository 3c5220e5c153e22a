package io.github.icprules.pages;

import java.util.function.Function;

/**
 * How short a folded text is. A text that is longer than {@link #LINES} is written again, each time with less; the full text has
 * everything.
 */
enum TextBudget {
    /** Everything that a folded text has. */
    WHOLE,
    /** Without empty lines. */
    DENSE,
    /** Also without the codes and the rules of the platform's objections. */
    WITHOUT_RULES,
    /** Also without the reasons of the tasks, in whose place the tasks name their fields. */
    WITHOUT_REASONS,
    /** Also without the lists of missing inputs and of open points, of which the numbers remain. */
    COUNTED;

    /** The lines that a reader sees without scrolling far. */
    static final int LINES = 40;

    /** {@return the first text that is short enough, or the shortest one} */
    static String shortest(TextLayout.Parts parts, Function<TextBudget, String> text) {
        String written = "";
        for (TextBudget budget : values()) {
            String rendered = text.apply(budget);
            written = budget == WHOLE ? rendered : rendered.replaceAll("(?m)^\\n", "");
            if (!parts.equals(TextLayout.Parts.FOLDED) || written.lines().count() <= LINES) {
                break;
            }
        }
        return written;
    }

    /** {@return whether the text has the codes and the rules of the platform's objections} */
    boolean hasRules() {
        return compareTo(WITHOUT_RULES) < 0;
    }

    /** {@return whether the text has the reasons of the tasks} */
    boolean hasReasons() {
        return compareTo(WITHOUT_REASONS) < 0;
    }

    /** {@return whether the text lists the missing inputs and the open points} */
    boolean hasLists() {
        return compareTo(COUNTED) < 0;
    }
}
