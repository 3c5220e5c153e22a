package io.github.icprules.law;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The kind of a source. */
public enum BasisKind implements Term {
    /** A law, an administrative regulation, a ministry's order or a ministry's notice. */
    STATUTE("法律法规", "statute"),
    /** A rule of the platform. */
    PLATFORM_RULE("平台规则", "platform rule"),
    /** 省管局要求: a requirement of a provincial communications administration. */
    PROVINCIAL_REQUIREMENT("省管局要求", "provincial requirement"),
    /** A national standard. */
    STANDARD("国家标准", "standard"),
    /** A rule of the user of the library, such as the handbook of a company. */
    HOUSE_RULE("使用方规则", "house rule"),
    /**
     * Established practice: tutorials, help pages of access providers, collections of practice. Such a source does not bind
     * an applicant.
     */
    GUIDANCE("实务资料", "guidance"),
    /** A note of the library, such as the maximum length of a text. A note is no legal basis. */
    NOTE("说明", "note");

    private final Label label;

    BasisKind(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
