package io.github.icprules.oracle;

/** The rules {@code subject.*}. */
final class SubjectSheet {

    private SubjectSheet() {}

    static void judge(Case c, Answers out) {}
}
