package io.github.icprules.wxjava;

import static java.util.Objects.requireNonNull;

import io.github.icprules.fixtures.WeChatBodies;
import java.util.Map;
import me.chanjar.weixin.open.bean.icp.WxOpenApplyIcpFilingParam;

/** Filings as WxJava's beans. */
final class Filings {

    /** What the body does not say. */
    @SuppressWarnings("unchecked")
    static final Map<String, Object> CONTEXT = (Map<String, Object>) requireNonNull(SdkJson.parse("""
            {
              "evaluatedOn": "2026-11-24",
              "account": {"registeredName": "示例科技有限公司", "miniProgramName": "示例记事本", "categories": ["工具 > 备忘录"],
                          "features": []},
              "filings": [],
              "entrance": {"status": 1024, "available": 1, "is_canceling": false},
              "faceTask": {"createdAt": "2026-11-23T20:00:00+08:00", "is_finish": true, "face_status": 3,
                           "along_with_auth": false}
            }
            """));

    private Filings() {}

    /** An enterprise of Beijing whose legal representative answers for everything; nothing is wrong with it. */
    static WxOpenApplyIcpFilingParam enterprise() {
        return SdkJson.bean(SdkJson.text(WeChatBodies.enterprise()), WxOpenApplyIcpFilingParam.class);
    }
}
