package io.github.icprules.drools.advice;

import io.github.icprules.advice.ChangeKind;
import io.github.icprules.advice.ProposedChange;
import io.github.icprules.advice.RepairResult;
import io.github.icprules.advice.RepairStep;
import io.github.icprules.drools.advice.Candidate.Detour;
import io.github.icprules.model.FilingType;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the changes of a repair into the filings of which they are a part, in the order in which the filings are made. */
final class StepsOfRepair {

    private static final Text ALONE = Text.of("改好下面各项，再提交这份备案。", "Make these changes, then submit this filing.");

    private final Function<Detour, @Nullable RepairResult> repairs;

    /** Prepares steps. The function returns the repair of another filing; {@code null} for a filing that is made afterwards. */
    StepsOfRepair(Function<Detour, @Nullable RepairResult> repairs) {
        this.repairs = repairs;
    }

    List<RepairStep> of(FilingType type, List<ProposedChange> changes, List<Detour> detours) {
        if (changes.isEmpty() && detours.isEmpty()) {
            return List.of();
        }
        List<RepairStep> steps = new ArrayList<>();
        List<ProposedChange> earlier = new ArrayList<>();
        for (Detour detour : detours) {
            if (detour.isBefore()) {
                List<ProposedChange> ofOther =
                        Objects.requireNonNull(repairs.apply(detour)).changes();
                steps.add(new RepairStep(detour.type(), detour.reason(), ofOther));
                earlier.addAll(ofOther);
            }
        }
        // A document that was renewed for an earlier filing is not renewed again.
        List<ProposedChange> left = changes.stream()
                .filter(change -> earlier.stream().noneMatch(other -> isSame(change, other)))
                .toList();
        steps.add(
                new RepairStep(type, detours.isEmpty() ? ALONE : detours.get(0).reasonOfThis(), left));
        for (Detour detour : detours) {
            if (!detour.isBefore()) {
                steps.add(new RepairStep(detour.type(), detour.reason(), List.of()));
            }
        }
        return steps;
    }

    private static boolean isSame(ProposedChange one, ProposedChange other) {
        return one.kind() != ChangeKind.ADD_PAPER
                && one.kind() == other.kind()
                && one.path().equals(other.path());
    }
}
