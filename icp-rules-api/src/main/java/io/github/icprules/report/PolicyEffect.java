package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Label;
import io.github.icprules.text.Language;
import io.github.icprules.text.Term;
import io.github.icprules.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The effect of a row of a policy on findings of one rule that have the same severity. A report lists these effects, so that a reader
 * sees what the report would say without the policy.
 *
 * @param policy the id of the policy
 * @param rule the rule of the findings
 * @param effect what the row does
 * @param severity the severity of the findings without the policy; {@code null} if they have none: materials, duties and stages. A
 *     missing material is also a violation, which has its severity and an effect of its own
 * @param newSeverity the severity in the row; {@code null} if the effect is not {@link Effect#SEVERITY}
 * @param count the number of findings, at least 1
 * @param applied whether the row has the effect. If not, the findings cite law or a provincial requirement and the row has no
 *     acknowledgement; the report then contains the findings as without the policy
 * @param reason the reason in the policy, with the numbers of persons masked
 */
public record PolicyEffect(
        String policy,
        String rule,
        Effect effect,
        @Nullable Severity severity,
        @Nullable Severity newSeverity,
        int count,
        boolean applied,
        String reason) {

    /** Refuses {@code null}, except for the severities. */
    public PolicyEffect {
        requireNonNull(policy, "policy must be given.");
        requireNonNull(rule, "rule must be given.");
        requireNonNull(effect, "effect must be given.");
        requireNonNull(reason, "reason must be given.");
    }

    /** {@return a copy of the effect with another number of findings} */
    public PolicyEffect withCount(int newCount) {
        return new PolicyEffect(policy, rule, effect, severity, newSeverity, newCount, applied, reason);
    }

    /** The kind of the effect of a row of a policy. */
    public enum Effect implements Term {
        /** 改级别: the findings have another severity. */
        SEVERITY("改级别", "severity changed"),
        /** 不列出: the report leaves out the findings. */
        MUTE("不列出", "muted"),
        /** 豁免: the findings are in {@link FilingReport#waived()}. */
        WAIVE("豁免", "waived");

        private final Label label;

        Effect(String chinese, String english) {
            this.label = new Label(chinese, english);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /**
     * {@return the effect without its rule and its reason, such as <i>muted (blocking)</i> or <i>not applied: waived (unlawful)</i>}
     */
    public Text kind() {
        return Text.of(kind(Language.ZH), kind(Language.EN));
    }

    private String kind(Language language) {
        boolean isChinese = language == Language.ZH;
        StringBuilder kind = new StringBuilder();
        if (!applied) {
            kind.append(isChinese ? "未生效：" : "not applied: ");
        }
        kind.append(effect.in(language));
        if (severity != null) {
            kind.append(isChinese ? "（" : " (").append(severity.in(language));
            if (newSeverity != null) {
                kind.append(" → ").append(newSeverity.in(language));
            }
            kind.append(isChinese ? "）" : ")");
        }
        return kind.toString();
    }
}
