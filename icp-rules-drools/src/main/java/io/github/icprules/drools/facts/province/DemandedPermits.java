package io.github.icprules.drools.facts.province;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that the residence permits among the materials remain valid for the number of months that a province requires. */
public final class DemandedPermits {

    private static final Set<ResidenceProof> PERMITS =
            EnumSet.of(ResidenceProof.RESIDENCE_PERMIT, ResidenceProof.TEMPORARY_PERMIT);

    private final LocalDate on;
    private final LocalDate least;
    private final List<Permit> permits = new ArrayList<>();

    DemandedPermits(Filing filing, int months) {
        this.on = filing.on();
        this.least = on.plusMonths(months);
        List<MaterialAtHand> materials = filing.request().materials();
        for (int i = 0; materials != null && i < materials.size(); i++) {
            MaterialAtHand paper = materials.get(i);
            if (paper.material() == Material.RESIDENCE_PROOF && PERMITS.contains(paper.residenceProof())) {
                permits.add(new Permit("materials[" + i + "].validity", paper.validity()));
            }
        }
    }

    /**
     * {@return whether a permit among the materials remains valid long enough; {@code true} if there is no permit}
     *
     * <p>An expired permit is a finding of another rule.
     */
    public Answer longEnough() {
        if (permits.stream().anyMatch(this::isLongEnough)) {
            return Answer.YES;
        }
        boolean open = permits.stream().anyMatch(Permit::isOpen);
        return Answer.of(
                open ? null : permits.stream().noneMatch(this::isRunningOut),
                () -> permits.stream()
                        .filter(Permit::isOpen)
                        .map(permit -> permit.path() + ".until")
                        .toList());
    }

    /** {@return the place of the term of the first permit that runs out too soon} */
    public String place() {
        return permits.stream()
                .filter(this::isRunningOut)
                .map(Permit::path)
                .findFirst()
                .orElse("materials");
    }

    private boolean isLongEnough(Permit permit) {
        LocalDate until = permit.until();
        return permit.isIndefinite() || (until != null && !until.isBefore(least));
    }

    private boolean isRunningOut(Permit permit) {
        LocalDate until = permit.until();
        return until != null && !until.isBefore(on) && until.isBefore(least);
    }

    /** A permit, by the place of its term. */
    private record Permit(String path, @Nullable Validity validity) {

        boolean isIndefinite() {
            return validity != null && validity.indefinite();
        }

        @Nullable LocalDate until() {
            return validity == null ? null : validity.until();
        }

        boolean isOpen() {
            return !isIndefinite() && until() == null;
        }
    }
}
