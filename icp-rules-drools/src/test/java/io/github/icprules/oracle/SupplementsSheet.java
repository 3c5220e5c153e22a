package io.github.icprules.oracle;

/** The rules {@code supplements.*}. */
final class SupplementsSheet {

    private SupplementsSheet() {}

    static void judge(Case c, Answers out) {}
}
