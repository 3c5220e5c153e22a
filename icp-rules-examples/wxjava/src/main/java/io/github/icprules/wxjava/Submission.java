package io.github.icprules.wxjava;

import io.github.icprules.report.FilingReport;
import io.github.icprules.wechat.AnsweredReport;

/** The result of submitting a filing. */
public sealed interface Submission {

    /**
     * It was not sent, for something blocks it.
     *
     * @param report what the rules say of it
     */
    record Blocked(FilingReport report) implements Submission {}

    /**
     * It was sent, and WeChat answered.
     *
     * @param report what the rules say of it, joined to the answer, which accepts the filing or says what is wrong
     */
    record Answered(AnsweredReport report) implements Submission {}
}
