package io.github.icprules.drools.data.provinces;

import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The standing of a row of {@code provinces.csv} among the sources. */
@ForSheets
public enum ProvincialStatus implements Term {
    /** 现行: the newest sources contain the requirement. */
    CURRENT("现行", "current"),
    /** 旧说: only old or undated pages contain the requirement. */
    OLD_ONLY("仅见于旧资料", "in old sources only"),
    /** 有分歧: sources disagree, and each version has a row. */
    CONFLICT("来源不一致", "contested"),
    /** 已被取代: a newer source replaces the requirement. The row stays in the table so that the requirement is not added again. */
    SUPERSEDED("已被取代", "superseded"),
    /** 未找到: a source was searched for and not found. */
    NOT_FOUND("未找到", "not found");

    private final Label label;

    ProvincialStatus(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
