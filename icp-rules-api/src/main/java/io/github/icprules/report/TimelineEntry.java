package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage on the way to a filing.
 *
 * @param ruleId the rule that says so
 * @param stage the stage
 * @param message what happens in it
 * @param duration how long it takes; {@code null} where no duration is known
 * @param deadline the last day of it, if the filing is submitted on the day asked about and every stage takes as long as
 *     it may; {@code null} where none follows
 * @param basis the articles the rule rests on; at least one
 */
public record TimelineEntry(
        String ruleId,
        Stage stage,
        Text message,
        @Nullable Text duration,
        @Nullable LocalDate deadline,
        List<LegalBasis> basis) {

    /** Copies the list. */
    public TimelineEntry {
        requireNonNull(ruleId, "ruleId must be given.");
        requireNonNull(stage, "stage must be given.");
        requireNonNull(message, "message must be given.");
        requireNonNull(basis, "basis must be given.");
        basis = List.copyOf(basis);
    }

    /** {@return the person or authority that acts in the stage} */
    public Actor actor() {
        return stage.actor();
    }
}
