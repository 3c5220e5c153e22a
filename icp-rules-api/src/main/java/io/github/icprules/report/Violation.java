package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One violation of a rule by a filing.
 *
 * @param ruleId the rule that found the violation, such as {@code pre-approval.document-missing}; stable across releases
 * @param severity the severity
 * @param path the path in the request, such as {@code miniProgram.preApprovals[0].validity}; never empty
 * @param alsoAt the other paths of the same violation, such as {@code miniProgram.principal.phone} if one person is both
 *     principals; empty if there is no other
 * @param apiField the field of the platform's filing API, such as {@code icp_applets.base_info.nrlx_details}; {@code null} if
 *     the API has none
 * @param message the fault, in one sentence for the applicant; ID and phone numbers are masked
 * @param suggestion the next step for the applicant
 * @param platformErrcode the error code of the platform for this violation; {@code null} if no code is known
 * @param penalty the penalty for the violation; {@code null} if there is none
 * @param basis the articles behind the rule; at least one
 * @param causedBy the violation that causes this violation; {@code null} if there is no cause
 * @param responsibility the party that corrects the violation, according to the rule; {@code null} if the path shows the party
 * @param title the title of the rule; {@code null} if it is not known
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
        @Nullable Cause causedBy,
        @Nullable Responsibility responsibility,
        @Nullable Text title) {

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

    /** Creates a violation without a stated party and without the title of its rule. */
    public Violation(
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
        this(
                ruleId,
                severity,
                path,
                alsoAt,
                apiField,
                message,
                suggestion,
                platformErrcode,
                penalty,
                basis,
                causedBy,
                null,
                null);
    }

    /** Creates a violation at one path, without a cause. */
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

    /** {@return the party that corrects the violation: the party that the rule states, or the party of the path} */
    public Party correctedBy() {
        return correction().who();
    }

    /** {@return the responsibility for the correction: the responsibility that the rule states, or that of the path} */
    public Responsibility correction() {
        return responsibility == null ? Responsibilities.ofPath(path) : responsibility;
    }

    /** {@return the paths of the violation with their fields of the platform's filing API, the first path first} */
    public List<Action.Field> fields() {
        List<Action.Field> fields = new ArrayList<>();
        fields.add(new Action.Field(path, apiField));
        for (String other : alsoAt) {
            fields.add(new Action.Field(other, WeChatFields.ofPath(other).orElse(null)));
        }
        return List.copyOf(fields);
    }

    /** {@return a copy of the violation with another severity} */
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
                causedBy,
                responsibility,
                title);
    }

    /** {@return a copy of the violation with a cause, which is another violation} */
    public Violation withCause(Cause cause) {
        requireNonNull(cause, "cause must be given.");
        return new Violation(
                ruleId,
                severity,
                path,
                alsoAt,
                apiField,
                message,
                suggestion,
                platformErrcode,
                penalty,
                basis,
                cause,
                responsibility,
                title);
    }

    /**
     * Another violation of the same report, which causes a violation. If the applicant repairs the cause, the violation also
     * disappears.
     *
     * @param ruleId the rule that found the cause
     * @param path the path of the cause in the request; never empty
     */
    public record Cause(String ruleId, String path) {

        /** Refuses {@code null}. */
        public Cause {
            requireNonNull(ruleId, "ruleId must be given.");
            requireNonNull(path, "path must be given.");
        }
    }
}
