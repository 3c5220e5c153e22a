package io.github.icprules.report;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The way to settle an open point of a report. */
public enum UncheckedKind implements Term {
    /** 缺少信息: the request does not state a fact that the applicant can state. */
    INPUT_MISSING("缺少信息", "input missing"),
    /** 须看图片: a person must look at a picture, and the request does not state the result. */
    PICTURE_REVIEW("须看图片", "picture not looked at"),
    /** 须查平台或登记: only the platform or a register has the fact, and the request does not state the fact. */
    REGISTER("须查平台或登记", "known to the platform or a register"),
    /** 由主管部门决定: no fact of the request decides. The authority decides, or the sources leave the question open. */
    DISCRETION("由主管部门决定", "left to the authority"),
    /** 程序故障: a rule could not be evaluated because of a fault of the program. */
    FAULT("程序故障", "fault of the program");

    private final Label label;

    UncheckedKind(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
