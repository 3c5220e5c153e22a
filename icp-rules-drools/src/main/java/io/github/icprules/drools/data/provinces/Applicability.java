package io.github.icprules.drools.data.provinces;

import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** Whether the statement of a source concerns mini-programs. */
@ForSheets
public enum Applicability implements Term {
    /** 适用: the statement is about the subject or a person in filings of all services, or names mini-programs. */
    YES("适用于小程序", "concerns mini-programs"),
    /** 不详: the statement is known for websites only, or the platform may use a paper of its own instead. */
    UNKNOWN("是否适用于小程序不详", "not known to concern mini-programs"),
    /** 不适用: the statement is about domain names, hosting or the live website. */
    NO("不适用于小程序", "does not concern mini-programs");

    private final Label label;

    Applicability(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
