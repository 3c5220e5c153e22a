package io.github.icprules.oracle;

/** The rules {@code province-person.*}. */
final class ProvincePersonSheet {

    private ProvincePersonSheet() {}

    static void judge(Case c, Answers out) {}
}
