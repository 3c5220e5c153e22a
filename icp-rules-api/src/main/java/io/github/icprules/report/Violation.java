package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One violation of a rule by a filing.
 *
 * @param ruleId the rule that found it, such as {@code pre-approval.document-missing}; stable across releases
 * @param severity how much it matters
 * @param path where in the request, such as {@code miniProgram.preApprovals[0].validity}; never empty
 * @param alsoAt the other places of the same breach, such as {@code miniProgram.principal.phone} if one person is both
 *     principals; empty if there is no other
 * @param apiField where in the platform's filing API, such as {@code icp_applets.base_info.nrlx_details}; {@code null}
 *     where the API has no such field
 * @param message what is wrong, in one sentence for the applicant; ID and phone numbers are masked
 * @param suggestion what to do next
 * @param platformErrcode the code the platform would answer with; {@code null} where none is known
 * @param penalty what the law threatens with; {@code null} if nothing
 * @param basis the articles the rule rests on; at least one
 * @param causedBy the violation that this one only follows from; {@code null} if it stands by itself
 */
public record Violation(
        String ruleId,
        Severity severity,
        String path,
        List<String> alsoAt,
        @Nullable String apiField,
        Text message,
        Text suggestion,
        @Nullable Integer platformErrcode,
        @Nullable Penalty penalty,
        List<LegalBasis> basis,
        @Nullable Cause causedBy) {

    /** Copies the lists. */
    public Violation {
        requireNonNull(ruleId, "ruleId must be given.");
        requireNonNull(severity, "severity must be given.");
        requireNonNull(path, "path must be given.");
        requireNonNull(alsoAt, "alsoAt must be given.");
        requireNonNull(message, "message must be given.");
        requireNonNull(suggestion, "suggestion must be given.");
        requireNonNull(basis, "basis must be given.");
        alsoAt = List.copyOf(alsoAt);
        basis = List.copyOf(basis);
    }

    /** Describes a violation at one place that stands by itself. */
    public Violation(
            String ruleId,
            Severity severity,
            String path,
            @Nullable String apiField,
            Text message,
            Text suggestion,
            @Nullable Integer platformErrcode,
            @Nullable Penalty penalty,
            List<LegalBasis> basis) {
        this(ruleId, severity, path, List.of(), apiField, message, suggestion, platformErrcode, penalty, basis, null);
    }

    /** {@return this violation with this severity} */
    public Violation withSeverity(Severity newSeverity) {
        requireNonNull(newSeverity, "newSeverity must be given.");
        return new Violation(
                ruleId,
                newSeverity,
                path,
                alsoAt,
                apiField,
                message,
                suggestion,
                platformErrcode,
                penalty,
                basis,
                causedBy);
    }

    /** {@return this violation as one that only follows from another} */
    public Violation withCause(Cause cause) {
        requireNonNull(cause, "cause must be given.");
        return new Violation(
                ruleId, severity, path, alsoAt, apiField, message, suggestion, platformErrcode, penalty, basis, cause);
    }

    /**
     * Another violation of the same report, from which a violation follows. If the cause is mended, the violation is gone.
     *
     * @param ruleId the rule that found the cause
     * @param path where in the request the cause is; never empty
     */
    public record Cause(String ruleId, String path) {

        /** Checks that both are given. */
        public Cause {
            requireNonNull(ruleId, "ruleId must be given.");
            requireNonNull(path, "path must be given.");
        }
    }
}
