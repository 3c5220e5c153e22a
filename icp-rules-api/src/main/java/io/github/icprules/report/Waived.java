package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.report.Action.FindingKind;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A finding that a policy waives until a day. A waived finding has no effect on the verdict and needs no action. From the day
 * after the last day of the waiver, the finding is in its usual list of the report again. Exactly one of the first three
 * components is present.
 *
 * @param violation the waived violation
 * @param requirement the waived material, which is missing
 * @param unchecked the waived open point
 * @param until the last day of the waiver
 * @param reason the reason in the policy, with the numbers of persons masked
 * @param policy the id of the policy
 */
public record Waived(
        @Nullable Violation violation,
        @Nullable MaterialRequirement requirement,
        @Nullable Unchecked unchecked,
        LocalDate until,
        String reason,
        String policy) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if not exactly one finding is present
     */
    public Waived {
        requireNonNull(until, "until must be given.");
        requireNonNull(reason, "reason must be given.");
        requireNonNull(policy, "policy must be given.");
        if (Stream.of(violation, requirement, unchecked)
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw new IllegalArgumentException("Exactly one of violation, requirement and unchecked must be given.");
        }
    }

    /** {@return the list of the report that would contain the finding} */
    public FindingKind kind() {
        if (violation != null) {
            return FindingKind.VIOLATION;
        }
        return requirement != null ? FindingKind.REQUIREMENT : FindingKind.UNCHECKED;
    }

    /** {@return the rule of the finding} */
    public String ruleId() {
        if (violation != null) {
            return violation.ruleId();
        }
        return requirement != null ? requirement.ruleId() : open().ruleId();
    }

    /** {@return the path of the finding in the request} */
    public String path() {
        if (violation != null) {
            return violation.path();
        }
        return requirement != null ? requirement.path() : open().path();
    }

    /** {@return the severity of the finding; {@code null} if the finding has none} */
    public @Nullable Severity severity() {
        if (violation != null) {
            return violation.severity();
        }
        return requirement != null ? null : open().severity();
    }

    /** {@return the sentence of the finding; the title if the finding is a material} */
    public Text sentence() {
        if (violation != null) {
            return violation.message();
        }
        return requirement != null ? requirement.title() : open().message();
    }

    private Unchecked open() {
        return requireNonNull(unchecked);
    }
}
