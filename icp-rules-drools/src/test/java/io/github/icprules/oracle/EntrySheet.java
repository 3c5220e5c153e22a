package io.github.icprules.oracle;

/** The rules {@code entry.*}. */
final class EntrySheet {

    private EntrySheet() {}

    static void judge(Case c, Answers out) {}
}
