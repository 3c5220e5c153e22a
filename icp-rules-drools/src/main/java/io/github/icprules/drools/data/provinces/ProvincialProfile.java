package io.github.icprules.drools.data.provinces;

import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The provincial requirements that are reported. */
@ForSheets
public enum ProvincialProfile implements Term {
    /** 不看: no provincial requirements. */
    OFF("不检查", "off"),
    /**
     * 现行: the requirements that are current and known to concern mini-programs. If they leave a question open, the question is
     * reported.
     */
    CURRENT("现行要求", "current"),
    /** 全部: also, as advice, the requirements that are old, contested or not known to concern mini-programs. */
    ALL("全部要求", "all");

    private final Label label;

    ProvincialProfile(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
