package io.github.icprules.oracle;

/** The rules {@code service-content.*}. */
final class ServiceContentSheet {

    private ServiceContentSheet() {}

    static void judge(Case c, Answers out) {}
}
