package io.github.icprules.oracle;

import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.Payload;
import io.github.icprules.model.PayloadFault;

/** The rules {@code wechat.*}: the body that a filing was read from, WeChat's apply_icp_filing or submit_auth_and_icp. */
record WeChatSheet(Case c, Answers out) implements Sheet {

    @Override
    public void judge() {
        Payload payload = c.request().payload();
        if (payload == null) {
            return;
        }
        if (payload.faults() != null) {
            payload.faults().forEach(this::fault);
        }
        // Entrance status 6, 已备案: whether an application is then a change of the filing is not published.
        if (c.platform().status() == FilingStatus.FILED && c.isNew()) {
            out.openPoint("wechat.filed-already", "platform");
        }
    }

    /** Each fault of the body is reported at its path. */
    private void fault(PayloadFault fault) {
        String path = fault.path();
        switch (fault.kind()) {
            case MISSING -> out.violation("wechat.missing", BLOCKING, path);
            case BLANK -> out.violation("wechat.blank", BLOCKING, path);
            case WRONG_TYPE -> out.violation("wechat.wrong-type", BLOCKING, path);
            case UNKNOWN_MEMBER -> out.violation("wechat.unknown-member", BLOCKING, path);
            case NOT_TO_SEND -> out.violation("wechat.not-to-send", WARNING, path);
            case REDUNDANT -> out.violation("wechat.redundant", WARNING, path);
            case MASKED -> out.violation("wechat.masked-value", BLOCKING, path);
            case NOT_A_DATE -> out.violation("wechat.not-a-date", BLOCKING, path);
            case NOT_A_REGION -> out.violation("wechat.not-a-region", BLOCKING, path);
            case TOO_MANY_ITEMS -> out.violation("wechat.too-many-items", BLOCKING, path);
            case TOO_LONG -> out.violation("wechat.too-long", BLOCKING, path);
            case NOT_ONE_OF -> out.violation("wechat.not-one-of", BLOCKING, path);
            case CODE_NOT_LISTED -> out.violation("wechat.code-not-listed", BLOCKING, path);
            case CODE_UNKNOWN -> out.openPoint("wechat.code-unknown", path);
            case CODE_REPLACED -> out.violation("wechat.code-replaced", WARNING, path);
            case LEGAL_PERSON_MISSING -> out.violation("wechat.legal-person-missing", BLOCKING, path);
            case CUSTOMER_TYPE_DIFFERS -> out.violation("wechat.customer-type-differs", BLOCKING, path);
            case MORE -> out.violation("wechat.more-faults", BLOCKING, path);
        }
    }
}
