package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty of the operator, now or later, independent of the state of the filing.
 *
 * @param ruleId the rule of the duty
 * @param path the path in the request that causes the duty, such as {@code miniProgram}; never empty
 * @param when the time of the duty, in words
 * @param deadline the last day for the duty; {@code null} if no day is known
 * @param message the action in one sentence
 * @param penalty the penalty for a neglected duty; {@code null} if there is none
 * @param basis the articles behind the rule; at least one
 * @param standing whether every filing of this kind has the duty, independent of the content of the request
 * @param title the title of the rule; {@code null} if it is not known
 */
public record Duty(
        String ruleId,
        String path,
        Text when,
        @Nullable LocalDate deadline,
        Text message,
        @Nullable Penalty penalty,
        List<LegalBasis> basis,
        boolean standing,
        @Nullable Text title) {

    /** Copies the list. */
    public Duty {
        requireNonNull(ruleId, "ruleId must be given.");
        requireNonNull(path, "path must be given.");
        requireNonNull(when, "when must be given.");
        requireNonNull(message, "message must be given.");
        requireNonNull(basis, "basis must be given.");
        basis = List.copyOf(basis);
    }

    /** Creates a duty without the title of its rule. */
    public Duty(
            String ruleId,
            String path,
            Text when,
            @Nullable LocalDate deadline,
            Text message,
            @Nullable Penalty penalty,
            List<LegalBasis> basis,
            boolean standing) {
        this(ruleId, path, when, deadline, message, penalty, basis, standing, null);
    }

    /** Creates a duty that only some filings have: {@code standing} is {@code false}. */
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
