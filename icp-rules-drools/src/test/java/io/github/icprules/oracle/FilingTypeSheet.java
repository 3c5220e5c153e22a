package io.github.icprules.oracle;

/** The rules {@code filing-type.*}. */
final class FilingTypeSheet {

    private FilingTypeSheet() {}

    static void judge(Case c, Answers out) {}
}
