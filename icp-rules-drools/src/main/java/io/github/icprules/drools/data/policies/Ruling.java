package io.github.icprules.drools.data.policies;

import io.github.icprules.policy.Policy;
import io.github.icprules.policy.PolicyRow;
import io.github.icprules.policy.PolicyRow.Effect;
import io.github.icprules.report.Severity;
import org.jspecify.annotations.Nullable;

/** A row with its policy, its place and its scope. */
record Ruling(Policy policy, PolicyRow row, PlacedPolicy.Place place, PolicyScope scope) {

    boolean isSetting() {
        return row.effect() != Effect.WAIVE;
    }

    /** Returns whether the row sets a severity. */
    boolean sets(@Nullable Severity severity) {
        return severity != null && row.severity() == severity;
    }
}
