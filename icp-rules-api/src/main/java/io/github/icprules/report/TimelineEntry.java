package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage of the procedure of a filing.
 *
 * @param ruleId the rule of the stage
 * @param stage the stage
 * @param message the description of the stage
 * @param duration the duration of the stage; {@code null} if no duration is known
 * @param deadline the last day of the stage, if the filing is submitted on the evaluation date and every stage takes the
 *     longest allowed time; {@code null} if no day follows, or if the filing is blocked and not submitted yet
 * @param basis the articles behind the rule; at least one
 * @param title the title of the rule; {@code null} if it is not known
 */
public record TimelineEntry(
        String ruleId,
        Stage stage,
        Text message,
        @Nullable Text duration,
        @Nullable LocalDate deadline,
        List<LegalBasis> basis,
        @Nullable Text title) {

    /** Copies the list. */
    public TimelineEntry {
        requireNonNull(ruleId, "ruleId must be given.");
        requireNonNull(stage, "stage must be given.");
        requireNonNull(message, "message must be given.");
        requireNonNull(basis, "basis must be given.");
        basis = List.copyOf(basis);
    }

    /** Creates a stage without the title of its rule. */
    public TimelineEntry(
            String ruleId,
            Stage stage,
            Text message,
            @Nullable Text duration,
            @Nullable LocalDate deadline,
            List<LegalBasis> basis) {
        this(ruleId, stage, message, duration, deadline, basis, null);
    }

    /** {@return a copy of the stage without a last day} */
    public TimelineEntry withoutDeadline() {
        return new TimelineEntry(ruleId, stage, message, duration, null, basis, title);
    }

    /** {@return the person or authority that acts in the stage} */
    public Actor actor() {
        return stage.actor();
    }
}
