package io.github.icprules.drools.findings;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The materials that a rule that fires requires. */
final class RequiredMaterials {

    private final RuleInfo rule;
    private final ReportDraft draft;
    private final Messages messages;
    private final OpenPoints openPoints;
    private final Violations violations;

    RequiredMaterials(
            RuleInfo rule, ReportDraft draft, Messages messages, OpenPoints openPoints, Violations violations) {
        this.rule = rule;
        this.draft = draft;
        this.messages = messages;
        this.openPoints = openPoints;
        this.violations = violations;
    }

    /** Adds the document that approves a category. */
    void approval(PreApprovalCategory category, List<LegalBasis> citation) {
        Material material = category.material();
        PreApprovalRegime regime = Objects.requireNonNull(draft.citedLaw().regime(category), category.name());
        List<String> foundAt = draft.materialPaths().find(category);
        draft.add(
                new MaterialRequirement(
                        rule.id(),
                        material,
                        category,
                        Objects.requireNonNull(regime.document(), category.name()),
                        foundAt.isEmpty() ? RequirementStatus.MISSING : RequirementStatus.PROVIDED,
                        text("message", category, Objects.requireNonNull(regime.authority(), category.name())),
                        MaterialPaths.placeOf(material),
                        WeChatFields.ofMaterial(material).orElse(null),
                        citation,
                        text("title")),
                foundAt,
                rule.severity());
    }

    /**
     * Adds a required material. If the material is missing and the requirement has a severity, a violation is added, too. If the
     * request does not list its materials, an open point is added in place of the violation.
     */
    void require(
            Material material,
            Text title,
            Text reason,
            RequirementStatus unlessThere,
            @Nullable Severity severity,
            List<LegalBasis> citation) {
        MaterialPaths paths = draft.materialPaths();
        String place = MaterialPaths.placeOf(material);
        String apiField = WeChatFields.ofMaterial(material).orElse(null);
        List<String> foundAt = paths.find(material);
        RequirementStatus status = foundAt.isEmpty()
                ? unlessThere
                : paths.isFaultyAtOneSide(material) ? RequirementStatus.DEFECTIVE : RequirementStatus.PROVIDED;
        draft.add(
                new MaterialRequirement(
                        rule.id(),
                        material,
                        null,
                        title,
                        status,
                        reason,
                        place,
                        apiField,
                        citation,
                        text("title"),
                        rule.oneOf()),
                foundAt,
                severity);
        if (severity == null || status != RequirementStatus.MISSING) {
            return;
        }
        if (paths.isListed(material)) {
            violations.add(
                    severity,
                    place,
                    List.of(),
                    apiField,
                    FindingTexts.materialMissing(messages, material, reason),
                    citation,
                    rule.responsibility());
        } else {
            openPoints.addNotChecked(
                    place, new MissingInputs(List.of(place), UncheckedKind.INPUT_MISSING), severity, citation);
        }
    }

    private Text text(String key, Object... arguments) {
        return messages.text(rule.id(), key, arguments);
    }
}
