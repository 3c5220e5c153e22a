package io.github.icprules.oracle;

/** The rules {@code duty-to-file.*}. */
final class DutyToFileSheet {

    private DutyToFileSheet() {}

    static void judge(Case c, Answers out) {}
}
