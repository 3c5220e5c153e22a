package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a filing.
 *
 * @param ruleId the rule that found it, such as {@code pre-approval.document-missing}; stable across releases
 * @param severity how much it matters
 * @param path where in the request, such as {@code miniProgram.preApprovals[0].validity}; never empty
 * @param apiField where in the platform's filing API, such as {@code icp_applets.base_info.nrlx_details}; {@code null}
 *     where the API has no such field
 * @param message what is wrong, in one sentence for the applicant; ID and phone numbers are masked
 * @param suggestion what to do next
 * @param platformErrcode the code the platform would answer with; {@code null} where none is known
 * @param penalty what the law threatens with; {@code null} if nothing
 * @param basis the articles the rule rests on; at least one
 */
public record Violation(
        String ruleId,
        Severity severity,
        String path,
        @Nullable String apiField,
        Text message,
        Text suggestion,
        @Nullable Integer platformErrcode,
        @Nullable Penalty penalty,
        List<LegalBasis> basis) {

    /** Copies the list. */
    public Violation {
        requireNonNull(ruleId, "ruleId must be given.");
        requireNonNull(severity, "severity must be given.");
        requireNonNull(path, "path must be given.");
        requireNonNull(message, "message must be given.");
        requireNonNull(suggestion, "suggestion must be given.");
        requireNonNull(basis, "basis must be given.");
        basis = List.copyOf(basis);
    }
}
