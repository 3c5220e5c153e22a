package io.github.icprules.desk;

import io.github.icprules.text.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a tab of a browser has typed. Each form of a page sends it again, because the desk stores nothing.
 *
 * @param filing the filing, body or report, as typed; empty if there is none
 * @param context what is known beside a body, as typed; empty if there is none
 * @param answer the platform's answer, as typed; empty if there is none
 * @param day the day as of which the filing is judged, as typed; empty for today
 */
record Kept(String filing, String context, String answer, String day) {

    static final Kept NOTHING = new Kept("", "", "", "");

    /** {@return what a form has sent} */
    static Kept of(Form form) {
        return new Kept(
                form.text("filing"),
                form.text("context"),
                form.text("answer"),
                form.text("day").strip());
    }

    /** {@return a copy with another filing, which has its context in itself} */
    Kept withFiling(String newFiling) {
        return new Kept(newFiling, "", answer, day);
    }

    /** {@return a copy in which the answer that stands beside a body is kept apart, so that another filing does not lose it} */
    Kept withAnswerApart(Work work) {
        return answer.isBlank()
                        && !filing.isBlank()
                        && work.tree(filing) instanceof Map<?, ?> members
                        && members.get("answer") instanceof Map<?, ?> given
                ? new Kept(filing, context, Json.writeIndented(given), day)
                : this;
    }

    /** {@return the day; {@code null} for today} */
    @Nullable LocalDate on() {
        return day.isEmpty() ? null : day(day);
    }

    /** {@return a day as a form sends it; throws a {@link ProblemException} if it is none} */
    static LocalDate day(String written) {
        return dayOf(written)
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.INVALID_REQUEST,
                        Text.of(
                                "日期读不出来；应写成 2026-11-24 这样。",
                                "The day cannot be read; expected a day such as 2026-11-24.")));
    }

    /** {@return a day as it was written; empty if it is none} */
    static Optional<LocalDate> dayOf(@Nullable Object written) {
        try {
            return Optional.of(LocalDate.parse(String.valueOf(written)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@return which parts are there, without their content} */
    @Override
    public String toString() {
        return "Kept[filing=%s, answer=%s]".formatted(!filing.isBlank(), !answer.isBlank());
    }
}
