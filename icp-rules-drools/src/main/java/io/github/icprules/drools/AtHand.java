package io.github.icprules.drools;

import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.HeldApproval;
import io.github.icprules.model.FaceStatus;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Person;
import io.github.icprules.model.PreApprovalCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells where in a request a material is, if it is there. */
final class AtHand {

    private static final String MATERIALS = "materials";
    private static final String APPROVALS = "miniProgram.preApprovals";
    private static final String LEGAL_REPRESENTATIVE = "subject.legalRepresentative";

    private final Filing filing;
    private final FilingRequest request;

    AtHand(Filing filing) {
        this.filing = filing;
        this.request = filing.request();
    }

    /** The place in a request where a material belongs. */
    static String placeOf(Material material) {
        return switch (material) {
            case LEGAL_REPRESENTATIVE_INFO -> LEGAL_REPRESENTATIVE;
            case PRE_APPROVAL_DOCUMENT, SPECIAL_APPROVAL_DOCUMENT -> APPROVALS;
            case FACE_VERIFICATION -> "miniProgram.faceVerification";
            default -> MATERIALS;
        };
    }

    /** Whether the request says at all what is there, so that what it does not name is missing. */
    boolean isListed(Material material) {
        return material == Material.LEGAL_REPRESENTATIVE_INFO || request.materials() != null;
    }

    /** The place of a material that is there; {@code null} if it is not, or nobody knows. */
    @Nullable String find(Material material) {
        return switch (material) {
            case LEGAL_REPRESENTATIVE_INFO ->
                isIdentified(request.subject().legalRepresentative()) ? LEGAL_REPRESENTATIVE : null;
            case FACE_VERIFICATION -> {
                FaceVerification verification = request.miniProgram().faceVerification();
                yield verification != null && verification.status() == FaceStatus.PASSED ? placeOf(material) : null;
            }
            default -> findInMaterials(material);
        };
    }

    /** The place of the approval for a category, or of its document; {@code null} if there is none, or nobody knows. */
    @Nullable String find(PreApprovalCategory category) {
        List<HeldApproval> held = filing.heldApprovals().stream()
                .filter(approval -> approval.category() == category)
                .toList();
        if (held.isEmpty()) {
            return Boolean.TRUE.equals(filing.approvalDocumentListed(category))
                    ? findInMaterials(category.material())
                    : null;
        }
        return held.stream()
                .filter(HeldApproval::isReliedOn)
                .findFirst()
                .orElse(held.get(0))
                .path();
    }

    private @Nullable String findInMaterials(Material material) {
        List<MaterialAtHand> materials = request.materials();
        if (materials != null) {
            for (int i = 0; i < materials.size(); i++) {
                if (materials.get(i).material() == material) {
                    return MATERIALS + '[' + i + ']';
                }
            }
        }
        return null;
    }

    private static boolean isIdentified(@Nullable Person person) {
        return person != null
                && person.name() != null
                && !person.name().isBlank()
                && person.document() != null
                && person.document().number() != null
                && !person.document().number().isBlank();
    }
}
