package io.github.icprules.oracle;

import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;

/** The rules {@code change-materials.*}: what a change filing needs, as access providers ask for it. */
record ChangeMaterialsSheet(Case c, Answers out) implements Sheet {

    @Override
    public void judge() {
        if (c.filing() == FilingType.CHANGE_ACCESS) {
            out.openPoint("change-materials.access-change-unknown", FILING_TYPE);
        } else if (c.isChange()) {
            if (c.filing() != FilingType.CHANGE_SERVICE) {
                ofSubject();
            }
            if (c.filing() == FilingType.CHANGE_SUBJECT) {
                faceVerificationIfReentered();
            } else {
                out.material(
                        "change-materials.mini-program-principal-id", Material.MINI_PROGRAM_PRINCIPAL_ID, BLOCKING);
                out.material("change-materials.face-verification", Material.FACE_VERIFICATION, null);
            }
            out.material("change-materials.service-commitment", Material.SERVICE_COMMITMENT, null);
            out.material("change-materials.anti-fraud-self-assessment", Material.ANTI_FRAUD_SELF_ASSESSMENT, null);
            out.material("change-materials.authenticity-checklist", Material.AUTHENTICITY_CHECKLIST, null);
        }
    }

    private void ofSubject() {
        if (!c.isIndividual()) {
            String rule = "change-materials.subject-certificate";
            needed(rule, Material.SUBJECT_CERTIFICATE, BLOCKING, SUBJECT, noType());
        }
        out.material("change-materials.subject-principal-id", Material.SUBJECT_PRINCIPAL_ID, BLOCKING);
    }

    /** A change of the subject alone: the face is verified only if the mini-program principal is entered again. */
    private void faceVerificationIfReentered() {
        if (c.change().items() == null || c.changes(ChangedItem.MINI_PROGRAM_PRINCIPAL)) {
            String rule = "change-materials.face-verification-if-reentered";
            needed(
                    rule,
                    Material.FACE_VERIFICATION,
                    null,
                    FILING_TYPE,
                    absent(c.change().items(), ITEMS));
        }
    }
}
