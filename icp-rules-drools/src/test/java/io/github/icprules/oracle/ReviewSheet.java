package io.github.icprules.oracle;

/** The rules {@code review.*}. */
final class ReviewSheet {

    private ReviewSheet() {}

    static void judge(Case c, Answers out) {}
}
