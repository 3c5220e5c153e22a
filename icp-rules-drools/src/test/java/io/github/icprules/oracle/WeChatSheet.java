package io.github.icprules.oracle;

/** The rules {@code wechat.*}. */
final class WeChatSheet {

    private WeChatSheet() {}

    static void judge(Case c, Answers out) {}
}
