package io.github.icprules.oracle;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Person;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import io.github.icprules.report.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules {@code document.*} on what a paper says: entries, terms, kinds, and how letters are signed. */
final class Paperwork {

    private Paperwork() {}

    static void judge(Case c, MaterialAtHand paper, String place, Answers out) {
        PaperKind kind = PaperKind.of(paper.material());
        switch (kind) {
            case CERTIFICATE, IDENTITY -> {
                expired(c, paper, place, out);
                uploadedAsAnother(c, paper, place, out);
                // What the form hints at does not concern a cancellation.
                if (c.request().filingType().kind() != FilingKind.CANCELLATION) {
                    expiring(c, paper, place, out);
                }
            }
            case PROOF, ATTACHMENT -> {
                expired(c, paper, place, out);
                endingBeforeDecision(c, paper, place, out);
            }
            case LETTER -> {
                letterExpired(c, paper, place, out);
                endingBeforeDecision(c, paper, place, out);
                if (isLookedAt(paper)) {
                    letterDate(c, paper, place, out);
                    letterSignature(paper, place, out);
                    letterSeal(c, paper, place, out);
                }
            }
            case APPROVAL, NONE -> {}
        }
        entries(paper, kind, place, out);
    }

    /** Entries equal what the paper says; of an identity document, the portrait side says name and number. */
    private static void entries(MaterialAtHand paper, PaperKind kind, String place, Answers out) {
        if (kind == PaperKind.NONE) {
            return;
        }
        Boolean matches = paper.matchesEntries();
        if (matches != null && !matches) {
            out.violation("document.entries-differ", Severity.BLOCKING, place + ".matchesEntries");
        } else if (matches == null
                && (kind == PaperKind.CERTIFICATE || kind == PaperKind.IDENTITY)
                && paper.side() != IdSide.BACK
                && isLookedAt(paper)) {
            out.unchecked("document.entries-differ", place, place + ".matchesEntries");
        }
    }

    /** Whether more is known of a paper than that it is present. */
    private static boolean isLookedAt(MaterialAtHand paper) {
        return paper.picture() != null
                || paper.signedOn() != null
                || paper.signedByHand() != null
                || paper.sealed() != null
                || paper.matchesEntries() != null;
    }

    /** Form hints: certificates are in force. */
    private static void expired(Case c, MaterialAtHand paper, String place, Answers out) {
        Validity validity = paper.validity();
        Boolean ended = validity == null ? null : validity.endedBefore(c.on());
        if (ended != null && ended) {
            out.violation("document.expired", Severity.BLOCKING, place + ".validity");
        } else if (ended == null && validity != null) {
            out.unchecked("document.expired", place, place + ".validity.until");
        }
    }

    /** The form asks for more than one month, access providers for three. */
    private static void expiring(Case c, MaterialAtHand paper, String place, Answers out) {
        LocalDate until = paper.validity() == null ? null : paper.validity().until();
        if (until == null || until.isBefore(c.on())) {
            return;
        }
        if (!until.isAfter(c.on().plusMonths(c.given().number("min-remaining-validity-months")))) {
            out.violation("document.expires-within-a-month", Severity.BLOCKING, place + ".validity");
        } else if (until.isBefore(c.on().plusMonths(c.given().number("advised-remaining-validity-months")))) {
            out.violation("document.expires-within-three-months", Severity.WARNING, place + ".validity");
        }
    }

    /** upload_icp_media: uploaded as the kind of certificate that is due. */
    private static void uploadedAsAnother(Case c, MaterialAtHand paper, String place, Answers out) {
        CertificateType uploaded = paper.certificateType();
        if (uploaded == null) {
            return;
        }
        boolean fits = switch (paper.material()) {
            case SUBJECT_CERTIFICATE -> isCertificateDue(c, uploaded);
            case SUBJECT_PRINCIPAL_ID -> isIdentityDue(c.subject().principal(), uploaded);
            case MINI_PROGRAM_PRINCIPAL_ID -> isIdentityDue(c.miniProgram().principal(), uploaded);
            case LEGAL_REPRESENTATIVE_ID -> isIdentityDue(c.subject().legalRepresentative(), uploaded);
            case APPLICANT_ID -> uploaded.isPersonal();
            default -> true;
        };
        if (!fits) {
            out.violation("document.uploaded-as-other-certificate", Severity.BLOCKING, place + ".certificateType");
        }
    }

    private static boolean isIdentityDue(@Nullable Person person, CertificateType uploaded) {
        CertificateType entered = Persons.documentType(person);
        return (entered == null || !entered.isPersonal()) ? uploaded.isPersonal() : uploaded == entered;
    }

    private static boolean isCertificateDue(Case c, CertificateType uploaded) {
        SubjectType type = c.subject().type();
        SubjectCertificate certificate = c.subject().certificate();
        CertificateType entered = certificate == null ? null : certificate.type();
        if (entered != null) {
            return uploaded == entered;
        }
        return type == null
                || uploaded.subjectTypes().isEmpty()
                || uploaded.subjectTypes().contains(type);
    }

    /** Access providers: letters are dated. */
    private static void letterDate(Case c, MaterialAtHand paper, String place, Answers out) {
        LocalDate signed = paper.signedOn();
        if (signed == null) {
            out.unchecked("document.letter-dated-ahead", place, place + ".signedOn");
        } else if (signed.isAfter(c.on())) {
            out.violation("document.letter-dated-ahead", Severity.WARNING, place + ".signedOn");
        }
    }

    /** Access providers: expired letters are issued again. That of an authorisation that is over is reported separately. */
    private static void letterExpired(Case c, MaterialAtHand paper, String place, Answers out) {
        Validity validity = paper.validity();
        Boolean ended = validity == null ? null : validity.endedBefore(c.on());
        if (validity == null || isReportedOfPerson(c, paper.material())) {
            return;
        }
        if (ended == null) {
            out.unchecked("document.letter-expired", place, place + ".validity.until");
        } else if (ended) {
            out.violation("document.letter-expired", Severity.WARNING, place + ".validity");
        }
    }

    /** What is over when the authority decides counts no more; the entered end of an authorisation is found on the principal. */
    private static void endingBeforeDecision(Case c, MaterialAtHand paper, String place, Answers out) {
        LocalDate until = paper.validity() == null ? null : paper.validity().until();
        if (c.request().filingType().kind() == FilingKind.CANCELLATION || !isOverBeforeDecision(c, until)) {
            return;
        }
        Person authorised = switch (paper.material()) {
            case SUBJECT_PRINCIPAL_AUTHORISATION_LETTER -> c.subject().principal();
            case MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER -> c.miniProgram().principal();
            default -> null;
        };
        Validity entered = authorised == null || authorised.authorisation() == null
                ? null
                : authorised.authorisation().validity();
        if (entered == null || !isOverBeforeDecision(c, entered.until())) {
            out.violation("document.ends-during-review", Severity.WARNING, place + ".validity");
        }
    }

    private static boolean isOverBeforeDecision(Case c, @Nullable LocalDate until) {
        return until != null && !until.isBefore(c.on()) && !until.isAfter(ReviewSheet.lastDay(c));
    }

    private static boolean isReportedOfPerson(Case c, Material letter) {
        return switch (letter) {
            case SUBJECT_PRINCIPAL_AUTHORISATION_LETTER ->
                Entered.subject(c) && isAuthorisationOver(c, c.subject().principal());
            case MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER ->
                Entered.miniProgram(c) && isAuthorisationOver(c, c.miniProgram().principal());
            default -> false;
        };
    }

    private static boolean isAuthorisationOver(Case c, @Nullable Person person) {
        if (person == null
                || person.authorisation() == null
                || person.authorisation().validity() == null) {
            return false;
        }
        Boolean ended = person.authorisation().validity().endedBefore(c.on());
        return ended != null && ended;
    }

    /** Access providers: signed legibly by hand in black ink. */
    private static void letterSignature(MaterialAtHand paper, String place, Answers out) {
        if (paper.signedByHand() == null) {
            out.unchecked("document.letter-not-signed-by-hand", place, place + ".signedByHand");
        } else if (!paper.signedByHand()) {
            out.violation("document.letter-not-signed-by-hand", Severity.WARNING, place + ".signedByHand");
        }
    }

    /** Access providers: a unit's letter carries its seal; a sole trader may have none. */
    private static void letterSeal(Case c, MaterialAtHand paper, String place, Answers out) {
        SubjectType type = c.subject().type();
        boolean none = type == SubjectType.SOLE_TRADER
                && c.subject().seal() != null
                && !c.subject().seal();
        if (none || (type != null && type.isIndividual())) {
            return;
        }
        Boolean sealed = paper.sealed();
        if (sealed != null && sealed) {
            return;
        }
        if (type == null || sealed == null) {
            List<String> needs = new ArrayList<>(2);
            PersonSheet.need(type == null, "subject.type", needs);
            PersonSheet.need(sealed == null, place + ".sealed", needs);
            out.unchecked("document.letter-not-sealed", place, needs);
        } else {
            out.violation("document.letter-not-sealed", Severity.WARNING, place + ".sealed");
        }
    }
}
