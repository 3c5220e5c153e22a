package io.github.icprules.advice;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The form of the answer to a question. */
public enum AnswerForm implements Term {
    /** 是或否: {@code true} or {@code false}. */
    YES_NO("是或否", "yes or no"),
    /** 单选: exactly one choice. */
    ONE_OF("单选", "one of the choices"),
    /** 多选: a list of choices, which is empty if no choice applies. */
    SOME_OF("多选", "some of the choices"),
    /** 日期: a day such as {@code 2026-11-24}. */
    DATE("日期", "date"),
    /** 时间: a moment with its offset from UTC, such as {@code 2026-11-24T20:00:00+08:00}. */
    MOMENT("时间", "time"),
    /** 数字: a whole number. */
    NUMBER("数字", "number"),
    /** 文字: a text. */
    TEXT("文字", "text"),
    /** 多项: a list of numbers, texts or objects, or an object with several entries. */
    ENTRIES("多项", "several entries"),
    /** 不限: a value in a form that only a rule pack knows. */
    ANY("不限", "any value");

    private final Label label;

    AnswerForm(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
