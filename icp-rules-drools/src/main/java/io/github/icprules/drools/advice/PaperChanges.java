package io.github.icprules.drools.advice;

import io.github.icprules.advice.ChangeKind;
import io.github.icprules.drools.advice.Candidate.Put;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.material.SubmittedMaterial;
import io.github.icprules.model.FaceStatus;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.SubjectType;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Proposes papers: a missing paper, a renewed document, a picture that is taken again, another paper. */
final class PaperChanges {

    private static final String MATERIALS = Proposals.MATERIALS;
    private static final String CERTIFICATE = "subject.certificate";
    private static final String FACE = "miniProgram.faceVerification";

    private static final Pattern OF_PERSON = Pattern.compile(
            "(subject\\.legalRepresentative|(?:subject|miniProgram)\\.principal)\\.(document|authorisation)\\.(.*)");

    /** Materials that are not papers, or for which the filing needs more than the paper. */
    private static final Set<Material> NOT_TO_ADD = Set.of(
            Material.LEGAL_REPRESENTATIVE_INFO,
            Material.PRE_APPROVAL_DOCUMENT,
            Material.SPECIAL_APPROVAL_DOCUMENT,
            Material.FACE_VERIFICATION);

    /** The paper with the document of a person, or the certificate of the subject. */
    private static final Map<Material, String> HOLDERS = Map.of(
            Material.SUBJECT_CERTIFICATE, CERTIFICATE,
            Material.SUBJECT_PRINCIPAL_ID, "subject.principal.document",
            Material.MINI_PROGRAM_PRINCIPAL_ID, "miniProgram.principal.document",
            Material.LEGAL_REPRESENTATIVE_ID, "subject.legalRepresentative.document");

    /** The letters with the authorisations of the principals. */
    private static final Map<String, String> LETTERS = Map.of(
            "subject.principal.authorisation", Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER.name(),
            "miniProgram.principal.authorisation", Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER.name());

    private static final List<String> DOCUMENTS = List.of(
            "subject.principal.document",
            "miniProgram.principal.document",
            "subject.legalRepresentative.document",
            CERTIFICATE);

    private final Proposals proposals;
    private final Filing filing;
    private final String path;

    /** Takes the filing of the proposals as a fact, which knows the law of its categories. */
    PaperChanges(Proposals proposals, Filing filing) {
        this.proposals = proposals;
        this.filing = filing;
        this.path = proposals.violation.path();
    }

    void make() {
        addPaper();
        if (path.startsWith(FACE)) {
            verifyFaceAgain();
        }
        Matcher person = OF_PERSON.matcher(path);
        if (person.matches()) {
            ofPerson(person.group(1) + '.' + person.group(2), person.group(2), person.group(3));
        }
        if (path.startsWith(CERTIFICATE + '.')) {
            ofCertificate(path.substring(CERTIFICATE.length() + 1));
        }
        int index = proposals.indexIn(MATERIALS);
        if (index >= 0 && index < proposals.itemsAt(MATERIALS).size()) {
            ofPaper(index);
        }
    }

    private void addPaper() {
        Material material = proposals.rule == null ? null : proposals.rule.material();
        if (material != null && !NOT_TO_ADD.contains(material)) {
            addPaper(Map.of("material", material.name()));
        }
    }

    private void addPaper(Map<String, Object> paper) {
        if (proposals.request.materials() != null) {
            String end = MATERIALS + '[' + proposals.itemsAt(MATERIALS).size() + ']';
            proposals.add(ChangeKind.ADD_PAPER, end, paper, paper, true);
        }
    }

    /** Proposes another verification of the face by the mini-program principal. */
    private void verifyFaceAgain() {
        Map<String, Object> face = new LinkedHashMap<>();
        face.put(
                "createdAt",
                proposals
                        .day()
                        .atTime(LocalTime.MIDNIGHT)
                        .atOffset(ZoneOffset.ofHours(8))
                        .toString());
        face.put("finished", true);
        face.put("status", FaceStatus.PASSED.name());
        face.put("samePerson", true);
        face.put("photoInOrder", true);
        proposals.open(ChangeKind.RETAKE, List.of(FACE), List.of(new Put(FACE, face)), proposals.adviceAt(FACE));
    }

    private void ofPerson(String owner, String part, String member) {
        boolean isEnding = member.startsWith("validity") && isEnding(owner);
        if (part.equals("authorisation")) {
            if (isEnding) {
                List<String> owners = proposals.pathsWith(path).stream()
                        .map(each -> each.substring(0, each.indexOf(".validity")))
                        .toList();
                Map<String, Object> validity = InOrder.validity(proposals.day());
                List<Put> renewed = new ArrayList<>();
                for (String each : owners) {
                    renewed.add(new Put(each + ".validity", validity));
                    renewed.addAll(proposals.readAgain(
                            paper -> Objects.equals(LETTERS.get(each), paper.get("material")), ".validity", validity));
                }
                proposals.open(ChangeKind.RENEW, owners, renewed, List.of());
            }
        } else if (isEnding || (member.equals("temporary") && Boolean.TRUE.equals(proposals.at(path)))) {
            renew(owner);
        }
    }

    private boolean isEnding(String document) {
        return InOrder.isEnding(proposals.at(document + ".validity"), proposals.day());
    }

    private void ofCertificate(String member) {
        if ((member.startsWith("validity") && isEnding(CERTIFICATE)) || member.equals("newestVersion")) {
            renew(CERTIFICATE);
        }
        if (member.equals("electronic")) {
            List<String> papers = papersOf(CERTIFICATE);
            proposals.open(
                    ChangeKind.RETAKE,
                    papers.isEmpty() ? List.of(CERTIFICATE) : papers,
                    List.of(new Put(CERTIFICATE + ".electronic", false)),
                    proposals.advice());
        }
    }

    /** Proposes to renew a document everywhere in the filing: one card can be the document of several roles. */
    private void renew(String document) {
        Object number = proposals.at(document + ".number");
        List<String> documents = DOCUMENTS.stream()
                .filter(other -> other.equals(document)
                        || (number != null
                                && number.equals(proposals.at(other + ".number"))
                                && (!other.equals(CERTIFICATE) || isIndividual())
                                && (!document.equals(CERTIFICATE) || isIndividual())
                                && proposals.at(other + ".validity") != null))
                .toList();
        List<Put> renewed = new ArrayList<>();
        List<String> paths = new ArrayList<>(documents);
        for (String each : documents) {
            Map<String, Object> validity = InOrder.validity(proposals.objectAt(each), proposals.day());
            renewed.add(new Put(each + ".validity", validity));
            for (String member : List.of("temporary", "newestVersion")) {
                if (proposals.at(each + '.' + member) != null) {
                    renewed.add(new Put(each + '.' + member, member.equals("newestVersion")));
                }
            }
            for (String paper : papersOf(each)) {
                if (proposals.at(paper + ".validity") != null) {
                    paths.add(paper);
                    renewed.add(new Put(paper + ".validity", validity));
                }
            }
            renewed.addAll(proposals.readAgain(paper -> each.equals(holder(paper)), ".validity", validity));
        }
        proposals.open(ChangeKind.RENEW, paths, renewed, List.of());
    }

    private boolean isIndividual() {
        SubjectType type = proposals.request.subject().type();
        return type != null && type.isIndividual();
    }

    /** Returns the papers that show a document. */
    private List<String> papersOf(String document) {
        List<?> materials = proposals.itemsAt(MATERIALS);
        return IntStream.range(0, materials.size())
                .filter(i -> document.equals(holder(i)))
                .mapToObj(i -> MATERIALS + '[' + i + ']')
                .toList();
    }

    private @Nullable String holder(int index) {
        return proposals.itemsAt(MATERIALS).get(index) instanceof Map<?, ?> paper ? holder(paper) : null;
    }

    private static @Nullable String holder(Map<?, ?> paper) {
        return HOLDERS.get(Material.valueOf(String.valueOf(paper.get("material"))));
    }

    private boolean isApproval(String paper) {
        return proposals.at(paper + ".material") instanceof String material
                && SubmittedMaterial.isApproval(Material.valueOf(material));
    }

    /** Returns whether approvals of the category of a paper are renewed; true if the paper names no category. */
    private boolean isRenewed(String paper) {
        return !(proposals.at(paper + ".category") instanceof String category)
                || ApprovalChanges.isRenewed(proposals, filing, PreApprovalCategory.valueOf(category));
    }

    private void ofPaper(int index) {
        String paper = MATERIALS + '[' + index + ']';
        String member = path.equals(paper) ? "" : path.substring(paper.length() + 1);
        String holder = holder(index);
        if (member.startsWith("picture")) {
            takeAgain(paper);
        } else if (member.startsWith("validity")) {
            if (holder != null) {
                renew(holder);
            }
            if (isEnding(paper) && (!isApproval(paper) || isRenewed(paper))) {
                Put renewed = new Put(paper + ".validity", InOrder.validity(proposals.day()));
                proposals.open(ChangeKind.RENEW, List.of(paper), List.of(renewed), List.of());
            }
        } else if (member.equals("side")) {
            addOtherSide(paper);
        } else if (member.equals("certificateType")) {
            Object type = holder == null ? null : proposals.at(holder + ".type");
            replace(paper, "certificateType", type);
        } else if (member.equals("sealed") || member.equals("signedByHand")) {
            replace(paper, member, true);
        } else if (member.equals("signedOn")) {
            replace(paper, member, proposals.day().minusDays(1).toString());
        } else if (member.isEmpty() || member.equals("residenceProof")) {
            for (ResidenceProof kind : ResidenceProof.values()) {
                if (proposals.at(paper + ".residenceProof") != null) {
                    replaceProof(paper, kind);
                }
            }
        }
    }

    /** Proposes one new picture, even if several things are wrong with the old picture. */
    private void takeAgain(String paper) {
        String picture = paper + ".picture";
        Map<String, Object> inOrder = proposals.objectAt(picture);
        inOrder.putAll(InOrder.picture());
        boolean isFileOnly = Stream.of("colour", "original", "complete", "legible")
                        .allMatch(member -> !Boolean.FALSE.equals(proposals.at(picture + '.' + member)))
                && (path.endsWith(".bytes") || path.endsWith(".format"));
        proposals.open(
                isFileOnly ? ChangeKind.REPLACE_PAPER : ChangeKind.RETAKE,
                List.of(paper),
                List.of(new Put(picture, inOrder)),
                proposals.adviceAt(picture));
    }

    private void addOtherSide(String paper) {
        Map<String, Object> other = proposals.objectAt(paper);
        if (other.get("side") instanceof String side) {
            other.keySet().retainAll(List.of("material", "category"));
            other.put("side", (IdSide.valueOf(side) == IdSide.FRONT ? IdSide.BACK : IdSide.FRONT).name());
            addPaper(other);
        }
    }

    private void replace(String paper, String member, @Nullable Object inOrder) {
        proposals.open(
                ChangeKind.REPLACE_PAPER,
                List.of(paper),
                List.of(new Put(paper + '.' + member, inOrder)),
                proposals.advice());
    }

    private void replaceProof(String paper, ResidenceProof kind) {
        Map<String, Object> proof = proposals.objectAt(paper);
        proof.put("residenceProof", kind.name());
        proof.put("validity", InOrder.validity(proposals.day()));
        proposals.add(Candidate.open(
                ChangeKind.REPLACE_PAPER,
                List.of(paper),
                kind.name(),
                List.of(new Put(paper, proof)),
                proposals.advice()));
    }
}
