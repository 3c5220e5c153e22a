package io.github.icprules.oracle;

import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;

/** The rules {@code change-materials.*}: what a change filing needs, as access providers ask for it. */
final class ChangeMaterialsSheet {

    private ChangeMaterialsSheet() {}

    static void judge(Case c, Answers out) {
        FilingType type = c.request().filingType();
        switch (type) {
            case CHANGE_ACCESS -> out.openPoint("change-materials.access-change-unknown", "filingType");
            case CHANGE_SUBJECT -> {
                ofSubject(c, out);
                faceVerificationIfReentered(c, out);
                confirmedAgain(out);
            }
            case CHANGE_SERVICE -> {
                ofMiniProgram(out);
                confirmedAgain(out);
            }
            case CHANGE_ALL -> {
                ofSubject(c, out);
                ofMiniProgram(out);
                confirmedAgain(out);
            }
            default -> {}
        }
    }

    private static void ofSubject(Case c, Answers out) {
        SubjectType type = c.subject().type();
        if (type == null) {
            out.unchecked("change-materials.subject-certificate", "subject", "subject.type");
        } else if (!type.isIndividual()) {
            out.material("change-materials.subject-certificate", Material.SUBJECT_CERTIFICATE, Severity.BLOCKING);
        }
        out.material("change-materials.subject-principal-id", Material.SUBJECT_PRINCIPAL_ID, Severity.BLOCKING);
    }

    private static void ofMiniProgram(Answers out) {
        out.material(
                "change-materials.mini-program-principal-id", Material.MINI_PROGRAM_PRINCIPAL_ID, Severity.BLOCKING);
        out.material("change-materials.face-verification", Material.FACE_VERIFICATION, null);
    }

    /** A change of the subject alone: the face is verified only if the mini-program principal is entered again. */
    private static void faceVerificationIfReentered(Case c, Answers out) {
        Change change = c.request().change();
        if (change == null || change.items() == null) {
            out.unchecked("change-materials.face-verification-if-reentered", "filingType", "change.items");
        } else if (change.items().contains(ChangedItem.MINI_PROGRAM_PRINCIPAL)) {
            out.material("change-materials.face-verification-if-reentered", Material.FACE_VERIFICATION, null);
        }
    }

    private static void confirmedAgain(Answers out) {
        out.material("change-materials.service-commitment", Material.SERVICE_COMMITMENT, null);
        out.material("change-materials.anti-fraud-self-assessment", Material.ANTI_FRAUD_SELF_ASSESSMENT, null);
        out.material("change-materials.authenticity-checklist", Material.AUTHENTICITY_CHECKLIST, null);
    }
}
