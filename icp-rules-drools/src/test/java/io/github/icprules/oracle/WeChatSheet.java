package io.github.icprules.oracle;

import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.Payload;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.PlatformState;
import io.github.icprules.report.Severity;

/** The body that a filing was read from: WeChat's apply_icp_filing, and submit_auth_and_icp. */
final class WeChatSheet {

    private WeChatSheet() {}

    static void judge(Case filing, Answers out) {
        Payload payload = filing.request().payload();
        if (payload == null) {
            return;
        }
        if (payload.faults() != null) {
            for (PayloadFault fault : payload.faults()) {
                fault(fault, out);
            }
        }
        filedAlready(filing, out);
    }

    /** Each fault of the body is reported at its path. */
    private static void fault(PayloadFault fault, Answers out) {
        String path = fault.path();
        switch (fault.kind()) {
            case MISSING -> out.violation("wechat.missing", Severity.BLOCKING, path);
            case BLANK -> out.violation("wechat.blank", Severity.BLOCKING, path);
            case WRONG_TYPE -> out.violation("wechat.wrong-type", Severity.BLOCKING, path);
            case UNKNOWN_MEMBER -> out.violation("wechat.unknown-member", Severity.BLOCKING, path);
            case NOT_TO_SEND -> out.violation("wechat.not-to-send", Severity.WARNING, path);
            case REDUNDANT -> out.violation("wechat.redundant", Severity.WARNING, path);
            case MASKED -> out.violation("wechat.masked-value", Severity.BLOCKING, path);
            case NOT_A_DATE -> out.violation("wechat.not-a-date", Severity.BLOCKING, path);
            case NOT_A_REGION -> out.violation("wechat.not-a-region", Severity.BLOCKING, path);
            case TOO_MANY_ITEMS -> out.violation("wechat.too-many-items", Severity.BLOCKING, path);
            case TOO_LONG -> out.violation("wechat.too-long", Severity.BLOCKING, path);
            case NOT_ONE_OF -> out.violation("wechat.not-one-of", Severity.BLOCKING, path);
            case CODE_NOT_LISTED -> out.violation("wechat.code-not-listed", Severity.BLOCKING, path);
            case CODE_UNKNOWN -> out.openPoint("wechat.code-unknown", path);
            case CODE_REPLACED -> out.violation("wechat.code-replaced", Severity.WARNING, path);
            case LEGAL_PERSON_MISSING -> out.violation("wechat.legal-person-missing", Severity.BLOCKING, path);
            case CUSTOMER_TYPE_DIFFERS -> out.violation("wechat.customer-type-differs", Severity.BLOCKING, path);
            case MORE -> out.violation("wechat.more-faults", Severity.BLOCKING, path);
        }
    }

    /** Entrance status 6, 已备案: whether an application is then a change of the filing is not published. */
    private static void filedAlready(Case filing, Answers out) {
        PlatformState platform = filing.platform();
        if (platform != null && platform.status() == FilingStatus.FILED && filing.isNew()) {
            out.openPoint("wechat.filed-already", "platform");
        }
    }
}
