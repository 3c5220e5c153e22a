package io.github.icprules.oracle;

/** The rules {@code province-content.*}. */
final class ProvinceContentSheet {

    private ProvinceContentSheet() {}

    static void judge(Case c, Answers out) {}
}
