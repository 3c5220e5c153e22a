package io.github.icprules.model;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The type of a filing (备案类型), more detailed than its {@link FilingKind}. */
public enum FilingType implements Term {
    /** 首次备案: neither the subject nor the service has a filing. */
    NEW_FIRST("首次备案", "first filing", FilingKind.NEW),
    /** 新增互联网信息服务: the subject has a filing with this or another access provider, but this mini-program has none. */
    NEW_SERVICE("新增互联网信息服务", "new service", FilingKind.NEW),
    /** 新增接入: subject and service have a filing through another access provider; the filing number stays the same. */
    NEW_ACCESS("新增接入", "new access", FilingKind.NEW),
    /** 变更主体信息: data of the subject or of its principal change. */
    CHANGE_SUBJECT("变更主体信息", "change of the subject", FilingKind.CHANGE),
    /** 变更小程序信息: data of the mini-program or of its principal change. */
    CHANGE_SERVICE("变更小程序信息", "change of the mini-program", FilingKind.CHANGE),
    /** 变更备案信息: data of the subject and of the mini-program change in one order. */
    CHANGE_ALL("变更备案信息", "change of subject and mini-program", FilingKind.CHANGE),
    /**
     * 变更接入信息: the access data change. Access providers offer this type for websites. We know of no offer for mini-programs.
     */
    CHANGE_ACCESS("变更接入信息", "change of access", FilingKind.CHANGE),
    /** 注销主体: the filing of the subject ends, with the filings of all its websites, apps and mini-programs. */
    CANCEL_SUBJECT("注销主体", "cancellation of the subject", FilingKind.CANCELLATION),
    /** 注销小程序: the filing of one mini-program ends, and the filing of the subject stays. */
    CANCEL_SERVICE("注销小程序", "cancellation of the mini-program", FilingKind.CANCELLATION),
    /** 取消接入: the access of this provider ends, and the filing stays while another provider gives access. */
    CANCEL_ACCESS("取消接入", "cancellation of access", FilingKind.CANCELLATION);

    private final Label label;
    private final FilingKind kind;

    FilingType(String chinese, String english, FilingKind kind) {
        this.label = new Label(chinese, english);
        this.kind = kind;
    }

    @Override
    public Label label() {
        return label;
    }

    /** {@return the kind of the type in the platform's guide} */
    public FilingKind kind() {
        return kind;
    }
}
