package io.github.icprules.law;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** What kind of authority an answer rests on. */
public enum BasisKind implements Term {
    /** A law, an administrative regulation, a ministry's order or a ministry's notice. */
    STATUTE("法律法规", "statute"),
    /** What the platform demands. */
    PLATFORM_RULE("平台规则", "platform rule"),
    /** 省管局要求: a requirement of a provincial communications administration. */
    PROVINCIAL_REQUIREMENT("省管局要求", "provincial requirement"),
    /** A national standard. */
    STANDARD("国家标准", "standard"),
    /** What the library or its user has laid down, such as how long a text can be. */
    HOUSE_RULE("本库或使用方规则", "house rule"),
    /** How others do it: tutorials, help pages of access providers, collections of practice. It binds no applicant. */
    GUIDANCE("实务资料", "guidance");

    private final Label label;

    BasisKind(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
