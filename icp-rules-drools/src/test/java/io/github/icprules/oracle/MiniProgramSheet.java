package io.github.icprules.oracle;

/** The rules {@code mini-program.*}. */
final class MiniProgramSheet {

    private MiniProgramSheet() {}

    static void judge(Case c, Answers out) {}
}
