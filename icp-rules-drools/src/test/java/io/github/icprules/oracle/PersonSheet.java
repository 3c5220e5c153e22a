package io.github.icprules.oracle;

/** The rules {@code person.*}. */
final class PersonSheet {

    private PersonSheet() {}

    static void judge(Case c, Answers out) {}
}
