package io.github.icprules.oracle;

/** The rules {@code pre-approval.*}. */
final class PreApprovalSheet {

    private PreApprovalSheet() {}

    static void judge(Case c, Answers out) {}
}
