package io.github.icprules.drools.facts.province;

import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.facts.material.SubmittedMaterial;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.model.Material;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.Validity;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The proofs of residence among the materials, checked against a provincial requirement. */
@ForSheets
public final class ResidenceProofs {

    private static final Set<ResidenceProof> PERMITS =
            EnumSet.of(ResidenceProof.RESIDENCE_PERMIT, ResidenceProof.TEMPORARY_PERMIT);

    private final Filing filing;
    private final ProvincialRequirement row;
    private final List<Proof> proofs = new ArrayList<>();

    ResidenceProofs(Filing filing, ProvincialRequirement row) {
        this.filing = filing;
        this.row = row;
        List<io.github.icprules.model.SubmittedMaterial> materials =
                filing.request().materials();
        for (int i = 0; materials != null && i < materials.size(); i++) {
            if (materials.get(i).material() == Material.RESIDENCE_PROOF) {
                proofs.add(new Proof(SubmittedMaterial.pathOf(i), materials.get(i)));
            }
        }
    }

    /** {@return whether the province accepts the kind of one of the proofs; yes if there is no proof} */
    public Answer accepted() {
        if (kinds().anyMatch(row.proofs()::contains)) {
            return Answer.YES;
        }
        return Answer.of(proofs.size() > kinds().count() ? null : proofs.isEmpty(), "materials[].residenceProof");
    }

    /** {@return the kinds of the proofs, as one enumeration} */
    public Text named() {
        return Texts.joined(kinds().distinct().toList());
    }

    /** {@return the path of the first proof} */
    public String path() {
        return proofs.isEmpty() ? "materials" : proofs.get(0).path();
    }

    /**
     * {@return whether a residence permit remains valid for the required number of months; yes if there is no permit}
     *
     * <p>An expired permit is a finding of another rule.
     */
    public Answer validLongEnough() {
        if (permits()
                .anyMatch(
                        permit -> permit.isIndefinite() || (permit.until() != null && !endsBefore(permit, until())))) {
            return Answer.YES;
        }
        return Answer.of(
                permits().anyMatch(Proof::isOpen) ? null : permits().noneMatch(this::isRunningOut),
                () -> permits()
                        .filter(Proof::isOpen)
                        .map(permit -> permit.path() + ".validity.until")
                        .toList());
    }

    /** {@return the path of the validity of the first permit that expires too soon} */
    public String pathOfValidity() {
        return permits()
                .filter(this::isRunningOut)
                .map(permit -> permit.path() + ".validity")
                .findFirst()
                .orElse("materials");
    }

    private boolean isRunningOut(Proof permit) {
        return permit.until() != null && !endsBefore(permit, filing.on()) && endsBefore(permit, until());
    }

    private static boolean endsBefore(Proof permit, LocalDate day) {
        return permit.until() != null && permit.until().isBefore(day);
    }

    private LocalDate until() {
        return filing.on().plusMonths(row.number());
    }

    private Stream<ResidenceProof> kinds() {
        return proofs.stream().map(proof -> proof.given().residenceProof()).filter(Objects::nonNull);
    }

    private Stream<Proof> permits() {
        return proofs.stream().filter(proof -> PERMITS.contains(proof.given().residenceProof()));
    }

    /** A proof of residence with its path. */
    private record Proof(String path, io.github.icprules.model.SubmittedMaterial given) {

        boolean isIndefinite() {
            Validity validity = given.validity();
            return validity != null && validity.indefinite();
        }

        @Nullable LocalDate until() {
            Validity validity = given.validity();
            return validity == null ? null : validity.until();
        }

        boolean isOpen() {
            return !isIndefinite() && until() == null;
        }
    }
}
