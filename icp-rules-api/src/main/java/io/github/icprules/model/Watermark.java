package io.github.icprules.model;

import io.github.icprules.text.Term;

/** What kind of watermark a picture carries. */
public enum Watermark implements Term {
    /** 无水印: none. */
    NONE("无水印", "none"),
    /** 备案用途水印: says that the copy serves the filing, and hides nothing. */
    FILING_PURPOSE("备案用途水印", "filing purpose only"),
    /** 无关水印: unrelated to the filing. */
    UNRELATED("无关水印", "unrelated to the filing");

    private final String chinese;
    private final String english;

    Watermark(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String english() {
        return english;
    }
}
