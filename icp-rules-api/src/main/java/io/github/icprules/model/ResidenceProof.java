package io.github.icprules.model;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** A paper that proves the residence of an individual (居住证明). Each province decides which papers are accepted. */
public enum ResidenceProof implements Term {
    /** 居住证: residence permit. */
    RESIDENCE_PERMIT("居住证", "residence permit"),
    /** 暂住证: temporary residence permit. */
    TEMPORARY_PERMIT("暂住证", "temporary residence permit"),
    /** 社保证明: social security record. */
    SOCIAL_SECURITY("社保证明", "social security record"),
    /** 房产证: property certificate. */
    PROPERTY_CERTIFICATE("房产证", "property certificate"),
    /** 学生证: student card. */
    STUDENT_CARD("学生证", "student card");

    private final Label label;

    ResidenceProof(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
