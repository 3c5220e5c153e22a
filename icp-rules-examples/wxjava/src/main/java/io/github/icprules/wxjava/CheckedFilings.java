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
 * Submits filings of one mini-program through WxJava after checking each filing.
 *
 * <p>The context of a filing contains data that are not in the body: the account, the state of the entry, the face
 * verification, the upload data of each file. {@code docs/wechat.md} describes it. Without a context, the rules that need
 * these data decide nothing.
 *
 * <p>If there is no answer, or the platform stays busy after all retries of WxJava, this is not a refusal: the
 * {@link WxErrorException} or {@link WxRuntimeException} is passed on. It is then not known whether the filing arrived, so
 * call {@link WxOpenMaIcpService#getIcpEntranceInfo()} before you send the filing again.
 *
 * <p>WxJava logs the whole body of a failed call at WARN, including names and numbers of people; set the loggers under
 * {@code cn.binarywang.wx.miniapp} to ERROR, or mask their output.
 */
public final class CheckedFilings {

    private final IcpRuleEngine engine;
    private final WxOpenMaIcpService wechat;

    /**
     * @param engine one for the whole application; it is slow to load and can be shared between threads
     * @param wechat the filing calls of one mini-program, {@code WxOpenMaService.getIcpService()}
     */
    public CheckedFilings(IcpRuleEngine engine, WxOpenMaIcpService wechat) {
        this.engine = engine;
        this.wechat = wechat;
    }

    /** {@return the report on a filing, without sending it} */
    public FilingReport check(WxOpenApplyIcpFilingParam filing, @Nullable Map<String, ?> context) {
        return engine.evaluate(WeChatFiling.read(SdkJson.tree(filing), context));
    }

    /**
     * Checks a filing, and sends it if it is ready and complete: nothing blocks it, no input is missing that could block it, and no
     * material is missing.
     *
     * @return what became of it
     * @throws WxErrorException if no answer came
     * @throws WxRuntimeException if the connection failed
     */
    public Submission submit(WxOpenApplyIcpFilingParam filing, @Nullable Map<String, ?> context)
            throws WxErrorException {
        FilingReport report = check(filing, context);
        return isReadyAndComplete(report) ? send(filing, report) : new Submission.Held(report);
    }

    /**
     * Does the same with a filing that comes as JSON, say from a form. What is checked is the text itself: turned into beans
     * it would lose each member that the beans do not know, and a misspelt {@code distric} would be gone before any check
     * could see it.
     *
     * @throws IllegalArgumentException if the text is no JSON
     * @throws WxErrorException if no answer came
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
     * <p>Call it when WeChat reports with {@code notify_apply_icpfiling_result} that the platform or the authority has
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

    /** A warning keeps no filing back: the caller may have seen it and decided. A missing material does. */
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
     * WxJava throws for every {@code errcode} but 0, and so never fills the {@code hints} of its own result: they are in the
     * raw reply alone, which the exception carries. It carries none if there was none.
     */
    private static PlatformAnswer refusal(WxErrorException e) throws WxErrorException {
        String reply = e.getError().getJson();
        if (reply == null) {
            throw e;
        }
        return PlatformAnswer.read(SdkJson.parse(reply));
    }
}
