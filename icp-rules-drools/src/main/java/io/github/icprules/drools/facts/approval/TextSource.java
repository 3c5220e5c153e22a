package io.github.icprules.drools.facts.approval;

import io.github.icprules.drools.data.words.TextPlace;
import io.github.icprules.text.Text;

/** The texts of a filing that are searched for words of sectors. */
public enum TextSource {
    NAME(TextPlace.NAME, "名称", "name"),
    UNIT_NAME(TextPlace.NAME, "主体名称", "subject's name"),
    INTRODUCTION(TextPlace.INTRODUCTION, "介绍", "introduction"),
    REMARK(TextPlace.REMARK, "备注", "remark"),
    SCOPE(TextPlace.SCOPE, "经营范围", "business scope");

    private final TextPlace place;
    private final Text called;

    TextSource(TextPlace place, String chinese, String english) {
        this.place = place;
        this.called = Text.of(chinese, english);
    }

    /** Returns the place whose words count in the text. */
    TextPlace place() {
        return place;
    }

    /** Returns the name of the text. */
    Text called() {
        return called;
    }
}
