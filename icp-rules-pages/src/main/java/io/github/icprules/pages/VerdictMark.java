package io.github.icprules.pages;

import io.github.icprules.report.Verdict;

/** The sign and the colour of a verdict. */
final class VerdictMark {

    private VerdictMark() {}

    /** {@return a sign that is visible without colours} */
    static String sign(Verdict verdict) {
        return switch (verdict) {
            case BLOCKED -> "✗";
            case UNDECIDED, INCOMPLETE -> "?";
            case READY_WITH_WARNINGS -> "!";
            case READY -> "✓";
        };
    }

    /** {@return the CSS class} */
    static String mood(Verdict verdict) {
        return switch (verdict) {
            case BLOCKED -> "stop";
            case UNDECIDED, INCOMPLETE, READY_WITH_WARNINGS -> "care";
            case READY -> "go";
        };
    }

    /** {@return the colour for a terminal} */
    static Style style(Verdict verdict) {
        return switch (verdict) {
            case BLOCKED -> Style.RED;
            case UNDECIDED, INCOMPLETE, READY_WITH_WARNINGS -> Style.YELLOW;
            case READY -> Style.GREEN;
        };
    }
}
