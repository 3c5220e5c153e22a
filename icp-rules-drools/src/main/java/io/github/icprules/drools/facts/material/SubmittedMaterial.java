package io.github.icprules.drools.facts.material;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.facts.platform.Deadlines;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.drools.sheet.Settled;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.model.ReadText;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A material that the applicant has (材料), and its state. */
@ForSheets
public final class SubmittedMaterial implements Fact {

    private static final Set<Material> IDENTITY_DOCUMENTS = Set.of(
            Material.SUBJECT_PRINCIPAL_ID,
            Material.MINI_PROGRAM_PRINCIPAL_ID,
            Material.LEGAL_REPRESENTATIVE_ID,
            Material.APPLICANT_ID);

    /**
     * The letters that the applicant writes and signs. A letter on a change of name is not in the list, because the registrar can
     * issue it.
     */
    private static final Set<Material> LETTERS = Set.of(
            Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER,
            Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER,
            Material.SITUATION_STATEMENT,
            Material.NO_PRE_APPROVAL_COMMITMENT,
            Material.FILING_COMMITMENT,
            Material.AUTHENTICITY_RESPONSIBILITY_LETTER,
            Material.AUTHENTICITY_COMMITMENT_LETTER,
            Material.CANCELLATION_STATEMENT);

    private static final Set<Material> APPROVALS =
            Set.of(Material.PRE_APPROVAL_DOCUMENT, Material.SPECIAL_APPROVAL_DOCUMENT);

    private static final Function<Filing, Set<PreApprovalCategory>> EXPIRED = SubmittedMaterial::expiredApprovals;

    private static final Set<Material> ATTACHMENTS =
            Set.of(Material.SUBJECT_OTHER, Material.MINI_PROGRAM_OTHER, Material.CONSTRUCTION_PROPOSAL);

    private final Filing filing;
    private final int index;
    private final io.github.icprules.model.SubmittedMaterial given;
    private final String path;

    public SubmittedMaterial(Filing filing, int index, io.github.icprules.model.SubmittedMaterial given) {
        this.filing = filing;
        this.index = index;
        this.given = given;
        this.path = pathOf(index);
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return path;
    }

    /** {@return the path of the material at an index} */
    @NotForSheets
    public static String pathOf(int index) {
        return "materials[" + index + ']';
    }

    /**
     * {@return the API field of the file}
     *
     * <p>The same field is returned for every defect, because the applicant submits the file again.
     */
    @Override
    @NotForSheets
    public @Nullable String apiField(String member) {
        IdSide side = member.equals("side") && given.side() != null ? otherSide() : given.side();
        return WeChatFields.ofMaterial(material(), side).orElse(null);
    }

    /** {@return the described part of the request} */
    public io.github.icprules.model.SubmittedMaterial given() {
        return given;
    }

    /** {@return the kind of material} */
    public Material material() {
        return given.material();
    }

    /** {@return the name of the material, with its side} */
    public Text title() {
        IdSide side = given.side();
        return side == null ? material() : Texts.withAddition(material(), side);
    }

    /**
     * {@return whether this filing is known to accept the paper}
     *
     * <p>Data and documents of the platform are not papers. A cancellation accepts papers only if the phone on record is out
     * of use.
     */
    public boolean isHandedIn() {
        if (!isPaper(material())) {
            return false;
        }
        if (filing.isCancellation()) {
            return (filing.isCancelOfSubject() || filing.isCancelOfService())
                    && filing.recordStatus().phoneReachable().isNo();
        }
        return switch (material()) {
            case SUBJECT_CERTIFICATE, SUBJECT_PRINCIPAL_ID, SUBJECT_PRINCIPAL_AUTHORISATION_LETTER, RESIDENCE_PROOF ->
                filing.isDescribingSubject() && !filing.isReusingSubjectData();
            case NAME_CHANGE_LETTER -> filing.isDescribingSubject();
            case MINI_PROGRAM_PRINCIPAL_ID,
                    MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER,
                    PRE_APPROVAL_DOCUMENT,
                    SPECIAL_APPROVAL_DOCUMENT -> filing.isDescribingService();
            default -> filing.isDescribingSubject() || filing.isDescribingService();
        };
    }

    /**
     * {@return whether the paper is submitted as a picture}
     *
     * <p>Every paper except the video is submitted as a picture.
     */
    public boolean isPicture() {
        return isHandedIn() && isSubmittedAsPicture(material());
    }

    /** {@return whether a material is a paper that is submitted as a picture} */
    @NotForSheets
    public static boolean isSubmittedAsPicture(Material material) {
        return isPaper(material) && material != Material.COMMITMENT_VIDEO;
    }

    /** Returns whether a material is a paper of the applicant, and neither data nor a document of the platform. */
    private static boolean isPaper(Material material) {
        return material.providedBy() == ProvidedBy.DEVELOPER_PREPARES && material != Material.LEGAL_REPRESENTATIVE_INFO;
    }

    /** {@return yes if the request describes the picture of the paper, unknown otherwise} */
    public Answer pictured() {
        return answer(given.picture(), "picture", picture -> true);
    }

    /** {@return whether the request describes the state of the paper, which means that a person has looked at the paper} */
    public boolean isSeen() {
        return given.picture() != null
                || given.signedByHand() != null
                || given.sealed() != null
                || given.signedOn() != null
                || given.matchesEntries() != null;
    }

    /** {@return whether the material is a certificate (证件): the subject's certificate, or a person's identity document} */
    @Settled
    public boolean isCertificate() {
        return material() == Material.SUBJECT_CERTIFICATE || IDENTITY_DOCUMENTS.contains(material());
    }

    /** {@return whether the material is a letter that the applicant writes: an authorisation, a statement or a commitment} */
    @Settled
    public boolean isLetter() {
        return LETTERS.contains(material());
    }

    /** {@return whether the material is an approval; the validity of an approval is entered with the approvals} */
    @Settled
    public boolean isApproval() {
        return isApproval(material());
    }

    /** {@return whether a material is the document of an approval} */
    @NotForSheets
    public static boolean isApproval(Material material) {
        return APPROVALS.contains(material);
    }

    /** {@return whether the approval proves an item of the form that is ticked, or names no category while such an item is ticked} */
    @CountsAbsent
    public boolean isForTickedItem() {
        List<PreApprovalCategory> ticked = filing.request().miniProgram().preApprovalCategories();
        return ticked != null
                && ticked.stream()
                        .anyMatch(item -> item.platformCode() != null
                                && item != PreApprovalCategory.NONE
                                && (given.category() == null || given.category() == item));
    }

    /** {@return whether the validity that is entered with the approvals for this category is known to have ended} */
    @CountsAbsent
    public boolean isExpiredAsHeld() {
        Set<PreApprovalCategory> expired = filing.view(EXPIRED);
        return given.category() == null ? !expired.isEmpty() : expired.contains(given.category());
    }

    /** Returns the categories of the entered approvals whose validity has ended. */
    private static Set<PreApprovalCategory> expiredApprovals(Filing filing) {
        Set<PreApprovalCategory> expired = EnumSet.noneOf(PreApprovalCategory.class);
        List<PreApproval> held = filing.request().miniProgram().preApprovals();
        for (PreApproval approval : held == null ? List.<PreApproval>of() : held) {
            Validity validity = approval.validity();
            if (validity != null && Boolean.TRUE.equals(validity.endedBefore(filing.on()))) {
                expired.add(approval.category());
            }
        }
        return expired;
    }

    /** {@return whether the material has no fixed form and can also be a drawing or a screenshot} */
    @Settled
    public boolean isAttachment() {
        return isFurtherAttachment(material());
    }

    /** {@return whether a material is a further attachment} */
    @NotForSheets
    public static boolean isFurtherAttachment(Material material) {
        return ATTACHMENTS.contains(material);
    }

    /** {@return whether the validity of the material is entered} */
    public boolean isTermGiven() {
        return given.validity() != null;
    }

    /** {@return the category of an approval document; {@code null} if it is not given} */
    @NotForSheets
    public @Nullable PreApprovalCategory category() {
        return given.category();
    }

    /** {@return the last day of the material; {@code null} if the material has no last day or the day is absent} */
    public @Nullable LocalDate until() {
        return given.validity() == null ? null : given.validity().until();
    }

    /** {@return whether the material has expired} */
    public Answer expired() {
        return answer(given.validity() == null ? null : given.validity().endedBefore(filing.on()), "validity.until");
    }

    /** {@return whether the material is known to have expired} */
    public boolean isEnded() {
        return expired().isYes();
    }

    /**
     * {@return whether the paper is an authorisation letter whose entered term is known to have ended}
     *
     * <p>A cancellation enters no person, so the result is false.
     */
    public boolean isExpiredAsEntered() {
        Validity entered = authorisationAsEntered();
        return entered != null && Boolean.TRUE.equals(entered.endedBefore(filing.on()));
    }

    /** {@return the last day of the authority's review} */
    @CountsAbsent
    public LocalDate reviewUntil() {
        return Deadlines.of(filing).authorityReview();
    }

    /** {@return whether the material is valid on the evaluation date, but ends before the review can end} */
    public boolean isEndingDuringReview() {
        return Deadlines.of(filing).isDuringReview(until());
    }

    /** {@return whether the material is an authorisation letter whose entered term is known to end before the review can end} */
    public boolean isEndingDuringReviewAsEntered() {
        Validity entered = authorisationAsEntered();
        return entered != null && Deadlines.of(filing).isDuringReview(entered.until());
    }

    private @Nullable Validity authorisationAsEntered() {
        if (filing.isCancellation()) {
            return null;
        }
        Person authorised = switch (material()) {
            case SUBJECT_PRINCIPAL_AUTHORISATION_LETTER ->
                filing.request().subject().principal();
            case MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER ->
                filing.request().miniProgram().principal();
            default -> null;
        };
        return (authorised == null || authorised.authorisation() == null)
                ? null
                : authorised.authorisation().validity();
    }

    /** {@return whether the remaining validity is known to be too short to be accepted} */
    public boolean isExpiringTooSoon() {
        return RemainingValidity.isTooShort(until(), filing);
    }

    /** {@return whether the remaining validity is known to be shorter than advised} */
    public boolean isExpiringSoon() {
        return RemainingValidity.isShort(until(), filing);
    }

    /**
     * {@return whether the other side of an identity document is known to be missing, and this is the first entry of the
     * document}
     */
    public boolean isOtherSideMissing() {
        return given.side() != null
                && IDENTITY_DOCUMENTS.contains(material())
                && ListedMaterials.of(filing).isFirst(material(), index)
                && !ListedMaterials.of(filing).isOfSeveralSides(material())
                && !filing.isFaultyAt(apiField("side"));
    }

    /** {@return the other side of the document} */
    @CountsAbsent
    public IdSide otherSide() {
        return given.side() == IdSide.FRONT ? IdSide.BACK : IdSide.FRONT;
    }

    /** {@return whether the paper was or should be compared with the entries: the paper shows the name and the number} */
    @CountsAbsent
    public boolean isComparable() {
        return given.matchesEntries() != null
                || (isSeen() && isCertificate() && given.side() != IdSide.BACK && !isRead());
    }

    /** Returns whether the name and the number were read from the paper, so that the rules compare both with the entries. */
    private boolean isRead() {
        ReadText read = given.readText();
        return read != null
                && !filing.isCancellation()
                && read.name() != null
                && !Texts.isBlank(read.name())
                && read.number() != null
                && !Texts.isBlank(read.number());
    }

    /** {@return whether the content of the paper equals the entered data} */
    public Answer matchesEntries() {
        return answer(given.matchesEntries(), "matchesEntries");
    }

    /** {@return whether the paper is signed by hand} */
    public Answer signedByHand() {
        return answer(given.signedByHand(), "signedByHand");
    }

    /** {@return whether the paper has the seal of the unit} */
    public Answer sealed() {
        return answer(given.sealed(), "sealed");
    }

    /** {@return whether the subject is a sole trader that is known to have no seal} */
    public boolean isWithoutSeal() {
        return filing.request().subject().type() == SubjectType.SOLE_TRADER
                && Boolean.FALSE.equals(filing.request().subject().seal());
    }

    /** {@return whether the date of the signature is after the evaluation date} */
    public Answer datedAhead() {
        return answer(given.signedOn(), "signedOn", signedOn -> signedOn.isAfter(filing.on()));
    }

    /** {@return the certificate type under which the paper was uploaded} */
    public @Nullable CertificateType uploadedAs() {
        return given.certificateType();
    }

    /** {@return whether the paper is known to have been uploaded under another certificate type than its own} */
    public boolean isUploadedAsAnother() {
        CertificateType type = uploadedAs();
        if (type == null) {
            return false;
        }
        return switch (material()) {
            case SUBJECT_CERTIFICATE -> !isOfSubject(type);
            case SUBJECT_PRINCIPAL_ID -> !isOf(type, filing.request().subject().principal());
            case MINI_PROGRAM_PRINCIPAL_ID ->
                !isOf(type, filing.request().miniProgram().principal());
            case LEGAL_REPRESENTATIVE_ID ->
                !isOf(type, filing.request().subject().legalRepresentative());
            case APPLICANT_ID -> !type.isPersonal();
            default -> false;
        };
    }

    /**
     * Returns whether a certificate type is the entered type. If no type is entered, the types for the type of subject are
     * accepted.
     */
    private boolean isOfSubject(CertificateType type) {
        SubjectCertificate certificate = filing.request().subject().certificate();
        if (certificate != null && certificate.type() != null) {
            return type == certificate.type();
        }
        SubjectType subjectType = filing.request().subject().type();
        return subjectType == null
                || type.subjectTypes().isEmpty()
                || type.subjectTypes().contains(subjectType);
    }

    private static boolean isOf(CertificateType type, @Nullable Person person) {
        CertificateType entered = (person == null || person.document() == null)
                ? null
                : person.document().type();
        return type.isPersonal() && (entered == null || !entered.isPersonal() || entered == type);
    }
}
