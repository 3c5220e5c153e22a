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
 * @param ruleId the rule that requires the material; stable across releases
 * @param material the material
 * @param category the pre-approval category of an approval document; {@code null} for any other material
 * @param title the name of the material; for an approval, the name of the document
 * @param status whether the material is present
 * @param reason the reason of the requirement, in one sentence for the applicant
 * @param path the path of the material in the request, such as {@code miniProgram.preApprovals}
 * @param apiField the field of the platform's filing API that takes the material; {@code null} if the API has none
 * @param basis the articles behind the rule; at least one
 * @param ruleTitle the title of the rule; {@code null} if it is not known
 * @param oneOf the materials of which one is enough, including this material; empty if there is no alternative
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
        List<LegalBasis> basis,
        @Nullable Text ruleTitle,
        List<Material> oneOf) {

    /** Copies the lists. */
    public MaterialRequirement {
        requireNonNull(ruleId, "ruleId must be given.");
        requireNonNull(material, "material must be given.");
        requireNonNull(title, "title must be given.");
        requireNonNull(status, "status must be given.");
        requireNonNull(reason, "reason must be given.");
        requireNonNull(path, "path must be given.");
        requireNonNull(basis, "basis must be given.");
        requireNonNull(oneOf, "oneOf must be given.");
        basis = List.copyOf(basis);
        oneOf = List.copyOf(oneOf);
    }

    /** Creates a requirement without alternatives. */
    public MaterialRequirement(
            String ruleId,
            Material material,
            @Nullable PreApprovalCategory category,
            Text title,
            RequirementStatus status,
            Text reason,
            String path,
            @Nullable String apiField,
            List<LegalBasis> basis,
            @Nullable Text ruleTitle) {
        this(ruleId, material, category, title, status, reason, path, apiField, basis, ruleTitle, List.of());
    }

    /** Creates a requirement without the title of its rule and without alternatives. */
    public MaterialRequirement(
            String ruleId,
            Material material,
            @Nullable PreApprovalCategory category,
            Text title,
            RequirementStatus status,
            Text reason,
            String path,
            @Nullable String apiField,
            List<LegalBasis> basis) {
        this(ruleId, material, category, title, status, reason, path, apiField, basis, null, List.of());
    }

    /** {@return the person or platform that provides the material} */
    public ProvidedBy providedBy() {
        return material.providedBy();
    }

    /** {@return a copy of the requirement with another status} */
    public MaterialRequirement withStatus(RequirementStatus newStatus) {
        requireNonNull(newStatus, "newStatus must be given.");
        return new MaterialRequirement(
                ruleId, material, category, title, newStatus, reason, path, apiField, basis, ruleTitle, oneOf);
    }
}
