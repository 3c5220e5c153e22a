package io.github.icprules.oracle;

/** The rules {@code face.*}. */
final class FaceSheet {

    private FaceSheet() {}

    static void judge(Case c, Answers out) {}
}
