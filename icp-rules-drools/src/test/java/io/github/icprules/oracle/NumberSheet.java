package io.github.icprules.oracle;

/** The rules {@code number.*}. */
final class NumberSheet {

    private NumberSheet() {}

    static void judge(Case c, Answers out) {}
}
