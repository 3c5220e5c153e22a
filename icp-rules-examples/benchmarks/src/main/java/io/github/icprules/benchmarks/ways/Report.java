package io.github.icprules.benchmarks.ways;

import io.github.icprules.benchmarks.ways.Finding.Kind;
import io.github.icprules.model.FaceStatus;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of all ways but ours write to: a plain list of what those say that count on the day. Each method takes whether
 * the rule knows what it needs, and the part of the request that it looks at, which is where an undecided rule is told.
 *
 * <p>Ours builds a whole {@link io.github.icprules.report.FilingReport} meanwhile, which is more: the law, the penalties, the
 * API's fields, the places that would let an undecided rule decide, all in a fixed order. Only sentences wait for a reader.
 */
public final class Report {

    private final FilingRequest request;
    private final LocalDate on;
    private final List<Finding> findings = new ArrayList<>();

    Report(FilingRequest request, LocalDate on) {
        this.request = request;
        this.on = on;
    }

    /** {@return what was found, in no order} */
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

    /** Asks for a material; if it matters when it is missing, how much. */
    public void material(String ruleId, Material material, @Nullable Severity severity, boolean known, String part) {
        if (!known) {
            add(ruleId, part, Kind.UNCHECKED, null);
            return;
        }
        boolean isFace = material == Material.FACE_VERIFICATION;
        String place = isFace ? "miniProgram.faceVerification" : "materials";
        RequirementStatus status = isFace ? statusOfFace() : status(material);
        add(ruleId, place, status, null);
        if (severity != null && status == RequirementStatus.MISSING) {
            add(ruleId, place, request.materials() == null ? Kind.UNCHECKED : severity, null);
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
        if (SameRules.countsOn(ruleId, on)) {
            findings.add(new Finding(ruleId, path, what, deadline));
        }
    }

    private RequirementStatus status(Material material) {
        if (request.materials() != null) {
            for (MaterialAtHand atHand : request.materials()) {
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
