package io.github.icprules.oracle;

/** The rules {@code cancellation.*}. */
final class CancellationSheet {

    private CancellationSheet() {}

    static void judge(Case c, Answers out) {}
}
