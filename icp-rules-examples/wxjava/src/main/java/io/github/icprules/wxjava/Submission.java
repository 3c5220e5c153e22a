package io.github.icprules.wxjava;

import io.github.icprules.report.FilingReport;
import io.github.icprules.wechat.AnsweredReport;

/** The result of submitting a filing. */
public sealed interface Submission {

    /**
     * It was not sent, because something blocks it, or because an input that could block it or a material is missing.
     *
     * @param report what the rules say of it, with the actions that make it ready
     */
    record Held(FilingReport report) implements Submission {}

    /**
     * It was sent, and WeChat answered.
     *
     * @param report what the rules say of it, joined to the answer, which accepts the filing or says what is wrong
     */
    record Answered(AnsweredReport report) implements Submission {}
}
