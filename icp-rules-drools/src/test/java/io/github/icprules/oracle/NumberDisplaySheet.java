package io.github.icprules.oracle;

/** The rules {@code number-display.*}. */
final class NumberDisplaySheet {

    private NumberDisplaySheet() {}

    static void judge(Case c, Answers out) {}
}
