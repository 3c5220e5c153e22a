package io.github.icprules.model;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The reason why a person other than the legal representative answers for a unit's filing. */
public enum AuthorisationReason implements Term {
    /** 法定代表人长期在境外: the legal representative is abroad for long. */
    LONG_ABROAD("法定代表人长期在境外", "the legal representative is abroad for long"),
    /** 法定代表人身份涉密: the legal representative's identity is secret. */
    SECRET_IDENTITY("法定代表人身份涉密", "the legal representative's identity is secret"),
    /** 其他: another reason. */
    OTHER("其他", "another reason");

    private final Label label;

    AuthorisationReason(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
