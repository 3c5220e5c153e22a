package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A material that a filing needs, with the reason.
 *
 * @param ruleId the rule that asks for it; stable across releases
 * @param material the material
 * @param category the pre-approval category it proves; {@code null} for any other material
 * @param title what it is called; for an approval, the document's own name
 * @param status whether it is there
 * @param reason why it is needed, in one sentence for the applicant
 * @param path where in the request it belongs, such as {@code miniProgram.preApprovals}
 * @param apiField where it goes in the platform's filing API; {@code null} where the API has no such field
 * @param basis the articles the rule rests on; at least one
 */
public record MaterialRequirement(
        String ruleId,
        Material material,
        @Nullable PreApprovalCategory category,
        Text title,
        RequirementStatus status,
        Text reason,
        String path,
        @Nullable String apiField,
        List<LegalBasis> basis) {

    /** Copies the list. */
    public MaterialRequirement {
        requireNonNull(ruleId, "ruleId must be given.");
        requireNonNull(material, "material must be given.");
        requireNonNull(title, "title must be given.");
        requireNonNull(status, "status must be given.");
        requireNonNull(reason, "reason must be given.");
        requireNonNull(path, "path must be given.");
        requireNonNull(basis, "basis must be given.");
        basis = List.copyOf(basis);
    }

    /** {@return the person or platform that provides the material} */
    public ProvidedBy providedBy() {
        return material.providedBy();
    }

    /** {@return the same requirement with this status} */
    public MaterialRequirement withStatus(RequirementStatus newStatus) {
        requireNonNull(newStatus, "newStatus must be given.");
        return new MaterialRequirement(ruleId, material, category, title, newStatus, reason, path, apiField, basis);
    }
}
