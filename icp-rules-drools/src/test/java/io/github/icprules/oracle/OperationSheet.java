package io.github.icprules.oracle;

/** The rules {@code operation.*}. */
final class OperationSheet {

    private OperationSheet() {}

    static void judge(Case c, Answers out) {}
}
