package io.github.icprules.oracle;

/** The rules {@code materials.*}. */
final class MaterialsSheet {

    private MaterialsSheet() {}

    static void judge(Case c, Answers out) {}
}
