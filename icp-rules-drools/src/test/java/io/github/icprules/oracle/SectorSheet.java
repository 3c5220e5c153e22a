package io.github.icprules.oracle;

/** The rules {@code sector.*}. */
final class SectorSheet {

    private SectorSheet() {}

    static void judge(Case c, Answers out) {}
}
