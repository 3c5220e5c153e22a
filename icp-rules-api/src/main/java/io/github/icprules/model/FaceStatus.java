package io.github.icprules.model;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The status of a face verification (人脸核身), {@code face_status}. */
public enum FaceStatus implements Term {
    /** 未开始: not started. */
    NOT_STARTED("未开始", "not started", 0),
    /** 等待中: waiting. */
    WAITING("等待中", "waiting", 1),
    /** 失败: failed. */
    FAILED("失败", "failed", 2),
    /** 成功: passed. */
    PASSED("成功", "passed", 3);

    private final Label label;
    private final int code;

    FaceStatus(String chinese, String english, int code) {
        this.label = new Label(chinese, english);
        this.code = code;
    }

    @Override
    public Label label() {
        return label;
    }

    /** {@return the platform's code} */
    public int code() {
        return code;
    }
}
