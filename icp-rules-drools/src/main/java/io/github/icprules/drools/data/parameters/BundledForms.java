package io.github.icprules.drools.data.parameters;

import java.util.LinkedHashMap;
import java.util.Map;

/** The forms of the bundled values. Each value is checked when a table is read, and when it is replaced. */
final class BundledForms {

    // The upper bounds of values. Each bound is far above any sensible value, and small enough for calculations.
    private static final int DAYS = 3650;
    private static final int MONTHS = 1200;
    private static final int YEARS = 150;
    static final int CHARACTERS = 10_000;
    private static final int PIXELS = 100_000;
    private static final int KILOBYTES = 1024 * 1024;
    private static final int COUNT = 100_000;
    static final int FEW = 100;

    /** The forms by the ids of the values. */
    static final Map<String, ParameterForm<?>> ALL = forms();

    private BundledForms() {}

    private static Map<String, ParameterForm<?>> forms() {
        Map<String, ParameterForm<?>> forms = new LinkedHashMap<>();
        add(forms, ParameterForm.day(), "new-file-from", "entry-opens-on", "existing-file-until", "clean-up-from");
        add(forms, ParameterForm.time(), "quota-refreshed-at");
        add(forms, ParameterForm.text(FEW), "name-punctuation");
        add(forms, ParameterForm.number(CHARACTERS), "name-least-chinese");
        add(forms, ParameterForm.number(1024 * KILOBYTES), "avatar-bytes");
        add(forms, ParameterForm.number(PIXELS), "avatar-pixels");
        add(
                forms,
                ParameterForm.number(COUNT),
                "service-content-most",
                "sms-verification-tries",
                "individual-mini-programs",
                "unit-mini-programs");
        add(forms, ParameterForm.number(24 * DAYS), "sms-verification-hours", "reuse-confirmation-hours");
        add(
                forms,
                ParameterForm.number(DAYS),
                "correction-days",
                "records-kept-days",
                "change-ahead-days",
                "face-verification-days",
                "face-verification-days-with-account",
                "shell-subject-cancel-days",
                "reuse-given-up-days",
                "knowledge-max-age-days");
        add(forms, ParameterForm.number(YEARS), "oldest-age", "least-age");
        add(
                forms,
                ParameterForm.number(MONTHS),
                "approval-renewal-months",
                "min-remaining-validity-months",
                "advised-remaining-validity-months");
        add(forms, ParameterForm.number(KILOBYTES), "picture-max-kilobytes");
        add(
                forms,
                ParameterForm.range(CHARACTERS),
                "name-length",
                "individual-name-length",
                "introduction-length",
                "remark-length");
        add(forms, ParameterForm.range(DAYS), "platform-review-days", "authority-review-days", "whole-process-days");
        add(forms, ParameterForm.range(PIXELS), "picture-min-pixels");
        return forms;
    }

    private static void add(Map<String, ParameterForm<?>> forms, ParameterForm<?> form, String... ids) {
        for (String id : ids) {
            forms.put(id, form);
        }
    }
}
