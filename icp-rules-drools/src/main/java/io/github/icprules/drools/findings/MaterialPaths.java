package io.github.icprules.drools.findings;

import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.approval.HeldApproval;
import io.github.icprules.drools.facts.material.SubmittedMaterial;
import io.github.icprules.model.FaceStatus;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.WeChatFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the paths of a material in a request. */
final class MaterialPaths {

    private static final String MATERIALS = "materials";
    private static final String APPROVALS = "miniProgram.preApprovals";
    private static final String LEGAL_REPRESENTATIVE = "subject.legalRepresentative";

    private final Filing filing;
    private final FilingRequest request;

    MaterialPaths(Filing filing) {
        this.filing = filing;
        this.request = filing.request();
    }

    /** Returns the path in a request to which a material belongs. */
    static String placeOf(Material material) {
        return switch (material) {
            case LEGAL_REPRESENTATIVE_INFO -> LEGAL_REPRESENTATIVE;
            case PRE_APPROVAL_DOCUMENT, SPECIAL_APPROVAL_DOCUMENT -> APPROVALS;
            case FACE_VERIFICATION -> "miniProgram.faceVerification";
            default -> MATERIALS;
        };
    }

    /**
     * Returns the paths of the entries that only a new paper can change, such as the validity of an identity document; empty if
     * the material has no such entry.
     */
    static List<String> entriesOnPaper(Material material) {
        return switch (material) {
            case SUBJECT_CERTIFICATE ->
                List.of(
                        "subject.certificate.validity",
                        "subject.certificate.newestVersion",
                        "subject.certificate.electronic");
            case SUBJECT_PRINCIPAL_ID -> ofDocument("subject.principal.document");
            case MINI_PROGRAM_PRINCIPAL_ID -> ofDocument("miniProgram.principal.document");
            case SUBJECT_PRINCIPAL_AUTHORISATION_LETTER -> List.of("subject.principal.authorisation.validity");
            case MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER -> List.of("miniProgram.principal.authorisation.validity");
            default -> List.of();
        };
    }

    private static List<String> ofDocument(String document) {
        return List.of(document + ".validity", document + ".temporary");
    }

    /** Returns whether the request lists its materials, so that a material that is not in the list is missing. */
    boolean isListed(Material material) {
        return (material == Material.LEGAL_REPRESENTATIVE_INFO || request.materials() != null)
                && !filing.isFaultyAt(WeChatFields.ofMaterial(material).orElse(null));
    }

    /** Returns whether the body of the filing has a fault at one side of an identity document whose other side is present. */
    boolean isFaultyAtOneSide(Material material) {
        if (!filing.isOfPayload()) {
            return false;
        }
        String front = WeChatFields.ofMaterial(material, IdSide.FRONT).orElse(null);
        String back = WeChatFields.ofMaterial(material, IdSide.BACK).orElse(null);
        return !Objects.equals(front, back) && (filing.isFaultyAt(front) || filing.isFaultyAt(back));
    }

    /**
     * Returns the paths of a material, which can have several pages or sides; empty if the material is absent or not known to be
     * present.
     */
    List<String> find(Material material) {
        return switch (material) {
            case LEGAL_REPRESENTATIVE_INFO ->
                isIdentified(request.subject().legalRepresentative()) ? List.of(LEGAL_REPRESENTATIVE) : List.of();
            case FACE_VERIFICATION ->
                isPassed(request.miniProgram().faceVerification()) ? List.of(placeOf(material)) : List.of();
            default -> findInMaterials(paper -> paper.material() == material);
        };
    }

    /**
     * Returns the paths of the document that approves a category: the approval that the filing relies on, followed by its
     * pictures among the materials. Returns an empty list if there is no approval and no picture, or if this is not known. An
     * approval whose document is known to be absent is not received.
     */
    List<String> find(PreApprovalCategory category) {
        List<String> places = new ArrayList<>();
        List<HeldApproval> held = HeldApproval.allOf(filing).stream()
                .filter(approval -> approval.category() == category && !approval.isNothing())
                .toList();
        held.stream()
                .filter(HeldApproval::isReliedOn)
                .findFirst()
                .or(() -> held.stream().findFirst())
                .filter(approval -> !approval.documentAtHand().isNo())
                .ifPresent(approval -> places.add(approval.path()));
        boolean isApproved = !held.isEmpty();
        places.addAll(findInMaterials(paper -> paper.material() == category.material()
                && ((isApproved && paper.category() == null) || paper.category() == category)));
        return places;
    }

    private List<String> findInMaterials(Predicate<io.github.icprules.model.SubmittedMaterial> wanted) {
        List<io.github.icprules.model.SubmittedMaterial> materials =
                Objects.requireNonNullElse(request.materials(), List.of());
        List<String> places = new ArrayList<>();
        for (int i = 0; i < materials.size(); i++) {
            if (wanted.test(materials.get(i))) {
                places.add(SubmittedMaterial.pathOf(i));
            }
        }
        return places;
    }

    /** Returns whether a face verification is passed. The status is not final before the verification is finished. */
    private static boolean isPassed(@Nullable FaceVerification verification) {
        return verification != null
                && verification.status() == FaceStatus.PASSED
                && !Boolean.FALSE.equals(verification.finished());
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
