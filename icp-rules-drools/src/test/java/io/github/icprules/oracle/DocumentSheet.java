package io.github.icprules.oracle;

/** The rules {@code document.*}. */
final class DocumentSheet {

    private DocumentSheet() {}

    static void judge(Case c, Answers out) {}
}
