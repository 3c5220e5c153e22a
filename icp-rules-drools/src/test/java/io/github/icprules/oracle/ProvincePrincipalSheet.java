package io.github.icprules.oracle;

/** The rules {@code province-principal.*}. */
final class ProvincePrincipalSheet {

    private ProvincePrincipalSheet() {}

    static void judge(Case c, Answers out) {}
}
