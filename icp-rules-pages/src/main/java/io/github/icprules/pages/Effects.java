package io.github.icprules.pages;

import io.github.icprules.report.PolicyEffect;
import java.util.List;

/** What policies do with the findings of a report. */
final class Effects {

    private Effects() {}

    /** {@return the effects except for waived findings, which have a list of their own} */
    static List<PolicyEffect> withoutWaived(ReportTree report) {
        return report.policyEffects().stream()
                .filter(effect -> !effect.applied() || effect.effect() != PolicyEffect.Effect.WAIVE)
                .toList();
    }

    /** {@return the number of findings that have an effect} */
    static int count(List<PolicyEffect> effects) {
        return effects.stream()
                .filter(PolicyEffect::applied)
                .mapToInt(PolicyEffect::count)
                .sum();
    }
}
