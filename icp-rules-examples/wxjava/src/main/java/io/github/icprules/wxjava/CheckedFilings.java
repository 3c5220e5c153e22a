package io.github.icprules.wxjava;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Verdict;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.PlatformAnswer;
import io.github.icprules.wechat.WeChatFiling;
import java.util.Map;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.open.api.WxOpenMaIcpService;
import me.chanjar.weixin.open.bean.icp.WxOpenApplyIcpFilingParam;
import org.jspecify.annotations.Nullable;

/**
 * Checks filings of one mini-program, and submits them through WxJava.
 *
 * <p>The context of a filing contains data that are not in the body: the account, the state of the entry, the face
 * verification, the upload data of each file. {@code docs/wechat.md} describes the context. Without a context, the rules that need
 * these data stay undecided.
 *
 * <p>If there is no answer, or the platform stays busy after all retries of WxJava, the methods throw the {@link WxErrorException} or
 * {@link WxRuntimeException} of WxJava. Such an exception is not a refusal. It is then unknown whether the filing arrived, so call
 * {@link WxOpenMaIcpService#getIcpEntranceInfo()} before you send the filing again.
 *
 * <p>If a call fails, WxJava logs the whole body at WARN, including names and numbers of people. Set the loggers under
 * {@code cn.binarywang.wx.miniapp} to ERROR, or mask their output.
 */
public final class CheckedFilings {

    private final IcpRuleEngine engine;
    private final WxOpenMaIcpService wechat;

    /**
     * Makes an object that submits the filings of one mini-program.
     *
     * @param engine the engine; use the same engine in the whole application, because it loads slowly and is thread-safe
     * @param wechat the filing calls of one mini-program, {@code WxOpenMaService.getIcpService()}
     */
    public CheckedFilings(IcpRuleEngine engine, WxOpenMaIcpService wechat) {
        this.engine = engine;
        this.wechat = wechat;
    }

    /** {@return the report on a filing, which is not sent} */
    public FilingReport check(WxOpenApplyIcpFilingParam filing, @Nullable Map<String, ?> context) {
        return engine.evaluate(WeChatFiling.read(SdkJson.tree(filing), context));
    }

    /**
     * Checks a filing, and sends the filing if it is ready and complete: no violation blocks the filing, every input that could block
     * it is present, and no material is missing.
     *
     * @return the result: held back, or sent and answered
     * @throws WxErrorException if WeChat did not answer
     * @throws WxRuntimeException if the connection failed
     */
    public Submission submit(WxOpenApplyIcpFilingParam filing, @Nullable Map<String, ?> context)
            throws WxErrorException {
        FilingReport report = check(filing, context);
        return isReadyAndComplete(report) ? send(filing, report) : new Submission.Held(report);
    }

    /**
     * Checks a filing in JSON, and sends the filing if it is ready and complete. The method checks the text itself. If the text were
     * converted to beans first, each member that the beans do not know would be lost, and no check could find a misspelt {@code
     * distric}.
     *
     * @return the result: held back, or sent and answered
     * @throws IllegalArgumentException if the text is not JSON
     * @throws WxErrorException if WeChat did not answer
     * @throws WxRuntimeException if the connection failed
     */
    public Submission submit(String json, @Nullable Map<String, ?> context) throws WxErrorException {
        FilingReport report = engine.evaluate(WeChatFiling.read(SdkJson.parse(json), context));
        return isReadyAndComplete(report)
                ? send(SdkJson.bean(json, WxOpenApplyIcpFilingParam.class), report)
                : new Submission.Held(report);
    }

    /**
     * {@return the report on the filing, joined to the result of the review}
     *
     * <p>Call this method when WeChat reports with {@code notify_apply_icpfiling_result} that the platform or the authority has
     * rejected the filing.
     *
     * @param filing the filing as it was submitted
     * @throws WxErrorException if the call fails
     */
    public AnsweredReport review(WxOpenApplyIcpFilingParam filing, @Nullable Map<String, ?> context)
            throws WxErrorException {
        PlatformAnswer answer = PlatformAnswer.read(SdkJson.tree(wechat.getIcpEntranceInfo()));
        return AnsweredReport.join(check(filing, context), answer);
    }

    /**
     * {@return whether the filing can be sent}
     *
     * <p>A filing with a missing material is held back. A filing with warnings is sent, because the caller can read the warnings first
     * and accept them.
     */
    private static boolean isReadyAndComplete(FilingReport report) {
        Verdict verdict = report.verdict();
        return (verdict == Verdict.READY || verdict == Verdict.READY_WITH_WARNINGS) && !report.isAnythingMissing();
    }

    private Submission send(WxOpenApplyIcpFilingParam filing, FilingReport report) throws WxErrorException {
        return new Submission.Answered(AnsweredReport.join(report, apply(filing)));
    }

    private PlatformAnswer apply(WxOpenApplyIcpFilingParam filing) throws WxErrorException {
        try {
            return PlatformAnswer.read(SdkJson.tree(wechat.applyIcpFiling(filing)));
        } catch (WxErrorException e) {
            return refusal(e);
        }
    }

    /**
     * Returns the answer of WeChat that an exception contains. WxJava throws an exception for each {@code errcode} except 0, so the
     * {@code hints} of its result class are never set. Only the raw reply in the exception contains the hints.
     *
     * @throws WxErrorException the same exception, if it contains no reply
     */
    private static PlatformAnswer refusal(WxErrorException e) throws WxErrorException {
        String reply = e.getError().getJson();
        if (reply == null) {
            throw e;
        }
        return PlatformAnswer.read(SdkJson.parse(reply));
    }
}
