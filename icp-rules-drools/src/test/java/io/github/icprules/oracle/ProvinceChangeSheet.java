package io.github.icprules.oracle;

/** The rules {@code province-change.*}. */
final class ProvinceChangeSheet {

    private ProvinceChangeSheet() {}

    static void judge(Case c, Answers out) {}
}
