package io.github.icprules.oracle;

/** The rules {@code province-subject.*}. */
final class ProvinceSubjectSheet {

    private ProvinceSubjectSheet() {}

    static void judge(Case c, Answers out) {}
}
