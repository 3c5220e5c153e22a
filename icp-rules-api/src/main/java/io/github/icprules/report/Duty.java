package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the operator has to do, now or later, whether or not the filing is in order.
 *
 * @param ruleId the rule that says so
 * @param path what in the request it comes from, such as {@code miniProgram}; never empty
 * @param when when it is due, in words
 * @param deadline when it is due, as a day; {@code null} where no day is known
 * @param message what to do, in one sentence
 * @param penalty what the law threatens with; {@code null} if nothing
 * @param basis the articles the rule rests on; at least one
 * @param standing whether every filing of this kind brings the duty, independently of what the request states
 */
public record Duty(
        String ruleId,
        String path,
        Text when,
        @Nullable LocalDate deadline,
        Text message,
        @Nullable Penalty penalty,
        List<LegalBasis> basis,
        boolean standing) {

    /** Copies the list. */
    public Duty {
        requireNonNull(ruleId, "ruleId must be given.");
        requireNonNull(path, "path must be given.");
        requireNonNull(when, "when must be given.");
        requireNonNull(message, "message must be given.");
        requireNonNull(basis, "basis must be given.");
        basis = List.copyOf(basis);
    }

    /** Describes a duty that is special to the filing. */
    public Duty(
            String ruleId,
            String path,
            Text when,
            @Nullable LocalDate deadline,
            Text message,
            @Nullable Penalty penalty,
            List<LegalBasis> basis) {
        this(ruleId, path, when, deadline, message, penalty, basis, false);
    }
}
