package io.github.icprules.policy;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.Province;
import io.github.icprules.report.Severity;
import io.github.icprules.text.PersonalData;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a policy. It changes the findings of one rule: all of them, or those that meet every condition of the row. Immutable.
 *
 * <pre>{@code
 * PolicyRow.severity("mini-program.name-unrelated", Severity.BLOCKING, "返工太多")
 * PolicyRow.waive("number.phone", LocalDate.of(2027, 3, 31), "号码下季度更换").withSubject("示例科技有限公司")
 * }</pre>
 *
 * @param rule the id of the rule, such as {@code mini-program.name-unrelated}
 * @param effect the change
 * @param severity the new severity; {@code null} unless the effect is {@link Effect#SEVERITY}
 * @param path the path in the request at or below which a finding must be, such as {@code miniProgram.remark}; {@code materials[]}
 *     means each item of the list; {@code null} for any path
 * @param province the province of the filing; {@code null} for any. A filing whose province is not known does not meet the condition
 * @param subject the name of the filing unit, or the number of its certificate; {@code null} for any subject. An individual, and a
 *     subject without a type, never meets the condition
 * @param reference the caller's own reference of the filing; {@code null} for any
 * @param from the first evaluation date on which the row applies; {@code null} if every day up to the last one
 * @param until the last evaluation date on which the row applies; {@code null} if no end is known, which a waiver must not have
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
     * @throws IllegalArgumentException if a text is blank, a severity is missing or superfluous, a waiver has no last day, or the
     *     last day is before the first day
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
        /** The findings get another severity. */
        SEVERITY,
        /** The findings are left out of reports: violations, materials, open points, stages and duties of the rule. */
        MUTE,
        /** The findings stand apart in reports until a day: violations, missing materials and open points of the rule. */
        WAIVE
    }

    private static void refuseBlank(String name, @Nullable String text) {
        if (text != null && text.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank.");
        }
    }

    /** {@return a row that gives the findings of a rule another severity} */
    public static PolicyRow severity(String rule, Severity severity, String reason) {
        requireNonNull(severity, "severity must be given.");
        return new PolicyRow(rule, Effect.SEVERITY, severity, null, null, null, null, null, null, false, reason);
    }

    /** {@return a row that leaves the findings of a rule out of reports} */
    public static PolicyRow mute(String rule, String reason) {
        return new PolicyRow(rule, Effect.MUTE, null, null, null, null, null, null, null, false, reason);
    }

    /** {@return a row that waives the findings of a rule up to this day, which is included} */
    public static PolicyRow waive(String rule, LocalDate until, String reason) {
        requireNonNull(until, "until must be given.");
        return new PolicyRow(rule, Effect.WAIVE, null, null, null, null, null, null, until, false, reason);
    }

    /** {@return the same row for findings at or below this path only} */
    public PolicyRow withPath(@Nullable String newPath) {
        return new PolicyRow(
                rule, effect, severity, newPath, province, subject, reference, from, until, acknowledged, reason);
    }

    /** {@return the same row for filings in this province only} */
    public PolicyRow withProvince(@Nullable Province newProvince) {
        return new PolicyRow(
                rule, effect, severity, path, newProvince, subject, reference, from, until, acknowledged, reason);
    }

    /** {@return the same row for the unit with this name or this number of its certificate only} */
    public PolicyRow withSubject(@Nullable String newSubject) {
        return new PolicyRow(
                rule, effect, severity, path, province, newSubject, reference, from, until, acknowledged, reason);
    }

    /** {@return the same row for the filing with this reference of the caller only} */
    public PolicyRow withReference(@Nullable String newReference) {
        return new PolicyRow(
                rule, effect, severity, path, province, subject, newReference, from, until, acknowledged, reason);
    }

    /** {@return the same row, from this day on} */
    public PolicyRow withFrom(@Nullable LocalDate newFrom) {
        return new PolicyRow(
                rule, effect, severity, path, province, subject, reference, newFrom, until, acknowledged, reason);
    }

    /** {@return the same row, up to this day, which is included} */
    public PolicyRow withUntil(@Nullable LocalDate newUntil) {
        return new PolicyRow(
                rule, effect, severity, path, province, subject, reference, from, newUntil, acknowledged, reason);
    }

    /** {@return the same row, acknowledged or not: needed to waive, mute or lower a finding of the law} */
    public PolicyRow withAcknowledged(boolean newAcknowledged) {
        return new PolicyRow(
                rule, effect, severity, path, province, subject, reference, from, until, newAcknowledged, reason);
    }

    /** {@return the row without its subject, its reference and its reason, which can have personal data} */
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
