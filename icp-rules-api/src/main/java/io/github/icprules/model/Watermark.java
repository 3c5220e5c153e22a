package io.github.icprules.model;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The kind of watermark in a picture. */
public enum Watermark implements Term {
    /** 无水印: no watermark. */
    NONE("无水印", "none"),
    /** 备案用途水印: a watermark that states the purpose (the filing) and covers no content. */
    FILING_PURPOSE("备案用途水印", "filing purpose only"),
    /** 无关水印: unrelated to the filing. */
    UNRELATED("无关水印", "unrelated to the filing");

    private final Label label;

    Watermark(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
