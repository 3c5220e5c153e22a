package io.github.icprules.oracle;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import io.github.icprules.model.Picture;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.model.Validity;
import io.github.icprules.model.Watermark;
import io.github.icprules.model.WeChatFields;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rules {@code document.*}: the submitted materials, their pictures, terms, entries and signatures. */
record DocumentSheet(Case c, Answers out) implements Sheet {

    private static final int KILOBYTE = 1024;

    @Override
    public void judge() {
        List<SubmittedMaterial> materials = c.materials();
        for (int i = 0; i < materials.size(); i++) {
            SubmittedMaterial paper = materials.get(i);
            if (PaperKind.isHandedIn(c, paper.material())) {
                PaperKind kind = PaperKind.of(paper.material());
                String place = "materials[" + i + "]";
                if (kind.isPicture(paper.material())) {
                    picture(paper.picture(), kind, place);
                }
                if (kind == PaperKind.IDENTITY && paper.side() != null) {
                    sideMissing(materials, i, place);
                }
                paper(paper, kind, place);
            }
        }
    }

    private void picture(@Nullable Picture picture, PaperKind kind, String place) {
        String path = place + ".picture";
        if (picture == null) {
            out.unchecked("document.picture-not-given", place, path);
            return;
        }
        // Form hints: a colour scan or colour photo of the original, all corners in view, legible without glare.
        if (kind != PaperKind.ATTACHMENT) {
            must(picture.colour(), "document.not-in-colour", BLOCKING, path + ".colour", path);
            must(picture.original(), "document.not-original", BLOCKING, path + ".original", path);
        }
        must(picture.complete(), "document.incomplete", BLOCKING, path + ".complete", path);
        must(picture.legible(), "document.illegible", BLOCKING, path + ".legible", path);
        // Access providers: no watermark but one that says what the copy is for.
        Boolean related = picture.watermark() == null ? null : (Boolean) (picture.watermark() != Watermark.UNRELATED);
        must(related, "document.unrelated-watermark", WARNING, path + ".watermark", path);
        // Community articles: JPG, JPEG or PNG, at most 2 MB, at least 720 × 1280, upright or not.
        must(isFormat(picture.format()), "document.wrong-format", BLOCKING, path + ".format", path);
        must(isSmall(picture.bytes()), "document.too-large", BLOCKING, path + ".bytes", path);
        Integer width = picture.width();
        Integer height = picture.height();
        if (width == null
                || height == null
                || Math.min(width, height) < c.given().from("picture-min-pixels")
                || Math.max(width, height) < c.given().to("picture-min-pixels")) {
            String rule = "document.too-small";
            unmet(rule, BLOCKING, path, path, absent(width, path + ".width"), absent(height, path + ".height"));
        }
    }

    private @Nullable Boolean isFormat(@Nullable String format) {
        Words formats = c.given().words("picture-formats");
        return format == null ? null : (Boolean) formats.contains(format.strip().toLowerCase(Locale.ROOT));
    }

    private @Nullable Boolean isSmall(@Nullable Long bytes) {
        long most = (long) c.given().number("picture-max-kilobytes") * KILOBYTE;
        return bytes == null ? null : (Boolean) (bytes <= most);
    }

    /**
     * principal_info: portrait and emblem side. A paper of which no side is said shows both. A side that is faulty in the body that
     * was read is reported there.
     */
    private void sideMissing(List<SubmittedMaterial> materials, int index, String place) {
        SubmittedMaterial paper = materials.get(index);
        for (int i = 0; i < materials.size(); i++) {
            SubmittedMaterial other = materials.get(i);
            if (other.material() == paper.material() && (other.side() != paper.side() || i < index)) {
                return;
            }
        }
        IdSide missing = paper.side() == IdSide.FRONT ? IdSide.BACK : IdSide.FRONT;
        if (!out.bodyIsFaultyAt(
                WeChatFields.ofMaterial(paper.material(), missing).orElse(null))) {
            out.violation("document.side-missing", BLOCKING, place + ".side");
        }
    }

    private void paper(SubmittedMaterial paper, PaperKind kind, String place) {
        switch (kind) {
            case CERTIFICATE, IDENTITY -> {
                expired(paper, "document.expired", place);
                uploadedAsAnother(paper, place);
                // What the form hints at does not concern a cancellation.
                LocalDate until = until(paper);
                if (until != null && !until.isBefore(c.on()) && !c.isCancellation()) {
                    SubjectSheet.expires(c, out, until, "document.expires-within-", place + ".validity");
                }
            }
            case PROOF, ATTACHMENT -> {
                expired(paper, "document.expired", place);
                endingBeforeDecision(paper, place);
            }
            case LETTER -> {
                if (!isReportedOfPerson(paper.material())) {
                    expired(paper, "document.letter-expired", place);
                }
                endingBeforeDecision(paper, place);
                if (isLookedAt(paper)) {
                    letter(paper, place);
                }
            }
            case APPROVAL -> expiredApproval(paper, place);
            case NONE -> {}
        }
        // Entries equal what the paper says; of an identity document, the portrait side says name and number.
        boolean decides = (kind == PaperKind.CERTIFICATE || kind == PaperKind.IDENTITY)
                && paper.side() != IdSide.BACK
                && isLookedAt(paper)
                && !isRead(paper);
        if (kind != PaperKind.NONE && (paper.matchesEntries() != null || decides)) {
            must(paper.matchesEntries(), "document.entries-differ", BLOCKING, place + ".matchesEntries", place);
        }
    }

    /** Whether name and number were read, which says what a person would be asked to compare. */
    private boolean isRead(SubmittedMaterial paper) {
        return paper.readText() != null
                && Texts.isWritten(paper.readText().name())
                && Texts.isWritten(paper.readText().number())
                && !c.isCancellation();
    }

    /** Whether more is known of a paper than that it is present. */
    private static boolean isLookedAt(SubmittedMaterial paper) {
        return paper.picture() != null
                || paper.signedOn() != null
                || paper.signedByHand() != null
                || paper.sealed() != null
                || paper.matchesEntries() != null;
    }

    private static @Nullable LocalDate until(SubmittedMaterial paper) {
        return paper.validity() == null ? null : paper.validity().until();
    }

    /**
     * Access providers: an approval is in force, also one that is only among the papers. If the approvals state the end of it as
     * well, it is reported there.
     */
    private void expiredApproval(SubmittedMaterial paper, String place) {
        boolean reportedThere = c.held().stream()
                .filter(held -> paper.category() == null || paper.category() == held.category())
                .anyMatch(held -> Approvals.hasEnded(held.validity(), c.on()));
        if (!Approvals.hasEnded(paper.validity(), c.on()) || reportedThere) {
            return;
        }
        boolean used = c.ticked().stream()
                .filter(item -> item != PreApprovalCategory.NONE && item.platformCode() != null)
                .anyMatch(item -> paper.category() == null || paper.category() == item);
        if (used) {
            out.violation("document.approval-expired", BLOCKING, place + ".validity");
        } else {
            out.violation("document.unused-approval-expired", WARNING, place + ".validity");
        }
    }

    /** Form hints: certificates are in force. Access providers: expired letters are issued again. */
    private void expired(SubmittedMaterial paper, String rule, String place) {
        Validity validity = paper.validity();
        if (validity != null) {
            String path = place + ".validity";
            Boolean inForce = not(validity.endedBefore(c.on()));
            must(inForce, rule, rule.equals("document.expired") ? BLOCKING : WARNING, path, place, path + ".until");
        }
    }

    /** upload_icp_media: uploaded as the kind of certificate that is due. */
    private void uploadedAsAnother(SubmittedMaterial paper, String place) {
        CertificateType uploaded = paper.certificateType();
        if (uploaded == null) {
            return;
        }
        boolean fits = switch (paper.material()) {
            case SUBJECT_CERTIFICATE -> isCertificateDue(uploaded);
            case SUBJECT_PRINCIPAL_ID -> isIdentityDue(Role.PRINCIPAL, uploaded);
            case MINI_PROGRAM_PRINCIPAL_ID -> isIdentityDue(Role.SERVICE_PRINCIPAL, uploaded);
            case LEGAL_REPRESENTATIVE_ID -> isIdentityDue(Role.REPRESENTATIVE, uploaded);
            case APPLICANT_ID -> uploaded.isPersonal();
            default -> true;
        };
        if (!fits) {
            out.violation("document.uploaded-as-other-certificate", BLOCKING, place + ".certificateType");
        }
    }

    private boolean isIdentityDue(Role role, CertificateType uploaded) {
        CertificateType entered = c.documentOf(role);
        return (entered == null || !entered.isPersonal()) ? uploaded.isPersonal() : uploaded == entered;
    }

    private boolean isCertificateDue(CertificateType uploaded) {
        if (c.certificateType() != null) {
            return uploaded == c.certificateType();
        }
        return c.type() == null
                || uploaded.subjectTypes().isEmpty()
                || uploaded.subjectTypes().contains(c.type());
    }

    /** What is over when the authority decides counts no more; the entered end of an authorisation is found on the principal. */
    private void endingBeforeDecision(SubmittedMaterial paper, String place) {
        Validity entered = authorisation(paper.material());
        if (!c.isCancellation()
                && isOverBeforeDecision(c, until(paper))
                && (entered == null || !isOverBeforeDecision(c, entered.until()))) {
            out.violation("document.ends-during-review", WARNING, place + ".validity");
        }
    }

    /** {@return whether something still holds, but is over when the authority decides} */
    static boolean isOverBeforeDecision(Case c, @Nullable LocalDate until) {
        return until != null && !until.isBefore(c.on()) && !until.isAfter(c.lastDay());
    }

    /** The end of an authorisation that is over is reported of the principal. */
    private boolean isReportedOfPerson(Material letter) {
        boolean entered =
                letter == Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER ? c.entersSubject() : c.entersMiniProgram();
        Validity validity = authorisation(letter);
        return entered && validity != null && isTrue(validity.endedBefore(c.on()));
    }

    /** The period entered of the authorisation that a letter gives; {@code null} if there is none. */
    private @Nullable Validity authorisation(Material letter) {
        Person person = switch (letter) {
            case SUBJECT_PRINCIPAL_AUTHORISATION_LETTER -> c.subject().principal();
            case MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER -> c.miniProgram().principal();
            default -> null;
        };
        return (person == null || person.authorisation() == null)
                ? null
                : person.authorisation().validity();
    }

    private void letter(SubmittedMaterial paper, String place) {
        // Access providers: letters are dated.
        LocalDate signed = paper.signedOn();
        Boolean dated = signed == null ? null : (Boolean) !signed.isAfter(c.on());
        must(dated, "document.letter-dated-ahead", WARNING, place + ".signedOn", place);
        // Access providers: signed legibly by hand in black ink.
        String byHand = place + ".signedByHand";
        must(paper.signedByHand(), "document.letter-not-signed-by-hand", WARNING, byHand, place);
        // Access providers: a unit's letter carries its seal; a sole trader may have none.
        boolean none =
                c.type() == SubjectType.SOLE_TRADER && isFalse(c.subject().seal());
        if (!none && !c.isIndividual() && !isTrue(paper.sealed())) {
            String path = place + ".sealed";
            unmet("document.letter-not-sealed", WARNING, path, place, noType(), absent(paper.sealed(), path));
        }
    }
}
