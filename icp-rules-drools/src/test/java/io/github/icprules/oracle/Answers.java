package io.github.icprules.oracle;

import io.github.icprules.RuleDescription;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.model.FaceStatus;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the second evaluator says of one filing. A rule that is not in force on the day says nothing. */
final class Answers {

    /** What is wrong in the form or in the file, while the paper is in order. */
    private static final Set<String> TYPED_WRONG = Set.of(
            "document.entries-differ",
            "document.too-large",
            "document.wrong-format",
            "document.uploaded-as-other-certificate",
            "pre-approval.number-missing");

    private final Case c;
    private final List<Answer.Needed> needed = new ArrayList<>();
    private final List<Answer.Wrong> wrong = new ArrayList<>();
    private final List<Answer> others = new ArrayList<>();
    /** The ids of the rules that have found something. */
    private final Set<String> found = new HashSet<>();

    Answers(Case c) {
        this.c = c;
    }

    /** {@return the paths that are missing} */
    static List<String> paths(String... paths) {
        return paths(List.of(paths));
    }

    /** {@return the paths that are missing} */
    static List<String> paths(List<String> paths) {
        return paths.stream().filter(path -> !path.isEmpty()).toList();
    }

    /** Something is wrong at a path; {@code filingType} is the path of the filing as a whole. */
    void violation(String ruleId, Severity severity, String path) {
        if (finds(ruleId)) {
            wrong.add(new Answer.Wrong(ruleId, severity, path, List.of()));
        }
    }

    /** Something is wrong at several paths, which is one matter. */
    void violation(String ruleId, Severity severity, String path, List<String> alsoAt) {
        if (finds(ruleId)) {
            wrong.add(new Answer.Wrong(ruleId, severity, path, alsoAt));
        }
    }

    /** The rule cannot decide, because paths are missing. */
    void unchecked(String ruleId, String path, String... needs) {
        unchecked(ruleId, path, paths(needs));
    }

    /** The rule cannot decide, because paths are missing. */
    void unchecked(String ruleId, String path, List<String> needs) {
        if (isInForce(ruleId)) {
            others.add(new Answer.Open(ruleId, path, List.copyOf(needs), List.of()));
        }
    }

    /** No fact can decide this: the authority does, or a person must look. */
    void openPoint(String ruleId, String path) {
        unchecked(ruleId, path, List.of());
    }

    void stage(String ruleId, Stage stage) {
        stage(ruleId, stage, null);
    }

    /** A stage lies on the way. */
    void stage(String ruleId, Stage stage, @Nullable LocalDate deadline) {
        if (finds(ruleId)) {
            others.add(new Answer.OnTheWay(ruleId, stage, deadline));
        }
    }

    void duty(String ruleId, String path) {
        duty(ruleId, path, null);
    }

    /** The operator has to do something, which follows from a path in the request. */
    void duty(String ruleId, String path, @Nullable LocalDate deadline) {
        if (finds(ruleId)) {
            others.add(new Answer.Due(ruleId, path, deadline));
        }
    }

    /**
     * The filing needs a material. If it is missing, that is a violation; if the submitted materials are absent, it is open. What
     * the platform makes or has confirmed is not missing but to be confirmed.
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
        if (!finds(ruleId)) {
            return;
        }
        boolean there = isThere(material);
        RequirementStatus provided =
                isFaultyAtOneSide(material) ? RequirementStatus.DEFECTIVE : RequirementStatus.PROVIDED;
        needed.add(new Answer.Needed(ruleId, material, null, there ? provided : absent));
        if (!there && absent == RequirementStatus.MISSING && ifMissing != null) {
            String place = switch (material) {
                case LEGAL_REPRESENTATIVE_INFO -> "subject.legalRepresentative";
                case PRE_APPROVAL_DOCUMENT, SPECIAL_APPROVAL_DOCUMENT -> "miniProgram.preApprovals";
                default -> "materials";
            };
            boolean known = material == Material.LEGAL_REPRESENTATIVE_INFO
                    || c.request().materials() != null;
            if (known && !bodyIsFaultyAt(WeChatFields.ofMaterial(material).orElse(null))) {
                violation(ruleId, ifMissing, place);
            } else {
                unchecked(ruleId, place, place);
            }
        }
    }

    /** Reports that the filing needs the document that approves a category. */
    void approvalDocument(String ruleId, PreApprovalCategory category) {
        if (finds(ruleId)) {
            int reliedOn = Approvals.reliedOn(c, category);
            boolean there = (reliedOn >= 0 && !Approvals.isWithoutPaper(c, reliedOn))
                    || Approvals.hasPaper(c, category, reliedOn >= 0);
            RequirementStatus status = there ? RequirementStatus.PROVIDED : RequirementStatus.MISSING;
            needed.add(new Answer.Needed(ruleId, category.material(), category, status));
        }
    }

    /** {@return whether a fault of the body that was read stands at a field of WeChat's, so that nothing is missing there} */
    boolean bodyIsFaultyAt(@Nullable String apiField) {
        return apiField != null
                && c.request().payload() != null
                && c.request().payload().isFaultyAt(apiField);
    }

    /**
     * {@return the day on which the source not looked at for longest was last checked, of those that rules rest on that have found
     * something; of all, if none has} What single provinces and the law of a sector add is left out.
     */
    @Nullable LocalDate oldestCheck() {
        return c.given().rules().stream()
                .filter(rule -> found.isEmpty() || found.contains(rule.id()))
                .flatMap(rule -> rule.basisOn(c.on()).stream())
                .map(LegalBasis::lastChecked)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** {@return all of it; what is there and has a blocking fault is defective} */
    List<Answer> all() {
        List<Answer> all = new ArrayList<>();
        for (Answer.Needed it : needed) {
            all.add(isFaulty(it) || isToReplace(it) ? it.withStatus(RequirementStatus.DEFECTIVE) : it);
        }
        all.addAll(wrong);
        for (Answer it : others) {
            all.add(it instanceof Answer.OnTheWay stage && hasNoDay(stage) ? stage.withoutDeadline() : it);
        }
        return BothRoles.saidOnce(c, all);
    }

    private boolean finds(String ruleId) {
        if (isInForce(ruleId)) {
            found.add(ruleId);
            return true;
        }
        return false;
    }

    private boolean isInForce(String ruleId) {
        RuleDescription rule = c.given().rule(ruleId);
        LocalDate until = rule.inForceUntil();
        return !c.on().isBefore(rule.inForceFrom()) && (until == null || !c.on().isAfter(until));
    }

    /** The day is not known on which a filing is submitted that cannot be submitted as it is. */
    private boolean hasNoDay(Answer.OnTheWay stage) {
        return stage.stage() != Stage.FORM_FILLING
                && (c.isReturned()
                        || (c.platform().submittedOn() == null && c.platform().smsSentAt() == null))
                && wrong.stream().anyMatch(it -> it.severity() == Severity.BLOCKING);
    }

    /** A paper at hand whose term, version or kind is refused is no use: there must be another. */
    private boolean isToReplace(Answer.Needed answer) {
        List<String> entries = switch (answer.material()) {
            case SUBJECT_CERTIFICATE -> entries("subject.certificate", "validity", "newestVersion", "electronic");
            case SUBJECT_PRINCIPAL_ID -> entries(Role.PRINCIPAL.path() + ".document", "validity", "temporary");
            case MINI_PROGRAM_PRINCIPAL_ID ->
                entries(Role.SERVICE_PRINCIPAL.path() + ".document", "validity", "temporary");
            case SUBJECT_PRINCIPAL_AUTHORISATION_LETTER ->
                entries(Role.PRINCIPAL.path() + ".authorisation", "validity");
            case MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER ->
                entries(Role.SERVICE_PRINCIPAL.path() + ".authorisation", "validity");
            default -> List.of();
        };
        return isThere(answer.material())
                && wrong.stream()
                        .filter(it -> it.severity() == Severity.BLOCKING && entries.contains(it.path()))
                        // Dates in the wrong order are mistyped.
                        .anyMatch(it -> !it.ruleId().equals("person.document-validity-inverted"));
    }

    private static List<String> entries(String owner, String... members) {
        return Stream.of(members).map(member -> owner + '.' + member).toList();
    }

    private boolean isFaulty(Answer.Needed answer) {
        return wrong.stream()
                .filter(it -> it.severity() == Severity.BLOCKING && !isTypedWrong(it))
                .flatMap(it -> Stream.concat(Stream.of(it.path()), it.alsoAt().stream()))
                .anyMatch(path -> isOf(answer, path));
    }

    /** Whether the provider mends it in the form or in the file, so that the paper stays. */
    private static boolean isTypedWrong(Answer.Wrong it) {
        return TYPED_WRONG.contains(it.ruleId())
                // A read text that differs shows no fault of the paper.
                || it.ruleId().startsWith("document.read-")
                || (liesIn(it.path(), Role.REPRESENTATIVE.path())
                        && !it.ruleId().startsWith("province-"));
    }

    /** Whether a path lies in what provides a material. */
    private boolean isOf(Answer.Needed answer, String path) {
        PreApprovalCategory category = answer.category();
        if (category != null) {
            int reliedOn = Approvals.reliedOn(c, category);
            return (reliedOn >= 0
                            && !Approvals.isWithoutPaper(c, reliedOn)
                            && liesIn(path, "miniProgram.preApprovals[" + reliedOn + "]"))
                    || isOfPaper(answer.material(), category, reliedOn >= 0, path);
        }
        return switch (answer.material()) {
            case LEGAL_REPRESENTATIVE_INFO -> isThere(answer.material()) && liesIn(path, Role.REPRESENTATIVE.path());
            case FACE_VERIFICATION -> isThere(answer.material()) && liesIn(path, "miniProgram.faceVerification");
            default -> isOfPaper(answer.material(), null, true, path);
        };
    }

    /** A picture of no category is of the approval held. */
    private boolean isOfPaper(
            Material material, @Nullable PreApprovalCategory category, boolean ofNoCategory, String path) {
        List<SubmittedMaterial> materials = c.materials();
        for (int i = 0; i < materials.size(); i++) {
            SubmittedMaterial paper = materials.get(i);
            boolean ofCategory =
                    category == null || paper.category() == category || (paper.category() == null && ofNoCategory);
            if (paper.material() == material && ofCategory && liesIn(path, "materials[" + i + "]")) {
                return true;
            }
        }
        return false;
    }

    private static boolean liesIn(String path, String place) {
        return path.equals(place) || path.startsWith(place + ".") || path.startsWith(place + "[");
    }

    private boolean isThere(Material material) {
        if (material == Material.LEGAL_REPRESENTATIVE_INFO) {
            return c.subject().legalRepresentative() != null
                    && Texts.isNotBlank(c.subject().legalRepresentative().name())
                    && c.numberOf(Role.REPRESENTATIVE) != null;
        }
        if (material == Material.FACE_VERIFICATION) {
            FaceVerification face = c.miniProgram().faceVerification();
            return face != null && face.status() == FaceStatus.PASSED && (face.finished() == null || face.finished());
        }
        return c.has(material);
    }

    /** A principal's document has two sides; a fault of the body that was read at one of them is one of the document. */
    private boolean isFaultyAtOneSide(Material material) {
        String owner = switch (material) {
            case SUBJECT_PRINCIPAL_ID -> "icp_subject";
            case MINI_PROGRAM_PRINCIPAL_ID -> "icp_applets";
            default -> null;
        };
        return owner != null
                && c.request().payload() != null
                && (bodyIsFaultyAt(owner + ".principal_info.certificate_photo_front")
                        || bodyIsFaultyAt(owner + ".principal_info.certificate_photo_back"));
    }
}
