package io.github.icprules.oracle;

/** The rules {@code change-materials.*}. */
final class ChangeMaterialsSheet {

    private ChangeMaterialsSheet() {}

    static void judge(Case c, Answers out) {}
}
