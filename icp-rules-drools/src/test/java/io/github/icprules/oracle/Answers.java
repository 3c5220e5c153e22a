package io.github.icprules.oracle;

import io.github.icprules.model.FaceStatus;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Person;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the second evaluator says of one filing. A rule that is not in force on the day says nothing. */
final class Answers {

    private final Given given;
    private final FilingRequest request;
    private final LocalDate on;
    private final List<NeededAt> needed = new ArrayList<>();
    private final List<Answer.Wrong> wrong = new ArrayList<>();
    private final List<Answer> others = new ArrayList<>();

    Answers(Given given, FilingRequest request, LocalDate on) {
        this.given = given;
        this.request = request;
        this.on = on;
    }

    /** Something is wrong at a place in the request; {@code filingType} is the place of the filing as a whole. */
    void violation(String ruleId, Severity severity, String path) {
        if (inForce(ruleId)) {
            wrong.add(new Answer.Wrong(ruleId, severity, path, List.of()));
        }
    }

    /** The rule that looks at a place cannot decide, because the places named are not given. */
    void unchecked(String ruleId, String path, String... needs) {
        unchecked(ruleId, path, List.of(needs));
    }

    /** The rule that looks at a place cannot decide, because the places named are not given. */
    void unchecked(String ruleId, String path, List<String> needs) {
        if (inForce(ruleId)) {
            others.add(new Answer.Open(ruleId, path, List.copyOf(needs), List.of()));
        }
    }

    /** No fact can decide this: the authority does, or a person must look. */
    void openPoint(String ruleId, String path) {
        unchecked(ruleId, path, List.of());
    }

    /** A stage lies on the way. */
    void stage(String ruleId, Stage stage, @Nullable LocalDate deadline) {
        if (inForce(ruleId)) {
            others.add(new Answer.OnTheWay(ruleId, stage, deadline));
        }
    }

    /** The operator has to do something, which follows from a place in the request. */
    void duty(String ruleId, String path, @Nullable LocalDate deadline) {
        if (inForce(ruleId)) {
            others.add(new Answer.Due(ruleId, path, deadline));
        }
    }

    /**
     * The filing needs a material. If it is missing, that is wrong as gravely as said; if the materials at hand are not given, it is
     * open. What the platform makes or has confirmed is not missing but to be confirmed.
     *
     * @param ifMissing how grave it is if it is not there; {@code null} if it is nothing wrong by itself
     */
    void material(String ruleId, Material material, @Nullable Severity ifMissing) {
        RequirementStatus absent = material.providedBy() == ProvidedBy.DEVELOPER_PREPARES
                ? RequirementStatus.MISSING
                : RequirementStatus.TO_CONFIRM;
        material(ruleId, material, absent, ifMissing);
    }

    /** A province requires a material: it is missing if it is not there, also if the platform provides it. */
    void requiredMaterial(String ruleId, Material material, Severity ifMissing) {
        material(ruleId, material, RequirementStatus.MISSING, ifMissing);
    }

    private void material(String ruleId, Material material, RequirementStatus absent, @Nullable Severity ifMissing) {
        if (!inForce(ruleId)) {
            return;
        }
        List<String> places = placesOf(material);
        RequirementStatus status = places.isEmpty()
                ? absent
                : isFaultyAtOneSide(material) ? RequirementStatus.DEFECTIVE : RequirementStatus.PROVIDED;
        needed.add(new NeededAt(new Answer.Needed(ruleId, material, null, status), places));
        if (status == RequirementStatus.MISSING && ifMissing != null) {
            String place = switch (material) {
                case LEGAL_REPRESENTATIVE_INFO -> "subject.legalRepresentative";
                case PRE_APPROVAL_DOCUMENT, SPECIAL_APPROVAL_DOCUMENT -> "miniProgram.preApprovals";
                default -> "materials";
            };
            boolean known = material == Material.LEGAL_REPRESENTATIVE_INFO || request.materials() != null;
            if (known && !bodyIsFaultyAt(WeChatFields.ofMaterial(material).orElse(null))) {
                violation(ruleId, ifMissing, place);
            } else {
                unchecked(ruleId, place, place);
            }
        }
    }

    /** Reports that the filing needs the document that approves a category. */
    void approvalDocument(String ruleId, PreApprovalCategory category) {
        if (inForce(ruleId)) {
            List<String> places = placesOfApproval(category);
            needed.add(new NeededAt(
                    new Answer.Needed(
                            ruleId,
                            category.material(),
                            category,
                            places.isEmpty() ? RequirementStatus.MISSING : RequirementStatus.PROVIDED),
                    places));
        }
    }

    /** {@return whether a fault of the body that was read stands at a field of WeChat's, so that nothing is missing there} */
    boolean bodyIsFaultyAt(@Nullable String apiField) {
        return apiField != null
                && request.payload() != null
                && request.payload().isFaultyAt(apiField);
    }

    /**
     * {@return the day on which the source not looked at for longest was last checked, of those that rules rest on that have found
     * something; of all, if none has} What single provinces and the law of a sector add is left out.
     */
    @Nullable LocalDate oldestCheck() {
        Set<String> found = new HashSet<>();
        needed.forEach(it -> found.add(it.answer().ruleId()));
        wrong.forEach(it -> found.add(it.ruleId()));
        others.stream().filter(it -> !(it instanceof Answer.Open)).forEach(it -> found.add(it.ruleId()));
        return given.oldestCheck(found, on);
    }

    /** {@return all of it; what is there and has a blocking fault is defective} */
    List<Answer> all() {
        List<Answer> all = new ArrayList<>(needed.size() + wrong.size() + others.size());
        for (NeededAt it : needed) {
            Answer.Needed answer = it.answer();
            all.add(
                    isFaulty(it.places())
                            ? new Answer.Needed(
                                    answer.ruleId(), answer.material(), answer.category(), RequirementStatus.DEFECTIVE)
                            : answer);
        }
        all.addAll(wrong);
        all.addAll(others);
        return BothRoles.saidOnce(request, all);
    }

    private boolean isFaulty(List<String> places) {
        for (Answer.Wrong it : wrong) {
            if (it.severity() == Severity.BLOCKING && places.stream().anyMatch(place -> liesIn(it.path(), place))) {
                return true;
            }
        }
        return false;
    }

    private static boolean liesIn(String path, String place) {
        return path.startsWith(place)
                && (path.length() == place.length() || ".[".indexOf(path.charAt(place.length())) >= 0);
    }

    private boolean inForce(String ruleId) {
        return given.isInForce(ruleId, on);
    }

    private List<String> placesOf(Material material) {
        if (material == Material.LEGAL_REPRESENTATIVE_INFO) {
            Person person = request.subject().legalRepresentative();
            boolean identified = person != null
                    && isWritten(person.name())
                    && person.document() != null
                    && isWritten(person.document().number());
            return identified ? List.of("subject.legalRepresentative") : List.of();
        }
        if (material == Material.FACE_VERIFICATION) {
            FaceVerification face = request.miniProgram().faceVerification();
            boolean passed =
                    face != null && face.status() == FaceStatus.PASSED && (face.finished() == null || face.finished());
            return passed ? List.of("miniProgram.faceVerification") : List.of();
        }
        List<String> places = new ArrayList<>();
        List<MaterialAtHand> materials = request.materials();
        for (int i = 0; materials != null && i < materials.size(); i++) {
            if (materials.get(i).material() == material) {
                places.add("materials[" + i + "]");
            }
        }
        return places;
    }

    /** A principal's document has two sides; a fault of the body that was read at one of them is one of the document. */
    private boolean isFaultyAtOneSide(Material material) {
        String owner = switch (material) {
            case SUBJECT_PRINCIPAL_ID -> "icp_subject";
            case MINI_PROGRAM_PRINCIPAL_ID -> "icp_applets";
            default -> null;
        };
        return owner != null
                && (bodyIsFaultyAt(owner + ".principal_info.certificate_photo_front")
                        || bodyIsFaultyAt(owner + ".principal_info.certificate_photo_back"));
    }

    /** The approval relied on counts, and every picture of it; a picture of no category is of the approval held. */
    private List<String> placesOfApproval(PreApprovalCategory category) {
        List<String> places = new ArrayList<>();
        int reliedOn = Approvals.reliedOn(request, category, on);
        if (reliedOn >= 0) {
            places.add("miniProgram.preApprovals[" + reliedOn + "]");
        }
        List<MaterialAtHand> materials = request.materials();
        for (int i = 0; materials != null && i < materials.size(); i++) {
            MaterialAtHand paper = materials.get(i);
            boolean ofCategory = paper.category() == category || (paper.category() == null && reliedOn >= 0);
            if (paper.material() == category.material() && ofCategory) {
                places.add("materials[" + i + "]");
            }
        }
        return places;
    }

    private static boolean isWritten(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private record NeededAt(Answer.Needed answer, List<String> places) {}
}
