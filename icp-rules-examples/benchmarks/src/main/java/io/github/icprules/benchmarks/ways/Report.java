package io.github.icprules.benchmarks.ways;

import io.github.icprules.benchmarks.ways.Finding.Kind;
import io.github.icprules.model.FaceStatus;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the findings of the rules in Drools as in its tutorials. A finding is ignored if its rule is not in force
 * on the evaluation date.
 *
 * <p>The parameter {@code known} of a method is false if an input that the rule needs is not given. Then the finding becomes an
 * undecided one at the path {@code part}.
 *
 * <p>The library does more work: it builds a {@link io.github.icprules.report.FilingReport} with legal basis, penalties, fields of
 * WeChat's API and the missing inputs of undecided rules, in a fixed order. Only the sentences are composed later.
 */
public final class Report {

    private final FilingRequest request;
    private final LocalDate on;
    private final List<Finding> findings = new ArrayList<>();

    Report(FilingRequest request, LocalDate on) {
        this.request = request;
        this.on = on;
    }

    /** {@return the findings, in any order} */
    List<Finding> findings() {
        return findings;
    }

    public void violation(String ruleId, String path, Severity severity, boolean known, String part) {
        if (known) {
            add(ruleId, path, severity, null);
        } else {
            add(ruleId, part, Kind.UNCHECKED, null);
        }
    }

    /**
     * Adds a requirement, and a violation if the material is missing.
     *
     * @param severity the severity of the violation; {@code null} if a missing material is no violation
     */
    public void material(String ruleId, Material material, @Nullable Severity severity, boolean known, String part) {
        if (!known) {
            add(ruleId, part, Kind.UNCHECKED, null);
            return;
        }
        boolean isFace = material == Material.FACE_VERIFICATION;
        String path = isFace ? "miniProgram.faceVerification" : "materials";
        RequirementStatus status = isFace ? statusOfFace() : status(material);
        add(ruleId, path, status, null);
        if (severity != null && status == RequirementStatus.MISSING) {
            add(ruleId, path, request.materials() == null ? Kind.UNCHECKED : severity, null);
        }
    }

    public void stage(String ruleId, Stage stage, @Nullable LocalDate deadline, boolean known, String part) {
        if (known) {
            add(ruleId, "", stage, deadline);
        } else {
            add(ruleId, part, Kind.UNCHECKED, null);
        }
    }

    public void duty(String ruleId, @Nullable LocalDate deadline, boolean known, String part) {
        add(ruleId, part, known ? Kind.DUTY : Kind.UNCHECKED, known ? deadline : null);
    }

    public void openPoint(String ruleId) {
        add(ruleId, "filingType", Kind.UNCHECKED, null);
    }

    private void add(String ruleId, String path, Enum<?> what, @Nullable LocalDate deadline) {
        if (SameRules.isInForceOn(ruleId, on)) {
            findings.add(new Finding(ruleId, path, what, deadline));
        }
    }

    private RequirementStatus status(Material material) {
        if (request.materials() != null) {
            for (SubmittedMaterial atHand : request.materials()) {
                if (atHand.material() == material) {
                    return RequirementStatus.PROVIDED;
                }
            }
        }
        return material.providedBy() == ProvidedBy.DEVELOPER_PREPARES
                ? RequirementStatus.MISSING
                : RequirementStatus.TO_CONFIRM;
    }

    private RequirementStatus statusOfFace() {
        FaceVerification face = request.miniProgram().faceVerification();
        return face != null && face.status() == FaceStatus.PASSED && Parts.notFalse(face.finished())
                ? RequirementStatus.PROVIDED
                : RequirementStatus.TO_CONFIRM;
    }
}
