package io.github.icprules.drools.data.policies;

import io.github.icprules.policy.Policy;
import io.github.icprules.policy.PolicyRow;
import io.github.icprules.policy.PolicyRow.Effect;

/** A row with its policy, its place and its scope. */
record Ruling(Policy policy, PolicyRow row, PlacedPolicy.Place place, PolicyScope scope) {

    boolean isSetting() {
        return row.effect() != Effect.WAIVE;
    }

    boolean hasSameEffect(Ruling other) {
        return row.effect() == other.row.effect() && row.severity() == other.row.severity();
    }
}
