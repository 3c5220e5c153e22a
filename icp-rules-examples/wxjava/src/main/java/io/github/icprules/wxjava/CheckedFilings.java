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
 * Submits filings of one mini-program through WxJava, each one checked first.
 *
 * <p>The context of a filing is what its body does not say: the account, the state of the entry, the face verification, how
 * each file was uploaded. {@code docs/wechat.md} describes it. Without it the rules that need it decide nothing.
 *
 * <p>If no answer comes, or the platform stays busy however often WxJava repeats the call, that is no refusal and none is made
 * up: a {@link WxErrorException} or {@link WxRuntimeException} comes through. Nobody knows then whether the filing arrived, so
 * look at {@link WxOpenMaIcpService#getIcpEntranceInfo()} before sending it again.
 *
 * <p>WxJava logs the whole body of a call that fails, and with it people's names and numbers, at WARN; set the loggers
 * under {@code cn.binarywang.wx.miniapp} to ERROR, or mask what they write.
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

    /** {@return what the rules say of a filing, without sending it} */
    public FilingReport check(WxOpenApplyIcpFilingParam filing, @Nullable Map<String, ?> context) {
        return engine.evaluate(WeChatFiling.read(SdkJson.tree(filing), context));
    }

    /**
     * Checks a filing, and sends it unless something blocks it.
     *
     * @return what became of it
     * @throws WxErrorException if no answer came
     * @throws WxRuntimeException if the connection failed
     */
    public Submission submit(WxOpenApplyIcpFilingParam filing, @Nullable Map<String, ?> context)
            throws WxErrorException {
        return submit(filing, check(filing, context));
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
        if (report.verdict() == Verdict.BLOCKED) {
            return new Submission.Blocked(report);
        }
        return submit(SdkJson.bean(json, WxOpenApplyIcpFilingParam.class), report);
    }

    /**
     * {@return the filing as the rules see it, joined to what the review says of it} To be asked when WeChat tells, by {@code
     * notify_apply_icpfiling_result}, that the platform or the authority has rejected it.
     *
     * @param filing the filing as it was submitted
     * @throws WxErrorException if the call fails
     */
    public AnsweredReport review(WxOpenApplyIcpFilingParam filing, @Nullable Map<String, ?> context)
            throws WxErrorException {
        PlatformAnswer answer = PlatformAnswer.read(SdkJson.tree(wechat.getIcpEntranceInfo()));
        return AnsweredReport.join(check(filing, context), answer);
    }

    private Submission submit(WxOpenApplyIcpFilingParam filing, FilingReport report) throws WxErrorException {
        if (report.verdict() == Verdict.BLOCKED) {
            return new Submission.Blocked(report);
        }
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
