package io.github.icprules.policy;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.Province;
import io.github.icprules.report.Severity;
import io.github.icprules.text.PersonalData;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a policy. The row changes all findings of one rule, or the findings that meet every condition of the row. Immutable.
 *
 * <pre>{@code
 * PolicyRow.severity("mini-program.name-unrelated", Severity.BLOCKING, "返工太多")
 * PolicyRow.waive("number.phone", LocalDate.of(2027, 3, 31), "号码下季度更换").withSubject("示例科技有限公司")
 * }</pre>
 *
 * @param rule the id of the rule, such as {@code mini-program.name-unrelated}
 * @param effect the change
 * @param severity the new severity; {@code null} if the effect is not {@link Effect#SEVERITY}
 * @param path the path in the request at or below which a finding must be, such as {@code miniProgram.remark}; {@code materials[]}
 *     means each item of the list. An open point is also meant if all its missing inputs are at or below the path. {@code null} for
 *     any path
 * @param province the province of the filing; {@code null} for any. A filing without a province does not meet the condition
 * @param subject the name of the filing unit, or the number of its certificate; {@code null} for any subject. An individual, and a
 *     subject without a type, never meets the condition
 * @param reference the caller's own reference of the filing; {@code null} for any
 * @param from the first evaluation date on which the row applies; {@code null} if the row has no first day
 * @param until the last evaluation date on which the row applies; {@code null} if no end is known. A waiver must have a last day
 * @param acknowledged whether the company acknowledges that the row waives, mutes or lowers a finding of the law
 * @param reason the reason, for the readers of reports; never blank
 */
public record PolicyRow(
        String rule,
        Effect effect,
        @Nullable Severity severity,
        @Nullable String path,
        @Nullable Province province,
        @Nullable String subject,
        @Nullable String reference,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean acknowledged,
        String reason) {

    /**
     * Checks that the components fit together.
     *
     * @throws IllegalArgumentException if a text is blank, a severity is missing or not allowed, a waiver has no last day, or
     *     the last day is before the first day
     */
    public PolicyRow {
        requireNonNull(rule, "rule must be given.");
        requireNonNull(effect, "effect must be given.");
        requireNonNull(reason, "reason must be given.");
        refuseBlank("rule", rule);
        refuseBlank("path", path);
        refuseBlank("subject", subject);
        refuseBlank("reference", reference);
        refuseBlank("reason", reason);
        if ((severity != null) != (effect == Effect.SEVERITY)) {
            throw new IllegalArgumentException(
                    "A row has a severity if, and only if, its effect is SEVERITY; this effect is " + effect + '.');
        }
        if (effect == Effect.WAIVE && until == null) {
            throw new IllegalArgumentException("A waiver must have a last day.");
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("The last day %s is before the first day %s.".formatted(until, from));
        }
    }

    /** The change that a row makes. */
    public enum Effect {
        /** The findings have another severity. */
        SEVERITY,
        /** Reports leave out the findings: violations, materials, open points, stages and duties of the rule. */
        MUTE,
        /** Violations, missing materials and open points of the rule are in a separate list of the report until a day. */
        WAIVE
    }

    private static void refuseBlank(String name, @Nullable String text) {
        if (text != null && text.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank.");
        }
    }

    /** {@return a row that changes the severity of the findings of a rule} */
    public static PolicyRow severity(String rule, Severity severity, String reason) {
        requireNonNull(severity, "severity must be given.");
        return new PolicyRow(rule, Effect.SEVERITY, severity, null, null, null, null, null, null, false, reason);
    }

    /** {@return a row that removes the findings of a rule from reports} */
    public static PolicyRow mute(String rule, String reason) {
        return new PolicyRow(rule, Effect.MUTE, null, null, null, null, null, null, null, false, reason);
    }

    /** {@return a row that waives the findings of a rule until a last day, which is included} */
    public static PolicyRow waive(String rule, LocalDate until, String reason) {
        requireNonNull(until, "until must be given.");
        return new PolicyRow(rule, Effect.WAIVE, null, null, null, null, null, null, until, false, reason);
    }

    /** {@return a copy of the row that applies only to findings at or below a path} */
    public PolicyRow withPath(@Nullable String newPath) {
        return new PolicyRow(
                rule, effect, severity, newPath, province, subject, reference, from, until, acknowledged, reason);
    }

    /** {@return a copy of the row that applies only to filings in a province} */
    public PolicyRow withProvince(@Nullable Province newProvince) {
        return new PolicyRow(
                rule, effect, severity, path, newProvince, subject, reference, from, until, acknowledged, reason);
    }

    /** {@return a copy of the row that applies only to the unit with a name or a certificate number} */
    public PolicyRow withSubject(@Nullable String newSubject) {
        return new PolicyRow(
                rule, effect, severity, path, province, newSubject, reference, from, until, acknowledged, reason);
    }

    /** {@return a copy of the row that applies only to the filing with a reference of the caller} */
    public PolicyRow withReference(@Nullable String newReference) {
        return new PolicyRow(
                rule, effect, severity, path, province, subject, newReference, from, until, acknowledged, reason);
    }

    /** {@return a copy of the row with a first day, which is included} */
    public PolicyRow withFrom(@Nullable LocalDate newFrom) {
        return new PolicyRow(
                rule, effect, severity, path, province, subject, reference, newFrom, until, acknowledged, reason);
    }

    /** {@return a copy of the row with a last day, which is included} */
    public PolicyRow withUntil(@Nullable LocalDate newUntil) {
        return new PolicyRow(
                rule, effect, severity, path, province, subject, reference, from, newUntil, acknowledged, reason);
    }

    /**
     * {@return a copy of the row with or without the acknowledgement that is required to waive, mute or lower a finding of
     * the law}
     */
    public PolicyRow withAcknowledged(boolean newAcknowledged) {
        return new PolicyRow(
                rule, effect, severity, path, province, subject, reference, from, until, newAcknowledged, reason);
    }

    /** {@return the row without its subject, reference and reason, which can contain personal data} */
    @Override
    public String toString() {
        return "PolicyRow[%s %s%s, path %s, province %s, subject %s, reference %s, %s to %s%s]"
                .formatted(
                        effect,
                        rule,
                        severity == null ? "" : " " + severity,
                        path,
                        province,
                        PersonalData.mask(subject),
                        PersonalData.mask(reference),
                        from,
                        until,
                        acknowledged ? ", acknowledged" : "");
    }
}
