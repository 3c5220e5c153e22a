package io.github.icprules.wxjava;

import io.github.icprules.report.FilingReport;
import io.github.icprules.wechat.AnsweredReport;

/** The result of submitting a filing. */
public sealed interface Submission {

    /**
     * The filing was not sent, because a violation blocks it, or because a material or an input that could block it is missing.
     *
     * @param report the report on the filing, with the actions that make the filing ready
     */
    record Held(FilingReport report) implements Submission {}

    /**
     * The filing was sent, and WeChat answered.
     *
     * @param report the report on the filing, joined to the answer, which accepts the filing or lists problems
     */
    record Answered(AnsweredReport report) implements Submission {}
}
