package io.github.icprules.oracle;

/** The rules {@code province-material.*}. */
final class ProvinceMaterialSheet {

    private ProvinceMaterialSheet() {}

    static void judge(Case c, Answers out) {}
}
